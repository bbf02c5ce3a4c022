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
  /**
   * JSON of Pagefind's own record of a page, which shows what a result shows in place of the words by which it is
   * found.
   */
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
  /** Of each word where it is: among which pieces, and at which index among the words of each. */
  const words = new Map<string, number[]>();
  const starts = [0];
  let record = 0;
  for (const [number, piece] of pieces.entries()) {
    for (const [filter, values] of piece.filters)
      for (const [value, records] of values) addRecords(filters, filter, value, records, record);
    let index = 0;
    for (const word of piece.words) {
      const known = words.get(word);
      if (known) known.push(number, index);
      else words.set(word, [number, index]);
      index += 1;
    }
    record += piece.cards.length;
    starts.push(at(starts, number) + piece.places.length);
  }
  const placed = [...words.keys()].sort();
  const places = new Uint32Array(at(starts, pieces.length));
  const ends = new Uint32Array(placed.length);
  let end = 0;
  for (const [place, word] of placed.entries()) {
    const own = words.get(word) ?? [];
    for (let next = 0; next < own.length; next += 2) {
      const number = at(own, next);
      end = copyPlaces(at(pieces, number), at(own, next + 1), at(starts, number), places, end);
    }
    ends[place] = end;
  }
  return {
    cards: pieces.flatMap((piece) => piece.cards),
    filters: filtersInOrder(filters),
    words: placed,
    ends,
    places,
  };
}

/** Copies the places of the word at `index` of a piece, before whose first place `start` others are; where they end. */
function copyPlaces(
  { ends, places }: BundlePiece,
  index: number,
  start: number,
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
