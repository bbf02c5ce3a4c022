/** The streams of a compound file ([MS-CFB]), as programs wrote their files before 2007, by name. */
export type Streams = ReadonlyMap<string, Uint8Array>;

const endOfChain = 0xfffffffa;
const mostSectors = 200_000;

/** Throws where `bytes` are no whole compound file. */
export function compoundStreams(bytes: Uint8Array): Streams {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << view.getUint16(0x1e, true);
  if (size < 512 || size > 4096) throw new Error('Unknown sectors');
  const sector = (number: number): Uint8Array => {
    const start = (number + 1) * size;
    if (start >= bytes.length) throw new Error('A sector is missing');
    return bytes.subarray(start, start + size);
  };
  const fat = numbersIn(fatSectors(view, size, sector).map(sector));
  const chain = (first: number): Uint8Array => joined(chainOf(first, fat).map(sector));
  const entries = entriesOf(chain(view.getUint32(0x30, true)));
  const root = entries.find(({ type }) => type === 5);
  const small = root ? chain(root.start) : new Uint8Array();
  const smallFat = numbersIn([chain(view.getUint32(0x3c, true))]);
  const smallSize = 1 << view.getUint16(0x20, true);
  const smallSector = (number: number): Uint8Array =>
    small.subarray(number * smallSize, (number + 1) * smallSize);
  const cutoff = view.getUint32(0x38, true);
  return new Map(
    entries
      .filter(({ type, size: length }) => type === 2 && length > 0)
      .map(({ name, start, size: length }) => {
        const content = length < cutoff ? joined(chainOf(start, smallFat).map(smallSector)) : chain(start);
        return [name, content.subarray(0, length)];
      }),
  );
}

/** The numbers of the sectors that say which sector follows which. */
function fatSectors(view: DataView, size: number, sector: (number: number) => Uint8Array): number[] {
  const numbers = Array.from({ length: 109 }, (_, index) => view.getUint32(0x4c + index * 4, true));
  let next = view.getUint32(0x44, true);
  for (let count = 0; next < endOfChain && count < mostSectors; count += 1) {
    const more = numbersIn([sector(next)]);
    numbers.push(...more.slice(0, size / 4 - 1));
    next = more.at(-1) ?? endOfChain;
  }
  return numbers.filter((number) => number < endOfChain);
}

function chainOf(first: number, fat: readonly number[]): number[] {
  const chain: number[] = [];
  for (let at = first; at < endOfChain; at = fat[at] ?? endOfChain) {
    if (chain.length > mostSectors) throw new Error('A chain without an end');
    chain.push(at);
  }
  return chain;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.max(0, Math.min(64, view.getUint16(at + 0x40, true)) - 2);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 0x42),
      start: view.getUint32(at + 0x74, true),
      size: view.getUint32(at + 0x78, true),
    });
  }
  return entries;
}

function numbersIn(sectors: readonly Uint8Array[]): number[] {
  return sectors.flatMap((bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
      view.getUint32(index * 4, true),
    );
  });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
