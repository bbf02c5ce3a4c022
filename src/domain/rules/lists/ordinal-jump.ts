import type { Notice } from '../../notice/notice.ts';
import type { Rule } from '../findings/rule.ts';

/** A longer gap is none: such numbers are codes. */
const longestGap = 1000;

/**
 * The numbers of a list follow one another, from wherever it begins: one that is left out may be a row that was lost.
 * Numbers may go on from list to list, and a correction that takes a nominee out leaves the others theirs. Numbers that
 * begin again belong to another group.
 */
export const ordinalJump: Rule = function* ({ lists, corrections }) {
  if (corrections.length > 0) return;
  const ordinals = new Set(lists.flatMap(({ nominees }) => nominees.map(({ ordinal }) => ordinal)));
  for (const [index, list] of lists.entries()) {
    const missing = gapsIn(list).filter((number) => !ordinals.has(number));
    const place = list.nominees.findIndex(({ ordinal = 0 }) => ordinal > (missing[0] ?? Infinity));
    if (missing.length > 0)
      yield {
        code: 'ordinal-jump',
        path: ['lists', index, ...(list.form === 'table' ? ['heads'] : ['nominees', place, 'ordinal'])],
        facts: { title: list.title, missing },
      };
  }
};

/** The numbers that are left out between each number of a list and the next. */
function gapsIn({ nominees }: Notice['lists'][number]): number[] {
  const ordinals = nominees.flatMap(({ ordinal }) => ordinal ?? []);
  return ordinals.flatMap((ordinal, place) => {
    const before = ordinals[place - 1] ?? ordinal;
    const length = Math.max(0, ordinal - before - 1);
    return length > longestGap ? [] : Array.from({ length }, (_, more) => before + 1 + more);
  });
}
