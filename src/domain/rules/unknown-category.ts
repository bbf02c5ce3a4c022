import { categoryColumn } from '../name/category-column.ts';
import type { NomineeList } from '../notice/notice.ts';
import type { Rule } from './findings/rule.ts';

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
      const head = headNaming(known, list);
      const facts = { category, known, ...(head === undefined ? {} : { head }) };
      for (const path of paths) yield { code: 'unknown-category', path, facts };
    }
  }
};

/** The head of the column of a table in which half of the rows or more name one of `known`. */
function headNaming(known: readonly string[], { heads, nominees }: NomineeList): string | undefined {
  const rows = nominees.map(({ cells }) => cells);
  const { column, named } = categoryColumn(heads, rows, known, undefined);
  return column === undefined || named * 2 < rows.length ? undefined : heads[column];
}
