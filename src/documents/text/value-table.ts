import type { AttachmentSink } from '../attachment-sink.ts';
import { GridReader } from '../layout/grid-reader.ts';
import { isRounded, plainNumber } from '../layout/numbers.ts';

/** Reads a table of values parted by commas, semicolons, tabs or bars (RFC 4180, and what programs make of it). */
export function readValueTable(text: string, sink: AttachmentSink): void {
  const grid = new GridReader(sink);
  let row = 1;
  let column = 0;
  let start = 0;
  const endCell = (end: number): void => {
    const value = valueOf(text.slice(start, end));
    const digits = /\de/i.test(value) ? plainNumber(value) : undefined;
    grid.cell(digits ?? value, column, `第${row}行`, grid.labelOf(value, column), {
      isRounded: digits !== undefined && isRounded(digits),
    });
  };
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"' && at - start < 8 && text.slice(start, at).trim() === '') at = endOfQuoted(text, at);
    else if (/[,;\t|\r\n]/.test(sign) || at === text.length) {
      endCell(at);
      start = at + 1;
      column += 1;
      if (/[,;\t|]/.test(sign)) continue;
      if (sign === '\r' && text.charAt(at + 1) === '\n') start = (at += 1) + 1;
      row += 1;
      column = 0;
      grid.startRow();
    }
  }
  grid.end();
}

/** Where the quoted value that begins at `start` ends; a quotation mark without its other half is like any sign. */
function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) return start;
    if (text.charAt(at + 1) !== '"') return at;
  }
}

/** What a cell says, of a formula its text: ="甲". */
function valueOf(written: string): string {
  const value = unquoted(written);
  return value.includes('=') ? (/^\s*="?(.*?)"?$/s.exec(value)?.[1] ?? value) : value;
}

function unquoted(written: string): string {
  if (!written.includes('"')) return written;
  const inside = /^\s*"(.*)"\s*$/s.exec(written)?.[1];
  return inside === undefined ? written : inside.replaceAll('""', '"');
}
