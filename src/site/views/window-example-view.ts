import { chineseDate, chineseWindow } from '#domain/chinese-date.ts';
import { civil } from '#domain/civil-date.ts';
import { endOfDay } from '#domain/instant.ts';
import { ledger } from '#domain/ledger.ts';
import { publicityWindow } from '#domain/publicity-window.ts';
import type { WorkingCalendar } from '#domain/working-calendar.ts';
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
