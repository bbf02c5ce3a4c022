import type { CivilDate } from '../time/civil-date.ts';
import { daysFrom } from '../time/civil-date.ts';
import { type DayReason, isWorked, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { DayRange, PublicityWindow } from './publicity-window.ts';

/**
 * A day of the ledger (计日表). `counted` days have their number; `skipped` days are not worked; `before` stands
 * before the first day that is counted, publication's own day among them; `rolled` is passed over by a last day
 * that moves to a working day (民法典 203), and `rolled-to` is the day to which it moves; `suspended` days would
 * have counted, but nobody could object (中止).
 */
export interface LedgerDay {
  readonly on: CivilDate;
  readonly part: 'before' | 'counted' | 'skipped' | 'rolled' | 'rolled-to' | 'suspended';
  /** The day's number, 1 to the window's length; undefined unless `part` is `counted`. */
  readonly number: number | undefined;
  readonly isPublication: boolean;
  /** It was added after publication (顺延). */
  readonly isAdded: boolean;
  /** In a window of calendar days, its number among the working days that corrections added; undefined for others. */
  readonly addedWorkday: number | undefined;
  /** Why it is worked or not; undefined where no arrangement is known, which only calendar days do without. */
  readonly reason: DayReason | undefined;
}

/**
 * Every day from publication, or from the first day where that is earlier, to the last day of `window`. Where
 * the office set other days than the rule gives, all days of the window's unit are counted.
 */
export function ledger(window: PublicityWindow, calendar: WorkingCalendar): LedgerDay[] {
  const { rule, opens, closes, publishedOn, override } = window;
  const length = override ? Number.POSITIVE_INFINITY : rule.length;
  let number = 0;
  const start = publishedOn < opens ? publishedOn : opens;
  return daysFrom(start, closes).map((on): LedgerDay => {
    const day = { on, isPublication: on === publishedOn, ...unadded, reason: calendar.reasonOf(on) };
    const isCounted =
      on >= opens && number < length && (rule.unit === 'calendar-day' || calendar.isWorkday(on) === true);
    if (isCounted) number += 1;
    return { ...day, part: partOf(on, isCounted, window, number), number: isCounted ? number : undefined };
  });
}

function partOf(
  on: CivilDate,
  isCounted: boolean,
  { opens, closes, rule }: PublicityWindow,
  number: number,
): LedgerDay['part'] {
  if (isCounted) return 'counted';
  if (on < opens) return 'before';
  if (rule.unit === 'calendar-day' && number === rule.length) return on === closes ? 'rolled-to' : 'rolled';
  return 'skipped';
}

const unadded = { isAdded: false, addedWorkday: undefined };

/** `days` with the counted ones numbered from 1: those of the window's own unit, then the working days that were added. */
export function numbered(days: readonly LedgerDay[]): LedgerDay[] {
  let number = 0;
  let workday = 0;
  const own = days.filter(
    ({ part, addedWorkday }) => part === 'counted' && addedWorkday === undefined,
  ).length;
  return days.map((day): LedgerDay => {
    if (day.part !== 'counted') return { ...day, addedWorkday: undefined };
    if (day.addedWorkday === undefined) return { ...day, number: (number += 1) };
    workday += 1;
    return { ...day, number: own + workday, addedWorkday: workday };
  });
}

/** Whether a day of the ledger is worked, as it was known when the window was settled; undefined for other days. */
export function workdaysOf(days: readonly LedgerDay[]): Pick<WorkingCalendar, 'isWorkday'> {
  const reasons = new Map(days.map(({ on, reason }) => [on, reason]));
  return {
    isWorkday(day) {
      const reason = reasons.get(day);
      return reason && isWorked(reason);
    },
  };
}

/** Suspended days of `days` that follow each other, days that are not worked between them included, as one range each. */
export function suspendedRanges(days: readonly LedgerDay[]): DayRange[] {
  const ranges: DayRange[] = [];
  let isRunning = false;
  for (const { on, part } of days) {
    if (part === 'suspended') {
      const running = isRunning ? ranges.pop() : undefined;
      ranges.push({ first: running?.first ?? on, last: on });
      isRunning = true;
    } else if (part !== 'skipped' && part !== 'rolled') isRunning = false;
  }
  return ranges;
}
