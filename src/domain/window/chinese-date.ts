import type { CivilDate } from '../time/civil-date.ts';
import type { Publication } from '../time/publication.ts';
import { clockAt, timeOfMinute } from '../time/instant.ts';
import { statesLength, type PublicityWindow, type WindowUnit } from './publicity-window.ts';

/** The reader's browser says days too: nothing here may bring date-fns along. */
const weekdays = '日一二三四五六';

/** `2023年8月4日` */
export function chineseDate(day: CivilDate): string {
  return `${+day.slice(0, 4)}年${chineseMonthDay(day)}`;
}

/** `8月4日` */
export function chineseMonthDay(day: CivilDate): string {
  return `${+day.slice(5, 7)}月${+day.slice(8, 10)}日`;
}

/** `星期五` */
export function chineseWeekday(day: CivilDate): string {
  return `星期${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
}

/** `2023年8月7日至11日`: what the last day shares with the first is said once; one day stands alone. */
export function chineseRange(first: CivilDate, last: CivilDate): string {
  if (first === last) return chineseDate(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${chineseDate(first)}至${+last.slice(8, 10)}日`;
  if (first.slice(0, 4) === last.slice(0, 4)) return `${chineseDate(first)}至${chineseMonthDay(last)}`;
  return `${chineseDate(first)}至${chineseDate(last)}`;
}

/** `5个工作日`, `7个自然日` */
export function chineseLength(length: number, unit: WindowUnit): string {
  return `${length}个${unit === 'workday' ? '工作日' : '自然日'}`;
}

/** How long a window is: `5个工作日`; `7个自然日，顺延2个工作日`, for days of two units have no sum. */
export function windowLength({
  length,
  addedWorkdays,
  rule: { unit },
}: Pick<PublicityWindow, 'length' | 'addedWorkdays' | 'rule'>): string {
  return unit === 'workday' || addedWorkdays === 0
    ? chineseLength(length, unit)
    : `${chineseLength(length - addedWorkdays, unit)}，顺延${chineseLength(addedWorkdays, 'workday')}`;
}

/** `8月8日至9日、8月11日中止不计`: when a window is suspended after its first day; undefined where it is not. */
export function pauseWords({
  opens,
  suspended,
}: Pick<PublicityWindow, 'opens' | 'suspended'>): string | undefined {
  const pauses = suspended
    .filter(({ first }) => first > opens)
    .map(({ first, last }) => chineseDays(first, last));
  return pauses.length > 0 ? `${pauses.join('、')}中止不计` : undefined;
}

/** `8月7日至11日`, `8月11日`: as `chineseRange`, without the first year. */
export function chineseDays(first: CivilDate, last: CivilDate): string {
  return chineseRange(first, last).replace(/^\d+年/, '');
}

/** What is said of a window's days. */
export type StatedWindow = Pick<
  PublicityWindow,
  'opens' | 'closes' | 'length' | 'addedWorkdays' | 'suspended' | 'rule'
>;

/** `2023年8月7日至15日（5个工作日，8月8日至9日中止不计）`; no length where the notice states none. */
export function chineseWindow(window: StatedWindow): string {
  const range = chineseRange(window.opens, window.closes);
  const pauses = pauseWords(window);
  const notes = [...(statesLength(window.rule) ? [windowLength(window)] : []), ...(pauses ? [pauses] : [])];
  return notes.length > 0 ? `${range}（${notes.join('，')}）` : range;
}

/** `2023年8月11日24:00`: the end of a day is its own, never the next day's beginning. */
export function chineseClosing({ closes, rule }: Pick<PublicityWindow, 'closes' | 'rule'>): string {
  return `${chineseDate(closes)}${timeOfMinute(rule.closesAtMinute)}`;
}

/** `2023年8月4日`, with the time where it is known: `2023年8月4日17:30`. */
export function chinesePublication({ on, at }: Publication): string {
  return at === undefined ? chineseDate(on) : `${chineseDate(on)}${clockAt(at)}`;
}
