import { at } from '#domain/lists/at.ts';
import type { NomineeList } from '#domain/notice/notice.ts';

/** A list with a row for each nominee. */
export interface TableView {
  readonly columns: readonly ColumnView[];
  readonly rows: readonly { readonly slug: string; readonly cells: readonly string[] }[];
  /** `479名` */
  readonly total: string;
  /** What every row says alike, once: `拟评定资格均为研究馆员。` */
  readonly same: string | undefined;
  /** Too long to be seen at once: its count stands at its head and foot, with ways through it. */
  readonly isLong: boolean;
  /** Of more columns than a paper holds in its own letters: they are smaller, and stand lying on print. */
  readonly isDense: boolean;
  /** Too wide for a paper: it can be pushed sideways. */
  readonly isWide: boolean;
  /** Other columns than the row's number stand before the name. */
  readonly isLate: boolean;
  /** Names of several parts would leave other columns too little room: they break after their dots. */
  readonly isParted: boolean;
  /** The numbers of the columns, from 1 on, whose cells a line never breaks: `1 2 3 7`; of many columns their heads break. */
  readonly whole: string | undefined;
}

/**
 * A column. `no` holds the row's number, the first of several, `line` begins a row's second line on a phone, `same` says the same in every row;
 * `isUnclear`: its cells say nothing without their head, or what a column before it may say as well.
 */
export interface ColumnView {
  readonly head: string;
  readonly kind: 'name' | 'no' | 'line' | 'same' | undefined;
  readonly isUnclear: boolean;
}

const longList = 20;
const [widestTable, widestDense] = [8, 14];

/** A list as the table that the office wrote; what all rows of more than two say alike is marked, for it is read once. */
export function tableView({ heads, nameColumn, nominees }: NomineeList, total: string): TableView {
  const cellsOf = (column: number): string[] => nominees.map(({ cells }) => at(cells, column));
  const isSame = heads.map(
    (_, column) => nominees.length > 2 && column !== nameColumn && isOne(cellsOf(column)),
  );
  const isNumber = (head: string, column: number): boolean =>
    column !== nameColumn && /^(?:序号|编号|号|排名|排序|名次|轮候顺序)$/.test(head.replace(/\s/g, ''));
  const number = heads.findIndex(isNumber);
  const isLate = !heads.slice(0, nameColumn).every(isNumber);
  const line = isLate
    ? undefined
    : lineColumn(
        heads,
        (column) => column === nameColumn || at(isSame, column) || column === number,
        cellsOf,
      );
  const kindOf = (column: number): ColumnView['kind'] => {
    if (column === nameColumn) return 'name';
    if (column === number) return 'no';
    if (isSame[column]) return 'same';
    return column === line ? 'line' : undefined;
  };
  return {
    columns: heads.map((head, column) =>
      columnView(head, kindOf(column), cellsOf(column), heads.slice(0, column)),
    ),
    rows: nominees.map(({ slug, cells }) => ({ slug, cells })),
    total,
    same: sameWords(
      heads.filter((_, column) => isSame[column]),
      heads.flatMap((_, column) => (isSame[column] ? [at(cellsOf(column), 0)] : [])),
    ),
    isLong: nominees.length > longList,
    isDense: heads.length > widestTable && heads.length <= widestDense,
    isWide: heads.length > widestDense,
    isLate,
    ...widths(heads, nameColumn, cellsOf),
  };
}

function columnView(
  head: string,
  kind: ColumnView['kind'],
  cells: readonly string[],
  before: readonly string[],
): ColumnView {
  const isTaken = before.some((other) => nounOf(other) === nounOf(head));
  const isUnclear = (kind === undefined || kind === 'line') && (isTaken || !cells.every(isPlain));
  return { head, kind, isUnclear };
}

/** What a column is of, by the end of its head: 推荐单位 is of units as 工作单位 is. */
function nounOf(head: string): string {
  return head.replace(/（.*$/, '').slice(-2);
}

/** A paper's characters, what of them may go to columns of short words, and how long the words of one are at most. */
const paper = 42;
const roomForWords = 28;
const longestWord = 7;
const padding = 1.2;

/** The same for a list of many columns, in its smaller letters and beyond the paper's margins; and what each other column needs. */
const densePaper = 46;
const longestDense = 10;
const densePadding = 0.7;
const narrowest = 3;

/** On paper the widest list keeps nothing in one line but names no longer than this. */
const longestOfWide = 4;

