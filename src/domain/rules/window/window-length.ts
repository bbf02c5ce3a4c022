import { daysBetween, daysFrom } from '../../time/civil-date.ts';
import { isWorked } from '../../calendar/working-calendar.ts';
import { workdaysOf } from '../../window/ledger.ts';
import type { Notice } from '../../notice/notice.ts';
import { type FindingPlace, placeIn } from '../../finding/finding.ts';
import { names } from '../../statements/clauses/stated-day.ts';
import { readingOf } from '../../statements/reading.ts';
import { windowStatements } from '../../statements/window/window-statements.ts';
import type { AgreementFindings } from '../findings/agreement-findings.ts';
import type { Rule } from '../findings/rule.ts';

/** As many working days as nearly every notice gives the public at least. */
const enough = 5;

/**
 * A window of calendar days is not swallowed by days off: some day is worked, and where a holiday falls into it,
 * half of its days are, or as many as are enough in any case.
 */
export const windowSwallowed: Rule = function* (notice) {
  const swallowed = swallowedBy(notice);
  if (swallowed) yield { code: 'window-swallowed', path: ['window'], facts: swallowed };
};

/**
 * A window is as long as the office requires, of all notices and of this kind (site.yaml);
 * one that is swallowed is told once.
 */
export const windowTooShort: Rule = function* (notice, { office }) {
  const { window, ledger, kind } = notice;
  const { workdays, basis, ofKinds } = office.shortestWindow;
  const ofKind = ofKinds.find((least) => least.kind === kind);
  const least =
    ofKind ?? (workdays === undefined ? undefined : { unit: 'workday' as const, length: workdays, basis });
  if (!least || swallowedBy(notice)) return;
  const days = ledger.filter(({ on }) => on >= window.opens && on <= window.closes);
  if (least.unit === 'workday' && days.some(({ reason }) => reason === undefined)) return;
  const counted =
    least.unit === 'workday'
      ? workedIn({ window, ledger }).length
      : daysBetween(window.opens, window.closes) + 1;
  if (counted >= least.length) return;
  yield {
    code: 'window-too-short',
    path: ['window'],
    facts: { counted, least: least.length, unit: least.unit, kind: ofKind?.kind, basis: least.basis },
  };
};

/**
 * A window of calendar days ends on a day that is worked, or the office knows that it does not: a period whose last
 * day is a day off ends on the next day (民法典第二百零三条第一款).
 */
export const windowEndsOnRestDay: Rule = function* (notice) {
  const { window, ledger } = notice;
  if (window.rule.unit !== 'calendar-day' || window.rule.rollsLast || swallowedBy(notice)) return;
  const last = ledger.find(({ on }) => on === window.closes)?.reason;
  if (!last || isWorked(last)) return;
  const place = statedEnd(notice) ?? { path: ['window'] };
  yield { code: 'window-ends-on-rest-day', ...place, facts: { closes: window.closes } };
};

/** Where the prose says itself, and not by a quotation, on which day the window ends. */
function statedEnd(notice: Notice): FindingPlace | undefined {
  for (const read of readingOf(notice).body)
    for (const statement of windowStatements(read)) {
      const closes =
        statement.kind === 'range' ? statement.closes : statement.kind === 'end' ? statement.day : undefined;
      if (closes && names(closes, notice.window.closes) && !read.scope.isQuoted(closes))
        return placeIn(read.scope, closes.start);
    }
  return undefined;
}

function swallowedBy({ window, ledger }: Notice): AgreementFindings['window-swallowed'] | undefined {
  if (window.rule.unit !== 'calendar-day') return undefined;
  const days = ledger.filter(({ on }) => on >= window.opens && on <= window.closes);
  if (days.some(({ reason }) => reason === undefined)) return undefined;
  const worked = workedIn({ window, ledger }).length;
  const holiday = days.find(
    ({ reason }) => reason?.kind === 'day-off' || reason?.kind === 'local-off',
  )?.reason;
  if (worked > 0 && (!holiday || worked * 2 >= days.length || worked >= enough)) return undefined;
  return { days: days.length, worked, holiday: holiday && 'name' in holiday ? holiday.name : undefined };
}

function workedIn({ window, ledger }: Pick<Notice, 'window' | 'ledger'>): string[] {
  const { isWorkday } = workdaysOf(ledger);
  return daysFrom(window.opens, window.closes).filter((day) => isWorkday(day) === true);
}
