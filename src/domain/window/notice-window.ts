import type { CalendarHistory } from '../calendar/calendar-history.ts';
import { addDays, type CivilDate, daysBetween, daysFrom } from '../time/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { type LedgerDay, ledger } from './ledger.ts';
import {
  type PublicityWindow,
  publicityWindow,
  type WindowRefusal,
  type WindowRule,
  withDays,
} from './publicity-window.ts';
import type { ArrangementChange, WindowFinding } from './window-findings.ts';

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
  const far = farDay(publishedOn, printed, rule);
  if (far) return unknown({ code: 'window-far', path: ['window', far.end], facts: { publishedOn, ...far } });
  const { start } = rule;
  if (start.kind === 'printed' && printed.closes !== undefined && printed.closes < start.on)
    return unknown(reversed(start.on, printed.closes));
  const today = publicityWindow(rule, publishedOn, history.now);
  if (isRefused(today)) return unknown(unannounced(today.unannouncedYear));
  const original = firstKnown(rule, publishedOn, history);
  const computed = { ...original.window, provisional: original.window.provisional && today.provisional };
  const isOverridden = departing(printed, computed).length > 0 && reason !== undefined;
  const { opens = computed.opens, closes = computed.closes } = printed;
  const window = isOverridden ? withDays(computed, { opens, closes, reason }, history.now) : computed;
  if (isRefused(window)) return unknown(unannounced(window.unannouncedYear));
  const isMoved = !isOverridden && (today.opens !== computed.opens || today.closes !== computed.closes);
  const findings = [
    ...ofStart(rule, computed, history.now),
    ...ofPrintedDays(printed, reason, computed),
    ...(isMoved ? [movedSince(original, today, computed, history.now)] : []),
  ];
  if (window.closes < window.opens) return unknown(...findings, reversed(window.opens, window.closes));
  return { window, ledger: ledger(window, isOverridden ? history.now : original.calendar), findings };
}

function unknown(...findings: readonly WindowFinding[]): SettledWindow {
  return { window: undefined, ledger: [], findings };
}

function unannounced(year: number): WindowFinding {
  return { code: 'year-unannounced', path: ['window'], facts: { year } };
}

function reversed(opens: CivilDate, closes: CivilDate): WindowFinding {
  return { code: 'window-reversed', path: ['window', 'closes'], facts: { opens, closes } };
}

/** The ends that are printed on other days than `computed` has them. */
function departing(printed: PrintedDays, computed: PublicityWindow): ('opens' | 'closes')[] {
  return (['opens', 'closes'] as const).filter(
    (end) => printed[end] !== undefined && printed[end] !== computed[end],
  );
}

function ofStart(
  { unit, start }: WindowRule,
  { opens, closes, provisional }: PublicityWindow,
  now: WorkingCalendar,
): WindowFinding[] {
  const isIdle = unit === 'workday' && start.kind === 'given' && now.isWorkday(start.on) === false;
  return [
    ...(isIdle
      ? [{ code: 'start-not-worked' as const, path: ['window', 'start'], facts: { on: start.on, opens } }]
      : []),
    ...(provisional ? [{ code: 'window-provisional' as const, path: ['window'], facts: { closes } }] : []),
  ];
}

/** Days that depart from the rule need a reason, and a reason needs days that do. */
function ofPrintedDays(
  printed: PrintedDays,
  reason: string | undefined,
  computed: PublicityWindow,
): WindowFinding[] {
  const ends = departing(printed, computed);
  if (reason !== undefined)
    return ends.length > 0 ? [] : [{ code: 'override-idle', path: ['window', 'reason'], facts: {} }];
  return ends.map((end) => ({
    code: 'window-mismatch',
    path: ['window', end],
    facts: { end, printed: printed[end] ?? computed[end], computed: computed[end], window: computed },
  }));
}

/** What later papers would have made of a window, which stays as it was known. */
function movedSince(
  { calendar }: KnownWindow,
  today: PublicityWindow,
  window: PublicityWindow,
  now: WorkingCalendar,
): WindowFinding {
  const changes = changesBetween(calendar, now, window.publishedOn, later(today, window));
  return { code: 'window-moved-since', path: ['window'], facts: { changes, window, today } };
}

/** Days so far from publication that they can only be a slip of the pen, mostly of the year: no window lasts so long. */
const farthest = 340;

/** The first of the stated days that is so far from publication, and which end of the window it is. */
function farDay(
  publishedOn: CivilDate,
  { opens, closes }: PrintedDays,
  { start }: WindowRule,
): { readonly end: 'opens' | 'closes' | 'start'; readonly on: CivilDate } | undefined {
  const stated = { opens, closes, start: start.kind === 'given' ? start.on : undefined };
  for (const end of ['opens', 'closes', 'start'] as const) {
    const on = stated[end];
    if (on !== undefined && Math.abs(daysBetween(publishedOn, on)) > farthest) return { end, on };
  }
  return undefined;
}

/** A window, and the calendar by which it was counted first. */
interface KnownWindow {
  readonly window: PublicityWindow;
  readonly calendar: WorkingCalendar;
}

/** The window by the first calendar that reaches far enough. Throws where the one of today does not. */
function firstKnown(rule: WindowRule, publishedOn: CivilDate, history: CalendarHistory): KnownWindow {
  const days = [publishedOn, ...history.papersAfter(publishedOn).map((paper) => paper.publishedOn)];
  for (const day of days) {
    const calendar = history.asOf(day);
    const window = calendar && publicityWindow(rule, publishedOn, calendar);
    if (window && !isRefused(window)) return { window, calendar };
  }
  throw new Error(`No paper that is known now tells the window of what was published on ${publishedOn}`);
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
