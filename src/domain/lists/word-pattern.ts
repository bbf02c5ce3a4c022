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
      const pattern = alternatives.beginningWith(text.charCodeAt(index));
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
  readonly #alternatives: readonly { readonly alternative: string; readonly firsts: ReadonlySet<number> }[];
  readonly #patterns = new Map<number, RegExp>();
  /** What a sign may be, by its code unit. */
  readonly #roles = new Uint8Array(0x10000);
  /** Which may be a pair, by what two signs come to: others may come to the same, and then match nothing. */
  readonly #pairs = new Uint8Array(0x10000);

  constructor(source: string, flags: string) {
    this.#kinds = flags.replace('g', '');
    this.#alternatives = alternativesOf(source).map((alternative) => {
      const beginnings = beginningsOf({ source: alternative, flags });
      for (const beginning of beginnings) this.#add(beginning);
      return { alternative, firsts: new Set([...beginnings].map((signs) => signs.charCodeAt(0))) };
    });
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

  /** Those that may begin with the sign `first`, as one pattern that is tried where it is told to. */
  beginningWith(first: number): RegExp {
    const known = this.#patterns.get(first);
    if (known) return known;
    const words = this.#alternatives.flatMap(({ alternative, firsts }) =>
      firsts.has(first) ? [alternative] : [],
    );
    const pattern = new RegExp(words.join('|'), `${this.#kinds}y`);
    this.#patterns.set(first, pattern);
    return pattern;
  }

  #add(beginning: string): void {
    const [first, second] = [beginning.charCodeAt(0), beginning.charCodeAt(1)];
    this.#addRole(first, beginning.length > 1 ? beginsWord : isWord);
    if (beginning.length === 1) return;
    this.#addRole(second, followsFirst);
    this.#pairs[keyOf(first, second)] = 1;
  }

  #addRole(code: number, role: number): void {
    this.#roles[code] = (this.#roles[code] ?? 0) | role;
  }
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
