import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { type Figure, figuresIn, measured } from '../amounts/figures.ts';
import { rounded } from '../amounts/rounding.ts';
import { ratioOf } from '../amounts/ratio.ts';
import { earlier } from '../words/other-matter.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { kindSizes, knownFigures } from './known-sums.ts';
import { reckonedFinding } from './reckoned.ts';

/**
 * 甲类3人，每人10000元；乙类5人，每人6000元，共计60000元; 耕地每亩4.8万元，林地按耕地标准的一半，即每亩2.4万元; 比上年的120元增加30元，增幅四分之一: what so much for
 * each comes to, and what a part of a rate is.
 */
export const statedProducts: Rule = function* (notice) {
  for (const { scope } of proseWith(notice, /每|的一半|分之/))
    yield* [
      ...wrongTotals(scope, notice),
      ...wrongOfEach(scope),
      ...wrongOfAll(scope, notice),
      ...wrongByKind(scope, notice),
      ...wrongParts(scope),
      ...wrongGrowth(scope),
    ];
};

const each =
  /(?<count>\d{1,4})(?<unit>[人名户个家亩间套班])(?!中)[^。；\d]{0,8}?每(?<same>[人名户个家亩间套班])(?:奖励|补助|补贴|发放|资助)?(?<rate>\d{1,7}(?:\.\d{1,4})?)(?<money>万?元)/g;

/** So many of each kind, and so much for each: together as much as is told, where they are all who are put forward. */
function wrongTotals(scope: Scope, notice: Notice): Finding[] {
  const { text } = scope;
  const terms = claimsIn(text, each).filter(({ groups = {} }) => isSameUnit(groups['unit'], groups['same']));
  const [first] = terms;
  const last = terms.at(-1);
  if (!first || !last || terms.length > 6) return [];
  const counts = terms.map(({ groups = {} }) => Number(groups['count']));
  const measure = measured(1, first.groups?.['unit'] ?? '').measure;
  const [all = 0] = knownFigures(notice, measure);
  const products = terms.map(
    ({ groups = {} }, index) =>
      (counts[index] ?? 0) * measured(Number(groups['rate']), groups['money'] ?? '').amount,
  );
  const sum = products.reduce((total, product) => total + product, 0);
  const isAll = terms.length > 1 && counts.reduce((total, count) => total + count, 0) === all;
  const figures = figuresIn(text).filter(({ measure: own }) => own === '元');
  if (!isAll || scope.isQuoted({ start: first.index, end: last.index + last[0].length })) return [];
  const totals = figures.filter(
    ({ start }) =>
      start > last.index &&
      /(?:共计|合计|总计|总额为?|一?共)$/.test(stretchIn(text.slice(0, start), /[^，。；]{0,8}$/)),
  );
  const [total] = totals;
  const isRight = totals.some(({ amount }) => amount === sum || products.includes(amount));
  if (!total || isRight) return [];
  const written = products.map((product) => rounded(product, 2)).join('＋');
  return [reckonedFinding(scope, { ...total, reckoning: written, result: `${rounded(sum, 2)}元` })];
}

const ofEach =
  /每[名人户个家位](?:[^，。；\d每月年次]{0,14}?)(?<rate>\d{1,7}(?:\.\d{1,4})?)(?<money>万?元)，(?<count>\d{1,4})[名人户个家位](?:[^，。；\d]{0,4}?)(?:共计|合计|总计|一?共)(?:需|为)?(?<total>\d{1,9}(?:\.\d{1,4})?)(?<unit>万?元)/g;

/** 每名教师发放奖金200元，6人共计1200元 */
function wrongOfEach(scope: Scope): Finding[] {
  return claimsIn(scope.text, ofEach).flatMap(({ 0: whole, index, groups = {} }) => {
    const { rate = '', money = '', count = '', total = '', unit = '' } = groups;
    const product = Number(count) * measured(Number(rate), money).amount;
    const stated = measured(Number(total), unit).amount;
    const end = index + whole.length;
    const span = { start: end - total.length - unit.length, end };
    if (product === 0 || isNear(product, stated) || scope.isQuoted(span)) return [];
    return [
      reckonedFinding(scope, { ...span, reckoning: `${count}×${rate}`, result: `${rounded(product, 2)}元` }),
    ];
  });
}

