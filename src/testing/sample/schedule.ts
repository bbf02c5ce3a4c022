import { addDays, type CivilDate, civil, daysBetween, daysFrom } from '#domain/time/civil-date.ts';
import { endOfDay } from '#domain/time/instant.ts';
import { type PublicityWindow, publicityWindow, type WindowRule } from '#domain/window/publicity-window.ts';
import {
  type CalendarYear,
  workingCalendar,
  type WorkingCalendar,
} from '#domain/calendar/working-calendar.ts';
import { cycled, fill, integer, type Random } from './random.ts';

/** How a notice stands on the day that an archive is made for. */
export type Standing = 'open' | 'upcoming' | 'draft' | 'closed-lately' | 'past';

/** When a notice was signed and published, and its window. */
export interface Schedule {
  readonly standing: Standing;
  readonly signedOn: CivilDate;
  readonly publishedOn: CivilDate;
  /** `16:55`; undefined where the office noted the day only. */
  readonly publishedTime: string | undefined;
  readonly window: PublicityWindow;
}

/** A working calendar with the papers that it comes from. */
export interface Almanac {
  readonly calendar: WorkingCalendar;
  readonly papers: readonly {
    readonly year: number;
    readonly publishedOn: CivilDate;
    readonly isChange: boolean;
  }[];
}

/** The first day on which a sample may be published. */
const earliest = civil('2010-01-01');

/** The first day that an archive can be made for: some notices closed weeks before it. */
export const earliestAround = addDays(earliest, 150);

/** The almanac of `years`, as content/calendar has them. */
export function almanacOf(years: readonly CalendarYear[]): Almanac {
  return {
    calendar: workingCalendar(years),
    papers: years.flatMap(({ year, papers }) =>
      papers.map(({ publishedOn, changes }) => ({ year, publishedOn, isChange: changes !== undefined })),
    ),
  };
}

/** 60 notices: 10 open, 6 upcoming and 3 drafts, 8 closed in the last three weeks, the rest of three years. */
const standings: readonly Standing[] = [
  ...Array<Standing>(10).fill('open'),
  ...Array<Standing>(6).fill('upcoming'),
  ...Array<Standing>(3).fill('draft'),
  ...Array<Standing>(8).fill('closed-lately'),
  ...Array<Standing>(33).fill('past'),
];

/** How the notice `index` stands; 7 is prime to 60, so that neighbours differ. */
export function standingOf(index: number): Standing {
  return cycled(standings, index * 7);
}

type Wish = Pick<WindowRule, 'unit' | 'length' | 'rollsLast'> & { readonly start: Start };
type Start = 'next-workday' | 'next-day' | 'same-day' | 'given';

/** Every kind of window, of which the notices of an archive use one after the other. */
const wishes: readonly Wish[] = [
  workdays(5, 'next-workday'),
  calendarDays(7, 'next-day'),
  workdays(7, 'next-workday'),
  workdays(5, 'same-day'),
  workdays(3, 'next-workday'),
  calendarDays(5, 'next-day'),
  workdays(5, 'given'),
  workdays(10, 'next-workday'),
  calendarDays(15, 'next-day', true),
  workdays(5, 'next-day'),
  workdays(1, 'next-workday'),
  calendarDays(7, 'same-day'),
  workdays(20, 'next-workday'),
  workdays(5, 'next-workday'),
  calendarDays(30, 'next-day'),
  workdays(2, 'given'),
  calendarDays(10, 'given'),
  workdays(15, 'same-day'),
  calendarDays(5, 'next-workday', true),
  workdays(7, 'given'),
  workdays(5, 'next-workday'),
  calendarDays(20, 'same-day', true),
  workdays(12, 'next-day'),
];

/** Windows that nearly always fit, tried after the one that was wished for. */
const substitutes: readonly Wish[] = [workdays(5, 'next-workday'), calendarDays(15, 'next-day')];

