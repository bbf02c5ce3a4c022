import { fixedPhraseSlips } from '../../language/fixed-phrase.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Phrases that the office wants exact are exact. */
export const fixedPhrase: Rule = function* (notice, { office }) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of fixedPhraseSlips(line.text, office.fixedPhrases))
      yield { code: 'fixed-phrase', ...placeIn(line, index), facts: { found, instead } };
};
