import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { endOfDay } from '#domain/time/instant.ts';
import { noticeWindow, type SettledWindow } from '#domain/window/notice-window.ts';
import type { Office } from '#domain/office/office.ts';
import type { WindowUnit } from '#domain/window/publicity-window.ts';
import { sentenceOf } from '#reading/wording/wording.ts';
import { windowWords } from '../window-lines.ts';
import type { NoticeAnswers } from './answers.ts';

/** The window of a new notice in a sentence, or why it cannot be known. */
export function windowSentence(
  { window: { unit = 'workday', length }, publishedOn }: Pick<NoticeAnswers, 'window' | 'publishedOn'>,
  { closesAtMinute = endOfDay }: Pick<Office, 'closesAtMinute'>,
  history: CalendarHistory,
): string {
  if (length === undefined) return '公示期：没有写天数。';
  const { window, findings } = settle(unit, length, publishedOn, closesAtMinute, history);
  if (window) return `公示期：${windowWords(window)}`;
  const [finding] = findings;
  if (finding?.code !== 'year-unannounced') return '公示期：算不出来。';
  const { message, advice } = sentenceOf(finding);
  return `公示期：现在算不出来。${message}${advice}`;
}

/** The last of `days` on which a notice of five working days can be published by the calendar of `history`. */
export function exampleDay(
  today: CivilDate,
  days: readonly CivilDate[],
  history: CalendarHistory,
): CivilDate {
  return (
    [today, ...days.toReversed()].find((day) => settle('workday', 5, day, endOfDay, history).window) ?? today
  );
}

function settle(
  unit: WindowUnit,
  length: number,
  publishedOn: CivilDate,
  closesAtMinute: number,
  history: CalendarHistory,
): SettledWindow {
  const rule = {
    unit,
    length,
    start: { kind: unit === 'workday' ? 'next-workday' : 'next-day' },
    rollsLast: false,
    closesAtMinute,
  } as const;
  return noticeWindow(
    { rule, printed: { opens: undefined, closes: undefined }, reason: undefined },
    publishedOn,
    history,
  );
}
