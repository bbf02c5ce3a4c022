import type { AttachmentSink } from '../attachment-sink.ts';

const longest = 1_000;
const forms: readonly RegExp[] = [/[\x20-\x7e]{8,}/g, /(?:[\x20-\x7e]\0){8,}/g, /(?:\0[\x20-\x7e]){8,}/g];

/**
 * Reads what stands in clear among `bytes` of no known form: digits and Latin letters of one byte or two. It finds
 * what it can; whether the rest must be told is the caller's to know.
 */
export function readRawBytes(bytes: Uint8Array, where: string, sink: AttachmentSink): void {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const form of forms)
    for (const [run] of all.matchAll(form)) {
      const text = run.replaceAll('\0', '');
      for (let at = 0; at < text.length; at += longest - 100) {
        const piece = text.slice(at, at + longest);
        if (/\d{6}|@/.test(piece)) sink.text(piece, where, { isTechnical: true });
      }
    }
}
