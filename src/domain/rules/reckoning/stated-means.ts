import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { decimalsOf, isShortened, rounded, stepOf } from '../amounts/rounding.ts';
import { isSlip, isTransposed, tellingDigits } from '../amounts/slip.ts';
import { figuresIn, measured } from '../amounts/figures.ts';
import { units } from '../amounts/units.ts';
import type { Finding } from '../findings/findings.ts';
import { measuredColumns } from '../rows/measured-columns.ts';
import { mentionsIn } from '../rows/mentions.ts';
import { ofName, ownersAt, rowFacts } from '../rows/row-facts.ts';
import { proposedTables } from '../rows/tables.ts';
import { isOfOthers } from '../words/whose-words.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { reckonedFinding } from './reckoned.ts';
import { kindSizes, knownFigures } from './known-sums.ts';

/**
 * 共6户，发放慰问金3000元，户均500元: the mean that stands right behind a sum is what that comes to for each of those whom the
 * sentence counts, or of whom the lists know.
 */
export const statedMeans: Rule = function* (notice) {
  for (const { scope } of proseWith(notice, /[户人家]均|平均每/))
    yield* [
      ...claimsIn(scope.text, mean).flatMap((match) => problemOf(match, scope, notice) ?? []),
      ...claimsIn(scope.text, ofOne).flatMap((match) => wrongOfOne(match, scope) ?? []),
      ...claimsIn(scope.text, bare).flatMap((match) => mistyped(match, scope, notice) ?? []),
      ...claimsIn(scope.text, ofPiece).flatMap((match) => wrongOfPiece(match, scope, notice) ?? []),
    ];
};

const number = '\\d{1,12}(?:\\.\\d{1,4})?';
const mean = new RegExp(
  `(?<sum>${number})(?<unit>${units})[，、；（]?(?:(?<each>[户人家])均|平均每(?<other>[户人家名]))(?:为|补助|补贴|救助|发放|奖励|资助|保障|金额|资金|金|约)*(?<mean>${number})(?<same>${units})(?![\\d以])`,
  'g',
);
/** What is of one of those before, of a limit, or not all of it shared out. */
const ofOther = /[约近逾超余]$|不[少低高足超]|标准|预[计算拨]|另|其中|最[高低多少]|余|比|每年|每月/;

function problemOf(match: RegExpExecArray, scope: Scope, notice: Notice): Finding | undefined {
  const { 0: whole, index, groups = {} } = match;
  const { sum = '', unit = '', each = groups['other'] ?? '', mean: written = '', same = '' } = groups;
  const end = index + whole.length;
  const span = { start: end - written.length - same.length, end };
  const before = sentenceBefore(scope.text, index);
  const [total, share] = [measured(Number(sum), unit), measured(Number(written), same)];
  if (total.measure !== share.measure || scope.isQuoted(span) || /[约近]/.test(whole)) return undefined;
  const counted = countsIn(before, each === '人' || each === '名' ? /[人名]$/ : /[户家]$/);
  const [count, ...others] = [...new Set(counted)];
  if (count === undefined || others.length > 0 || ofOther.test(before)) return undefined;
  const { measure } = measured(1, each === '家' ? '户' : each);
  const known = [count, ...knownFigures(notice, measure), ...countsBeside(scope, index)];
  const [ofSum, ofMean] = [
    stepOf(sum) * measured(1, unit).amount,
    stepOf(written) * measured(1, same).amount,
  ];
  const isMeant = known.some(
    (one) => Math.abs(share.amount * one - total.amount) <= ofMean * one + ofSum / 2,
  );
  const result = total.amount / count / measured(1, same).amount;
  if (isMeant || result > Number(written) * 3 || result < Number(written) / 3) return undefined;
  return reckonedFinding(scope, {
    ...span,
    reckoning: `${sum}${unit}÷${count}`,
    result: `${rounded(result, Math.max(2, decimalsOf(written)))}${same}`,
  });
}

const ofOne = new RegExp(
  `(?<sum>${number})(?<unit>${units})，[^，。；\\d]{0,6}(?<count>\\d{1,3})(?:口人|口|人)，人均(?:正好|约为|约|为|仅|有|面积)*(?<mean>${number})(?<same>${units})(?![\\d以])`,
  'g',
);

/** 72平方米，家里4口人，人均18平方米: the mean that one of those put forward has, beside its sum and how many it is for. */
function wrongOfOne({ 0: whole, index, groups = {} }: RegExpExecArray, scope: Scope): Finding | undefined {
  const { sum = '', unit = '', count = '', mean: written = '', same = '' } = groups;
  const [total, share] = [measured(Number(sum), unit), measured(Number(written), same)];
  const end = index + whole.length;
  const span = { start: end - written.length - same.length, end };
  const known = total.amount / Number(count) / measured(1, same).amount;
  const isFar = known > Number(written) * 2 || known < Number(written) / 2;
  if (total.measure !== share.measure || /[约近]/.test(whole) || scope.isQuoted(span) || isFar)
    return undefined;
  return Math.abs(known - Number(written)) < stepOf(written)
    ? undefined
    : reckonedFinding(scope, {
        ...span,
        reckoning: `${sum}${unit}÷${count}`,
        result: `${rounded(known, Math.max(2, decimalsOf(written)))}${same}`,
      });
}

