import type { CalendarHistory } from '../calendar/calendar-history.ts';
import { at } from '../lists/at.ts';
import { addDays, type CivilDate } from '../time/civil-date.ts';
import { chineseDate, chineseRange, chineseWindow } from '../window/chinese-date.ts';
import { type Correction, effectWords, isBeforeEnd } from './correction.ts';
import type { FindingOf, Path } from '../finding/finding.ts';
import { instantOf } from '../time/instant.ts';
import { type LedgerDay, ledger as ledgerOf, numbered } from '../window/ledger.ts';
import {
  type LastMoment,
  lastMoment,
  type PublicityWindow,
  publicityWindow,
  type WindowStart,
} from '../window/publicity-window.ts';
import { type Suspension, suspensionOn } from './suspension.ts';
import type { WindowFindings } from '../window/window-findings.ts';
import { isWorked, type WorkingCalendar } from '../calendar/working-calendar.ts';

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

/** A window, and all that moved it since publication, oldest first. */
export interface MovedWindow extends CountedWindow {
  readonly windowChanges: readonly WindowChange[];
}

/**
 * The windows that stood since the text was signed last, at publication or by a correction of the window: what that
 * text prints for ever comes first, the present one last.
 */
export function windowsSinceSigned({ window, ledger, windowChanges }: MovedWindow): CountedWindow[] {
  const signed = windowChanges.findLastIndex(({ cause }) => cause.kind === 'correction') + 1;
  return [...windowChanges.slice(signed).map(({ before }) => before), { window, ledger }];
}

/** The window that the text prints, whatever moved it since. */
export function signedWindow(moved: MovedWindow): PublicityWindow {
  return at(windowsSinceSigned(moved), 0).window;
}

/** `2023年8月8日至9日中止，公示期顺延至2023年8月15日`: what stands beside a text that was signed before. */
export function windowChangeWords({ cause, after }: WindowChange): string {
  if (cause.kind === 'suspension') {
    const { first, last } = cause.suspension;
    return `${chineseRange(first, last)}中止，公示期顺延至${chineseDate(after.closes)}`;
  }
  const { time, effect } = cause.correction;
  const what = `${chineseDate(time.on)}更正，${effectWords(effect)}`;
  return effect.kind === 'restarted'
    ? `${what}，公示期为${chineseWindow(after)}`
    : `${what}，至${chineseDate(after.closes)}`;
}

/** What happens to a window after publication. */
export interface WindowEvents {
  readonly corrections: readonly Correction[];
  /** The notice's own suspensions, then those of the whole site. */
  readonly suspensions: readonly Suspension[];
  /** How many of `suspensions` are the notice's own. */
  readonly ownSuspensions: number;
}

/** What cannot become of a window, each with the facts that its sentence needs. */
export interface WindowChangeFindings {
  /** A window that is over cannot be made longer. */
  'extension-after-closing': LastMoment;
  /** A suspension of the notice touches no day that is counted. */
  'suspension-idle': Suspension;
}

export type WindowChangeFinding = FindingOf<WindowChangeFindings & Pick<WindowFindings, 'year-unannounced'>>;

export interface ChangedWindow extends CountedWindow {
  /** Oldest first. */
  readonly changes: readonly WindowChange[];
  /** The window that stood when each correction came. */
  readonly standing: readonly PublicityWindow[];
  readonly findings: readonly WindowChangeFinding[];
}

/**
 * The window `settled` after what came later. A suspension takes the days that it covers out of the count and
 * adds as many, counted as the window counts; a correction adds working days, or begins the count anew on the day
 * after it by the notice's own rule. Days are counted by the calendar as it was known when each came (`history`).
 * The findings tell what cannot be: an extension of what is over, a suspension of nothing that was ever counted.
 */
