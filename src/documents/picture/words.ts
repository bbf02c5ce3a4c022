import type { AttachmentSink } from '../attachment-sink.ts';
import { textOf } from '../text/plain-text.ts';

/** Reads `bytes` as words in whatever encoding they fit, line by line. */
export function readWords(bytes: Uint8Array, where: string, sink: AttachmentSink): void {
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  const shown = bytes.subarray(0, end);
  const text = textOf(shown) ?? new TextDecoder('latin1').decode(shown);
  for (const line of text.split(/[\0\r\n]+/)) sink.text(line, where);
}

/** Reads a packet of XMP: its values, and whether it tells a place. */
export function readPacket(bytes: Uint8Array, where: string, sink: AttachmentSink): void {
  const text = new TextDecoder().decode(bytes);
  if (/GPSL(?:at|ong)itude\s*(?:=|>)\s*["']?\d/.test(text)) sink.location('');
  for (const value of text.split(/[<>"\n]/))
    if (value.trim() !== '') sink.text(value, where, { isTechnical: !/\p{Script=Han}/u.test(value) });
}

/** Reads the records of IPTC (IIM 4.2, 1.6), wherever they stand in `bytes`. */
export function readRecords(bytes: Uint8Array, where: string, sink: AttachmentSink): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(0x1c); at !== -1 && at + 5 <= file.length; at = file.indexOf(0x1c, at + 1)) {
    const [record = 0, length] = [file[at + 1], file.readUInt16BE(at + 3)];
    if (record > 0 && record < 10 && at + 5 + length <= file.length)
      readWords(file.subarray(at + 5, at + 5 + length), where, sink);
  }
}
