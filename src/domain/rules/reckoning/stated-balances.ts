import { matchesIn } from '../../lists/matches-in.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { readingOf } from '../../statements/reading.ts';
import { struckOut } from '../../statements/struck-out.ts';
import type { Rule } from '../findings/rule.ts';
import { measured, type WordedFigure, wordedFigures } from '../amounts/figures.ts';
import { isShortened, rounded } from '../amounts/rounding.ts';
import { digitsOf, isSlip, isTurned } from '../amounts/slip.ts';
import { sentencesIn } from '../words/prose-read.ts';
import { knownFigures } from './known-sums.ts';
import { reckonedFinding, withoutJudges } from './reckoned.ts';

/**
 * 收到申请书74份，其中重点项目12份、面上项目35份、青年项目27份; 11家投标，2家未通过资格评审，其余9家: numbers of a sentence that are parts of another one
 * of it are together as many.
 */
export const statedBalances: Rule = function* (notice) {
  for (const { scope } of readingOf(notice).body) {
    let before = '';
    for (const sentence of sentencesIn(scope.text)) {
      const said = before;
      before = sentence[0];
      if (!apart.test(sentence[0])) continue;
      const problem =
        problemOf(sentence[0], notice) ??
        wrongReceived(sentence[0], said, notice) ??
        wrongHalves(sentence[0], said, notice) ??
        wrongLeft(sentence[0], notice);
      if (!problem) continue;
      const { of, ...facts } = problem;
      const span = { start: sentence.index + of.start, end: sentence.index + of.end };
      if (scope.isQuoted(span)) continue;
      yield reckonedFinding(scope, { ...span, ...facts });
    }
  }
};

/** More than anyone reckons with. */
const mostFigures = 30;

/** Two numbers, and what tells that one is a part of another. */
const apart = new RegExp(
  `^(?=\\D*\\d+\\D+\\d)(?=.*(?:其中|包括|其余|剩|[余剩]下|[结节]余|[未不]|取消|放弃|退[出回]|整改|终止|缺[考席]|弃考|${struckOut}))`,
);

/** A number that is not what the others make it. */
interface Problem {
  readonly of: WordedFigure;
  readonly reckoning: string;
  readonly result: string;
}

function problemOf(sentence: string, notice: Notice): Problem | undefined {
  const figures = wordedFigures(sentence);
  if (figures.length > mostFigures || figures.some(({ words }) => vague.test(words))) return undefined;
  const others = withoutJudges(figures, sentence);
  return (
    wrongDivision(figures, sentence, notice) ??
    wrongRest(others, notice) ??
    wrongSpelledRest(others, sentence, notice) ??
    wrongBalance(others, sentence) ??
    wrongPair(others, sentence) ??
    wrongChosen(others, sentence, notice)
  );
}

const vague = /[约近逾超]$|(?<![其剩])余$|以[上下内]|左右|[不至][少多低高]于?|累计|平均/;

/** What stands before a part, the first of which 其中 may lead: 、面上项目 */
const ofPart = /^(?:[，（:]|，?其中:?|，?包括:?|[、，和及与]|以及)?[^，。；、:（）\d]{1,20}$/;
const leadsParts = /^(?:，?其中|，?包括|（|:|，?分别)/;

/** Parts that stand in a row behind their whole, and are not as many: of all categories, or but for digits turned round. */
function wrongDivision(
  figures: readonly WordedFigure[],
  sentence: string,
  { quotas }: Notice,
): Problem | undefined {
  for (const [index, whole] of figures.entries()) {
    const first = figures[index + 1];
    if (
      !first ||
      !leadsParts.test(sentence.slice(whole.end, first.start).replace(/^[^，（:]*(?=[，（:])/, ''))
    )
      continue;
    const behind = figures.slice(index + 1);
    const end = behind.findIndex(
      ({ measure, words }, place) => measure !== whole.measure || (place > 0 && !ofPart.test(words)),
    );
    const parts = end === -1 ? behind : behind.slice(0, end);
    const sum = rounded(
      parts.reduce((total, { amount }) => total + amount, 0),
      4,
    );
    if (parts.length < 2 || sum === whole.amount || areRates(parts, whole)) continue;
    const labels = parts.map(({ words }) => words);
    const isOfAll = areCategories(
      labels,
      quotas.map(({ category }) => category),
    );
    const isSlip = digitsOf(whole.amount).length > 2 && isTurned(whole.amount, sum) && sum < whole.amount * 5;
    const others = figures.slice(0, index).map(({ amount }) => amount);
    if ((!isOfAll && !isSlip) || others.includes(sum) || others.includes(sum - whole.amount)) continue;
    return problemFrom(whole, parts, '＋', sum);
  }
  return undefined;
}

