import { chineseDate, chineseMonthDay, chineseWeekday, chineseWindow } from '#domain/chinese-date.ts';
import { civil, type CivilDate, daysFrom } from '#domain/civil-date.ts';
import { endOfDay } from '#domain/instant.ts';
import { publicityWindow } from '#domain/publicity-window.ts';
import type { DayReason, WorkingCalendar } from '#domain/working-calendar.ts';

/** How a window of working days is counted, day by day. */
export interface WindowExampleView {
  readonly publishedOn: string;
  readonly window: string;
  readonly days: readonly ExampleDayView[];
}

export interface ExampleDayView {
  readonly on: CivilDate;
  readonly day: string;
  readonly weekday: string;
  /** The day's number in the window; undefined for a day that is skipped. */
  readonly number: number | undefined;
  /** Why it is skipped, or why a weekend day counts. */
  readonly reason: string | undefined;
}

/** `workdays` working days after `published` (`YYYY-MM-DD`); undefined where the calendar does not reach. */
export function windowExampleView(
  published: string,
  workdays: number,
  calendar: WorkingCalendar,
): WindowExampleView | undefined {
  const publishedOn = civil(published);
  const rule = {
    unit: 'workday',
    length: workdays,
    start: { kind: 'next-workday' },
    rollsLast: false,
    closesAtMinute: endOfDay,
  } as const;
  const window = publicityWindow(rule, publishedOn, calendar);
  if ('unannouncedYear' in window) return undefined;

  let counted = 0;
  const days = daysFrom(publishedOn, window.closes).map((on) => {
    const isCounted = on > publishedOn && calendar.isWorkday(on) === true;
    if (isCounted) counted += 1;
    return {
      on,
      day: chineseMonthDay(on),
      weekday: chineseWeekday(on),
      number: isCounted ? counted : undefined,
      reason: on === publishedOn ? '发布当日' : chineseReason(calendar.reasonOf(on)),
    };
  });
  return { publishedOn: chineseDate(publishedOn), window: chineseWindow(window), days };
}

function chineseReason(reason: DayReason | undefined): string | undefined {
  switch (reason?.kind) {
    case 'weekend':
      return '周末';
    case 'day-off':
      return reason.name;
    case 'make-up':
      return '调休上班';
    default:
      return undefined;
  }
}
