import { addDays, type CivilDate } from '../time/civil-date.ts';
import type { Office } from '../office/office.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Notice } from './notice.ts';

/** For how many days after its window the working days without a result are counted. */
export const longestWait = 400;

/** A result that a notice owes the public: working days since its window, and the last day of the term. */
export interface OwedResult {
  /** As far as the calendar reaches. */
  readonly waited: number;
  readonly term: number | undefined;
  /** Undefined where there is no term, or the calendar does not reach its end. */
  readonly dueOn: CivilDate | undefined;
  /** The year whose arrangement is not known, where `waited` or `dueOn` would need it. */
  readonly unknownYear: number | undefined;
  /** The last day of the term is over. On that day itself the result is still in time. */
  readonly isOverdue: boolean;
}

/**
 * What `notice` owes on `today` in Shanghai; undefined where its window is not over, or nothing is owed. The term is
 * the office's `结果` in working days, counted from the day after the window's last.
 */
export function owedResult(
  { window, result, owesResult }: Pick<Notice, 'window' | 'result' | 'owesResult'>,
  today: CivilDate,
  { office, calendar }: { readonly office: Pick<Office, 'results'>; readonly calendar: WorkingCalendar },
): OwedResult | undefined {
  if (result || !owesResult || today <= window.closes) return undefined;
  const first = addDays(window.closes, 1);
  const last = addDays(window.closes, longestWait);
  const waited = calendar.workdaysWithin(first, today < last ? today : last);
  const { term } = office.results;
  const dueOn = term === undefined ? undefined : calendar.nthWorkdayFrom(first, term);
  const isCounted =
    (today < last ? today : last) <= calendar.last && (term === undefined || dueOn !== undefined);
  return {
    waited,
    term,
    dueOn,
    unknownYear: isCounted ? undefined : Number(calendar.last.slice(0, 4)) + 1,
    isOverdue: dueOn !== undefined && dueOn < today,
  };
}
