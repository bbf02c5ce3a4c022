import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { MeasuredColumn } from './measured-columns.ts';
import { isWholeRankHead } from './row-heads.ts';

/** Whether rows stand by a column of that head. */
export function isOrderHead(head: string): boolean {
  return isWholeRankHead(head) || /顺序号?$/.test(headForm(head));
}

/** Whether the rows of `table` stand in an order of worth. */
export function isRanked(table: NomineeList, columns: readonly MeasuredColumn[]): boolean {
  return (
    table.categories.some((category) => /候选(?:人|供应商|单位)$/.test(category)) ||
    table.heads.some(isOrderHead) ||
    columns.some((column) => column.table === table && isInOrder(column))
  );
}

/** Whether the rows of a column stand from the most to the least. */
export function isInOrder({ numbers }: MeasuredColumn): boolean {
  return (
    numbers.length > 2 &&
    numbers.every((number, row) => number !== undefined && number <= (numbers[row - 1] ?? Infinity)) &&
    new Set(numbers).size > numbers.length / 2
  );
}
