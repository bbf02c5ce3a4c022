import { placeIn } from '../../finding/finding.ts';
import { traditionalCharacters } from '../../language/traditional.ts';
import { namesIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Words are in simplified characters; names, and where they are from, are as they are. */
export const traditionalCharacter: Rule = function* (notice, { simplifiedOf }) {
  const names = namesIn(notice);
  for (const line of writtenLines(notice))
    if (line.path.at(-1) !== 'distinction')
      for (const { index, found, instead } of traditionalCharacters(line.text, simplifiedOf, names))
        yield { code: 'traditional-characters', ...placeIn(line, index), facts: { found, instead } };
};
