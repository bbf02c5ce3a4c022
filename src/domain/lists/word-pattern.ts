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
  const pattern = new RegExp(source, `${flags.replace('g', '')}y`);
  let memo: ((text: string, index: number) => boolean) | undefined;
  const matchFrom = (text: string, from: number): RegExpExecArray | undefined => {
    const mayBegin = (memo ??= beginningOf(beginningsOf({ source, flags })));
    for (let index = from; index < text.length; index += 1) {
      if (!mayBegin(text, index)) continue;
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      if (match) return match;
    }
    return undefined;
  };
  const matchesIn = (text: string): RegExpExecArray[] => {
    const matches: RegExpExecArray[] = [];
    for (let match = matchFrom(text, 0); match; match = matchFrom(text, pattern.lastIndex))
      matches.push(match);
    return matches;
  };
  const indexIn = (text: string, from = 0): number => matchFrom(text, from)?.index ?? -1;
  return { isIn: (text) => indexIn(text) >= 0, indexIn, matchesIn };
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