/** 达标率84%，其中甲类90%、乙类81%: rates of parts, between which that of the whole is, and no shares of it. */
function areRates(parts: readonly WordedFigure[], { unit, amount: whole }: WordedFigure): boolean {
  const amounts = parts.map(({ amount }) => amount);
  return /[%‰]/.test(unit) && Math.min(...amounts) <= whole && whole <= Math.max(...amounts);
}

/** Whether each of `labels` ends in another one of `categories`, and all of them stand there. */
function areCategories(labels: readonly string[], categories: readonly string[]): boolean {
  const longest = categories.toSorted((a, b) => b.length - a.length);
  const named = labels.map((label) => longest.find((category) => label.endsWith(category)));
  return (
    categories.length > 1 &&
    labels.length === categories.length &&
    new Set(named).size === categories.length &&
    !named.includes(undefined)
  );
}

const rest = /(?:其余|剩余|剩下|余下)的?$/;

/** 8名中，新任3名，其余6名: what is left of a whole, of which the others are parts; of all where 除 leads them. */
function wrongRest(figures: readonly WordedFigure[], notice: Notice): Problem | undefined {
  for (const [index, left] of figures.entries()) {
    const before = figures.slice(0, index).filter(({ measure }) => measure === left.measure);
    const [first, ...others] = before;
    if (!rest.test(left.words) || !first || before.length > mostParts) continue;
    const all = knownFigures(notice, left.measure);
    const isExcepted = /除/.test(first.words);
    const whole = isExcepted ? { ...left, amount: all[0] ?? 0 } : first;
    const parts = isExcepted ? before : others;
    const sums = subsetSums(before.map(({ amount }) => amount));
    const wholes = [...before.map(({ amount }) => amount), ...all];
    const known = whole.amount - parts.reduce((sum, { amount }) => sum + amount, 0);
    const isFit = wholes.some((amount) => sums.has(amount - left.amount));
    if (parts.length === 0 || isFit || known < 1 || Math.abs(known - left.amount) > 2) continue;
    return problemFrom(left, [whole, ...parts], '－', known);
  }
  return undefined;
}

const mostParts = 6;

const spelledRest =
  /(?:其余|剩余|剩下|余下)的?(?<number>[一两二三四五六七八九十]{1,3})(?<sign>[名人位个家户项])(?!月)/g;

/** 拟推荐的9名，其中任教的是甲一、甲二2名，其余六名: what is left, in words, of the numbers of its own part of the sentence. */
function wrongSpelledRest(
  figures: readonly WordedFigure[],
  sentence: string,
  notice: Notice,
): Problem | undefined {
  for (const { 0: words, index, groups = {} } of matchesIn(sentence, spelledRest)) {
    const { number = '', sign = '' } = groups;
    const value = numberOf(number) ?? NaN;
    const start = index + words.length - number.length - sign.length;
    const end = index + words.length;
    const before = figures.filter((figure) => figure.end <= start);
    const [last] = before.slice(-1);
    const part = sentence.slice(last?.end ?? 0, start).includes('；') ? NaN : (last?.part ?? NaN);
    const of = { ...{ start, end, value, part, unit: sign, words: '其余' }, ...measured(value, sign) };
    const problem = wrongRest([...before.filter((figure) => figure.part === part), of], notice);
    if (problem && !isLeftOfAny(before, of)) return problem;
  }
  return undefined;
}

/** Whether `left` is left of any number of the whole sentence without others of it. */
function isLeftOfAny(before: readonly WordedFigure[], { amount, measure }: WordedFigure): boolean {
  const amounts = before.filter((figure) => figure.measure === measure).map((figure) => figure.amount);
  const sums = subsetSums(amounts.slice(-mostParts));
  return amounts.some((whole) => sums.has(whole - amount));
}

function subsetSums(amounts: readonly number[]): ReadonlySet<number> {
  let sums = [0];
  for (const amount of amounts) sums = sums.flatMap((sum) => [sum, sum + amount]);
  return new Set(sums);
}

const gone = new RegExp(
  `[未不](?!少|超|限|同|足|含|满)|取消|撤销|放弃|退出|整改|无效|退回|终止|${struckOut}`,
);
const kept = /有效|合格|通过|中签|入围|进入|入选|保留|达标|符合/;
const laterStep = /评审|评议|评选|表决|投票|复审|复评|终评|考察|公示/;

