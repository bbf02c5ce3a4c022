import { leadingZeros } from '../../language/chinese-dates.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Months and days of Chinese dates have no leading zeros. */
export const leadingZero: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of leadingZeros(line.text))
      yield { code: 'leading-zero', ...placeIn(line, index), facts: { found, instead } };
};
