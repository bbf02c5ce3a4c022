import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { byCategory, type NomineeList, nomineesOf, type Notice } from '../../notice/notice.ts';
import {
  type CountedCategory,
  natureOf,
  natureOfMeasure,
  natureOfNoun,
} from '../../statements/counts/counted-noun.ts';
import { countOfAll } from '../../statements/counts/settled-counts.ts';
import type { CountStatement } from '../../statements/counts/count-statement.ts';
import { countStatements } from '../../statements/counts/count-statements.ts';
import { isTrueOtherwise } from '../../statements/counts/words/true-otherwise.ts';
import { readingOf, type ReadScope, readScope } from '../../statements/reading.ts';
import { type Scope, settingScope } from '../../statements/clauses/scope.ts';
import type { Finding } from '../findings/findings.ts';
import { wrongKinds } from '../columns/stated-kinds.ts';
import { traitCounts } from '../rows/list-traits.ts';
import { mostItems } from '../words/prose-read.ts';
import { isOfOtherWhole } from '../words/whose-words.ts';
import type { Rule } from '../findings/rule.ts';
import { closesNames } from '../names/names-in.ts';
import { asTable } from '../rows/lists-as-tables.ts';
import { listedCount, proposedCounts } from '../rows/listed-counts.ts';
import { digitSlip } from '../amounts/slip.ts';
import { isOfOtherThings, sentenceTo, textBehind } from './counts-of-others.ts';
import { wrongPlainNumbers } from './plain-numbers.ts';

/**
 * The numbers of nominees in title, headings and prose are the quotas, their sums the totals, and parts make up their
 * whole. What counts names is compared with them.
 */
export const statedQuotas: Rule = function* (notice) {
  const { title, body } = readingOf(notice);
  const categories = proposedCounts(notice);
  const reported = new Map<Scope, number[]>();
  for (const read of [title, ...body])
    for (const [start, finding] of wrongCounts(notice, read, categories)) {
      reported.set(read.scope, [...(reported.get(read.scope) ?? []), start]);
      yield finding;
    }
  yield* wrongPlainNumbers(notice, categories);
  yield* wrongKinds(notice, reported);
  yield* wrongHeadings(notice);
};

/** As many categories as one sentence may name behind a number of them together. */
const mostNext = 8;

/** The numbers told right before another one, and behind it. */
interface Beside {
  readonly last: readonly CountStatement[];
  readonly next: readonly CountStatement[];
}

function* wrongCounts(
  notice: Notice,
  read: ReadScope,
  categories: readonly CountedCategory[],
): Generator<readonly [start: number, finding: Finding]> {
  /** What 先进集体、先进个人各2名 says is told once. */
  const starts = new Set<number>();
  const statements = countStatements(read, categories).slice(0, mostItems);
  for (const [index, statement] of statements.entries()) {
    if (read.scope.isQuoted(statement) || isOfOrigin(statement)) continue;
    const measure = wrongMeasure(statement, categories);
    if (measure) yield [statement.start, measure];
    if (closesNames(notice, read.scope, statement.start)) continue;
    const trait = wrongTrait(notice, statement, categories);
    if (trait) yield [statement.start, trait];
    const last = statements.slice(Math.max(0, index - 1), index);
    const next = statements.slice(index + 1, index + mostNext);
    const finding = problemOf(notice, statement, { last, next }, categories);
    if (finding && !starts.has(statement.start)) yield [statement.start, finding];
    if (finding) starts.add(statement.start);
  }
}

/** 来自6家单位, 安排到3个单位: of where those put forward come from, or go. */
function isOfOrigin({ scope: { text }, start, end, measure }: CountStatement): boolean {
  const isOfBodies =
    /^[家所]$/.test(measure) ||
    (measure === '个' &&
      /^[^，。；\d]{0,4}(?:单位|部门|机构|学校|乡镇|科室|处室|领域|学科|类别)/.test(
        text.slice(end, end + 8),
      ));
  return (
    isOfBodies &&
    /(?:来自|分属|涉及|覆盖|涵盖|分布在|[聘录任]用到|(?:安排|分配|安置|选派|派遣)到)$/.test(
      text.slice(Math.max(0, start - 3), start),
    )
  );
}

