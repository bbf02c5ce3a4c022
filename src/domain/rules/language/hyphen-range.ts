import { hyphenRanges } from '../../language/hyphen-range.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Ranges are joined by — or ～, not by a hyphen. */
export const hyphenRange: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of hyphenRanges(line.text))
      yield { code: 'hyphen-range', ...placeIn(line, index), facts: { found, instead } };
};
