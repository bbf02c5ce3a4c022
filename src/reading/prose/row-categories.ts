import { at } from '#domain/lists/at.ts';
import { categoryColumn, categoryNamed } from '#domain/name/category-column.ts';
import type { Prose } from '#domain/prose/prose.ts';
import { diagnosticAt, type Source } from '../files/source.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { cellText, type ListFields, type NomineeTable, type RowNominee } from './nominee-table.ts';

/** The rows of a table with the category of each; undefined where no column is known to say it. */
export interface RowCategories {
  readonly nominees: readonly RowNominee[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether the rows of a list are not all of one category, or may be not. */
export function areOfSeveral({ categories, categoryHead }: ListFields): boolean {
  return categories.length > 1 || categoryHead !== undefined;
}

/**
 * The nominees of a table of several categories, each of the one that its cell names, as the list calls that. A row whose
 * cell names none is of what the cell says, and told.
 */
export function rowCategories(
  source: Source,
  { heads, nominees, places }: NomineeTable,
  tableAt: number,
  { categories, categoryHead }: ListFields,
): RowCategories {
  const rows = nominees.map(({ cells }) => cells);
  const { column, fitting } = categoryColumn(heads, rows, categories, categoryHead);
  if (column === undefined) {
    const facts = { heads, fitting, declared: categoryHead, categories };
    return {
      nominees: undefined,
      diagnostics: nominees.length === 0 ? [] : [diagnosticAt(source, tableAt, 'no-category-column', facts)],
    };
  }
  const named = nominees.map((nominee) => ({
    nominee,
    category: categoryNamed(at(nominee.cells, column), categories),
  }));
  return {
    nominees: named.map(({ nominee, category }) => ({
      ...nominee,
      category: category ?? at(nominee.cells, column),
    })),
    diagnostics: named.flatMap(({ nominee: { cells }, category }, row) => {
      const facts = { head: at(heads, column), text: at(cells, column), categories };
      return category === undefined
        ? [diagnosticAt(source, at(at(places, row), column), 'row-category-unknown', facts)]
        : [];
    }),
  };
}

/**
 * The categories of `known` of which a list is that says nothing of 类别: those that a column of its table names, or all
 * where it is not clear which column it is. Undefined where no column names them in half of the rows or more.
 */
export function impliedCategories(
  prose: Prose,
  known: readonly string[],
  declared: string | undefined,
): readonly string[] | undefined {
  const table = prose.find((block) => block.kind === 'table');
  if (!table || known.length === 0) return undefined;
  const heads = table.heads.map(cellText);
  const rows = table.rows.map((cells) => heads.map((_, column) => cellText(cells[column])));
  const { column, named } = categoryColumn(heads, rows, known, declared);
  if (declared === undefined && (named === 0 || named * 2 < rows.length)) return undefined;
  if (column === undefined) return known;
  const said = new Set(rows.map((cells) => categoryNamed(at(cells, column), known)));
  return said.has(undefined) && said.size === 1 ? known : known.filter((category) => said.has(category));
}
