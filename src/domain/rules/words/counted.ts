import { numberOf } from '../../statements/clauses/chinese-number.ts';

/** What stands for a number, and what is counted by it. */
export const numeral = '\\d{1,4}|[一二两三四五六七八九十]{1,3}';
export const measure = '(?:[名人位个家项户篇件所组宗套份起辆台款株棵座处条间幢栋门艘笔例]|支(?!部))';

/** The number of `text`, in digits or numerals; NaN where it is none. */
export function countIn(text: string): number {
  return numberOf(text) ?? NaN;
}