/** 9家递交，1家被否决，有效8家: three numbers, of which one is of those that fell out, and one of those that are left. */
function wrongBalance(figures: readonly WordedFigure[], sentence: string): Problem | undefined {
  const [whole, second, third, more] = figures;
  if (!whole || !second || !third || more || figures.some(({ measure }) => measure !== whole.measure))
    return undefined;
  const [one, other] = [second, third].map((figure) => {
    const behind = stretchIn(sentence.slice(figure.end), /^[^，。；]*/);
    const words = `${lastStretch(figure.words, '，；')}|${behind}`;
    return { figure, words, isGone: gone.test(words), isKept: !gone.test(words) && kept.test(words) };
  });
  if (!one || !other || one.isGone === other.isGone || one.isKept === other.isKept) return undefined;
  const [lost, left] = one.isGone ? [one, other] : [other, one];
  const isNegated = lost.words.includes(stretchIn(left.words, kept)) && !laterStep.test(lost.words);
  const isBeside = one.isGone ? !laterStep.test(left.words) : isNegated || /^\|/.test(lost.words);
  const known = whole.amount - lost.figure.amount;
  const isNear = Math.abs(known - left.figure.amount) <= 2 && known > 0;
  if (!isBeside || !isNear || known === left.figure.amount || gone.test(whole.words)) return undefined;
  return problemFrom(left.figure, [whole, lost.figure], '－', known);
}

/** What says that a third part may be left. */
const thirdPart = /撤|退|弃|另|待|暂|缓|重复|补|其[余他它]/;

/**
 * 抽查30家，达标24家，不达标5家; 35人入围，其中30人参加面试，4人缺考: three numbers in a row, of which two are told of
 * by a word and by what denies it.
 */
function wrongPair(figures: readonly WordedFigure[], sentence: string): Problem | undefined {
  for (const [index, whole] of figures.entries()) {
    const [second, third] = figures.slice(index + 1, index + 3);
    if (!second || !third || [second, third].some(({ measure }) => measure !== whole.measure)) continue;
    const [one, other] = [wordsAround(second, sentence), wordsAround(third, sentence)];
    const [ofSecond, ofThird] = [denialIn(one), denialIn(other)];
    if ((ofSecond === undefined) === (ofThird === undefined)) continue;
    const [lost, left, words] = ofSecond === undefined ? [third, second, one] : [second, third, other];
    const isOpen =
      thirdPart.test(sentence.slice(whole.end)) ||
      [whole, second, third].some((figure) => vague.test(figure.words));
    const known = whole.amount - lost.amount;
    const isNear = known > 0 && known !== left.amount && Math.abs(known - left.amount) <= 2;
    if (isNear && !isOpen && new RegExp(ofSecond ?? ofThird ?? '').test(words))
      return problemFrom(left, [whole, lost], '－', known);
  }
  return undefined;
}

/** What the clause of a figure says before and behind it. */
function wordsAround({ words, end }: WordedFigure, sentence: string): string {
  return `${lastStretch(words, '，；')}|${stretchIn(sentence.slice(end), /^[^，。；]*/)}`;
}

const denied = /[不未](?:予)?(合格|通过|有效|中签|入围|达标|符合|参加|到场|到会)/;

/** What words deny of some: 合格 of 不合格, 参加 of 缺考; undefined where they deny nothing. */
function denialIn(words: string): string | undefined {
  if (/缺[考席]|弃考|未到/.test(words)) return '参加|到场|到会|应考';
  return stretchIn(words, denied, 1) || undefined;
}

/** 推荐15户，实地评估淘汰6户: two numbers, of which the second fell out, and those that are left are all who are put forward. */
function wrongChosen(
  [whole, lost, more]: readonly WordedFigure[],
  sentence: string,
  notice: Notice,
): Problem | undefined {
  if (!whole || !lost || more || whole.measure !== lost.measure) return undefined;
  const fate = `${lastStretch(lost.words, '，；')}|${stretchIn(sentence.slice(lost.end), /^[^，。；]*/)}`;
  const all = knownFigures(notice, lost.measure);
  const known = whole.amount - (all[0] ?? 0);
  const isSaid =
    /推荐|申[报请]|报名|参[评加选]/.test(whole.words) && gone.test(fate) && !laterStep.test(fate);
  const isFit = all.some((one) => whole.amount - one === lost.amount);
  if (!isSaid || isFit || known < 1 || Math.abs(known - lost.amount) > 2) return undefined;
  return problemFrom(lost, [whole, { ...whole, amount: all[0] ?? 0 }], '－', known);
}

const received = /收到|受理|报名|递交|申[报请]|参[评加]|评估|报送|推荐/;

/**
 * 收到申请书22份。形式审查退回4份，18份进入评审: what fell out of as many as the sentence `before` has, and those that are left, or all who are
 * put forward.
 */
