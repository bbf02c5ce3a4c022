import type { Table, TableRow } from '#documents/structure/structured-document.ts';
import { at } from '#domain/lists/at.ts';
import { type Entry, isLine, type Line } from '../entry.ts';
import { isHeadRow } from '../lists/tables/table-heads.ts';
import { widthOf } from './width.ts';

/** What stands in a line, and at which width of a Han character from its first one. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

const fewestColumns = 2;

/** `entries` with items that stand side by side, numbered on, each in a line: 1.甲公司　　2.乙公司. */
export function oneBelowAnother(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => {
    const pieces = isLine(entry) ? piecesOf(entry).map(({ text }) => text) : [];
    const first = itemNumber(pieces[0] ?? '');
    const areItems = pieces.length > 1 && pieces.every((text, index) => itemNumber(text) === first + index);
    if (!isLine(entry) || !areItems) return [entry];
    return pieces.map((text, index) => ({
      ...entry,
      text,
      lines: [text],
      isApart: entry.isApart && index === 0,
    }));
  });
}

/** The number of `2.乙公司`; not a number where it has none, or nothing else. */
function itemNumber(text: string): number {
  return Number(/^(\d{1,3})[.．、](?=[^\d\s])/.exec(text)?.[1] ?? NaN);
}

/**
 * `entries` with lines as a table whose columns blanks set: heads, and rows below them that have as many parts, or
 * parts that stand right below heads; or lines that label each part alike (姓名：甲一　　单位：某局).
 */
export function withColumns(entries: readonly Entry[]): Entry[] {
  const all: Entry[] = [];
  for (let index = 0; index < entries.length;) {
    const read = tableFrom(entries, index) ?? labelledFrom(entries, index) ?? commasFrom(entries, index);
    all.push(read?.table ?? at(entries, index));
    index += read?.length ?? 1;
  }
  return all;
}

/** A table, and of how many lines it is. */
interface ReadTable {
  readonly table: Table;
  readonly length: number;
}

function tableFrom(entries: readonly Entry[], from: number): ReadTable | undefined {
  const first = at(entries, from);
  if (!isLine(first)) return undefined;
  const heads = piecesOf(first);
  const isNamed = heads.length >= fewestColumns && heads.every(({ text }) => !/\d/.test(text));
  if (!isNamed || !isHeadRow(heads.map(({ text }) => text))) return undefined;
  const rows = [
    rowOf(
      heads.map(({ text }) => text),
      first,
    ),
  ];
  for (let index = from + 1; index < entries.length; index += 1) {
    const entry = at(entries, index);
    const cells = isLine(entry) && !entry.isApart ? cellsBelow(heads, piecesOf(entry)) : undefined;
    if (!cells || !isLine(entry)) break;
    rows.push(rowOf(cells, entry));
  }
  return rows.length > 1 ? { table: tableOf(rows, first), length: rows.length } : undefined;
}

/** 户主,人口,金额 and rows below with as many commas: what was copied from a file of values. */
function commasFrom(entries: readonly Entry[], from: number): ReadTable | undefined {
  const first = at(entries, from);
  const heads = isLine(first) ? commaParts(first) : [];
  if (!isLine(first) || heads.length <= fewestColumns || !isHeadRow(heads)) return undefined;
  const rows = [rowOf(heads, first)];
  for (const entry of entries.slice(from + 1)) {
    const cells = isLine(entry) ? commaParts(entry) : [];
    if (!isLine(entry) || cells.length !== heads.length) break;
    rows.push(rowOf(cells, entry));
  }
  return rows.length > fewestColumns ? { table: tableOf(rows, first), length: rows.length } : undefined;
}

/** What commas part in a line that is no sentence; none of another. */
function commaParts({ text }: Line): string[] {
  return /[。；：、\n]/.test(text) || !/[,，]/.test(text)
    ? []
    : text.split(/[,，]/).map((part) => part.trim());
}

interface Labelled {
  readonly labels: readonly string[];
  readonly texts: readonly string[];
  readonly line: Line;
}

function labelledFrom(entries: readonly Entry[], from: number): ReadTable | undefined {
  const own: Labelled[] = [];
  for (let index = from; index < entries.length; index += 1) {
    const read = labelledParts(at(entries, index));
    if (!read || (own[0] && own[0].labels.join() !== read.labels.join())) break;
    own.push(read);
  }
  const [first] = own;
  if (!first || own.length < 2) return undefined;
  const rows = [rowOf(first.labels, first.line), ...own.map(({ texts, line }) => rowOf(texts, line))];
  return { table: tableOf(rows, first.line), length: own.length };
}

function tableOf(rows: readonly TableRow[], { startsPage, where }: Line): Table {
  return { kind: 'table', rows, startsPage, where: `${where}起的表格` };
}

/** 姓名：甲一　　单位：某局. */
function labelledParts(entry: Entry): Labelled | undefined {
  const parts = isLine(entry)
    ? piecesOf(entry).map(({ text }) => /^([^：:，。]{1,10})[：:]\s*(.*)$/.exec(text))
    : [];
  const labels = parts.flatMap((part) => part?.[1] ?? []);
  if (!isLine(entry) || labels.length < parts.length || labels.length < fewestColumns) return undefined;
  return isHeadRow(labels) ? { labels, texts: parts.map((part) => part?.[2] ?? ''), line: entry } : undefined;
}

/** What stands below each of `heads`; undefined where that cannot be told. */
function cellsBelow(heads: readonly Piece[], pieces: readonly Piece[]): string[] | undefined {
  const own = pieces.length > heads.length ? withoutWideNames(pieces) : pieces;
  if (own.length === heads.length) return own.map(({ text }) => text);
  const [first, ...others] = own;
  if (!first || own.length > heads.length || own.length < 2) return undefined;
  const cells = heads.map(() => '');
  const isSum = /^(?:合计|总计|小计|共计)/.test(first.text.replace(/\s/g, ''));
  if (isSum) {
    cells[0] = first.text;
    for (const [index, { text }] of others.entries()) cells[heads.length - others.length + index] = text;
    return cells;
  }
  for (const piece of own) {
    const column = heads.findIndex((head) => Math.abs(head.at - piece.at) < 1);
    if (column === -1) return undefined;
    cells[column] = piece.text;
  }
  return cells;
}

/** `pieces` with names of two characters in one that blanks set as wide as columns. */
function withoutWideNames(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isHalf = last !== undefined && [last, piece].every(({ text }) => /^\p{Script=Han}$/u.test(text));
    if (isHalf) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function piecesOf({ text }: Line): Piece[] {
  let from = 0;
  let width = 0;
  return [...text.matchAll(/(?:\S| (?=\S))+/g)].map((match) => {
    width += widthOf(text.slice(from, match.index));
    from = match.index;
    return { text: match[0].trim(), at: width };
  });
}

function rowOf(texts: readonly string[], { where }: Line): TableRow {
  return { cells: texts.map((text, column) => ({ text, column, span: 1, isContinued: false })), where };
}
