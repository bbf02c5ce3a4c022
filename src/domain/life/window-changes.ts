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

/** How `event` changed the window, where it did. */
export function changeBy(
  event: Correction | Suspension,
  { windowChanges }: Pick<MovedWindow, 'windowChanges'>,
): WindowChange | undefined {
  return windowChanges.find(
    ({ cause }) => (cause.kind === 'correction' ? cause.correction : cause.suspension) === event,
  );
}

/** The notice's own suspensions, and those of the whole site that moved its window. */
export function suspensionsOf({
  suspensions,
  windowChanges,
}: Pick<MovedWindow, 'windowChanges'> & {
  readonly suspensions: readonly Suspension[];
}): readonly Suspension[] {
  const moved = windowChanges.flatMap(({ cause }) => (cause.kind === 'suspension' ? [cause.suspension] : []));
  return [...new Map([...suspensions, ...moved].map((one) => [`${one.first}/${one.last}`, one])).values()];
}

/** `2023年8月8日至9日中止，公示期顺延至2023年8月15日`: what stands beside a text that was signed before. */
export function windowChangeWords({ cause, after }: WindowChange): string {
  if (cause.kind === 'suspension') {
    const { first, last } = cause.suspension;
    return `${chineseRange(first, last)}中止，公示期顺延至${chineseDate(after.closes)}`;
  }
  const { time, effect } = cause.correction;
  const correction = `${chineseDate(time.on)}更正，${effectWords(effect)}`;
  return effect.kind === 'restarted'
    ? `${correction}，公示期为${chineseWindow(after)}`
    : `${correction}，至${chineseDate(after.closes)}`;
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
  events: WindowEvents,
  history: CalendarHistory,
): ChangedWindow {
  return new WindowCourse(settled, events, history).run();
}

class WindowCourse {
  readonly #events: WindowEvents;
  readonly #history: CalendarHistory;
  readonly #changes: WindowChange[] = [];
  readonly #findings: WindowChangeFinding[] = [];
  readonly #standing: PublicityWindow[] = [];
  readonly #passed: Suspension[] = [];
  #current: CountedWindow;

  constructor(settled: CountedWindow, events: WindowEvents, history: CalendarHistory) {
    this.#current = settled;
    this.#events = events;
    this.#history = history;
  }

  run(): ChangedWindow {
    const { suspensions, corrections } = this.#events;
    const events = [
      ...suspensions.map((suspension, index) => ({
        on: suspension.first,
        happen: () => this.#suspend(suspension, index),
      })),
      ...corrections.map((correction, index) => ({
        on: correction.time.on,
        happen: () => this.#correct(correction, index),
      })),
    ];
    for (const { happen } of events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) happen();
    const [changes, standing, findings] = [this.#changes, this.#standing, this.#findings];
    return { ...this.#current, changes, standing, findings };
  }

  #suspend(suspension: Suspension, index: number): void {
    this.#passed.push(suspension);
    const { ledger } = this.#current;
    const path = ['suspensions', index];
    const covers = ({ on }: LedgerDay): boolean => suspensionOn([suspension], on) !== undefined;
    const lost = ledger.filter((day) => isGiven(day.part) && covers(day));
    const isWithinAnother = ledger.some((day) => day.part === 'suspended' && covers(day));
    if (lost.length > 0) {
      const calendar = knownOn(suspension.first, this.#history);
      const after = madeUp(this.#current, lost, this.#passed, calendar);
      this.#change({ kind: 'suspension', suspension }, after, path);
    } else if (index < this.#events.ownSuspensions && !isWithinAnother)
      this.#findings.push({ code: 'suspension-idle', path, facts: suspension });
  }

  #correct(correction: Correction, index: number): void {
    const { effect, time } = correction;
    const { window, ledger } = this.#current;
    this.#standing[index] = window;
    if (effect.kind === 'none') return;
    const calendar = knownOn(time.on, this.#history);
    const cause = { kind: 'correction', correction } as const;
    if (effect.kind === 'restarted')
      this.#change(cause, restarted(window, time.on, this.#passed, calendar), ['corrections', index]);
    else if (isBeforeEnd(time, window)) {
      const after = extended(window, ledger, effect.workdays, true, this.#passed, calendar);
      this.#change(cause, after, ['corrections', index]);
    } else {
      const path = ['corrections', index, 'effect'];
      this.#findings.push({ code: 'extension-after-closing', path, facts: lastMoment(window) });
    }
  }

  #change(cause: WindowChange['cause'], after: CountedWindow | undefined, path: Path): void {
    const before = this.#current;
    if (after) {
      this.#changes.push({ before, after: after.window, cause });
      this.#current = after;
    } else {
      const year = +before.window.closes.slice(0, 4) + 1;
      this.#findings.push({ code: 'year-unannounced', path, facts: { year } });
    }
  }
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
  const days = ledger.map((day): LedgerDay =>
    lost.includes(day) ? { ...day, part: 'suspended', number: undefined } : day,
  );
  const count = lost.filter(({ part }) => part === 'counted').length;
  return extended(window, days, count, window.rule.unit === 'workday', suspensions, calendar);
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
    const part = partAdded({ isRolling: left === 0, inWorkdays, isWork, isFree });
    added.push({ on, number: undefined, isPublication: false, isAdded: true, reason, part });
    if (part === 'counted') left -= 1;
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

/** What a day is that comes behind a window's last: one that is counted, or on which the last one rolls. */
function partAdded({
  isRolling,
  inWorkdays,
  isWork,
  isFree,
}: Readonly<Record<'isRolling' | 'inWorkdays' | 'isWork' | 'isFree', boolean>>): LedgerDay['part'] {
  if (isRolling) return !isWork ? 'rolled' : isFree ? 'rolled-to' : 'suspended';
  if (inWorkdays && !isWork) return 'skipped';
  return isFree ? 'counted' : 'suspended';
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
  const counted = publicityWindow({ ...rule, start }, on, calendar);
  if ('unannouncedYear' in counted) return undefined;
  const window = { ...counted, isAnew: true };
  const ledger = ledgerOf(window, calendar);
  const lost = ledger.filter(({ on: day, part }) => isGiven(part) && suspensionOn(suspensions, day));
  return lost.length === 0 ? { window, ledger } : madeUp({ window, ledger }, lost, suspensions, calendar);
}
