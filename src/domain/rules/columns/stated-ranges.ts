import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { inUnit, isSameMeasure, units } from '../amounts/units.ts';
import { isRounded, stepOf } from '../amounts/rounding.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import {
  columnsByCategory,
  columnsCalled,
  type MeasuredColumn,
  measuredColumns,
} from '../rows/measured-columns.ts';
import { cellSaid } from '../rows/scales.ts';
import { rowsSpokenOf, spokenBefore } from '../rows/spoken-rows.ts';
import { isListOfRows, isRowOf, ownersIn, proposedTables } from '../rows/tables.ts';
import { earlier, others } from '../words/other-matter.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';

/** 总成绩在88分至96分之间, 补助从1500元到3000元不等: from which to which a column goes, it goes by its least and its most. */
export const statedRanges: Rule = function* (notice) {
  const tables = proposedTables(notice);
  const columns = measuredColumns(tables);
  if (columns.length === 0 || !isListOfRows(tables)) return;
  for (const { scope } of proseWith(notice, /不等|之间|区间|范围/))
    for (const match of claimsIn(scope.text, range)) {
      const finding = problemOf(match, scope, columns, notice);
      if (finding) yield finding;
    }
};

const number = '\\d{1,9}(?:\\.\\d{1,4})?';
const range = new RegExp(
  `(?<=^|[，。；、:\\n])(?<words>[^，。；、:（）\\d]{2,20}?)(?<low>${number})(?<unit>${units})?(?:至|到|—+|－|-|~|～|和|与)(?<high>${number})(?<same>${units})(?<open>不等|(?:之间|的?区间|的?范围内?))(?=[，。；]|$)`,
  'gu',
);
/** A rule, a plan, or not all of them. */
const vague = new RegExp(
  `标准|原则|计划|规定|要求|[预限可应须约]|大[多部]|多数|主要|集中|一般|除|申[报请]|每[亩人月年]|平均|人均|${others}|${earlier}`,
);

/** What says that a range is of what may be had. */
const ofRule = /标准|规定|[上下]限|限额|原则|办法|政策|要求/;

function problemOf(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  columns: readonly MeasuredColumn[],
  notice: Notice,
): Finding | undefined {
  const { words = '', low = '', high = '', same = '', unit = same, open = '' } = groups;
  const span = { start: index, end: index + whole.length };
  const before = sentenceBefore(scope.text, index);
  if (
    unit !== same ||
    vague.test(words) ||
    ofRule.test(before) ||
    isOfOthers(before + words, notice) ||
    scope.isQuoted(span)
  )
    return undefined;
  const alike = columns.filter((column) => isSameMeasure(column.unit, unit));
  const meant = columnsCalled(words, alike, false);
  const tables = proposedTables(notice);
  if (meant.length === 0 || [...ownersIn(tables).keys()].some((name) => words.includes(name)))
    return undefined;
  const sets = numbersMeant(meant, `${spokenBefore(scope, index, unit)}\n${words}`, notice).map((numbers) =>
    numbers.map((one) => inUnit(one, meant[0]?.unit ?? '', unit)),
  );
  const said = { low, high, isOpen: open !== '不等' };
  const [all = []] = sets;
  if (all.length < 2 || sets.some((values) => isSo(said, values)) || !isSlipOf(said, all)) return undefined;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const known = isRounded(low, least) ? most : least;
  return {
    code: 'stated-amount-differs',
    ...placeIn(scope, index),
    facts: { stated: scope.written(span).trim(), ...holderOf(known, unit, meant) },
  };
}

/** The numbers of the columns: of all rows, of each category, and of those of whom `words` speak. */
function numbersMeant(
  meant: readonly MeasuredColumn[],
  words: string,
  notice: Notice,
): readonly (readonly number[])[] {
  const spoken = rowsSpokenOf(words, proposedTables(notice)).map((rows) => {
    const isSaid = isRowOf(rows);
    return meant.flatMap(({ table, numbers }) => numbers.filter((_, row) => isSaid({ table, row })));
  });
  const own = [...meant, ...columnsByCategory(meant)].map(({ numbers }) => numbers);
  return [meant.flatMap(({ numbers }) => numbers), ...own, ...spoken]
    .filter((numbers) => numbers.length > 0)
    .map((numbers) => numbers.map((one) => one ?? NaN));
}

interface Range {
  readonly low: string;
  readonly high: string;
  /** 之间, which all may keep to without reaching its ends. */
  readonly isOpen: boolean;
}

/**
 * Whether `values` go from the one to the other, or keep between two of which neither, or a round one, is none of
 * theirs.
 */
function isSo({ low, high, isOpen }: Range, values: readonly number[]): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [isLeast, isMost] = [isRounded(low, least), isRounded(high, most)];
  if (Number.isNaN(least) || (isLeast && isMost)) return true;
  const isWithin = least >= Number(low) && most <= Number(high);
  const ends = [
    { said: low, own: least, isSaid: isLeast },
    { said: high, own: most, isSaid: isMost },
  ].filter(({ isSaid }) => !isSaid);
  const isLoose = ends.every(({ said, own }) => isRound(said) || Math.abs(Number(said) - own) < stepOf(said));
  return isOpen && isWithin && (ends.length === 2 || isLoose);
}

/** 80, 100, 1500: a number in which people tell about how much something is. */
function isRound(text: string): boolean {
  const step = text.length > 2 ? 10 ** (text.length - 2) : 5;
  return !text.includes('.') && Number(text) % step === 0;
}

/** Whether one of the ends is that of `values`, and the other not far from theirs. */
function isSlipOf({ low, high }: Range, values: readonly number[]): boolean {
  const ends = [
    [low, Math.min(...values)],
    [high, Math.max(...values)],
  ] as const;
  return (
    ends.some(([said, own]) => isRounded(said, own)) &&
    ends.every(([said, own]) => Number(said) < own * 2 && Number(said) * 2 > own)
  );
}

function holderOf(
  known: number,
  unit: string,
  meant: readonly MeasuredColumn[],
): { readonly name: string | undefined; readonly known: string } {
  for (const { table, head, numbers, unit: own } of meant) {
    const row = numbers.findIndex((one) => inUnit(one ?? NaN, own, unit) === known);
    if (row !== -1) return { name: table.nominees[row]?.name, known: cellSaid(table, head, row) };
  }
  return { name: undefined, known: `${known}${unit}` };
}