function wrongReceived(sentence: string, before: string, notice: Notice): Problem | undefined {
  if (!received.test(before)) return undefined;
  const figures = wordedFigures(sentence);
  if (figures.length > mostFigures) return undefined;
  const saying = (figure: WordedFigure): string =>
    `${lastStretch(figure.words, '，；')}|${stretchIn(sentence.slice(figure.end), /^[^，。；]*(?:，(?:终止|未予|不予)[^，。；]*)?/)}`;
  const [lost, ...others] = figures.filter((figure) => gone.test(saying(figure)));
  if (!lost || others.length > 0 || vague.test(lost.words)) return undefined;
  const [whole, ...more] = wordedFigures(before).filter(({ measure }) => measure === lost.measure);
  if (!whole || more.length > 0 || vague.test(whole.words)) return undefined;
  const alike = figures.filter((figure) => figure !== lost && figure.measure === lost.measure);
  const [all] = knownFigures(notice, lost.measure);
  const isBeside = Math.abs(figures.indexOf(lost) - figures.indexOf(alike[0] ?? lost)) === 1;
  const left =
    alike.length === 1 && isBeside && kept.test(saying(alike[0] ?? lost))
      ? alike[0]
      : alike.find(({ amount }) => amount === all);
  const known = whole.amount - (left?.amount ?? NaN);
  const isFit = alike.some(({ amount }) => amount === whole.amount - lost.amount);
  if (!left || isFit || known < 1 || known === lost.amount || Math.abs(known - lost.amount) > 2)
    return undefined;
  return problemFrom(lost, [whole, left], '－', known);
}

const leftOver = /(?:其余|结余|节余|剩余|余下)(?:的|资金|部分|金额|为)?$/;

/**
 * 预算80万元，结余7.4万元, of which the lists have 73.6: what is left of the number before without what a column comes
 * to, or of that without the number, but for a slip of the pen.
 */
function wrongLeft(sentence: string, notice: Notice): Problem | undefined {
  const figures = wordedFigures(sentence);
  if (figures.length > mostFigures) return undefined;
  for (const [index, left] of figures.entries()) {
    const before = figures.slice(0, index).filter(({ measure }) => measure === left.measure);
    const last = before.at(-1);
    const isLeft =
      leftOver.test(left.words) && /元$|亩$|平方/.test(left.unit) && !vague.test(last?.words ?? '约');
    if (!isLeft || !last) continue;
    const factor = left.amount === 0 ? 1 : left.value / left.amount;
    const known = knownFigures(notice, left.measure);
    const amounts = [...known, ...before.map(({ amount }) => amount)];
    const isMade = amounts.some((one) =>
      amounts.some((other) => isShortened(`${left.value}`, (one - other) * factor)),
    );
    const whole = known.flatMap((sum) =>
      [[last.amount, sum] as const, [sum, last.amount] as const].filter(([one, other]) =>
        isSlipOf(left.value, rounded((one - other) * factor, 6)),
      ),
    );
    const [meant] = whole;
    if (isMade || !meant) continue;
    const terms = meant.map((amount) => ({ ...left, amount }));
    return problemFrom(left, terms, '－', meant[0] - meant[1]);
  }
  return undefined;
}

/** Whether a number of three digits and more is `known` but for one digit, or two neighbours turned round. */
function isSlipOf(stated: number, known: number): boolean {
  return known > 0 && digitsOf(stated).length > 2 && isSlip(`${stated}`, known);
}

/**
 * 共受理22份。其中甲类15份，3份退回；乙类6份: the first numbers of the halves of a sentence, one of each category, that
 * are not together as many as the only number of the sentence `before`.
 */
function wrongHalves(sentence: string, before: string, { quotas }: Notice): Problem | undefined {
  if (!/^其中/.test(sentence) || !sentence.includes('；') || vague.test(before)) return undefined;
  const figures = wordedFigures(sentence);
  const firsts = figures.filter(({ part }, index) => part !== figures[index - 1]?.part);
  const wholes = wordedFigures(before).filter(({ measure }) => measure === firsts[0]?.measure);
  const [whole, ...others] = wholes;
  const named = firsts.map(({ words }) => quotas.filter(({ category }) => words.includes(category)));
  const isOfAll =
    firsts.length === quotas.length &&
    quotas.length > 1 &&
    named.every((own) => own.length === 1) &&
    new Set(named.flat()).size === quotas.length;
  if (!whole || others.length > 0 || !isOfAll || figures.length > mostFigures) return undefined;
  if (firsts.some(({ measure, words }) => measure !== whole.measure || vague.test(words))) return undefined;
  const sum = firsts.reduce((total, { amount }) => total + amount, 0);
  const [last] = firsts.slice(-1);
  const rest = firsts.slice(0, -1);
  const known = whole.amount - (sum - (last?.amount ?? 0));
  return !last || sum === whole.amount || Math.abs(sum - whole.amount) > 2
    ? undefined
    : problemFrom(last, [whole, ...rest], '－', known);
}

function problemFrom(
  of: WordedFigure,
  terms: readonly WordedFigure[],
  sign: string,
  amount: number,
): Problem {
  const factor = of.amount === 0 ? 1 : of.value / of.amount;
  const written = terms.map((term) => rounded(term.amount * factor, 4));
  return { of, reckoning: written.join(sign), result: `${rounded(amount * factor, 4)}${of.unit}` };
}
