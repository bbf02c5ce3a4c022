import { grouped } from '#domain/lists/grouped.ts';
import type { Archive } from '../archive/archive.ts';
import { TooLarge } from '../archive/unpacking-budget.ts';
import { readSheet, type SheetCell, type SheetHandlers, type SheetRow } from '../office/sheet-cells.ts';
import { shownValue } from '../office/shown-value.ts';
import { columnOf, readWorkbook } from '../office/workbook.ts';
import {
  type Block,
  leftFarRight,
  mostColumns,
  paragraphOf,
  type Remark,
  type StructuredDocument,
  type TableCell,
  type TableRow,
} from './structured-document.ts';

/**
 * The structure of a workbook: of every sheet that is shown its rows and columns that are. A cell alone in its row,
 * above, below or across the table, is a paragraph.
 */
export function sheetStructure(office: Archive): StructuredDocument {
  const book = readWorkbook(office);
  const blocks: Block[] = [];
  const remarks: Remark[] = [];
  const sheets = book.sheets.filter(({ part }) => office.parts.includes(part));
  const areMany = sheets.filter(({ isHidden }) => !isHidden).length > 1;
  for (const sheet of sheets) {
    const content = new ShownSheet(book.isFrom1904);
    readSheet(office, sheet, book, content);
    const where = `工作表“${sheet.name}”`;
    const own = sheet.isHidden ? [] : blocksOf(content, where);
    const isTitled = areMany && own[0]?.kind === 'table' && isGivenName(sheet.name);
    const title = isTitled ? [paragraphOf(sheet.name, where, { alignment: 'center' })] : [];
    const [first, ...rest] = [...title, ...own];
    if (first) blocks.push({ ...first, startsPage: blocks.length > 0 }, ...rest);
    remarks.push(
      ...(sheet.isHidden ? hiddenIn(`隐藏的${where}`, cellsIn(content)) : remarksOn(content, where)),
    );
  }
  return { blocks, remarks };
}

/** Whether somebody called a sheet `name`, and no program. */
function isGivenName(name: string): boolean {
  return /\p{Script=Han}/u.test(name) && !/^(?:工作表|表|附件)\s*[\d-]*$/.test(name);
}

function cellsIn({ rows }: SheetContent): ListCell[] {
  return rows.flatMap(({ cells }) => [...cells.values()]);
}

function hiddenIn(where: string, cells: readonly ListCell[]): Remark[] {
  return cells.length === 0
    ? []
    : [{ kind: 'hidden', where, text: cells.map(({ text }) => text).join('，') }];
}

/** What of a sheet that is shown is not read. */
function remarksOn(content: SheetContent, where: string): Remark[] {
  const far = cellsIn(content).filter(({ column }) => column > mostColumns);
  const [uncounted, ...more] = content.uncounted;
  const cells = `${uncounted ?? ''}${more.length > 0 ? `等${more.length + 1}个单元格` : ''}`;
  return [
    ...leftFarRight(
      where,
      far.map(({ text }) => text),
    ),
    ...(uncounted === undefined
      ? []
      : [{ kind: 'unreadable', where, text: `${cells}的公式没有算出结果，没有读到` } as const]),
    ...hiddenIn(`${where}隐藏的行、列`, content.hidden),
    ...(content.isPictured ? [{ kind: 'picture', where, text: '' } as const] : []),
  ];
}

/** A cell with its words; columns count from 1. */
interface ListCell {
  readonly text: string;
  readonly column: number;
}

interface ListRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, ListCell>;
}

interface Merge {
  readonly first: { readonly row: number; readonly column: number };
  readonly last: { readonly row: number; readonly column: number };
}

interface SheetContent {
  readonly rows: readonly ListRow[];
  readonly merges: readonly Merge[];
  readonly hidden: readonly ListCell[];
  readonly isPictured: boolean;
  /** The cells with a formula whose result the file does not have. */
  readonly uncounted: readonly string[];
  /** The columns that are not shown. */
  readonly hiddenColumns: ReadonlySet<number>;
}

/** More rows are no list that an office publishes. */
const mostRows = 50_000;

/** Keeps what a sheet shows apart from what it hides. */
class ShownSheet implements SheetContent, SheetHandlers {
  readonly rows: (ListRow & { readonly cells: Map<number, ListCell> })[] = [];
  readonly merges: Merge[] = [];
  readonly hidden: ListCell[] = [];
  readonly uncounted: string[] = [];
  hiddenColumns: ReadonlySet<number> = new Set();
  isPictured = false;
  readonly #isFrom1904: boolean;

  constructor(isFrom1904: boolean) {
    this.#isFrom1904 = isFrom1904;
  }

  row({ number, isHidden }: SheetRow): void {
    if (!isHidden) this.rows.push({ number, cells: new Map() });
    if (this.rows.length > mostRows) throw new TooLarge();
  }

