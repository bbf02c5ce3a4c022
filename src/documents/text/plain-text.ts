import type { AttachmentSink } from '../attachment-sink.ts';
import { LineNames } from '../layout/line-names.ts';
import { ReadingOn } from '../layout/reading-on.ts';

/** Reads a text line by line, and on from line to line. */
export function readPlainText(text: string, sink: AttachmentSink): void {
  const reading = new ReadingOn(sink);
  const names = new LineNames();
  for (const [index, line] of linesIn(text).entries()) {
    const where = `第${index + 1}行`;
    const label = names.nameOf(line);
    sink.text(line, where, { label });
    if (line.trim() === '') reading.end();
    else for (const piece of line.split('\t')) reading.read(piece, where, label);
  }
  reading.end();
}

/** The lines of `text`, whatever ends them. */
export function linesIn(text: string): string[] {
  return text.split(/\r\n?|[\n\f\u0085\u2028\u2029]/);
}

/** A text in UTF-8, UTF-16, GB18030 or Big5, as Chinese programs write it. Undefined where `bytes` are no text. */
export function textOf(bytes: Uint8Array): string | undefined {
  return decoded(bytes)?.text;
}

/** The encoding of such a text, by its name on the web (Encoding Standard, 4.2). */
export function encodingOf(bytes: Uint8Array): string | undefined {
  return decoded(bytes)?.encoding;
}

/** What nobody writes in a text: codes, and signs that other encodings show as when they are read as GB18030. */
const unwritten =
  /[\u0000-\u0008\u000e-\u001a]|[\u3105-\u3129\ufe10-\ufe19\ufe30-\ufe4f][^]*[\u3105-\u3129\ufe10-\ufe19\ufe30-\ufe4f]/;

function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | undefined {
  for (const encoding of encodingsOf(bytes))
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      const traditional = encoding === 'gb18030' ? inBig5(bytes, text) : undefined;
      if (traditional !== undefined) return { text: traditional, encoding: 'big5' };
      return unwritten.test(text) ? undefined : { text, encoding };
    } catch {
      continue;
    }
  return undefined;
}

/** Characters of which no notice is without several, in whichever script. */
const usual = /[的公示年月日一不在人於为為及名單单區区市縣县會会對对電电話话]/g;
const fewestUsual = 5;

/** What `bytes` say in Big5, where that is a text and `text`, which they are in GB18030, is none. */
function inBig5(bytes: Uint8Array, text: string): string | undefined {
  const start = bytes.subarray(0, 8192);
  const beginning = new TextDecoder('big5').decode(start);
  const count = (said: string): number => said.match(usual)?.length ?? 0;
  const least = Math.max(fewestUsual, count(text.slice(0, beginning.length)) * 4);
  if (count(beginning) < least || beginning.includes('\uFFFD\uFFFD')) return undefined;
  try {
    return new TextDecoder('big5', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * UTF-16 shows by its mark, or by the zeros that are half of every Latin letter and digit; some Han characters have one
 * too.
 */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const start = bytes.subarray(0, 4096);
  const zeros = (side: number): number =>
    start.filter((byte, index) => byte === 0 && index % 2 === side).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (even + odd > 0 && Math.min(even, odd) * 3 <= Math.max(even, odd))
    return [odd > even ? 'utf-16le' : 'utf-16be'];
  return ['utf-8', 'gb18030'];
}
