import { at } from '#domain/lists/at.ts';
import { indexAt } from '#domain/lists/index-at.ts';
import type { PageCell, PageText } from '../../pdf/pdf-lines.ts';
import type { Rule } from '../../pdf/pdf-rules.ts';
import type { TableCell, TableRow } from '../structured-document.ts';
import { shownLines } from './shown-lines.ts';

/** A grid of lines with the words in it. Units are points; y grows upwards. */
export interface RuledTable {
  readonly rows: readonly TableRow[];
  readonly top: number;
  /** What stands in it. */
  readonly pieces: ReadonlySet<PageText>;
}

/** Lines that are no farther apart meet. */
const near = 3;
/** Lines that are no farther apart are one line of a grid. */
const beside = near * 2;
/** A frame has one column; a table has more. */
const fewestColumns = 2;
const mostCells = 20_000;
/** A page that draws more of them is a drawing. */
const mostLines = 3_000;
/** What programs leave free at both sides of a cell, in all. */
const padding = 12;

interface Grid {
  /** From the left. */
  readonly xs: readonly number[];
  /** From the top. */
  readonly ys: readonly number[];
  /** The lines at each of `xs`, and at each of `ys`. */
  readonly across: readonly (readonly Rule[])[];
  readonly along: readonly (readonly Rule[])[];
}

/** The tables that `rules` draw around `pieces` of a page, from the top. `where` is the page. */
export function ruledTables(
  rules: readonly Rule[],
  pieces: readonly PageText[],
  where: string,
): readonly RuledTable[] {
  const upright = pieces.filter(({ angle }) => angle === 0);
  const lines = joinedRules(rules);
  if (lines.length > mostLines) return [];
  return connected(lines)
    .map(gridOf)
    .filter(({ xs, ys }) => xs.length > fewestColumns && ys.length > 1 && xs.length * ys.length <= mostCells)
    .map((grid) => tableIn(grid, upright, where))
    .filter(({ rows }) => rows.some(({ cells }) => cells.filter(({ text }) => text !== '').length > 1))
    .toSorted((a, b) => b.top - a.top);
}

/** `rules` with those in one that lie in one line and touch. */
function joinedRules(rules: readonly Rule[]): Rule[] {
  return [true, false].flatMap((isAcross) => {
    const own = rules.filter((rule) => rule.isAcross === isAcross);
    return inLines(own).flatMap((line) => touching(line));
  });
}

/** `rules` of one direction by the line in which they lie. */
function inLines(rules: readonly Rule[]): Rule[][] {
  const lines: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.position - b.position)) {
    const first = lines.at(-1)?.[0];
    if (first && rule.position - first.position < near) lines.at(-1)?.push(rule);
    else lines.push([rule]);
  }
  return lines;
}

/** The rules of one line with those in one that touch. */
function touching(line: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const rule of line.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && rule.from <= last.to + near)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else joined.push(rule);
  }
  return joined;
}

/** `rules` in groups of those that meet or cross one another. */
function connected(rules: readonly Rule[]): Rule[][] {
  const across = rules.filter(({ isAcross }) => isAcross);
  const left = new Set(rules.filter(({ isAcross }) => !isAcross));
  const free = new Set(across);
  const groups: Rule[][] = [];
  for (const first of across) {
    if (!free.delete(first)) continue;
    const group = [first];
    for (const rule of group)
      for (const other of rule.isAcross ? left : free)
        if (meet(rule, other)) {
          group.push(other);
          (rule.isAcross ? left : free).delete(other);
        }
    groups.push(group);
  }
  return groups;
}

function meet(a: Rule, b: Rule): boolean {
  return isWithin(a.position, b) && isWithin(b.position, a);
}

function isWithin(position: number, { from, to }: Rule): boolean {
  return position >= from - near && position <= to + near;
}

/** Where the lines of a grid stand; a side that is open ends where the lines across it do. */
function gridOf(rules: readonly Rule[]): Grid {
  const across = rules.filter(({ isAcross }) => isAcross);
  const along = rules.filter(({ isAcross }) => !isAcross);
  const xs = apart([...positionsOf(across), ...endsOf(along)]);
  const ys = apart([...positionsOf(along), ...endsOf(across)]).toReversed();
  const drawnAt = (lines: readonly number[], own: readonly Rule[]): Rule[][] =>
    lines.map((line) => own.filter(({ position }) => Math.abs(position - line) <= beside));
  return { xs, ys, across: drawnAt(xs, across), along: drawnAt(ys, along) };
}

function positionsOf(rules: readonly Rule[]): number[] {
  return rules.map(({ position }) => position);
}

function endsOf(rules: readonly Rule[]): number[] {
  return rules.flatMap(({ from, to }) => [from, to]);
}