export function changedWindow(
  settled: CountedWindow,
  { corrections, suspensions, ownSuspensions }: WindowEvents,
  history: CalendarHistory,
): ChangedWindow {
  let current = settled;
  const changes: WindowChange[] = [];
  const findings: WindowChangeFinding[] = [];
  const standing: PublicityWindow[] = [];
  const passed: Suspension[] = [];

  const change = (cause: WindowChange['cause'], after: CountedWindow | undefined, path: Path): void => {
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
    const lost = current.ledger.filter(({ on, part }) => isGiven(part) && suspensionOn([suspension], on));
    if (lost.length === 0) {
      const isWithinAnother = current.ledger.some(
        ({ on, part }) => part === 'suspended' && suspensionOn([suspension], on),
      );
      if (index < ownSuspensions && !isWithinAnother)
        findings.push({ code: 'suspension-idle', path: ['suspensions', index], facts: suspension });
      return;
    }
    const calendar = knownOn(suspension.first, history);
    change({ kind: 'suspension', suspension }, madeUp(current, lost, passed, calendar), [
      'suspensions',
      index,
    ]);
  };
  const correct = (index: number): void => {
    const correction = corrections[index] as Correction;
    const { effect, time } = correction;
    standing[index] = current.window;
    if (effect.kind === 'none') return;
    const calendar = knownOn(time.on, history);
    if (effect.kind === 'extended') {
      if (!isBeforeEnd(time, current.window))
        findings.push({
          code: 'extension-after-closing',
          path: ['corrections', index, 'effect'],
          facts: lastMoment(current.window),
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
function isGiven(part: LedgerDay['part']): boolean {
  return part === 'counted' || part === 'rolled-to';
}

/** The calendar as it was known on `day`; where none was, as it is known now. */
function knownOn(day: CivilDate, history: CalendarHistory): WorkingCalendar {
  return history.asOf(day) ?? history.now;
}

/** How many days after its end a window is sought to go on: longer ones are slips of the pen. */
const longestSearch = 800;

/** A window of which the days `lost` are suspended, with as many counted ones added after its last. */
function madeUp(
  { window, ledger }: CountedWindow,
  lost: readonly LedgerDay[],
  suspensions: readonly Suspension[],
  calendar: WorkingCalendar,
): CountedWindow | undefined {
  const kept = ledger.map((day): LedgerDay =>
    lost.includes(day) ? { ...day, part: 'suspended', number: undefined } : day,
  );
  const count = lost.filter(({ part }) => part === 'counted').length;
  return extended(window, kept, count, window.rule.unit === 'workday', suspensions, calendar);
}

/**
 * `window` with `count` days more after its last, working days where `inWorkdays`, none of them suspended; where
 * its rule has the last day roll, on to the next working day that is not. Undefined where the calendar does not
 * reach so far.
 */
function extended(
  window: PublicityWindow,
  days: readonly LedgerDay[],
  count: number,
  inWorkdays: boolean,
  suspensions: readonly Suspension[],
  calendar: WorkingCalendar,
): CountedWindow | undefined {
  const { rule } = window;
  const added: LedgerDay[] = [];
  const rolls = (): boolean => {
    const last = added.at(-1) ?? days.at(-1);
    return rule.rollsLast && !(last?.reason && isWorked(last.reason) && isGiven(last.part));
  };
  let left = count;
  for (let on = addDays(window.closes, 1); left > 0 || rolls(); on = addDays(on, 1)) {
    const reason = calendar.reasonOf(on);
    if (((inWorkdays || left === 0) && !reason) || added.length > longestSearch) return undefined;
    const isFree = suspensionOn(suspensions, on) === undefined;
    const isWork = reason !== undefined && isWorked(reason);
    const day = { on, number: undefined, isPublication: false, isAdded: true, reason };
    if (left === 0) added.push({ ...day, part: !isWork ? 'rolled' : isFree ? 'rolled-to' : 'suspended' });
    else if (inWorkdays && !isWork) added.push({ ...day, part: 'skipped' });
    else {
      added.push({ ...day, part: isFree ? 'counted' : 'suspended' });
      if (isFree) left -= 1;
    }
  }
  const ledger = numbered([...days, ...added]);
  const closes = added.at(-1)?.on ?? window.closes;
  return {
    ledger,
    window: {
      ...window,
      closes,
      length: ledger.filter(({ part }) => part === 'counted').length,
      closesAt: instantOf(closes, rule.closesAtMinute),
      provisional: window.provisional || ((inWorkdays || rule.rollsLast) && closes > calendar.firmThrough),
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
  const { kind } = rule.start;
  const start: WindowStart =
    kind === 'printed'
      ? { kind, on: addDays(on, 1) }
      : kind === 'given'
        ? { kind: rule.unit === 'workday' ? 'next-workday' : 'next-day' }
        : rule.start;
  const window = publicityWindow({ ...rule, start }, on, calendar);
  if ('unannouncedYear' in window) return undefined;
  const ledger = ledgerOf(window, calendar);
  const lost = ledger.filter(({ on: day, part }) => isGiven(part) && suspensionOn(suspensions, day));
  return lost.length === 0 ? { window, ledger } : madeUp({ window, ledger }, lost, suspensions, calendar);
}
