import type { Rule } from './findings/rule.ts';

/** The nominees of a list have each a number of its own. */
export const ordinalRepeated: Rule = function* ({ lists }) {
  for (const [index, { nominees }] of lists.entries()) {
    const holders = new Map<number, string>();
    for (const [place, { ordinal, name }] of nominees.entries()) {
      if (ordinal === undefined) continue;
      const first = holders.get(ordinal);
      if (first === undefined) holders.set(ordinal, name);
      else
        yield {
          code: 'ordinal-repeated',
          path: ['lists', index, 'nominees', place, 'ordinal'],
          facts: { ordinal, name, first },
        };
    }
  }
};
