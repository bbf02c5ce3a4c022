import { headForm } from './name-column.ts';
import { nameForm } from './name-form.ts';

/** The column of a table that says of which category each row is; undefined where the table leaves open which one it is. */
export interface CategoryColumn {
  readonly column: number | undefined;
  /** The heads that may all be meant. */
  readonly fitting: readonly string[];
  /** How many rows have a category's name there. */
  readonly named: number;
}

/** The one of `categories` that `cell` names, however it is typed: “优秀　教师” is 优秀教师. */
export function categoryNamed(cell: string, categories: readonly string[]): string | undefined {
  const form = formOf(cell);
  return form === '' ? undefined : categories.find((category) => formOf(category) === form);
}

function formOf(text: string): string {
  return nameForm(text.replace(/[“”"]/g, ''));
}

/**
 * The column of a table with `heads` and the cells `rows` whose cells name `categories`: the one with the head `declared`,
 * else the one in which most cells do. Of several in which as many do, each saying the same, the first; where they say
 * different things, that is a question to the office.
 */
export function categoryColumn(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  categories: readonly string[],
  declared: string | undefined,
): CategoryColumn {
  const namesIn = (column: number): (string | undefined)[] =>
    rows.map((row) => categoryNamed(row[column] ?? '', categories));
  const columns = heads.map((head, column) => {
    const names = namesIn(column);
    return { head, column, names, named: names.filter((name) => name !== undefined).length };
  });
  const most = Math.max(0, ...columns.map(({ named }) => named));
  const best =
    declared === undefined
      ? columns.filter(({ named }) => named > 0 && named === most)
      : columns.filter(({ head }) => headForm(head) === headForm(declared));
  const [first, ...others] = best;
  const isOne = others.every(
    ({ names }) => declared === undefined && names.every((name, row) => name === first?.names[row]),
  );
  return {
    column: isOne ? first?.column : undefined,
    fitting: best.map(({ head }) => head),
    named: first?.named ?? 0,
  };
}
