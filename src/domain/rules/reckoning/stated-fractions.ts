import { matchesIn } from '../../lists/matches-in.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { lastStretch, stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import { wordsShared } from '../words/heads-called.ts';
import { setsIn } from '../rows/mentions.ts';
import { rowFacts, union } from '../rows/row-facts.ts';
import { proposedTables } from '../rows/tables.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { sentenceStart } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { type Figure, figuresIn, measured } from '../amounts/figures.ts';
import { decimalsOf, rounded } from '../amounts/rounding.ts';
import { ratioOf } from '../amounts/ratio.ts';
import { earlier } from '../words/other-matter.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { kindSizes, knownFigures } from './known-sums.ts';
import { reckonedFinding } from './reckoned.ts';

/**
 * 25.2万元，占自筹资金的六成; 三位，占总人数的一半; 9人，占申报人数的60%: a share is that of the number before it in what its words call, by
 * whichever of the numbers of the text and the lists may be meant.
 */
export const statedFractions: Rule = function* (notice) {
  for (const { scope } of proseWith(notice, /占/))
    yield* claimsIn(scope.text, shares).flatMap((match) => problemOf(match, scope, notice) ?? []);
};

/** As many figures as people reckon with in a line, and in a body. */
const [mostFigures, mostOfBody] = [40, 1000];

const parts = '[一二三四五六七八九十两]{1,3}';
const shares = new RegExp(
  `(?<lead>占(?:到|比)?(?:(?<whole>[^，。；、（）\\d一]{2,12}?)的?)?)(?<share>(?:一半|${parts}分之${parts}|[一二三四五六七八九](?:成半?))|\\d{1,3}(?:\\.\\d{1,2})?%)(?<more>多|以上|左右|强|弱)?(?=[，。；、（）]|$)`,
  'g',
);

function problemOf(match: RegExpExecArray, scope: Scope, notice: Notice): Finding | undefined {
  const { 0: said, index, groups = {} } = match;
  const { lead = '', whole = '', share = '', more = '' } = groups;
  const end = index + said.length;
  const span = { start: end - share.length - more.length, end };
  const from = sentenceStart(scope.text, index);
  const sentence = scope.text.slice(from, index);
  if (scope.isQuoted(span) || vagueLead.test(lead) || ofMany.test(sentence)) return undefined;
  const stated = ratioOf(share);
  const called = partCalled(sentence);
  const own = called ? [called] : partsOf(whole, sentence);
  const beside = stretchIn(sentence, besideFigure, 1);
  // Where another number stands beside the share, of what is not read, it is of that.
  const isBeside = beside !== '' && (numberOf(beside) ?? Number(beside)) === own[0]?.value;
  const isReckoned = isBeside && share.endsWith('%') && isOfAllAlone(scope.text, from, index);
  if (whole === '' && !isReckoned) return undefined;
  // 两户合计86.5股，约占: of what is measured as no figure is read.
  if (!called && beside !== '' && !isBeside && own.length > 0) return undefined;
  if (own.length === 0 || Number.isNaN(stated) || isOfOthers(sentence, notice)) return undefined;
  // 超过6万元的1户，合起来占土地费总额的26.4%: not of how many they are.
  if (ofAmount.test(whole) && own.every(({ measure }) => !/[元亩]/.test(measure))) return undefined;
  const wholes = wholesCalled(whole, own, notice);
  const ratios = ratiosOf(own.slice(0, whole === '' || isBeside ? 1 : 2), wholes);
  const others = ratiosOf([...own, ...sumOf(own)], [...figuresIn(sentence), ...wholes]);
  const [first] = ratios;
  if (!first || [...ratios, ...others].some(({ ratio }) => isShare(ratio, stated, share, more)))
    return undefined;
  // 15% may be of anything: what is told to a tenth of one is reckoned; else it is near to what it is of all, and of no
  // kind.
  if (whole === '' && !share.includes('.') && !isNearOfAll(own, stated, sentence, notice)) return undefined;
  const factor = first.part.value / first.part.amount;
  return reckonedFinding(scope, {
    ...span,
    reckoning: `${rounded(first.part.value, 4)}比${rounded(first.amount * factor, 4)}`,
    result: `${rounded(first.ratio * 100, Math.max(1, decimalsOf(share.replace('%', ''))))}%`,
  });
}

/** Further from what it is of all a share is of others. */
const farthest = 0.15;

/**
 * Whether a share of the first of `parts` is near to that of all rows, and is none of a kind of them, nor of two kinds
 * that `sentence` calls.
 */