  cell(cell: SheetCell, { isHidden }: SheetRow): void {
    const { column, format, formula, isInHiddenColumn, isNumber, value, where } = cell;
    if (formula !== '' && isNumber && value === '') this.uncounted.push(where);
    const text = shownValue(cell, format.code, this.#isFrom1904);
    if (text.trim() === '') return;
    if (isHidden || isInHiddenColumn) this.hidden.push({ text, column });
    else this.rows.at(-1)?.cells.set(column, { text, column });
  }

  element(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'drawing' || name === 'picture') this.isPictured = true;
    if (name === 'mergeCell') this.merges.push(...mergeOf(attributes['ref']));
  }

  hides(columns: ReadonlySet<number>): void {
    this.hiddenColumns = columns;
  }
}

function mergeOf(range: string | undefined): Merge[] {
  const [, from = '', to = ''] = /^([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})$/.exec(range ?? '') ?? [];
  if (from === '') return [];
  const corner = (at: string): Merge['first'] => ({
    row: Number(/\d+$/.exec(at)?.[0]),
    column: columnOf(at),
  });
  return [{ first: corner(from), last: corner(to) }];
}

function blocksOf({ rows, merges, hiddenColumns }: SheetContent, where: string): Block[] {
  const filled = rows.filter(({ cells }) => cells.size > 0);
  const columns = filled.flatMap(({ cells }) => [...cells.keys()]);
  const width = columns.reduce((most, column) => Math.max(most, column), 0);
  const isList = ({ cells }: ListRow): boolean => cells.size > 1;
  const byRow = mergesByRow(merges);
  const goesOn = ({ number }: ListRow): boolean =>
    byRow.get(number)?.some((merge) => merge.first.row < number) ?? false;
  const first = filled.findIndex(isList);
  // Beside a cell that is joined downwards, one cell is a row of the list.
  const last = filled.findLastIndex((row) => isList(row) || goesOn(row));
  const blocks: Block[] = [];
  let table: TableRow[] = [];
  const endTable = (): void => {
    if (table.length > 0) blocks.push({ kind: 'table', rows: table, startsPage: false, where });
    table = [];
  };
  for (const [index, row] of filled.entries()) {
    const [only] = row.cells.values();
    const merge =
      only &&
      byRow.get(row.number)?.find(({ first: at }) => at.row === row.number && at.column === only.column);
    const next = filled[index + 1];
    const isAcross =
      merge !== undefined && merge.last.column > merge.first.column && next !== undefined && hasHeads(next);
    if (only && row.cells.size === 1 && (index < first || index > last || isAcross)) {
      endTable();
      const isCentred = index < first && isAcross && only.text.length < 60 && blocks.length < 3;
      const isAtEnd = index > last && only.column > width / 2;
      blocks.push(
        paragraphOf(only.text.trim(), `${where}第${row.number}行`, {
          alignment: isAtEnd ? 'end' : isCentred ? 'center' : 'start',
        }),
      );
    } else table.push(tableRow(row, byRow, { width, hiddenColumns, where }));
  }
  endTable();
  return blocks;
}

/** A merge that reaches further down joins no cells that are read. */
const deepestMerge = 2_000;

function mergesByRow(merges: readonly Merge[]): ReadonlyMap<number, readonly Merge[]> {
  return grouped(
    merges.flatMap((merge) => {
      const length = Math.min(merge.last.row - merge.first.row, deepestMerge) + 1;
      return Array.from({ length }, (_, index) => [merge.first.row + index, merge] as const);
    }),
  );
}

/** Whether a list begins with `row`: it says what its columns are. */
function hasHeads({ cells }: ListRow): boolean {
  return [...cells.values()].some(({ text }) =>
    /^(?:序\s*号|编\s*号|姓\s*名|.{0,6}名\s*称)$/.test(text.trim()),
  );
}

function tableRow(
  { number, cells }: ListRow,
  merges: ReadonlyMap<number, readonly Merge[]>,
  sheet: { readonly width: number; readonly hiddenColumns: ReadonlySet<number>; readonly where: string },
): TableRow {
  const all: TableCell[] = [];
  const own = merges.get(number) ?? [];
  const shown = (column: number): boolean => !sheet.hiddenColumns.has(column);
  const width = Math.min(sheet.width, mostColumns);
  /** How many columns are shown before the one at hand. */
  let at = 0;
  for (let column = 1; column <= width; column += 1) {
    if (!shown(column)) continue;
    const merge = own.find(({ first, last }) => column >= first.column && column <= last.column);
    const isContinued = merge !== undefined && number > merge.first.row;
    const end = Math.min(merge?.last.column ?? column, width);
    const text = (cells.get(column)?.text ?? '').trim();
    let span = 0;
    for (; column <= end; column += 1) span += shown(column) ? 1 : 0;
    column = end;
    all.push({ text, column: at, span, isContinued });
    at += span;
  }
  return { cells: all, where: `${sheet.where}第${number}行` };
}
