import type { Finding } from '../findings/findings.ts';
import { reckonedFinding } from '../reckoning/reckoned.ts';
import { rounded } from '../amounts/rounding.ts';
import type { Rule } from '../findings/rule.ts';
import { earlier, limit, roughly } from '../words/other-matter.ts';
import { isSlip } from '../amounts/slip.ts';
import { deedSentences, type FigureSentence, figureSentences, isQuotedIn } from './figure-sentences.ts';
import { amountIn, type ToldFigure } from './told-figures.ts';

/**
 * 甲标段收到11份，乙标段9份，丙标段7份，共27份; 14名共118万元，其中甲类6名、52万元，乙类8名、66万元: what stands behind a row of parts as their sum, or before one
 * that has all of them, they come to.
 */
export const partsTold: Rule = function* (notice) {
  for (const sentence of [...figureSentences(notice), ...deedSentences(notice)]) {
    if (!/[共总计]|其中|:|[合加]起来/.test(sentence.text) || sentence.figures.length < 3) continue;
    for (const finding of [...wrongSums(sentence), ...wrongWholes(sentence), ...wrongRows(sentence)])
      yield finding;
  }
};

/** 三类合计, 全院总额, 3年合计 */
const totalWords =
  /^(?:(?:以上|上述)?(?:\d{1,2}|[两二三四五六七八九十]{1,2})(?:个?[年月季期批]度?|[项类个户家人笔次档标][\p{Script=Han}]{0,3})|全[\p{Script=Han}]{1,3}|资金|金额|补[贴助]资?金?|总?经费)?(?:合计|共计|总计|总额|一共|共|合起来|加起来)[为是计需达有]{0,2}$/u;
/** What makes a figure no part, or its row none. */
const noPart = new RegExp(
  `[${roughly}由从均占至]$|每|各|(?<![收接])到$|[约近逾]|不[少低高足超]|${limit}|平均|[人户]均|其中|包括|扣|减|退|剔|除|另|比|原|${earlier}|合计|总计|总额|共(?!产|青|同|和|享)|最|限|标准|增|兼|重复|交叉|第`,
);
/** What may be of the same ones as another part. */
const ofSome = /[女男]|党|民族|岁|学历|学位|职称|首次|新|其|未|不|还|也|又|均|都/;

/** The totals that stand behind a row of two parts and more, and are not what these come to. */
function wrongSums(sentence: FigureSentence): readonly Finding[] {
  const { text, figures } = sentence;
  return figures.flatMap((total, index) => {
    if (!totalWords.test(total.words) || !/^(?:[，。；、（\u2060]|$)/u.test(text.slice(total.end))) return [];
    const own = partsBefore(figures.slice(0, index), total, text, ({ measure }) => measure === total.measure);
    const ofAny = partsBefore(figures.slice(0, index), total, text, ({ unit }) => counted.test(unit));
    const isOfAny = own.length === 0 && /^[项个件]$/.test(total.unit);
    const parts = isOfAny ? ofAny : own;
    const sums = parts.map((_, place) => sumOf(parts.slice(place)));
    const [sum = 0] = sums;
    const isSaid = sums.slice(0, -1).some((one) => isSame(one, total.amount)) || isSame(sum, total.amount);
    const isLess = total.amount < sum;
    const isOverlapping = isLess && parts.some(({ words }) => ofSome.test(words));
    if (parts.length < 2 || isSaid || isOverlapping || !isNear(total, sum) || isQuotedIn(sentence, total))
      return [];
    if (parts.some(({ amount }) => amount >= total.amount)) return [];
    if (isOfAny && Math.abs(total.amount - sum) > farthest) return [];
    return [findingOf(sentence, total, parts, sum)];
  });
}

const addedUp = /^[合加]起来/;

/** What counts things of any kind, and how far a sum of them all is from what is told, at the most. */
const counted = /^[名人位个家所项件篇部支座处宗套条台户]$/;
const farthest = 2;

/** The figures in the row right before `total` that are parts, the first one first. */
function partsBefore(
  before: readonly ToldFigure[],
  total: ToldFigure,
  text: string,
  isPart: (figure: ToldFigure) => boolean,
): readonly ToldFigure[] {
  const parts: ToldFigure[] = [];
  let end = total.start - total.words.length;
  for (const figure of before.toReversed()) {
    const between = text.slice(figure.end, end).replace(/占$/, '');
    // 乙类2人发补助，合起来: what is done for them all.
    const isDone =
      addedUp.test(total.words) && parts.length === 0 && /^[\p{Script=Han}]{2,4}，$/u.test(between);
    if (noPart.test(figure.words) || (/[^，；、]/.test(between) && !isDone)) break;
    end = figure.start - figure.words.length;
    if (isPart(figure)) parts.unshift(figure);
  }
  return parts;
}

function sumOf(parts: readonly ToldFigure[]): number {
  return rounded(
    parts.reduce((sum, { amount }) => sum + amount, 0),
    6,
  );
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6 * Math.max(1, Math.abs(one));
}

/** Whether `total` is near enough to `sum` to be a slip of it. */
function isNear({ number, unit, amount }: ToldFigure, sum: number): boolean {
  return isSlip(number, amountIn(sum, unit)) || Math.abs(amount - sum) <= sum * nearest;
}

const nearest = 0.12;

