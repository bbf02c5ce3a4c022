import type { CalendarHistory } from '../calendar/calendar-history.ts';
import { addDays, type CivilDate, daysBetween, daysFrom } from '../time/civil-date.ts';
import { type LedgerDay, ledger } from './ledger.ts';
import {
  type PublicityWindow,
  publicityWindow,
  type WindowRefusal,
  type WindowRule,
  withDays,
} from './publicity-window.ts';
import type { ArrangementChange, WindowFinding } from './window-findings.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';

/** What a notice says of its window: the rule, and the days it prints. `reason` explains days that depart from the rule. */
export interface WindowStatement {
  readonly rule: WindowRule;
  readonly printed: PrintedDays;
  readonly reason: string | undefined;
}

/** First and last day as printed, where the author states them. */
export interface PrintedDays {
  readonly opens: CivilDate | undefined;
  readonly closes: CivilDate | undefined;
}

/** A notice's window with the ledger by which it was counted; no window where it cannot be known. */
export interface SettledWindow {
  readonly window: PublicityWindow | undefined;
  readonly ledger: readonly LedgerDay[];
  readonly findings: readonly WindowFinding[];
}

/**
 * The window of a notice published on `publishedOn`, by the calendar as it was known on that day: a window that
 * was printed never moves. Where that calendar did not reach far enough, by the first one that did. Undefined
 * where none does. The findings tell what the printed days, later papers and unknown years mean for it.
 */
export function noticeWindow(
  { rule, printed, reason }: WindowStatement,
  publishedOn: CivilDate,
  history: CalendarHistory,
): SettledWindow {
  if (isFar(publishedOn, printed, rule))
    return {
      window: undefined,
      ledger: [],
      findings: [{ code: 'window-far', path: ['window'], facts: { publishedOn } }],
    };
  const { start } = rule;
  if (start.kind === 'printed' && printed.closes !== undefined && printed.closes < start.on)
    return {
      window: undefined,
      ledger: [],
      findings: [
        {
          code: 'window-reversed',
          path: ['window', 'closes'],
          facts: { opens: start.on, closes: printed.closes },
        },
      ],
    };
  const today = publicityWindow(rule, publishedOn, history.now);
  const known = firstKnown(rule, publishedOn, history);
  if (isRefused(today) || !known) {
    const year = isRefused(today) ? today.unannouncedYear : +publishedOn.slice(0, 4);
    return {
      window: undefined,
      ledger: [],
      findings: [{ code: 'year-unannounced', path: ['window'], facts: { year } }],
    };
  }
  const computed = { ...known.window, provisional: known.window.provisional && today.provisional };
  const departs = (['opens', 'closes'] as const).filter(
    (end) => printed[end] !== undefined && printed[end] !== computed[end],
  );

  const findings: WindowFinding[] = [];
  if (rule.unit === 'workday' && start.kind === 'given' && history.now.isWorkday(start.on) === false)
    findings.push({
      code: 'start-not-worked',
      path: ['window', 'start'],
      facts: { on: start.on, opens: computed.opens },
    });
  if (computed.provisional)
    findings.push({ code: 'window-provisional', path: ['window'], facts: { closes: computed.closes } });
  if (departs.length > 0 && reason === undefined)
    for (const end of departs)
      findings.push({
        code: 'window-mismatch',
        path: ['window', end],
        facts: { end, printed: printed[end] ?? computed[end], computed: computed[end], window: computed },
      });
  if (departs.length === 0 && reason !== undefined)
    findings.push({ code: 'override-idle', path: ['window', 'reason'], facts: {} });
  const isOverridden = departs.length > 0 && reason !== undefined;
  if (!isOverridden && (today.opens !== computed.opens || today.closes !== computed.closes))
    findings.push({
      code: 'window-moved-since',
      path: ['window'],
      facts: {
        changes: changesBetween(known.calendar, history.now, publishedOn, later(today, computed)),
        window: computed,
        today,
      },
    });

  const { opens = computed.opens, closes = computed.closes } = printed;
  const window = isOverridden ? withDays(computed, { opens, closes, reason }, history.now) : computed;
  if (isRefused(window)) {
    const facts = { year: window.unannouncedYear };
    return {
      window: undefined,
      ledger: [],
      findings: [{ code: 'year-unannounced', path: ['window'], facts }],
    };
  }
  if (window.closes < window.opens)
    findings.push({
      code: 'window-reversed',
      path: ['window', 'closes'],
      facts: { opens: window.opens, closes: window.closes },
    });
  if (window.closes < window.opens) return { window: undefined, ledger: [], findings };
  return { window, ledger: ledger(window, isOverridden ? history.now : known.calendar), findings };
}

/** Days so far from publication that they can only be a slip of the pen: no window lasts so long. */
const farthest = 400;

function isFar(publishedOn: CivilDate, { opens, closes }: PrintedDays, { start }: WindowRule): boolean {
  const stated = [opens, closes, start.kind === 'given' ? start.on : undefined];
  return stated.some((day) => day !== undefined && Math.abs(daysBetween(publishedOn, day)) > farthest);
}

function firstKnown(
  rule: WindowRule,
  publishedOn: CivilDate,
  history: CalendarHistory,
): { readonly window: PublicityWindow; readonly calendar: WorkingCalendar } | undefined {
  const days = [publishedOn, ...history.papersAfter(publishedOn).map((paper) => paper.publishedOn)];
  for (const day of days) {
    const calendar = history.asOf(day);
    const window = calendar && publicityWindow(rule, publishedOn, calendar);
    if (window && !isRefused(window)) return { window, calendar };
  }
  return undefined;
}

function changesBetween(
  before: WorkingCalendar,
  now: WorkingCalendar,
  first: CivilDate,
  last: CivilDate,
): ArrangementChange[] {
  return daysFrom(addDays(first, 1), last).flatMap((on): ArrangementChange[] => {
    const isWorked = now.isWorkday(on);
    const was = before.isWorkday(on);
    if (isWorked === was || was === undefined) return [];
    const reason = now.reasonOf(on);
    const isOff = isWorked === false;
    if (reason && 'paper' in reason)
      return [{ on, isOff, source: reason.paper.number, publishedOn: reason.paper.publishedOn }];
    if (reason && 'basis' in reason) return [{ on, isOff, source: reason.basis, publishedOn: undefined }];
    return [{ on, isOff, source: '', publishedOn: undefined }];
  });
}

function later(a: PublicityWindow, b: PublicityWindow): CivilDate {
  return a.closes > b.closes ? a.closes : b.closes;
}

function isRefused(window: PublicityWindow | WindowRefusal): window is WindowRefusal {
  return 'unannouncedYear' in window;
}
