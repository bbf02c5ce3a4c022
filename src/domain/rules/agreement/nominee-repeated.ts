import type { Nominee } from '../../notice/notice.ts';
import type { Rule } from '../rule.ts';

/**
 * A nominee stands in a notice's lists once. Namesakes are told apart by 区分, unit or post; tables' rows that are
 * not told apart have one anchor, which another rule reports.
 */
export const nomineeRepeated: Rule = function* ({ lists }) {
  const seen: { readonly nominee: Nominee; readonly list: string }[] = [];
  for (const [index, { nominees, title }] of lists.entries())
    for (const [place, nominee] of nominees.entries()) {
      const first = seen.find(
        ({ nominee: other }) =>
          other.name === nominee.name && other.slug !== nominee.slug && !isToldApart(other, nominee),
      );
      if (first)
        yield {
          code: 'nominee-repeated',
          path: ['lists', index, 'nominees', place, 'name'],
          facts: { name: nominee.name, first: first.list },
        };
      seen.push({ nominee, list: title });
    }
};

function isToldApart(a: Nominee, b: Nominee): boolean {
  if (a.distinction !== b.distinction) return true;
  if (a.organisation !== undefined && b.organisation !== undefined) return a.organisation !== b.organisation;
  return a.post !== undefined && b.post !== undefined && a.post !== b.post;
}
