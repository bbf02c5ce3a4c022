import type { CalendarHistory } from '../calendar/calendar-history.ts';
import { isWorked, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Path } from '../finding/finding.ts';
import { addDays, type CivilDate } from '../time/civil-date.ts';
import { instantOf } from '../time/instant.ts';
import { ledger as ledgerOf, type LedgerDay, numbered, suspendedRanges } from '../window/ledger.ts';
import {
  lastMoment,
  publicityWindow,
  type PublicityWindow,
  type WindowStart,
} from '../window/publicity-window.ts';
import { type Correction, isBeforeEnd } from './correction.ts';
import { type Suspension, suspensionOn } from './suspension.ts';
import type { CountedWindow, WindowChange, WindowChangeFinding } from './window-changes.ts';

/** What happens to a window after publication. */
export interface WindowEvents {
  readonly corrections: readonly Correction[];
  /** The notice's own suspensions, then those of the whole site. */
  readonly suspensions: readonly Suspension[];
  /** How many of `suspensions` are the notice's own. */
  readonly ownSuspensions: number;
}

/** The window as it is at last, and how it came to be so. */
export interface ChangedWindow extends CountedWindow {
  /** Oldest first. */
  readonly changes: readonly WindowChange[];
  /** The window that stood when each correction came. */
  readonly standing: readonly PublicityWindow[];
  readonly findings: readonly WindowChangeFinding[];
}

/**
 * The window `settled` after what came later. A suspension takes the days that it covers out of the count and
 * adds as many, counted as those were; a correction adds working days, or begins the count anew on the day
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
    const { window } = this.#current;
    this.#standing[index] = window;
    if (effect.kind === 'none') return;
    const calendar = knownOn(time.on, this.#history);
    const cause = { kind: 'correction', correction } as const;
    if (effect.kind === 'restarted')
      this.#change(cause, restarted(window, time.on, this.#passed, calendar), ['corrections', index]);
    else if (isBeforeEnd(time, window)) {
      this.#change(cause, lengthened(this.#current, effect.workdays, this.#passed, calendar), [
        'corrections',
        index,
      ]);
    } else {
      const path = ['corrections', index, 'effect'];
      this.#findings.push({ code: 'extension-after-closing', path, facts: lastMoment(window) });
    }
  }

  #change(cause: WindowChange['cause'], after: CountedWindow | undefined, path: Path): void {
    const before = this.#current;
    if (after) {
      this.#current = withPauses(after);
      this.#changes.push({ before, after: this.#current.window, cause });
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

/** A window that knows when it is suspended; where that is from its first day on, it opens when it goes on. */
function withPauses({ window, ledger }: CountedWindow): CountedWindow {
  const isOpeningLost = ledger.some(({ on, part }) => on === window.opens && part === 'suspended');
  const first = isOpeningLost ? ledger.find(({ part }) => isGiven(part))?.on : undefined;
  const { opens, opensAt } = first ? { opens: first, opensAt: instantOf(first, 0) } : window;
  return { ledger, window: { ...window, opens, opensAt, suspended: suspendedRanges(ledger) } };
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
  const workdays = lost.filter(({ addedWorkday }) => addedWorkday !== undefined).length;
  const own = lost.filter(({ part }) => part === 'counted').length - workdays;
  const after =
    own === 0 && workdays > 0
      ? { window, ledger: days }
      : extended(window, days, own, window.rule.unit === 'workday', suspensions, calendar);
  return after && (workdays === 0 ? after : withWorkdays(after, workdays, suspensions, calendar));
}

/** A window with `workdays` more that a correction adds. */
function lengthened(
  before: CountedWindow,
  workdays: number,
  suspensions: readonly Suspension[],
  calendar: WorkingCalendar,
): CountedWindow | undefined {
  const after = withWorkdays(before, workdays, suspensions, calendar);
  const addedWorkdays = before.window.addedWorkdays + workdays;
  return after && { ...after, window: { ...after.window, addedWorkdays } };
}

/** A window with `workdays` more behind its last day, each known as one in a window of calendar days. */
function withWorkdays(
  { window, ledger }: CountedWindow,
  workdays: number,
  suspensions: readonly Suspension[],
  calendar: WorkingCalendar,
): CountedWindow | undefined {
  const after = extended(window, ledger, workdays, true, suspensions, calendar);
  if (!after) return undefined;
  const isOfTwoUnits = window.rule.unit === 'calendar-day';
  const days = after.ledger.map((day, index) =>
    isOfTwoUnits && index >= ledger.length && day.part === 'counted' ? { ...day, addedWorkday: 1 } : day,
  );
  return { window: after.window, ledger: numbered(days) };
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
    added.push({
      on,
      number: undefined,
      isPublication: false,
      isAdded: true,
      addedWorkday: undefined,
      reason,
      part,
    });
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
