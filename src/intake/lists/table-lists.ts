import type { Table } from '#documents/structure/structured-document.ts';
import { at } from '#domain/lists/at.ts';
import { nameColumn } from '#domain/name/name-column.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftList } from '../draft.ts';
import { plainName } from '../wide-names.ts';
import { groupCategory, groupTitle, noticeCategory } from './category.ts';
import { type EmptyGroups, filledGroups } from './tables/group-columns.ts';
import { type Households, households } from './tables/households.ts';
import { checkedSums } from './tables/sums.ts';
import { cellsOf, type Head, headOf } from './tables/table-heads.ts';
import { type SortedRows, sortedRows } from './tables/sorted-rows.ts';
import { type Columns, sideBySide } from './tables/side-by-side.ts';

export interface TableLists {
  readonly lists: readonly DraftList[];
  readonly doubts: readonly Doubt[];
  /** Rows that are no part of the list: what was above its heads, and what signs it. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** What is known of a table from what stands around it. */
export interface TableSetting {
  readonly title: string;
  /** Whether that is the table's own, and not that of the notice: then no row of it is. */
  readonly isTitled: boolean;
  /** The heads of the table that it goes on with; undefined where it begins anew. */
  readonly heads: readonly string[] | undefined;
}

/** The lists of nominees in `table`; undefined where it has no heads that say what its columns are. */
export function tableLists(table: Table, setting: TableSetting): TableLists | undefined {
  const grid = table.rows.map(({ cells }) => cellsOf(cells));
  const head = headOf(table, grid, setting.heads);
  if (!head) return undefined;
  const rowsAbove = grid.slice(0, head.from).flatMap((row) => row.filter((text) => text !== ''));
  const own = setting.isTitled ? undefined : rowsAbove.find((text) => listTitle.test(text));
  const title = own ?? setting.title;
  const { columns, empty } = filledGroups(sideBySide(head.heads, filled(table, grid).slice(head.to)));
  const naming = namingColumn(columns);
  const families = households(columns.heads, columns.rows, naming.at);
  const parts = families ? { ...columns, rows: families.rows } : columns;
  const column = families && families.column !== naming.at ? { at: families.column, isSure: false } : naming;
  const sorted = sortedRows(parts.rows, parts.heads, column.at);
  const lists = sorted.groups.map(({ heading, rows }, index): DraftList => ({
    category: heading === '' ? noticeCategory(title) : groupCategory(heading, title),
    categoryHead: '',
    title: heading === '' ? title : groupTitle(heading),
    heads: parts.heads,
    rows: rows.map((row) => withName(row, column.at)),
    nameHead: column.isSure ? '' : at(parts.heads, column.at),
    introduction: [],
    remarks: index === sorted.groups.length - 1 ? sorted.notes : [],
  }));
  return {
    lists,
    above: rowsAbove.filter((text) => text !== own),
    below: sorted.below,
    doubts: tableDoubts({ table, title, head, parts, column, sorted, lists, families, empty }),
  };
}

/** What a row above the heads of a list says that is its title. */
const listTitle =
  /^[^，。；：:]{4,60}(?:名单|名册|汇总表|一览表|统计表|情况表|公示表|明细表)(?:[（(][^（）()]*[）)])?$/;

/** A table as it was read. */
interface ReadTable {
  readonly table: Table;
  readonly title: string;
  readonly head: Head;
  readonly parts: Columns;
  readonly column: NamingColumn;
  readonly sorted: SortedRows;
  readonly lists: readonly DraftList[];
  readonly families: Households | undefined;
  readonly empty: readonly EmptyGroups[];
}

/** The rows of sums, or the others, that are no rows of the list: told at once. */
function rowsLeft(
  { left }: SortedRows,
  isSum: boolean,
  list: string,
  place: { readonly where: string; readonly at: string },
): Doubt[] {
  const omitted = left.filter((row) => row.isSum === isSum).map(({ text }) => text);
  return omitted.length === 0
    ? []
    : [doubt('row-left', { list, text: omitted.join('”“'), isSum }, { ...place, omitted })];
}

function tableDoubts(read: ReadTable): Doubt[] {
  const { table, title, head, parts, column, sorted, lists, families, empty } = read;
  const list = title === '' ? '名单' : `名单“${title}”`;
  const place = { where: table.where, at: list };
  const isMerged = table.rows.some(({ cells }) => cells.some(({ isContinued }) => isContinued));
  const { joined } = head;
  return [
    ...[true, false].flatMap((isSum) => rowsLeft(sorted, isSum, list, place)),
    ...(parts.count > 1 ? [doubt('side-by-side', { list, count: parts.count }, place)] : []),
    ...(joined === '' ? [] : [doubt('heads-joined', { list, heads: joined }, place)]),
    ...empty.map((facts) => doubt('groups-empty', { list, ...facts }, place)),
    ...(isMerged ? [doubt('rows-merged', { list }, place)] : []),
    ...(families && families.count > 0
      ? [doubt('members-joined', { list, count: families.count }, place)]
      : []),
    ...(column.isSure || families
      ? []
      : [doubt('name-column-unclear', { list, head: at(parts.heads, column.at) }, place)]),
    ...(lists.some(restarts) ? [doubt('numbers-restart', { list }, place)] : []),
    ...checkedSums(lists, sorted.sums).map((facts) => doubt('sum-differs', { list, ...facts }, place)),
  ];
}

interface NamingColumn {
  readonly at: number;
  readonly isSure: boolean;
}

/** The column of names; where the heads do not tell, the first of words in which none stands twice, else of words. */
function namingColumn({ heads, rows }: Columns): NamingColumn {
  const { column } = nameColumn(heads, undefined, [], rows);
  if (column !== undefined) return { at: column, isSure: true };
  const isOfWords = (index: number): boolean =>
    rows.some((row) => /\p{Script=Han}/u.test(row[index] ?? '')) &&
    !/^(?:序号|编号|备注)$/.test(at(heads, index));
  const ofWords = [...heads.keys()].filter(isOfWords);
  const isOfNames = (index: number): boolean => new Set(rows.map((row) => row[index])).size === rows.length;
  return { at: ofWords.find(isOfNames) ?? ofWords[0] ?? 0, isSure: false };
}

/** `grid` with what a merged cell says in each of its rows. */
function filled(table: Table, grid: readonly (readonly string[])[]): string[][] {
  const rows: string[][] = [];
  for (const [index, row] of grid.entries()) {
    const above = rows[index - 1];
    const isContinued = (column: number): boolean =>
      table.rows[index]?.cells.some((cell) => cell.isContinued && cell.column === column) ?? false;
    rows.push(row.map((text, column) => (isContinued(column) ? (above?.[column] ?? text) : text)));
  }
  return rows;
}

/** A name of two characters that spaces set wide, as it is. */
function withName(row: readonly string[], column: number): string[] {
  return row.map((text, index) => (index === column ? plainName(text) : text));
}

/** Whether numbers of the list begin from 1 again. */
function restarts({ heads, rows }: DraftList): boolean {
  const column = heads.findIndex((text) => /^(?:序号|编号|排名|排序|名次)$/.test(text));
  if (column === -1) return false;
  const numbers = rows.map((row) => row[column] ?? '').filter((text) => /^\d+$/.test(text));
  // A merged cell says its number in each of its rows.
  return numbers.some((text, index) => Number(text) === 1 && Number(numbers[index - 1] ?? 1) !== 1);
}
