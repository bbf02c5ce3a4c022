import { doubledPunctuation } from '../../language/punctuation.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** No mark stands twice. */
export const doubledMark: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of doubledPunctuation(line.text))
      yield { code: 'punctuation-doubled', ...placeIn(line, index), facts: { found, instead } };
};