const ofAll =
  /每(?<each>[名人户个家位])(?:[^，。；\d每月年次男女新老者的]{0,14}?)(?<rate>\d{1,7}(?:\.\d{1,4})?)(?<money>万?元)，(?:[^，。；\d]{0,4}?)(?:共计|合计|总计|一?共)(?:需|为|计|发放|安排|支出)?(?<total>\d{1,9}(?:\.\d{1,4})?)(?<unit>万?元)/g;

const anyRate = /[每各][^，。；\d]{0,14}\d[\d.]{0,9}万?元/g;

/** 每队补助4000元，共3.6万元: for as many as the lists have, or the text counts. */
function wrongOfAll(scope: Scope, notice: Notice): Finding[] {
  // 甲级每名900元，乙级每名600元，共计: of several rates.
  if (matchesIn(scope.text, anyRate).length !== 1) return [];
  return claimsIn(scope.text, ofAll).flatMap(({ 0: whole, index, groups = {} }) => {
    const { each: sign = '', rate = '', money = '', total = '', unit = '' } = groups;
    const { measure } = measured(1, sign);
    const [count = 0, ...others] = knownFigures(notice, measure);
    const told = figuresIn(scope.text).filter((figure) => figure.measure === measure);
    const counts = [count, ...others, ...kindSizes(notice), ...told.map(({ amount }) => amount)];
    const [own, stated] = [measured(Number(rate), money).amount, measured(Number(total), unit).amount];
    const end = index + whole.length;
    const span = { start: end - total.length - unit.length, end };
    const isSo = counts.some((one) => isNear(one * own, stated));
    const isFar = stated > count * own * 2 || stated * 2 < count * own;
    if (isSo || isFar || count < 2 || scope.isQuoted(span) || isOfMore(scope.text, index, end)) return [];
    const product = (count * own * Number(total)) / stated;
    return [
      reckonedFinding(scope, {
        ...span,
        reckoning: `${count}×${rate}${money}`,
        result: `${rounded(product, 4)}${unit}`,
      }),
    ];
  });
}

/** Whether the sentence around `start` and `end` speaks of others than those put forward, or of those of a part. */
function isOfMore(text: string, start: number, end: number): boolean {
  const behind = stretchIn(text.slice(end, end + 20), /^[^。；\n]*/);
  return notOfAll.test(stretchBefore(text, start, '。；\n', 80)) || /含|包括|连同|另/.test(behind);
}

const notOfAll = new RegExp(
  `${earlier}|其[余他它]|另|除|首[批期]|第[一二三四]|预[计算]|原|未|不|以[上下内]|工作人员|评委|专家|[监管]|户主`,
);

const ofKind =
  /(?<label>[\p{Script=Han}]{2,8}?)每[名人户个家位项](?:奖励|补助|补贴|发放|资助|奖金)?(?<rate>\d{1,7}(?:\.\d{1,4})?)(?<money>万?元)/gu;
const grandTotal =
  /(?:奖金|资金|金额|经费|补[助贴]|奖励)?(?:共计|合计|总计|一?共)(?:需|为|计|发放|安排|支出)?(?<total>\d{1,9}(?:\.\d{1,4})?)(?<unit>万?元)/;

/**
 * 甲类每人发放500元，乙类每人发放800元。甲类4人、乙类5人，资金共6500元: rates and counts by the same labels, of all who
 * are put forward.
 */
