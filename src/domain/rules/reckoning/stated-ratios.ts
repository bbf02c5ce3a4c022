import { matchesIn } from '../../lists/matches-in.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { measuredColumns } from '../rows/measured-columns.ts';
import { proposedTables } from '../rows/tables.ts';
import { clauseBefore, sentenceBefore, sentenceStart } from '../words/sentence-start.ts';
import { type Figure, figuresIn, measured } from '../amounts/figures.ts';
import { decimalsOf, isShortened, rounded } from '../amounts/rounding.ts';
import { isTurned } from '../amounts/slip.ts';
import { claimsIn } from '../words/prose-read.ts';
import { knownFigures } from './known-sums.ts';
import { reckonedFinding } from './reckoned.ts';

/**
 * 19人申报，通过率63.2%; 1207700元，下浮率6.08%; 女社员8人，占41.4%; 每亩补贴95元: a share or a rate is that of the numbers of its text,
 * where two of them make it but for digits turned round, and that of a column where all rows have one.
 */
export const statedRatios: Rule = function* (notice) {
  const { body } = readingOf(notice);
  for (const { scope } of body)
    if (scope.text.includes('%'))
      yield* claimsIn(scope.text, shares).flatMap(
        (share) =>
          wrongShare(share, scope, notice) ??
          wrongRateOf(share, scope, notice) ??
          wrongQuotient(share, scope, notice) ??
          [],
      );
  yield* wrongRates(
    notice,
    body.map(({ scope }) => scope),
  );
};

/** As many figures as people reckon with. */
const mostFigures = 10;

const shares =
  /(占|(?:通过|立项|录取|批准|获批|合格|授奖|获奖|录用|下浮|节约|入围|入选|中签|淘汰|到会|出席|达标)率|增[长加幅]|下[降浮]|减少)(?:了|比例)?[^，。；、（）\d]{0,12}?(\d{1,3}(?:\.\d{1,2})?)%/g;

function wrongShare(match: RegExpExecArray, scope: Scope, notice: Notice): Finding | undefined {
  const { 0: whole, 2: written = '', index } = match;
  const { text } = scope;
  const end = index + whole.length;
  const span = { start: end - written.length - 1, end };
  if (
    /[约近逾超余不低高于]|分别/.test(whole) ||
    text[end] === '、' ||
    scope.isQuoted(span) ||
    Number(written) === 0
  )
    return undefined;
  const from = sentenceStart(text, index);
  const stop = text.slice(end).search(/[。！？\n]|$/) + end;
  const figures = figuresIn(text.slice(0, stop)).filter(({ unit }) => unit !== '%');
  const before = figures.filter(({ start }) => start < end).slice(-mostFigures);
  const beside = figures.filter(({ start }) => start > end).slice(0, 2);
  const pairs = pairsOf([...before, ...beside], notice);
  if (pairs.some((pair) => fits(written, pair))) return undefined;
  const own = before.filter(({ start }) => start >= from);
  const last = own.at(-1);
  const isOfLast = match[1] === '占' && last !== undefined;
  const near = isOfLast
    ? pairs.filter(([part, , measure]) => part === last.amount && measure === last.measure)
    : pairs.filter(
        ([part, total]) =>
          own.length > 0 && [part, total].some((one) => own.some(({ amount }) => amount === one)),
      );
  const pair = near.find((some) => isTurnedRound(written, some));
  if (!pair) return undefined;
  const [part, total] = pair;
  const result = `${rounded(ratiosOf(pair).find((ratio) => isTurnedTo(written, ratio)) ?? (part / total) * 100, decimalsOf(written) || 1)}%`;
  return reckonedFinding(scope, { ...span, reckoning: `${part}比${total}`, result });
}

const asked = /(?:申[报请]|报名|参评|应聘|参考)(?:了|共|的|有)?(\d{1,5})[名人位个家项件]，$/;

