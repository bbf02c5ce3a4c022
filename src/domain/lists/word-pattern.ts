import { beginningsOf } from './beginnings-of.ts';
import { WordPlaces } from './word-places.ts';

/** A pattern of words, which is tried only where two signs stand with which a match may begin: in most texts these are few. */
export interface WordPattern {
  isIn(text: string): boolean;
  /** Where the first match that begins at `from` or behind it begins; -1 where there is none. */
  indexIn(text: string, from?: number): number;
  /** Every match, each behind the one before. */
  matchesIn(text: string): RegExpExecArray[];
}

/**
 * `pattern` to be sought in long texts: it finds what the pattern finds, sooner.
 *
 * @throws RangeError where a match may begin with any sign.
 * @example wordPattern(/[父母]亲|失独/).indexIn('他的母亲') // 2
 */
export function wordPattern({ source, flags }: RegExp): WordPattern {
  let memo: Alternatives | undefined;
  let end = 0;
  const matchFrom = (text: string, from: number): RegExpExecArray | undefined => {
    const alternatives = (memo ??= new Alternatives(source, flags));
    for (
      let index = alternatives.beginningIn(text, from);
      index < text.length;
      index = alternatives.beginningIn(text, index + 1)
    ) {
      const pattern = alternatives.beginningWith(text.charCodeAt(index), text.charCodeAt(index + 1));
      if (!pattern) continue;
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      end = pattern.lastIndex;
      if (match) return match;
    }
    return undefined;
  };
  const matchesIn = (text: string): RegExpExecArray[] => {
    const matches: RegExpExecArray[] = [];
    for (let match = matchFrom(text, 0); match; match = matchFrom(text, end)) matches.push(match);
    return matches;
  };
  const indexIn = (text: string, from = 0): number => matchFrom(text, from)?.index ?? -1;
  return { isIn: (text) => indexIn(text) >= 0, indexIn, matchesIn };
}

let places = new WordPlaces();

/** The alternatives of a pattern by the signs with which they may begin. */
class Alternatives {
  readonly #kinds: string;
  readonly #alternatives: readonly string[];
  /** Which alternatives, by their places, may begin with a sign or two. */
  readonly #beginning = new Map<number, number[]>();
  /** Of those that may begin with two signs, one pattern; null where there are none. */
  readonly #patterns = new Map<number, RegExp | null>();
  /** The same by their sources: many signs begin the same alternatives. */
  readonly #bySource = new Map<string, RegExp>();
  readonly #places: WordPlaces;
  readonly #bit: number;

  constructor(source: string, flags: string) {
    this.#kinds = flags.replace('g', '');
    this.#alternatives = alternativesOf(source);
    const all = this.#alternatives.map((alternative) => beginningsOf({ source: alternative, flags }));
    for (const [index, beginnings] of all.entries())
      for (const beginning of beginnings) this.#add(beginning, index);
    if (places.isFull) places = new WordPlaces();
    this.#places = places;
    this.#bit = places.add(all.flatMap((beginnings) => [...beginnings]));
  }

  /** Where in `text`, at `from` or behind it, the first match may begin; its end where none may. */
  beginningIn(text: string, from: number): number {
    return this.#places.placeIn(text, from, this.#bit);
  }

  /** Those that may begin with two signs, as one pattern that is tried where it is told to; null where none may. */
  beginningWith(first: number, second: number): RegExp | null {
    const pair = codeOf(first, second);
    let pattern = this.#patterns.get(pair);
    if (pattern === undefined) this.#patterns.set(pair, (pattern = this.#patternOf(first, pair)));
    return pattern;
  }

  #patternOf(first: number, pair: number): RegExp | null {
    const beginning = [codeOf(first), pair].flatMap((code) => this.#beginning.get(code) ?? []);
    if (beginning.length === 0) return null;
    const inOrder = [...new Set(beginning)].sort((a, b) => a - b);
    const source = inOrder.map((index) => this.#alternatives[index]).join('|');
    let pattern = this.#bySource.get(source);
    if (!pattern) this.#bySource.set(source, (pattern = new RegExp(source, `${this.#kinds}y`)));
    return pattern;
  }

  #add(beginning: string, index: number): void {
    const code = codeOf(beginning.charCodeAt(0), beginning.charCodeAt(1));
    const indexes = this.#beginning.get(code);
    if (indexes) indexes.push(index);
    else this.#beginning.set(code, [index]);
  }
}

/** Two signs as one number; one alone as if it were before U+0000. */
function codeOf(first: number, second = 0): number {
  return (first << 16) | second;
}

const mark = /\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gs;

/** The alternatives of a pattern, without those of its groups. */
function alternativesOf(source: string): string[] {
  const alternatives: string[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: sign, index } of source.matchAll(mark)) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth === 0) {
      alternatives.push(source.slice(start, index));
      start = index + 1;
    }
  }
  return [...alternatives, source.slice(start)];
}
