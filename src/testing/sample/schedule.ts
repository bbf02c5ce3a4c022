import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import { isWorked } from '#domain/calendar/working-calendar.ts';
import { changedWindow } from '#domain/life/window-course.ts';
import { addDays, type CivilDate } from '#domain/time/civil-date.ts';
import { endOfDay } from '#domain/time/instant.ts';
import { noticeWindow } from '#domain/window/notice-window.ts';
import { type PublicityWindow, publicityWindow, type WindowRule } from '#domain/window/publicity-window.ts';
import { cycled, fill, integer, type Random } from '../random.ts';
import { eventsOf, type Life } from './life.ts';

/** How a notice stands on the day that an archive is made for. */
type Standing = 'open' | 'upcoming' | 'draft' | 'closed-lately' | 'past';

/** When a notice was signed and published, its window as it was published, and what came later. */
export interface Schedule {
  readonly isDraft: boolean;
  readonly life: Life | undefined;
  readonly signedOn: CivilDate;
  readonly publishedOn: CivilDate;
  /** `16:55`; undefined where the office noted the day only. */
  readonly publishedTime: string | undefined;
  readonly window: PublicityWindow;
  /** The window as it stands after what came later. */
  readonly finalWindow: PublicityWindow;
  /** A day after the window on which an office may tell what became of it. */
  readonly settledOn: CivilDate;
}

/** How 60 notices stand, and what came of them. */
const courses: readonly (readonly [Standing, Life?])[] = [
  ...Array<[Standing]>(6).fill(['open']),
  ['open', 'corrected'],
  ['open', 'extended'],
  ['open', 'restarted'],
  ['open', 'suspended'],
  ...Array<[Standing]>(6).fill(['upcoming']),
  ...Array<[Standing]>(3).fill(['draft']),
  ...Array<[Standing]>(5).fill(['closed-lately']),
  ['closed-lately', 'corrected'],
  ['closed-lately', 'withdrawn'],
  ['closed-lately', 'result'],
  ...Array<[Standing]>(25).fill(['past']),
  ...Array<[Standing, Life]>(5).fill(['past', 'result']),
  ...Array<[Standing, Life]>(3).fill(['past', 'archived']),
];

type Wish = Pick<WindowRule, 'unit' | 'length' | 'rollsLast'> & { readonly start: Start };
type Start = 'next-workday' | 'next-day' | 'same-day' | 'given';

/** Every kind of window, of which the notices of an archive use one after the other. */
const wishes: readonly Wish[] = [
  workdays(5, 'next-workday'),
  calendarDays(7, 'next-day'),
  workdays(7, 'next-workday'),
  workdays(5, 'same-day'),
  calendarDays(5, 'next-day'),
  workdays(5, 'given'),
  calendarDays(15, 'next-day', true),
  workdays(1, 'next-workday'),
  workdays(20, 'next-workday'),
  calendarDays(30, 'next-day'),
  calendarDays(10, 'given'),
  calendarDays(5, 'next-workday', true),
  workdays(5, 'next-day'),
];

/** Windows that nearly always fit, tried after the one that was wished for. */
const substitutes: readonly Wish[] = [workdays(5, 'next-workday'), calendarDays(15, 'next-day')];

/** The first day that an archive can be made for: some notices closed weeks before it. */
export function earliestAround({ now }: CalendarHistory): CivilDate {
  return addDays(now.first, 150);
}