/** How long names of several parts are at most that a line never breaks: `示例古丽·示例麦提`. */
const longestName = 14;

/** Which columns of a list with `heads` are whole, and whether its names are parted for them. */
function widths(
  heads: readonly string[],
  nameColumn: number | undefined,
  cellsOf: (column: number) => readonly string[],
): Pick<TableView, 'isParted' | 'whole'> {
  const isDense = heads.length > widestTable;
  const columns = heads.map((head, column) => {
    const cells = [head, ...cellsOf(column)];
    return {
      width: Math.max(...cells.map(widthOf)),
      isPersons: column === nameColumn && hasNamesOfParts(cells),
    };
  });
  const all = columns.reduce((sum, { width }) => sum + width + padding, 0);
  const isParted = columns.some(({ isPersons }) => isPersons) && (isDense || all > paper);
  const fixed = columns.map((column) => ({ ...column, isPersons: column.isPersons && !isParted }));
  if (!isDense) return { isParted, whole: wholeColumns(fixed) };
  const ofCells = heads.map((_, column) => Math.max(...cellsOf(column).map(widthOf)));
  if (heads.length <= widestDense) return { isParted, whole: wholeOfMany(ofCells, isParted) };
  const isShort = nameColumn !== undefined && at(ofCells, nameColumn) <= longestOfWide;
  return { isParted, whole: isShort ? `${nameColumn + 1}` : undefined };
}

/** Of many columns with cells of `widths`, those with the shortest that leave the others room; not parted names. */
function wholeOfMany(widths: readonly number[], isParted: boolean): string | undefined {
  let room = densePaper - widths.length * (densePadding + narrowest);
  const whole = widths
    .map((width, index) => ({ width, number: index + 1 }))
    .filter(({ width }) => width <= (isParted ? longestWord : longestDense))
    .sort((a, b) => a.width - b.width)
    .filter(({ width }) => (room -= width - narrowest) >= 0);
  return numbersOf(whole);
}

function numbersOf(columns: readonly { readonly number: number }[]): string | undefined {
  const numbers = columns.map(({ number }) => number).sort((a, b) => a - b);
  return numbers.length === 0 ? undefined : numbers.join(' ');
}

/** Only names of several parts are longer than a word: `示例古丽·示例麦提`. */
function hasNamesOfParts(cells: readonly string[]): boolean {
  const long = cells.filter((cell) => widthOf(cell) > longestWord);
  return long.length > 0 && long.every((cell) => cell.includes('·'));
}

/**
 * The columns with the shortest words, heads and padding counted, as many as leave room for the others; names of
 * several parts before any.
 */
function wholeColumns(
  columns: readonly { readonly width: number; readonly isPersons: boolean }[],
): string | undefined {
  let room = roomForWords;
  const whole = columns
    .map((column, index) => ({ ...column, number: index + 1 }))
    .filter(({ width, isPersons }) => width <= (isPersons ? longestName : longestWord))
    .sort((a, b) => +b.isPersons - +a.isPersons || a.width - b.width)
    .filter(({ width }) => (room -= width + padding) >= 0);
  return numbersOf(whole);
}

/** In Chinese characters, of which others take half. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (/[\p{Script=Han}，-～、。（）·]/u.test(sign) ? 1 : 0.5),
    0,
  );
}

function isOne(cells: readonly string[]): boolean {
  return cells[0] !== '' && new Set(cells).size === 1;
}

/** Words speak for themselves; numbers, marks and single characters other than 男 and 女 do not. */
function isPlain(cell: string): boolean {
  return cell === '' || /^[男女]$/.test(cell) || /\p{Script=Han}{2}/u.test(cell);
}

/** The column of the unit, else the one whose cells are longest, where they are longer than a word. */
function lineColumn(
  heads: readonly string[],
  isTaken: (column: number) => boolean,
  cellsOf: (column: number) => readonly string[],
): number | undefined {
  const free = heads.flatMap((_, column) => (isTaken(column) ? [] : [column]));
  const unit = free.find((column) => /单位|地址|机构/.test(at(heads, column)));
  if (unit !== undefined) return unit;
  const length = (column: number): number => Math.max(...cellsOf(column).map((cell) => cell.length));
  return free.filter((column) => length(column) > 5).sort((a, b) => length(b) - length(a))[0];
}

function sameWords(heads: readonly string[], values: readonly string[]): string | undefined {
  return heads.length === 0
    ? undefined
    : `${heads.map((head, index) => `${head}均为${at(values, index)}`).join('，')}。`;
}
