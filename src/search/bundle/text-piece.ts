import { at } from '#domain/lists/at.ts';
import { token } from '../tokens.ts';
import { type BundlePiece, type ShownEntry, shownPart } from './bundle-piece.ts';
import { numberAt } from './number-at.ts';
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
  return { ...shownPart(entries, pairs.sizes), ...placedWords(pairs) };
}

/** The words of texts in the order of these, each of two units, or of one and nothing. */
interface UnitPairs {
  /** In their order, the letters of the units that there are; nothing at 0. */
  readonly letters: readonly string[];
  /** Of each word its units, by where `letters` has them. */
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  /** How many words each text has. */
  readonly sizes: readonly number[];
}

/** The words of `texts`, the units of which are known to `units`. */
function unitPairs(texts: readonly Uint32Array[], units: UnitNumbers): UnitPairs {
  const { letters, ranks } = rankedUnits(texts, units);
  const sizes = texts.map((text) => {
    const { length } = text;
    return length > 1 && isHan(units.lettersOf(numberAt(text, length - 1))) ? length - 1 : length;
  });
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const firsts = new Uint32Array(count);
  const seconds = new Uint32Array(count);
  let start = 0;
  for (const [record, text] of texts.entries()) {
    const end = start + at(sizes, record);
    for (let index = 0; index < text.length; index += 1) {
      const rank = numberAt(ranks, numberAt(text, index));
      if (start + index < end) firsts[start + index] = rank;
      if (index > 0) seconds[start + index - 1] = rank;
    }
    start = end;
  }
  return { letters, firsts, seconds, sizes };
}

/** The units of `texts`: their letters in order, and by its number where in it each is. */
function rankedUnits(
  texts: readonly Uint32Array[],
  units: UnitNumbers,
): { readonly letters: readonly string[]; readonly ranks: Uint32Array } {
  const isThere = new Uint8Array(units.size);
  for (const text of texts) for (const number of text) isThere[number] = 1;
  const numbers = Array.from(isThere.keys()).filter((number) => isThere[number] === 1);
  const letters = [''];
  const ranks = new Uint32Array(units.size);
  const written = numbers.map((number) => [units.lettersOf(number), number] as const);
  for (const [own, number] of written.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (own !== letters.at(-1)) letters.push(own);
    ranks[number] = letters.length - 1;
  }
  return { letters, ranks };
}

/** Whether `written` is a Han character, which is before all else. */
function isHan(written: string): boolean {
  return written < 'y';
}

/** With which each word of a text begins. */
const kind = token('body', []);

/** The words of `pairs` in their order, with where they are. */
function placedWords({
  letters,
  firsts,
  seconds,
}: UnitPairs): Pick<BundlePiece, 'words' | 'ends' | 'places'> {
  const room = letters.length;
  const places = inOrder(inOrder(asTheyCome(firsts.length), seconds, room), firsts, room);
  const runs: WordRun[] = [];
  let firstOther: number | undefined;
  for (let start = 0, end = 0; start < places.length; start = end) {
    const pair = numberAt(places, start);
    const first = numberAt(firsts, pair);
    const second = numberAt(seconds, pair);
    for (let other = pair; firsts[other] === first && seconds[other] === second;) {
      end += 1;
      if (end === places.length) break;
      other = numberAt(places, end);
    }
    if (!isHan(at(letters, first))) firstOther ??= runs.length;
    runs.push({ word: kind + at(letters, first) + at(letters, second), start, end });
  }
  // The letters of a Han character are four; those of another unit may begin with those of one more.
  const others = firstOther === undefined ? [] : mergedRuns(runs.splice(firstOther), places);
  const all = [...runs, ...others];
  return { words: all.map(({ word }) => word), ends: Uint32Array.from(all, ({ end }) => end), places };
}

/** A word, and where its own places begin and end among all. */
interface WordRun {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The first `count` numbers. */
function asTheyCome(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let number = 1; number < count; number += 1) numbers[number] = number;
  return numbers;
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

/**
 * `runs`, the last ones of `places`, in the order of their words, those of one word together: then so are their places.
 */
function mergedRuns(runs: readonly WordRun[], places: Uint32Array): WordRun[] {
  const words = new Map<string, number[]>();
  for (const { word, start, end } of runs) {
    const own = words.get(word) ?? [];
    words.set(word, own);
    for (const place of places.subarray(start, end)) own.push(place);
  }
  let end = runs[0]?.start ?? 0;
  const inOrder = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([word, own]) => {
    const start = end;
    end += own.length;
    places.set(
      own.sort((a, b) => a - b),
      start,
    );
    return { word, start, end };
  });
}
