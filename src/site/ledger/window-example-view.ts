import { chineseDate, chineseWindow } from '#domain/window/chinese-date.ts';
import { civil } from '#domain/time/civil-date.ts';
import { endOfDay } from '#domain/time/instant.ts';
import { ledger } from '#domain/window/ledger.ts';
import { publicityWindow } from '#domain/window/publicity-window.ts';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import { type LedgerDayView, ledgerDays } from './ledger-view.ts';

/** How a window of working days is counted, day by day. */
export interface WindowExampleView {
  readonly publishedOn: string;
  readonly window: string;
  readonly days: readonly LedgerDayView[];
  readonly firstColumn: number;
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
  return {
    publishedOn: chineseDate(publishedOn),
    window: chineseWindow(window),
    ...ledgerDays({ window, ledger: ledger(window, calendar) }),
  };
}
