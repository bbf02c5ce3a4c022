import { ofLatest } from '../../lists/of-latest.ts';
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

/** The shape of a clause, made once for all who read the clause. */
export const shapeOf = ofLatest(({ scope, tokens }: Pick<Clause, 'scope' | 'tokens'>): ClauseShape => {
  let memo: readonly Sign[] | undefined;
  const signs = (): readonly Sign[] => (memo ??= signsOf(scope, tokens));
  const texts = scope.isSpaced
    ? signs().map(({ text }) => text)
    : tokens.map((token) => signOf(token) ?? scope.text.slice(token.start, token.end));
  return {
    scope,
    text: texts.join(''),
    tokenAt: (index) => signs()[index]?.token,
    spanOf: (from, to) => ({
      start: signs()[from]?.start ?? 0,
      end: (signs()[to - 1] ?? signs().at(-1))?.end ?? 0,
    }),
    wordsOf: (from, to) => {
      let words = '';
      for (const { text, start, end } of signs().slice(from, to))
        if (text !== ' ') words += scope.text.slice(start, end);
      return words;
    },
  };
});

/** A sign of a shape: the part of the scope's even text, and the token for which it stands, where it stands for one. */
interface Sign extends Span {
  readonly text: string;
  readonly token: Token | undefined;
}

function signsOf(scope: Scope, tokens: readonly Token[]): Sign[] {
  const signs: Sign[] = [];
  const push = (text: string, start: number, end: number, token?: Token): void => {
    if (signs.length > 0 && scope.isApart(start))
      signs.push({ text: ' ', start, end: start, token: undefined });
    signs.push({ text, start, end, token });
  };
  for (const token of tokens) {
    const sign = signOf(token);
    if (sign === undefined)
      for (let index = token.start; index < token.end; index += 1)
        push(scope.text.charAt(index), index, index + 1);
    else push(sign, token.start, token.end, token);
  }
  return signs;
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
