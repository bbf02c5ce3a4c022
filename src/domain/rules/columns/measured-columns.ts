import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { Nominee, NomineeList } from '../../notice/notice.ts';

/** The units in which columns of lists and texts measure. */
export const units =
  '亿元|万元|元|万?平方米|公顷|万?亩|公里|千米|吨|公斤|张|栋|户|万?人次|人|套|间|台|辆|岁|分|年|天|小时|头|只|株|盏';
const unitIn = new RegExp(`[（(](?:单位[:：])?(${units})[）)]$`);
const unitsByHead: readonly (readonly [RegExp, string])[] = [
  [/年龄$/, '岁'],
  [/(?:得分|成绩|分数|总分|评分)$/, '分'],
  [/户数$/, '户'],
  [/(?:人数|人口)$/, '人'],
];
const factors: Readonly<Record<string, number>> = {
  元: 1,
  万元: 10_000,
  亿元: 100_000_000,
  亩: 1,
  万亩: 10_000,
  人次: 1,
  万人次: 10_000,
  平方米: 1,
  万平方米: 10_000,
};

/** A column of one table whose cells are numbers of one unit. */
export interface MeasuredColumn {
  readonly table: NomineeList;
  readonly head: string;
  readonly unit: string;
  /** The number of each row; undefined of a cell that is none. */
  readonly numbers: readonly (number | undefined)[];
}

/** The columns of `tables` that measure something. */
export function measuredColumns(tables: readonly NomineeList[]): MeasuredColumn[] {
  return tables.flatMap((table) =>
    table.heads.flatMap((head, column) => {
      const unit = unitOf(head);
      return unit === ''
        ? []
        : [{ table, head, unit, numbers: table.nominees.map((row) => numberIn(row, column)) }];
    }),
  );
}

/** The unit in which a column of that head measures; '' where it measures nothing. */
export function unitOf(head: string): string {
  const form = headForm(head);
  return stretchIn(head, unitIn, 1) || (unitsByHead.find(([pattern]) => pattern.test(form))?.[1] ?? '');
}

function numberIn({ cells }: Nominee, column: number): number | undefined {
  const value = cells[column]?.replace(/[,，\s]/g, '') ?? '';
  return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** Whether two units measure the same: 元 and 万元. */
export function isSameMeasure(one: string, other: string): boolean {
  if (one === other) return true;
  const bare = (unit: string): string => unit.replace(/^[万亿]/, '');
  return one in factors && other in factors && bare(one) === bare(other);
}

/** `value` of `own` in the unit `asked`, which measures the same. */
export function inUnit(value: number, own: string, asked: string): number {
  return own === asked ? value : (value * (factors[own] ?? 1)) / (factors[asked] ?? 1);
}

/** How many words of two characters the head of a column has of `words`. */
export function wordsShared(words: string, head: string): number {
  const form = headForm(head);
  let shared = 0;
  for (let index = 1; index < words.length; index += 1)
    if (form.includes(words.slice(index - 1, index + 1))) shared += 1;
  return shared;
}
