import { daysFrom } from './civil-date.ts';
import type { PublicityWindow } from './publicity-window.ts';
import type { WindowSpan } from './status.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * What `status.ts` needs to know of `window` in the reader's browser. A day whose arrangement is not known,
 * which only windows of calendar days have, counts as no working day.
 */
export function windowSpan({ opens, closes, opensAt, closesAt }: PublicityWindow, calendar: WorkingCalendar): WindowSpan {
  const workdays = daysFrom(opens, closes).map((day) => (calendar.isWorkday(day) ? '1' : '0'));
  return { opensAt, closesAt, workdays: workdays.join('') };
}
