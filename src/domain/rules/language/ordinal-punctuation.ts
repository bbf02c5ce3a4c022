import { ordinalMarks } from '../../language/ordinals.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Numbers of headings have the mark of their kind, and no other. */
export const ordinalPunctuation: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of ordinalMarks(line.text))
      yield { code: 'ordinal-punctuation', ...placeIn(line, index), facts: { found, instead } };
};
