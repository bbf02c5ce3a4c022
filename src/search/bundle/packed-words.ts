import { at } from '#domain/lists/at.ts';
import type { BundlePiece } from './bundle-piece.ts';
import { CborWriter } from './cbor-writer.ts';
import { Column, type ColumnReader, columnsIn, joinedColumns } from './columns.ts';
import { numberAt } from './number-at.ts';

/*
 * A file of words as it lies on the host: what Pagefind's own has, in columns, by which it is a third smaller when it
 * is compressed. The browser makes Pagefind's own of it. The columns are the words, each by what it shares with the
 * last; how many records have each; how far each of those is from the last; and how far each place in a record is from
 * the last: all but the low eight bits, with the mark of the last place, and those eight.
 */

/** Where the records of a piece are among its places. */
export interface RecordSpans {
  /** Where the places of each record begin. */
  readonly starts: Uint32Array;
  /** The record of each place. */
  readonly records: Uint32Array;
}

/** Where the records are whose words are as many as those of `cards`. */
export function recordSpans(cards: BundlePiece['cards']): RecordSpans {
  const starts = new Uint32Array(cards.length);
  let end = 0;
  for (const [record, { size }] of cards.entries()) {
    starts[record] = end;
    end += size;
  }
  const records = new Uint32Array(end);
  for (const [record, { size }] of cards.entries())
    records.fill(record, starts[record], at(starts, record) + size);
  return { starts, records };
}

/** The words of `piece`, whose records are at `spans`, from the one at `first` to the one before `end`. */
export function packedWords(
  { words, ends, places }: BundlePiece,
  spans: RecordSpans,
  first: number,
  end: number,
): Uint8Array {
  const [written, counts] = [new Column(), new Column()];
  const packer = new PlacePacker(spans);
  written.number(end - first);
  let last = '';
  for (let index = first; index < end; index += 1) {
    const word = at(words, index);
    written.textAfter(last, word);
    last = word;
    counts.number(packer.add(places, index === 0 ? 0 : at(ends, index - 1), at(ends, index)));
  }
  return joinedColumns([written, counts, ...packer.columns]);
}

/** Packs the places of words. */
class PlacePacker {
  readonly #spans: RecordSpans;
  readonly #steps = new Column();
  readonly #highs = new Column();
  readonly #lows = new Column();

  constructor(spans: RecordSpans) {
    this.#spans = spans;
  }

  get columns(): readonly Column[] {
    return [this.#steps, this.#highs, this.#lows];
  }

  /** Packs those of `places` that are a word's, from `first` to before `end`; how many records have it. */
  add(places: Uint32Array, first: number, end: number): number {
    const { starts, records } = this.#spans;
    let count = 0;
    let record = 0;
    for (let index = first; index < end; count += 1) {
      const next = numberAt(records, numberAt(places, index));
      this.#steps.number(next - record);
      record = next;
      let last = numberAt(starts, record);
      for (let isLast = false; !isLast; index += 1) {
        const place = numberAt(places, index);
        isLast = index + 1 === end || numberAt(records, numberAt(places, index + 1)) !== record;
        this.#highs.number((((place - last) >>> 8) << 1) | (isLast ? 1 : 0));
        this.#lows.byte(place - last);
        last = place;
      }
    }
    return count;
  }
}

/** The words of a packed file `bytes`, in their order. */
export function wordsIn(bytes: Uint8Array): string[] {
  const [written] = columnsOf(bytes);
  let word = '';
  return Array.from({ length: written.number() }, () => {
    word = written.textAfter(word);
    return word;
  });
}

/**
 * What all words have: Pagefind writes a weight where it is not 25, and gives words 24 that nothing else is said of.
 */
const weightMark = -25;

/** Pagefind's own file of words, of the packed one `bytes`, whose words are `words`. */
export function pagefindWords(bytes: Uint8Array, words: readonly string[]): Uint8Array {
  const [, counts, steps, highs, lows] = columnsOf(bytes);
  const writer = new CborWriter();
  writer.list(1);
  writer.list(words.length);
  for (const word of words) {
    writer.list(3);
    writer.text(word);
    const count = counts.number();
    writer.list(count);
    for (let record = 0; record < count; record += 1) {
      const places: number[] = [];
      for (let isLast = false; !isLast;) {
        const high = highs.number();
        places.push(((high >>> 1) << 8) | lows.byte());
        isLast = (high & 1) === 1;
      }
      writer.list(3);
      writer.number(steps.number());
      writer.list(1 + places.length);
      for (const number of [weightMark, ...places]) writer.number(number);
      // In none of Pagefind's own fields.
      writer.list(0);
    }
    // With no accents.
    writer.list(0);
  }
  return writer.bytes;
}

/**
 * The columns of a packed file: the words, the counts, the steps of records, those of places but eight bits, and these.
 */
type WordColumns = [ColumnReader, ColumnReader, ColumnReader, ColumnReader, ColumnReader];

function columnsOf(bytes: Uint8Array): WordColumns {
  return columnsIn(bytes, 5) as WordColumns;
}