/** 1名先进集体: a measure word for persons beside a category that is none. 个 counts anything. */
function wrongMeasure(
  { of, scope, start, end, measure, isSure, isRank }: CountStatement,
  categories: readonly CountedCategory[],
): Finding | undefined {
  const [name, ...others] = of.kind === 'categories' ? of.categories : [];
  const counted = categories.find(({ category }) => category === name);
  if (!counted || others.length > 0 || !isSure || isRank || !/^[名位]$/.test(measure)) return undefined;
  const { category, measureWord } = counted;
  if (natureOfNoun(category) !== 'other' || natureOf(counted) !== 'other') return undefined;
  return {
    code: 'measure-word-differs',
    ...placeIn(scope, start),
    facts: { stated: scope.written({ start, end }).trim(), category, measureWord },
  };
}

/** 其中女性4名, where the lists have three: how many have what a column tells. */
function wrongTrait(
  notice: Notice,
  { of, scope, start, end, value, exactness }: CountStatement,
  categories: readonly CountedCategory[],
): Finding | undefined {
  if (of.kind !== 'some' || exactness !== 'exact') return undefined;
  if (isOfOtherWhole(scope.text, start, [of.whole.value])) return undefined;
  const named = meantBy(of.whole, categories).map(({ category }) => category);
  const lists = listsOf(notice, named);
  if (lists.reduce((sum, { nominees }) => sum + nominees.length, 0) !== of.whole.value) return undefined;
  const counts = traitCounts(lists, of.label);
  const [counted] = counts;
  if (counted === undefined || counts.includes(value)) return undefined;
  const ofAll =
    of.besides.length > 0 ? traitCounts(listsOf(notice, [...named, ...of.besides]), of.label) : [];
  if (ofAll.includes(value)) return undefined;
  const stated = scope.written({ start, end }).trim();
  return {
    code: 'stated-trait-differs',
    ...placeIn(scope, start),
    facts: { stated, label: of.label, counted },
  };
}

function listsOf({ lists }: Notice, categories: readonly string[]): NomineeList[] {
  return byCategory(lists.map((list) => asTable(list))).filter(
    ({ standing, category }) => standing === 'proposed' && categories.includes(category),
  );
}

function problemOf(
  notice: Notice,
  statement: CountStatement,
  beside: Beside,
  categories: readonly CountedCategory[],
): Finding | undefined {
  const { of, scope, start } = statement;
  const expected = sumDiffering(notice, statement, beside, categories);
  if (expected === undefined) return undefined;
  const addends = statement.addends ?? [statement];
  const stated = addends.map((addend) => scope.written(addend).trim()).join('＋');
  if (of.kind === 'parts')
    return {
      code: 'quota-parts-differ',
      ...placeIn(scope, start),
      facts: { stated, sum: statement.value, whole: scope.written(of.whole).trim() },
    };
  return findingOf(notice, statement, { stated, expected }, meantBy(statement, categories));
}

/** What the categories meant come to, where `statement` is of them and says otherwise; undefined else. */
function sumDiffering(
  notice: Notice,
  statement: CountStatement,
  { last, next }: Beside,
  categories: readonly CountedCategory[],
): number | undefined {
  const { of, scope, start } = statement;
  if (of.kind === 'parts' && statement.value > of.whole.value && areOverlapping(statement)) return undefined;
  if (isOfOtherWhole(scope.text, start, [countOfAll(categories), ...categories.map(({ count }) => count)]))
    return undefined;
  if (isFirstOfParts(statement, categories) || isOfFew(statement, categories)) return undefined;
  const sums = sumsOf(notice, statement, categories);
  const [expected] = sums;
  if (expected === undefined || sums.some((sum) => agrees(statement, sum))) return undefined;
  if (statement.value > expected * 2 && entrants.test(textBehind(statement))) return undefined;
  if (isOfOtherThings(statement, { notice, categories, next })) return undefined;
  if (isTrueOtherwise(statement, expected, meantBy(statement, categories), countOfAll(categories)))
    return undefined;
  const isTurned = [...last, ...next.slice(0, 1)].some((other) =>
    areTurnedRound(statement, other, categories),
  );
  const isOther = !isTurned && isOfOthers(notice, statement, sums, meantBy(statement, categories));
  return isOther ? undefined : expected;
}

