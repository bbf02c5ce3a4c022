import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';

/** A zip archive as Office writes it: parts by name, each read when it is needed. */
export interface OfficePackage {
  readonly parts: readonly string[];
  /** The bytes of a part in chunks. Throws `TooLarge` when the archive unpacks to more than it may. */
  chunks(part: string): AsyncIterable<Uint8Array>;
  bytes(part: string): Promise<Uint8Array>;
}

/** The archive unpacks to more than any honest file of its size. */
export class TooLarge extends Error {}

/** The archive asks for a password. */
export class Encrypted extends Error {}

const mostParts = 20_000;
const mostBytes = 400 * 1024 * 1024;
/** Deflate's own limit is about 1000; repetitive sheets come to 100. */
const mostRatio = 400;
const ratioMattersFrom = 16 * 1024 * 1024;

/** Opens `bytes`. Sizes that the archive declares are checked before anything is unpacked, and again while it is. */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { validateEntrySizes: true });
  if (zip.entryCount > mostParts) throw new TooLarge();
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new Encrypted();
    const isBomb =
      entry.uncompressedSize > ratioMattersFrom && entry.uncompressedSize > entry.compressedSize * mostRatio;
    total += entry.uncompressedSize;
    if (isBomb || total > mostBytes) throw new TooLarge();
    entries.set(entry.fileName, entry);
  }
  async function* chunks(part: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(part);
    if (!entry) return;
    let sum = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw new Error('crc32');
  }
  return {
    parts: [...entries.keys()],
    chunks,
    async bytes(part) {
      const read: Uint8Array[] = [];
      for await (const chunk of chunks(part)) read.push(chunk);
      return new Uint8Array(Buffer.concat(read));
    },
  };
}
