import type { Rule } from './rule.ts';

/** Criteria and nominees are of a category that the notice's quotas name, where it has quotas. */
export const unknownCategory: Rule = function* ({ quotas, criteria, lists }) {
  const known = quotas.map(({ category }) => category);
  if (known.length === 0) return;
  for (const [index, { categories }] of criteria.entries())
    for (const [place, category] of categories.entries())
      if (!known.includes(category))
        yield {
          code: 'unknown-category',
          path: ['criteria', index, 'categories', place],
          facts: { category, known },
        };
  for (const [index, list] of lists.entries()) {
    for (const [order, category] of list.categories.entries()) {
      if (known.includes(category)) continue;
      const paths =
        list.form !== 'sections'
          ? [['lists', index, 'categories', order]]
          : list.nominees.map((_, place) => ['lists', index, 'nominees', place, 'category']);
      for (const path of paths) yield { code: 'unknown-category', path, facts: { category, known } };
    }
  }
};
