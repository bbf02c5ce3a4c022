import { beginningsOf } from './beginnings-of.ts';

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

const beginsWord = 1;
const followsFirst = 2;
const isWord = 4;

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
  /** What a sign may be, by its code unit. */
  readonly #roles = new Uint8Array(0x10000);
  /** Which may be a pair, by what two signs come to: others may come to the same. */
  readonly #pairs = new Uint8Array(0x10000);

  constructor(source: string, flags: string) {
    this.#kinds = flags.replace('g', '');
    this.#alternatives = alternativesOf(source);
    for (const [place, alternative] of this.#alternatives.entries())
      for (const beginning of beginningsOf({ source: alternative, flags })) this.#add(beginning, place);
  }

  /** Where in `text`, at `from` or behind it, the first match may begin; its end where none may. */
  beginningIn(text: string, from: number): number {
    const [roles, pairs] = [this.#roles, this.#pairs];
    for (let index = from; index < text.length; index += 1) {
      const first = text.charCodeAt(index);
      const role = roles[first] ?? 0;
      if ((role & isWord) !== 0) return index;
      if ((role & beginsWord) === 0 || index + 1 === text.length) continue;
      const second = text.charCodeAt(index + 1);
      if (((roles[second] ?? 0) & followsFirst) !== 0 && pairs[keyOf(first, second)] === 1) return index;
    }
    return text.length;
  }

  /** Those that may begin with two signs, as one pattern that is tried where it is told to; null where none may. */
  beginningWith(first: number, second: number): RegExp | null {
    const pair = codeOf(first, second);
    let pattern = this.#patterns.get(pair);
    if (pattern === undefined) this.#patterns.set(pair, (pattern = this.#patternOf(first, pair)));
    return pattern;
  }

  #patternOf(first: number, pair: number): RegExp | null {
    const places = [codeOf(first), pair].flatMap((code) => this.#beginning.get(code) ?? []);
    if (places.length === 0) return null;
    const inOrder = [...new Set(places)].sort((a, b) => a - b);
    const source = inOrder.map((place) => this.#alternatives[place]).join('|');
    let pattern = this.#bySource.get(source);
    if (!pattern) this.#bySource.set(source, (pattern = new RegExp(source, `${this.#kinds}y`)));
    return pattern;
  }

  #add(beginning: string, place: number): void {
    const [first, second] = [beginning.charCodeAt(0), beginning.charCodeAt(1)];
    const isAlone = beginning.length === 1;
    const code = codeOf(first, second);
    const places = this.#beginning.get(code);
    if (places) places.push(place);
    else this.#beginning.set(code, [place]);
    this.#addRole(first, isAlone ? isWord : beginsWord);
    if (isAlone) return;
    this.#addRole(second, followsFirst);
    this.#pairs[keyOf(first, second)] = 1;
  }

  #addRole(code: number, role: number): void {
    this.#roles[code] = (this.#roles[code] ?? 0) | role;
  }
}

/** Two signs as one number; one alone as if it were before U+0000. */
function codeOf(first: number, second = 0): number {
  return (first << 16) | second;
}

function keyOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
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
