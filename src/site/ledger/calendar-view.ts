import { chineseDate, chineseRange } from '#domain/window/chinese-date.ts';
import { addDays, type CivilDate, civil, daysBetween, daysFrom } from '#domain/time/civil-date.ts';
import { reasonWords } from '#domain/window/window-words.ts';
import type {
  CalendarYear,
  DayReason,
  HolidayPaper,
  LocalDay,
  WorkingCalendar,
} from '#domain/calendar/working-calendar.ts';
import { columnTags } from '../lists/notice-list-view.ts';
import { type Frame, frame, type Link, type Site } from '../frame/frame.ts';
import { columnOf } from './ledger-view.ts';

/** A year's working days, its papers, and what this office adds to them. */
export interface CalendarView {
  readonly frame: Frame;
  readonly year: number;
  readonly workdays: number;
  readonly months: readonly MonthView[];
  readonly holidays: readonly { readonly name: string; readonly days: string; readonly makeUps: string }[];
  readonly papers: readonly PaperView[];
  readonly localDays: readonly { readonly day: string; readonly words: string; readonly basis: string }[];
  readonly isLast: boolean;
  readonly years: readonly (Link & { readonly isCurrent: boolean })[];
}

export interface MonthView {
  readonly name: string;
  readonly workdays: number;
  readonly firstColumn: number;
  readonly days: readonly CalendarDayView[];
}

export interface CalendarDayView {
  readonly on: CivilDate;
  readonly day: number;
  /** `国庆节放假`, `调休上班`; undefined for plain days. */
  readonly words: string | undefined;
  readonly mark: '休' | '班' | undefined;
  readonly kind: DayReason['kind'];
}

export interface PaperView {
  readonly number: string;
  readonly title: string;
  readonly url: string;
  readonly dates: string;
}

/** The page of the working calendar of `year`: its months, and the papers that each day off or made up rests on. */
export function calendarView(
  year: CalendarYear,
  content: {
    readonly calendar: WorkingCalendar;
    readonly calendarYears: readonly CalendarYear[];
    readonly localDays: readonly LocalDay[];
  },
  site: Site,
): CalendarView {
  const { calendar, calendarYears, localDays } = content;
  const months = Array.from({ length: 12 }, (_, index) => monthView(year.year, index + 1, calendar));
  return {
    frame: frame(
      {
        path: `/calendar/${year.year}/`,
        title: `${year.year}年工作日历`,
        description: `${year.year}年法定节假日、调休上班和工作日，据${year.papers.map(({ number }) => number).join('、')}。`,
        trail: [],
        tags: columnTags(`${year.year}年工作日历`, `${year.year}年的工作日、法定节假日和调休上班`),
      },
      site,
    ),
    year: year.year,
    workdays: months.reduce((sum, { workdays }) => sum + workdays, 0),
    months,
    holidays: holidayRows(year),
    papers: year.papers.map(paperView),
    localDays: localDays.filter(({ on }) => on.startsWith(String(year.year))).map(localDayView),
    isLast: year === calendarYears.at(-1),
    years: calendarYears.toReversed().map((other) => ({
      label: String(other.year),
      href: `/calendar/${other.year}/`,
      isCurrent: other === year,
    })),
  };
}

function localDayView({ on, isOff, name, basis }: LocalDay): CalendarView['localDays'][number] {
  return { day: chineseDate(on), words: `${name}，${isOff ? '放假' : '上班'}`, basis };
}

function monthView(year: number, month: number, calendar: WorkingCalendar): MonthView {
  const first = civil(`${year}-${String(month).padStart(2, '0')}-01`);
  const next =
    month === 12 ? civil(`${year + 1}-01-01`) : civil(`${year}-${String(month + 1).padStart(2, '0')}-01`);
  const days = daysFrom(first, addDays(next, -1)).map((on): CalendarDayView => {
    const reason = calendar.reasonOf(on) ?? { kind: 'weekday' };
    return { on, day: +on.slice(8), words: reasonWords(reason), mark: markOf(reason), kind: reason.kind };
  });
  return {
    name: `${month}月`,
    workdays: days.filter(({ on }) => calendar.isWorkday(on)).length,
    firstColumn: columnOf(first),
    days,
  };
}

function markOf({ kind }: DayReason): '休' | '班' | undefined {
  if (kind === 'day-off' || kind === 'local-off') return '休';
  return kind === 'make-up' || kind === 'local-work' ? '班' : undefined;
}

/** Each holiday with its days; make-up days stand with the holiday that is nearest. The page's year goes without saying. */
function holidayRows({ year, daysOff, makeUpDays }: CalendarYear): CalendarView['holidays'] {
  const held = makeUpDays.filter(({ cancelledBy }) => cancelledBy === undefined).map(({ on }) => on);
  const nearest = (day: CivilDate): (typeof daysOff)[number] | undefined =>
    daysOff.toSorted((a, b) => distance(day, a) - distance(day, b))[0];
  return daysOff.map((holiday) => ({
    name: holiday.name,
    days: rangeIn(year, holiday),
    makeUps: held
      .filter((day) => nearest(day) === holiday)
      .map((day) => rangeIn(year, { first: day, last: day }))
      .join('、'),
  }));
}

/** `9月29日至10月6日`; `2022年12月31日至2023年1月2日` where a day is of another year than the page. */
function rangeIn(
  year: number,
  { first, last }: { readonly first: CivilDate; readonly last: CivilDate },
): string {
  const range = chineseRange(first, last);
  return first.slice(0, 4) === last.slice(0, 4) ? range.replace(`${year}年`, '') : range;
}

function distance(
  day: CivilDate,
  { first, last }: { readonly first: CivilDate; readonly last: CivilDate },
): number {
  return day < first ? daysBetween(day, first) : Math.max(0, daysBetween(last, day));
}

function paperView({ number, title, url, signedOn, publishedOn }: HolidayPaper): PaperView {
  return { number, title, url, dates: `${chineseDate(signedOn)}成文，${chineseDate(publishedOn)}公布` };
}
