import { literalPattern } from '../../../lists/literal-pattern.ts';
import { matchesIn } from '../../../lists/matches-in.ts';
import { byCategory } from '../../../notice/notice.ts';
import { isShortened } from '../../amounts/rounding.ts';
import { calendarYear, inUnit, units } from '../../amounts/units.ts';
import { columnsCalled, type MeasuredColumn } from '../../rows/measured-columns.ts';
import { rowsSpokenOf, spokenBefore, topicOf } from '../../rows/spoken-rows.ts';
import { type Owner, ownersOf } from '../../rows/tables.ts';
import { wordsShared } from '../../words/heads-called.ts';
import { sentenceBefore } from '../../words/sentence-start.ts';
import type { Amount } from './amounts-in.ts';
import type { Place } from './stated-sums.ts';

export const extreme = /最[高低大多长小短少年早晚轻]|平均/;
/** 最高, 最低一户: of what the only column of that unit tells, or what was last called. */
export const bareExtreme =
  /^(?:其中|[单每]?[户家名人项]|一[户家名人项])*最(?:年[长轻]|[高低大多长小短少早晚轻])(?:的|者|一?[户家名人项个件])*[为是有达]?$/;

/** 平均为 */
const bareMean = /^平均(?:为|是|达|约)?$/;

/**
 * 工龄均在3年以上，最长为12年: what the sentence says before a bare extreme, or a mean, where it calls the only column of
 * its unit and counts nobody whom no column tells; undefined else.
 */
export function toldAhead(
  of: Amount,
  alike: readonly MeasuredColumn[],
  { read: { scope }, tables }: Place,
): Ahead | undefined {
  const { words, start, unit } = of;
  const [head = '', ...others] = new Set(alike.map((one) => one.head));
  if (others.length > 0 || !(bareExtreme.test(words) || bareMean.test(words))) return undefined;
  const before = sentenceBefore(scope.text, start - words.length);
  if (wordsShared(before, head) === 0) return undefined;
  const spoken = rowsSpokenOf(`${topicOf(scope, start)}\n${before}`, tables);
  const sizes = [tables.flatMap(ownersOf), ...byCategory(tables).map(ownersOf), ...spoken].map(
    ({ length }) => length,
  );
  const reached = `${literalPattern(unit)}(?:及?以[上下])?`;
  const limit = new RegExp(`${reached}的?[共也]?有?$`);
  const range = new RegExp(`${reached}[^，；。\\d]{0,6}\\d{1,9}${reached}的?[共也]?有?$`);
  const counts = matchesIn(before, /(\d{1,6})[户家名个人项条所村宗件笔台套]/g).map(({ 1: count, index }) => {
    const lead = before.slice(0, index);
    return { count: Number(count), isLimited: limit.test(lead), isWithin: range.test(lead) };
  });
  const isKnown = counts.every(({ count, isLimited }) => isLimited || sizes.includes(count));
  const runs = counts.filter(({ isLimited }) => isLimited);
  return isKnown ? { runs, spoken } : undefined;
}

/** What a sentence says of whom before an amount: as many as reach a limit, and rows that it calls. */
export interface Ahead {
  readonly runs: readonly { readonly count: number; readonly isWithin: boolean }[];
  readonly spoken: readonly (readonly Owner[])[];
}

/** 满6年的4名，平均8年: those of `numbers` that follow one another in their order, as many of them as keep to a limit. */
function runsIn(numbers: readonly number[], { runs }: Ahead): readonly (readonly number[])[] {
  const sorted = numbers.toSorted((one, other) => one - other);
  return runs
    .filter(({ count }) => count > 0 && count < sorted.length && sorted.length <= mostInOrder)
    .flatMap(({ count, isWithin }) =>
      sorted
        .slice(count - 1)
        .map((_, from) => sorted.slice(from, from + count))
        .filter((_, from) => isWithin || from === 0 || from === sorted.length - count),
    );
}

