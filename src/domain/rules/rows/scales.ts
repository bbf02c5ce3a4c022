import { ofLatest } from '../../lists/of-latest.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { alsoCalled } from '../words/terms-called.ts';
import { bestBy } from '../words/heads-called.ts';
import { calendarYear } from '../amounts/units.ts';
import { type Column, columnsOf } from './columns.ts';
import { isIndexHead, isRankHead } from './row-heads.ts';

/** The columns of `tables` by which rows have an order. */
export const scalesOf = ofLatest((tables: readonly NomineeList[]): readonly Column[] =>
  tables.flatMap((table) =>
    columnsOf(table).filter((column, place) => place !== table.nameColumn && isOrder(column)),
  ),
);

function isOrder(column: Column): boolean {
  const known = column.values.filter((value) => value !== undefined);
  return (
    isScale(column) &&
    known.length > 1 &&
    known.length * 4 >= column.values.length * 3 &&
    new Set(known).size > 1
  );
}

/** Whether rows may have an order by a column, and not by the place or the sign that it gives them. */
export function isScale({ head }: Column): boolean {
  return !isIndexHead(head) && !isRankHead(head);
}

/** The only column of money of each of `tables` that has one, also where all its rows are alike. */
export const moneyOf = ofLatest((tables: readonly NomineeList[]): readonly Column[] =>
  tables.flatMap((table) => {
    const own = columnsOf(table).filter((column) => column.unit.endsWith('元') && isScale(column));
    return own.length === 1 ? own : [];
  }),
);

/** What the cell of `row` under `head` says, as it was typed, with the unit of its head where it has none of its own. */
export function cellSaid(table: NomineeList, head: string, row: number): string {
  const column = table.heads.indexOf(head);
  const cell = (table.nominees[row]?.cells[column] ?? '').trim();
  const unit = columnsOf(table)[column]?.unit ?? '';
  if (unit === calendarYear) return /^\d{4}$/.test(cell) ? `${cell}年` : cell;
  return /\d$/.test(cell) ? `${cell}${unit}` : cell;
}

/** What words call a column that shares none with them, by its unit; money for one thing is none for another. */
const byUnit: readonly (readonly [words: RegExp, unit: RegExp, others?: RegExp])[] = [
  [/金额|资金|经费|价$|奖金|款|钱/, /元$/],
  [/补[贴助偿得]/, /元$/, /预算|中标|报价|[总售单原]价|投资|收入|销售|租|税|产值|罚/],
  [/租金?/, /元$/, /^(?!.*租)/],
  [/[花用]得|开支|支出/, /元$/, /收入|补|奖|价/],
  [/[拿领补分][得到]|到手/, /元$/, /预算|中标|报价|[总售单原]价|投资|租|税|产值|罚/],
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
export function scalesCalled<Called extends Pick<Column, 'head' | 'kind' | 'unit'>>(
  words: string,
  scales: readonly Called[],
): readonly Called[] {
  const ages = /年[龄纪]|年[长轻]|出生/.test(words) ? scales.filter(({ kind }) => kind === 'age') : [];
  const called = bestBy(words, scales, ({ head }) => head);
  if (ages.length + called.length > 0) return [...new Set([...ages, ...called])];
  const also = alsoCalled(words);
  if (also !== undefined) return bestBy(also, scales, ({ head }) => head);
  if (/规模$/.test(words) && scales.length === 1) return scales;
  const [, unit, others] = byUnit.find(([word]) => word.test(words)) ?? [];
  return unit
    ? scales.filter((scale) => unit.test(scale.unit || headForm(scale.head)) && !others?.test(scale.head))
    : [];
}
