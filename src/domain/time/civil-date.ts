import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';

declare const civilDate: unique symbol;

/** A day of the Gregorian calendar as `YYYY-MM-DD`. It has no time and no time zone; ordering is text ordering. */
export type CivilDate = string & { readonly [civilDate]: true };

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const inUtc = { in: (value: Date | number | string) => new UTCDateMini(+new Date(value)) };
const shape = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsADay = 86_400_000;

/** The day that `text` names, or undefined when it is not `YYYY-MM-DD` or names no day (2023-02-30). */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!shape.test(text)) return undefined;
  const number = dayNumber(text as CivilDate);
  return Number.isNaN(number) || dayOfNumber(number) !== text ? undefined : (text as CivilDate);
}

/** The day of `text`, which the program itself wrote. Throws on anything that `parseCivilDate` refuses. */
export function civil(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === undefined) throw new RangeError(`Not a day: ${text}`);
  return day;
}

/** The day `count` days after `day` (before it, when negative). */
export function addDays(day: CivilDate, count: number): CivilDate {
  return dayOfNumber(dayNumber(day) + count);
}

/** The day `count` months after `day`: the last of its month where that has no such day. */
export function addMonths(day: CivilDate, count: number): CivilDate {
  return dayOf(addMonthsTo(day, count, inUtc));
}

/** Days from `first` to `last`: 0 for the same day, negative when `last` is earlier. */
export function daysBetween(first: CivilDate, last: CivilDate): number {
  return dayNumber(last) - dayNumber(first);
}

/** The day of the week of `day`. */
export function weekdayOf(day: CivilDate): Weekday {
  return new Date(dayNumber(day) * millisecondsADay).getUTCDay() as Weekday;
}

/** Every day from `first` to `last`, both included; empty when `last` is earlier. */
export function daysFrom(first: CivilDate, last: CivilDate): CivilDate[] {
  const start = dayNumber(first);
  const length = Math.max(0, dayNumber(last) - start + 1);
  return Array.from({ length }, (_, n) => dayOfNumber(start + n));
}

/** The number of the month `month` of `year`, of months in a row; not a number where one of the two is none. */
export function monthNumber(year: string | number | undefined, month: string | number | undefined): number {
  return Number(year) * 12 + Number(month) - 1;
}

/** The number of days from 1970-01-01 to `day`: a key for tables of days. */
export function dayNumber(day: CivilDate): number {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / millisecondsADay;
}

/** The day with the number `number` (see `dayNumber`). */
export function dayOfNumber(number: number): CivilDate {
  const known = daysByNumber.get(number);
  if (known !== undefined) return known;
  const day = dayOf(new Date(number * millisecondsADay));
  if (daysByNumber.size < mostDaysKept) daysByNumber.set(number, day);
  return day;
}

/** Days as they were written once: windows and terms name the same few thousand over and over. */
const daysByNumber = new Map<number, CivilDate>();
const mostDaysKept = 20_000;

function dayOf(date: Date): CivilDate {
  return date.toISOString().slice(0, 10) as CivilDate;
}
