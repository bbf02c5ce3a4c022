import { placeIn } from '../../finding/finding.ts';
import { ratioOf } from '../amounts/ratio.ts';
import { decimalsOf, rounded, stepOf } from '../amounts/rounding.ts';
import type { Side } from '../findings/agreement-findings.ts';
import type { Finding } from '../findings/findings.ts';
import { mentionsIn } from '../rows/mentions.ts';
import { numbersOf } from '../rows/columns.ts';
import {
  type Calling,
  ofCategory,
  ofName,
  type RowFacts,
  type RowSet,
  shared,
  union,
} from '../rows/row-facts.ts';
import { countIn, measure, numeral } from '../words/counted.ts';
import { headsCalled } from '../words/heads-called.ts';
import { type Clause, contextsOf, wordsBefore } from './clause-course.ts';
import { isNounOfRows } from './predicates.ts';
import { subjectIn } from './subjects-read.ts';
import { isOfOwnMeasure } from './kinds/each-of-kinds.ts';

const each = new RegExp(
  `^(?<kinds>[^，\\d各]{2,36}?)(?:分别)?各\\p{Script=Han}{0,3}?(?:有)?(?<number>${numeral})(?<unit>${measure})$`,
  'u',
);

/** 甲公司和乙医院各引进2人: of kinds of which each has so many, and one has not. */
export function wrongEach(clause: Clause): Finding | undefined {
  const { kinds = '', number = '', unit = '' } = each.exec(clause.text)?.groups ?? {};
  const mentions = kinds === '' ? [] : mentionsIn(kinds, clause.facts);
  const [one] = mentions;
  const rest = mentions.reduce((text, mention) => text.replace(mention.text, ''), kinds);
  const isOfHead = (tail: string): boolean =>
    tail.length > 1 && one?.callings.some(({ head }) => head.startsWith(tail)) === true;
  const tail = rest.replace(/^(?:其中)?[、和与及]*(?:两[家地个类])?/, '');
  if (!one || (tail !== '' && !isOfHead(tail))) return undefined;
  const stated = countIn(number);
  const readings = contextsOf(clause).flatMap((context) => [
    ...one.callings.map(({ head }) =>
      mentions.map(({ text, callings }) => ({
        text,
        count: shared(callings.find((calling) => calling.head === head)?.rows ?? new Set(), context).size,
      })),
    ),
    // 甲校 in 转入学校 of one list, and in 安排学校 of another.
    mentions.map(({ text, callings }) => ({
      text,
      count: shared(union(callings.map(({ rows }) => rows)), context).size,
    })),
  ]);
  const wrong = readings.map((counts) => counts.find(({ count }) => count !== stated));
  const [first] = wrong;
  // 各2个门类, 各一次: of something else than rows.
  const isOfRows =
    (one.callings.every(({ head }) => head !== ofName) &&
      isBareEach(clause, stated * mentions.length, unit)) ||
    readings.some((counts) => counts.filter(({ count }) => count === stated).length * 2 >= counts.length);
  return !first || !isOfRows || wrong.includes(undefined)
    ? undefined
    : comparedIn(clause, [{ name: first.text, value: `${first.count}${unit}` }]);
}

/**
 * Whether nothing but the number stands behind 各, and that of all kinds may be of rows: of all, where no number stands
 * ahead.
 */
function isBareEach(clause: Clause, sum: number, unit: string): boolean {
  const { text, scope, start, facts, measureWord } = clause;
  if (/\d/.test(wordsBefore(clause)) || scope.text.slice(0, start).trim() !== '' || /\d/.test(scope.heading))
    return false;
  return (
    isOfOwnMeasure(unit, measureWord) &&
    sum <= facts.all.size &&
    /(?<!分别)各有?[\d一二两三四五六七八九十]+.$/.test(text)
  );
}

const ofEach = new RegExp(
  `^每[人家户个](?:均|都)?有(?<number>${numeral})(?<unit>${measure})(?<noun>[^，\\d]{2,8})$`,
);

/** 每人都有2名培养联系人, where every cell of a column has as many parts. */
export function wrongParts(clause: Clause): Finding | undefined {
  const { number = '', unit = '', noun = '' } = ofEach.exec(clause.text)?.groups ?? {};
  const [head, ...others] = number === '' ? [] : headsCalled(noun, clause.facts.columns.keys());
  const cells = clause.facts.columns.get(head ?? '') ?? [];
  const counts = new Set(cells.map((cell) => (cell === undefined ? NaN : cell.split(/[、，；]/).length)));
  const [count = NaN] = counts;
  return head === undefined ||
    others.length > 0 ||
    counts.size !== 1 ||
    count < 2 ||
    count === countIn(number)
    ? undefined
    : {
        code: 'stated-claim-differs',
        ...placeIn(clause.scope, clause.start),
        facts: { stated: clause.text, name: noun, known: `${count}${unit}` },
      };
}

