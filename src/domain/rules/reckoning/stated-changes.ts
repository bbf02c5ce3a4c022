import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { type Figure, type WordedFigure, wordedFigures } from '../amounts/figures.ts';
import { rounded } from '../amounts/rounding.ts';
import { earlier, limit, roughly } from '../words/other-matter.ts';
import { isMiswritten } from '../amounts/slip.ts';
import { sentencesIn } from '../words/prose-read.ts';
import { knownFigures } from './known-sums.ts';
import { reckonedFinding } from './reckoned.ts';

/**
 * 前两批分别公示26名、19名，三批累计53名; 2025年安排612万元，今年增加97万元; 应选代表10名，差额2名: what a text says that numbers of another
 * time and those of this one come to together, or differ by, is so of the numbers that it tells and those of the data.
 */
export const statedChanges: Rule = function* (notice) {
  for (const { scope } of readingOf(notice).body) {
    if (!/[累共增减差总调]|达/.test(scope.text)) continue;
    for (const sentence of sentencesIn(scope.text)) {
      if (!reckoning.test(sentence[0])) continue;
      const problem = problemOf(sentence[0], sentence.index, scope, notice);
      if (problem && !scope.isQuoted(problem.of)) yield problem.finding;
    }
  }
};

/** More than anyone reckons with. */
const [mostFigures, mostAddends] = [60, 6];

const reckoning = /累计|总数|批(?:次)?(?:一?共|合计)|调整后|增[至加]|减少|净增|达|差额/;
/** What says that a number is what the others come to. */
const result =
  /(?:累计|总数(?:量)?|(?<batches>[两三四五六七八九])批(?:次)?(?:一?共计?|合计|总计|累计)|调整后|增[至加]到?|将?达到?)[^，；:（）\d]{0,12}$/;
const change =
  /(?:^|，)[^，]*(?:(?<more>[比较].{1,20}[增多]|增[加长]|净增|扩大)|(?<less>[比较].{1,20}[减少]|减少|下降)|(?<over>差额))[^，\d]{0,8}$/;
/** What tells that a number is of another time, is of this one, or is taken off. */
const former = new RegExp(
  `${earlier}|上一[年届批]|上一?[次季轮]|第[一二三四五六七八九十\\d]{1,3}[批届次季]|前[一二两三四五六七八九\\d]{1,3}[批届次]|此前|已[经公入认命发配聘录]|原有?|现?有|[由从]$|应选`,
);
const added = /本[批次届]|本?新增|加上|增补/;
const gone = /取消|撤销|退出|核减|注销|[调移]出|终止|剔除/;
const vague = new RegExp(`[${roughly}]|${limit}|左右|力争|目标|计划|平均|[每各]|%`);

/** What the others make of a figure. */
interface Reckoning {
  readonly reckoning: string;
  readonly result: string;
}

interface Problem {
  readonly of: Figure;
  readonly finding: Finding;
}

function problemOf(sentence: string, from: number, scope: Scope, notice: Notice): Problem | undefined {
  const figures = wordedFigures(sentence);
  if (figures.length > mostFigures) return undefined;
  for (const [index, one] of figures.entries()) {
    const before = figures
      .slice(0, index)
      .filter(({ measure }) => measure === one.measure)
      .slice(-mostAddends);
    if (before.length === 0 || [one, ...before].some(({ words }) => vague.test(words))) continue;
    const facts = sumOf(one, before, notice) ?? differenceOf(one, before, notice);
    if (!facts) continue;
    const of = { ...one, start: from + one.start, end: from + one.end };
    return { of, finding: reckonedFinding(scope, { ...of, ...facts }) };
  }
  return undefined;
}

function isFormer({ words }: WordedFigure, notice: Notice): boolean {
  const years = matchesIn(words, /((?:19|20)\d\d)年/g).map(([, year]) => Number(year));
  if (/现将|拟/.test(words)) return false;
  return former.test(words) || years.some((year) => year < Number(notice.published.on.slice(0, 4)));
}