/** What is told of a number `stated` of those `meant`, of whom as many as `expected` are put forward. */
function findingOf(
  notice: Notice,
  statement: CountStatement,
  { stated, expected }: { readonly stated: string; readonly expected: number },
  meant: readonly CountedCategory[],
): Finding | undefined {
  const { of, scope, start, isSure } = statement;
  const place = placeIn(scope, start);
  const category = of.kind === 'categories' && of.categories.length === 1 ? of.categories[0] : undefined;
  if (!isSure && !(category !== undefined && isNamedAsWhole(notice, statement, category, expected))) {
    if (isOfSomeOrEntrants(statement, expected)) return undefined;
    if (ofWholePlace.test(sentenceTo(statement)) || isOfPersonsOf(statement, meant)) return undefined;
    const named = category ?? (of.kind === 'categories' ? of.categories.join('、') : undefined);
    return named === undefined
      ? undefined
      : { code: 'quota-statement-unclear', ...place, facts: { stated, category: named } };
  }
  return category === undefined
    ? {
        code: 'stated-total-differs',
        ...place,
        facts: { stated, total: expected, of: meant.map((own) => own.category) },
      }
    : { code: 'stated-quota-differs', ...place, facts: { stated, category, count: expected } };
}

/**
 * 甲厂等6家企业的产品为省级新产品, where the list of these begins with 甲厂 and has four: who they are and what they
 * are to be says that all of the category are meant. Fewer may be some of them.
 */
function isNamedAsWhole(
  notice: Notice,
  { scope: { text }, start, end, value }: CountStatement,
  category: string,
  expected: number,
): boolean {
  if (value <= expected) return false;
  const before = stretchBefore(text, start, '，。；\n', 40);
  const behind = stretchIn(text.slice(end, end + 40), /^[^，。；：（\n]*/);
  if (
    !/等$/.test(before) ||
    /曾|已[经被]?|往年|去年|上年|此前|申报|报名|推荐的|完成|合作|共同|联合/.test(before + behind)
  )
    return false;
  const name = before.replace(/”?等$/, '');
  const isFirst = listsOf(notice, [category]).some(({ nominees: [first] }) =>
    [first?.name, ...(first?.cells ?? [])].some((own = '') => own.length > 1 && name.endsWith(own)),
  );
  return isFirst && ['为', '列入', '授予'].some((verb) => behind.endsWith(`${verb}${category}`));
}

/**
 * 残疾学生1人, 甲村三个组, 生物医药的2项 of more than twice as many; 7家供应商响应, 9所机构进行了考核: what may be of
 * the notice's but is more likely a part of it, or who came in.
 */
function isOfSomeOrEntrants({ value, scope: { text }, end }: CountStatement, expected: number): boolean {
  return value * 2 <= expected || (value > expected && entrants.test(textBehind({ scope: { text }, end })));
}

/** 全县共有县级河长12名: not of those put forward. */
const ofWholePlace = /^(?:目前，?)?全[省市县区镇乡村校院局厅][^，；]{0,6}[共现]?有[^，；]*(?:、[^，；]*)?$/;

/** 甲一户6人: of how many persons what is put forward is. */
function isOfPersonsOf({ measure }: CountStatement, meant: readonly CountedCategory[]): boolean {
  return (
    natureOfMeasure(measure) === 'person' &&
    meant.every(({ measureWord }) => natureOfMeasure(measureWord) !== 'person')
  );
}

const entrants =
  /^[^，]{0,16}(?:响应|报名|申[报请]|参评|参加|参赛|参训|参会|到会)|进行了?(?:考核|评[价估审])|其中[^，]{0,10}(?:自愿|放弃|退出)/;

