import { yearsOfTwoDigits } from '../../language/chinese-dates.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Years are written in full. */
export const shortYear: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of yearsOfTwoDigits(line.text))
      yield { code: 'year-cut-short', ...placeIn(line, index), facts: { found, instead } };
};