const halves = /各占?一半|各半|人数相[等同]|一样多|同样多/;
const amongAll = /^[^，]{0,8}?(?<number>\d{1,3}|[一二两三四五六七八九十])[名人位个家项户]中(?=.*[多少]于)/;

/** 2023级与2024级各占一半, 8人中2023级多于2024级: two kinds of a column by how many there are of each. */
export function wrongHalves(clause: Clause): Finding | undefined {
  const { text, facts } = clause;
  const among = countIn(amongAll.exec(text)?.groups?.['number'] ?? '');
  if ((Number.isNaN(among) && !halves.test(text)) || text.includes('不')) return undefined;
  const bare = text.replace(amongAll, '').replace('男女', '男性女性');
  const [one, other, ...more] = mentionsIn(bare, facts);
  const [first] = one?.callings ?? [];
  const second = other?.callings.find(({ head }) => head === first?.head);
  if (!one || !other || more.length > 0 || !first || !second) return undefined;
  const sign = Number.isNaN(among) ? '一样多' : bare.slice(one.end, other.start);
  const isWhole =
    sign === '一样多' || (/^[多少]于$/.test(sign) && one.start === 0 && other.end === bare.length);
  const pairs = contextsOf(clause)
    .filter(({ size }) => Number.isNaN(among) || size === among)
    .map((context) => [shared(first.rows, context).size, shared(second.rows, context).size] as const);
  const isRight = ([a, b]: readonly [number, number]): boolean =>
    sign === '一样多' ? a === b && a > 0 : sign === '多于' ? a > b : a < b;
  const [sizes] = pairs;
  return !sizes || !isWhole || pairs.some(isRight)
    ? undefined
    : comparedIn(
        clause,
        [one, other].map(({ text: name }, index) => ({ name, value: countSaid(sizes[index], clause) })),
      );
}

const portion = '一半|[一二三四五六七八九十]{1,2}分之[一二三四五六七八九]|[一二三四五六七八九]成';
const portions = [
  `^(?:其中)?(?<kind>[^，占过]{1,14}?)(?:人数)?(?:占(?:了)?(?<share>${portion})|(?<over>过半|占多数))$`,
  `^(?:[^，]{0,6}中)?(?:其中)?(?:有)?(?<share>${portion})(?:的人|人员)?[是为](?<kind>[^，]{1,14})$`,
].map((form) => new RegExp(form));

/** 女性占一半, 四分之三为女性, 女性过半: what part of the rows a kind is. */
export function wrongPortion(clause: Clause): Finding | undefined {
  const match = portions.map((form) => form.exec(clause.text)).find(Boolean);
  const { kind = '', share = '', over = '' } = match?.groups ?? {};
  const [one, ...others] = kind === '' ? [] : mentionsIn(kind, clause.facts);
  if (!one || others.length > 0 || one.start > 0 || kind.length - one.end > 3) return undefined;
  // 绿地共9万平方米，甲公园过半: of what the sentence adds up, and not of how many there are.
  if (one.callings.some(({ head }) => head === ofName)) return undefined;
  const parts = contextsOf(clause).flatMap((context) =>
    one.callings.map(({ rows }) => ({ size: shared(rows, context).size, all: context.size })),
  );
  // 改建项目里程占三分之二，新建项目占三分之一: of what a column comes to.
  const sums = share === '一半' || wordsBefore(clause) === '' ? [] : sumsOf(one.callings, clause);
  const stated = over === '' ? ratioOf(share) : NaN;
  const isRight = (ratio: number): boolean => (over === '' ? Math.abs(ratio - stated) < 0.05 : ratio > 0.5);
  const [part] = parts;
  const ratios = [...parts.map((own) => own.size / own.all), ...sums];
  if (!part || ratios.some(isRight)) return undefined;
  const { size, all } = part;
  const ratio = `，占${Math.round((size / all) * 100)}%`;
  return comparedIn(clause, [
    { name: one.text, value: countSaid(size, clause) + ratio },
    { name: '合计', value: countSaid(all, clause) },
  ]);
}

/** What part of what each column comes to the rows have. */
function sumsOf(callings: readonly Calling[], clause: Clause): readonly number[] {
  return contextsOf(clause).flatMap((context) =>
    callings.flatMap(({ rows }) =>
      [...numbersOf(clause.facts).values()].map(
        (numbers) => sumIn(shared(rows, context), numbers) / sumIn(context, numbers),
      ),
    ),
  );
}

const percentage =
  /^(?:其中)?(?<kind>[^，占\d]{2,16}?)(?:人数|数量)?占(?:比)?(?:(?:本次|本批|全部|推荐|拟\p{Script=Han}{2}|入选|获奖|公示)?(?:总数|总人数|总户数|人数|人选总?数|推荐总数|对象总?数|全部\p{Script=Han}{0,4})的)?(?<share>\d{1,2}(?:\.\d{1,2})?)%$/u;
