import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import type { Finding } from '../findings/findings.ts';
import { columnsByCategory, type MeasuredColumn, ruleOfColumns } from '../rows/measured-columns.ts';
import { figuresIn } from '../amounts/figures.ts';
import { inUnit, isSameMeasure, units } from '../amounts/units.ts';
import { wordsShared } from '../words/heads-called.ts';
import { areOfAll, isOfOthers, ownWords } from '../words/whose-words.ts';
import { sentenceBefore } from '../words/sentence-start.ts';

/**
 * 年龄50岁以上的5名; 研发投入超过1000万元的有4家; 其中4名从业超过30年: as many as the prose says are above a limit, or below it, are
 * so in a column of the lists, whether or not the limit itself is counted in.
 */
export const statedLimits = ruleOfColumns(limitsIn, problemOf);

/** How many are said to be above a limit or below it. */
interface Limit extends Span {
  /** What is measured, in the words before. */
  readonly words: string;
  readonly limit: number;
  readonly unit: string;
  readonly isAbove: boolean;
  /** 及以上: the limit itself is counted in. */
  readonly isIncluded: boolean;
  readonly stated: number;
  /** What the number counts by: 名. */
  readonly counting: string;
}

const amount = `(?<limit>\\d{1,6}(?:\\.\\d{1,3})?)(?<unit>${units})`;
const number =
  '(?<number>\\d{1,4}|[一二两三四五六七八九十]{1,3})(?<counting>[名人个户家项位所件])(?![月中次])';
const few = '[^，。；、（）\\d]';
const forms = [
  // 50岁（含）以上的5名, 40岁以下者仅1人
  `(?<words>${few}{0,12})${amount}(?<included>（含）|及)?(?<bound>以上|以下|以内)(?<remark>（[^（）]{1,12}）)?(?:的|者)*(?:人选|人员|同志|职工)?(?:有|只有|仅有|仅|共|为)?${number}`,
  // 超过1000万元的有4家
  `(?<words>${few}{0,12})(?<bound>(?<![不未没])(?:超过|高于|超|满|低于|少于)|不足|未满|不满)${amount}的?(?:有|只有|仅有|仅|共|为)${number}`,
  // 4名从业超过30年
  `${number}(?<words>${few}{0,10}?)(?<bound>(?<![不未没])(?:超过|低于|少于)|不足|未满|不满)${amount}(?=[，。；]|$)`,
].map((form) => new RegExp(form, 'g'));

function limitsIn(scope: Scope): Limit[] {
  const { text } = scope;
  if (!/以[上下内]|[超高低少满]|不足/.test(text)) return [];
  return forms.flatMap((form) =>
    matchesIn(text, form).flatMap(({ index, 0: whole, groups = {} }) => {
      const { limit = '', unit = '', bound = '', words = '', number: written = '', counting = '' } = groups;
      const stated = numberOf(written);
      const span = { start: index, end: index + whole.length };
      return stated === undefined || scope.isQuoted(span)
        ? []
        : [
            {
              ...{ ...span, words, unit, stated, counting },
              limit: Number(limit),
              isAbove: /上|超|高|^满/.test(bound),
              isIncluded:
                bound === '满' ||
                groups['included'] !== undefined ||
                (groups['remark'] ?? '').startsWith('（含'),
            },
          ];
    }),
  );
}

function problemOf(
  limit: Limit,
  scope: Scope,
  columns: readonly MeasuredColumn[],
  notice: Notice,
): Finding | undefined {
  const { start, end, words, unit, isIncluded: isSure, stated, counting } = limit;
  const before = sentenceBefore(scope.text, start);
  const alike = columns.filter((column) => isSameMeasure(column.unit, unit));
  const heads = new Set(alike.map(({ head }) => head));
  const meant = alike.filter(({ head }) => wordsShared(words, head) > 0);
  const isTold = meant.length === 0 && heads.size === 1 && isOfColumn(before, alike, unit);
  const isPlain = isTold || (/岁$|^分$/.test(unit) && heads.size === 1);
  const all = meant.length > 0 ? meant : isPlain ? alike : [];
  const tables = new Set(all.map(({ table }) => table));
  if (all.length === 0 || tables.size < all.length || isOfOthers(before, notice)) return undefined;
  const own = columnsByCategory(all);
  const said = ownWords(before, notice);
  const wholes = [
    [...tables].reduce((sum, { nominees }) => sum + nominees.length, 0),
    notice.quotas.reduce((sum, { count }) => sum + count, 0),
  ];
  // 先进个人中，…；工龄在20年以上的有3名
  const isOfCategory = own.length === 1 && own.some(({ category }) => said.includes(`${category}中`));
  if (!said.includes('其中') && !isOfCategory && !isTold && !areOfAll(said, wholes)) return undefined;
  const ofEach = (isSure ? [true] : [true, false]).map((isIncluded) =>
    own.map((column) => countWithin({ ...limit, isIncluded }, column)),
  );
  const sums = ofEach.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const known = [...sums, ...ofEach.flat()];
  const [counted = NaN] = sums;
  if (known.some(Number.isNaN) || known.includes(stated)) return undefined;
  return {
    code: 'stated-trait-differs',
    ...placeIn(scope, start),
    facts: { stated: `${stated}${counting}`, label: scope.written({ start, end }).trim(), counted },
  };
}

/** How many numbers of a column are within a limit; not a number where a row has none. */
function countWithin({ limit, unit, isAbove, isIncluded }: Limit, column: MeasuredColumn): number {
  const isWithin = (value: number): boolean =>
    isIncluded && value === limit ? true : isAbove ? value > limit : value < limit;
  return column.numbers.includes(undefined)
    ? NaN
    : column.numbers.filter((value) => isWithin(inUnit(value ?? 0, column.unit, unit))).length;
}

/** 从业合计186年，最长的27年，: whether the sentence has told what the column comes to, or its first and last. */
function isOfColumn(before: string, columns: readonly MeasuredColumn[], unit: string): boolean {
  const values = columns.flatMap(({ numbers, unit: own }) =>
    numbers.map((number) => inUnit(number ?? NaN, own, unit)),
  );
  const known = [values.reduce((sum, value) => sum + value, 0), Math.max(...values), Math.min(...values)];
  const told = figuresIn(before).filter((figure) => figure.unit === unit);
  return told.filter(({ value }) => known.includes(value)).length > 1;
}
