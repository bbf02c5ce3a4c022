import { spacesInNumbers } from '../../language/stray-space.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Dates and numbers have no spaces in them. */
export const spaceInNumber: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of spacesInNumbers(line.text))
      yield { code: 'space-in-number', ...placeIn(line, index), facts: { found, instead } };
};
