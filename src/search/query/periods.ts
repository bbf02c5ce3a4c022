import { addDays, type CivilDate, daysFrom, weekdayOf } from '#domain/time/civil-date.ts';
import { token, type Token } from '../tokens.ts';

/** A day, a month or a year in which a notice is published, opens, closes or is signed. */
export interface Period {
  /** Empty for a month or a day of any year. */
  readonly year: string;
  /** Two digits; empty for a whole year. */
  readonly month: string;
  /** Two digits; empty for a whole month. */
  readonly day: string;
}

/** A period in which a notice has one of its days, or, where `isClosing`, its last one. */
export interface AskedPeriod extends Period {
  readonly isClosing: boolean;
}

/** The word of the index that notices of a period have. */
export function periodWord({ year, month, day, isClosing }: AskedPeriod): Token {
  const units = [year, month, day].filter((part) => part !== '');
  return token(isClosing ? 'closing' : day === '' ? 'period' : 'ownDate', units);
}

/** The year that is so many after that of `today`. */
export function yearFrom(today: CivilDate, years: number): Period[] {
  return [{ year: String(Number(today.slice(0, 4)) + years), month: '', day: '' }];
}

/** `count` months from the one on that is so many after that of `today`. */
export function monthsFrom(today: CivilDate, months: number, count = 1): Period[] {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  return Array.from({ length: count }, (_, index) => ({
    year: String(Math.floor((first + index) / 12)),
    month: twoDigits(((first + index) % 12) + 1),
    day: '',
  }));
}

/** The quarter that is so many after that of `today`. */
export function quarterFrom(today: CivilDate, quarters: number): Period[] {
  const month = Number(today.slice(5, 7)) - 1;
  return monthsFrom(today, 3 * quarters - (month % 3), 3);
}

/** `count` months of any year, from the month `first` on. */
export function monthsOfAnyYear(first: number, count: number): Period[] {
  return Array.from({ length: count }, (_, index) => ({
    year: '',
    month: twoDigits(first + index),
    day: '',
  }));
}

/** The day that is so many after `today`. */
export function dayFrom(today: CivilDate, days: number): Period[] {
  return daysOf(addDays(today, days), 1);
}

/** The week, from Monday on, that is so many after that of `today`. */
export function weekFrom(today: CivilDate, weeks: number): Period[] {
  const sinceMonday = (weekdayOf(today) + 6) % 7;
  return daysOf(addDays(today, 7 * weeks - sinceMonday), 7);
}

function daysOf(first: CivilDate, count: number): Period[] {
  return daysFrom(first, addDays(first, count - 1)).map((written) => {
    const [year = '', month = '', day = ''] = written.split('-');
    return { year, month, day };
  });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
