import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import type { Scope } from '../clauses/scope.ts';
import type { PlainParts } from './plain-parts.ts';

const person = '[名人位]';
const numeral = '(?:\\d{1,4}|[一二两三四五六七八九十]{1,3})';
const member = `[^，。；:、（）\\d]{1,20}?${numeral}${person}`;
/** 6人，由甲方4人和乙方2人组成; 由甲方4人、乙方2人组成的6人验收组 */
const composed = new RegExp(
  `(?:(?<whole>${numeral}${person})[^，。；\\d]{0,6}，?(?:分别)?)?由(?<parts>${member}(?:(?:、|，|和|及|与|以及)${member}){1,5})(?:共同)?(?:组成|构成)(?:了|的)?(?<behind>${numeral}${person}(?=[^，。；\\d]{0,4}(?:组|委员会|小组|队|团)))?`,
  'gu',
);
const numbered = new RegExp(`(${numeral})${person}`, 'gu');
/** Who is counted in two parts, or is no member. */
const twice = /兼|轮[流换]|或|不等|以上|至少|左右|余|约/;

/** 甲委员会6人，由甲方4人和乙方2人组成: what a body is made of comes to as many as it has. */
export function composedParts({ text }: Scope): PlainParts[] {
  if (!/组成|构成/.test(text)) return [];
  return matchesIn(text, composed).flatMap(({ 0: words, index, groups = {} }): PlainParts[] => {
    const { whole = groups['behind'] ?? '', parts = '' } = groups;
    const value = numberOf(whole.slice(0, -1));
    const sentence = words + stretchIn(text.slice(index + words.length), /^[^。；\n]{0,60}/);
    if (value === undefined || twice.test(sentence)) return [];
    const start = index + words.indexOf(parts);
    const place = groups['whole'] === undefined ? index + words.length - whole.length : index;
    return [
      {
        ...{ start, end: start + parts.length, sum: sumIn(parts, numbered) },
        whole: { start: place, end: place + whole.length, value },
      },
    ];
  });
}

function sumIn(words: string, pattern: RegExp): number {
  return matchesIn(words, pattern).reduce((sum, [, number = '']) => sum + (numberOf(number) ?? NaN), 0);
}

/** 展台9台，来自甲园和乙园两个园 */
const placed =
  /(?<whole>(?<value>\d{1,5})(?<measure>[套户个名人项家件辆台间]))[^，。；\d]{0,4}，(?:分别)?(?:来自|分布在|分布于|分属|位于|涉及)(?<names>\p{Script=Han}{2,10}(?:、\p{Script=Han}{2,10}){0,4}[和及与]\p{Script=Han}{2,10}?)(?<count>[两二三四五六]|[2-6])个\p{Script=Han}{1,4}(?=[，。；])/gu;
/** As far as the parts are told behind. */
const farthest = 120;

/** 展台9台，来自甲园和乙园两个园。其中甲园5台、乙园4台: the parts of all that are named come to as many as there are. */
export function placedParts({ text }: Scope): PlainParts[] {
  if (!/来自|分布|分属|位于|涉及/.test(text)) return [];
  return matchesIn(text, placed).flatMap(({ 0: words, index, groups = {} }): PlainParts[] => {
    const { whole = '', value = '', measure = '', names = '', count = '' } = groups;
    const from = index + words.length;
    const behind = text.slice(from, from + farthest);
    const named = namesIn(names, behind);
    const parts = named.flatMap((name) => partOf(name, measure, behind));
    const [first, last] = [parts[0], parts.at(-1)];
    const isRow =
      first !== undefined && last !== undefined && !/[。；\n]/.test(behind.slice(first.start, last.end));
    if (named.length !== numberOf(count) || parts.length !== named.length || !isRow) return [];
    const sum = parts.reduce((total, part) => total + part.value, 0);
    return [
      {
        ...{ start: from + first.start, end: from + last.end, sum },
        whole: { start: index, end: index + whole.length, value: Number(value) },
      },
    ];
  });
}

/** 甲和园 and 乙园 of 甲和园和乙园: the names that `words` join, each of which stands in `behind`; none where they cannot be told. */
function namesIn(words: string, behind: string): string[] {
  const row = words.split('、');
  const last = row.pop() ?? '';
  const joined = matchesIn(last, /[和及与]/g).map(({ index }) => [
    last.slice(0, index),
    last.slice(index + 1),
  ]);
  const pair = joined.find((names) => names.every((name) => name.length > 1 && behind.includes(name)));
  return pair ? [...row, ...pair] : [];
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** 甲园5台: how many `words` give of `name`; none where they give it no number, or several. */
function partOf(name: string, measure: string, words: string): Part[] {
  const start = words.indexOf(name);
  const [whole = '', number = ''] =
    /^(\d{1,5})(\p{Script=Han})/u.exec(words.slice(start + name.length)) ?? [];
  if (start === -1 || words.lastIndexOf(name) !== start || !whole.endsWith(measure) || measure === '')
    return [];
  return [{ start, end: start + name.length + whole.length, value: Number(number) }];
}

const kinds =
  /其中:?(?<parts>\p{Script=Han}{2,6}类\d{1,4}[名人位](?:[、，]\p{Script=Han}{2,6}类\d{1,4}[名人位]){2,9})(?=[。；])/gu;
/** Whose kinds are told: of those who came in, of another year, of a plan. */
const ofOthers =
  /报名|申[报请]|参[评加选赛]|收到|计划|[去上前]年|原|曾|累计|历年|全[市县区省校院]|现有|共有职工/;

/**
 * 其中甲类2人、乙类6人、丙类5人, where 12 persons are put forward in `all`, and the sentence tells no other number of persons before: parts
 * that are named as kinds do not come to more than there are.
 */
export function kindsOfAll(
  { text }: Scope,
  all: readonly { readonly count: number; readonly measureWord: string }[],
): Omit<PlainParts, 'whole'>[] {
  if (all.length === 0 || all.some(({ measureWord }) => !/[名人位]/.test(measureWord))) return [];
  const value = all.reduce((sum, { count }) => sum + count, 0);
  return matchesIn(text, kinds).flatMap(({ 0: words, index, groups = {} }) => {
    const { parts = '' } = groups;
    const before = stretchBefore(text, index, '。；\n');
    const sum = sumIn(parts, numbered);
    if (sum <= value || /\d+[名人位]/.test(before) || ofOthers.test(before)) return [];
    const start = index + words.length - parts.length;
    return [{ start, end: start + parts.length, sum }];
  });
}
