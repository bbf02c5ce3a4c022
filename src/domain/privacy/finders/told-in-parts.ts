import { isChecked, isPlausible } from './identity-number.ts';
import type { Sighting } from '../sighting.ts';
import type { Surroundings } from '../surroundings.ts';

const gap = (words: string): string => `[^\\d。\\n]{0,6}(?:${words})[^\\d。\\n]{0,6}`;
/** 证号前六位630103，中间…，后四位… */
const identity = new RegExp(
  `(?:证|身份)[^\\d。\\n]{0,10}(?<region>\\d{6})${gap('中间|接着|然后|[后第]')}(?<birth>\\d{8})${gap('[后末尾最第]')}(?<rest>\\d{3,4}[Xx]?)`,
  'g',
);
/** 手机139开头，后八位… */
const mobile = new RegExp(
  `(?:手机|电话)[^\\d。\\n]{0,10}(?<head>1[3-9]\\d{1,6})${gap('[后末尾最]')}(?<tail>\\d{4,8})(?!\\d)`,
  'g',
);

/** Without any of these no number is told in parts. */
const places = /[前后末尾][一二三四五六七八九\d]{1,2}位|开头|中间|尾号/;

/** Numbers whose parts stand among words that say which parts they are. */
export function numbersToldInParts(text: string, around: Surroundings): Sighting[] {
  if (!places.test(text)) return [];
  const told = (pattern: RegExp, kind: 'id' | 'mobile', isOne: (value: string) => boolean): Sighting[] =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, index, groups = {} }): Sighting[] => {
      const value = Object.values(groups).join('').toUpperCase();
      const start = index + whole.search(/\d/);
      return isOne(value) ? [{ kind, start, end: index + whole.length, value }] : [];
    });
  return [
    ...told(identity, 'id', (value) => isChecked(value) && isPlausible(value.slice(0, 17), around)),
    ...told(mobile, 'mobile', ({ length }) => length === 11),
  ];
}