/** `numbers` in order, those that are near one another once. */
function apart(numbers: readonly number[]): number[] {
  const positions: number[] = [];
  for (const number of numbers.toSorted((a, b) => a - b))
    if (number - (positions.at(-1) ?? Number.NEGATIVE_INFINITY) > beside) positions.push(number);
  return positions;
}

/** A cell of a grid: its rows and columns, `to` not among them. */
interface Area {
  readonly row: number;
  readonly toRow: number;
  readonly column: number;
  readonly toColumn: number;
}

function tableIn(grid: Grid, pieces: readonly PageText[], where: string): RuledTable {
  const { ys } = grid;
  const within = piecesIn(grid, pieces);
  const areas = areasOf(grid).map((area) => ({ ...area, text: textIn(area, grid, within) }));
  const rows = ys.slice(1).map((_, row): TableRow => {
    const own = areas.filter((area) => area.row <= row && row < area.toRow);
    return { where: `${where}的表格`, cells: own.map(({ text, ...area }) => cellOf(area, row, text)) };
  });
  const shown = rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return {
    rows: shown,
    top: at(ys, 0),
    pieces: new Set(within.flatMap((line) => line.flatMap((column) => column))),
  };
}

function cellOf({ row: first, column, toColumn }: Area, row: number, text: string): TableCell {
  return { text, column, span: toColumn - column, isContinued: row > first };
}

/** The pieces in each cell of `grid` by row and column, as if no cells were joined. */
function piecesIn({ xs, ys }: Grid, pieces: readonly PageText[]): PageText[][][] {
  const cells = ys.slice(1).map(() => xs.slice(1).map((): PageText[] => []));
  const depths = ys.map((y) => -y);
  for (const piece of pieces) {
    const [x, y] = [piece.x + piece.width / 2, piece.y + piece.size * 0.3];
    const isAround = x >= at(xs, 0) && y <= at(ys, 0);
    if (isAround) cells[indexAt(depths, -y)]?.[indexAt(xs, x)]?.push(piece);
  }
  return cells;
}

/** The cells of `grid`, in reading order: those that no line parts are one. */
function areasOf(grid: Grid): Area[] {
  const { xs, ys } = grid;
  const cells = new Set<string>();
  const areas: Area[] = [];
  for (let row = 0; row < ys.length - 1; row += 1)
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (cells.has(`${row} ${column}`)) continue;
      let [toRow, toColumn] = [row + 1, column + 1];
      while (toColumn < xs.length - 1 && !isParted(grid, true, toColumn, row)) toColumn += 1;
      while (toRow < ys.length - 1 && !isParted(grid, false, toRow, column)) toRow += 1;
      for (let inRow = row; inRow < toRow; inRow += 1)
        for (let inColumn = column; inColumn < toColumn; inColumn += 1) cells.add(`${inRow} ${inColumn}`);
      areas.push({ row, toRow, column, toColumn });
    }
  return areas;
}

/** Whether a line stands at `xs[line]` beside the row `cell`, or at `ys[line]` over the column `cell`. */
function isParted({ xs, ys, across, along }: Grid, isAcross: boolean, line: number, cell: number): boolean {
  const [lines, other] = isAcross ? [across, ys] : [along, xs];
  const middle = (at(other, cell) + at(other, cell + 1)) / 2;
  return at(lines, line).some((rule) => isWithin(middle, rule));
}

/** What stands in `area`: lines that end for want of room go on in the next, those that its author ended do not. */
function textIn({ row, toRow, column, toColumn }: Area, { xs }: Grid, cells: PageText[][][]): string {
  const pieces = cells.slice(row, toRow).flatMap((line) => line.slice(column, toColumn).flat());
  const room = at(xs, toColumn) - at(xs, column) - padding;
  const lines = shownLines(pieces);
  return lines
    .map((line, index) => {
      const text = line.map((cell) => cell.text.trim()).join('　');
      const before = lines[index - 1];
      return before ? `${parting(before, line, room)}${text}` : text;
    })
    .join('');
}

function parting(before: readonly PageCell[], line: readonly PageCell[], room: number): string {
  const [last, first] = [at(before, before.length - 1), at(line, 0)];
  const words = first.text.trim();
  const unit = /^[\x21-\x7E]+/.exec(words)?.[0] ?? /^.[，。、；：）》”]*/u.exec(words)?.[0] ?? '';
  const needed = ((first.right - first.left) * unit.length) / Math.max(1, words.length);
  const isForced = last.right - at(before, 0).left + needed > room - first.size * 0.5;
  if (!isForced) return '\n';
  return /[A-Za-z,;]$/.test(last.text) && /^[A-Za-z]/.test(words) ? ' ' : '';
}
