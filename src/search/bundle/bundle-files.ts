import { at } from '#domain/lists/at.ts';
import { bundleLanguage } from '../pagefind-engine.ts';
import type { BundlePiece, FilterValues } from './bundle-piece.ts';
import { CborWriter } from './cbor-writer.ts';
import { recordId } from './record-id.ts';

/** The version of Pagefind whose files these are. */
export const pagefindVersion = '1.6.0';

/** How a bundle is cut into files. */
export interface BundleSizes {
  /**
   * So many places of words has a file of them at least. It has more where a bundle would have more files of words than so
   * many, but no more than `mostWords`, if that is set.
   */
  readonly leastWords: number;
  readonly mostWordFiles: number;
  readonly mostWords?: number;
  /** So many cards has a file of them at least, and so many files of cards a bundle at most. */
  readonly leastCards: number;
  readonly mostCardFiles: number;
}

/** A file of a bundle: its path there, and its bytes before they are compressed. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of the bundle `name` that has the records of `piece`, as Pagefind's client reads them: the words with their
 * places, the values of filters, the cards, and the list of all those files, which `pagefind-entry.json` leads to. Names
 * tell the content: `digestOf` gives letters and digits. Equal records make equal files.
 */
export function* bundleFiles(
  name: string,
  piece: BundlePiece,
  sizes: BundleSizes,
  digestOf: (bytes: Uint8Array) => string,
): Generator<BundleFile> {
  const named = (bytes: Uint8Array): string => `${bundleLanguage}_${digestOf(bytes)}`;
  const meta = new CborWriter();
  meta.list(6);
  meta.text(pagefindVersion);
  meta.list(piece.cards.length);
  for (const { sizes: words, records } of cardGroups(name, piece, sizes)) {
    const bytes = encoder.encode(
      `{${records.map(([id, shown]) => `${JSON.stringify(id)}:${shown}`).join()}}`,
    );
    const hash = named(bytes);
    for (const [index, [id]] of records.entries()) writeAll(meta, [id, at(words, index), hash]);
    yield { path: `fragment/${hash}.pf_fragment`, bytes };
  }
  const chunks = wordChunks(piece, sizes);
  meta.list(chunks.length);
  for (const { from, to, first, end } of chunks) {
    const bytes = wordBytes(piece, first, end);
    writeAll(meta, [from, to, named(bytes)]);
    yield { path: `index/${named(bytes)}.pf_index`, bytes };
  }
  meta.list(piece.filters.length);
  for (const [filter, values] of piece.filters) {
    const bytes = filterBytes(filter, values);
    writeAll(meta, [filter, named(bytes)]);
    yield { path: `filter/${named(bytes)}.pf_filter`, bytes };
  }
  // The names of records tell of their orders, and no field of Pagefind's own finds one.
  meta.list(0);
  meta.list(0);
  yield { path: `pagefind.${named(meta.bytes)}.pf_meta`, bytes: meta.bytes };
  yield { path: 'pagefind-entry.json', bytes: entryBytes(named(meta.bytes), piece.cards.length) };
}

const encoder = new TextEncoder();

function writeAll(writer: CborWriter, values: readonly (string | number)[]): void {
  writer.list(values.length);
  for (const value of values)
    if (typeof value === 'string') writer.text(value);
    else writer.number(value);
}

function entryBytes(hash: string, size: number): Uint8Array {
  const languages = { [bundleLanguage]: { hash, wasm: null, page_count: size } };
  return encoder.encode(JSON.stringify({ version: pagefindVersion, languages, include_characters: [] }));
}

/** Neighbours in one file, each with the record that is shown of it under its name, and how many words it has. */
function cardGroups(name: string, { cards }: BundlePiece, { leastCards, mostCardFiles }: BundleSizes) {
  const size = Math.max(leastCards, Math.ceil(cards.length / mostCardFiles));
  return Array.from({ length: Math.ceil(cards.length / size) }, (_, place) => {
    const group = cards.slice(place * size, (place + 1) * size);
    const records = group.map(
      ({ order, shown }, index) => [recordId(name, place * size + index, order), shown] as const,
    );
    return { sizes: group.map(({ size: words }) => words), records };
  });
}

