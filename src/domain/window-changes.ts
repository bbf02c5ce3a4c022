import type { CalendarHistory } from './calendar-history.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import type { Correction } from './correction.ts';
import type { Finding } from './finding.ts';
import { instantOf } from './instant.ts';
import { type LedgerDay, ledger as ledgerOf, numbered } from './ledger.ts';
import { type PublicityWindow, publicityWindow } from './publicity-window.ts';
import { type Suspension, suspensionOn } from './suspension.ts';
import { isWorked, type WorkingCalendar } from './working-calendar.ts';

/** A window and the ledger by which it was counted. */
export interface CountedWindow {
  readonly window: PublicityWindow;
  readonly ledger: readonly LedgerDay[];
}

/** A change of the window after publication: what stood before, and why it is so no more. */
export interface WindowChange {
  readonly before: CountedWindow;
  readonly after: PublicityWindow;
  readonly cause:
    | { readonly kind: 'correction'; readonly correction: Correction }
    | { readonly kind: 'suspension'; readonly suspension: Suspension };
}

/** What happens to a window after publication. */
export interface WindowEvents {
  readonly corrections: readonly Correction[];
  /** The notice's own suspensions, then those of the whole site. */
  readonly suspensions: readonly Suspension[];
  /** How many of `suspensions` are the notice's own. */
  readonly ownSuspensions: number;
}

export interface ChangedWindow extends CountedWindow {
  /** Oldest first. */
  readonly changes: readonly WindowChange[];
  /** The window that stood when each correction came. */
  readonly standing: readonly PublicityWindow[];
  readonly findings: readonly Finding[];
}

/**
 * The window `settled` after what came later. A suspension takes the days that it covers out of the count and
 * adds as many, counted as the window counts; a correction adds working days, or begins the count anew on the day
 * after it by the notice's own rule. Days are counted by the calendar as it was known when each came (`history`).
 * The findings tell what cannot be: an extension of what is over, a suspension of nothing.
 */
export function changedWindow(
  settled: CountedWindow,
  { corrections, suspensions, ownSuspensions }: WindowEvents,
  history: CalendarHistory,
): ChangedWindow {
  let current = settled;
  const changes: WindowChange[] = [];
  const findings: Finding[] = [];
  const standing: PublicityWindow[] = [];
  const passed: Suspension[] = [];

  const change = (
    cause: WindowChange['cause'],
    after: CountedWindow | undefined,
    path: Finding['path'],
  ): void => {
    if (!after) {
      const year = +current.window.closes.slice(0, 4) + 1;
      findings.push({ code: 'year-unannounced', path, facts: { year } });
      return;
    }
    changes.push({ before: current, after: after.window, cause });
    current = after;
  };
  const suspend = (index: number): void => {
    const suspension = suspensions[index] as Suspension;
    passed.push(suspension);
    const lost = current.ledger.filter(
      ({ on, part }) => isCounted(part) && suspensionOn([suspension], on),
    ).length;
    if (lost === 0) {
      if (index < ownSuspensions)
        findings.push({ code: 'suspension-idle', path: ['suspensions', index], facts: suspension });
      return;
    }
    const calendar = knownOn(suspension.first, history);
    const kept = current.ledger.map((day): LedgerDay =>
      isCounted(day.part) && suspensionOn([suspension], day.on)
        ? { ...day, part: 'suspended', number: undefined }
        : day,
    );
    change(
      { kind: 'suspension', suspension },
      extended(current.window, kept, lost, current.window.rule.unit === 'workday', passed, calendar),
      ['suspensions', index],
    );
  };
  const correct = (index: number): void => {
    const correction = corrections[index] as Correction;
    const { effect, time } = correction;
    standing[index] = current.window;
    if (effect.kind === 'none') return;
    const calendar = knownOn(time.on, history);
    if (effect.kind === 'extended') {
      if (time.on > current.window.closes)
        findings.push({
          code: 'extension-after-closing',
          path: ['corrections', index, 'effect'],
          facts: { closes: current.window.closes },
        });
      else
        change(
          { kind: 'correction', correction },
          extended(current.window, current.ledger, effect.workdays, true, passed, calendar),
          ['corrections', index],
        );
      return;
    }
    change({ kind: 'correction', correction }, restarted(current.window, time.on, passed, calendar), [
      'corrections',
      index,
    ]);
  };

  const events = [
    ...suspensions.map(({ first }, index) => ({ on: first, happen: () => suspend(index) })),
    ...corrections.map(({ time }, index) => ({ on: time.on, happen: () => correct(index) })),
  ];
  for (const { happen } of events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) happen();
  return { ...current, changes, standing, findings };
}

/** Whether a day of a ledger is one that the public was given. */
function isCounted(part: LedgerDay['part']): boolean {
  return part === 'counted' || part === 'rolled-to';
}

/** The calendar as it was known on `day`; where none was, as it is known now. */
function knownOn(day: CivilDate, history: CalendarHistory): WorkingCalendar {
  return history.asOf(day) ?? history.now;
}

/** How many days after its end a window is sought to go on: longer ones are slips of the pen. */
const longestSearch = 800;

/**
 * `window` with `count` days more after its last, working days where `inWorkdays`, none of them suspended;
 * undefined where the calendar does not reach so far.
 */
function extended(
  window: PublicityWindow,
  days: readonly LedgerDay[],
  count: number,
  inWorkdays: boolean,
  suspensions: readonly Suspension[],
  calendar: WorkingCalendar,
): CountedWindow | undefined {
  const added: LedgerDay[] = [];
  let left = count;
  for (let on = addDays(window.closes, 1); left > 0; on = addDays(on, 1)) {
    const reason = calendar.reasonOf(on);
    if ((inWorkdays && !reason) || added.length > longestSearch) return undefined;
    const counts = !inWorkdays || (reason !== undefined && isWorked(reason));
    const isSuspended = suspensionOn(suspensions, on) !== undefined;
    const part = counts ? (isSuspended ? 'suspended' : 'counted') : 'skipped';
    if (part === 'counted') left -= 1;
    added.push({ on, part, number: undefined, isPublication: false, isAdded: true, reason });
  }
  const ledger = numbered([...days, ...added]);
  const closes = added.at(-1)?.on ?? window.closes;
  return {
    ledger,
    window: {
      ...window,
      closes,
      length: ledger.filter(({ part }) => part === 'counted').length,
      closesAt: instantOf(closes, window.rule.closesAtMinute),
      provisional: window.provisional || (inWorkdays && closes > calendar.firmThrough),
    },
  };
}

/** The whole count anew, as of a notice published on `on`. */
function restarted(
  { rule }: PublicityWindow,
  on: CivilDate,
  suspensions: readonly Suspension[],
  calendar: WorkingCalendar,
): CountedWindow | undefined {
  const start =
    rule.start.kind === 'given'
      ? ({ kind: rule.unit === 'workday' ? 'next-workday' : 'next-day' } as const)
      : rule.start;
  const window = publicityWindow({ ...rule, start }, on, calendar);
  if ('unannouncedYear' in window) return undefined;
  const ledger = ledgerOf(window, calendar);
  const lost = ledger.filter(({ on: day, part }) => isCounted(part) && suspensionOn(suspensions, day)).length;
  if (lost === 0) return { window, ledger };
  const kept = ledger.map((day): LedgerDay =>
    isCounted(day.part) && suspensionOn(suspensions, day.on)
      ? { ...day, part: 'suspended', number: undefined }
      : day,
  );
  return extended(window, kept, lost, rule.unit === 'workday', suspensions, calendar);
}
