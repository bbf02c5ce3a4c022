import { at } from '#domain/lists/at.ts';
import { bundleLanguage } from '../pagefind-engine.ts';
import type { BundlePiece, FilterValues } from './bundle-piece.ts';
import { CborWriter } from './cbor-writer.ts';
import { numberAt } from './number-at.ts';
import { packedWords, type RecordSpans, recordSpans, sharedLength } from './packed-words.ts';
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
  const spans = recordSpans(piece.cards);
  const chunks = wordChunks(piece, spans, sizes);
  meta.list(chunks.length);
  for (const { from, to, first, end } of chunks) {
    const bytes = packedWords(piece, spans, first, end);
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
  spans: RecordSpans,
  { leastWords, mostWordFiles, mostWords = Infinity }: BundleSizes,
): WordChunk[] {
  const sizes = wordSizes(piece, spans);
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
    size += numberAt(sizes, index);
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

/** How much room each word takes, in numbers: each place one, and each record two. */
function wordSizes({ ends, places }: BundlePiece, { records }: RecordSpans): Uint32Array {
  let place = 0;
  return ends.map((end) => {
    let size = end - place;
    for (let last = -1; place < end; place += 1) {
      const record = numberAt(records, numberAt(places, place));
      if (record !== last) size += 2;
      last = record;
    }
    return size;
  });
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
