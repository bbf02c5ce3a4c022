import { matchesIn } from '../../lists/matches-in.ts';
import type { Scope } from '../clauses/scope.ts';
import type { Span } from '../clauses/token.ts';

/** A number, and parts that the text tells of it, which should make it. */
export interface PlainParts extends Span {
  readonly sum: number;
  readonly whole: Span & { readonly value: number };
}

const part = (measure: string): string =>
  `(?<label>[\\p{Script=Han}“”]{2,16}?(?:奖|类)(?:项目)?)(?<value>\\d{1,4})${measure}`;
const parts = `(?:[\\p{Script=Han}“”]{2,16}?(?:奖|类)(?:项目)?\\d{1,4}\\k<measure>[、，]?)`;
/**
 * 受理的634项（自然科学类91项、科技进步类项目543项）; 共11项，其中自然科学奖2项、技术发明奖1项、科技进步奖8项予以公示: in brackets two
 * parts are all, behind 其中 three.
 */
const division = new RegExp(
  `(?<whole>\\d{1,5})(?<measure>[项名个家人户件位篇])(?:（(?<inBrackets>${parts}{2,8})）|，其中:?(?<behind>${parts}{3,8})(?=[。；]|现|予以|进行|$))`,
  'gu',
);

/**
 * The numbers of `scope` of which it tells all parts, by nothing but its words: prizes or classes, of which nothing is of
 * two, in the same measure.
 */
export function plainParts({ text }: Scope): PlainParts[] {
  if (!/\d[项名个家人户件位篇](?:（|，其中)/.test(text)) return [];
  return matchesIn(text, division).map((match): PlainParts => {
    const { whole = '', measure = '', inBrackets, behind = '' } = match.groups ?? {};
    const words = inBrackets ?? behind;
    const start = match.index + match[0].lastIndexOf(words);
    const values = matchesIn(words, new RegExp(part(measure), 'gu')).map(({ groups }) =>
      Number(groups?.['value']),
    );
    return {
      start,
      end: start + words.replace(/[、，]$/, '').length,
      sum: values.reduce((total, value) => total + value, 0),
      whole: { start: match.index, end: match.index + whole.length + 1, value: Number(whole) },
    };
  });
}
