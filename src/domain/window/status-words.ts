import type { CivilDate } from '../time/civil-date.ts';
import { dayAt, instantOfMilliseconds, timeOfMinute } from '../time/instant.ts';
import { chineseDate, chineseMonthDay, chineseWeekday } from './chinese-date.ts';
import { dayOf, midnightOf, resumesAt, type Status, statusAt, type WindowSpan } from './status.ts';

/**
 * What a reader is told of a notice's state, in the reader's browser as in the build. A sentence comes in phrases,
 * between which a line wraps first; joined they are the sentence.
 */

/** The state as a page shows it: an open window's last day is one of its own. */
export type Phase = Status | 'last';

/** The state of a window at `at`, in milliseconds. */
export function phaseAt(span: WindowSpan, at: number): Phase {
  const status = statusAt(span, at);
  return status === 'open' && daysLeft(span, at) === 1 ? 'last' : status;
}

/**
 * Whether one may object, and for how long still: what heads a notice's page. From `goneAt` on, where that comes before
 * the window's end, nobody takes objections any more, and `gone` is said: `电话受理时间已过`.
 */
export function answerAt(span: WindowSpan, at: number, goneAt = Number.NaN, gone = ''): readonly string[] {
  const phase = phaseAt(span, at);
  const isGone = at >= goneAt;
  switch (phase) {
    case 'upcoming':
      return [`${startWords(span, at)}起可以反映`];
    case 'open': {
      const days = daysLeft(span, at);
      const left = days === 2 ? '明天截止' : `还剩${days}天（含今天）`;
      return [`${isGone ? gone : '可以反映'}，`, comingPause(span, at) ?? left];
    }
    case 'last':
      return ['今天截止，', isGone ? gone : `${timeOnDay(goneAt || span.closesAt)}前可以反映`];
    case 'suspended':
      return ['公示中止，', `${resumeDay(span, at)}恢复`];
    case 'closed':
    case 'concluded':
    case 'withdrawn':
    case 'archived':
      return overWords(span, phase);
  }
}

/** How a notice that is over in the state `status` is said to be. */
export function overWords(span: WindowSpan, status: Status): readonly string[] {
  switch (status) {
    case 'concluded':
      return ['结果已于', fullDay(span.resultAt), '公布'];
    case 'withdrawn':
      return ['本公示已于', fullDay(span.withdrawnAt), '撤回'];
    case 'archived':
      return ['本公示已于', fullDay(span.archivedAt), '归档'];
    default:
      return ['公示期已于', fullClosing(span), '结束'];
  }
}

/** `11月30日`: the day of `at`. */
export function monthDay(at: number): string {
  return chineseMonthDay(dayOn(at));
}

/** `17:30`, `24:00`: the time of the last day at which the window closes. */
export function closingTime({ closesAt }: WindowSpan): string {
  return timeOnDay(closesAt);
}

/** `17:30`, `24:00`: the time of `at`, on the day that ends with it where it is midnight. */
function timeOnDay(at: number): string {
  return timeOfMinute((at - midnightOf(dayOf(at - 1))) / millisecondsAMinute);
}

/** `2026年11月30日`, and with the hour where that is not the day's end: `2026年11月30日12:00`. */
export function fullClosing(span: WindowSpan): string {
  const time = closingTime(span);
  return `${fullDay(span.closesAt - 1)}${time === '24:00' ? '' : time}`;
}

const millisecondsAMinute = 60_000;

/** `11月27日起中止，12月2日恢复` of the next suspension after `at`, which the days until the last do not count. */
export function comingPause({ suspended = [] }: WindowSpan, at: number): string | undefined {
  const pause = suspended.find(([from]) => from > at);
  if (!pause) return undefined;
  const [from, until] = pause;
  return `${dayOf(from) - dayOf(at) === 1 ? '明天' : monthDay(from)}起中止，${monthDay(until)}恢复`;
}

/** Days from the day of `at` through the last day, both included. */
export function daysLeft({ closesAt }: WindowSpan, at: number): number {
  return dayOf(closesAt - 1) - dayOf(at) + 1;
}

/** `明天（11月24日）`, `11月24日（星期二）`, and with the hour where it is the same day: `今天9:00`. */
export function startWords({ opensAt }: WindowSpan, at: number): string {
  const first = dayOf(opensAt);
  const day = dayOn(opensAt);
  const ahead = first - dayOf(at);
  if (ahead === 0) return `今天${timeOfMinute((opensAt - midnightOf(first)) / millisecondsAMinute)}`;
  return ahead === 1
    ? `明天（${chineseMonthDay(day)}）`
    : `${chineseMonthDay(day)}（${chineseWeekday(day)}）`;
}

/** `11月28日`: when what is suspended at `at` goes on. */
export function resumeDay(span: WindowSpan, at: number): string {
  return monthDay(resumesAt(span, at) ?? span.closesAt);
}

/** `2026年11月30日`: the day of `at`. */
export function fullDay(at: number | undefined): string {
  return at === undefined ? '' : chineseDate(dayOn(at));
}

function dayOn(at: number): CivilDate {
  return dayAt(instantOfMilliseconds(at));
}
