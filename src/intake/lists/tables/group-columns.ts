import { at } from '#domain/lists/at.ts';
import { groupHead } from '#domain/name/group-head.ts';
import { headForm } from '#domain/name/name-column.ts';
import type { Columns } from './side-by-side.ts';

/** The cells of a column of groups that were left empty. */
export interface EmptyGroups {
  readonly head: string;
  /** The first of the rows, by what its cells say. */
  readonly row: string;
  readonly count: number;
  /** Whether each was given what stands above, as merged cells mean it. */
  readonly areFilled: boolean;
}

/** Columns, and what of them was empty. */
export interface FilledColumns {
  readonly columns: Columns;
  readonly empty: readonly EmptyGroups[];
}

/**
 * `columns` with what a cell of a group says in the empty ones below it, as a merged cell that was pasted leaves them:
 * where the first is filled, and no two say the same. Else they are left empty. A row of one cell is a heading or a
 * remark.
 */
export function filledGroups(columns: Columns): FilledColumns {
  const { heads } = columns;
  let { rows } = columns;
  const isRow = (row: readonly string[]): boolean => row.filter((text) => text !== '').length > 1;
  const empty: EmptyGroups[] = [];
  for (const [column, head] of heads.entries()) {
    if (!groupHead.test(headForm(head))) continue;
    const own = rows.filter((row) => isRow(row) && !isSum(row));
    const blank = own.filter((row) => (row[column] ?? '') === '');
    const [first] = blank;
    if (!first || blank.length === own.length) continue;
    const said = own.map((row) => row[column] ?? '').filter((text) => text !== '');
    const areFilled = first !== own[0] && new Set(said).size === said.length;
    const row = first
      .filter((text) => text !== '')
      .slice(0, 2)
      .join(' ');
    empty.push({ head, row, count: blank.length, areFilled });
    if (areFilled) rows = withAbove(rows, column, new Set(blank));
  }
  return { columns: { ...columns, rows }, empty };
}

function isSum(row: readonly string[]): boolean {
  return row.some((text) => /^(?:合计|总计|共计|小计)/.test(text.replace(/\s/g, '')));
}

/** `rows` where those that are `blank` say in `column` what the last one above them says there. */
function withAbove(
  rows: readonly (readonly string[])[],
  column: number,
  blank: ReadonlySet<readonly string[]>,
): (readonly string[])[] {
  let above = '';
  return rows.map((row) => {
    if (blank.has(row))
      return Array.from({ length: Math.max(row.length, column + 1) }, (_, index) =>
        index === column ? above : (row[index] ?? ''),
      );
    above = at(row, column) === '' ? above : at(row, column);
    return row;
  });
}
