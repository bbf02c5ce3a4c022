import { grouped } from '../../lists/grouped.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { monthNumber } from '../../time/civil-date.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 入伍2009年12月、退役2021年12月、服役年限11: where a column of years is in all rows but one what two columns of days make, or an age what
 * the day of birth makes as of one day, that one is told. One of whose row a remark tells otherwise is left alone.
 */
export const termsReckoned: Rule = function* (notice) {
  const tables = notice.lists.flatMap((list, index) => (list.form === 'table' ? [{ list, index }] : []));
  for (const alike of grouped(tables.map((one) => [one.list.heads.join('|'), one] as const)).values()) {
    const [first] = alike;
    const rows = alike.flatMap(({ list, index }) =>
      list.nominees.map(({ cells }, row): Row => ({ cells, list: index, row })),
    );
    if (!first || rows.length < fewestRows || rows.length > mostRows) continue;
    const wrong = columnsOf(first.list).flatMap((columns) => outlierOf(columns, rows, notice) ?? []);
    const [one] = wrong;
    if (one) yield one;
  }
};

/** As many rows show what a column is; more nobody reckons by hand. */
const [fewestRows, mostRows] = [6, 2000];

/** A row of several lists of one shape, and where it stands. */
interface Row {
  readonly cells: readonly string[];
  readonly list: number;
  readonly row: number;
}

/** A column of years, of when they began and, but of ages, of when they ended. */
interface Columns {
  readonly years: number;
  readonly from: number;
  readonly to: number | undefined;
}

/** As many columns of days, and of years, a list has; what has more is made to keep a machine at work. */
const [mostDays, mostYears] = [8, 4];

const ofYears = /年限|[工教党军]龄|年数|服役|期限/;
const ofDays = /时间|日期|年月|日$|月$/;

/** The columns of a list in which years may be reckoned: each beside any two of days in their order, an age beside a birth. */
function columnsOf({ heads }: NomineeList): readonly Columns[] {
  const forms = heads.map((head) => headForm(head));
  const placesOf = (pattern: RegExp): readonly number[] =>
    forms.flatMap((form, place) => (pattern.test(form) ? [place] : []));
  const days = placesOf(ofDays).slice(0, mostDays);
  const terms = placesOf(ofYears)
    .slice(0, mostYears)
    .flatMap((years) =>
      days.flatMap((from) =>
        days.flatMap((to) => (from < to && from !== years && to !== years ? { years, from, to } : [])),
      ),
    );
  const born = placesOf(/^出生(?:年月日?|日期|时间)$/).slice(0, mostDays);
  const ages = placesOf(/^(?:实际)?年龄$/)
    .slice(0, mostYears)
    .flatMap((years) => born.map((from) => ({ years, from, to: undefined })));
  return [...terms, ...ages];
}

/** The month that a cell says: 2009年12月, 2009-12-05; not a number where it says none. */
function monthIn(cell = ''): number {
  const [, year, month] =
    /^((?:19|20)\d\d)[年./-]0?(1[0-2]|[1-9])(?:\D|$)/.exec(cell.replace(/\s/g, '')) ?? [];
  return monthNumber(year, month);
}

/** A way to reckon years from months: each of its readings, for the day in the month is not known. */
type Way = (from: number, to: number) => readonly number[];

const ways: readonly Way[] = [
  (from, to) => [Math.floor((to - from) / 12), Math.floor((to - from - 1) / 12)],
  (from, to) => [Math.floor((to - from + 1) / 12)],
  (from, to) => [Math.floor(to / 12) - Math.floor(from / 12)],
  (from, to) => [Math.floor(to / 12) - Math.floor(from / 12) + 1],
  (from, to) => [Math.round((to - from) / 12)],
];

/** The years that a row says, and the months between which they are; the last is 0 for an age. */
interface Term {
  readonly row: Row;
  readonly years: number;
  readonly from: number;
  readonly to: number;
}

/** The finding of the one row whose years no way makes that makes all others; none where several are so, or a remark tells why. */
function outlierOf(columns: Columns, rows: readonly Row[], notice: Notice): Finding | undefined {
  const terms = rows.map((row): Term => ({
    row,
    years: /^\d{1,3}$/.test(yearsIn(row, columns)) ? Number(yearsIn(row, columns)) : NaN,
    from: monthIn(row.cells[columns.from]),
    to: columns.to === undefined ? 0 : monthIn(row.cells[columns.to]),
  }));
  if (terms.some(({ years, from, to }) => Number.isNaN(years + from + to))) return undefined;
  const ends = columns.to === undefined ? endsNear(notice) : [undefined];
  const readings = ends.flatMap((end) =>
    ways.map((way) => terms.filter(({ years, from, to }) => !way(from, end ?? to).includes(years))),
  );
  const [only, ...others] = readings.toSorted((one, other) => one.length - other.length)[0] ?? [];
  // Some may be reckoned in one way, and some in another.
  if (
    !only ||
    others.length > 0 ||
    readings.some((misses) => misses.length * 2 < terms.length && !misses.includes(only))
  )
    return undefined;
  const known = ends.flatMap((end) => ways.flatMap((way) => way(only.from, end ?? only.to)));
  return isRemarked(only.row, columns) ? undefined : findingOf(only, columns, known);
}

/** What the cell of years says, without its unit. */
function yearsIn({ cells }: Row, { years }: Columns): string {
  return (cells[years] ?? '').replace(/\s|周?岁$|年$/g, '');
}

/** The months as of which an age may be reckoned: some time before a notice is published, and shortly after. */
function endsNear({ published }: Notice): readonly number[] {
  const own = monthNumber(published.on.slice(0, 4), published.on.slice(5, 7));
  return Array.from({ length: 22 }, (_, index) => own - 18 + index);
}

/** Whether a cell beside says why a term is another one: 中断2年, 含军龄. */
function isRemarked({ cells }: Row, { years, from, to }: Columns): boolean {
  return cells.some(
    (cell, place) => ![years, from, to].includes(place) && /中断|间断|扣|累计|折算|含|并入|重新/.test(cell),
  );
}

/** The finding of a row, beside what its days make by any of the ways: `known`. */
function findingOf({ row, years }: Term, columns: Columns, known: readonly number[]): Finding {
  const [first = NaN] = known;
  const day = (place: number): string => row.cells[place]?.trim() ?? '';
  const reckoning =
    columns.to === undefined ? `${day(columns.from)}出生` : `${day(columns.from)}至${day(columns.to)}`;
  const unit = columns.to === undefined ? '岁' : '年';
  const [least, greatest] = [Math.min(...known), Math.max(...known)];
  const result = columns.to === undefined ? `${least}至${greatest}${unit}` : `${first}${unit}`;
  return {
    code: 'stated-reckoning-differs',
    path: ['lists', row.list, 'nominees', row.row, 'cells', columns.years],
    facts: { stated: `${years}`, reckoning: `这一行的${reckoning}`, result },
  };
}
