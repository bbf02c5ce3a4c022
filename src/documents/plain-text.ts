import type { AttachmentSink } from './attachment-sink.ts';
import { TableLabels } from './labels.ts';
import { isRounded, plainNumber } from './numbers.ts';

/** Reads a text or a table of values parted by commas or tabs. */
export function readPlainText(bytes: Uint8Array, isTable: boolean, sink: AttachmentSink): void {
  const text = decoded(bytes);
  if (text === undefined) {
    sink.unread('不是文本文件，或编码不认识');
    return;
  }
  if (isTable) readTable(text, sink);
  else for (const [index, line] of text.split(/\r\n?|\n/).entries()) sink.text(line, `第${index + 1}行`);
}

function readTable(text: string, sink: AttachmentSink): void {
  const labels = new TableLabels();
  let row = 1;
  let column = 0;
  for (const [, quoted, bare = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\t;\r\n"]*))(,|\t|;|\r\n?|\n|$)/g,
  )) {
    const cell = quoted?.replaceAll('""', '"') ?? bare;
    const digits = /\de/i.test(cell) ? plainNumber(cell) : undefined;
    const label = labels.labelOf(cell, column);
    const context = { label, isRounded: digits !== undefined && isRounded(digits) };
    sink.text(digits ?? cell, `第${row}行`, context);
    column += 1;
    if (/[\r\n]/.test(end)) {
      row += 1;
      column = 0;
      labels.startRow();
    }
  }
}

/** UTF-8, UTF-16 with its mark, or GB18030, which Chinese spreadsheets write. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encodings = isMarked ? [first === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings)
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return /[\u0000-\u0008\u000e-\u001a]/.test(text) ? undefined : text;
    } catch {
      continue;
    }
  return undefined;
}
