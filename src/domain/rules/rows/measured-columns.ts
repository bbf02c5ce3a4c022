import { ofLatest } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { byCategory, type Nominee, type NomineeList, type Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { bestBy } from '../words/heads-called.ts';
import { unitOf } from '../amounts/units.ts';
import { mostItems } from '../words/prose-read.ts';
import { proposedTables } from './tables.ts';

/** A column of one table whose cells are numbers of one unit. */
export interface MeasuredColumn {
  readonly table: NomineeList;
  readonly head: string;
  readonly unit: string;
  /** The number of each row; undefined of a cell that is none. */
  readonly numbers: readonly (number | undefined)[];
}

/** The columns of `tables` that measure something. */
export const measuredColumns = ofLatest((tables: readonly NomineeList[]): readonly MeasuredColumn[] =>
  tables.flatMap((table) =>
    table.heads.flatMap((head, column) => {
      const unit = unitOf(head);
      return unit === ''
        ? []
        : [{ table, head, unit, numbers: table.nominees.map((row) => numberIn(row, column)) }];
    }),
  ),
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

function numberIn({ cells }: Nominee, column: number): number | undefined {
  const value = cells[column]?.replace(/[,，\s]/g, '') ?? '';
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value);
  const year = stretchIn(value, /^(?:19|20)\d\d(?=[年./-])/);
  return year === '' ? undefined : Number(year);
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
  const called = bestBy(words, alike, ({ head }) => head);
  const best = called.length === 0 && isPlain ? alike : called;
  // 职工人数 beside 女职工人数
  const [shortest = '', ...longer] = [...new Set(best.map(({ head }) => head))].toSorted(
    (one, other) => one.length - other.length,
  );
  return longer.every((head) => head.endsWith(shortest)) ? best.filter(({ head }) => head === shortest) : [];
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
