import { daysBetween, daysFrom } from '../civil-date.ts';
import { workdaysOf } from '../ledger.ts';
import type { Notice } from '../notice.ts';
import type { Rule } from './rule.ts';

/**
 * A window of calendar days is not swallowed by days off: at least half of its days are worked, unless only
 * weekends are off and some day is worked.
 */
export const windowSwallowed: Rule = function* ({ window, ledger }) {
  if (window.rule.unit !== 'calendar-day') return;
  const days = ledger.filter(({ on }) => on >= window.opens && on <= window.closes);
  if (days.some(({ reason }) => reason === undefined)) return;
  const worked = workedIn({ window, ledger }).length;
  const holiday = days.find(({ reason }) => reason?.kind === 'day-off' || reason?.kind === 'local-off')?.reason;
  if (worked > 0 && (!holiday || worked * 2 >= days.length)) return;
  const name = holiday && 'name' in holiday ? holiday.name : undefined;
  yield { code: 'window-swallowed', path: ['window'], facts: { days: days.length, worked, holiday: name } };
};

/** A window is as long as the office requires, of all notices and of this kind (site.yaml). */
export const windowTooShort: Rule = function* (notice, { office }) {
  const { window, ledger, kind } = notice;
  const { workdays, basis, ofKinds } = office.shortestWindow;
  const ofKind = ofKinds.find((least) => least.kind === kind);
  const least = ofKind ?? (workdays === undefined ? undefined : { unit: 'workday' as const, length: workdays, basis });
  if (!least) return;
  const days = ledger.filter(({ on }) => on >= window.opens && on <= window.closes);
  if (least.unit === 'workday' && days.some(({ reason }) => reason === undefined)) return;
  const counted = least.unit === 'workday' ? workedIn({ window, ledger }).length : daysBetween(window.opens, window.closes) + 1;
  if (counted >= least.length) return;
  yield {
    code: 'window-too-short',
    path: ['window'],
    facts: { counted, least: least.length, unit: least.unit, kind: ofKind?.kind, basis: least.basis },
  };
};

function workedIn({ window, ledger }: Pick<Notice, 'window' | 'ledger'>): string[] {
  const { isWorkday } = workdaysOf(ledger);
  return daysFrom(window.opens, window.closes).filter((day) => isWorkday(day) === true);
}
