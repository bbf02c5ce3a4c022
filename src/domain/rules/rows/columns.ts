import { ofEach } from '../../lists/of-each.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { type CellValue, cellValue, numberInUnit } from '../amounts/cell-value.ts';
import { calendarYear, unitOf, units } from '../amounts/units.ts';
import type { RowFacts } from './row-facts.ts';
import { isBirthHead, isDayHead, isIndexHead, isPartHead, isRankHead } from './row-heads.ts';

/** What a column puts its rows in order by: numbers, days, or how old someone is by the month of birth. */
export type ColumnKind = 'number' | 'day' | 'age';

/** A column of one table, read for all rules once. */
export interface Column {
  readonly table: NomineeList;
  readonly head: string;
  readonly kind: ColumnKind;
  /** In which it measures, by its head, else by all its cells; '' where neither tells it. */
  readonly unit: string;
  /** The number of each row, of a day its year; undefined of a cell that has none. */
  readonly numbers: readonly (number | undefined)[];
  /** By which rows have an order, the more the greater, the later, the older; undefined of a cell that says none. */
  readonly values: readonly (number | undefined)[];
}

/** The columns of `table`, in its order. */
export const columnsOf = ofEach((table: NomineeList): readonly Column[] =>
  table.heads.map((head, column) => columnOf(table, head, column)),
);

function columnOf(table: NomineeList, head: string, column: number): Column {
  const cells = table.nominees.map(({ cells: { [column]: cell = '' } }) => cell);
  const said = cells.map(cellValue);
  const inBrackets = stretchIn(head, /[（(]([\p{Script=Han}%]{1,4})[）)]$/u, 1);
  const ofCells = new Set(said.flatMap((value) => value?.unit ?? []));
  const unit = unitOf(head) || (ofCells.size > 0 ? inBrackets || commonUnit(said) : '');
  const kind = kindOf(head, unit, cells);
  // 3年, 8个月: of no one unit
  const isMixed = unit === '' && ofCells.size > (ofCells.has('') ? 2 : 1);
  const numbers =
    unit === calendarYear
      ? cells.map(yearIn)
      : said.map((value) => (isMixed ? undefined : numberInUnit(value, unit)));
  const read = { number: undefined, day: monthOrDayIn, age: ageIn }[kind];
  return { table, head, kind, unit, numbers, values: read ? cells.map(read) : numbers };
}

/** What measures, but for units that may as well tell which one something is: 3班, 2栋, 2024年. */
const measuring = new Set(units.split('|').filter((unit) => !/^[班栋年]$/.test(unit)));

/**
 * The unit that stands behind every number of a column whose head tells none: 元 of 补贴: 5000元; '' where one has
 * none.
 */
function commonUnit(values: readonly (CellValue | undefined)[]): string {
  const own = values.flatMap((value) => value?.unit ?? []);
  const [unit = ''] = own;
  const isOfAll = own.length > 1 && own.length * 4 >= values.length * 3 && own.every((one) => one === unit);
  return isOfAll && measuring.has(unit) ? unit : '';
}

/** The year of a day, a month or a year. */
function yearIn(cell: string): number | undefined {
  const year = stretchIn(cell.replace(/\s/g, ''), /^(?:19|20)\d\d(?=[年./-])/);
  return year === '' ? cellValue(cell)?.number : Number(year);
}

/** 2025年6月, 2025-06-01 */
const ofMonth = /^(?:19|20)\d\d(?:年\d|[./-](?:0?[1-9]|1[0-2])(?:[./-]|$))/;

function kindOf(head: string, unit: string, cells: readonly string[]): ColumnKind {
  if (isBirthHead(head)) return 'age';
  const isOfMonths = unit === '' && cells.length > 0 && cells.every((cell) => ofMonth.test(cell.trim()));
  return isDayHead(head) || isOfMonths ? 'day' : 'number';
}

/**
 * 2025年3月18日 as a number that grows with the days; a month is its first day, a day alone is of one year with the
 * others.
 */
function monthOrDayIn(cell: string): number | undefined {
  const text = cell.replace(/\s/g, '');
  const [, year = '0', month, day = '1'] =
    /^(\d{4})[年./-]0?(\d{1,2})(?:[月./-]0?(\d{1,2})日?|月)?$/.exec(text) ??
    /^()0?(\d{1,2})(?:[月./-]0?(\d{1,2})日?|月)$/.exec(text) ??
    [];
  return month === undefined ? undefined : (Number(year) * 12 + Number(month)) * 31 + Number(day);
}

/** The older the greater, in months. */
function ageIn(cell: string): number | undefined {
  const [, year, month = '1'] = /^(\d{4})(?:[年./-]?0?(\d{1,2})?.*)?$/.exec(cell.replace(/\s/g, '')) ?? [];
  return year === undefined ? undefined : -(Number(year) * 12 + Number(month));
}

/** Whether a column of that head measures nothing: it tells which row it is, its part, its place, or its day. */
function isUnmeasured(head: string): boolean {
  return [isIndexHead, isPartHead, isRankHead, isDayHead].some((is) => is(head));
}

/** The numbers of each head that has some, of all rows of `facts`; not a number of a row that has none. */
export const numbersOf = ofLatest(({ columns, owners }: RowFacts): ReadonlyMap<string, readonly number[]> => {
  const tables = [...new Set(owners.map(({ table }) => table))];
  const own = [...columns.keys()].flatMap((head) => {
    if (isUnmeasured(head)) return [];
    const byTable = new Map(tables.map((table) => [table, columnsOf(table)[table.heads.indexOf(head)]]));
    const numbers = owners.map(({ table, row }) => byTable.get(table)?.numbers[row] ?? NaN);
    return [[head, numbers] as const];
  });
  return new Map(own.filter(([, numbers]) => numbers.some((one) => one >= 0)));
});

/**
 * The unit in which a column of `head` measures, by the head, else by what stands behind its numbers; '' where neither
 * tells it.
 */
export function unitIn(head: string, facts: RowFacts): string {
  return unitOf(head) || (unitsOfCells(facts).get(head) ?? '');
}

const unitsOfCells = ofLatest(({ owners }: RowFacts): ReadonlyMap<string, string> => {
  const columns = [...new Set(owners.map(({ table }) => table))].flatMap(columnsOf);
  return new Map(columns.flatMap(({ head, unit }) => (measuring.has(unit) ? [[head, unit] as const] : [])));
});
