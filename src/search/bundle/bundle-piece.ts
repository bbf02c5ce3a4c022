import { at } from '#domain/lists/at.ts';
import type { SearchRecord } from '../record.ts';
import { numberAt } from './number-at.ts';

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
  /** Of each word where it is, as if all records were one, whose words follow one another. */
  readonly places: Uint32Array;
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
  let count = 0;
  for (const { words: own } of entries)
    for (const word of own) {
      const places = words.get(word);
      if (places) places.push(count);
      else words.set(word, [count]);
      count += 1;
    }
  const placed = inOrder(words);
  const ends = new Uint32Array(placed.length);
  const places = new Uint32Array(count);
  let end = 0;
  for (const [index, [, own]] of placed.entries()) {
    places.set(own, end);
    end += own.length;
    ends[index] = end;
  }
  const shown = shownPart(
    entries,
    entries.map((entry) => entry.words.length),
  );
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
  let [record, start] = [0, 0];
  for (const piece of pieces) {
    for (const [filter, values] of piece.filters)
      for (const [value, records] of values) addRecords(filters, filter, value, records, record);
    for (const [index, word] of piece.words.entries()) {
      const run = { piece, start, index };
      const known = runs.get(word);
      if (known) known.push(run);
      else runs.set(word, [run]);
    }
    record += piece.cards.length;
    start += piece.places.length;
  }
  const placed = inOrder(runs);
  const places = new Uint32Array(start);
  const ends = new Uint32Array(placed.length);
  let end = 0;
  for (const [index, [, own]] of placed.entries()) {
    for (const run of own) end = copyPlaces(run, places, end);
    ends[index] = end;
  }
  return {
    cards: pieces.flatMap((piece) => piece.cards),
    filters: filtersInOrder(filters),
    words: placed.map(([word]) => word),
    ends,
    places,
  };
}

/** The word at `index` of a piece, before whose first place `start` others are. */
interface WordRun {
  readonly piece: BundlePiece;
  readonly start: number;
  readonly index: number;
}

/** Copies the places of a word to where `end` is in `into`; where they end. */
function copyPlaces(
  { piece: { ends, places }, start, index }: WordRun,
  into: Uint32Array,
  end: number,
): number {
  const last = numberAt(ends, index);
  let next = end;
  for (let place = index === 0 ? 0 : numberAt(ends, index - 1); place < last; place += 1, next += 1)
    into[next] = start + numberAt(places, place);
  return next;
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
