import { isSameName, nameForm } from '../../name/name-form.ts';
import type { Nominee } from '../../notice/notice.ts';
import type { Rule } from '../rule.ts';

/**
 * A nominee stands in a notice's lists once. Namesakes are told apart by 区分, unit or post; tables' rows that are
 * not told apart have one anchor, which another rule reports.
 */
export const nomineeRepeated: Rule = function* ({ lists }) {
  const seen = new Map<string, { readonly nominee: Nominee; readonly list: string }[]>();
  for (const [index, { nominees, title }] of lists.entries())
    for (const [place, nominee] of nominees.entries()) {
      const form = nameForm(nominee.name);
      const namesakes = seen.get(form) ?? [];
      const first = namesakes.find(
        ({ nominee: other }) => other.slug !== nominee.slug && !isToldApart(other, nominee),
      );
      if (first)
        yield {
          code: 'nominee-repeated',
          path: ['lists', index, 'nominees', place, 'name'],
          facts: { name: nominee.name, first: first.list },
        };
      seen.set(form, [...namesakes, { nominee, list: title }]);
    }
};

function isToldApart(a: Nominee, b: Nominee): boolean {
  if (!isSameName(a.distinction ?? '', b.distinction ?? '')) return true;
  if (a.organisation !== undefined && b.organisation !== undefined)
    return !isSameName(a.organisation, b.organisation);
  return a.post !== undefined && b.post !== undefined && !isSameName(a.post, b.post);
}
