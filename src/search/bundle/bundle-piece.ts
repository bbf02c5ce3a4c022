import { at } from '#domain/lists/at.ts';
import type { SearchRecord } from '../record.ts';

/** A record as a bundle has it. */
export type BundleEntry = Pick<SearchRecord, 'card' | 'filters' | 'order' | 'text'> & {
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
  /** Of each word, the place of a record and the place in that record, and so on. */
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
  const filters: ValuesByFilter = new Map();
  for (const [record, entry] of entries.entries()) {
    for (const [place, word] of entry.words.entries()) {
      const places = words.get(word);
      if (places) places.push(record, place);
      else words.set(word, [record, place]);
    }
    const { card, filters: own } = entry;
    for (const [filter, values] of Object.entries({ ...own, type: [card.kind] }))
      for (const value of values) addRecords(filters, filter, value, [record]);
  }
  const placed = inOrder(words);
  const ends = new Uint32Array(placed.length);
  const places = new Uint32Array(placed.reduce((sum, [, { length }]) => sum + length, 0));
  let end = 0;
  for (const [index, [, own]] of placed.entries()) {
    places.set(own, end);
    end += own.length;
    ends[index] = end;
  }
  return {
    cards: entries.map(({ card, order, text, words: { length: size } }) => ({
      order,
      size,
      shown: JSON.stringify(shown({ card, text })),
    })),
    filters: filtersInOrder(filters),
    words: placed.map(([word]) => word),
    ends,
    places,
  };
}

/** The piece that has the records of all `pieces`, one after the other. */
export function joinedPieces(pieces: readonly BundlePiece[]): BundlePiece {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const filters: ValuesByFilter = new Map();
  const places = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.places.length, 0));
  const words = [...new Set(pieces.flatMap((piece) => piece.words))].sort();
  const ends = new Uint32Array(words.length);
  const parts = pieces.map((piece, index) => ({ piece, start: startOf(pieces, index), next: 0 }));
  for (const { piece, start } of parts)
    for (const [filter, values] of piece.filters)
      for (const [value, records] of values) {
        const shifted = records.map((record) => start + record);
        addRecords(filters, filter, value, shifted);
      }
  let end = 0;
  for (const [index, word] of words.entries()) {
    for (const part of parts) {
      if (part.piece.words[part.next] !== word) continue;
      end = copyPlaces(part, places, end);
      part.next += 1;
    }
    ends[index] = end;
  }
  return {
    cards: pieces.flatMap(({ cards }) => cards),
    filters: filtersInOrder(filters),
    words,
    ends,
    places,
  };
}

/** How many records stand before those of the piece at `index`. */
function startOf(pieces: readonly BundlePiece[], index: number): number {
  return pieces.slice(0, index).reduce((sum, { cards }) => sum + cards.length, 0);
}

/** A piece among others: the place of its first record there, and its word that comes next. */
interface JoinedPart {
  readonly piece: BundlePiece;
  readonly start: number;
  readonly next: number;
}

/** Copies the places of a part's next word to where `end` is in `into`; where they end. */
function copyPlaces(
  { piece: { ends, places }, start, next }: JoinedPart,
  into: Uint32Array,
  end: number,
): number {
  const own = places.subarray(next === 0 ? 0 : at(ends, next - 1), at(ends, next));
  for (let index = 0; index < own.length; index += 2) {
    into[end + index] = start + at(own, index);
    into[end + index + 1] = at(own, index + 1);
  }
  return end + own.length;
}

type ValuesByFilter = Map<string, Map<string, number[]>>;

function addRecords(
  filters: ValuesByFilter,
  filter: string,
  value: string,
  records: readonly number[],
): void {
  const values = filters.get(filter) ?? new Map<string, number[]>();
  filters.set(filter, values);
  const known = values.get(value) ?? [];
  values.set(value, known);
  for (const record of records) known.push(record);
}

function filtersInOrder(filters: ValuesByFilter): BundlePiece['filters'] {
  return inOrder(filters).map(([filter, values]) => [filter, inOrder(values)]);
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function shown({ card, text }: Pick<BundleEntry, 'card' | 'text'>): object {
  const meta = { card: JSON.stringify(card) };
  return { url: card.url, content: text, word_count: 0, filters: {}, meta, anchors: [] };
}
