import type { CivilDate } from '../time/civil-date.ts';
import {
  type CalendarYear,
  type HolidayPaper,
  type LocalDay,
  type WorkingCalendar,
  workingCalendar,
} from './working-calendar.ts';

/** The working calendar as it is known now, and as it was known on any day before. */
export interface CalendarHistory {
  readonly now: WorkingCalendar;
  /** The calendar of the papers published up to and on `day`; undefined before the first paper. */
  asOf(day: CivilDate): WorkingCalendar | undefined;
  /** Papers published after `day`, oldest first. */
  papersAfter(day: CivilDate): readonly HolidayPaper[];
}

/** The history of `years` and `localDays`. Throws a RangeError as `workingCalendar` does. */
export function calendarHistory(
  years: readonly CalendarYear[],
  localDays: readonly LocalDay[],
): CalendarHistory {
  const papers = years
    .flatMap((year) => year.papers)
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
  const turns = [
    ...new Set([...papers.map(({ publishedOn }) => publishedOn), ...announcements(localDays)]),
  ].toSorted();
  const now = workingCalendar(years, localDays);
  /** One calendar for each state of knowledge, by the number of turns passed. */
  const states = new Map<number, WorkingCalendar | undefined>([[turns.length, now]]);
  return {
    now,
    asOf(day) {
      const passed = turns.filter((turn) => turn <= day).length;
      if (!states.has(passed)) states.set(passed, knownOn(day, years, localDays));
      return states.get(passed);
    },
    papersAfter: (day) => papers.filter(({ publishedOn }) => publishedOn > day),
  };
}

function announcements(localDays: readonly LocalDay[]): CivilDate[] {
  return localDays.flatMap(({ announcedOn }) => announcedOn ?? []);
}

/** The calendar of what was published up to and on `day`. A year without its first paper was not known. */
function knownOn(
  day: CivilDate,
  years: readonly CalendarYear[],
  localDays: readonly LocalDay[],
): WorkingCalendar | undefined {
  const published: CalendarYear[] = [];
  for (const year of years) {
    const papers = year.papers.filter(({ publishedOn }) => publishedOn <= day);
    const numbers = new Set<string | undefined>(papers.map(({ number }) => number));
    if (!papers.some(({ changes }) => changes === undefined)) break;
    published.push({
      ...year,
      papers,
      daysOff: year.daysOff.filter(({ paper }) => numbers.has(paper)),
      makeUpDays: year.makeUpDays
        .filter(({ paper }) => numbers.has(paper))
        .map((makeUp) => ({
          ...makeUp,
          cancelledBy: numbers.has(makeUp.cancelledBy) ? makeUp.cancelledBy : undefined,
        })),
    });
  }
  if (published.length === 0) return undefined;
  return workingCalendar(
    published,
    localDays.filter(({ announcedOn }) => announcedOn === undefined || announcedOn <= day),
  );
}
