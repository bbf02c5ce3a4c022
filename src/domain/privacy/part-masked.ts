import { isBirthday } from './birth-date.ts';
import { type MaskedKind, mostShown } from './masking.ts';
import type { Sighting } from './sighting.ts';
import { isOtherNumber, type Surroundings, wordsBefore } from './surroundings.ts';

/** What people put for a digit that they hide. */
const hidden = '[*xX×●○•■□✱∗#?某口]';
const token = new RegExp(
  `(?<![0-9A-Za-z*])(?:\\d|${hidden}{2,14}(?=\\d{4}))(?:[ -]?(?:\\d|${hidden}(?![a-wyzA-WYZ]))){8,21}(?![0-9])`,
  'g',
);

/**
 * Numbers of which some digits are hidden, but fewer than the law's least: what is left may be guessed, or tells a
 * birth date. 138****1234 hides enough.
 */
export function partMasked(text: string, around: Surroundings): Sighting[] {
  if (!new RegExp(hidden).test(text)) return [];
  return [...text.matchAll(token)].flatMap(({ 0: written, index: start }): Sighting[] => {
    const whole = written.replace(/[ -]/g, '');
    const lastX = /\d[xX×]$/.test(whole) && new RegExp(`${hidden}.*\\d[xX×]$`).test(whole);
    const value =
      (lastX ? whole.slice(0, -1) : whole).replace(new RegExp(hidden, 'g'), '*') + (lastX ? 'X' : '');
    const kind = value.includes('*') ? kindOf(value, around) : undefined;
    if (kind === undefined || isOtherNumber(wordsBefore(text, start, around))) return [];
    return [{ kind, start, end: start + written.length, value }];
  });
}

/** The kind of a number that shows too much; undefined where none does. */
function kindOf(value: string, { latestYear }: Surroundings): MaskedKind | undefined {
  const shown = value.replaceAll('*', '').length;
  const showsMore = (kind: MaskedKind): boolean => shown > mostShown[kind];
  if (/^1[3-9*]/.test(value) && value.length === 11) return showsMore('mobile') ? 'mobile' : undefined;
  const isLong = value.length === 18 || (/^\d{10}/.test(value) && value.length > 14 && value.length < 21);
  if (isLong && isOfPerson(value, latestYear)) {
    const showsBirthday = /^.{6}\d{8}/.test(value);
    return showsBirthday || showsMore('id') ? 'id' : undefined;
  }
  const isShort = value.length === 15 && /^[1-8*]/.test(value) && /^.{6}\d\d[01*][\d*][0-3*]/.test(value);
  if (isShort) return showsMore('id') ? 'id' : undefined;
  return /^(?:62|4|5[1-5]|955)/.test(value) &&
    value.length > 15 &&
    value.length < 20 &&
    showsMore('bank-card')
    ? 'bank-card'
    : undefined;
}

/** Whether what is shown may be an identity number's: a province first, then a birth date in its place. */
function isOfPerson(value: string, latestYear: number): boolean {
  const birthday = value.slice(6, 14);
  const day = birthday.replace(/\*+$/, (rest) => '20000101'.slice(-rest.length));
  const isDated =
    birthday.startsWith('*') ||
    (/^\d{4}/.test(birthday) ? isBirthday(day, latestYear) : /^(?:1[9*]|20|2\*)/.test(birthday));
  return /^[1-9*][0-7*]/.test(value) && isDated;
}
