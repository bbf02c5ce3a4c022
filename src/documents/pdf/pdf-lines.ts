import { at } from '#domain/lists/at.ts';
import type { AttachmentSink } from '../attachment-sink.ts';
import { fewestHeads, isHead } from '../layout/labels.ts';
import { ReadingOn } from '../layout/reading-on.ts';

/** A piece of text as it is set on a page. Units are points; y grows upwards, x along the line. */
export interface PageText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** How its line is turned, in degrees. */
  readonly angle: number;
}

/** What stands together in a line, parted from others by more than a character's width. */
export interface PageCell {
  text: string;
  readonly left: number;
  right: number;
  readonly y: number;
  readonly size: number;
  /** What is read on from it. */
  reading?: ReadingOn;
}

/**
 * Reads the pieces of a page as a person sees them: lines from the top, cells from the left. A cell's head is the
 * nearest one above it, or before it in its line; a number that a line's end or a cell's edge parts is read whole.
 */
export function readPage(pieces: readonly PageText[], where: string, sink: AttachmentSink): void {
  for (const angle of new Set(pieces.map((piece) => piece.angle))) {
    const turned = pieces.filter((piece) => piece.angle === angle);
    readTurned(turned, where, sink);
  }
  // What lies under other words may be whole in the order in which it was written.
  const written = new ReadingOn(sink);
  for (const { text } of pieces) if (text.trim() !== '') written.read(text, where);
  written.end();
}

function readTurned(pieces: readonly PageText[], where: string, sink: AttachmentSink): void {
  const heads: PageCell[] = [];
  let headLine: readonly PageCell[] = [];
  let headWords: readonly string[] = [];
  let headCount = fewestHeads;
  const columns: ReadingOn[] = [];
  let above: PageCell[] = [];
  for (const line of linesOf(pieces)) {
    const row = new ReadingOn(sink);
    for (const [index, cell] of line.entries()) {
      const before = line[index - 1];
      const label =
        before && isHead(before.text)
          ? before.text
          : (heads.findLast((head) => isOver(head, cell))?.text ?? '');
      const column = headLine.findIndex((head) => isOver(head, cell));
      const table = column === -1 ? undefined : { heads: headWords, column };
      sink.text(cell.text, where, { label, table });
      row.read(cell.text, where, label);
      const begun = readFrom(above, cell, label, where, sink);
      cell.reading = begun ?? new ReadingOn(sink);
      if (!begun) columns.push(cell.reading);
      cell.reading.read(cell.text, where, label);
    }
    row.end();
    const lineHeads = line.filter(({ text }) => isHead(text));
    heads.push(...lineHeads);
    if (lineHeads.length >= headCount) {
      headLine = line;
      headWords = line.map(({ text }) => text);
      headCount = lineHeads.length;
    }
    above = line;
  }
  for (const column of columns) column.end();
}

/** Reads what goes on in `cell` from the line `above`; the reading of a column that was begun there, which it takes. */
function readFrom(
  above: readonly PageCell[],
  cell: PageCell,
  label: string,
  where: string,
  sink: AttachmentSink,
): ReadingOn | undefined {
  const overhead = above.filter((other) => isOver(other, cell) && isNear(other, cell)).slice(0, mostAbove);
  for (const other of overhead)
    if (isGoingOn(other, cell)) readAcross(other.text, cell.text, label, where, sink);
  const column = overhead.find(({ reading }) => reading);
  const reading = column?.reading;
  if (column) delete column.reading;
  return reading;
}

/** Reads what begins at the end of a line and goes on in the next. Two short numbers are more likely two. */
function readAcross(first: string, second: string, label: string, where: string, sink: AttachmentSink): void {
  const [tail, head] = [first.slice(-60), second.slice(0, 60)];
  const isTwoNumbers = /^[\d.,]+$/.test(tail + head) && (tail + head).length < 15 && label === '';
  if (!isTwoNumbers) sink.text(tail + head, where, { label, seams: [tail.length] });
}

