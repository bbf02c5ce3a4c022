import { placeIn } from '../../finding/finding.ts';
import { spacesAmongHan } from '../../language/stray-space.ts';
import { namesIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** The words of a sentence have no spaces among them. */
export const spaceAmongWords: Rule = function* (notice) {
  const names = namesIn(notice);
  for (const line of writtenLines(notice))
    if (line.isProse)
      for (const { index } of spacesAmongHan(line.text, names))
        yield { code: 'space-among-words', ...placeIn(line, index), facts: {} };
};
