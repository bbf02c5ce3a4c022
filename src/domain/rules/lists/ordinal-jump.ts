import type { Rule } from '../rule.ts';

/**
 * The numbers of a list follow one another, from wherever it begins: one that is left out may be a row that was lost.
 * A correction that takes a nominee out leaves the others their numbers. Numbers that begin again belong to another group.
 */
export const ordinalJump: Rule = function* ({ lists, corrections }) {
  if (corrections.length > 0) return;
  for (const [index, { nominees }] of lists.entries()) {
    let before: number | undefined;
    for (const [place, { ordinal, name }] of nominees.entries()) {
      if (ordinal === undefined) continue;
      if (before !== undefined && ordinal > before + 1)
        yield {
          code: 'ordinal-jump',
          path: ['lists', index, 'nominees', place, 'ordinal'],
          facts: { ordinal, before, name },
        };
      before = ordinal;
    }
  }
};
