import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { type Span, textOf, type Token, type TokenOf } from '../clauses/token.ts';
import type { ReadScope } from '../reading.ts';
import { classOf, isOneOf } from '../time-phrases.ts';
import { isOfSome } from './count-words.ts';

/** 女性17人，占37.8%: what share a number is said to have of those put forward. */
export interface ShareStatement extends Span {
  readonly scope: Scope;
  readonly part: number;
  /** In per cent, with so many decimals. */
  readonly share: number;
  readonly decimals: number;
  /** The category of which it is the share; undefined where it names none. */
  readonly category: string | undefined;
  /** The numbers of its sentence up to it, of which it may be the share. */
  readonly before: readonly number[];
  /** Whether its words, or how the sentence begins, say that it is of those put forward. */
  readonly isOfNominees: boolean;
}

const near = /约|近|超过?|逾|不足|将近/;

/** The shares that `read` states of numbers of those put forward. */
export function shareStatements({ scope, clauses }: ReadScope): ShareStatement[] {
  if (!scope.text.includes('%') || !scope.text.includes('占')) return [];
  const statements: ShareStatement[] = [];
  let run: Clause[] = [];
  for (const clause of clauses) {
    run.push(clause);
    statements.push(...sharesIn(scope, run));
    if (/[。！？\n]/.test(clause.ending)) run = [];
  }
  return statements;
}

/** The shares in the last clause of `run`, which is what its sentence has said so far. */
function sharesIn(scope: Scope, run: readonly Clause[]): ShareStatement[] {
  const clause = run.at(-1);
  if (!clause) return [];
  const { tokens } = clause;
  return tokens.flatMap((token, index) => {
    const from = tokens.findLastIndex((one, place) => place < index && textOf(one).includes('占'));
    if (token.kind !== 'number' || token.unit !== '%' || from === -1) return [];
    const part = tokens.slice(0, from).findLast(isCount) ?? lastNumber(clause.before);
    const whole = wholeIn(tokens.slice(from, index));
    const isNear = /^(?:左右|上下|以上|以下)/.test(textOf(tokens[index + 1]));
    if (part?.kind !== 'count' || part.exactness !== 'exact' || !whole || isNear) return [];
    const { start, end } = token;
    const [, digits = ''] = /\.(\d+)/.exec(scope.text.slice(start, end)) ?? [];
    const numbers = run.flatMap((one) => one.tokens).filter((one) => isCount(one) && one.start < part.start);
    const said = run.some(isOfSome) || whole.isOfNominees;
    return {
      ...{ scope, start, end, part: part.value, share: token.value, decimals: digits.length },
      category: whole.category,
      before: numbers.map((one) => (one.kind === 'count' ? one.value : 0)),
      isOfNominees: said,
    };
  });
}

function isCount(token: Token): token is TokenOf<'count'> {
  return token.kind === 'count';
}

/** The number with which the clause before ends: 女性17人，占…. */
function lastNumber(before: Clause | undefined): Token | undefined {
  return before?.tokens.findLast(isCount);
}

/** What the words from 占 up to the share say of the whole; undefined where they name another one, or come near it. */
function wholeIn(words: readonly Token[]): Pick<ShareStatement, 'category' | 'isOfNominees'> | undefined {
  const said = words.map(textOf).join('');
  const categories = words.flatMap((token) => (token.kind === 'category' ? [token.category] : []));
  const isKnown = words.every(
    (token) =>
      token.kind === 'category' ||
      isOneOf(token, 'nominee', 'total', 'proposal') ||
      /^(?:比|占比?|的|全部|全体|总|总人数|总数|人数|为|达)+$/.test(textOf(token)) ||
      classOf(token) === 'is',
  );
  if (!isKnown || near.test(said) || categories.length > 1) return undefined;
  const isOfNominees = categories.length > 0 || words.some((token) => classOf(token) === 'nominee');
  return { category: categories[0], isOfNominees };
}
