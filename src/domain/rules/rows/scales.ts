import { ofLatest } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { bestBy } from '../words/heads-called.ts';
import { calendarYear, unitOf } from '../amounts/units.ts';
import { isDayHead, isIndexHead, isRankHead } from './row-heads.ts';

/** What a column puts its rows in order by: numbers, days, or how old someone is by the month of birth. */
export type ScaleKind = 'number' | 'day' | 'age';

/** A column of one table by which its rows have an order. */
export interface Scale {
  readonly table: NomineeList;
  readonly head: string;
  readonly kind: ScaleKind;
  readonly unit: string;
  /** Of each row, the more the greater, the later, the older; undefined of a cell that says none. */
  readonly values: readonly (number | undefined)[];
}

const ofBirth = /^(?:出生(?:年月日?|日期|时间|年份?)|生日)$/;
/** 2025年6月, 2025-06-01 */
const ofMonth = /^(?:19|20)\d\d(?:年\d|[./-](?:0?[1-9]|1[0-2])(?:[./-]|$))/;

/** The columns of `tables` by which rows have an order. */
export const scalesOf = ofLatest((tables: readonly NomineeList[]): readonly Scale[] =>
  tables.flatMap((table) => table.heads.flatMap((head, column) => scaleOf(table, head, column) ?? [])),
);

function scaleOf(table: NomineeList, head: string, column: number): Scale | undefined {
  const scale = column === table.nameColumn ? undefined : columnScale(table, head, column);
  if (!scale) return undefined;
  const known = scale.values.filter((value) => value !== undefined);
  const isOrder = known.length > 1 && known.length * 4 >= scale.values.length * 3 && new Set(known).size > 1;
  return isOrder ? scale : undefined;
}

/** What the cells of a column say as a scale, whether it is one or not; nothing of one that tells which row it is. */
export function columnScale(table: NomineeList, head: string, column: number): Scale | undefined {
  const form = headForm(head);
  if (isIndexHead(head) || isRankHead(head)) return undefined;
  const texts = table.nominees.map(({ cells }) => cells[column]?.replace(/[,，\s]/g, '') ?? '');
  const isOfMonths = unitIn(head) === '' && texts.length > 0 && texts.every((text) => ofMonth.test(text));
  const isOfDays = isDayHead(head) || isOfMonths;
  const kind = ofBirth.test(form) ? 'age' : isOfDays ? 'day' : 'number';
  const read = { number: numberIn, day: monthOrDayIn, age: ageIn }[kind];
  const values = texts.map(read);
  return { table, head, kind, unit: unitIn(head), values };
}

/** The only column of money of each of `tables` that has one, also where all its rows are alike. */
export const moneyOf = ofLatest((tables: readonly NomineeList[]): readonly Scale[] =>
  tables.flatMap((table) => {
    const own = table.heads.flatMap((head, column) =>
      unitIn(head).endsWith('元') ? (columnScale(table, head, column) ?? []) : [],
    );
    return own.length === 1 ? own : [];
  }),
);

/** What the cell of `row` under `head` says, as it was typed, with the unit of its head where it has none of its own. */
export function cellSaid(table: NomineeList, head: string, row: number): string {
  const cell = (table.nominees[row]?.cells[table.heads.indexOf(head)] ?? '').trim();
  const unit = unitIn(head);
  if (unit === calendarYear) return /^\d{4}$/.test(cell) ? `${cell}年` : cell;
  return /\d$/.test(cell) ? `${cell}${unit}` : cell;
}

/** 日历天 of 工期（日历天） too. */
function unitIn(head: string): string {
  return unitOf(head) || stretchIn(head, /[（(]([\p{Script=Han}%]{1,4})[）)]$/u, 1);
}

function numberIn(cell: string): number | undefined {
  const number = stretchIn(cell, /^(\d{1,12}(?:\.\d{1,6})?)(?:%|[\p{Script=Han}]{1,3})?$/u, 1);
  return number === ''
    ? numberOf(stretchIn(cell, /^([一二三四五六七八九十]{1,3})[层楼]$/, 1))
    : Number(number);
}

/**
 * 2025年3月18日 as a number that grows with the days; a month is its first day, a day alone is of one year with the
 * others.
 */
function monthOrDayIn(cell: string): number | undefined {
  const [, year = '0', month, day = '1'] =
    /^(\d{4})[年./-]0?(\d{1,2})(?:[月./-]0?(\d{1,2})日?|月)?$/.exec(cell) ??
    /^()0?(\d{1,2})(?:[月./-]0?(\d{1,2})日?|月)$/.exec(cell) ??
    [];
  return month === undefined ? undefined : (Number(year) * 12 + Number(month)) * 31 + Number(day);
}

/** The older the greater, in months. */
function ageIn(cell: string): number | undefined {
  const [, year, month = '1'] = /^(\d{4})(?:[年./-]?0?(\d{1,2})?.*)?$/.exec(cell) ?? [];
  return year === undefined ? undefined : -(Number(year) * 12 + Number(month));
}

/** What words call a column that shares none with them, by its unit; money for one thing is none for another. */
const byUnit: readonly (readonly [words: RegExp, unit: RegExp, others?: RegExp])[] = [
  [/金额|资金|经费|价$|奖金|款|钱/, /元$/],
  [/补[贴助偿得]/, /元$/, /预算|中标|报价|[总售单原]价|投资|收入|销售|租|税|产值|罚/],
  [/租金?/, /元$/, /^(?!.*租)/],
  [/花得|开支|支出/, /元$/, /收入|补|奖|价/],
  [/人数|人口/, /^[人名]$/],
  [/面积/, /亩|公顷|平方/],
  [/年[龄纪]|年[长轻]/, /岁$/],
  [/[票]$/, /票/],
  [/成绩|[得总]?分数?$/, /分$/],
  [/楼层|层数|住得/, /层$/],
  [/时[长间]/, /小时$|分钟$/],
];

/**
 * The columns that `words` may call: those whose heads share most with them, else those of the unit that they speak
 * of.
 */
export function scalesCalled<Called extends Pick<Scale, 'head' | 'kind' | 'unit'>>(
  words: string,
  scales: readonly Called[],
): readonly Called[] {
  const ages = /年[龄纪]|年[长轻]|出生/.test(words) ? scales.filter(({ kind }) => kind === 'age') : [];
  const called = bestBy(words, scales, ({ head }) => head);
  if (ages.length + called.length > 0) return [...new Set([...ages, ...called])];
  if (/规模$/.test(words) && scales.length === 1) return scales;
  const [, unit, others] = byUnit.find(([word]) => word.test(words)) ?? [];
  return unit
    ? scales.filter((scale) => unit.test(scale.unit || headForm(scale.head)) && !others?.test(scale.head))
    : [];
}