/** More than people put in order by hand. */
const mostInOrder = 200;

/** 总成绩最高90分，…；最低75分: the columns of an extreme that goes on from its opposite, which is theirs. */
export function columnsOfPair(
  of: Amount,
  alike: readonly MeasuredColumn[],
  place: Place,
): readonly MeasuredColumn[] {
  const { text } = place.read.scope;
  const sentence = sentenceBefore(text, of.start);
  const before = sentence.slice(0, sentence.length - of.words.length);
  const last = bareExtreme.test(of.words) ? matchesIn(before, extremeTold).at(-1) : undefined;
  if (!last) return [];
  const { 0: whole = '', 1: words = '', 2: sign = '', 3: number = '', 4: unit = '', index = 0 } = last;
  if (unit !== of.unit || !of.words.includes(opposites[sign] ?? '平均')) return [];
  const rest = before.slice(index + whole.length);
  const columns = columnsCalled(words, alike, false);
  const isOfOther = alike.some(
    ({ head }) => columns.every((one) => one.head !== head) && wordsShared(rest, head) > 0,
  );
  const values = columns.map(({ numbers, unit: own }) => numbers.map((one) => inUnit(one ?? NaN, own, unit)));
  const sets = [values.flat(), ...values, ...valuesOfSome(of, columns, place)];
  const isSo = sets.some((numbers) => isShortened(number, extremeOf(`最${sign}`, numbers, unit)));
  return isSo && !isOfOther ? columns : [];
}

const extremeTold = new RegExp(
  `([^，。；、:（）\\d]{2,20}?)最([高低大小长短多少])(?:的|者|分|值)?[为是达有]?(\\d{1,9}(?:\\.\\d{1,4})?)(${units})`,
  'g',
);
const opposites: Readonly<Record<string, string>> = {
  ...{ 高: '最低', 低: '最高', 大: '最小', 小: '最大' },
  ...{ 长: '最短', 短: '最长', 多: '最少', 少: '最多' },
};

/** What `columns` tell in `unit` of those of whom a sentence speaks before an amount. */
export function setsAhead(
  ahead: Ahead,
  numbers: readonly number[],
  columns: readonly MeasuredColumn[],
  unit: string,
): readonly (readonly number[])[] {
  return [...runsIn(numbers, ahead), ...ahead.spoken.flatMap((rows) => valuesOfRows(rows, columns, unit))];
}

/** What the columns tell of those alone of whom the words before an extreme speak: 大龄失业人员平均. */
export function valuesOfSome(
  of: Amount,
  columns: readonly MeasuredColumn[],
  { read: { scope }, tables }: Place,
): readonly (readonly number[])[] {
  const from = of.start - of.words.length + of.words.search(extreme);
  return rowsSpokenOf(spokenBefore(scope, from, of.unit), tables).flatMap((rows) =>
    valuesOfRows(rows, columns, of.unit),
  );
}

function valuesOfRows(
  rows: readonly Owner[],
  columns: readonly MeasuredColumn[],
  unit: string,
): readonly (readonly number[])[] {
  return columns.flatMap(({ head }) => {
    const numbers = rows.flatMap(({ table, row }) => {
      const own = columns.find((column) => column.table === table && column.head === head);
      return own ? [inUnit(own.numbers[row] ?? NaN, own.unit, unit)] : [];
    });
    return numbers.length === 0 || numbers.some(Number.isNaN) ? [] : [numbers];
  });
}

/** The extreme of `numbers` that `words` say; who is youngest was born last. */
export function extremeOf(words: string, numbers: readonly number[], unit = ''): number {
  if (/平均/.test(words)) return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const isBirth = unit === calendarYear && /年[轻长龄]/.test(words);
  return isBirth !== /最(?:[小低少短早轻]|年轻)/.test(words) ? Math.min(...numbers) : Math.max(...numbers);
}