/**
 * What title and body give numbers of, with each of the signs that their measure words have: 5名, 9个（名）; persons
 * alike.
 */
const numbersIn = ofLatest((notice: Notice): ReadonlySet<string> => {
  const { title, body } = readingOf(notice);
  return new Set(
    [title, ...body]
      .flatMap(({ clauses }) => clauses.flatMap(({ tokens }) => tokens))
      .flatMap((token) => (token.kind === 'count' ? countedAs(token.value, token.measure) : [])),
  );
});

function countedAs(value: number, measure: string): string[] {
  return (measure.match(/\p{Script=Han}/gu) ?? []).map(
    (sign) => `${value}${/[位人]/.test(sign) ? '名' : sign}`,
  );
}

/**
 * Whether a number that is far from all of `sums` is of others, or of another time: the texts give a sum too, for all
 * or for each category, or name the one who is put forward.
 */
function isOfOthers(
  notice: Notice,
  { value, measure }: CountStatement,
  sums: readonly number[],
  meant: readonly CountedCategory[],
): boolean {
  const [whole = 0] = sums;
  if (meant.length === 0 || sums.some((sum) => sum >= whole && isSlip(value, sum))) return false;
  const isGiven = (number: number, as: string): boolean =>
    countedAs(number, as).some((one) => numbersIn(notice).has(one));
  return (
    sums.some((sum) => isGiven(sum, measure)) ||
    meant.every(({ count, measureWord }) => isGiven(count, measureWord)) ||
    (whole === 1 && isNamed(notice))
  );
}

/** 先进集体、先进工作者分别有10名和5个, where it is the other way round: no number is of others. */
function areTurnedRound(
  one: CountStatement,
  other: CountStatement,
  categories: readonly CountedCategory[],
): boolean {
  const [own, another] = [one, other].map(({ of }) =>
    of.kind === 'categories' && of.categories.length === 1 ? meantBy({ of }, categories)[0] : undefined,
  );
  return (
    one.isSure &&
    other.isSure &&
    own !== undefined &&
    another !== undefined &&
    own.count !== another.count &&
    one.value === another.count &&
    other.value === own.count
  );
}

/** Whether the text names all that are listed. */
function isNamed(notice: Notice): boolean {
  const { body } = readingOf(notice);
  return nomineesOf(notice).every(({ name }) => body.some(({ scope }) => scope.text.includes(name)));
}

/**
 * Whether `stated` may be written for `known` by mistake: little more or less, or by one digit, a digit twice, or two
 * digits turned round.
 */
function isSlip(stated: number, known: number): boolean {
  if (Math.abs(stated - known) <= Math.max(2, known * 0.12)) return true;
  const [one, other] = [`${stated}`, `${known}`];
  if (one.length === 1 && other.length === 1) return Math.abs(stated - known) < 4;
  const slip = digitSlip(one, other);
  return slip === 'length'
    ? one.replace(/(\d)\1/, '$1') === other.replace(/(\d)\1/, '$1')
    : slip !== undefined;
}

/** 高三年级三好学生2名，高二年级1名、高一年级1名: the first of parts that make all of a category, of which one is named. */
function isFirstOfParts(
  { of, value, scope: { text }, start, end }: CountStatement,
  categories: readonly CountedCategory[],
): boolean {
  if (of.kind !== 'categories' || of.categories.length > 1) return false;
  const [counted] = categories.filter(({ category }) => of.categories.includes(category));
  if (!counted || value >= counted.count) return false;
  const label = text.slice(0, start).replace(/”$/, '');
  if (!/[级组区县市班校院系乡镇村属]“?$/.test(label.slice(0, -counted.category.length))) return false;
  const rest = stretchIn(text.slice(end), /^[^。；！？\n]*/);
  let sum = value;
  for (const [, number] of matchesIn(rest, /[级组区县市班校院系乡镇村属](\d+)/g))
    if (sum < counted.count) sum += Number(number);
  return sum === counted.count;
}