/** 副教授岗位申报14人，通过率为50%: as many as the category has, of those who asked for it. */
function wrongRateOf(match: RegExpExecArray, scope: Scope, { quotas }: Notice): Finding | undefined {
  const { 0: said, 1: rate = '', 2: written = '', index } = match;
  const half = lastStretch(sentenceBefore(scope.text, index), '；');
  const [behind, number = ''] = asked.exec(half) ?? [];
  if (behind === undefined || !rate.endsWith('率') || /[约近逾超余不低高于]/.test(said)) return undefined;
  const words = half.slice(0, -behind.length);
  const named = quotas.filter(({ category }) => words.includes(category));
  const [own, ...others] = named.filter(
    ({ category }) => !named.some((one) => one.category !== category && one.category.includes(category)),
  );
  if (!own || others.length > 0 || /\d/.test(words)) return undefined;
  const ratio = (own.count / Number(number)) * 100;
  const isFit = isShortened(written, ratio);
  const end = index + said.length;
  const span = { start: end - written.length - 1, end };
  if (isFit || ratio > 100 || Math.abs(ratio - Number(written)) > 20 || scope.isQuoted(span))
    return undefined;
  const result = `${rounded(ratio, decimalsOf(written) || 1)}%`;
  return reckonedFinding(scope, { ...span, reckoning: `${own.count}比${number}`, result });
}

const entered = /(?:受理|收到|申[报请]|报名|参评|参考|应聘|提交|送审|应到)[^，；。、\d]{0,12}$/;
/** What stands before a rate that is of all whom the sentence tells. */
const ofAll = /^(?:总|整?体|综合|本[次批]|最终|[评会]审|审核|考试|其|的)*$/;

/**
 * 受理30份，通过12份，通过率40%: of all who are told to have asked, as many as are told to have passed by the word of the rate.
 */
function wrongQuotient(match: RegExpExecArray, scope: Scope, notice: Notice): Finding | undefined {
  const { 0: said, 1: rate = '', 2: written = '', index } = match;
  const before = sentenceBefore(scope.text, index);
  const words = clauseBefore(scope.text, index);
  if (!rate.endsWith('率') || !ofAll.test(words) || /[约近逾超余不达低高]|分别|平均/.test(said))
    return undefined;
  const figures = figuresIn(before).filter(({ unit }) => unit !== '%');
  const ahead = ({ start }: Figure): string => before.slice(0, start);
  const all = figures.filter((figure) => entered.test(ahead(figure)) && !/其中[^；]*$/.test(ahead(figure)));
  const passed = figures.filter((figure) =>
    ahead(figure)
      .replace(/[了的共有]+$/, '')
      .endsWith(rate.slice(0, -1)),
  );
  const [part, whole] = [passed[0], all[0]];
  if (!part || !whole || passed.length > 1 || all.length > 1 || part.value >= whole.value) return undefined;
  const known = [...figures.map(({ value }) => value), ...notice.quotas.map(({ count }) => count)];
  const isMade = known.some((one) =>
    known.some((other) => other > 0 && isShareOf(written, one, other) && one <= other),
  );
  const ratio = (part.value / whole.value) * 100;
  const end = index + said.length;
  const span = { start: end - written.length - 1, end };
  if (isMade || Math.abs(ratio - Number(written)) > farthest || scope.isQuoted(span)) return undefined;
  const result = `${rounded(ratio, decimalsOf(written) || 1)}%`;
  return reckonedFinding(scope, { ...span, reckoning: `${part.value}比${whole.value}`, result });
}

/** Further from what it should be a share is of something else. */
const farthest = 20;

function isShareOf(written: string, part: number, whole: number): boolean {
  const ratio = (part / whole) * 100;
  return isShortened(written, ratio);
}

/** Two of one measure, the lesser one first, or an earlier and a later one. */
type Pair = readonly [part: number, whole: number, measure: string];

