import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { MeasuredColumn } from './measured-columns.ts';

/** Heads of a column by which rows stand. */
export const ofRank = /^(?:综合|最终|岗位)?(?:排名|名次|位次|排序)$|顺序号?$/;

/** Whether the rows of `table` stand in an order of worth. */
export function isRanked(table: NomineeList, columns: readonly MeasuredColumn[]): boolean {
  return (
    table.categories.some((category) => /候选(?:人|供应商|单位)$/.test(category)) ||
    table.heads.some((head) => ofRank.test(headForm(head))) ||
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
