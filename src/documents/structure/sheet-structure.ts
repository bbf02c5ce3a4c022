import type { Archive } from '../archive/archive.ts';
import { readXml, xmlHandlers } from '../markup/xml.ts';
import { type CellStyles, readCellStyles } from '../office/sheet-styles.ts';
import { columnOf, readSharedTexts, readWorkbook, type Sheet } from '../office/workbook.ts';
import { shownNumber } from './shown-number.ts';
import {
  type Block,
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
  const { sheets, isFrom1904, ...parts } = readWorkbook(office);
  const { texts } = readSharedTexts(office, parts.texts);
  const book: Book = { texts, styles: readCellStyles(office, parts.styles), isFrom1904 };
  const blocks: Block[] = [];
  const remarks: Remark[] = [];
  for (const sheet of sheets) {
    if (!office.parts.includes(sheet.part)) continue;
    const content = readSheet(office, sheet, book);
    const where = `工作表“${sheet.name}”`;
    const [first, ...rest] = sheet.isHidden ? [] : blocksOf(content, where);
    if (first) blocks.push({ ...first, startsPage: blocks.length > 0 }, ...rest);
    const hidden = sheet.isHidden ? content.rows.flatMap(({ cells }) => [...cells.values()]) : content.hidden;
    if (hidden.length > 0)
      remarks.push({
        kind: 'hidden',
        where: sheet.isHidden ? `隐藏的${where}` : `${where}隐藏的行、列`,
        text: hidden.map(({ text }) => text).join('，'),
      });
    if (content.isPictured && !sheet.isHidden) remarks.push({ kind: 'picture', where, text: '' });
  }
  return { blocks, remarks };
}

interface Book {
  readonly texts: readonly string[];
  readonly styles: CellStyles;
  readonly isFrom1904: boolean;
}

/** A cell with its words; columns count from 1. */
interface SheetCell {
  readonly text: string;
  readonly column: number;
}

interface SheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, SheetCell>;
}

interface Merge {
  readonly first: { readonly row: number; readonly column: number };
  readonly last: { readonly row: number; readonly column: number };
}

interface SheetContent {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  readonly hidden: readonly SheetCell[];
  readonly isPictured: boolean;
  /** The columns that are not shown. */
  readonly hiddenColumns: ReadonlySet<number>;
}

const mostColumns = 16_384;

function readSheet(office: Archive, { part }: Sheet, book: Book): SheetContent {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const hidden: SheetCell[] = [];
  const hiddenColumns = new Set<number>();
  let isPictured = false;
  let row: { number: number; isHidden: boolean; cells: Map<number, SheetCell> } | undefined;
  let cell = { column: 0, type: '', style: 0 };
  let [value, isValue, isReading] = ['', false, false];
  const reader = xmlHandlers({
    open(name, attributes) {
      if (name === 'col' && isTrue(attributes['hidden']))
        for (
          let at = Number(attributes['min']);
          at <= Math.min(Number(attributes['max']), mostColumns);
          at += 1
        )
          hiddenColumns.add(at);
      if (name === 'row') {
        const number = Number(attributes['r'] ?? (rows.at(-1)?.number ?? 0) + 1);
        const isHidden = isTrue(attributes['hidden']) || attributes['ht'] === '0';
        row = { number, isHidden, cells: new Map() };
        cell = { ...cell, column: 0 };
      }
      if (name === 'c') {
        const column = columnOf(attributes['r'] ?? '') || cell.column + 1;
        cell = { column, type: attributes['t'] ?? '', style: Number(attributes['s'] ?? 0) };
        value = '';
      }
      if (name === 'rPh') isReading = true;
      if (name === 'drawing' || name === 'picture') isPictured = true;
      if (name === 'mergeCell') merges.push(...mergeOf(attributes['ref']));
      isValue = name === 'v' || name === 't';
    },
    text(text) {
      if (isValue && !isReading) value += text;
    },
    close(name) {
      isValue = false;
      if (name === 'rPh') isReading = false;
      if (name === 'c' && row) {
        const text = meaningOf(value, cell, book);
        const shown = { text, column: cell.column };
        if (text.trim() === '') return;
        if (row.isHidden || hiddenColumns.has(cell.column)) hidden.push(shown);
        else row.cells.set(cell.column, shown);
      }
      if (name === 'row' && row && !row.isHidden) rows.push(row);
    },
  });
  readXml(office.bytes(part), reader);
  return { rows, merges, hidden, isPictured, hiddenColumns };
}

function meaningOf(
  value: string,
  { type, style }: { readonly type: string; readonly style: number },
  { texts, styles, isFrom1904 }: Book,
): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === '' || type === 'n' ? shownNumber(value, styles.formatOf(style), isFrom1904) : value;
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
  const width = Math.max(0, ...columns);
  const isList = ({ cells }: SheetRow): boolean => cells.size > 1;
  const first = filled.findIndex(isList);
  const last = filled.findLastIndex(isList);
  const blocks: Block[] = [];
  let table: TableRow[] = [];
  const endTable = (): void => {
    if (table.length > 0) blocks.push({ kind: 'table', rows: table, startsPage: false, where });
    table = [];
  };
  for (const [index, row] of filled.entries()) {
    const [only] = row.cells.values();
    const merge = only && merges.find(({ first: at }) => at.row === row.number && at.column === only.column);
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
    } else table.push(tableRow(row, merges, { width, hiddenColumns, where }));
  }
  endTable();
  return blocks;
}

/** Whether a list begins with `row`: it says what its columns are. */
function hasHeads({ cells }: SheetRow): boolean {
  return [...cells.values()].some(({ text }) =>
    /^(?:序\s*号|编\s*号|姓\s*名|.{0,6}名\s*称)$/.test(text.trim()),
  );
}

function tableRow(
  { number, cells }: SheetRow,
  merges: readonly Merge[],
  sheet: { readonly width: number; readonly hiddenColumns: ReadonlySet<number>; readonly where: string },
): TableRow {
  const all: TableCell[] = [];
  const shown = (column: number): boolean => !sheet.hiddenColumns.has(column);
  const across = (from: number, to: number): number =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(shown).length;
  for (let column = 1; column <= sheet.width; column += 1) {
    if (!shown(column)) continue;
    const merge = merges.find(
      ({ first, last }) =>
        number >= first.row && number <= last.row && column >= first.column && column <= last.column,
    );
    const isContinued = merge !== undefined && number > merge.first.row;
    const end = Math.min(merge?.last.column ?? column, sheet.width);
    all.push({
      text: (cells.get(column)?.text ?? '').trim(),
      column: across(1, column) - 1,
      span: across(column, end),
      isContinued,
    });
    column = end;
  }
  return { cells: all, where: `${sheet.where}第${number}行` };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