/** The schedule of the notice `index` in an archive made for `around`. */
export function scheduleOf(random: Random, index: number, around: CivilDate, almanac: Almanac): Schedule {
  const standing = standingOf(index);
  const closesAtMinute = index % 7 === 3 ? 17 * 60 + 30 : endOfDay;
  const delay = integer(random, 2, 9);
  const time = fill(random, '{10-17}:{10-59}');
  const wished =
    standing === 'upcoming' && index % 2 === 0
      ? { ...cycled(wishes, index), start: 'given' as const }
      : cycled(wishes, index);
  for (const wish of [wished, ...substitutes])
    for (const publishedOn of publicationDays(random, standing, around, almanac.calendar)) {
      const start =
        wish.start === 'given'
          ? ({ kind: 'given', on: givenStart(wish, addDays(publishedOn, delay), almanac.calendar) } as const)
          : ({ kind: wish.start } as const);
      const window = publicityWindow({ ...wish, start, closesAtMinute }, publishedOn, almanac.calendar);
      if ('opens' in window && suits(window, standing, around) && isSound(window, almanac))
        return {
          standing,
          signedOn: signingDay(random, publishedOn, almanac.calendar),
          publishedOn,
          publishedTime: index % 4 === 1 || publishedOn === around ? undefined : time,
          window,
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

function givenStart({ unit }: Wish, day: CivilDate, calendar: WorkingCalendar): CivilDate {
  return unit === 'workday' ? (calendar.nthWorkdayFrom(day, 1) ?? day) : day;
}

/** Days on which a notice of `standing` may have been published: working days first, in no order. */
function publicationDays(
  random: Random,
  standing: Standing,
  around: CivilDate,
  calendar: WorkingCalendar,
): CivilDate[] {
  const days =
    standing === 'past' ? daysOfThePast(random, around) : shuffled(random, daysNear(standing, around));
  const usable = days.filter((day) => day >= earliest);
  return [
    ...usable.filter((day) => calendar.isWorkday(day) === true),
    ...usable.filter((day) => calendar.isWorkday(day) !== true),
  ];
}

function daysNear(standing: Exclude<Standing, 'past'>, around: CivilDate): CivilDate[] {
  switch (standing) {
    case 'open':
      return daysFrom(addDays(around, -40), around);
    case 'upcoming':
      return daysFrom(addDays(around, -12), around);
    case 'draft':
      return daysFrom(addDays(around, 1), addDays(around, 10));
    case 'closed-lately':
      return daysFrom(addDays(around, -56), addDays(around, -2));
  }
}

/** Some days of the three years before `around`, or of as many as there are since the earliest day. */
function daysOfThePast(random: Random, around: CivilDate): CivilDate[] {
  const last = addDays(around, -60);
  const first = addDays(around, -3 * 365) > earliest ? addDays(around, -3 * 365) : earliest;
  const length = daysBetween(first, last);
  return Array.from({ length: 24 }, () => addDays(first, integer(random, 0, Math.max(0, length))));
}

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

/**
 * The window needs no arrangement that was unknown on the day of publication, no paper moved it later, and it
 * has working days enough for people to object on.
 */
function isSound(
  { rule, publishedOn, opens, closes }: PublicityWindow,
  { calendar, papers }: Almanac,
): boolean {
  const needsCalendar = rule.unit === 'workday' || rule.rollsLast || rule.start.kind === 'next-workday';
  if (needsCalendar) {
    if (closes > calendar.firmThrough) return false;
    const isMoved = papers.some(
      (paper) =>
        publishedOn < paper.publishedOn &&
        paper.publishedOn <= closes &&
        (paper.isChange || closes > `${paper.year - 1}-12-24`),
    );
    const isUnknown = ![opens, closes].every((day) =>
      papers.some((paper) => paper.year === +day.slice(0, 4) && paper.publishedOn <= publishedOn),
    );
    if (isMoved || isUnknown) return false;
  }
  const days = daysFrom(opens, closes);
  const worked = days.filter((day) => calendar.isWorkday(day) !== false).length;
  return worked >= Math.min(rule.length, 3) && (worked * 2 >= days.length || worked >= 5);
}

/** A working day at most a few days before publication, or the day of publication itself. */
function signingDay(random: Random, publishedOn: CivilDate, calendar: WorkingCalendar): CivilDate {
  const day = addDays(publishedOn, -integer(random, 0, 4));
  return calendar.isWorkday(day) === true ? day : publishedOn;
}

function shuffled<Choice>(random: Random, choices: readonly Choice[]): Choice[] {
  return choices
    .map((choice) => ({ choice, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ choice }) => choice);
}