/**
 * 候选人来自甲县2名; 全票通过的共3人; 破格申报通过1人，为甲一; 有1个集体入选先进集体: some of those counted, where the words say that there are
 * some, where from, or who they are.
 */
function isOfFew(
  { of, value, isTotal, scope: { text }, start, end }: CountStatement,
  categories: readonly CountedCategory[],
): boolean {
  const counted = meantBy({ of }, categories).reduce((sum, { count }) => sum + count, 0);
  const before = stretchBefore(text, start, '，。；\n', 40);
  if (value >= counted) return false;
  if (/[全满\d]票/.test(before)) return true;
  if (isTotal) return false;
  // 拟任正职的3名人选
  if (/[正副]职/.test(before.slice(-levelBefore) + text.slice(start, end + levelBehind))) return true;
  if (/来自[^，。；、\d]{2,12}$/.test(before)) return true;
  if (value * 2 > counted) return false;
  return (
    /(?<![共计总])有$|破格|免试|特[批殊]|[补增]录|转评|[续连][聘任]|提前|延期|[单特]列/.test(before) ||
    (of.kind === 'nominees' && /^[，:（](?:分别)?(?:为|是|系|即)(?![期了])/.test(text.slice(end, end + 5)))
  );
}

/** As far from a number as it is said of which level of posts it is. */
const [levelBefore, levelBehind] = [5, 6];

/** 国家级3家、省级2家（1家同时为国家级和省级）: the sentence says that some are counted twice. */
function areOverlapping({ scope: { text }, end }: CountStatement): boolean {
  return /同时|兼[具有得]|重[复叠]|交叉|既.{1,12}又/.test(
    stretchIn(text.slice(end, end + 60), /^[^。！？\n]*/),
  );
}

/**
 * The sums that a statement may mean; the first is the one that it should. A list that is not as long as its quota is
 * told by another rule, so both numbers agree.
 */
function sumsOf(notice: Notice, statement: CountStatement, categories: readonly CountedCategory[]): number[] {
  const sum = (group: readonly CountedCategory[]): number[] => [
    group.reduce((total, { count }) => total + count, 0),
    ...(notice.lists.length > 0
      ? [group.reduce((total, { category }) => total + listedCount(notice, category), 0)]
      : []),
  ];
  const { of, alternatives, isTotal } = statement;
  const meant = meantBy(statement, categories);
  switch (of.kind) {
    case 'categories':
      return [...sum(meant), ...alternatives, ...(isOfAlternatives(statement) ? sum(categories) : [])];
    case 'reserve': {
      const named = categories.filter(({ category }) => /递补|候补|后备|备选|替补/.test(category));
      const reserve = notice.lists.filter(({ standing }) => standing === 'reserve');
      if (named.length > 0) return sum(named);
      return reserve.length > 0 ? [reserve.reduce((total, { nominees }) => total + nominees.length, 0)] : [];
    }
    case 'nominees':
      // The names may all be in a file: nothing to compare with.
      if (categories.length === 0) return [];
      return [
        ...sum(meant),
        ...(of.isNamed ? [] : sum(categories)),
        ...(isTotal ? [] : meant.map(({ count }) => count)),
      ];
    case 'parts':
      // 甲类4户、乙类3户；城东4户，城西3户: of all that were counted.
      return [of.whole.value, ...(of.whole.of.kind === 'categories' ? [countOfAll(categories)] : [])];
    case 'some':
      return [];
  }
}

/**
 * 8个村（社区）: of both, where the first alone is what a category is called by in short; 7个项目: of all, where they are
 * called by what ends a category's name (一般项目), and opens nothing else.
 */
function isOfAlternatives({ isWhole, scope: { text }, end }: CountStatement): boolean {
  return (
    !isWhole &&
    /^(?:\p{Script=Han}{1,6}[（/]|(?:项目|课题|单位|企业|人员|对象|家庭)拟)/u.test(text.slice(end, end + 8))
  );
}

