import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';

/** The unit of columns that tell in which year something was. */
export const calendarYear = '年份';

/** What each unit measures, and how much of the base unit of that it is; what texts and heads of columns measure in. */
const measures: Readonly<Record<string, readonly [measure: string, factor: number]>> = {
  元: ['元', 1],
  万元: ['元', 10_000],
  亿元: ['元', 100_000_000],
  平方米: ['平方米', 1],
  平米: ['平方米', 1],
  '㎡': ['平方米', 1],
  万平方米: ['平方米', 10_000],
  公顷: ['公顷', 1],
  亩: ['亩', 1],
  万亩: ['亩', 10_000],
  平方公里: ['平方公里', 1],
  平方千米: ['平方公里', 1],
  万平方公里: ['平方公里', 10_000],
  厘米: ['米', 0.01],
  米: ['米', 1],
  公里: ['米', 1000],
  千米: ['米', 1000],
  万公里: ['米', 10_000_000],
  公斤: ['公斤', 1],
  千克: ['公斤', 1],
  吨: ['公斤', 1000],
  人: ['人', 1],
  名: ['人', 1],
  口人: ['人', 1],
  万人: ['人', 10_000],
  人次: ['人次', 1],
  万人次: ['人次', 10_000],
  个月: ['月', 1],
  岁: ['岁', 1],
  周岁: ['岁', 1],
  ...Object.fromEntries(
    [...'张栋户套间台辆分年天头只株盏件票班股%', '小时'].map((unit) => [unit, [unit, 1]] as const),
  ),
};

/** The units in which columns of lists and texts measure, the longer first. */
export const units = Object.keys(measures)
  .toSorted((one, other) => other.length - one.length)
  .join('|');
const unitIn = new RegExp(`[（(](?:单位[:：])?(${units})[）)]$`);
const unitsByHead: readonly (readonly [RegExp, string])[] = [
  [/年龄$/, '岁'],
  [/(?:成绩|分数|总评|(?<![部百千万区划])分)$/, '分'],
  [/户数$/, '户'],
  [/(?:人数|人口|成员数|职工数|党员数)$/, '人'],
  [/(?:年限|年数|[工教党驾]龄)$/, '年'],
  [/(?:得|[意成对权])票数?$|票数$/, '票'],
  [/班数$/, '班'],
  [/(?:年份|时间|年月|日期)$/, calendarYear],
];

/** The unit in which a column of that head measures; '' where it measures nothing. */
export function unitOf(head: string): string {
  const form = headForm(head);
  if (/[（(]月[）)]$/.test(head)) return '个月';
  return stretchIn(head, unitIn, 1) || (unitsByHead.find(([pattern]) => pattern.test(form))?.[1] ?? '');
}

/** Whether two units measure the same: 元 and 万元, 人 and 名. */
export function isSameMeasure(first: string, second: string): boolean {
  return measureOf(first).measure === measureOf(second).measure;
}

/** As many digits as a number of a list or a text has: what is beyond them comes of reckoning with fractions of two. */
const mostDigits = 12;

/** `value` of `own` in the unit `asked`; NaN, which is like no number, where that measures something else. */
export function inUnit(value: number, own: string, asked: string): number {
  if (own === asked) return value;
  const [from, to] = [measureOf(own), measureOf(asked)];
  if (from.measure !== to.measure) return NaN;
  return Number(((value * from.factor) / to.factor).toPrecision(mostDigits));
}

/** So many months as people write them: 2年, 10个月. */
export function writtenMonths(months: number): string {
  return months % 12 === 0 ? `${months / 12}年` : `${months}个月`;
}

/** How many 百 and 万 before a unit are. */
export const numerals: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

/** What `unit` measures, by the base unit of that, and how much of it one is; a unit that no table has is its own measure. */
export function measureOf(unit: string): { readonly measure: string; readonly factor: number } {
  const own = measures[unit === '位' ? '名' : unit];
  if (own) return { measure: own[0], factor: own[1] };
  const numeral = stretchIn(unit, /^(?:亿|[百千]?万|[百千])(?=.)/);
  if (numeral === '') return { measure: unit, factor: 1 };
  const { measure, factor } = measureOf(unit.slice(numeral.length));
  return { measure, factor: factor * (numerals[numeral] ?? 1) };
}
