import { daysFrom } from './civil-date.ts';
import { workdaysOf } from './ledger.ts';
import type { Notice } from './notice.ts';
import type { WindowSpan } from './status.ts';

/**
 * What `status.ts` needs to know of a notice's window in the reader's browser. A day whose arrangement is not
 * known, which only windows of calendar days have, counts as no working day.
 */
export function windowSpan({ window, ledger }: Pick<Notice, 'window' | 'ledger'>): WindowSpan {
  const { isWorkday } = workdaysOf(ledger);
  const workdays = daysFrom(window.opens, window.closes).map((day) => (isWorkday(day) ? '1' : '0'));
  return { opensAt: window.opensAt, closesAt: window.closesAt, workdays: workdays.join('') };
}
