import { at } from '#domain/lists/at.ts';
import { bundleLanguage } from '../pagefind-engine.ts';
import type { SearchRecord } from '../record.ts';
import { CborWriter } from './cbor-writer.ts';
import { recordId } from './record-id.ts';

/** The version of Pagefind whose files these are. */
export const pagefindVersion = '1.6.0';

/** A record as a bundle has it. */
export type BundleEntry = Pick<SearchRecord, 'card' | 'filters' | 'order' | 'text'> & {
  /** The words by which it is found, in their order. */
  readonly words: readonly string[];
};

/** How a bundle is cut into files. */
export interface BundleSizes {
  /** So many places of words has a file of them at least, and so many files of words a bundle at most. */
  readonly leastWords: number;
  readonly mostWordFiles: number;
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
 * The files of the bundle `name` that has `entries`, as Pagefind's client reads them: the words with their places, the
 * values of filters, the cards, and the list of all those files, which `pagefind-entry.json` leads to. Names tell the
 * content: `digestOf` gives letters and digits. Equal entries make equal files.
 */
export function* bundleFiles(
  name: string,
  entries: readonly BundleEntry[],
  sizes: BundleSizes,
  digestOf: (bytes: Uint8Array) => string,
): Generator<BundleFile> {
  const named = (bytes: Uint8Array): string => `${bundleLanguage}_${digestOf(bytes)}`;
  const meta = new CborWriter();
  meta.list(6);
  meta.text(pagefindVersion);
  meta.list(entries.length);
  for (const { group, records } of cardGroups(name, entries, sizes)) {
    const bytes = encoder.encode(JSON.stringify(Object.fromEntries(records)));
    const hash = named(bytes);
    for (const [index, [id]] of records.entries()) writeAll(meta, [id, at(group, index).words.length, hash]);
    yield { path: `fragment/${hash}.pf_fragment`, bytes };
  }
  const chunks = wordChunks(entries, sizes);
  meta.list(chunks.length);
  for (const { from, to, words } of chunks) {
    const bytes = wordBytes(words);
    writeAll(meta, [from, to, named(bytes)]);
    yield { path: `index/${named(bytes)}.pf_index`, bytes };
  }
  const filters = filterValues(entries);
  meta.list(filters.length);
  for (const [filter, values] of filters) {
    const bytes = filterBytes(filter, values);
    writeAll(meta, [filter, named(bytes)]);
    yield { path: `filter/${named(bytes)}.pf_filter`, bytes };
  }
  // The names of records tell of their orders, and no field of Pagefind's own finds one.
  meta.list(0);
  meta.list(0);
  yield { path: `pagefind.${named(meta.bytes)}.pf_meta`, bytes: meta.bytes };
  yield { path: 'pagefind-entry.json', bytes: entryBytes(named(meta.bytes), entries.length) };
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

/** Neighbours in one file, each with the record that is shown of it under its name. */
function cardGroups(
  name: string,
  entries: readonly BundleEntry[],
  { leastCards, mostCardFiles }: BundleSizes,
) {
  const size = Math.max(leastCards, Math.ceil(entries.length / mostCardFiles));
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, place) => {
    const group = entries.slice(place * size, (place + 1) * size);
    const records = group.map(
      (entry, index) => [recordId(name, place * size + index, entry.order), shown(entry)] as const,
    );
    return { group, records };
  });
}

/** Pagefind's own record of a page, which shows what a result shows in place of the words by which it is found. */
function shown({ card, text }: BundleEntry): object {
  const meta = { card: JSON.stringify(card) };
  return { url: card.url, content: text, word_count: 0, filters: {}, meta, anchors: [] };
}

/** A word, and where it is: the place of the record, and the place in the record, and so on. */
type PlacedWord = readonly [word: string, places: readonly number[]];

/** What all words have: Pagefind writes a weight where it is not 25, and gives words 24 that nothing else is said of. */
const weightMark = -25;

interface WordChunk {
  /** Words that are not before `from`, nor after `to`, are here if anywhere; both are as short as can be. */
  from: string;
  to: string;
  readonly words: PlacedWord[];
}

function wordChunks(
  entries: readonly BundleEntry[],
  { leastWords, mostWordFiles }: BundleSizes,
): WordChunk[] {
  const placed = placedWords(entries);
  const all = placed.reduce((sum, word) => sum + sizeOf(word), 0);
  const least = Math.max(leastWords, Math.ceil(all / mostWordFiles));
  const chunks: WordChunk[] = [];
  let size = least;
  for (const word of placed) {
    if (size >= least) {
      chunks.push({ from: word[0], to: word[0], words: [] });
      size = 0;
    }
    const chunk = at(chunks, chunks.length - 1);
    chunk.to = word[0];
    chunk.words.push(word);
    size += sizeOf(word);
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

/** All words in their order. */
function placedWords(entries: readonly BundleEntry[]): PlacedWord[] {
  const found = new Map<string, number[]>();
  for (const [record, { words }] of entries.entries())
    for (const [place, word] of words.entries()) {
      const places = found.get(word);
      if (places) places.push(record, place);
      else found.set(word, [record, place]);
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How much room a word takes, in numbers. */
function sizeOf([, places]: PlacedWord): number {
  return places.length / 2 + 2 * recordsOf(places);
}

function recordsOf(places: readonly number[]): number {
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

function wordBytes(words: readonly PlacedWord[]): Uint8Array {
  const writer = new CborWriter();
  writer.list(1);
  writer.list(words.length);
  for (const [word, places] of words) {
    writer.list(3);
    writer.text(word);
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
function writePlaces(writer: CborWriter, places: readonly number[], start: number): number {
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

/** Of each filter, in their order, its values in theirs, with the places of the records that have them. */
function filterValues(entries: readonly BundleEntry[]): [filter: string, values: [string, number[]][]][] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [record, { card, filters: own }] of entries.entries())
    for (const [filter, values] of Object.entries({ ...own, type: [card.kind] }))
      for (const value of values) {
        const known = filters.get(filter) ?? new Map<string, number[]>();
        filters.set(filter, known);
        const records = known.get(value);
        if (records) records.push(record);
        else known.set(value, [record]);
      }
  const inOrder = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder(filters).map(([filter, values]) => [filter, inOrder(values)]);
}

function filterBytes(filter: string, values: readonly [value: string, records: number[]][]): Uint8Array {
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
