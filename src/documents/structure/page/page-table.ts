import { at } from '#domain/lists/at.ts';
import { indexAt } from '#domain/lists/index-at.ts';
import type { PageCell } from '../../pdf/pdf-lines.ts';
import type { Table } from '../structured-document.ts';
import type { PageLine } from './page-paragraphs.ts';

/** A line with fewer cells is text that is set apart, unless it goes on with a row. */
const fewestCells = 3;

/** A longer table is on no page. */
const mostRows = 2_000;

/**
 * The table that begins with the line `from` of a page, if one does, and how many lines it has; where none does, how
 * many lines were looked at among which none begins.
 */
export function pageTable(
  page: readonly PageLine[],
  from: number,
): { readonly table: Table | undefined; readonly length: number } {
  const rows = rowsFrom(page, from);
  const heads = rows.toSorted((a, b) => b.cells.length - a.cells.length)[0]?.cells ?? [];
  const isTable =
    rows.filter(({ cells }) => cells.length >= fewestCells).length > 1 &&
    rows.some(({ cells }) => cells.some(({ text }) => !shortName.test(text)));
  if (!isTable) return { table: undefined, length: Math.max(1, rows.length) };
  const lines = rows.map((line) => ({ line, cells: line.cells.map((cell) => columnOf(cell, heads)) }));
  const anchors = lines.filter(({ cells }) => cells.includes(0)).map(({ line }) => line);
  if (anchors.length < 2) return { table: undefined, length: 1 };
  const places = nearestPlaces(lines, anchors);
  const table = anchors.map((anchor, place) => ({
    where: anchor.where,
    cells: heads.map((_, column) => ({
      text: (places[place] ?? [])
        .flatMap(({ line, cells }) => line.cells.filter((__, index) => cells[index] === column))
        .map(({ text }) => text)
        .join(''),
      column,
      span: 1,
      isContinued: false,
    })),
  }));
  const where = `${at(rows, 0).where}的表格`;
  return { table: { kind: 'table', rows: table, startsPage: false, where }, length: rows.length };
}

/** 二、先进个人: what stands over a list, between two of them. */
const heading = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|附\s*件)/;
/** A cell of a list of names alone, which has no heads: its lines are read as lines. */
const shortName = /^\p{Script=Han}{2,4}$/u;

/** The lines from `from` on that have the cells of a table, or go on with those of the one before. */
function rowsFrom(page: readonly PageLine[], from: number): PageLine[] {
  const rows: PageLine[] = [];
  for (let index = from; index < page.length && rows.length < mostRows; index += 1) {
    const line = page[index];
    const last = rows.at(-1);
    if (!line) break;
    const isRow = line.cells.length >= fewestCells;
    const isInside =
      last !== undefined &&
      !heading.test(line.text) &&
      isNear(last, line) &&
      page.slice(index + 1, index + 4).some(({ cells }) => cells.length >= fewestCells) &&
      line.cells.every(({ right, left }) => right - left < (last.right - last.left) * 0.5);
    if (!isRow && !isInside) break;
    rows.push(line);
  }
  return rows;
}

function isNear(last: PageLine, line: PageLine): boolean {
  return last.y - line.y < line.size * 3;
}

/** `lines` by the one of `anchors` that each stands nearest to; both are in order from the top. */
function nearestPlaces<Placed extends { readonly line: PageLine }>(
  lines: readonly Placed[],
  anchors: readonly PageLine[],
): Placed[][] {
  const places = anchors.map((): Placed[] => []);
  const depths = anchors.map(({ y }) => -y);
  for (const placed of lines) {
    const { y } = placed.line;
    const above = indexAt(depths, -y);
    const below = anchors[above + 1];
    const isNearBelow = below !== undefined && Math.abs(below.y - y) < Math.abs(at(anchors, above).y - y);
    places[above + (isNearBelow ? 1 : 0)]?.push(placed);
  }
  return places;
}

/** The column of `heads` in which `cell` stands: the one that it overlaps most, or the nearest. */
function columnOf({ left, right }: PageCell, heads: readonly PageCell[]): number {
  const overlap = (head: PageCell): number => Math.min(right, head.right) - Math.max(left, head.left);
  const middle = (cell: { readonly left: number; readonly right: number }): number =>
    (cell.left + cell.right) / 2;
  const distance = (head: PageCell): number => Math.abs(middle(head) - middle({ left, right }));
  const byNearness = heads
    .map((head, column) => ({ column, overlap: Math.max(0, overlap(head)), distance: distance(head) }))
    .toSorted((a, b) => b.overlap - a.overlap || a.distance - b.distance);
  return at(byNearness, 0).column;
}
