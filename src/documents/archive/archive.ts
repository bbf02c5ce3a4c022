import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import type { UnpackingBudget } from './unpacking-budget.ts';
import { TooLarge } from './unpacking-budget.ts';

/** A zip archive, as Office writes its files too: parts by name, each read when it is needed. */
export interface Archive {
  readonly parts: readonly string[];
  /** What stands in it beside its parts: their names, remarks, fields of their own. */
  readonly frame: Uint8Array;
  /** How many bytes belong to no part and to nothing that a zip archive has. */
  readonly strayBytes: number;
  /** The bytes of a part. Throws `TooLarge` when the archive unpacks to more than it may. */
  bytes(part: string): Uint8Array;
}

/** The archive asks for a password. */
export class Encrypted extends Error {}

const mostParts = 20_000;

/** Opens `bytes`. Sizes that the archive declares are checked before anything is unpacked, and hold while it is. */
export async function openArchive(bytes: Uint8Array, budget: UnpackingBudget): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { validateEntrySizes: true });
  if (zip.entryCount > mostParts) throw new TooLarge();
  const entries = new Map<string, Entry>();
  const all: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    all.push(entry);
    if (entry.fileName.endsWith('/') && entry.uncompressedSize === 0) continue;
    if (entry.isEncrypted()) throw new Encrypted();
    total += entry.uncompressedSize;
    if (total > budget.left) throw new TooLarge();
    const name = nameOf(entry);
    if (entries.has(name)) throw new Error(`Two parts are called ${name}`);
    entries.set(name, entry);
  }
  const bytesOf = (part: string): Uint8Array => {
    const entry = entries.get(part);
    if (!entry) return new Uint8Array();
    budget.spend(entry.uncompressedSize);
    const content = unpacked(buffer, entry);
    if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw new Error('crc32');
    return content;
  };
  return { parts: [...entries.keys()], ...frameOf(buffer, all), bytes: bytesOf };
}

/** The bytes of `entry`, no more than it says that there are. */
function unpacked(archive: Buffer, entry: Entry): Uint8Array {
  const start = dataOf(archive, entry);
  const packed = archive.subarray(start, start + entry.compressedSize);
  if (entry.compressionMethod === 0) return packed;
  if (entry.compressionMethod !== 8) throw new Error('Unknown compression');
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
}

/** Where the data of `entry` begins. */
function dataOf(archive: Buffer, { relativeOffsetOfLocalHeader: start }: Entry): number {
  return start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
}

/** Names without the mark of UTF-8 are in the system's own encoding, which is GBK in China. */
function nameOf({ fileName, fileNameRaw }: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw).replaceAll('\\', '/');
  } catch {
    const name = new TextDecoder('gb18030').decode(fileNameRaw);
    return name.includes('\uFFFD') ? fileName : name;
  }
}

/** What is in `archive` beside the data of `entries` (APPNOTE 6.3.10, 4.3.6). */
function frameOf(archive: Buffer, entries: readonly Entry[]): Pick<Archive, 'frame' | 'strayBytes'> {
  const pieces: Uint8Array[] = [];
  let strayBytes = 0;
  let at = 0;
  let directory = 22;
  for (const entry of entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    const start = entry.relativeOffsetOfLocalHeader;
    const data = dataOf(archive, entry);
    pieces.push(archive.subarray(at, data));
    strayBytes += fullBytes(archive.subarray(at, start));
    at = Math.max(at, data + entry.compressedSize);
    if ((entry.generalPurposeBitFlag & 8) !== 0) at += lengthOfDescriptor(archive, at);
    directory += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
  }
  pieces.push(archive.subarray(at));
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end !== -1) directory += archive.readUInt16LE(end + 20);
  if (archive.toString('latin1', end - 20, end - 16) === 'PK\x06\x07') directory += lengthOfZip64;
  strayBytes += Math.max(0, archive.length - at - directory);
  return { frame: new Uint8Array(Buffer.concat(pieces)), strayBytes };
}

/** The records that archives of more than 4 GB have before their end (4.3.14, 4.3.15). */
const lengthOfZip64 = 76;

/** What follows a part whose sizes were not known when it began (4.3.9). */
function lengthOfDescriptor(archive: Buffer, at: number): number {
  const isMarked = archive.length >= at + 4 && archive.readUInt32LE(at) === 0x08074b50;
  const next = (length: number): boolean => archive.toString('latin1', at + length, at + length + 2) === 'PK';
  const lengths = isMarked ? [16, 24] : [12, 20];
  return lengths.find(next) ?? 0;
}

/** How many of `bytes` are no filling. */
function fullBytes(bytes: Uint8Array): number {
  return bytes.filter((byte) => byte !== 0).length;
}
