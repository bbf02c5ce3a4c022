import { inflateSync } from 'node:zlib';
import type { UnpackingBudget } from '../archive/unpacking-budget.ts';
import type { AttachmentSink, ReadingMeans } from '../attachment-sink.ts';
import { readRawBytes } from '../text/raw-bytes.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { readTags } from './tags.ts';
import { readPacket, readRecords, readWords } from './words.ts';

const place = '图片属性';
/** What a picture's file may say in a piece of it. */
const longestText = 4 * 1024 * 1024;

/** Reads what is written into a picture besides what it shows: words, where it was taken, a file that follows it. */
export async function readPicture(
  bytes: Uint8Array,
  { sink, budget, readFile }: ReadingMeans,
): Promise<void> {
  sink.picture('');
  const segments = segmentsOf(bytes);
  if (!segments) return readWhole(bytes, sink);
  for (const { name, bytes: piece, kind } of segments)
    switch (kind) {
      case 'wordless':
        if (piece.length < longestText) readRawBytes(piece, place, sink);
        break;
      case 'text':
        readText({ name, bytes: piece, kind }, sink, budget);
        break;
      case 'tags':
        readTags(piece, place, sink);
        break;
      case 'packet':
        readPacket(piece, place, sink);
        break;
      case 'records':
        readRecords(piece, place, sink);
        break;
      case 'rest':
        if (piece.some((byte) => byte !== 0 && byte !== 0x0a && byte !== 0x0d))
          await readFile('', piece, '图片结尾之后的内容');
        break;
      case 'unknown':
        sink.unread(`图片里的一段（${name}）读不出来`);
        readRawBytes(piece, place, sink);
        break;
    }
}

/** Photos and drawings whose pieces are not told apart: Exif and XMP are sought in them, and what stands in clear. */
function readWhole(bytes: Uint8Array, sink: AttachmentSink): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  readRawBytes(bytes, place, sink);
  const isTagged = /^(?:II\*|MM\0)/.test(file.toString('latin1', 0, 4));
  const exif = file.indexOf('Exif\0\0', 0, 'latin1');
  if (isTagged || exif !== -1) readTags(isTagged ? bytes : file.subarray(exif), place, sink);
  else if (file.includes('Exif', 0, 'latin1')) sink.unread('照片属性读不出来');
  const packet = file.indexOf('<x:xmpmeta', 0, 'latin1');
  if (packet !== -1)
    readPacket(file.subarray(packet, file.indexOf('</x:xmpmeta>', packet, 'latin1')), place, sink);
}

/** A comment, or a keyword with a text that may be packed (PNG 3, 11.3.3). */
function readText({ name, bytes }: Segment, sink: AttachmentSink, budget: UnpackingBudget): void {
  if (!/^[zi]?TXt$|^tEXt$/.test(name)) return readWords(bytes, place, sink);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const keyword = file.toString('latin1', 0, file.indexOf(0));
  const start = file.indexOf(0) + 1;
  const words = wordsOf(name, file, start, budget);
  if (keyword.startsWith('Raw profile')) {
    const profile = Buffer.from(
      words
        .toString('latin1')
        .replace(/^\s*\w+\s+\d+/, '')
        .replace(/\s/g, ''),
      'hex',
    );
    if (profile.toString('latin1', 0, 4) === 'Exif') return readTags(profile, place, sink);
    return readWords(profile, place, sink);
  }
  if (keyword === 'XML:com.adobe.xmp') return readPacket(words, place, sink);
  readWords(bytes.subarray(0, start), place, sink);
  readWords(words, place, sink);
}

function wordsOf(name: string, file: Buffer, start: number, budget: UnpackingBudget): Buffer {
  if (name === 'tEXt') return file.subarray(start);
  if (name === 'zTXt') return unpacked(file.subarray(start + 1), budget);
  const language = file.indexOf(0, start + 2);
  const translated = file.indexOf(0, language + 1);
  const words = file.subarray(translated + 1);
  return file[start] === 1 ? unpacked(words, budget) : words;
}

function unpacked(bytes: Buffer, budget: UnpackingBudget): Buffer {
  const plain = inflateSync(bytes, { maxOutputLength: Math.min(longestText, Math.max(1, budget.left)) });
  budget.spend(plain.length);
  return plain;
}
