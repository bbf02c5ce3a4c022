import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import type { Span, Token, TokenOf } from '../clauses/token.ts';

/** Signs that stand for a whole token in a shape. */
export const known = '\uE000';
export const title = '\uE001';
export const count = '\uE002';
export const category = '\uE003';

/**
 * A clause as a string in which names, categories, numbers and titles are one sign each, so that nothing within them
 * is read as anything else, and a space stands where one was written. A remark in brackets is left out.
 */
export interface ClauseShape {
  readonly scope: Scope;
  readonly text: string;
  /** The token that the sign `index` stands for, where it stands for one. */
  tokenAt(index: number): Token | undefined;
  /** The part of the scope's even text. */
  spanOf(from: number, to: number): Span;
  /** The part as it is read, its tokens in full, without spaces. */
  wordsOf(from: number, to: number): string;
}

/** The shape of `tokens`. */
export function shapeOf({ scope, tokens }: Pick<Clause, 'scope' | 'tokens'>): ClauseShape {
  const signs: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const ofSign: (Token | undefined)[] = [];
  const push = (sign: string, start: number, end: number, token?: Token): void => {
    if (signs.length > 0 && scope.isApart(start)) {
      signs.push(' ');
      starts.push(start);
      ends.push(start);
      ofSign.push(undefined);
    }
    signs.push(sign);
    starts.push(start);
    ends.push(end);
    ofSign.push(token);
  };
  for (const token of tokens) {
    const sign = signOf(token);
    if (sign === undefined)
      for (let index = token.start; index < token.end; index += 1)
        push(scope.text.charAt(index), index, index + 1);
    else push(sign, token.start, token.end, token);
  }
  return {
    scope,
    text: signs.join(''),
    tokenAt: (index) => ofSign[index],
    spanOf: (from, to) => ({ start: starts[from] ?? 0, end: ends[to - 1] ?? ends.at(-1) ?? 0 }),
    wordsOf: (from, to) => {
      let words = '';
      for (let index = from; index < Math.min(to, signs.length); index += 1)
        if (signs[index] !== ' ') words += scope.text.slice(starts[index], ends[index]);
      return words;
    },
  };
}

function signOf({ kind }: Token): string | undefined {
  switch (kind) {
    case 'name':
      return known;
    case 'title':
      return title;
    case 'count':
      return count;
    case 'category':
      return category;
    default:
      return undefined;
  }
}

/** The name for which the sign `index` of `shape` stands. */
export function nameAt(shape: ClauseShape, index: number): string | undefined {
  const token = shape.tokenAt(index);
  return (token as TokenOf<'name'> | undefined)?.kind === 'name'
    ? (token as TokenOf<'name'>).name
    : undefined;
}
