import { at } from '../../lists/at.ts';
import { grouped } from '../../lists/grouped.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { classOf } from '../time-phrases.ts';
import { isLink, isOfGrade, isOfNoun, makesWhole, quality } from './words/nouns-beside.ts';
import { isRest } from './words/whose-count.ts';
import type { Count } from './words/clause-counts.ts';
import type { CountStatement } from './count-statement.ts';
import { natureOfNoun } from './counted-noun.ts';

type Summand = Pick<Count, 'value' | 'start' | 'end'>;

/** `isKind`: of a kind of which each nominee is of one; `isWithin`: some of those whom the whole counts. */
export type Part = Summand &
  Pick<Count, 'exactness'> &
  Readonly<Record<'isKind' | 'isUnit' | 'isWithin', boolean>> & { readonly label: string };

/** The number `count` at `index` as a part of `whole`: `isListed` in a list of parts, `isOnly` of that whole alone. */
export function partOf(
  whole: CountStatement,
  { tokens }: Clause,
  index: number,
  count: Count,
  { isListed, isOnly }: { readonly isListed: boolean; readonly isOnly: boolean },
): Part {
  const isGrade = isOfGrade(tokens, index - 1);
  const from = nounBefore(tokens, index);
  const isNarrowed = narrowing.test(textOf(tokens[index + 1]));
  const label = isGrade || isNarrowed ? '' : tokens.slice(from, index).map(textOf).join('');
  const isNamed = index > 0 && classOf(tokens[index - 1]) !== 'respectively';
  const before = tokens[(isGrade ? index - 2 : from) - 1];
  const isOpening = before === undefined || isLink(before) || classOf(before) === 'including';
  return {
    ...count,
    label,
    isKind: isGrade || (isListed ? isNamed : makesWhole(tokens[index - 1])),
    // A work is of one kind; a person may be of several.
    isUnit: label !== '' && (natureOfNoun(label) === 'other' || /^[部件篇项]$/.test(count.measure)),
    isWithin: label !== '' && isOnly && isOpening && count.measure === whole.measure,
  };
}

/** 女性2名在一线, 党员3名来自基层: of whom more is said than what they are called. */
const narrowing = /^(?:在|来自|均|具有|担任|曾)/;

/** Where the noun begins that stands right before the number at `index`: 三级主任科员, 重点对象. */
function nounBefore(tokens: readonly Token[], index: number): number {
  let from = index;
  while (
    isOfNoun(tokens[from - 1]) ||
    classOf(tokens[from - 1]) === 'nominee' ||
    isTellingApart(tokens[from - 1])
  )
    from -= 1;
  return from;
}

/** 首次创建, 其他类别: by what one part is none of the others. */
function isTellingApart(token: Token | undefined): boolean {
  return /^(?:首次|申报)$/.test(textOf(token)) || isRest(token);
}

/**
 * What the parts of `whole` make, where that can be told: the sum of parts of a kind that makes a whole (places,
 * offices, ranks), the sum of units that is more than the whole, or a part that is more than the whole.
 */
export function sumOfParts(scope: Scope, whole: CountStatement, parts: readonly Part[]): CountStatement[] {
  const sum = sumOf(parts);
  const isOfKinds = parts.every(({ isKind }) => isKind) && !areMixed(parts);
  const isWhole = isOfKinds || areComplements(parts) || isClosedByRest(parts);
  const isApart = parts.every(({ isUnit }) => isUnit) || parts.every(({ label }) => ofScale.test(label));
  const isMore = isApart && parts.every(({ isWithin }) => isWithin) && sum > whole.value;
  if (parts.length > 1 && (isWhole || isMore)) return [madeByParts({ ...whole, scope }, parts)];
  return parts
    .filter(({ value, isWithin }) => isWithin && value > whole.value)
    .map((part) => madeByParts({ ...whole, scope }, [part]));
}