function isNearOfAll([part]: readonly Figure[], stated: number, sentence: string, notice: Notice): boolean {
  const [all = 0] = part ? knownFigures(notice, part.measure) : [];
  const facts = rowFacts(proposedTables(notice));
  const said = setsIn(sentence, facts).slice(0, mostKinds);
  const joint = said.flatMap((one, index) => said.slice(index + 1).map((other) => union([one, other]).size));
  const amount = part?.amount ?? NaN;
  return (
    all > amount &&
    !ofSomeWhole.test(lastStretch(sentence, '；')) &&
    Math.abs(amount / all - stated) <= farthest &&
    ![...kindSizes(notice), ...joint].some((size) => Math.abs(amount / size - stated) <= half)
  );
}

/** 全镇, 符合条件的困难户中: of more than are listed, or of some whose number is not told. */
const ofSomeWhole =
  /全[省市县区镇乡村校院国](?!部)|(?<!\d[名人个户家项位]\p{Script=Han}{0,6})[中里内](?![学心级共医国专青年层小标])[^，]{0,14}\d{1,4}[名人户家个项位]，?[合共]?计?$/u;

/** As many kinds as a sentence calls, and how far a share told in whole per cent is from what it is. */
const [mostKinds, half] = [8, 0.0051];

/** What stands right before a share that is told no nearer, or of more than one; and what the sentence says before one of many. */
const [vagueLead, ofMany] = [
  /平均|最[高低]|[约近逾超余各分]|不[足到]|其中$|权重|依次|比例$/,
  /分别|依次|平均|两类合计(?!\d)/,
];

/** The parts before a share of `whole`: of 面积960亩，补贴57600元，占补贴资金的 those of money alone, else all. */
function partsOf(whole: string, sentence: string): readonly Figure[] {
  const all = partsBefore(sentence);
  const alike = all.filter(({ measure }) => measure === measureOfWhole(whole));
  return alike.length > 0 ? alike : all;
}

/** In what a whole of which a share is told is measured, as its words say. */
function measureOfWhole(whole: string): string | undefined {
  if (/(?:资金|金额|经费|补[助贴偿]款?|奖金|产值|收入|投资)$/.test(whole)) return '元';
  return /面积$/.test(whole) ? measured(1, '亩').measure : undefined;
}

/** What is money or land. */
const ofAmount = /(?:[金总余税]额|资金|费用?|面积|款|投资|收入|产值|补[助贴偿])$/;

/** 5人，占, 两类合计5人，约占: a share of all stands beside what it is of. */
const besideFigure =
  /(\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十]{1,3})(?:(?!的)\p{Script=Han}){1,3}[，（]?(?:[合共]计?)?约?$/u;

/** What is said of others than those put forward, of a plan, or of each of several. */
const ofOther = new RegExp(
  `落选|退出|未|病休|意见|同意|弃权|反对|${earlier}|上一[年届批]|初评|申[报请]|不[少超低高]|至少|名额|指标|要求|规定|按照|根据|安排|每[人户年月]|各|共收|应到|实到|参会|参加`,
);

/**
 * Whether the share at `index` is the only one of its sentence, from `from` on, and that speaks of those put forward.
 */
function isOfAllAlone(text: string, from: number, index: number): boolean {
  const sentence = text.slice(from, index) + stretchIn(text.slice(index, index + longest), /^[^。！？\n]*/);
  const isAlone = sentence.indexOf('占') === sentence.lastIndexOf('占');
  // What is said of some of the part says nothing of the whole.
  const own = stretchIn(sentence.slice(index - from), /^(?:[^，；]|，(?!其中))*/);
  return isAlone && !ofOther.test(text.slice(from, index) + own);
}

/** As far as a sentence is read behind a share. */
const longest = 120;

/** What each of `parts` is of each of `wholes` that is more. */
function ratiosOf(parts: readonly Figure[], wholes: readonly Whole[]) {
  return parts.flatMap((part) =>
    wholes
      .filter(({ amount, measure }) => measure === part.measure && amount > part.amount)
      .map(({ amount }) => ({ part, amount, ratio: part.amount / amount })),
  );
}

/** Whether a ratio may be called so: to the digits of a percentage, near a fraction, within a tenth of 七成多. */
function isShare(ratio: number, stated: number, share: string, more: string): boolean {
  if (more === '多' || more === '强' || more === '以上')
    return ratio >= stated && ratio < stated + (share.endsWith('成') ? 0.1 : 1);
  const tolerance = share.endsWith('%') ? 0.6 / 10 ** (2 + (share.split('.')[1]?.length ?? 1) - 1) : 0.02;
  return Math.abs(ratio - stated) <= tolerance;
}

