import { documentNumberBrackets } from '../../language/document-number.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Document numbers have their year in 〔〕, in half-width digits. */
export const documentNumberBracket: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of documentNumberBrackets(line.text))
      yield { code: 'document-number-brackets', ...placeIn(line, index), facts: { found, instead } };
};