/** The amount of so many before 其中, where the parts behind it are as many, and their amounts come to another one. */
function wrongWholes(sentence: FigureSentence): readonly Finding[] {
  const { text } = sentence;
  const figures = sentence.figures.filter(({ unit }) => unit !== '%');
  const at = /[，；]其中/.exec(text)?.index ?? -1;
  const before = figures.filter(({ start }) => start < at);
  const [count, whole] = before.slice(-2);
  if (
    at === -1 ||
    !count ||
    !whole ||
    whole.measure === count.measure ||
    noWhole.test(count.words + whole.words)
  )
    return [];
  const behind = figures.filter(({ start }) => start > at);
  const pairs = behind.flatMap((figure, index) => {
    const next = behind[index + 1];
    return index % 2 === 0 && next ? [[figure, next] as const] : [];
  });
  const isRow = pairs.every(
    ([one, other], index) =>
      one.measure === count.measure &&
      other.measure === whole.measure &&
      !noPart.test(one.words.replace(/^其中/, '')) &&
      /^(?:[、，]?[计共]?(?:金额|资金|补[助贴])?)$/.test(text.slice(one.end, other.start)) &&
      (index > 0 || one.start - at < longestLabel),
  );
  const counts = sumOf(pairs.map(([one]) => one));
  const parts = pairs.map(([, other]) => other);
  const sum = sumOf(parts);
  if (pairs.length < 2 || behind.length !== pairs.length * 2 || !isRow || !isSame(counts, count.amount))
    return [];
  return isSame(sum, whole.amount) || isQuotedIn(sentence, whole)
    ? []
    : [findingOf(sentence, whole, parts, sum)];
}

/**
 * 拟招募9人：甲镇3人、乙镇4人、丙镇3人: the parts behind a whole that places or kinds of one name tell apart, where
 * they come to more; or to less, where nothing but they stands behind its colon.
 */
function wrongRows(sentence: FigureSentence): readonly Finding[] {
  const { text, figures, scope, start } = sentence;
  if (twice.test(scope.text.slice(start, start + text.length))) return [];
  return figures.flatMap((whole, index) => {
    const lead = /^(?::|[，；]?其中:?)/.exec(text.slice(whole.end, whole.end + longestLead))?.[0] ?? '';
    const parts = lead === '' ? [] : rowBehind(whole, figures.slice(index + 1), text, lead.length);
    const [sum, last] = [sumOf(parts), parts.at(-1)];
    const isLess = sum < whole.amount && (!lead.startsWith(':') || !/^[；。]?$/.test(text.slice(last?.end)));
    if (parts.length < fewestParts || isLess || isSame(sum, whole.amount) || noRow.test(whole.words))
      return [];
    return (Math.abs(sum - whole.amount) > farthest && !isSlip(whole.number, amountIn(sum, whole.unit))) ||
      isQuotedIn(sentence, whole)
      ? []
      : [findingOf(sentence, whole, parts, sum)];
  });
}

/** What makes a number no whole of the places or kinds behind it: each of them has as many, or not all are of it. */
const noRow = /[约近逾超余每均]|不[少低高足]|至少|各(?![省市县区乡镇村校地单部])|最|除|另|原|第$/;
/** What says that some are of two parts. */
const twice = /重[复叠]|兼|同时|联合|共[用同享]|跨|交叉|[扣剔去]除|[两双]地|人次|次$/;
const longestLead = 4;
const fewestParts = 3;

/** The figures in a row right behind `whole`, each behind a place or a kind of one name. */
function rowBehind(
  whole: ToldFigure,
  behind: readonly ToldFigure[],
  text: string,
  lead: number,
): readonly ToldFigure[] {
  const labelOf = ({ words }: ToldFigure): string => words.replace(/^其中:?/, '');
  const end = behind.findIndex((part, at) => {
    const from = at === 0 ? whole.end + lead : (behind[at - 1]?.end ?? 0);
    const between = text.slice(from, part.start - labelOf(part).length);
    return part.unit !== whole.unit || !/^[、，]?$/.test(between) || noPart.test(labelOf(part));
  });
  const parts = end === -1 ? behind : behind.slice(0, end);
  const labels = parts.map((part) =>
    labelOf(part)
      .replace(/\u2060/g, '')
      .replace(/^[和及]/, ''),
  );
  const isRow =
    new Set(labels).size === labels.length &&
    (labels.every((label) => ofPlace.test(label)) || isOfOneName(labels));
  return isRow ? parts : [];
}

const ofPlace = /^[\p{Script=Han}]{1,8}(?:[省州县区旗镇乡村]|街道|社区)(?:岗位)?$/u;

/** 甲班, 乙班: whether all end in one word that tells whole bodies apart. */
function isOfOneName(labels: readonly string[]): boolean {
  const [end = ''] = labels.map((label) => label.slice(-1));
  return (
    /^[班组校队包段部站所厂园]$/.test(end) && labels.every((label) => label.length > 1 && label.endsWith(end))
  );
}

const noWhole = /[约近逾超余每均各比]|不[少低高足]|平均|最/;
const longestLabel = 24;

function findingOf(
  { scope, start }: FigureSentence,
  of: ToldFigure,
  parts: readonly ToldFigure[],
  sum: number,
): Finding {
  const reckoning = parts.map(({ amount }) => rounded(amountIn(amount, of.unit), 6)).join('＋');
  const result = `${rounded(amountIn(sum, of.unit), 6)}${of.unit}`;
  return reckonedFinding(scope, { start: start + of.start, end: start + of.end, reckoning, result });
}