const bare = new RegExp(
  `(?<each>[户人家])均(?:为|补助|补贴|救助|发放|奖励|资助|保障|面积|金额|资金|金|约)*(?<mean>${number})(?<same>${units})(?![\\d以])`,
  'g',
);
const total = /(?:合计|共计|总计|总额|总面积|总建筑面积|一共|共)[^，。；、\d]{0,6}$/;
/** As far before a mean as its sum stands, and as many digits as are not mistyped by chance. */
const [farthest, fewestDigits] = [200, 3];

/**
 * 共计9680元，其中…，人均2240元: a mean of nothing that the text before tells, but for a slip of that of its sum and of
 * all.
 */
function mistyped(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  notice: Notice,
): Finding | undefined {
  const { each = '', mean: written = '', same = '' } = groups;
  const { measure, amount } = measured(Number(written), same);
  const before = stretchBefore(scope.text, index, '\n', farthest);
  const sums = figuresIn(before).filter((figure) => figure.measure === measure);
  const last = sums.findLast(({ start }) => total.test(before.slice(Math.max(0, start - 12), start)));
  const [all = 0, ...parts] = knownFigures(notice, measured(1, each === '家' ? '户' : each).measure);
  const end = index + whole.length;
  const span = { start: end - written.length - same.length, end };
  if (
    !last ||
    all < 2 ||
    tellingDigits(written) < fewestDigits ||
    /[约近]/.test(whole) ||
    scope.isQuoted(span)
  )
    return undefined;
  const counts = [all, ...parts, ...countsBeside(scope, index), ...kindSizes(notice)];
  const factor = measured(1, same).amount;
  const known = [...sums.map((figure) => figure.amount), ...knownFigures(notice, measure)];
  const isMade =
    sums.some((figure) => figure.amount === amount) ||
    known.some((sum) => counts.some((count) => isShortened(written, sum / count / factor)));
  const result = last.amount / all / factor;
  const isMeant = isSlip(written, result) || isTransposed(written, result);
  return isMade || !isMeant
    ? undefined
    : reckonedFinding(scope, {
        ...span,
        reckoning: `${last.value}${last.unit}÷${all}`,
        result: `${rounded(result, Math.max(2, decimalsOf(written)))}${same}`,
      });
}

const ofPiece =
  /(?<words>[^，。；、:（）\d]{2,24})(?<count>\d{1,5})(?<unit>[盏座口台套间处株亩件辆只头块栋米])，平均每\k<unit>(?:造价|投资|花费?|需|预算)?(?<mean>\d{1,9}(?:\.\d{1,4})?)(?<same>[万亿]?元)(?![\d以])/g;

/** As much more or less as a mean is that was meant to be another. */
const farthestMean = 1.5;

/** 甲项目安装20盏，平均每盏100元: by none of the columns of money what the row that is named has for each piece. */
function wrongOfPiece(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  notice: Notice,
): Finding | undefined {
  const { words = '', count = '', mean: written = '', same = '' } = groups;
  const tables = proposedTables(notice);
  const facts = rowFacts(tables);
  const named = mentionsIn(words, facts).flatMap(
    ({ callings }) => callings.find(({ head }) => head === ofName) ?? [],
  );
  const [owner, ...others] = named.flatMap(({ rows }) => ownersAt(rows, facts));
  const end = index + whole.length;
  const span = { start: end - written.length - same.length, end };
  if (
    !owner ||
    others.length > 0 ||
    scope.isQuoted(span) ||
    isOfOthers(sentenceBefore(scope.text, index), notice)
  )
    return undefined;
  const factor = measured(1, same).amount;
  const sums = [
    ...measuredColumns(tables).flatMap(({ table, unit, numbers }) =>
      table === owner.table && unit.endsWith('元') ? [measured(numbers[owner.row] ?? NaN, unit).amount] : [],
    ),
    ...figuresIn(sentenceBefore(scope.text, index)).flatMap(({ measure, amount }) =>
      measure === '元' ? [amount] : [],
    ),
  ].filter((sum) => sum > 0);
  const shares = sums.map((sum) => sum / Number(count) / factor);
  const stated = Number(written);
  const [nearest] = shares.toSorted((one, other) => Math.abs(one - stated) - Math.abs(other - stated));
  const isFar = nearest === undefined || nearest > stated * farthestMean || stated > nearest * farthestMean;
  if (isFar || shares.some((share) => isShortened(written, share))) return undefined;
  return reckonedFinding(scope, {
    ...span,
    reckoning: `${rounded(nearest * Number(count), 6)}${same}÷${count}`,
    result: `${rounded(nearest, Math.max(2, decimalsOf(written)))}${same}`,
  });
}

/** As far around a mean as others are counted of whom it may be. */
const nearby = 120;

function countsBeside({ text }: Scope, index: number): readonly number[] {
  return countsIn(text.slice(Math.max(0, index - nearby), index + nearby), /[户人家名口个]$/);
}

/** 6 of 6户, and 19 of 6户19人: the numbers of `text` that count by what `signs` say. */
function countsIn(text: string, signs: RegExp): readonly number[] {
  return matchesIn(text, /(?<![\d.])(\d{1,6})[户人家名口个]/g)
    .filter(([whole]) => signs.test(whole))
    .map(([, count]) => Number(count));
}
