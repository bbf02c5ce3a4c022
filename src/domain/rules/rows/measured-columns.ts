import { ofLatest } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { byCategory, type NomineeList, type Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { bestBy } from '../words/heads-called.ts';
import { alsoCalled } from '../words/terms-called.ts';
import { mostItems } from '../words/prose-read.ts';
import { type Column, columnsOf } from './columns.ts';
import { proposedTables } from './tables.ts';

/** What a column of one table measures. */
export type MeasuredColumn = Pick<Column, 'table' | 'head' | 'unit' | 'numbers'>;

/** The columns of `tables` that measure something. */
export const measuredColumns = ofLatest((tables: readonly NomineeList[]): readonly MeasuredColumn[] =>
  tables.flatMap((table) => columnsOf(table).filter(({ unit }) => unit !== '')),
);

/** Each of `columns` by the categories of its table: the numbers of the rows of each. */
export function columnsByCategory(
  columns: readonly MeasuredColumn[],
): (MeasuredColumn & { readonly category: string })[] {
  return columns.flatMap((column) =>
    byCategory([column.table]).map((table) => {
      const isWhole = column.table.categories.length === 1;
      const isOwn = (row: number): boolean => column.table.nominees[row]?.category === table.category;
      return {
        ...column,
        table: isWhole ? column.table : table,
        category: table.category,
        numbers: isWhole ? column.numbers : column.numbers.filter((_, row) => isOwn(row)),
      };
    }),
  );
}

/**
 * The columns that `words` call; none where they call no one of them, and `isPlain` does not let the only one be
 * meant.
 */
export function columnsCalled(
  words: string,
  alike: readonly MeasuredColumn[],
  isPlain: boolean,
): readonly MeasuredColumn[] {
  const ofStep = alike.filter(({ head }) => !isOfOtherStep(words, head));
  const own = bestBy(words, ofStep, ({ head }) => head);
  const called = own.length > 0 ? own : bestBy(alsoCalled(words) ?? '', ofStep, ({ head }) => head);
  const best = called.length === 0 && isPlain ? ofStep : called;
  // 职工人数 beside 女职工人数
  const [shortest = '', ...longer] = [...new Set(best.map(({ head }) => head))].toSorted(
    (one, other) => one.length - other.length,
  );
  return longer.every((head) => head.endsWith(shortest)) ? best.filter(({ head }) => head === shortest) : [];
}

/** At which step an amount was told: as it was asked for, planned, or settled. */
const step = /自报|申[报请]|上报|送审|计划|预算|概算|核[定准]|审[定核]|批复|决算|实际/;

/** 自报投资 beside a column 核定投资: whether `words` tell of another step than `head` does. */
function isOfOtherStep(words: string, head: string): boolean {
  const [said, own] = [words, head].map((text) => stretchIn(text, step));
  return said !== '' && own !== '' && said !== own;
}

/**
 * The rule that what `statedIn` finds in the prose is as the columns of the lists have it, by what `problemOf` says.
 */
export function ruleOfColumns<Stated>(
  statedIn: (scope: Scope) => readonly Stated[],
  problemOf: (
    stated: Stated,
    scope: Scope,
    columns: readonly MeasuredColumn[],
    notice: Notice,
  ) => Finding | undefined,
): Rule {
  return function* (notice) {
    const columns = measuredColumns(proposedTables(notice));
    if (columns.length === 0) return;
    for (const { scope } of readingOf(notice).body)
      yield* statedIn(scope)
        .slice(0, mostItems)
        .flatMap((stated) => problemOf(stated, scope, columns, notice) ?? []);
  };
}
