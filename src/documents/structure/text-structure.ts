import { at } from '#domain/lists/at.ts';
import { linesIn } from '../text/plain-text.ts';
import { type Block, paragraphOf, type StructuredDocument, type TableRow } from './structured-document.ts';

/** Longer than any cell of a list that is pasted with tabs: the tabs set a paragraph. */
const longestCell = 60;

/** The structure of a plain text: a paragraph a line, a table where lines with tabs follow one another. */
export function textStructure(text: string): StructuredDocument {
  const lines = withoutQuoteMarks(linesIn(text));
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length;) {
    const { rows, next } = rowsFrom(lines, index);
    if (rows.length > 1) {
      blocks.push({ kind: 'table', rows, startsPage: false, where: `第${index + 1}行起的表格` });
      index = next;
    } else {
      blocks.push(paragraphOf(at(lines, index), `第${index + 1}行`));
      index += 1;
    }
  }
  return { blocks, remarks: [] };
}

/**
 * `lines` without the marks with which a mail quotes what it sends on (RFC 3676, 4.5),
 * where it quotes at least half of them.
 */
function withoutQuoteMarks(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => line.trim() !== '');
  const quoted = written.filter((line) => line.startsWith('>'));
  const isQuoted = quoted.length > 2 && quoted.length * 2 >= written.length;
  return isQuoted ? lines.map((line) => line.replace(/^(?:>[ ]?)+/, '')) : lines;
}

/**
 * The rows that begin at the line `from`, and the line behind them: those with tabs, empty cells included; a blank line
 * between rows of as many cells parts nothing, and a line between them that heads those below is a row across the
 * table.
 */
function rowsFrom(
  lines: readonly string[],
  from: number,
): { readonly rows: TableRow[]; readonly next: number } {
  const rows: TableRow[] = [];
  let index = from;
  while (index < lines.length) {
    const { cells, next } = recordFrom(lines, index, rows.length > 0);
    const below = cellsOf(lines[index + 1]);
    if (cells) rows.push(rowOf(cells, `第${index + 1}行`));
    else if (headsRows(at(lines, index), below, rows)) rows.push(acrossTable(at(lines, index), rows, index));
    else if (lines[index]?.trim() !== '' || rows.length === 0 || below?.length !== rows[0]?.cells.length)
      break;
    index = next;
  }
  return { rows, next: index };
}

/** 一等奖（1项）, 小学组: what may stand across a table, and is no title of another. */
const acrossHeading = /^\s*(?!附\s*件)[^\s，。；：:、][^，。；：:\t]{1,29}(?<![表单册])\s*$/;

/**
 * Whether `line` heads the row `below` in the table of `rows`, which goes on as it did: with a number, or without one.
 */
function headsRows(line: string, below: readonly string[] | undefined, rows: readonly TableRow[]): boolean {
  const [heads, first = heads] = rows.filter(({ cells }) => cells.length > 1);
  if (!heads || !first || below?.length !== heads.cells.length || !acrossHeading.test(line)) return false;
  const isNumbered = (text = ''): boolean => /^\s*\d/.test(text);
  const areHeads = below.every((text, column) => text.trim() === heads.cells[column]?.text);
  const isFirst = first === heads;
  return !areHeads && (isFirst || isNumbered(below[0]) === isNumbered(first.cells[0]?.text));
}

/** `line` as a row of one cell across the table of `rows`. */
function acrossTable(line: string, rows: readonly TableRow[], index: number): TableRow {
  const span = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const cell = { text: line.trim(), column: 0, span, isContinued: false };
  return { cells: [cell], where: `第${index + 1}行` };
}

/** More lines than that are not in one cell: its quotation mark opens none. */
const mostLinesOfCell = 12;

/**
 * The cells of the row that begins at the line `from`, and the line behind it: a cell of lines stands in quotation
 * marks.
 */
function recordFrom(
  lines: readonly string[],
  from: number,
  isInTable: boolean,
): { readonly cells: string[] | undefined; readonly next: number } {
  let record = at(lines, from);
  if (isOpen(record) && (isInTable || record.includes('\t')))
    for (let index = from + 1; index < Math.min(lines.length, from + mostLinesOfCell); index += 1) {
      record += `\n${at(lines, index)}`;
      if (!isOpen(record)) return { cells: cellsOf(unquoted(record)), next: index + 1 };
    }
  return { cells: cellsOf(unquoted(at(lines, from))), next: from + 1 };
}

/** Whether a cell of `record` begins with a quotation mark that nothing closes. */
function isOpen(record: string): boolean {
  return /(?:^|\t)"(?:[^"]|"")*$/.test(record);
}

/** `record` without the quotation marks around cells of lines. */
function unquoted(record: string): string {
  return record.replace(/(?<=^|\t)"((?:[^"\t]|"")*\n(?:[^"\t]|"")*)"(?=$|\t)/g, (_, cell: string) =>
    cell.replaceAll('""', '"'),
  );
}

/** The cells of a row; undefined of a line that is none. */
function cellsOf(line: string | undefined): string[] | undefined {
  const cells = line?.split('\t') ?? [];
  const isRow = cells.length > 1 && cells.every((cell) => cell.length <= longestCell);
  return isRow && cells.some((cell) => cell.trim() !== '') ? cells : undefined;
}

/** A row of a table whose cells say so, each in a column of its own. */
export function rowOf(cells: readonly string[], where: string): TableRow {
  return {
    cells: cells.map((text, column) => ({ text: text.trim(), column, span: 1, isContinued: false })),
    where,
  };
}
