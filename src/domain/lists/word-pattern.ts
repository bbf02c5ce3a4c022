import { beginningsOf } from './beginnings-of.ts';

/** A pattern of words, which is tried only where two signs stand with which a match may begin: in most texts these are few. */
export interface WordPattern {
  isIn(text: string): boolean;
  /** Where the first match that begins at `from` or behind it begins; -1 where there is none. */
  indexIn(text: string, from?: number): number;
  /** Every match, each behind the one before. */
  matchesIn(text: string): RegExpExecArray[];
}

const beginsWord = 1;
const followsFirst = 2;
const isWord = 4;

/**
 * `pattern` to be sought in long texts: it finds what the pattern finds, sooner.
 *
 * @throws RangeError where a match may begin with any sign.
 * @example wordPattern(/[父母]亲|失独/).indexIn('他的母亲') // 2
 */
export function wordPattern({ source, flags }: RegExp): WordPattern {
  let memo: ((text: string, index: number) => RegExp | undefined) | undefined;
  let end = 0;
  const matchFrom = (text: string, from: number): RegExpExecArray | undefined => {
    const patternAt = (memo ??= byBeginning(source, flags));
    for (let index = from; index < text.length; index += 1) {
      const pattern = patternAt(text, index);
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

/**
 * What may match at an index of a text: those alternatives of `source` that may begin with the sign there, where the next
 * sign may follow; undefined where nothing may.
 */
function byBeginning(source: string, flags: string): (text: string, index: number) => RegExp | undefined {
  const kinds = flags.replace('g', '');
  const alternatives = alternativesOf(source).map((alternative) => {
    const beginnings = beginningsOf({ source: alternative, flags });
    return { alternative, beginnings, firsts: new Set([...beginnings].map((signs) => signs.charCodeAt(0))) };
  });
  const mayBegin = beginningOf(new Set(alternatives.flatMap(({ beginnings }) => [...beginnings])));
  const patterns = new Map<number, RegExp>();
  const patternOf = (first: number): RegExp => {
    const words = alternatives.flatMap(({ alternative, firsts }) => (firsts.has(first) ? [alternative] : []));
    const pattern = new RegExp(words.join('|'), `${kinds}y`);
    patterns.set(first, pattern);
    return pattern;
  };
  return (text, index) => {
    if (!mayBegin(text, index)) return undefined;
    const first = text.charCodeAt(index);
    return patterns.get(first) ?? patternOf(first);
  };
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

/** Whether one of `beginnings` stands in a text at an index. */
function beginningOf(beginnings: ReadonlySet<string>): (text: string, index: number) => boolean {
  /** What a sign may be, by its code unit. */
  const roles = new Uint8Array(0x10000);
  const pairs = new Set<number>();
  const addRole = (code: number, role: number): void => {
    roles[code] = (roles[code] ?? 0) | role;
  };
  for (const beginning of beginnings) {
    const [first, second] = [beginning.charCodeAt(0), beginning.charCodeAt(1)];
    addRole(first, beginning.length > 1 ? beginsWord : isWord);
    if (beginning.length === 1) continue;
    addRole(second, followsFirst);
    pairs.add(first * 0x10000 + second);
  }
  return (text, index) => {
    const first = text.charCodeAt(index);
    const role = roles[first] ?? 0;
    if ((role & isWord) !== 0) return true;
    if ((role & beginsWord) === 0 || index + 1 === text.length) return false;
    const second = text.charCodeAt(index + 1);
    return ((roles[second] ?? 0) & followsFirst) !== 0 && pairs.has(first * 0x10000 + second);
  };
}