function pairsOf(figures: readonly Figure[], notice: Notice): Pair[] {
  const measures = new Set(figures.map(({ measure }) => measure));
  return [...measures].flatMap((measure) => {
    const stated = figures.filter((figure) => figure.measure === measure).map(({ amount }) => amount);
    const amounts = [...new Set([...stated, ...knownFigures(notice, measure)])];
    return amounts.flatMap((part) =>
      amounts.flatMap((whole): Pair[] =>
        part === whole || whole === 0 || part === 0 ? [] : [[part, whole, measure]],
      ),
    );
  });
}

/**
 * What share the one is of the other, by how much it is more, and by how much less, in per cent; of what grew by the
 * one too.
 */
function ratiosOf([part, whole]: Pair): number[] {
  const ratio = (part / whole) * 100;
  return part < whole ? [ratio, 100 - ratio, (part / (whole - part)) * 100] : [ratio - 100, ratio];
}

function fits(written: string, pair: Pair): boolean {
  return ratiosOf(pair).some((ratio) => isShortened(written, ratio));
}

function isTurnedTo(written: string, ratio: number): boolean {
  const isNear = ratio < Number(written) * 2 && ratio > Number(written) / 2;
  return isNear && isTurned(Number(written), rounded(ratio, decimalsOf(written)));
}

/** Whether the share is that of a pair but for digits turned round in it, or in its part. */
function isTurnedRound(written: string, pair: Pair): boolean {
  const [part, whole] = pair;
  const meant = Math.round((Number(written) / 100) * whole);
  return (
    (decimalsOf(written) > 0 && ratiosOf(pair).some((ratio) => isTurnedTo(written, ratio))) ||
    (decimalsOf(written) > 0 &&
      part < whole &&
      isTurned(part, meant) &&
      fits(written, [meant, whole, pair[2]]))
  );
}

const rates =
  /每(亩|公顷|平方米|户|人|班|台|套|票|头|只|株)[^，。；、（）\d]{0,8}(\d{1,7}(?:\.\d{1,4})?)(万?元)(?!以)/g;

/** 每亩补贴95元: by how much the amounts of all rows are more than what they are of. */
function* wrongRates(notice: Notice, scopes: readonly Scope[]): Generator<Finding> {
  const stated = scopes.flatMap((scope) =>
    scope.text.includes('每') ? matchesIn(scope.text, rates).map((match) => ({ scope, match })) : [],
  );
  const [only, ...others] = stated;
  if (!only || others.length > 0) return;
  const { scope, match } = only;
  const { 0: whole, 1: unit = '', 2: number = '', 3: money = '', index } = match;
  const span = { start: index + whole.length - number.length - money.length, end: index + whole.length };
  if (/[不约近超高低]/.test(whole) || scope.isQuoted(span)) return;
  const columns = measuredColumns(proposedTables(notice));
  const { amount } = measured(Number(number), money);
  const all = columns
    .filter((column) => measured(0, column.unit).measure === '元')
    .flatMap((paid) =>
      columns
        .filter((column) => column.table === paid.table && column.unit === unit)
        .map((sizes) => ({
          paid,
          sizes,
          rate: rateOf(paid.numbers, sizes.numbers) * measured(1, paid.unit).amount,
        })),
    )
    .filter(({ rate }) => !Number.isNaN(rate));
  const [first] = all;
  if (!first || all.some(({ rate }) => Math.abs(rate - amount) < amount * 0.01)) return;
  const reckoning = `名单里每一行的“${first.paid.head}”除以“${first.sizes.head}”`;
  const result = `${rounded(first.rate, 2)}元`;
  yield reckonedFinding(scope, { ...span, reckoning, result });
}

/** What all rows have of `paid` for one of `sizes`; not a number where they differ. */
function rateOf(paid: readonly (number | undefined)[], sizes: readonly (number | undefined)[]): number {
  const ratios = paid.map((number, row) => (number ?? NaN) / (sizes[row] ?? NaN));
  const [first = NaN] = ratios;
  const isOne = ratios.every((ratio) => Math.abs(ratio - first) < first * 0.002);
  return ratios.length > 2 && isOne && new Set(sizes).size > 1 ? first : NaN;
}