/** Whether `next` is the line after `cell` in one paragraph: close below it, and no longer. */
function isGoingOn(cell: PageCell, next: PageCell): boolean {
  return cell.right >= next.right - Math.max(cell.size, next.size) * 0.5;
}

function isNear(cell: PageCell, next: PageCell): boolean {
  return cell.y - next.y < Math.max(cell.size, next.size) * 2.2;
}

function isOver(head: PageCell, cell: PageCell): boolean {
  return head.left < cell.right && cell.left < head.right;
}

/** The lines of a page from the top, each in its cells from the left; a cell ends before each of `gutters`. */
export function linesOf(pieces: readonly PageText[], gutters: readonly number[] = []): PageCell[][] {
  return textLines(pieces).map((line) => spacedTogether(cellsOf(line, gutters)));
}

/** The pieces of a page that say something, by line from the top, each from the left. */
export function textLines(pieces: readonly PageText[]): PageText[][] {
  const lines: PageText[][] = [];
  const shown = pieces.filter(({ text }) => text.trim() !== '');
  for (const piece of shown.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && first.y - piece.y < Math.max(first.size, piece.size) * 0.5) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x));
}

function cellsOf(line: readonly PageText[], gutters: readonly number[]): PageCell[] {
  const cells: PageCell[] = [];
  let previous: PageText | undefined;
  for (const piece of line) {
    const { text, x, y, width, size } = piece;
    const last = cells.at(-1);
    const isDouble = previous?.text === text && Math.abs(previous.x - x) < size * 0.3;
    previous = piece;
    if (isDouble) continue;
    const gap = last ? x - last.right : Number.POSITIVE_INFINITY;
    const isParted =
      gap > size * 0.25 &&
      (isNumbers(last?.text ?? '', text) || gutters.some((left) => Math.abs(x - left) < size * 0.3));
    if (last && Math.abs(gap) < size && !isParted) {
      last.text += `${gap > size * 0.2 ? ' ' : ''}${text}`;
      last.right = x + width;
    } else cells.push({ text, left: x, right: x + width, y, size });
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replace(spread, closed) }));
}

/** Characters that a program set apart to fill their line. */
const spread = /(?:[\p{Script=Han}，。、；：（）《》“”] ){4,}(?=[\p{Script=Han}，。、；：（）《》“”])/gu;

function closed(text: string): string {
  return text.replaceAll(' ', '');
}

/** Whether two numbers meet that nobody writes as one with a space there, as columns of a narrow table do. */
function isNumbers(before: string, after: string): boolean {
  return /\d{5}$/.test(before.slice(-5)) && /^\d\d/.test(after);
}

/** A cell goes on from the one above it; from more only where words lie over words. */
const mostAbove = 3;

/** A word set wide: so many single characters at least, at one distance of no more than so many sizes. */
const fewestSpaced = 4;
const widest = 2.2;

/** `cells` with the characters of words that are set wide in one. */
function spacedTogether(cells: readonly PageCell[]): PageCell[] {
  const together: PageCell[] = [];
  for (let start = 0; start < cells.length;) {
    const run = spacedRun(cells.slice(start, start + 60));
    const { right } = at(run, run.length - 1);
    together.push({ ...at(run, 0), text: run.map(({ text }) => text).join(''), right });
    start += run.length;
  }
  return together;
}

function spacedRun(cells: readonly PageCell[]): readonly PageCell[] {
  const distance = (index: number): number =>
    (cells[index]?.left ?? Number.POSITIVE_INFINITY) - at(cells, index - 1).left;
  const [first] = cells;
  let length = 1;
  while (
    first &&
    [cells[length - 1], cells[length]].every((cell) => cell && [...cell.text].length === 1) &&
    distance(length) <= first.size * widest &&
    Math.abs(distance(length) - distance(1)) < first.size * 0.2
  )
    length += 1;
  return cells.slice(0, length >= fewestSpaced ? length : 1);
}