/** What a share may be of: the figures of the last clauses before it, the nearest first. */
function partsBefore(sentence: string): readonly Figure[] {
  const half = lastStretch(sentence, '；');
  const last = stretchIn(half, /(?:[^，]{0,40}，)?[^，]{0,40}$/);
  const counted = matchesIn(last, /([一二两三四五六七八九十])([名位人户家个项])/g).map(
    ({ 0: whole, 1: numeral = '', index }): Figure => ({
      ...{ start: index, end: index + whole.length, unit: '人' },
      ...{ value: numberOf(numeral) ?? NaN, amount: numberOf(numeral) ?? NaN, measure: '人' },
    }),
  );
  return [...figuresIn(last).filter((figure) => !isLimit(figure, last)), ...counted]
    .toSorted((a, b) => b.start - a.start)
    .slice(0, 2);
}

/** 菜地8.5亩，果园3.2亩，鱼塘2.1亩，菜地占: what the sentence has told of that which the clause of a share calls. */
function partCalled(sentence: string): Figure | undefined {
  const subject = stretchIn(sentence, /[，；]其?中?(\p{Script=Han}{2,8})$/u, 1);
  const word = subject.replace(/(?:票数?|人数|的)?约?$/, '');
  return word === ''
    ? undefined
    : figuresIn(sentence).find(({ start }) => sentence.slice(0, start).endsWith(word));
}

/** 超过3万元的4艘, 20万元以上的2项: what tells who is meant, and no part. */
function isLimit({ start, end }: Figure, text: string): boolean {
  return (
    (/(?:超过?|不[足到低满]于?|[高低多少大小]于|未?满|达到?|突破)$/.test(text.slice(0, start)) &&
      /^(?:及?以[上下内])?(?:的|者|（)/.test(text.slice(end))) ||
    /^(?:（含）|及)?以[上下内]/.test(text.slice(end))
  );
}

/** 甲类1名、乙类2名，合计占: what the last two are together. */
function sumOf([one, other]: readonly Figure[]): readonly Figure[] {
  return one && other && one.measure === other.measure
    ? [{ ...one, value: one.value + other.value, amount: one.amount + other.amount }]
    : [];
}

/** A number that a share may be of. */
type Whole = Pick<Figure, 'amount' | 'measure'>;

/** 总人数, 全部补贴: of all that the notice is of. */
const ofAll = /^(?:本[批次]|推荐|入选|公示|获奖|获评)?(?:总\p{Script=Han}{0,3}|全[部批]\p{Script=Han}{0,6})?$/u;
/** What is of more than the lists have. */
const ofMore = /全[省市县区乡镇村国街]|计划|编制|历年/;

/** The numbers that `words` call in the body, or in the lists. */
function wholesCalled(words: string, own: readonly Figure[], notice: Notice): readonly Whole[] {
  if (ofMore.test(words)) return [];
  const asked = words.replace(/^总|的/g, '');
  const told = ofAll.test(words) ? figuresOf(notice) : asked.length > 1 ? figuresCalled(asked, notice) : [];
  const heads = notice.lists.flatMap((list) => list.heads);
  const isListed = ofAll.test(words) || heads.some((head) => wordsShared(asked, head) > 1);
  const measures = [...new Set(own.map(({ measure }) => measure))];
  const known = isListed
    ? measures.flatMap((measure) =>
        knownFigures(notice, measure).map((amount): Whole => ({ amount, measure })),
      )
    : [];
  return [...told, ...known];
}

/** The figures of the body, as many as a share is held against. */
const figuresOf = ofLatest((notice: Notice): readonly Whole[] =>
  readingOf(notice)
    .body.flatMap(({ scope: { text, kind } }) =>
      kind === 'cell' ? [] : figuresIn(text).slice(0, mostFigures),
    )
    .slice(0, mostOfBody),
);

/** The figures of the body beside which words stand that `asked` shares. */
function figuresCalled(asked: string, notice: Notice): readonly Whole[] {
  return readingOf(notice).body.flatMap(({ scope: { text, kind } }) =>
    kind === 'cell'
      ? []
      : figuresIn(text)
          .slice(0, mostFigures)
          .filter(({ start, end }) => {
            const before = stretchBefore(text, start, '，。；、', 14);
            const behind = stretchIn(text.slice(end, end + 8), /^[^，。；、]*/);
            return wordsShared(asked, `${before}|${behind}`) > 0;
          }),
  );
}
