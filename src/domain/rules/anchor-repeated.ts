import type { Rule } from './rule.ts';

/** Every nominee and criteria of a page has an anchor of its own, letter case aside. */
export const anchorRepeated: Rule = function* ({ criteria, lists }) {
  const holders = new Map<string, string>();
  const anchors = [
    ...criteria.map(({ slug, title }, index) => ({ slug, name: title, path: ['criteria', index] })),
    ...lists.flatMap(({ nominees }, list) =>
      nominees.map(({ slug, name }, index) => ({ slug, name, path: ['lists', list, 'nominees', index] })),
    ),
  ];
  for (const { slug, name, path } of anchors) {
    const first = holders.get(slug.toLowerCase());
    if (first === undefined) holders.set(slug.toLowerCase(), name);
    else yield { code: 'anchor-repeated', path, facts: { anchor: slug, first } };
  }
};
