import { placeIn } from '../../finding/finding.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { wordsShared } from '../words/heads-called.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { proposedTables } from '../rows/tables.ts';
import { formsOf } from '../rows/row-facts.ts';
import type { Finding } from '../findings/findings.ts';
import { measured } from '../amounts/figures.ts';
import { rounded } from '../amounts/rounding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Column } from '../rows/columns.ts';
import { moneyOf } from '../rows/scales.ts';
import { clauseBefore } from '../words/sentence-start.ts';
import { limit, roughly } from '../words/other-matter.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';

/** 护路员每人每月800元: what each of a kind gets by the prose, the only column of money says of all rows of that kind. */
export const statedRates: Rule = function* (notice) {
  const tables = proposedTables(notice);
  const money = moneyOf(tables);
  if (money.length === 0) return;
  for (const { scope } of proseWith(notice, /每/))
    yield* claimsIn(scope.text, rate).flatMap((match) => problemOf(match, scope, money, notice) ?? []);
};

/** As far as a lump sum is so many months' pay. */
const mostMonths = 60;

const rate =
  /每[人名户家个](?:每[月年])?[^，。；、:（）\d]{0,6}?(?<number>\d{1,7}(?:\.\d{1,4})?)(?<unit>万?元)(?=[，。；、（）和]|$)/g;
const vague = new RegExp(`[${roughly}不低高限至]|${limit}|另|[首次]月|原|上[年月]`);
/** What a row may have several of. */
const ofNumbers = /人数|人口|户数|面积|数量|[台套件亩]|年限|月数|工时|天数/;

function problemOf(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  money: readonly Column[],
  notice: Notice,
): Finding | undefined {
  const { number = '', unit = '' } = groups;
  const end = index + whole.length;
  const span = { start: end - number.length - unit.length, end };
  const words = clauseBefore(scope.text, index).replace(/^.*、/, '');
  if (vague.test(words + whole) || scope.isQuoted(span) || isOfOthers(words, notice)) return undefined;
  const stated = measured(Number(number), unit).amount;
  const known = money.flatMap(({ table, head, unit: own, values }) => {
    const rows = rowsOf(words, table);
    const meant = rows ?? (wordsShared(words, head) > 0 ? values.map((_, row) => row) : []);
    const amounts = new Set(meant.map((row) => measured(values[row] ?? NaN, own).amount));
    const [amount = NaN] = amounts;
    const isOne =
      amounts.size === 1 && meant.length > 1 && !table.heads.some((one) => ofNumbers.test(headForm(one)));
    return isOne ? [amount] : amounts.has(stated) ? [stated] : [];
  });
  const [first, ...others] = known;
  if (first === undefined || others.length > 0 || Number.isNaN(first) || isMultiple(first, stated))
    return undefined;
  const isNear = first < stated * 2 && stated < first * 2;
  if (!isNear) return undefined;
  const facts = {
    name: words || '每人',
    stated: scope.written(span).trim(),
    known: `${rounded(first, 2)}元`,
  };
  return { code: 'named-trait-differs', ...placeIn(scope, span.start), facts };
}

/** The rows of the kind that ends `words`; undefined where it ends in none. */
export function rowsOf(words: string, { heads, nameColumn, nominees }: NomineeList): number[] | undefined {
  for (const column of heads.keys()) {
    const head = heads[column] ?? '';
    const rows = nominees.flatMap(({ cells }, row) =>
      column !== nameColumn && formsOf(head, cells[column]?.trim() ?? '').some((form) => endsIn(words, form))
        ? [row]
        : [],
    );
    if (rows.length > 0) return rows;
  }
  return undefined;
}

/** 四层 is no end of 十四层. */
function endsIn(words: string, form: string): boolean {
  return words.endsWith(form) && !/[\d一二三四五六七八九十]$/.test(words.slice(0, -form.length));
}

function isMultiple(one: number, other: number): boolean {
  const [less, more] = one < other ? [one, other] : [other, one];
  return more % less === 0 && more / less <= mostMonths;
}
