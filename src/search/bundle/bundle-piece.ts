import { at } from '#domain/lists/at.ts';
import type { SearchRecord } from '../record.ts';

/** A record as a bundle shows it. */
export type ShownEntry = Pick<SearchRecord, 'card' | 'filters' | 'order' | 'text'>;

/** A record as a bundle has it. */
export type BundleEntry = ShownEntry & {
  /** The words by which it is found, in their order. */
  readonly words: readonly string[];
};

/** The values of a filter in their order, with the places of the records that have them. */
export type FilterValues = readonly (readonly [value: string, records: readonly number[]])[];

/** Records of a bundle that stand side by side in it, such as those of a year, as its files have them. Plain values. */
export interface BundlePiece {
  readonly cards: readonly PieceCard[];
  /** In their order. */
  readonly filters: readonly (readonly [filter: string, values: FilterValues])[];
  /** In their order. */
  readonly words: readonly string[];
  /** Where the places of each word end. */
  readonly ends: Uint32Array;
  /** Of each word, the place of a record and the place in that record, and so on: short where all are, to be kept. */
  readonly places: Uint16Array | Uint32Array;
}

interface PieceCard {
  readonly order: SearchRecord['order'];
  /** How many words the record has. */
  readonly size: number;
  /** JSON of Pagefind's own record of a page, which shows what a result shows in place of the words by which it is found. */
  readonly shown: string;
}

/** The piece that has `entries`, in their order. */
export function bundlePiece(entries: readonly BundleEntry[]): BundlePiece {
  const words = new Map<string, number[]>();
  for (const [record, entry] of entries.entries())
    for (const [place, word] of entry.words.entries()) {
      const places = words.get(word);
      if (places) places.push(record, place);
      else words.set(word, [record, place]);
    }
  const placed = inOrder(words);
  const ends = new Uint32Array(placed.length);
  const shown = shownPart(
    entries,
    entries.map((entry) => entry.words.length),
  );
  const places = roomFor(
    placed.reduce((sum, [, { length }]) => sum + length, 0),
    shown.cards,
  );
  let end = 0;
  for (const [index, [, own]] of placed.entries()) {
    places.set(own, end);
    end += own.length;
    ends[index] = end;
  }
  return { ...shown, words: placed.map(([word]) => word), ends, places };
}

/** What a piece has of `entries`, the words of which are as many as `sizes` says, besides these. */
export function shownPart(
  entries: readonly ShownEntry[],
  sizes: readonly number[],
): Pick<BundlePiece, 'cards' | 'filters'> {
  const filters: ValuesByFilter = new Map();
  for (const [record, { card, filters: own }] of entries.entries())
    for (const [filter, values] of Object.entries({ ...own, type: [card.kind] }))
      for (const value of values) addRecords(filters, filter, value, [record]);
  const cards = entries.map((entry, record): PieceCard => ({
    order: entry.order,
    size: at(sizes, record),
    shown: JSON.stringify(shown(entry)),
  }));
  return { cards, filters: filtersInOrder(filters) };
}

/** The piece that has the records of all `pieces`, one after the other. */
export function joinedPieces(pieces: readonly BundlePiece[]): BundlePiece {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const filters: ValuesByFilter = new Map();
  const runs = new Map<string, WordRun[]>();
  let start = 0;
  for (const piece of pieces) {
    for (const [filter, values] of piece.filters)
      for (const [value, records] of values) addRecords(filters, filter, value, records, start);
    for (const [index, word] of piece.words.entries()) {
      const run = { piece, start, index };
      const known = runs.get(word);
      if (known) known.push(run);
      else runs.set(word, [run]);
    }
    start += piece.cards.length;
  }
  const placed = inOrder(runs);
  const cards = pieces.flatMap((piece) => piece.cards);
  const places = roomFor(
    pieces.reduce((sum, piece) => sum + piece.places.length, 0),
    cards,
  );
  const ends = new Uint32Array(placed.length);
  let end = 0;
  for (const [index, [, own]] of placed.entries()) {
    for (const run of own) end = copyPlaces(run, places, end);
    ends[index] = end;
  }
  return {
    cards,
    filters: filtersInOrder(filters),
    words: placed.map(([word]) => word),
    ends,
    places,
  };
}

/** Room for `count` numbers of records, and of places in them. */
export function roomFor(count: number, records: readonly PieceCard[]): BundlePiece['places'] {
  const most = records.reduce((longest, { size }) => Math.max(longest, size), records.length);
  return most < 2 ** 16 ? new Uint16Array(count) : new Uint32Array(count);
}

/** The word at `index` of a piece, before whose first record `start` others stand. */
interface WordRun {
  readonly piece: BundlePiece;
  readonly start: number;
  readonly index: number;
}

/** Copies the places of a word to where `end` is in `into`; where they end. */
function copyPlaces(
  { piece: { ends, places }, start, index }: WordRun,
  into: BundlePiece['places'],
  end: number,
): number {
  const own = places.subarray(index === 0 ? 0 : at(ends, index - 1), at(ends, index));
  for (let place = 0; place < own.length; place += 2) {
    into[end + place] = start + at(own, place);
    into[end + place + 1] = at(own, place + 1);
  }
  return end + own.length;
}

type ValuesByFilter = Map<string, Map<string, number[]>>;

function addRecords(
  filters: ValuesByFilter,
  filter: string,
  value: string,
  records: readonly number[],
  start = 0,
): void {
  const values = filters.get(filter) ?? new Map<string, number[]>();
  filters.set(filter, values);
  const known = values.get(value) ?? [];
  values.set(value, known);
  for (const record of records) known.push(start + record);
}

function filtersInOrder(filters: ValuesByFilter): BundlePiece['filters'] {
  return inOrder(filters).map(([filter, values]) => [filter, inOrder(values)]);
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function shown({ card, text }: ShownEntry): object {
  const meta = { card: JSON.stringify(card) };
  return { url: card.url, content: text, word_count: 0, filters: {}, meta, anchors: [] };
}
