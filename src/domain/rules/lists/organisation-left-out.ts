import type { Rule } from '../findings/rule.ts';

/**
 * Every row of a list that tells organisations tells its own: merged cells leave it out of all rows but the first.
 * Only the first of such rows is told.
 */
export const organisationLeftOut: Rule = function* ({ lists }) {
  for (const [index, { form, nominees }] of lists.entries()) {
    if (form !== 'table') continue;
    const place = nominees.findIndex(
      ({ organisation }, row) => organisation === undefined && nominees[row - 1]?.organisation !== undefined,
    );
    const [above, nominee] = [nominees[place - 1]?.organisation, nominees[place]];
    if (nominee && above !== undefined)
      yield {
        code: 'organisation-left-out',
        path: ['lists', index, 'nominees', place, 'organisation'],
        facts: { name: nominee.name, above },
      };
  }
};
