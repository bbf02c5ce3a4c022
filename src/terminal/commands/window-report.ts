import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import { type CivilDate, parseCivilDate } from '#domain/time/civil-date.ts';
import { endOfDay } from '#domain/time/instant.ts';
import { chineseDate, chineseRange, chineseWeekday } from '#domain/window/chinese-date.ts';
import { ledger } from '#domain/window/ledger.ts';
import { longestWindow, publicityWindow, type WindowStart } from '#domain/window/publicity-window.ts';
import { writtenDay } from '#reading/as-meant/written-forms.ts';
import { Ended } from '#writing/ended.ts';
import { ledgerLines, provisionalWords, ruleLines } from '#writing/window-lines.ts';

/** A window as it is asked for at a terminal. */
export interface WindowOrder {
  /** The day of publication, `2023-08-04`. */
  readonly published: string;
  readonly length: string;
  readonly isCalendarDays: boolean;
  /** 次一工作日, 次日, 当日, or a day. */
  readonly start: string | undefined;
  readonly rollsLast: boolean;
  /** The day by whose knowledge the calendar is taken. */
  readonly asOf: string | undefined;
}

const starts: Readonly<Record<string, WindowStart>> = {
  次一工作日: { kind: 'next-workday' },
  次日: { kind: 'next-day' },
  当日: { kind: 'same-day' },
};

/** The window of `order` in lines: its days, its rule, and its ledger. Throws `Ended` where there is none. */
export function windowReport(
  { published, length: count, isCalendarDays, start, rollsLast, asOf }: WindowOrder,
  history: CalendarHistory,
): string[] {
  const publishedOn = dayIn(published, '，请写成 2023-08-04 的样子');
  const length = /^\d+$/.test(count) ? Number(count) : 0;
  if (length < 1 || length > longestWindow) throw new Ended(`天数必须是1到${longestWindow}的整数。`, 2);
  const knownOn = asOf === undefined ? undefined : dayIn(asOf);
  const usualStart = isCalendarDays ? '次日' : '次一工作日';
  const rule = {
    unit: isCalendarDays ? 'calendar-day' : 'workday',
    length,
    start: startIn(start ?? usualStart),
    rollsLast,
    closesAtMinute: endOfDay,
  } as const;
  const calendar = knownOn === undefined ? history.now : history.asOf(knownOn);
  const window = calendar && publicityWindow(rule, publishedOn, calendar);
  if (!window)
    throw new Ended(`${chineseDate(knownOn ?? publishedOn)}以前没有已经录入的放假安排，不能计算。`, 2);
  if ('unannouncedYear' in window)
    throw new Ended(`要用到${window.unannouncedYear}年的放假安排，还没有公布或没有录入，不能计算。`, 2);
  return [
    `发布：${chineseDate(publishedOn)}（${chineseWeekday(publishedOn)}）`,
    `公示期：${chineseRange(window.opens, window.closes)}${provisionalWords(window)}`,
    ...ruleLines(window),
    '',
    ...ledgerLines(window, ledger(window, calendar)),
  ];
}

function dayIn(text: string, advice = ''): CivilDate {
  const on = parseCivilDate(writtenDay(text) ?? text);
  if (on === undefined) throw new Ended(`“${text}”不是日期，或者没有这一天${advice}。`, 2);
  return on;
}

function startIn(word: string): WindowStart {
  const on = parseCivilDate(writtenDay(word) ?? word);
  const start = on ? { kind: 'given' as const, on } : Object.hasOwn(starts, word) ? starts[word] : undefined;
  if (!start) throw new Ended(`“起算”只能是${Object.keys(starts).join('、')}，或一个日期。`, 2);
  return start;
}
