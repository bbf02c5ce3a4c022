import { halfWidthOrdinals } from '../../language/ordinals.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Numbers of headings stand in full-width brackets. */
export const halfWidthOrdinal: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of halfWidthOrdinals(line.text))
      yield { code: 'half-width-ordinal', ...placeIn(line, index), facts: { found, instead } };
};