function wrongByKind(scope: Scope, notice: Notice): Finding[] {
  const { text } = scope;
  const rates = claimsIn(text, ofKind).map(({ 0: whole, index, groups = {} }) => ({
    ...{ end: index + whole.length, label: groups['label'] ?? '' },
    amount: measured(Number(groups['rate']), groups['money'] ?? '').amount,
  }));
  const last = rates.at(-1);
  if (!last || rates.length < 2 || new Set(rates.map(({ label }) => label)).size < rates.length) return [];
  const behind = stretchIn(text.slice(last.end), /^[^\n]*/);
  const match = grandTotal.exec(behind);
  const counted = behind.slice(0, match?.index ?? 0);
  const counts = rates.map(({ label }) =>
    matchesIn(counted, new RegExp(`${label}(\\d{1,4})[名人户个家位项]`, 'g')),
  );
  // 其中乙类每人另增50元: not all that is paid.
  const isOpen = /元|另|[增加减浮扣]|其中/.test(counted);
  if (!match || isOpen || counts.some(({ length }) => length !== 1)) return [];
  const numbers = counts.map((own) => Number(own[0]?.[1]));
  const all = notice.quotas.reduce((sum, { count }) => sum + count, 0);
  const { total = '', unit = '' } = match.groups ?? {};
  const sum = rates.reduce((whole, { amount }, at) => whole + amount * (numbers[at] ?? 0), 0);
  const stated = measured(Number(total), unit).amount;
  const start = last.end + match.index + match[0].length - total.length - unit.length;
  const span = { start, end: start + total.length + unit.length };
  const isOfAll = numbers.reduce((whole, one) => whole + one, 0) === all;
  if (!isOfAll || isNear(sum, stated) || stated === 0 || scope.isQuoted(span)) return [];
  const written = rates.map(({ amount }, at) => `${numbers[at] ?? 0}×${rounded(amount, 2)}`).join('＋');
  return [
    reckonedFinding(scope, {
      ...span,
      reckoning: written,
      result: `${rounded((sum * Number(total)) / stated, 4)}${unit}`,
    }),
  ];
}

function isSameUnit(one = '', other = ''): boolean {
  return measured(1, one).measure === measured(1, other).measure;
}

const part =
  /按[^，。；\d]{1,12}?的(?<share>一半|[一二三四五六七八九十]{1,3}分之[一二三四五六七八九十]{1,3}|[一二三四五六七八九]成|\d{1,3}(?:\.\d{1,2})?%)[^，。；\d]{0,6}，?[即为][^，。；\d]{0,6}(?<number>\d{1,9}(?:\.\d{1,4})?)(?<unit>万?元|分|亩)/g;

/** 耕地每亩4.8万元，林地按耕地标准的一半，即每亩2.4万元 */
function wrongParts(scope: Scope): Finding[] {
  return claimsIn(scope.text, part).flatMap(({ 0: whole, index, groups = {} }) => {
    const { share = '', number = '', unit = '' } = groups;
    const { amount, measure } = measured(Number(number), unit);
    const before = stretchBefore(scope.text, index, '。\n', 120);
    const bases = figuresIn(before).filter((figure) => figure.measure === measure);
    const [base] = bases.toReversed();
    const end = index + whole.length;
    const span = { start: end - number.length - unit.length, end };
    if (!base || scope.isQuoted(span) || bases.some((one) => isNear(one.amount * ratioOf(share), amount)))
      return [];
    const known = rounded((base.amount * ratioOf(share) * Number(number)) / amount, 4);
    return [
      reckonedFinding(scope, {
        ...span,
        reckoning: `${base.value}${base.unit}的${share}`,
        result: `${known}${unit}`,
      }),
    ];
  });
}

const growth =
  /[增降]幅(?:为|达|是)?(?<share>一半|[一二三四五六七八九十]{1,3}分之[一二三四五六七八九十]{1,3}|[一二三四五六七八九]成)(?=[，。；]|$)/g;

/** 比上年的120元增加30元，增幅四分之一 */
function wrongGrowth(scope: Scope): Finding[] {
  return claimsIn(scope.text, growth).flatMap(({ 0: whole, index, groups = {} }) => {
    const share = groups['share'] ?? '';
    const before = stretchBefore(scope.text, index, '。；\n', 80);
    const figures = figuresIn(before);
    const pairs = figures.flatMap((one) => figures.flatMap((other) => growthOf(one, other)));
    const span = { start: index, end: index + whole.length };
    const last = figures.at(-1);
    const [change] = pairs.filter(({ one, other }) => one === last && other === figures.at(-2));
    const told = change ?? pairs[0];
    return !told || scope.isQuoted(span) || pairs.some(({ ratio }) => Math.abs(ratio - ratioOf(share)) < 0.02)
      ? []
      : [
          reckonedFinding(scope, {
            ...span,
            reckoning: `${told.one.value}比${told.other.value}`,
            result: `${rounded(told.ratio * 100, 1)}%`,
          }),
        ];
  });
}

/** By how much of `other` it grew, if `one` is the growth, or what it grew to. */
function growthOf(one: Figure, other: Figure) {
  return one === other || one.measure !== other.measure || other.amount === 0
    ? []
    : [one.amount / other.amount, Math.abs(one.amount - other.amount) / other.amount].map((ratio) => ({
        one,
        other,
        ratio,
      }));
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) * 0.01;
}
