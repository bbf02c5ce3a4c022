import type { AttachmentSink } from '../attachment-sink.ts';
import { isHead } from '../labels.ts';

/** A piece of text as it is set on a page. Units are points; y grows upwards. */
export interface PageText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** What stands together in a line, parted from others by more than a character's width. */
interface PageCell {
  text: string;
  readonly left: number;
  right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Reads the pieces of a page as lines of cells. A cell's head is the nearest one above it, or before it in its
 * line; a number that a line's end breaks is read whole.
 */
export function readPage(pieces: readonly PageText[], where: string, sink: AttachmentSink): void {
  const heads: PageCell[] = [];
  let above: PageCell[] = [];
  for (const line of linesOf(pieces)) {
    for (const [index, cell] of line.entries()) {
      const before = line[index - 1];
      const label =
        before && isHead(before.text)
          ? before.text
          : (heads.findLast((head) => isOver(head, cell))?.text ?? '');
      sink.text(cell.text, where, { label });
      for (const other of above)
        if (isGoingOn(other, cell)) readAcross(other.text, cell.text, label, where, sink);
    }
    heads.push(...line.filter(({ text }) => isHead(text)));
    above = line;
  }
}

/** Reads what begins at the end of a line and goes on in the next. Two short numbers are more likely two. */
function readAcross(first: string, second: string, label: string, where: string, sink: AttachmentSink): void {
  const [tail, head] = [first.slice(-60), second.slice(0, 60)];
  const isTwoNumbers = /^[\d.,]+$/.test(tail + head) && (tail + head).length < 15 && label === '';
  if (!isTwoNumbers) sink.text(tail + head, where, { label, seam: tail.length });
}

/** Whether `next` is the line after `cell` in one paragraph: close below it, and no longer. */
function isGoingOn(cell: PageCell, next: PageCell): boolean {
  const size = Math.max(cell.size, next.size);
  return isOver(cell, next) && cell.y - next.y < size * 2.2 && cell.right >= next.right - size * 0.5;
}

function isOver(head: PageCell, cell: PageCell): boolean {
  return head.left < cell.right && cell.left < head.right;
}

function linesOf(pieces: readonly PageText[]): PageCell[][] {
  const lines: PageCell[][] = [];
  let line: PageCell[] = [];
  for (const { text, x, y, width, size } of pieces) {
    if (text.trim() === '') continue;
    const last = line.at(-1);
    const isSameLine = last !== undefined && Math.abs(last.y - y) < Math.max(last.size, size) * 0.5;
    if (!isSameLine) {
      line = [];
      lines.push(line);
    }
    const gap = isSameLine ? x - last.right : Number.POSITIVE_INFINITY;
    if (last && isSameLine && Math.abs(gap) < size) {
      last.text += `${gap > size * 0.2 ? ' ' : ''}${text}`;
      last.right = x + width;
    } else line.push({ text, left: x, right: x + width, y, size });
  }
  return lines;
}
