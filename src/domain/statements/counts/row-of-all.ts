import { at } from '../../lists/at.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { textOf, type Token, type TokenOf } from '../clauses/token.ts';
import { isPast } from '../standing.ts';
import { classOf, isOneOf } from '../time-phrases.ts';
import type { CountStatement } from './count-statement.ts';
import { isBetween } from './words/nouns-beside.ts';
import type { CountedCategory } from './counted-noun.ts';
import { countOfAll } from './settled-counts.ts';

/**
 * `statements` of `scope`, with those of a row that tells every category by its whole name once (其中重点课题2项、一般课题4项),
 * where all of it is this notice's: its sum is that of all, or all are told of beside it, or but one of several differs.
 */
export function withRowOfAll(
  statements: readonly CountStatement[],
  scope: Scope,
  clauses: readonly Clause[],
  categories: readonly CountedCategory[],
): CountStatement[] {
  if (categories.length < 2) return [...statements];
  const all = countOfAll(categories);
  const isAllTold = statements.some(
    ({ of, value, isSure }) => of.kind === 'nominees' && isSure && value === all,
  );
  const added = paragraphs(clauses).flatMap((sentence) => {
    const row = rowIn(sentence, categories);
    if (!row) return [];
    const sum = row.reduce((whole, { count }) => whole + count.value, 0);
    const wrong = row.filter(({ count, category }) => count.value !== category.count).length;
    return sum === all || isAllTold || (wrong === 1 && row.length > 2) ? row : [];
  });
  const sure = new Map(
    statements.filter(({ isSure }) => isSure).map((statement) => [statement.start, statement]),
  );
  const missing = added.filter(({ count }) => !sure.has(count.start));
  const starts = new Set(missing.map(({ count }) => count.start));
  return [
    ...statements.filter(({ start }) => !starts.has(start)),
    ...missing.map(({ count: { value, measure, exactness, start, end }, category }) => ({
      ...{ scope, start, end, value, measure, exactness, alternatives: [] },
      of: { kind: 'categories', categories: [category.category] } as const,
      ...{ isTotal: false, isRank: false, isWhole: true, isSure: true },
    })),
  ];
}

/** The clauses up to each full stop; semicolons part none. */
function paragraphs(clauses: readonly Clause[]): Clause[][] {
  const parts: Clause[][] = [[]];
  for (const clause of clauses) {
    if (clause.host) continue;
    parts.at(-1)?.push(clause);
    if (/[。！？\n]/.test(clause.ending)) parts.push([]);
  }
  return parts;
}

interface Counted {
  readonly count: TokenOf<'count'>;
  readonly category: CountedCategory;
}

/** Every category with its number, where `sentence` has each once, and speaks of no other time or stage beside them. */
function rowIn(sentence: readonly Clause[], categories: readonly CountedCategory[]): Counted[] | undefined {
  const row = sentence.flatMap(({ tokens }) =>
    tokens.flatMap((token, index) => {
      const counted = token.kind === 'category' ? countBehind(tokens, index) : undefined;
      const category = categories.find((one) => token.kind === 'category' && one.category === token.category);
      return counted && category ? [{ count: counted, category, tokens }] : [];
    }),
  );
  const named = new Set(row.map(({ category }) => category));
  if (row.length !== categories.length || named.size !== row.length) return undefined;
  return row.some(({ tokens }) => isOfOthers(tokens)) ? undefined : row;
}

function isOfOthers(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      isPast(token) ||
      isOneOf(token, 'intake', 'history', 'earlier', 'allotment', 'standby', 'each', 'at-most', 'at-least') ||
      /^(?:全国|全省|全市|上[级届]|分配|另)/.test(textOf(token)),
  );
}

/** The number right behind a category, with small words between. */
function countBehind(tokens: readonly Token[], index: number): TokenOf<'count'> | undefined {
  for (let place = index + 1; place < Math.min(tokens.length, index + 5); place += 1) {
    const token = at(tokens, place);
    if (token.kind === 'count') return token.exactness === 'exact' ? token : undefined;
    if (!isBetween(token) || classOf(token) === 'each') return undefined;
  }
  return undefined;
}
