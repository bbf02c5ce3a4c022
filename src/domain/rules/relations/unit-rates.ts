import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { measured } from '../amounts/figures.ts';
import { rounded } from '../amounts/rounding.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { type Column, columnsOf } from '../rows/columns.ts';
import { scalesOf } from '../rows/scales.ts';
import { proposedTables } from '../rows/tables.ts';
import { earlier, limit, others, roughly } from '../words/other-matter.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { bestBy } from '../words/heads-called.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { rowsOf } from './stated-rates.ts';

/**
 * 坡地900元/亩, 坡地每亩900元: what the prose gives a kind for each unit, a column of rates says of all rows of that kind, or
 * their money divided by their size does.
 */
export const unitRates: Rule = function* (notice) {
  const tables = proposedTables(notice);
  for (const { scope } of proseWith(notice, /[/／]|每/))
    yield* forms.flatMap((form) =>
      claimsIn(scope.text, form).flatMap((match) => problemOf(match, scope, tables, notice) ?? []),
    );
};

const kind = '(?<kind>[^，、；:（）\\d]{2,16}?)';
const number = '(?<number>\\d{1,7}(?:\\.\\d{1,4})?)(?<money>万?元)';
const unit = '(?<unit>亩|公顷|平方米|公里|立方米|株|头|只|吨|公斤|台)';
const forms = [
  `(?<=^|[，、；:（])${kind}${number}[/／]${unit}(?=[，。；、）和]|$)`,
  `(?<=^|[，、；:（])${kind}每${unit}(?:补[偿助贴]|奖励|发放|租金)?${number}(?=[，。；、）和]|$)`,
].map((form) => new RegExp(form, 'g'));

const vague = new RegExp(
  `[${roughly}至到由从]|[不最]|${limit}|${others}|${earlier}|限|原|现行|调整|[提降增减]|全[省市县国]|[省市国]标|每[户人家]`,
);

/** What is paid for each of a unit to the rows of a kind, by what a column is called. */
interface Rate {
  readonly head: string;
  /** In yuan. */
  readonly amount: number;
  /** A column of rates, and no quotient of two. */
  readonly isColumn: boolean;
}

function problemOf(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  tables: readonly NomineeList[],
  notice: Notice,
): Finding | undefined {
  const { kind: words = '', number: written = '', money = '', unit: size = '' } = groups;
  const span = { start: index + words.length, end: index + whole.length };
  const sentence = sentenceBefore(scope.text, index);
  if (vague.test(words) || scope.isQuoted(span) || isOfOthers(sentence, notice)) return undefined;
  const topic = stretchBefore(scope.text, span.start, '；。！？\n', longestTopic);
  const rates = tables.flatMap((table) => ratesOf(words, size, table));
  const stated = measured(Number(written), money).amount;
  if (rates.some(({ amount }) => isAlike(amount, stated)) || isOfOtherFee(topic, tables)) return undefined;
  const called = bestBy(
    topic,
    rates.filter(({ isColumn }) => !isColumn),
    ({ head }) => head,
  );
  const own = [...rates.filter(({ isColumn }) => isColumn), ...called];
  const [meant] = own.toSorted((a, b) => Math.abs(a.amount - stated) - Math.abs(b.amount - stated));
  if (!meant || meant.amount > stated * 2 || stated > meant.amount * 2) return undefined;
  const facts = {
    name: words,
    stated: scope.written(span).trim(),
    known: `每${size}${rounded(meant.amount, 2)}元`,
  };
  return { code: 'named-trait-differs', ...placeIn(scope, span.start), facts };
}

const longestTopic = 80;

/** 流转标准（元/亩） */
const rateHead = /[（(](?:单位[:：])?(万?元)[/／每]([\p{Script=Han}]{1,3})[）)]$/u;

/** What the rows of the kind that ends `words` get for each `size`, where all get the same. */
function ratesOf(words: string, size: string, table: NomineeList): readonly Rate[] {
  const rows = rowsOf(words, table) ?? [];
  if (rows.length === 0) return [];
  const scales = scalesOf([table]);
  const ofColumns = table.heads.flatMap((head, column) => {
    const [, money = '', of] = rateHead.exec(head) ?? [];
    const values = rows.map((row) => columnsOf(table)[column]?.numbers[row] ?? NaN);
    return of === size ? rateOf(head, values, measured(1, money).amount, true) : [];
  });
  const paid = scales.filter((scale) => scale.unit.endsWith('元'));
  const sizes = scales.filter((scale) => scale.unit === size);
  const quotients = paid.flatMap((money) =>
    sizes.flatMap((of) =>
      rateOf(money.head, quotientsOf(money, of, rows), measured(1, money.unit).amount, false),
    ),
  );
  return [...ofColumns, ...quotients];
}

function quotientsOf(money: Column, size: Column, rows: readonly number[]): readonly number[] {
  return rows.map((row) => (money.values[row] ?? NaN) / (size.values[row] ?? NaN));
}

/** One rate where all `values` are the same. */
function rateOf(head: string, values: readonly number[], factor: number, isColumn: boolean): readonly Rate[] {
  const [first = NaN] = values;
  return values.every((value) => isAlike(value, first)) ? [{ head, amount: first * factor, isColumn }] : [];
}

function isAlike(one: number, other: number): boolean {
  return Math.abs(one - other) <= other * tolerance;
}

const tolerance = 0.002;

/** Whether what is paid is called as no column is: 安置费 beside 土地补偿费. */
function isOfOtherFee(topic: string, tables: readonly NomineeList[]): boolean {
  const fee = matchesIn(
    topic,
    /[\p{Script=Han}]{2,8}?(?:费|款|金(?!额)|补[助贴偿](?!费|款|金|标准|面积|资金))/gu,
  ).at(-1)?.[0];
  const own = fee?.replace(/^.*[为是按共]/, '') ?? '';
  return own.length > 3 && !tables.some(({ heads }) => heads.some((head) => headForm(head).includes(own)));
}
