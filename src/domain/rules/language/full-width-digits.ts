import { fullWidthDigits } from '../../language/digits.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Digits are half-width. */
export const fullWidthDigit: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of fullWidthDigits(line.text))
      yield { code: 'full-width-digits', ...placeIn(line, index), facts: { found, instead } };
};
