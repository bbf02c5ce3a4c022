import type { AttachmentSink } from '../attachment-sink.ts';
import { readRawBytes } from '../text/raw-bytes.ts';
import { readPacket, readRecords, readWords } from './words.ts';

/** Bytes of a value by its type (TIFF 6.0, 2; BigTIFF is not among them). */
const sizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
};
const directories = new Set([0x014a, 0x8769, 0x8825, 0xa005]);
const mostDirectories = 50;
const mostTags = 2_000;
const longest = 1 << 20;

interface Tag {
  readonly tag: number;
  readonly type: number;
  readonly bytes: Buffer;
}

/** Reads the tags of Exif or of a TIFF file (Exif 2.32, 4.6): every word in them, and whether they tell a place. */
export function readTags(bytes: Uint8Array, where: string, sink: AttachmentSink): void {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = whole.toString('latin1', 0, 4) === 'Exif' ? 6 : 0;
  const file = whole.subarray(start);
  const order = file.toString('latin1', 0, 2);
  const isLittle = order === 'II';
  if (file.length < 8 || (!isLittle && order !== 'MM')) {
    sink.unread(`${where}读不出来`);
    return readRawBytes(bytes, where, sink);
  }
  const short = (at: number): number => (isLittle ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const waiting: (readonly [offset: number, isPlace: boolean])[] = [[long(4), false]];
  const offsets = new Set<number>();
  let isCut = false;
  while (waiting.length > 0 && offsets.size < mostDirectories) {
    const [offset, isPlace] = waiting.shift() ?? [0, false];
    if (offset === 0 || offset + 2 > file.length || offsets.has(offset)) continue;
    offsets.add(offset);
    const count = Math.min(short(offset), mostTags);
    const next = offset + 2 + count * 12;
    if (next > file.length) isCut = true;
    for (let at = offset + 2; at < next && at + 12 <= file.length; at += 12) {
      const [tag, type] = [short(at), short(at + 2)];
      const length = Math.min((sizes[type] ?? 0) * long(at + 4), longest);
      const from = length <= 4 ? at + 8 : long(at + 8);
      if (from + length > file.length) isCut = true;
      const value = file.subarray(from, from + length);
      if (directories.has(tag))
        for (let place = 0; place + 4 <= value.length; place += 4)
          waiting.push([isLittle ? value.readUInt32LE(place) : value.readUInt32BE(place), tag === 0x8825]);
      else if (isPlace && tag === 2 && value.some((byte) => byte !== 0)) sink.location('');
      readTag({ tag, type, bytes: value }, isLittle, where, sink);
    }
    if (next + 4 <= file.length) waiting.push([long(next), false]);
  }
  if (isCut) sink.unread(`${where}不完整`);
}

function readTag({ tag, type, bytes }: Tag, isLittle: boolean, where: string, sink: AttachmentSink): void {
  if (tag >= 0x9c9b && tag <= 0x9c9f) sink.text(bytes.toString('utf16le').replace(/\0+$/, ''), where);
  else if (tag === 0x02bc) readPacket(bytes, where, sink);
  else if (tag === 0x83bb || tag === 0x8649) readRecords(bytes, where, sink);
  else if (tag === 0x9286) readComment(bytes, isLittle, where, sink);
  else if (type === 2) readWords(bytes, where, sink);
  else if (type === 7 || type === 1) readRawBytes(bytes, where, sink);
}

/** A user's comment begins with its encoding (Exif 2.32, 4.6.5). */
function readComment(bytes: Buffer, isLittle: boolean, where: string, sink: AttachmentSink): void {
  const words = bytes.subarray(8);
  if (bytes.toString('latin1', 0, 7) !== 'UNICODE') return readWords(words, where, sink);
  const even = Buffer.from(words.subarray(0, words.length - (words.length % 2)));
  sink.text((isLittle ? even : even.swap16()).toString('utf16le'), where);
}
