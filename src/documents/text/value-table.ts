import type { AttachmentSink } from '../attachment-sink.ts';
import { GridReader } from '../layout/grid-reader.ts';
import { isRounded, plainNumber } from '../layout/numbers.ts';

/** Reads a table of values, whichever of the signs that part them parts them here. */
export function readValueTable(text: string, sink: AttachmentSink): void {
  const grid = new GridReader(sink);
  for (const { values, row } of valueRows(text, ',;\t|')) {
    for (const [column, value] of values.entries()) {
      const digits = /\de/i.test(value) ? plainNumber(value) : undefined;
      grid.cell(digits ?? value, column, `第${row}行`, grid.labelOf(value, column), {
        isRounded: digits !== undefined && isRounded(digits),
      });
    }
    grid.startRow();
  }
  grid.end();
}

interface ValueRow {
  readonly values: readonly string[];
  /** From 1. */
  readonly row: number;
}

/**
 * The rows of a table of values (RFC 4180, and what programs make of it), parted by any of `separators`. A quotation
 * mark without its other half is like any sign; of a formula its text is the value: ="甲".
 */
export function* valueRows(text: string, separators: string): Generator<ValueRow> {
  const sign = new RegExp(`\r\n|[${separators}"\r\n]|$(?![^])`, 'g');
  let [values, row]: [string[], number] = [[], 1];
  let [value, isBlank] = ['', true];
  for (let start = 0, match = sign.exec(text); match; match = sign.exec(text)) {
    const [character] = match;
    const piece = text.slice(start, match.index);
    start = sign.lastIndex;
    value += piece;
    isBlank &&= piece.trim() === '';
    const closing = character === '"' && isBlank ? closingQuote(text, match.index) : -1;
    if (closing !== -1) {
      value = text.slice(start, closing).replaceAll('""', '"');
      start = sign.lastIndex = closing + 1;
    }
    if (character === '"') {
      if (closing === -1) value += character;
      isBlank = false;
      continue;
    }
    values.push(value.includes('=') ? value.replace(/^\s*="?(.*?)"?$/s, '$1') : value);
    [value, isBlank] = ['', true];
    if (character !== '' && separators.includes(character)) continue;
    yield { values, row };
    if (character === '') return;
    [values, row] = [[], row + 1];
  }
}

/** Where the value in quotation marks that begins at `start` ends; -1 where the mark has no other half. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text.charAt(at + 1) !== '"') return at;
  return -1;
}