/** What all words have: Pagefind writes a weight where it is not 25, and gives words 24 that nothing else is said of. */
const weightMark = -25;

/** The words of a piece from the place `first` to the one before `end`. */
interface WordChunk {
  /** Words that are not before `from`, nor after `to`, are here if anywhere; both are as short as can be. */
  from: string;
  to: string;
  readonly first: number;
  end: number;
}

function wordChunks(
  piece: BundlePiece,
  { leastWords, mostWordFiles, mostWords = Infinity }: BundleSizes,
): WordChunk[] {
  const sizes = piece.words.map((_, index) => sizeOf(piece, index));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const least = Math.max(leastWords, Math.min(mostWords, Math.ceil(all / mostWordFiles)));
  const chunks: WordChunk[] = [];
  let size = least;
  for (const [index, word] of piece.words.entries()) {
    if (size >= least) {
      chunks.push({ from: word, to: word, first: index, end: index });
      size = 0;
    }
    const chunk = at(chunks, chunks.length - 1);
    chunk.to = word;
    chunk.end = index + 1;
    size += at(sizes, index);
  }
  for (const [index, chunk] of chunks.slice(1).entries()) {
    const before = at(chunks, index);
    const shared = sharedLength(before.to, chunk.from) + 1;
    const end = before.to.slice(0, shared);
    if (end >= before.from) before.to = end;
    chunk.from = chunk.from.slice(0, shared);
  }
  return chunks;
}

/** How much room the word at `index` takes, in numbers. */
function sizeOf(piece: BundlePiece, index: number): number {
  const places = placesOf(piece, index);
  return places.length / 2 + 2 * recordsOf(places);
}

/** Where the word at `index` is: the place of the record, and the place in the record, and so on. */
function placesOf({ ends, places }: BundlePiece, index: number): BundlePiece['places'] {
  return places.subarray(index === 0 ? 0 : at(ends, index - 1), at(ends, index));
}

function recordsOf(places: BundlePiece['places']): number {
  let records = 0;
  for (let index = 0; index < places.length; index += 2)
    if (index === 0 || places[index] !== places[index - 2]) records += 1;
  return records;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function wordBytes(piece: BundlePiece, first: number, end: number): Uint8Array {
  const writer = new CborWriter();
  writer.list(1);
  writer.list(end - first);
  for (let word = first; word < end; word += 1) {
    const places = placesOf(piece, word);
    writer.list(3);
    writer.text(at(piece.words, word));
    writer.list(recordsOf(places));
    let last = 0;
    for (let index = 0; index < places.length;) {
      const record = at(places, index);
      writer.list(3);
      writer.number(record - last);
      last = record;
      index = writePlaces(writer, places, index);
      // In none of Pagefind's own fields.
      writer.list(0);
    }
    // With no accents.
    writer.list(0);
  }
  return writer.bytes;
}

/** Writes the places in the record at `start` of `places`, each by its distance from the last; where the next begins. */
function writePlaces(writer: CborWriter, places: BundlePiece['places'], start: number): number {
  let end = start + 2;
  while (end < places.length && places[end] === places[start]) end += 2;
  writer.list(1 + (end - start) / 2);
  writer.number(weightMark);
  let last = 0;
  for (let index = start + 1; index < end; index += 2) {
    const place = at(places, index);
    writer.number(place - last);
    last = place;
  }
  return end;
}

function filterBytes(filter: string, values: FilterValues): Uint8Array {
  const writer = new CborWriter();
  writer.list(2);
  writer.text(filter);
  writer.list(values.length);
  for (const [value, records] of values) {
    writer.list(2);
    writer.text(value);
    writeAll(writer, records);
  }
  return writer.bytes;
}
