import { stretchIn } from '../../lists/stretch-in.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { type Span, textOf, type Token, type TokenOf } from '../clauses/token.ts';
import type { ReadScope } from '../reading.ts';
import { classOf, isOneOf } from '../time-phrases.ts';
import { isOfSome } from './words/whose-count.ts';
import { beforeRemark } from './words/clause-counts.ts';

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
  let reader = new ShareReader(scope);
  for (const clause of clauses) {
    statements.push(...reader.read(clause));
    if (/[。！？\n]/.test(clause.ending)) reader = new ShareReader(scope);
  }
  return statements;
}

/** As many numbers before a share as may be its whole. */
const mostNumbers = 12;
/** As many tokens as the words from 占 to a share have. */
const mostWords = 12;

/** Reads the clauses of one sentence, which semicolons may part, from left to right. */
class ShareReader {
  readonly #scope: Scope;
  #numbers: TokenOf<'count'>[] = [];
  #isOfNominees = false;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  read(clause: Clause): ShareStatement[] {
    const statements: ShareStatement[] = [];
    const { tokens, host, before } = clause;
    this.#isOfNominees ||= isOfSome(clause);
    if (host && !before)
      for (const token of host.tokens.slice(0, Math.min(host.length, mostWords)))
        if (token.kind === 'count') this.#numbers = [...this.#numbers.slice(1 - mostNumbers), token];
    let from = -1;
    for (const [index, token] of tokens.entries()) {
      if (token.kind === 'count') this.#numbers = [...this.#numbers.slice(1 - mostNumbers), token];
      else if (textOf(token).startsWith('占')) from = index;
      if (token.kind !== 'number' || token.unit !== '%' || from === -1) continue;
      const part = tokenBefore(clause, from);
      const isNear = /^(?:左右|上下|以上|以下)/.test(textOf(tokens[index + 1]));
      const whole = index - from > mostWords ? undefined : wholeIn(tokens.slice(from, index));
      if (part?.kind === 'count' && part.exactness === 'exact' && whole && !isNear)
        statements.push(this.#statement(token, part, whole));
      from = -1;
    }
    return statements;
  }

  #statement(
    { start, end, value }: TokenOf<'number'>,
    part: TokenOf<'count'>,
    { category, isOfNominees }: Pick<ShareStatement, 'category' | 'isOfNominees'>,
  ): ShareStatement {
    const digits = stretchIn(this.#scope.text.slice(start, end), /\.(\d+)/, 1);
    return {
      ...{
        scope: this.#scope,
        start,
        end,
        part: part.value,
        share: value,
        decimals: digits.length,
        category,
      },
      before: this.#numbers.filter((number) => number.start < part.start).map((number) => number.value),
      isOfNominees: isOfNominees || this.#isOfNominees,
    };
  }
}

/** What stands right before the token at `index`: 女性17人占, 女性17人，占, 女性17人（占. */
function tokenBefore({ tokens, before, host }: Clause, index: number): Token | undefined {
  if (index > 0) return tokens[index - 1];
  return before ? before.tokens.at(-1) : beforeRemark(host);
}

/** What the words from 占 up to the share say of the whole; undefined where they name another one, or come near it. */
function wholeIn(words: readonly Token[]): Pick<ShareStatement, 'category' | 'isOfNominees'> | undefined {
  const phrase = words.map(textOf).join('');
  const categories = words.flatMap((token) => (token.kind === 'category' ? [token.category] : []));
  const isKnown = words.every(
    (token) =>
      token.kind === 'category' ||
      isOneOf(token, 'nominee', 'total', 'proposal') ||
      /^(?:比|占比?|的|全部|全体|总|总人数|总数|人数|为|达)+$/.test(textOf(token)) ||
      classOf(token) === 'is',
  );
  if (!isKnown || near.test(phrase) || categories.length > 1) return undefined;
  const isOfNominees = categories.length > 0 || words.some((token) => classOf(token) === 'nominee');
  return { category: categories[0], isOfNominees };
}
