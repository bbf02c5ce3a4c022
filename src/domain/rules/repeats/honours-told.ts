import { placeIn } from '../../finding/finding.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { nomineesOf, type Notice, titleOf } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { isNear } from '../../statements/names/likeness.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { listedCount } from '../rows/listed-counts.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';

/** 甲一等3人为第二届示例市甲标兵; 甲厂等4家企业为示例市乙企业 */
const named =
  /等(?<count>(?<number>\d{1,4}|[一二两三四五六七八九十]{1,3})[名位人个家户所])(?<who>\p{Script=Han}{0,6}?)(?:拟)?(?:为|获评|荣获)(?<honour>[^，。；、（）]{2,40})(?=[，。；]|$)/gu;
/** 授予“甲标兵”“乙病区”称号 */
const titled = /(?<honours>(?:[、和及与]?“[^“”]{3,16}”){1,6})(?:等?荣誉)?(?:称号|奖牌|荣誉证书)/gu;
/** 第二届, 2021年第一季度 */
const edition = /第.{1,3}(?:[届批期]|季度)|\d{4}年度?/gu;
/** Of another time, or of some of them. */
const ofOther = /曾|已于|已被|去年|上[年届批次]|前[届批]|其中|此前|\d{4}年[^，。；]{0,6}$|原/;

/** What a category's nominees are put forward for, and how many they are. */
interface Category {
  readonly category: string;
  readonly count: number;
  readonly names: ReadonlySet<string>;
}

/**
 * 拟确定甲一等3人为示例市甲标兵: as many as the category of the named one has, and for what it is called; and the honours whose
 * title is given, in quotes, are those of the notice. An honour is told as another one where it is that of a category but
 * for some signs, and stands nowhere else.
 */
export const honoursTold: Rule = function* (notice) {
  const categories = categoriesOf(notice);
  if (categories.length === 0) return;
  for (const { scope } of proseWith(notice, /等.{1,3}[名位人个家户所]|称号|奖牌|荣誉证书/)) {
    yield* wrongNamed(scope, categories, notice);
    yield* wrongTitles(scope, categories, notice);
  }
};

function categoriesOf(notice: Notice): Category[] {
  const nominees = nomineesOf(notice);
  return notice.quotas.map(({ category, count }) => ({
    ...{ category, count },
    names: new Set(nominees.filter((one) => one.category === category).map(({ name }) => plainForm(name))),
  }));
}

/** How many, or what for, a line says of those of one category otherwise than the notice. */
function* wrongNamed(scope: Scope, categories: readonly Category[], notice: Notice): Generator<Finding> {
  for (const { 0: words, index, groups = {} } of claimsIn(scope.text, named)) {
    const { count = '', number = '', who = '', honour: written = '' } = groups;
    const before = stretchBefore(scope.text, index, '，。；：:、（）\n', 40);
    const own = categories.filter(({ names }) => [...names].some((name) => before.endsWith(name)));
    const [category, ...others] = own;
    const value = numberOf(number);
    if (
      !category ||
      others.length > 0 ||
      value === undefined ||
      ofOther.test(before) ||
      /[被曾已获]/.test(who)
    )
      continue;
    const honour = plainForm(written);
    const isOwn = honour.endsWith(plainForm(category.category));
    const lead = honour.slice(0, -plainForm(category.category).length).replace(edition, '');
    const known = [category.count, listedCount(notice, category.category)];
    const start = index + 1;
    const span = { start, end: start + count.length };
    const isOfSome = /[的推荐选自级类组性岗]/.test(lead) || scope.text.split(category.category).length > 2;
    if (isOwn && !isOfSome && !known.includes(value) && !scope.isQuoted(span))
      yield {
        code: 'stated-quota-differs',
        ...placeIn(scope, start),
        facts: { stated: count, category: category.category, count: category.count },
      };
    const from = index + words.lastIndexOf(written);
    if (!isOwn && known.includes(value))
      yield* wrongHonour(scope, { start: from, end: from + written.length }, [category], notice);
  }
}

/** The honours in quotes whose title a line gives, and that are no category’s. */
function* wrongTitles(scope: Scope, categories: readonly Category[], notice: Notice): Generator<Finding> {
  for (const { index, groups = {} } of claimsIn(scope.text, titled)) {
    const { honours = '' } = groups;
    if (ofOther.test(stretchBefore(scope.text, index, '。；\n', 60))) continue;
    for (const { 1: honour = '', index: at } of claimsIn(honours, /“([^“”]+)”/g)) {
      const start = index + at + 1;
      yield* wrongHonour(scope, { start, end: start + honour.length }, categories, notice);
    }
  }
}

/** What stands at `span` is the honour of one of `categories` but for some signs, and of none exactly. */
function* wrongHonour(
  scope: Scope,
  span: Span,
  categories: readonly Category[],
  notice: Notice,
): Generator<Finding> {
  const honour = scope.text.slice(span.start, span.end);
  const names = notice.quotas.map(({ category }) => category);
  const isKnown = names.some((name) => honour.includes(name) || name.includes(honour));
  const meant = categories.find(({ category }) => isSlipOf(honour, category));
  if (isKnown || !meant || isToldElsewhere(honour, notice) || scope.isQuoted(span)) return;
  yield {
    code: 'category-differs',
    ...placeIn(scope, span.start),
    facts: { word: honour, category: meant.category },
  };
}

/** 优秀甲积极分子 for 优秀甲工作者, 优质乙病区 for 优质甲病区: both begin alike, and end so or go on alike. */
function isSlipOf(honour: string, category: string): boolean {
  const own = honour.slice(Math.max(0, honour.indexOf(category.slice(0, 2))));
  const isBegun = own.startsWith(category.slice(0, 2)) && category.length > 3;
  const isEnded = own.slice(-2) === category.slice(-2) && isNear(own, category, 2);
  return isBegun && (own.startsWith(category.slice(0, 4)) || isEnded);
}

/** Whether the title, a cell or another place of the text has `honour` too. */
function isToldElsewhere(honour: string, notice: Notice): boolean {
  const texts = readingOf(notice).body.map(({ scope }) => scope.text);
  const others = [titleOf(notice), ...notice.lists.map(({ title }) => title)];
  const cells = notice.lists.flatMap(({ nominees }) => nominees.flatMap((nominee) => nominee.cells));
  const places = texts.reduce((sum, text) => sum + text.split(honour).length - 1, 0);
  return places > 1 || [...others, ...cells].some((text) => text.includes(honour));
}
