import { nameForm } from '../name/name-form.ts';
import { clauseAnchors } from '../prose/clause-anchors.ts';
import type { Rule } from './findings/rule.ts';

/** Every nominee and criteria of a page has an anchor of its own, letter case aside. */
export const anchorRepeated: Rule = function* ({ criteria, lists }) {
  // The page's own anchor of its main part, to which the skip link leads.
  const holders = new Map<string, string>([['main', '正文']]);
  const anchors = [
    ...criteria.flatMap(({ slug, title, prose }, index) =>
      [slug, ...clauseAnchors(slug, prose)].map((anchor) => ({
        slug: anchor,
        name: title,
        path: ['criteria', index],
      })),
    ),
    ...lists.flatMap(({ nominees }, list) =>
      nominees.map(({ slug, name }, index) => ({ slug, name, path: ['lists', list, 'nominees', index] })),
    ),
  ];
  for (const { slug, name, path } of anchors) {
    const first = holders.get(slug.toLowerCase());
    if (first === undefined) holders.set(slug.toLowerCase(), name);
    else {
      const isOneName = nameForm(first) === nameForm(name);
      yield { code: 'anchor-repeated', path, facts: { anchor: slug, first, isOneName } };
    }
  }
};