/** What makes a share one that is asked for, or of more than the rows. */
const ofOtherShare =
  /要求|规定|应当?|须|比例[不要应]|不[低高少超]|目标|计划|全[省市县区镇乡村校院国](?!部)|权重|满分|得分/;
/** Further from what it is of all a share is of something else. */
const farthest = 0.15;

/** 农民占25%: what share of the rows a kind has, by how many they are, or by what a column comes to. */
export function wrongPercentage(clause: Clause): Finding | undefined {
  const { kind = '', share = '' } = percentage.exec(clause.text)?.groups ?? {};
  const { facts } = clause;
  const [one, ...others] = kind === '' ? [] : mentionsIn(kind, facts);
  if (!one || others.length > 0 || one.start > 0 || !isNoun(kind.slice(one.end), facts)) return undefined;
  if (
    ofOtherShare.test(wordsBefore(clause) + clause.text) ||
    one.callings.some(({ head }) => head === ofName)
  )
    return undefined;
  const contexts = contextsOf(clause);
  const stated = Number(share) / 100;
  const ratios = [
    ...contexts.flatMap((context) =>
      one.callings.map(({ rows }) => shared(rows, context).size / context.size),
    ),
    ...sumsOf(one.callings, clause),
  ];
  const [whole] = contexts;
  const size = shared(union(one.callings.map(({ rows }) => rows)), whole ?? new Set()).size;
  const known = size / (whole?.size ?? NaN);
  const isNear = Math.abs(known - stated) <= farthest && size > 0;
  if (!whole || !isNear || ratios.some((ratio) => Math.abs(ratio - stated) <= stepOf(share) / 100))
    return undefined;
  return comparedIn(clause, [
    {
      name: one.text,
      value: `${countSaid(size, clause)}，占${rounded(known * 100, Math.max(1, decimalsOf(share)))}%`,
    },
    { name: '合计', value: countSaid(whole.size, clause) },
  ]);
}

/** Whether `words` say nothing of those before whom they stand. */
function isNoun(words: string, facts: RowFacts): boolean {
  return (
    /^(?:的?(?:人|户|家|名|人员|人选|同志|企业|项目|单位|农户|教师|学生)?(?:的?(?:人数|数量))?)$/.test(
      words,
    ) || isNounOfRows(words, facts)
  );
}

function sumIn(rows: RowSet, numbers: readonly number[]): number {
  return [...rows].reduce((sum, row) => sum + (numbers[row] ?? NaN), 0);
}

const most =
  /^(?<left>[^，以]{0,12}?)以(?<right>[^，]{2,16}?)的?(?:居多|为主|占多数|最多)$|^(?<alone>[^，]{2,16}?)的?(?:[^，的]{0,3})(?:居多|较多|占多数)$/;

/** 女性以通过工程师的居多, 甲小区房源较多: of which kind there are most. */
export function wrongMost(clause: Clause): Finding | undefined {
  const { left = '', right = '', alone = '' } = most.exec(clause.text)?.groups ?? {};
  const { facts, told } = clause;
  const [kind, ...more] = mentionsIn(right || alone, facts);
  if (!kind || more.length > 0 || !/^(?:通过|来自|从事)?$/.test((right || alone).slice(0, kind.start)))
    return undefined;
  const named = left === '' ? contextsOf(clause) : (subjectIn(left, facts, told)?.sets ?? []);
  // Of one category alone nobody says of which category they are.
  const ofSome = named.filter(
    (set) =>
      !facts.categories.some((rows) => [...set].every((row) => rows.has(row))) ||
      kind.callings.every(({ head }) => head !== ofCategory),
  );
  const readings = ofSome.flatMap((context) =>
    kind.callings.map(({ head, rows }) => {
      const own = shared(rows, context).size;
      const others = [...facts.callings.values()]
        .flat()
        .filter((calling) => calling.head === head && calling.rows !== rows)
        .map((calling) => ({ name: calling.text, size: shared(calling.rows, context).size }));
      return { own, most: others.toSorted((a, b) => b.size - a.size)[0] };
    }),
  );
  const [first] = readings;
  if (!first?.most || readings.some((reading) => reading.own > (reading.most?.size ?? 0))) return undefined;
  const { most: other, own } = first;
  const holder = { name: other.name, value: countSaid(other.size, clause) };
  const sides = [holder, { name: kind.text, value: countSaid(own, clause) }];
  return comparedIn(clause, sides, other.size > own ? '最多' : undefined);
}

function countSaid(count: number | undefined, { measureWord }: Clause): string {
  return `${count ?? 0}${measureWord}`;
}

/** The finding that there are other numbers of kinds than a clause says. */
function comparedIn({ scope, start, text }: Clause, sides: readonly Side[], place?: string): Finding {
  return {
    code: 'stated-comparison-differs',
    ...placeIn(scope, start),
    facts: { stated: text, head: '', sides, place },
  };
}