/** The categories of which the number should be the sum; none where it counts others. */
function meantBy(
  { of }: Pick<CountStatement, 'of'>,
  categories: readonly CountedCategory[],
): readonly CountedCategory[] {
  if (of.kind === 'categories') return categories.filter(({ category }) => of.categories.includes(category));
  if (of.kind !== 'nominees') return [];
  const alike = categories.filter((category) => of.nature === undefined || natureOf(category) === of.nature);
  return alike.length > 0 ? alike : categories;
}

/** 近80名 may be 77, 70余名 too: within an eighth or so, and not below a number that is passed. */
function agrees({ value, exactness }: CountStatement, sum: number): boolean {
  if (exactness === 'exact') return value === sum;
  if (exactness === 'about') return Math.abs(value - sum) <= sum * 0.12;
  const step = 10 ** stretchIn(String(value), /0*$/).length;
  return sum >= value && sum < value + Math.max(step, value * 0.12);
}

/** 先进集体拟推荐对象（1个）, and what an introduction says of its own list. */
function* wrongHeadings(notice: Notice): Generator<Finding> {
  const reading = readingOf(notice);
  for (const [index, { category, title }] of notice.quotas.entries())
    if (title !== undefined)
      yield* wrongHeading(notice, readScope(settingScope(title, ['quotas', index, 'title']), reading), [
        category,
      ]);
  for (const [index, list] of notice.lists.entries()) {
    const isReserve = list.standing === 'reserve';
    if (list.form !== 'sections')
      yield* wrongHeading(
        notice,
        readScope(settingScope(list.title, ['lists', index, 'title']), reading),
        list.categories,
        isReserve ? list : undefined,
      );
    for (const read of reading.introductions[index] ?? [])
      yield* wrongHeading(notice, read, list.categories, list);
  }
}

/**
 * The numbers of a category, or of those of one list, in a text of its own; `own` is the list where its length is
 * meant.
 */
function* wrongHeading(
  notice: Notice,
  read: ReadScope,
  categories: readonly string[],
  own?: NomineeList,
): Generator<Finding> {
  const all = categories.map((category): HeadedCategory => {
    const quota = proposedCounts(notice).find((known) => known.category === category);
    const length = own && byCategory([own]).find((one) => one.category === category)?.nominees.length;
    return {
      ...{ category, count: length ?? quota?.count ?? 0, measureWord: quota?.measureWord ?? '' },
      quota: quota?.count,
    };
  });
  for (const statement of countStatements(read, all)) {
    const isOther = ['parts', 'some', 'reserve'].includes(statement.of.kind) || !statement.isSure;
    const meant = all.length > 1 ? headedBy(statement, all) : all;
    const [first, ...others] = meant;
    const sums = sumsOfHeaded(notice, meant);
    if (!first || isOther || read.scope.isQuoted(statement) || sums.some((sum) => agrees(statement, sum)))
      continue;
    const [expected = 0] = sums;
    const stated = read.scope.written(statement).trim();
    const place = placeIn(read.scope, statement.start);
    yield others.length === 0
      ? {
          code: 'stated-quota-differs',
          ...place,
          facts: { stated, category: first.category, count: expected },
        }
      : {
          code: 'stated-total-differs',
          ...place,
          facts: { stated, total: expected, of: meant.map(({ category }) => category) },
        };
  }
}

/** A category in a text of its list's, with as many as are meant there, and its quota. */
interface HeadedCategory extends CountedCategory {
  readonly quota: number | undefined;
}

function headedBy(statement: CountStatement, all: readonly HeadedCategory[]): readonly HeadedCategory[] {
  const named = meantBy(statement, all).map(({ category }) => category);
  return all.filter(({ category }) => named.includes(category));
}

/** What the numbers of `meant` come to, of which any may be told; the first is the one that should be. */
function sumsOfHeaded(notice: Notice, meant: readonly HeadedCategory[]): number[] {
  const sum = (countOf: (one: HeadedCategory) => number): number =>
    meant.reduce((whole, one) => whole + countOf(one), 0);
  return [
    sum(({ count }) => count),
    ...(meant.every(({ quota }) => quota !== undefined) ? [sum(({ quota = 0 }) => quota)] : []),
    sum(({ category }) => listedCount(notice, category)),
  ];
}
