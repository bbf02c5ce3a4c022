import { at } from '#domain/lists/at.ts';
import { token } from '../tokens.ts';
import { type BundlePiece, roomFor, type ShownEntry, shownPart } from './bundle-piece.ts';
import type { UnitNumbers } from './unit-numbers.ts';

/**
 * The piece that has `entries`, in their order, found by the words of their texts: as `bundlePiece` makes it of what
 * `indexTokens` makes of the units of each. No word of a text is written before its places are put together: most words
 * are in many places, and are put in order as numbers.
 */
export function textPiece(entries: readonly ShownEntry[], units: UnitNumbers): BundlePiece {
  const pairs = unitPairs(
    entries.map(({ text }) => units.of(text)),
    units,
  );
  const runs = wordRuns(pairs);
  const shown = shownPart(entries, pairs.sizes);
  const places = roomFor(2 * pairs.firsts.length, shown.cards);
  const ends = new Uint32Array(runs.length);
  let end = 0;
  for (const [index, { own }] of runs.entries()) {
    for (const pair of own) {
      const record = numberAt(pairs.records, pair);
      places[end] = record;
      places[end + 1] = pair - numberAt(pairs.starts, record);
      end += 2;
    }
    ends[index] = end;
  }
  return { ...shown, words: runs.map(({ word }) => word), ends, places };
}

/** The words of texts in the order of these, each of two units, or of one and nothing. */
interface UnitPairs {
  /** In their order, the letters of the units that there are; nothing at 0. */
  readonly letters: readonly string[];
  /** Of each word its units, by where `letters` has them. */
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  /** Of each word the text that has it. */
  readonly records: Uint32Array;
  /** Where the words of each text begin, and how many it has. */
  readonly starts: Uint32Array;
  readonly sizes: readonly number[];
}

/** The words of `texts`, the units of which are known to `units`. */
function unitPairs(texts: readonly (readonly number[])[], units: UnitNumbers): UnitPairs {
  const { letters, rankOf } = rankedUnits(texts, units);
  const ranked = texts.map((text) => text.map(rankOf));
  const sizes = ranked.map((text) => {
    const { length } = text;
    return length > 1 && isHan(at(letters, at(text, length - 1))) ? length - 1 : length;
  });
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const [firsts, seconds, records] = [1, 2, 3].map(() => new Uint32Array(count)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const starts = new Uint32Array(texts.length);
  let start = 0;
  for (const [record, text] of ranked.entries()) {
    const end = start + at(sizes, record);
    starts[record] = start;
    firsts.set(text.slice(0, end - start), start);
    seconds.set(text.slice(1, end - start + 1), start);
    records.fill(record, start, end);
    start = end;
  }
  return { letters, firsts, seconds, records, starts, sizes };
}

/** The units of `texts`: their letters in order, and where in it the unit of a number is. */
function rankedUnits(
  texts: readonly (readonly number[])[],
  units: UnitNumbers,
): { readonly letters: readonly string[]; readonly rankOf: (number: number) => number } {
  const numbers = [...new Set(texts.flat())].map((number) => [units.lettersOf(number), number] as const);
  const letters = [''];
  const ranks: number[] = [];
  for (const [written, number] of numbers.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (written !== letters.at(-1)) letters.push(written);
    ranks[number] = letters.length - 1;
  }
  return { letters, rankOf: (number) => at(ranks, number) };
}

/** Whether `written` is a Han character, which is before all else. */
function isHan(written: string): boolean {
  return written < 'y';
}

/** With which each word of a text begins. */
const kind = token('body', []);

/** A word, and its own places among `UnitPairs`. */
interface WordRun {
  readonly word: string;
  readonly own: Uint32Array;
}

/** The words of `pairs`, in their order. */
function wordRuns({ letters, firsts, seconds }: UnitPairs): WordRun[] {
  const room = letters.length;
  const order = inOrder(inOrder(Uint32Array.from(firsts.keys()), seconds, room), firsts, room);
  const runs: WordRun[] = [];
  let firstOther: number | undefined;
  for (let start = 0, end = 0; start < order.length; start = end) {
    const pair = numberAt(order, start);
    const [first, second] = [numberAt(firsts, pair), numberAt(seconds, pair)];
    const isSame = (other: number): boolean => firsts[other] === first && seconds[other] === second;
    while (end < order.length && isSame(numberAt(order, end))) end += 1;
    if (!isHan(at(letters, first))) firstOther ??= runs.length;
    const word = kind + at(letters, first) + at(letters, second);
    runs.push({ word, own: order.subarray(start, end) });
  }
  // The letters of a Han character are four; those of another unit may begin with those of one more.
  return firstOther === undefined
    ? runs
    : [...runs.slice(0, firstOther), ...mergedRuns(runs.slice(firstOther))];
}

/** `places` in the order of what `ranks`, which are below `room`, has at each; else as they were. */
function inOrder(places: Uint32Array, ranks: Uint32Array, room: number): Uint32Array {
  const ends = new Uint32Array(room + 1);
  for (const rank of ranks) ends[rank + 1] = numberAt(ends, rank + 1) + 1;
  for (let rank = 1; rank <= room; rank += 1) ends[rank] = numberAt(ends, rank) + numberAt(ends, rank - 1);
  const order = new Uint32Array(places.length);
  for (const place of places) {
    const rank = numberAt(ranks, place);
    const next = numberAt(ends, rank);
    order[next] = place;
    ends[rank] = next + 1;
  }
  return order;
}

/** `runs` in the order of their words, those of one word together. */
function mergedRuns(runs: readonly WordRun[]): WordRun[] {
  const merged: WordRun[] = [];
  for (const run of runs.toSorted((a, b) => (a.word < b.word ? -1 : a.word === b.word ? 0 : 1))) {
    const last = merged.at(-1);
    if (last?.word === run.word)
      merged[merged.length - 1] = { word: run.word, own: Uint32Array.of(...last.own, ...run.own).sort() };
    else merged.push(run);
  }
  return merged;
}

/** As `at`, which is slow where all kinds of lists come to it: here a text has as many calls as characters. */
function numberAt(list: Uint32Array, index: number): number {
  if (index >= list.length) throw new RangeError(`no number ${index} in a list of ${list.length}`);
  return list[index] as number;
}
