import { ofLatest } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { Nominee, NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings.ts';
import type { Rule } from '../rule.ts';
import { proposedTables } from './proposed-tables.ts';

/** The unit of columns that tell in which year something was. */
export const calendarYear = '年份';

/** The units in which columns of lists and texts measure. */
export const units =
  '亿元|万元|元|万?平方公里|万?平方米|公顷|万?亩|万?公里|千米|吨|公斤|张|栋|户|万?人次|万?人|名|套|间|台|辆|周?岁|分|年|天|小时|头|只|株|盏|件|票|班|%';
const unitIn = new RegExp(`[（(](?:单位[:：])?(${units})[）)]$`);
const unitsByHead: readonly (readonly [RegExp, string])[] = [
  [/年龄$/, '岁'],
  [/(?:成绩|分数|(?<![部百千万区划])分)$/, '分'],
  [/户数$/, '户'],
  [/(?:人数|人口|成员数|职工数|党员数)$/, '人'],
  [/(?:年限|[工教党驾]龄)$/, '年'],
  [/得票数?$|票数$/, '票'],
  [/班数$/, '班'],
  [/(?:年份|时间|年月|日期)$/, calendarYear],
];
const factors: Readonly<Record<string, number>> = {
  元: 1,
  万元: 10_000,
  亿元: 100_000_000,
  亩: 1,
  万亩: 10_000,
  人次: 1,
  万人次: 10_000,
  人: 1,
  万人: 10_000,
  公里: 1,
  万公里: 10_000,
  平方米: 1,
  万平方米: 10_000,
};

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

/** The unit in which a column of that head measures; '' where it measures nothing. */
export function unitOf(head: string): string {
  const form = headForm(head);
  return stretchIn(head, unitIn, 1) || (unitsByHead.find(([pattern]) => pattern.test(form))?.[1] ?? '');
}

function numberIn({ cells }: Nominee, column: number): number | undefined {
  const value = cells[column]?.replace(/[,，\s]/g, '') ?? '';
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value);
  const year = stretchIn(value, /^(?:19|20)\d\d(?=[年./-])/);
  return year === '' ? undefined : Number(year);
}

/** Whether two units measure the same: 元 and 万元, 人 and 名. */
export function isSameMeasure(first: string, second: string): boolean {
  const [one, other] = [plainUnit(first), plainUnit(second)];
  if (one === other) return true;
  const bare = (unit: string): string => unit.replace(/^[万亿]/, '');
  return one in factors && other in factors && bare(one) === bare(other);
}

/** `value` of `own` in the unit `asked`, which measures the same. */
export function inUnit(value: number, own: string, asked: string): number {
  return own === asked ? value : (value * (factors[plainUnit(own)] ?? 1)) / (factors[plainUnit(asked)] ?? 1);
}

function plainUnit(unit: string): string {
  return unit === '名' ? '人' : unit.replace(/^周(?=岁)/, '');
}

/** How many words of two characters the head of a column has of `words`. */
export function wordsShared(words: string, head: string): number {
  const form = headForm(head);
  let shared = 0;
  for (let index = 1; index < words.length; index += 1)
    if (form.includes(words.slice(index - 1, index + 1))) shared += 1;
  return shared;
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
  const most = Math.max(...alike.map(({ head }) => wordsShared(words, head)));
  const best =
    most > 0 ? alike.filter(({ head }) => wordsShared(words, head) === most) : isPlain ? alike : [];
  // 职工人数 beside 女职工人数
  const [shortest = '', ...longer] = [...new Set(best.map(({ head }) => head))].toSorted(
    (one, other) => one.length - other.length,
  );
  return longer.every((head) => head.endsWith(shortest)) ? best.filter(({ head }) => head === shortest) : [];
}

/** More than prose has that people read. */
const mostStated = 100;

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
      for (const stated of statedIn(scope).slice(0, mostStated)) {
        const finding = problemOf(stated, scope, columns, notice);
        if (finding) yield finding;
      }
  };
}
