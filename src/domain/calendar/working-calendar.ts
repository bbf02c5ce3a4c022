import { at } from '../lists/at.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { addDays, civil, dayNumber, dayOfNumber, weekdayOf } from '../time/civil-date.ts';

/** A State Council paper that arranges days off, such as 国办发明电〔2022〕16号. */
export interface HolidayPaper {
  readonly number: string;
  readonly title: string;
  readonly signedOn: CivilDate;
  readonly publishedOn: CivilDate;
  readonly url: string;
  /** The number of the paper that this one changes; undefined for a year's first paper. */
  readonly changes: string | undefined;
}

/** Days off in a row, both ends included. `paper` is the number of the paper that says so. */
export interface DaysOff {
  readonly name: string;
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly paper: string;
}

/** A weekend day on which offices work. `cancelledBy` is the number of a later paper that took it back. */
export interface MakeUpDay {
  readonly on: CivilDate;
  readonly paper: string;
  readonly cancelledBy: string | undefined;
}

/** Days off beyond the statutory ones, which a paper gave once. */
export interface ExtraDays {
  readonly count: number;
  readonly paper: string;
}

/** What the State Council arranged for a calendar year. Its days may reach back into the December before. */
export interface CalendarYear {
  readonly year: number;
  /** The number of days off of 全国年节及纪念日放假办法, article 2: 11 until 2024, 13 from 2025. */
  readonly statutoryDays: number;
  readonly extraDays: readonly ExtraDays[];
  readonly papers: readonly HolidayPaper[];
  readonly daysOff: readonly DaysOff[];
  readonly makeUpDays: readonly MakeUpDay[];
}

/** A day that this office takes off or works beyond the official arrangement, and on what legal basis. */
export interface LocalDay {
  readonly on: CivilDate;
  readonly isOff: boolean;
  readonly name: string;
  readonly basis: string;
  /** When it was made known; undefined: it always was. */
  readonly announcedOn: CivilDate | undefined;
}

/** Why a day is worked or not. */
export type DayReason =
  | { readonly kind: 'weekday' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'day-off'; readonly name: string; readonly paper: HolidayPaper }
  | { readonly kind: 'make-up'; readonly paper: HolidayPaper }
  | { readonly kind: 'local-off' | 'local-work'; readonly name: string; readonly basis: string };

/** The working days of a run of years. */
export interface WorkingCalendar {
  /** First and last day for which an arrangement is known. */
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Days after this one may still be moved by the next year's paper: 24 December of the last known year. */
  readonly firmThrough: CivilDate;
  /** Why `day` is worked or not; undefined outside `first` to `last`. */
  reasonOf(day: CivilDate): DayReason | undefined;
  /** Whether `day` is worked; undefined outside `first` to `last`. */
  isWorkday(day: CivilDate): boolean | undefined;
  /** How many days from `opens` to `closes`, both included, are worked, as far as an arrangement is known. */
  workdaysWithin(opens: CivilDate, closes: CivilDate): number;
  /** The `n`-th working day on or after `day` (n from 1); undefined when it lies outside `first` to `last`. */
  nthWorkdayFrom(day: CivilDate, n: number): CivilDate | undefined;
}

/**
 * The calendar of `years`, which follow each other without a gap, and of the office's own `localDays`. Monday to
 * Friday are worked, except days off; Saturday and Sunday are not, except make-up days (国务院办公厅's yearly
 * 部分节假日安排的通知). Throws a RangeError for no years or a gap.
 */
export function workingCalendar(
  years: readonly CalendarYear[],
  localDays: readonly LocalDay[] = [],
): WorkingCalendar {
  const firstYear = years[0]?.year;
  const lastYear = years.at(-1)?.year;
  if (firstYear === undefined || lastYear === undefined) throw new RangeError('A calendar needs a year');
  if (years.some(({ year }, index) => year !== firstYear + index)) throw new RangeError('A year is missing');

  const first = civil(`${firstYear}-01-01`);
  const last = civil(`${lastYear}-12-31`);
  const [start, end] = [dayNumber(first), dayNumber(last)];
  const { reasons, workdays, workdaysBefore } = countedDays(first, end, arrangedDays(years, localDays));
  const reasonOf = (day: CivilDate): DayReason | undefined => reasons[dayNumber(day) - start];
  return {
    first,
    last,
    firmThrough: civil(`${lastYear}-12-24`),
    reasonOf,
    isWorkday(day) {
      const reason = reasonOf(day);
      return reason && isWorked(reason);
    },
    workdaysWithin(opens, closes) {
      const from = Math.max(start, dayNumber(opens)) - start;
      const to = Math.min(end, dayNumber(closes)) + 1 - start;
      return from < to ? at(workdaysBefore, to) - at(workdaysBefore, from) : 0;
    },
    nthWorkdayFrom(day, n) {
      const before = workdaysBefore[dayNumber(day) - start];
      const number = before === undefined ? undefined : workdays[before + n - 1];
      return number === undefined ? undefined : dayOfNumber(number);
    },
  };
}

interface CountedDays {
  readonly reasons: readonly DayReason[];
  /** The numbers of those that are worked. */
  readonly workdays: readonly number[];
  /** How many working days stand before each day; one more entry than days. */
  readonly workdaysBefore: readonly number[];
}

/** Every day from `first` to the one with the number `end`. */
function countedDays(first: CivilDate, end: number, arranged: ReadonlyMap<number, DayReason>): CountedDays {
  const [start, startWeekday] = [dayNumber(first), weekdayOf(first)];
  const reasons: DayReason[] = [];
  const workdaysBefore = [0];
  const workdays: number[] = [];
  for (let number = start; number <= end; number += 1) {
    const reason = arranged.get(number) ?? plainReason((startWeekday + number - start) % 7);
    reasons.push(reason);
    if (isWorked(reason)) workdays.push(number);
    workdaysBefore.push(workdays.length);
  }
  return { reasons, workdays, workdaysBefore };
}

/** Whether a day with this reason is worked. */
export function isWorked({ kind }: DayReason): boolean {
  return kind === 'weekday' || kind === 'make-up' || kind === 'local-work';
}

function plainReason(weekday: number): DayReason {
  return weekday === 0 || weekday === 6 ? { kind: 'weekend' } : { kind: 'weekday' };
}

/** Day number → reason, for every day that a paper or the office names; the office has the last word. */
function arrangedDays(
  years: readonly CalendarYear[],
  localDays: readonly LocalDay[],
): Map<number, DayReason> {
  const days = new Map<number, DayReason>();
  for (const { papers, daysOff, makeUpDays } of years) {
    const paperOf = new Map(papers.map((paper) => [paper.number, paper]));
    const paper = (number: string): HolidayPaper => {
      const issued = paperOf.get(number);
      if (!issued) throw new RangeError(`No paper ${number}`);
      return issued;
    };
    for (const { on, paper: number, cancelledBy } of makeUpDays)
      if (cancelledBy === undefined) days.set(dayNumber(on), { kind: 'make-up', paper: paper(number) });
    for (const { name, first, last, paper: number } of daysOff)
      for (let day = first; day <= last; day = addDays(day, 1))
        days.set(dayNumber(day), { kind: 'day-off', name, paper: paper(number) });
  }
  for (const { on, isOff, name, basis } of localDays)
    days.set(dayNumber(on), { kind: isOff ? 'local-off' : 'local-work', name, basis });
  return days;
}
