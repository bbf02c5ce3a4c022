import { placeIn } from '../../finding/finding.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { headForm } from '../../name/name-column.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { rounded } from '../amounts/rounding.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { numbersOf } from '../rows/columns.ts';
import { type RowFacts, rowFacts } from '../rows/row-facts.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { bestBy, wordsShared } from '../words/heads-called.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { headUnit } from './told-figures.ts';

/**
 * 工龄合计80个月, beside a column 工龄（年） that comes to 80; 每年补贴合计5000元, beside 月补贴（元）: what the prose tells as the sum of a
 * column is in its unit, and for its time.
 */
export const statedUnits: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  const facts = rowFacts(tables);
  const columns = columnsOf(facts);
  for (const { scope } of proseWith(notice, /[合总]计|共|累计|总|加起来/))
    for (const match of claimsIn(scope.text, total)) {
      const finding = problemOf(match, scope, columns);
      if (!finding) continue;
      const before = sentenceBefore(scope.text, match.index);
      if (
        isOfOthers(before, notice) ||
        scope.isQuoted({ start: match.index, end: match.index + match[0].length })
      )
        continue;
      yield finding;
    }
  for (const { scope } of proseWith(
    notice,
    /单位(?:均|都|统一|一律)?[为是用]|以[\p{Script=Han}]{1,4}(?:计|为单位)/u,
  ))
    yield* wrongUnits(scope, columns);
};

/** What says that it is of the lists. */
const ofLists = /附表|明细表|表[中内里]|[下上本该]表|名单|清单|附件|[名花]册/;

/**
 * 附表金额单位均为万元, 名单中占地以公顷计: that all columns which the words call measure in a unit, where none of them does, and all in
 * one of its kind.
 */
function* wrongUnits(scope: Scope, columns: readonly Column[]): Generator<Finding> {
  for (const { 0: whole, index, groups = {} } of unitsTold.flatMap((form) => claimsIn(scope.text, form))) {
    const { words = '', unit = '' } = groups;
    const start = index + whole.lastIndexOf(unit);
    const span = { start, end: start + unit.length };
    const family = families.find((one) => one.includes(unit)) ?? [];
    const own = columns.filter((column) => family.includes(column.unit));
    const called = bestBy(words, own, ({ head }) => head);
    const meant = called.length > 0 ? called : /金额|资金|经费|货币/.test(words) ? own : [];
    const [column, ...others] = meant;
    const isOther =
      column && others.every((other) => other.unit === column.unit) && !isAlike(column.unit, unit);
    const sentence = lastStretch(sentenceBefore(scope.text, index), '；') + words;
    const isOfLists = ofLists.test(sentence) && !/申[报请]|上报|标准|合同|正文|文中/.test(words);
    if (!isOther || !isOfLists || scope.isQuoted(span)) continue;
    const facts = { name: column.head, stated: unit, known: column.unit };
    yield { code: 'named-trait-differs', ...placeIn(scope, span.start), facts };
  }
}

/** Units of one kind, between which a slip of the pen goes. */
const families: readonly (readonly string[])[] = [
  ['年', '个月', '月', '天', '日', '小时', '学时', '课时', '周'],
  ['平方米', '万平方米', '亩', '万亩', '公顷', '平方公里', '平方千米'],
  ['米', '公里', '千米', '里', '厘米'],
  ['吨', '公斤', '千克', '斤', '克'],
  ['元', '万元', '亿元'],
];
const all = families
  .flat()
  .toSorted((one, other) => other.length - one.length)
  .join('|');
const unitsTold = [
  `(?<words>[\\p{Script=Han}]{2,12}?)的?(?:计量|货币)?单位(?:均|都|统一|一律)?(?:为|是|用)(?<unit>${all})(?=[，。；、）]|$)`,
  `(?<words>[\\p{Script=Han}]{2,12}?)(?:均|都|统一|一律)?以(?<unit>${all})(?:计(?:算|量)?|为单位)(?=[，。；、）]|$)`,
].map((form) => new RegExp(form, 'gu'));

/** Those that say the same, or are told apart by nobody. */
const alike: readonly (readonly string[])[] = [
  ['个月', '月'],
  ['天', '日'],
  ['小时', '学时', '课时'],
  ['平方公里', '平方千米'],
  ['公里', '千米'],
  ['公斤', '千克'],
];

function isAlike(one: string, other: string): boolean {
  return one === other || alike.some((group) => group.includes(one) && group.includes(other));
}

/** A sum, as the words before it say. */
const total = new RegExp(
  `(?<words>[^，。；:（）\\d]{0,24}(?:合计|共计?|总计|累计|总\\p{Script=Han}{1,4}|加起来)[^，。；:（）\\d]{0,6})(?<number>\\d{2,10}(?:\\.\\d{1,4})?)(?<unit>${all})(?![\\d月])`,
  'gu',
);

/** A column, and what it comes to. */
interface Column {
  readonly head: string;
  readonly unit: string;
  readonly sum: number;
}

function columnsOf(facts: RowFacts): readonly Column[] {
  return [...numbersOf(facts)].flatMap(([head, numbers]) => {
    const known = numbers.filter((number) => !Number.isNaN(number));
    const sum = known.reduce((one, other) => one + other, 0);
    return known.length < 2 ? [] : [{ head, unit: headUnit(head), sum: rounded(sum, 4) }];
  });
}

function problemOf(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  columns: readonly Column[],
): Finding | undefined {
  const { words = '', number = '', unit = '' } = groups;
  const sentence = lastStretch(sentenceBefore(scope.text, index), '；') + words;
  const equal = columns.filter(({ sum }) => sum === Number(number));
  const [column, ...others] = equal.filter(({ head }) => wordsShared(words, head) > 0);
  if (!column || others.length > 0) return undefined;
  const at = placeIn(scope, index + whole.length - number.length - unit.length);
  const stated = `${number}${unit}`;
  const family = families.find((one) => one.includes(column.unit));
  if (!isAlike(column.unit, unit))
    return family?.includes(unit) === true && !equal.some((one) => one.unit === unit)
      ? {
          code: 'stated-sum-differs',
          ...at,
          facts: { stated, head: column.head, sum: `${number}${column.unit}` },
        }
      : undefined;
  const [own, said] = [periodIn(headForm(column.head)), periodIn(words) ?? periodIn(sentence.slice(-nearby))];
  const isTold = own !== undefined && said !== undefined && own !== said;
  if (!isTold || columns.some(({ head }) => periodIn(headForm(head)) === said)) return undefined;
  const facts = { name: column.head, stated: whole.replace(/^(?:其中|则)/, ''), known: `每${own}${stated}` };
  return { code: 'named-trait-differs', ...at, facts };
}

/** As far before a sum as it is said for which time it is. */
const nearby = 8;
const periods: readonly (readonly [period: string, words: RegExp])[] = [
  ['月', /每个?月|月均|按月|^(?:户|人)?月(?!份|日)|[户人均]月/],
  ['年', /每年|年均|全年|按年|^(?:户|人)?年(?!份|龄|限|级|月|度)|[户人均]年/],
  ['季', /每季度?|季均|按季/],
  ['天', /每[天日]|日均|按[天日]/],
];

/** The only time for which `words` say that something is. */
function periodIn(words: string): string | undefined {
  const own = periods.filter(([, pattern]) => pattern.test(words)).map(([period]) => period);
  return own.length === 1 ? own[0] : undefined;
}
