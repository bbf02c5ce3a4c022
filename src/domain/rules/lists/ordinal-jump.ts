import type { Rule } from '../rule.ts';

/**
 * The numbers of a list follow one another, from wherever it begins: one that is left out may be a row that was lost.
 * Numbers may go on from list to list, and a correction that takes a nominee out leaves the others theirs. Numbers that
 * begin again belong to another group.
 */
export const ordinalJump: Rule = function* ({ lists, corrections }) {
  if (corrections.length > 0) return;
  const isElsewhere = (number: number, list: number): boolean =>
    lists.some(({ nominees }, other) => other !== list && nominees.some(({ ordinal }) => ordinal === number));
  for (const [index, { nominees }] of lists.entries()) {
    let before: number | undefined;
    for (const [place, { ordinal, name }] of nominees.entries()) {
      if (ordinal === undefined) continue;
      if (before !== undefined && ordinal > before + 1 && !isElsewhere(ordinal - 1, index))
        yield {
          code: 'ordinal-jump',
          path: ['lists', index, 'nominees', place, 'ordinal'],
          facts: { ordinal, before, name },
        };
      before = ordinal;
    }
  }
};
