import { addDays, daysFrom } from '../time/civil-date.ts';
import { instantOf } from '../time/instant.ts';
import { suspendedRanges, workdaysOf } from '../window/ledger.ts';
import { instantOfPublication } from '../time/publication.ts';
import type { WindowSpan } from '../window/status.ts';
import type { Notice } from './notice.ts';

/** What `status.ts` needs to know of a notice. */
export function windowSpan(
  notice: Pick<Notice, 'window' | 'ledger'> &
    Partial<Pick<Notice, 'result' | 'withdrawal' | 'archiving' | 'archivesOn'>>,
): WindowSpan {
  const { window, result, withdrawal, archiving, archivesOn } = notice;
  return {
    opensAt: window.opensAt,
    closesAt: window.closesAt,
    suspended: suspendedRanges(notice.ledger).map(({ first, last }) => [
      instantOf(first, 0),
      instantOf(addDays(last, 1), 0),
    ]),
    resultAt: result && instantOfPublication(result.time),
    withdrawnAt: withdrawal && instantOfPublication(withdrawal.time),
    archivedAt: archiving ? instantOfPublication(archiving.time) : archivesOn && instantOf(archivesOn, 0),
  };
}

/**
 * A character for each day of a window: `1` for a day worked and not suspended, `0` for another. A day whose
 * arrangement is not known, which only windows of calendar days have, counts as no working day.
 */
export function workdayMarks({ window, ledger }: Pick<Notice, 'window' | 'ledger'>): string {
  const { isWorkday } = workdaysOf(ledger);
  const pauses = new Set(ledger.flatMap(({ part, on }) => (part === 'suspended' ? [on] : [])));
  return daysFrom(window.opens, window.closes)
    .map((day) => (isWorkday(day) && !pauses.has(day) ? '1' : '0'))
    .join('');
}
