import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { ReadScope } from '../../statements/reading.ts';
import { isShortened } from '../amounts/rounding.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { earlier, limit, others } from '../words/other-matter.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { clauseStart, sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { comparedFinding } from './compared.ts';
import { type Measure, measuresMeant } from './measures.ts';
import { byName, Parties, type Party } from './parties.ts';

/** 甲一的补助是乙二的2倍, 丙三的面积为丁四的三分之一: how many times as much one has as another, by a column that is called. */
export const statedMultiples: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  for (const read of proseWith(notice, /倍|分之|一半/)) {
    const matches = claimsIn(read.scope.text, multiple);
    if (matches.length === 0) continue;
    const parties = new Parties(read, notice);
    for (const match of matches) {
      const finding = problemOf(match, read, parties, tables, notice);
      if (finding) yield finding;
    }
  }
};

const numeral = '[一二两三四五六七八九十]';
const multiple = new RegExp(
  `[是为](?<other>[^，。；、:（）\\d]{2,24}?)的(?:(?<times>\\d{1,4}(?:\\.\\d{1,3})?|${numeral})倍|(?<whole>${numeral})分之(?<part>${numeral})|(?<half>一半))(?=[，。；）]|$)`,
  'g',
);
const vague = new RegExp(`[约近]|多少|标准|要求|规定|${limit}|[不未]|合计|预|计划|${others}|${earlier}`);

function problemOf(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  { scope }: ReadScope,
  parties: Parties,
  tables: readonly NomineeList[],
  notice: Notice,
): Finding | undefined {
  const { text } = scope;
  const from = clauseStart(text, index);
  const [left, ...more] = parties.within(from, index);
  const [right, ...others] = parties.within(index + 1, index + 1 + (groups['other'] ?? '').length);
  const end = index + whole.length;
  const said = { start: from, end };
  if (!left || !right || more.length + others.length > 0 || right.start !== index + 1) return undefined;
  const clause = text.slice(from, end);
  if (vague.test(clause) || isOfOthers(sentenceBefore(text, end), notice) || scope.isQuoted(said))
    return undefined;
  const words = `${text.slice(from, left.start)}${text.slice(left.end, index)}`.replace(
    /的|恰好|正好|[正刚]/g,
    '',
  );
  const measures = measuresMeant({ words, adjective: '多', before: '', unit: '' }, tables).filter(
    ({ head, kind }) => head !== '' && kind === 'number',
  );
  const pairs = pairsOf(left, right);
  const known = measures.flatMap((measure) =>
    pairs.map((pair) => ({ measure, pair, ratio: ratioOf(measure, pair) })),
  );
  const [first] = known;
  const isCalled = /\p{Script=Han}{2}/u.test(words) && new Set(measures.map(({ head }) => head)).size === 1;
  if (!first || !isCalled || known.some(({ ratio }) => Number.isNaN(ratio) || isSo(groups, ratio)))
    return undefined;
  const comparands = [left, right].map(({ name }, side) => ({ name, rows: first.pair[side] ?? [] }));
  return comparedFinding({ scope, said, at: from, measure: first.measure, comparands }, notice);
}

type Pair = readonly [Party['senses'][number]['rows'], Party['senses'][number]['rows']];

/** The rows of both by what tells them apart alike; also where one is called by a name and the other is not. */
function pairsOf(left: Party, right: Party): readonly Pair[] {
  return left.senses.flatMap((one) =>
    right.senses.flatMap((other): Pair[] =>
      one.by === other.by || one.by === byName || other.by === byName ? [[one.rows, other.rows]] : [],
    ),
  );
}

function ratioOf({ of }: Measure, [one, other]: Pair): number {
  return (of(one) ?? NaN) / (of(other) ?? NaN);
}

/** Whether a ratio is the one that is told, with as many decimals. */
function isSo(groups: Readonly<Record<string, string | undefined>>, ratio: number): boolean {
  const { times, whole, part } = groups;
  if (times !== undefined) return isShortened(`${numberOf(times) ?? times}`, ratio);
  const told = whole === undefined ? 0.5 : (numberOf(part ?? '') ?? NaN) / (numberOf(whole) ?? NaN);
  return Math.abs(ratio - told) < 0.005;
}
