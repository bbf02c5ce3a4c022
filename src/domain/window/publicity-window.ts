import type { CivilDate } from '../time/civil-date.ts';
import { addDays, daysFrom } from '../time/civil-date.ts';
import type { Instant, MinuteOfDay } from '../time/instant.ts';
import { instantOf } from '../time/instant.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';

export type WindowUnit = 'workday' | 'calendar-day';

/**
 * The first day that is counted: the working day after publication, the day after, that day, or a day given. `printed`:
 * the notice prints its first and its last day, and states no length; the rule's is that from the one to the other.
 */
export type WindowStart =
  | { readonly kind: 'next-workday' }
  | { readonly kind: 'next-day' }
  | { readonly kind: 'same-day' }
  | { readonly kind: 'given' | 'printed'; readonly on: CivilDate };

export const longestWindow = 250;

/** How an office counts: `length` (1 to 250) units from `start`, closing at `closesAtMinute` on the last day. */
export interface WindowRule {
  readonly unit: WindowUnit;
  readonly length: number;
  readonly start: WindowStart;
  /** For calendar days: a last day that is not worked moves to the next working day (民法典 203). */
  readonly rollsLast: boolean;
  readonly closesAtMinute: MinuteOfDay;
}

/** First to last day, both open. `opensAt` is the first instant inside, `closesAt` the first one outside. */
export interface PublicityWindow {
  readonly rule: WindowRule;
  /** From when it is counted: publication, or the correction that began the count anew (重新公示). */
  readonly publishedOn: CivilDate;
  readonly isAnew: boolean;
  readonly opens: CivilDate;
  readonly closes: CivilDate;
  /**
   * Days that count from the first to the last: as many as the rule has, or as the days that the office set hold, in
   * the rule's unit; and those of `addedWorkdays`.
   */
  readonly length: number;
  /** Working days that corrections added (顺延), whatever the rule's unit is. */
  readonly addedWorkdays: number;
  /** Days on which nobody could object, or will (中止): they are not counted. */
  readonly suspended: readonly DayRange[];
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** The last day may still be moved by the next year's paper (暂定). */
  readonly provisional: boolean;
  /** Why the office set other days than the rule gives; undefined where it did not. */
  readonly override: WindowOverride | undefined;
}

/** Days in a row, both ends included. */
export interface DayRange {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** The days that the rule would give, and the office's reason for others. */
export interface WindowOverride {
  readonly reason: string;
  readonly opens: CivilDate;
  readonly closes: CivilDate;
}

/** The window needs the official arrangement of `year`, and there is none. */
export interface WindowRefusal {
  readonly unannouncedYear: number;
}

/**
 * The window that `rule` gives a notice published on `publishedOn`.
 *
 * A window of working days begins and ends on working days. A window of calendar days counts every day; by
 * default it starts on the day after publication (民法典 201). Nothing is guessed: a day whose arrangement is
 * not announced refuses the window, unless no working day has to be known.
 */
export function publicityWindow(
  rule: WindowRule,
  publishedOn: CivilDate,
  calendar: WorkingCalendar,
): PublicityWindow | WindowRefusal {
  const candidate = firstCandidate(rule.start, publishedOn);
  const countsWorkdays = rule.unit === 'workday';
  const opens =
    countsWorkdays || rule.start.kind === 'next-workday' ? calendar.nthWorkdayFrom(candidate, 1) : candidate;
  if (opens === undefined) return refusal(candidate, calendar);

  const closes = countsWorkdays
    ? calendar.nthWorkdayFrom(opens, rule.length)
    : lastCalendarDay(rule, opens, calendar);
  if (closes === undefined) return refusal(opens, calendar);

  return {
    rule,
    publishedOn,
    isAnew: false,
    opens,
    closes,
    length: rule.length,
    addedWorkdays: 0,
    suspended: [],
    opensAt: instantOf(opens, 0),
    closesAt: instantOf(closes, rule.closesAtMinute),
    provisional:
      (countsWorkdays || rule.rollsLast || rule.start.kind === 'next-workday') &&
      closes > calendar.firmThrough,
    override: undefined,
  };
}

/**
 * `window` on the days that the office set for a `reason`, with the computed ones beside them; refused where
 * working days have to be counted and a day's arrangement is not announced.
 */
export function withDays(
  window: PublicityWindow,
  { opens, closes, reason }: WindowOverride,
  calendar: WorkingCalendar,
): PublicityWindow | WindowRefusal {
  const countsWorkdays = window.rule.unit === 'workday';
  if (countsWorkdays && (closes > calendar.last || opens < calendar.first))
    return refusal(closes > calendar.last ? closes : opens, calendar);
  const days = daysFrom(opens, closes);
  return {
    ...window,
    opens,
    closes,
    length: countsWorkdays ? days.filter(calendar.isWorkday).length : days.length,
    opensAt: instantOf(opens, 0),
    closesAt: instantOf(closes, window.rule.closesAtMinute),
    provisional: countsWorkdays && closes > calendar.firmThrough,
    override: { reason, opens: window.opens, closes: window.closes },
  };
}

/** The last day of a window, and the minute of it at which it is over: what is said of its end. */
export interface LastMoment {
  readonly closes: CivilDate;
  readonly closesAtMinute: MinuteOfDay;
}

/** The end of a window, for what is said of it. */
export function lastMoment({ closes, rule: { closesAtMinute } }: PublicityWindow): LastMoment {
  return { closes, closesAtMinute };
}

/** Whether the notice states how many days its window has. */
export function statesLength({ start }: Pick<WindowRule, 'start'>): boolean {
  return start.kind !== 'printed';
}

function firstCandidate(start: WindowStart, publishedOn: CivilDate): CivilDate {
  switch (start.kind) {
    case 'next-workday':
    case 'next-day':
      return addDays(publishedOn, 1);
    case 'same-day':
      return publishedOn;
    case 'given':
    case 'printed':
      return start.on;
  }
}

function lastCalendarDay(
  rule: WindowRule,
  opens: CivilDate,
  calendar: WorkingCalendar,
): CivilDate | undefined {
  const last = addDays(opens, rule.length - 1);
  return rule.rollsLast ? calendar.nthWorkdayFrom(last, 1) : last;
}

function refusal(from: CivilDate, calendar: WorkingCalendar): WindowRefusal {
  const year = +from.slice(0, 4);
  return { unannouncedYear: from < calendar.first ? year : Math.max(year, +calendar.last.slice(0, 4) + 1) };
}
