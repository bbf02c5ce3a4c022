import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { inUnit, isSameMeasure, units } from '../amounts/units.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import {
  columnsByCategory,
  columnsCalled,
  type MeasuredColumn,
  measuredColumns,
} from '../rows/measured-columns.ts';
import { proposedTables } from '../rows/tables.ts';
import { countIn } from '../words/counted.ts';
import { earlier } from '../words/other-matter.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { clauseBefore, sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';

/**
 * 2万元以上的项目要议定，2万元以下的由甲组自办。这次要议定的有4个，自办的2个: as many as a text says that what it told of
 * those above a limit, or below it, is done with, are so in the column of which it told, whether or not the limit is
 * counted in.
 */
export const limitsTold: Rule = function* (notice) {
  const columns = measuredColumns(proposedTables(notice));
  if (columns.length === 0) return;
  for (const { scope } of proseWith(notice, /\d[^，。；]{0,6}以[上下]/)) {
    const limits = limitsIn(scope.text);
    for (const count of countsTold(limits, scope)) {
      const finding = problemOf(count, limits, scope, columns, notice);
      if (finding) yield finding;
    }
  }
};

const few = '[^，。；、（）\\d]';
const limitForm = new RegExp(
  `(?<words>${few}{0,12})(?<limit>\\d{1,6}(?:\\.\\d{1,3})?)(?<unit>${units})(?:（含）|（含\\d[^（）]{0,8}）|及)?以(?<side>[上下])(?:（含\\d?[^（）]{0,8}）)?的${few}{0,6}?(?<deed>(?:要|必?须|需|应当?|实行|采[取用]|按|进入?|一律|由|可以?)${few}{2,24})(?=[，。；])`,
  'g',
);
const counted =
  /(?<=^|[，。；])(?:(?:这|此|本)[次批回])?(?:[要需须应]|实行|采[取用]|按)*(?<what>[^，。；、\d]{2,12}?)的(?:项目|工程|企业|单位|农?户|家庭|对象)?(?:共有?|有|为)?(?<number>\d{1,4}|[一二两三四五六七八九十]{1,3})(?<counting>[个户项家名人处件])(?=[，。；]|$)/g;

/** 2万元以上的须议定，本批有4个 */
const countedBehind =
  /^，(?:本[次批]|[这此][次批])(?:共?有|为)(?<number>\d{1,4}|[一二两三四五六七八九十]{1,3})(?<counting>[个户项家名人处件])(?=[，。；]|$)/;

/** What a text says is done with those above a limit, or below it. */
interface Limit {
  readonly end: number;
  /** Of what it is. */
  readonly words: string;
  readonly limit: number;
  readonly unit: string;
  readonly isAbove: boolean;
  readonly deed: string;
}

function limitsIn(text: string): readonly Limit[] {
  return claimsIn(text, limitForm).map(({ 0: whole, index, groups = {} }) => {
    const { words = '', limit = '', unit = '', side, deed = '' } = groups;
    return { end: index + whole.length, words, limit: Number(limit), unit, isAbove: side === '上', deed };
  });
}

const ofOthers = new RegExp(`[不未无另]|已经?|其[余他它]|其中|${earlier}`);

/** How many a text says there are with whom that is done. */
interface Count extends Span {
  readonly limit: Limit;
  readonly what: string;
  readonly number: string;
  readonly counting: string;
}

const longestCount = 20;

function countsTold(limits: readonly Limit[], { text }: Scope): readonly Count[] {
  if (limits.length === 0) return [];
  const behind = limits.flatMap((limit): Count[] => {
    const match = countedBehind.exec(text.slice(limit.end, limit.end + longestCount));
    const { number = '', counting = '' } = match?.groups ?? {};
    const span = { start: limit.end + 1, end: limit.end + (match?.[0].length ?? 0) };
    return number === '' ? [] : [{ ...span, limit, what: limit.deed, number, counting }];
  });
  const called = claimsIn(text, counted).flatMap(({ 0: whole, index, groups = {} }): Count[] => {
    const { what = '', number = '', counting = '' } = groups;
    const [limit, ...others] = limits.filter(({ deed, end }) => end <= index && deed.includes(what));
    const isOther = ofOthers.test(whole + clauseBefore(text, index));
    const span = { start: index, end: index + whole.length };
    return !limit || others.length > 0 || isOther ? [] : [{ ...span, limit, what, number, counting }];
  });
  return [...behind, ...called];
}

function problemOf(
  { limit, start, end, what, number, counting }: Count,
  limits: readonly Limit[],
  scope: Scope,
  columns: readonly MeasuredColumn[],
  notice: Notice,
): Finding | undefined {
  if (scope.isQuoted({ start, end }) || isOfOthers(sentenceBefore(scope.text, start), notice))
    return undefined;
  const counts = countsWithin(limit, limits, columns);
  const [most] = counts;
  const stated = countIn(number);
  if (most === undefined || counts.some(Number.isNaN) || counts.includes(stated)) return undefined;
  return {
    code: 'stated-trait-differs',
    ...placeIn(scope, start),
    facts: { stated: `${number}${counting}`, label: `${what}的`, counted: most },
  };
}

/** How many rows of all lists, and of each, are within `limit`, the limit itself counted in and not. */
function countsWithin(
  limit: Limit,
  limits: readonly Limit[],
  columns: readonly MeasuredColumn[],
): readonly number[] {
  const alike = columns.filter(({ unit }) => isSameMeasure(unit, limit.unit));
  // 2万元以下的: of what the limit before it is.
  const words = [limit, ...limits]
    .map((one) => one.words)
    .find((said) => columnsCalled(said, alike, false).length > 0);
  const meant = columnsCalled(words ?? '', alike, true);
  if (new Set(meant.map(({ head }) => head)).size !== 1) return [];
  const own = columnsByCategory(meant);
  return [true, false].flatMap((isIncluded) => {
    const counts = own.map((column) => countWithin(limit, isIncluded, column));
    return [counts.reduce((sum, count) => sum + count, 0), ...counts];
  });
}

function countWithin({ limit, unit, isAbove }: Limit, isIncluded: boolean, column: MeasuredColumn): number {
  const values = column.numbers.map((number) => inUnit(number ?? NaN, column.unit, unit));
  if (values.some(Number.isNaN)) return NaN;
  return values.filter((value) => (value === limit ? isIncluded : isAbove ? value > limit : value < limit))
    .length;
}
