import { type CivilDate, daysFrom, weekdayOf } from '../time/civil-date.ts';
import type { FindingOf } from '../finding/finding.ts';
import type { CalendarYear, LocalDay, WorkingCalendar } from './working-calendar.ts';

/** What can be wrong with the calendar's own data, each with the facts that its sentence needs. */
export interface CalendarFindings {
  'range-reversed': { readonly first: CivilDate; readonly last: CivilDate };
  'day-off-repeated': { readonly day: CivilDate; readonly name: string };
  'make-up-not-weekend': { readonly day: CivilDate };
  'make-up-off': { readonly day: CivilDate; readonly name: string };
  'make-up-repeated': { readonly day: CivilDate };
  'day-outside-year': { readonly day: CivilDate; readonly year: number };
  /** Days off that are no weekend, minus make-up days, are not the statutory number with its exceptions. */
  'days-unbalanced': {
    readonly stated: number;
    readonly counted: number;
    readonly makeUps: number;
    readonly off: number;
  };
  'no-first-paper': Record<never, never>;
  /** A local day that is off, or worked, anyway. */
  'local-day-idle': { readonly day: CivilDate; readonly isOff: boolean };
  'local-day-repeated': { readonly day: CivilDate };
}

/** A problem of a year's data, or of the local days where `year` is undefined; `path` leads there. */
export type CalendarFinding = FindingOf<CalendarFindings> & { readonly year: number | undefined };

/** Everything that is wrong with the data of `years`, which are in order. */
export function checkYears(years: readonly CalendarYear[]): CalendarFinding[] {
  const holidays = new Map<CivilDate, string>();
  const makeUps = new Set<CivilDate>();
  return years.flatMap((year) => [...checkYear(year, holidays, makeUps)]);
}

/** Everything that is wrong with `localDays` beside the `official` calendar. */
export function checkLocalDays(localDays: readonly LocalDay[], official: WorkingCalendar): CalendarFinding[] {
  const days = new Set<CivilDate>();
  return localDays.flatMap(({ on, isOff }, index): CalendarFinding[] => {
    const isRepeated = days.has(on);
    days.add(on);
    if (isRepeated)
      return [{ code: 'local-day-repeated', year: undefined, path: [index, 'on'], facts: { day: on } }];
    if (official.isWorkday(on) !== !isOff) return [];
    return [{ code: 'local-day-idle', year: undefined, path: [index, 'on'], facts: { day: on, isOff } }];
  });
}

function* checkYear(
  year: CalendarYear,
  holidays: Map<CivilDate, string>,
  makeUps: Set<CivilDate>,
): Generator<CalendarFinding> {
  if (year.papers.every(({ changes }) => changes !== undefined))
    yield { code: 'no-first-paper', year: year.year, path: ['papers'], facts: {} };
  const off = yield* checkDaysOff(year, holidays);
  yield* checkMakeUpDays(year, holidays, makeUps);
  const held = year.makeUpDays.filter(({ cancelledBy }) => cancelledBy === undefined).length;
  const stated = year.statutoryDays + year.extraDays.reduce((sum, { count }) => sum + count, 0);
  const counted = off - held;
  if (counted === stated) return;
  const facts = { stated, counted, makeUps: held, off };
  yield { code: 'days-unbalanced', year: year.year, path: ['statutoryDays'], facts };
}

/** Everything that is wrong with the days off of a year; gives how many of them would be worked. */
function* checkDaysOff(
  { year, daysOff }: CalendarYear,
  holidays: Map<CivilDate, string>,
): Generator<CalendarFinding, number> {
  let off = 0;
  for (const [index, { name, first, last }] of daysOff.entries()) {
    const path = ['daysOff', index, 'last'];
    if (last < first) {
      yield { code: 'range-reversed', year, path, facts: { first, last } };
      continue;
    }
    for (const day of [first, last])
      if (!isWithin(year, day)) yield { code: 'day-outside-year', year, path, facts: { day, year } };
    if (!isWithin(year, first) || !isWithin(year, last)) continue;
    for (const day of daysFrom(first, last)) {
      const other = holidays.get(day);
      if (other !== undefined) yield { code: 'day-off-repeated', year, path, facts: { day, name: other } };
      else if (!isWeekend(day)) off += 1;
      holidays.set(day, name);
    }
  }
  return off;
}

function* checkMakeUpDays(
  { year, makeUpDays }: CalendarYear,
  holidays: ReadonlyMap<CivilDate, string>,
  makeUps: Set<CivilDate>,
): Generator<CalendarFinding> {
  for (const [index, { on: day, cancelledBy }] of makeUpDays.entries()) {
    const path = ['makeUpDays', index, 'on'];
    const holiday = holidays.get(day);
    if (!isWithin(year, day)) yield { code: 'day-outside-year', year, path, facts: { day, year } };
    if (!isWeekend(day)) yield { code: 'make-up-not-weekend', year, path, facts: { day } };
    if (makeUps.has(day)) yield { code: 'make-up-repeated', year, path, facts: { day } };
    if (holiday !== undefined && cancelledBy === undefined)
      yield { code: 'make-up-off', year, path, facts: { day, name: holiday } };
    makeUps.add(day);
  }
}

/** A year's paper arranges its own days, and may reach back into the December before (2022-12-31). */
function isWithin(year: number, day: CivilDate): boolean {
  return day >= `${year - 1}-12-01` && day <= `${year}-12-31`;
}

function isWeekend(day: CivilDate): boolean {
  return weekdayOf(day) % 6 === 0;
}