/** 一级主任科员9名、三级主任科员5名; 教工3人、学生8人: by what such words say, nobody is of two kinds. */
const ofScale =
  /^(?:[特一二三四五六七八九]级|[一二三四五]档|[正副](?=\p{Script=Han})|[高中初]级|城镇|城市|农村|重点|一般|普通|小学|初中|高中|中职|幼儿园|本科|专科|硕士|博士|教工|教职工|教师|学生)/u;

const anew = '(?:申报|申请|创建|建设|认定|命名|评定|确认|参评|获评|通过)?';
/** What two kinds are called of which everybody is of one, where what follows does not tell them apart otherwise. */
const complements: readonly (readonly [RegExp, RegExp])[] = [
  [/^男/, /^女/],
  [
    new RegExp(`^(?:首次${anew}|新(?:申报|创建|增|认定))`),
    new RegExp(`^(?:到期|期满)?(?:(?:重新|再次)${anew}|(?:复核|复查|复审|续)${anew})`),
  ],
  [/^本科(?:院校|高校)/, /^(?:高职|专科)(?:院校|高校|学校)?/],
  [/^(?:城镇|城市|城区)/, /^(?:农村|乡村|乡镇)/],
  [/^公办/, /^民办/],
  [/^(?:省内|市内|县内|区内|校内|国内)/, /^(?:省外|市外|县外|区外|校外|国外)/],
];

/** By what several words tell of the same people, each of which tells of all (男4名、女4名，汉族6名、回族2名). */
const traits = [/^[男女]/, /族$/, /党员|党派|群众|团员/, /本科|大专|专科|硕士|博士|研究生/];

function areMixed(parts: readonly Part[]): boolean {
  return traits.filter((trait) => parts.some(({ label }) => trait.test(label))).length > 1;
}

/** 男18名，女12名; 首次创建15个、重新认定9个; not 男教师5名、女医生8名 */
function areComplements([first, second, ...others]: readonly Part[]): boolean {
  if (!first || !second || others.length > 0) return false;
  return complements.some(
    ([one, other]) =>
      areApart(first.label, one, second.label, other) || areApart(second.label, one, first.label, other),
  );
}

function areApart(label: string, one: RegExp, otherLabel: string, other: RegExp): boolean {
  if (!one.test(label) || !other.test(otherLabel)) return false;
  const [rest, otherRest] = [label.replace(one, ''), otherLabel.replace(other, '')];
  return rest === '' || otherRest === '' || rest.endsWith(otherRest) || otherRest.endsWith(rest);
}

/** 传统技艺18人、传统医药9人、其他类别12人: what is left makes the parts the whole. */
function isClosedByRest(parts: readonly Part[]): boolean {
  return (
    parts.length > 2 &&
    /^(?:其他|其余|剩余|剩下)/.test(parts.at(-1)?.label ?? '') &&
    parts.every(({ label }) => label !== '' && !quality.test(label))
  );
}

/** 甲县3名、女2名，乙县2名、女1名: what is told more than once is of something less than the whole. */
export function toldOnce(parts: readonly Part[]): Part[] {
  const byLabel = grouped(parts.map((part) => [part.label, part] as const));
  return [...byLabel.values()].flatMap((alike) => (alike.length === 1 ? alike : []));
}

/** `part` by itself: 3 of `whole`, or of it and of the categories `besides` it, are women. */
export function someOf(
  whole: CountStatement,
  { label, ...part }: Part,
  besides: readonly string[],
): CountStatement {
  const { value, start, end, exactness } = part;
  const of = { kind: 'some', whole, label, besides } as const;
  return { ...whole, of, value, start, end, exactness, isTotal: false, isWhole: false, isSure: true };
}

/** What `parts` make together, of which `whole` should be the sum. */
export function madeByParts(whole: CountStatement, parts: readonly Summand[]): CountStatement {
  return {
    ...whole,
    of: { kind: 'parts', whole },
    value: sumOf(parts),
    start: at(parts, 0).start,
    end: at(parts, parts.length - 1).end,
    exactness: 'exact',
    alternatives: [],
    isTotal: true,
    isRank: false,
    isWhole: false,
    isSure: true,
  };
}

function sumOf(parts: readonly Summand[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
