import { type Slip, slipsIn } from './slip.ts';

const number = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})';
const halfWidthBrackets = new RegExp(`(?<=^|[。；;：:，,、 ])[(（] ?${number} ?[)）]`, 'g');

/** `(一)`, `(1)`: numbers of headings and clauses in half-width brackets. GB/T 9704-2012, 7.3.3. */
export function halfWidthOrdinals(text: string): Slip[] {
  return slipsIn(text, halfWidthBrackets, ([found]) => `（${found.slice(1, -1).trim()}）`);
}

const wrongMark =
  /^（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）[、，．.](?!（)|^[一二三四五六七八九十]{1,3}[．.](?=\p{Script=Han})|^\d{1,2}、(?![\d０-９])/gu;

/**
 * A number at a line's start with a mark that is not its own: `（一）、`, `一．`, `1、`. GB/T 15834-2011,
 * annex B.3: 一、 and 1. have a mark of their own, numbers in brackets have none.
 */
export function ordinalMarks(text: string): Slip[] {
  return slipsIn(text, wrongMark, ([found]) => {
    const bare = found.slice(0, -1);
    if (bare.endsWith('）')) return bare;
    return /\d/.test(bare) ? `${bare}.` : `${bare}、`;
  });
}