/** 三批累计53名: what the numbers before it come to, with those of this time where they are not among them. */
function sumOf(one: WordedFigure, before: readonly WordedFigure[], notice: Notice): Reckoning | undefined {
  const match = result.exec(one.words);
  const base = before.find((other) => isFormer(other, notice));
  if (!match || !base || change.test(one.words)) return undefined;
  const known = knownFigures(notice, one.measure);
  const [own = 0] = known;
  const kinds = before.map((other) => kindOf(other, notice));
  if (kinds.includes('other')) return undefined;
  const batches = match.groups?.['batches'];
  const ofBatches = batches === undefined ? undefined : '两三四五六七八九'.indexOf(batches) + 2;
  const isWhole = kinds.includes('added') || before.length === ofBatches;
  const addends = [
    ...before.map(({ amount }, place) => (kinds[place] === 'gone' ? -amount : amount)),
    ...(isWhole || own === 0 ? [] : [own]),
  ];
  const sum = addends.reduce((total, amount) => total + amount, 0);
  if (isWhole || before.length + 1 === ofBatches)
    return sum === one.amount ? undefined : reckonedOf(addends, sum, one);
  const amounts = before.map(({ amount }) => amount);
  const isRight = [0, ...known].some((more) => sumsOf([...amounts, more]).has(one.amount));
  return isRight || !isSlip(one.amount, sum) ? undefined : reckonedOf(addends, sum, one);
}

/** Whether a number is of another time, comes to it, or is taken off. */
function kindOf(one: WordedFigure, notice: Notice): 'gone' | 'former' | 'added' | 'other' {
  if (gone.test(one.words)) return 'gone';
  if (isFormer(one, notice)) return 'former';
  return added.test(one.words) ? 'added' : 'other';
}

/** 比上年增加97万元: by how much what was told last of another time is more or less than what the data come to. */
function differenceOf(
  one: WordedFigure,
  before: readonly WordedFigure[],
  notice: Notice,
): Reckoning | undefined {
  const match = change.exec(one.words);
  const isOfYear = beyondLastYear.test(one.words);
  const base = before.findLast(
    (other) => isFormer(other, notice) && !(isOfYear && /今年|本[年批]/.test(other.words)),
  );
  if (!match || !base) return undefined;
  const known = knownFigures(notice, one.measure);
  const differences = [...known, ...before.filter((other) => other !== base).map(({ amount }) => amount)].map(
    (amount) => amount - base.amount,
  );
  const sign = match.groups?.['less'] === undefined ? 1 : -1;
  if (differences.some((difference) => isSame(difference * sign, one.amount))) return undefined;
  const difference = known
    .map((amount) => amount - base.amount)
    .find(
      (some) =>
        (isSame(-some * sign, one.amount) && base.part === one.part) ||
        (some * sign > 0 && isSlip(one.amount, some * sign)),
    );
  return difference === undefined
    ? undefined
    : reckonedOf([base.amount + difference, -base.amount], difference, one);
}

/** 上半年8家，加上本批9家，全年17家，比去年多3家: than a number that is not of this year. */
const beyondLastYear = /[比较](?:去年|上一?年度?|上年同期)/;

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}

function isSlip(stated: number, known: number): boolean {
  const near = known < 6 ? 1 : Math.max(2, known * 0.02);
  return Math.abs(stated - known) <= near || isMiswritten(stated, known);
}

/** What any of `amounts` make, added or taken off. */
function sumsOf(amounts: readonly number[]): ReadonlySet<number> {
  let sums = [0];
  for (const amount of amounts) sums = sums.flatMap((sum) => [sum, sum + amount, sum - amount]);
  return new Set(sums);
}

function reckonedOf(
  addends: readonly number[],
  sum: number,
  { amount, value, unit }: WordedFigure,
): Reckoning {
  const factor = amount === 0 ? 1 : value / amount;
  const written = addends.map((addend) => rounded(addend * factor, 4));
  const [first = 0, ...others] = written;
  return {
    reckoning: [first, ...others.map((other) => (other < 0 ? `－${-other}` : `＋${other}`))].join(''),
    result: `${rounded(sum * factor, 4)}${unit}`,
  };
}
