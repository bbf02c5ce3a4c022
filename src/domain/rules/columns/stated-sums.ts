import { placeIn } from '../../finding/finding.ts';
import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../rule.ts';

/**
 * 奖励资金合计36.5万元: what the prose says that a column of the lists comes to is its sum, or that of one list. Where it
 * gives several such numbers, they may be of parts, which no column tells apart (甲县合计8万元，乙县合计4万元).
 */
export const statedSums: Rule = function* (notice) {
  const lists = notice.lists.filter(({ standing }) => standing === 'proposed');
  if (lists.length === 0 || lists.some(({ form }) => form !== 'table')) return;
  const stated = readingOf(notice).body.flatMap(({ scope }) => sumsIn(scope, lists, notice));
  for (const { scope, start, end, head, number, unit } of stated) {
    const [sum, ...ofEach] = [lists, ...lists.map((list) => [list])].map((own) => sumOf(own, head, unit));
    const isOfParts = stated.filter((other) => other.head === head).length > 1;
    if (
      sum === undefined ||
      isOfParts ||
      [sum, ...ofEach].some((own) => own !== undefined && isSum(number, own))
    )
      continue;
    yield {
      code: 'stated-sum-differs',
      ...placeIn(scope, start),
      facts: { stated: scope.written({ start, end }).trim(), head, sum: `${rounded(sum)}${unit}` },
    };
  }
};

interface StatedSum extends Span {
  readonly scope: Scope;
  /** The head of the column that is meant. */
  readonly head: string;
  readonly number: string;
  readonly unit: string;
}

function sumsIn(scope: Scope, lists: readonly NomineeList[], notice: Notice): StatedSum[] {
  return matchesIn(scope.text, statedSum).flatMap((match) => {
    const { noun = '', number = '', unit = '' } = match.groups ?? {};
    const start = match.index + match[0].length - number.length - unit.length;
    const end = start + number.length + unit.length;
    const before = scope.text.slice(Math.max(0, start - 80), start);
    if (isOfOthers(before, notice) || isOfRows(stretchIn(before, /[^，；。！？:\n]*$/), lists)) return [];
    const head = columnMeant(lists, noun, unit);
    return head === undefined || scope.isQuoted({ start, end })
      ? []
      : [{ scope, start, end, head, number, unit }];
  });
}

const units = '亿元|万元|元|公顷|亩|平方米|公里|千米|吨|公斤';
const statedSum = new RegExp(
  `(?<noun>\\p{Script=Han}{2,10}?)(?:合计|共计|总计|总额|总数)为?(?<number>\\d[\\d,]{0,14}(?:\\.\\d{1,6})?)(?<unit>${units})`,
  'gu',
);
const unitOf = new RegExp(`[（(](?:单位[:：])?(${units})[）)]$`);
const money: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };
const ofMoney = /^拟?(?:奖励|补贴|补助|奖补|资助|发放|兑付)?(?:资金|总?金额|奖金)$/;

/** What the sentence says before it: of another year, of some of them, of one's own part. */
function isOfOthers(before: string, { published }: Notice): boolean {
  const sentence = stretchIn(before, /[^。！？\n]*$/);
  const years = [...sentence.matchAll(/(\d{4})年/g)].map((match) => at(match, 1));
  return (
    /上[年届批]|去年|往年|历年|累计|另|其中|每|预算|已经?发放|此前|申[报请]/.test(sentence) ||
    years.some((year) => !published.on.startsWith(year))
  );
}

/** 甲县企业奖励资金合计, 两家企业奖励资金合计: its words tell of some rows by what stands in them, or how many they are. */
function isOfRows(words: string, lists: readonly NomineeList[]): boolean {
  const rows = lists.flatMap(({ nominees }) => nominees);
  const isSaid = (cell: string): boolean => cell.length > 1 && words.includes(cell);
  const said = rows.filter(({ cells }) => cells.some(isSaid)).length;
  const [, numeral] = /(\d{1,6}|[一二两三四五六七八九十百]{1,5})[家个户名人项宗所]/.exec(words) ?? [];
  const count = numeral === undefined ? undefined : numberOf(numeral);
  return (said > 0 && said < rows.length) || (count !== undefined && count !== rows.length);
}

/** The head of the one column in all `lists` that has this unit and is called by a word of `noun`. */
function columnMeant(lists: readonly NomineeList[], noun: string, unit: string): string | undefined {
  const [first] = lists;
  const heads = (first?.heads ?? []).filter(
    (head) => isAlike(stretchIn(head, unitOf, 1), unit) && lists.every((list) => list.heads.includes(head)),
  );
  const most = Math.max(0, ...heads.map((head) => wordsShared(noun, head)));
  const named = most > 0 ? heads.filter((head) => wordsShared(noun, head) === most) : [];
  const [meant, ...others] = named.length > 0 ? named : unit in money && ofMoney.test(noun) ? heads : [];
  return others.length === 0 ? meant : undefined;
}

function isAlike(one: string, other: string): boolean {
  return one === other || (one in money && other in money);
}

/** How many words of two characters the head of a column has of `noun`. */
function wordsShared(noun: string, head: string): number {
  const signs = [...noun];
  const form = headForm(head);
  return signs.slice(1).filter((sign, index) => form.includes(`${at(signs, index)}${sign}`)).length;
}

/** The column's sum in `unit`; undefined where a cell is no number. */
function sumOf(lists: readonly NomineeList[], head: string, unit: string): number | undefined {
  let sum = 0;
  for (const { heads, nominees } of lists) {
    const column = heads.indexOf(head);
    for (const { cells } of nominees) {
      const value = cells[column]?.replace(/[,，\s]/g, '') ?? '';
      if (!/^\d+(?:\.\d+)?$/.test(value)) return undefined;
      sum += Number(value);
    }
  }
  const { [stretchIn(head, unitOf, 1)]: own = 1, [unit]: asked = 1 } = money;
  return (sum * own) / asked;
}

/** Rounded to as many decimals as are given. */
function isSum(number: string, sum: number): boolean {
  const plain = number.replaceAll(',', '');
  const decimals = stretchIn(plain, /\.(\d+)$/, 1).length;
  return Math.abs(Number(plain) - sum) < 0.5 * 10 ** -decimals + 1e-6;
}

function rounded(sum: number): number {
  return Number(sum.toFixed(6));
}
