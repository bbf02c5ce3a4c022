import { halfWidthPunctuation } from '../../language/punctuation.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Marks among Chinese words are full-width. */
export const halfWidthMark: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of halfWidthPunctuation(line.text))
      yield { code: 'half-width-punctuation', ...placeIn(line, index), facts: { found, instead } };
};