/** The schedule of the notice `index` in an archive made for `around`. */
export function scheduleOf(
  random: Random,
  index: number,
  around: CivilDate,
  history: CalendarHistory,
): Schedule {
  // 7 is prime to 60, so that neighbours differ.
  const [standing, course] = cycled(courses, index * 7);
  const closesAtMinute = index % 7 === 3 ? 17 * 60 + 30 : endOfDay;
  const delay = integer(random, 2, 9);
  const time = fill(random, '{10-17}:{10-59}');
  // Where the calendar ends no window can be moved on: then nothing came later.
  for (const life of [course, undefined])
    for (const { start, ...wish } of [cycled(wishes, index), ...substitutes])
      for (const publishedOn of publicationDays(random, standing, around, history)) {
        const on = workdayFrom(addDays(publishedOn, delay), history);
        const rule: WindowRule = {
          ...wish,
          start: start === 'given' ? { kind: start, on } : { kind: start },
          closesAtMinute,
        };
        // Most days are dismissed by the calendar of now alone, which costs little.
        const plain = publicityWindow(rule, publishedOn, history.now);
        if ('unannouncedYear' in plain || (!life && !suits(plain, standing, around))) continue;
        const windows = windowsOf(rule, publishedOn, life, history);
        if (windows && suits(windows.finalWindow, standing, around))
          return {
            isDraft: standing === 'draft',
            life,
            signedOn: signingDay(random, publishedOn, history),
            publishedOn,
            publishedTime: index % 4 === 1 || publishedOn === around ? undefined : time,
            ...windows,
            settledOn: workdayFrom(addDays(windows.finalWindow.closes, 1), history),
          };
      }
  throw new RangeError(`No window is ${standing} on ${around}`);
}

function workdays(length: number, start: Start): Wish {
  return { unit: 'workday', length, start, rollsLast: false };
}

function calendarDays(length: number, start: Start, rollsLast = false): Wish {
  return { unit: 'calendar-day', length, start, rollsLast };
}

/** The windows of a notice published on `publishedOn`; undefined where the check would find something in them. */
function windowsOf(
  rule: WindowRule,
  publishedOn: CivilDate,
  life: Life | undefined,
  history: CalendarHistory,
): Pick<Schedule, 'window' | 'finalWindow'> | undefined {
  const printed = { opens: undefined, closes: undefined };
  const { window, ledger, findings } = noticeWindow(
    { rule, printed, reason: undefined },
    publishedOn,
    history,
  );
  if (!window || findings.length > 0) return undefined;
  const days = ledger.filter(({ on }) => on >= window.opens && on <= window.closes);
  const worked = days.filter(({ reason }) => !reason || isWorked(reason)).length;
  const last = days.at(-1)?.reason;
  if (rule.unit === 'calendar-day' && !rule.rollsLast && last && !isWorked(last)) return undefined;
  if (worked < Math.min(rule.length, 3) || (worked * 2 < days.length && worked < 5)) return undefined;
  const changed = changedWindow({ window, ledger }, eventsOf(life, window.opens), history);
  return changed.findings.length === 0 ? { window, finalWindow: changed.window } : undefined;
}

/** Days on which a notice of `standing` may have been published: working days first, from any of them on. */
function* publicationDays(
  random: Random,
  standing: Standing,
  around: CivilDate,
  { now }: CalendarHistory,
): Generator<CivilDate> {
  const [from, to] = publishedWithin[standing];
  const count = to - from + 1;
  const start = integer(random, 0, count - 1);
  for (const isWorked of [true, false])
    for (let step = 0; step < count; step += 1) {
      const day = addDays(around, from + ((start + step) % count));
      if (day >= now.first && (now.isWorkday(day) === true) === isWorked) yield day;
    }
}

/** The first and the last day on which a notice may have been published, counted from that of the archive. */
const publishedWithin: Readonly<Record<Standing, readonly [from: number, to: number]>> = {
  open: [-40, 0],
  upcoming: [-12, 0],
  draft: [1, 10],
  'closed-lately': [-56, -2],
  past: [-3 * 365, -60],
};

function suits({ opens, closes, rule }: PublicityWindow, standing: Standing, around: CivilDate): boolean {
  switch (standing) {
    case 'open':
      return opens <= around && (closes > around || (closes === around && rule.closesAtMinute === endOfDay));
    case 'upcoming':
    case 'draft':
      return opens > around;
    case 'closed-lately':
      return closes < around && closes >= addDays(around, -21);
    case 'past':
      return closes < addDays(around, -21);
  }
}

/** `day`, or the working day after it where the calendar knows one. */
function workdayFrom(day: CivilDate, { now }: CalendarHistory): CivilDate {
  return now.nthWorkdayFrom(day, 1) ?? day;
}

/** A working day at most a few days before publication, or the day of publication itself. */
function signingDay(random: Random, publishedOn: CivilDate, { now }: CalendarHistory): CivilDate {
  const day = addDays(publishedOn, -integer(random, 0, 4));
  return now.isWorkday(day) === true ? day : publishedOn;
}
