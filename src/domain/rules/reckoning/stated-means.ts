import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { decimalsOf, rounded, stepOf } from '../amounts/rounding.ts';
import { measured } from '../amounts/figures.ts';
import { units } from '../amounts/units.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { reckonedFinding } from './reckoned.ts';
import { knownFigures } from './known-sums.ts';

/**
 * 共6户，发放慰问金3000元，户均500元: the mean that stands right behind a sum is what that comes to for each of those whom the
 * sentence counts, or of whom the lists know.
 */
export const statedMeans: Rule = function* (notice) {
  for (const { scope } of proseWith(notice, /[户人家]均|平均每/))
    yield* claimsIn(scope.text, mean).flatMap((match) => problemOf(match, scope, notice) ?? []);
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
