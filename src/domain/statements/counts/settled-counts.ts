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
  if (statements.length === 0) return [];
  /** How many a later number of the same has. */
  const later = new Map<string | undefined, number>();
  const steps = stepsIn(statements, sentence, countOfAll(categories));
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
    .filter((statement) => !isOfOther(statement, steps));
}

/** What a sentence of several steps, or parts, says beside the number of all. */
interface Steps {
  /** As many as all categories have. */
  readonly all: number;
  /** Where that number is first told. */
  readonly first: number;
  /** Where it last stands in a clause of what is not past, by its measure. */
  readonly last: ReadonlyMap<string, number>;
  /** Each clause in which a step ends (评审后), and where it first does. */
  readonly ends: readonly { readonly from: number; readonly to: number }[];
  /** The measure of all numbers, where several of one measure are together all. */
  readonly measure: string | undefined;
}

/** 未通过2名, 不合格3名: of how many the opposite of another number is said. */
const denied = /[未不][^，、；]{1,4}$/;

function textBefore([first]: readonly Clause[], start: number): string {
  return first?.scope.text.slice(Math.max(0, start - 6), start) ?? '';
}

function stepsIn(statements: readonly CountStatement[], sentence: readonly Clause[], all: number): Steps {
  const now = sentence.filter(({ tokens }) => !tokens.some(isPast)).flatMap(({ tokens }) => tokens);
  const ends = sentence.flatMap(({ tokens, end }) => {
    const last = tokens.find((token) => /后$/.test(textOf(token)));
    return last ? [{ from: last.start, to: end }] : [];
  });
  const numbers = sentence.flatMap(({ tokens, host }) =>
    tokens.flatMap((token) => (host === undefined && token.kind === 'count' ? [token] : [])),
  );
  // 评审对象8名，通过6名、未通过2名: the number of all is none of those that make it.
  const hasDenied = numbers.some(({ start }) => denied.test(textBefore(sentence, start)));
  const parts = hasDenied ? numbers.filter(({ value }) => value !== all) : numbers;
  const [one, another] = parts;
  const isOne = another !== undefined && parts.every(({ measure }) => measure === one?.measure);
  return {
    all,
    first: statements.reduce(
      (first, { value, start }) => (value === all ? Math.min(first, start) : first),
      Infinity,
    ),
    last: new Map(
      now.flatMap((token) =>
        token.kind === 'count' && token.value === all ? [[token.measure, token.start]] : [],
      ),
    ),
    ends,
    measure: isOne && parts.reduce((sum, { value }) => sum + value, 0) === all ? one?.measure : undefined,
  };
}

/** Whether a number of nominees is that of a step or of a part, and not of all. */
function isOfOther({ of, isTotal, value, measure, start }: CountStatement, steps: Steps): boolean {
  if (of.kind !== 'nominees' || isTotal || value === steps.all) return false;
  // 遴选20名候选人，网络投票后评出10名: beside the number of all, one that a later step leaves.
  const isOfLater = steps.first < start && steps.ends.some(({ from, to }) => from < start && start < to);
  // 初评入围63项，专家会评后45项拟予立项: what a step left of which a later one left the number of all.
  const isOfEarlier = value > steps.all && (steps.last.get(measure) ?? -1) > start;
  // 国家级项目3项，省级项目6项, which together are all: no number of them is that of all.
  return isOfLater || isOfEarlier || (value < steps.all && measure === steps.measure);
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
