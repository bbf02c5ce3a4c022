import { placeIn } from '../../finding/finding.ts';
import { writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** Settings neither begin nor end with a space. */
export const spaceAtEnd: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    if (!line.isProse && /^[ \u00a0\t]|[ \u00a0\t]$/.test(line.text))
      yield { code: 'space-at-end', ...placeIn(line, 0), facts: {} };
};
