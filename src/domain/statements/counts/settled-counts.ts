import type { Clause } from '../clauses/clause.ts';
import { textOf } from '../clauses/token.ts';
import { isPast } from '../standing.ts';
import type { CountStatement } from './count-statement.ts';
import { type CountedCategory, natureOf } from './counted-noun.ts';

/**
 * The numbers of a sentence that are told, now that all are read. Of those of the same nominees that it gives one after
 * the other (入围28名, 确定20名) only the last is sure to be theirs; a rank (前10名) comes last. A category's whole name
 * is sure each time, unless it was but recommended (推荐260户, 拟命名100户): `recommended` is where those start.
 */
export function settledCounts(
  statements: readonly CountStatement[],
  sentence: readonly Clause[],
  categories: readonly CountedCategory[],
  recommended: ReadonlySet<number>,
): CountStatement[] {
  /** How many a later number of the same has. */
  const later = new Map<string | undefined, number>();
  return statements
    .toReversed()
    .map((statement) => {
      const { of, isTotal, isWhole, isRank } = statement;
      const isWeak = recommended.has(statement.start);
      const key = keyOf(statement);
      const isFormer =
        !isTotal &&
        (!isWhole || isWeak) &&
        (later.has(key) ||
          later.has('rank') ||
          (isWeak && (later.get(natureIn(of, categories)) ?? statement.value) < statement.value));
      if (isRank) later.set('rank', statement.value);
      else if (!isWeak && key !== undefined) later.set(key, statement.value);
      return isFormer ? { ...statement, isSure: false } : statement;
    })
    .toReversed()
    .filter((statement) => !isOfLaterStep(statement, statements, sentence, countOfAll(categories)))
    .filter((statement) => !isOfEarlierStep(statement, sentence, countOfAll(categories)))
    .filter((statement) => !isOneOfAll(statement, sentence, countOfAll(categories)));
}

/** 遴选20名候选人，网络投票后评出10名: beside the number of all, one that a later step leaves. */
function isOfLaterStep(
  { of, isTotal, value, start }: CountStatement,
  statements: readonly CountStatement[],
  sentence: readonly Clause[],
  all: number,
): boolean {
  if (of.kind !== 'nominees' || isTotal || value === all) return false;
  const clause = sentence.find((one) => one.start <= start && start < one.end);
  const isAfterStep =
    clause?.tokens.some((token) => token.start < start && /后$/.test(textOf(token))) ?? false;
  return isAfterStep && statements.some((other) => other.start < start && other.value === all);
}

/** 初评入围63项，专家会评后45项拟予立项: what a step left of which a later one left the number of all. */
function isOfEarlierStep(
  { of, isTotal, value, measure, start }: CountStatement,
  sentence: readonly Clause[],
  all: number,
): boolean {
  if (of.kind !== 'nominees' || isTotal || value <= all) return false;
  const now = sentence.filter(({ tokens }) => !tokens.some(isPast));
  return now.some(({ tokens }) =>
    tokens.some(
      (token) =>
        token.kind === 'count' && token.start > start && token.value === all && token.measure === measure,
    ),
  );
}

/** As many as all categories have. */
export function countOfAll(categories: readonly CountedCategory[]): number {
  return categories.reduce((sum, { count }) => sum + count, 0);
}

/** What a number counts, by which two numbers of a sentence may be of the same; undefined for parts and reserves. */
function keyOf({ of }: CountStatement): string | undefined {
  if (of.kind === 'categories') return of.categories.join('、');
  return of.kind === 'nominees' ? `${of.nature}` : undefined;
}

function natureIn(of: CountStatement['of'], categories: readonly CountedCategory[]): string | undefined {
  if (of.kind !== 'categories') return undefined;
  const first = categories.find(({ category }) => category === of.categories[0]);
  return first && natureOf(first);
}

/** 国家级项目3项，省级项目6项, which together are all: no number of them is that of all. */
function isOneOfAll(
  { of, isTotal, value, measure }: CountStatement,
  sentence: readonly Clause[],
  all: number,
): boolean {
  if (of.kind !== 'nominees' || isTotal) return false;
  const numbers = sentence.flatMap(({ tokens, host }) =>
    tokens.flatMap((token) => (host === undefined && token.kind === 'count' ? [token] : [])),
  );
  const isOfOne = numbers.length > 1 && numbers.every((token) => token.measure === measure);
  return isOfOne && value < all && numbers.reduce((sum, token) => sum + token.value, 0) === all;
}
