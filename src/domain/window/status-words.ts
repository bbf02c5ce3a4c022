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
 * Whether one may object, and for how long still: what heads a notice's page. `gone` is said of an open window where
 * nobody takes objections any more: `电话受理时间已过`.
 */
export function answerAt(span: WindowSpan, at: number, gone?: string): readonly string[] {
  const phase = phaseAt(span, at);
  switch (phase) {
    case 'upcoming':
      return [`${startWords(span, at)}起可以反映`];
    case 'open': {
      const days = daysLeft(span, at);
      return [`${gone ?? '可以反映'}，`, days === 2 ? '明天截止' : `还剩${days}天（含今天）`];
    }
    case 'last':
      return ['今天截止，', gone ?? `${closingTime(span)}前可以反映`];
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
      return ['公示期已于', fullDay(span.closesAt - 1), '结束'];
  }
}

/** Until when, in a list: what a colour may mark, and the rest of the sentence before or after it. */
export interface DueWords {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** What a list says of a window at `at`. */
export function dueAt(span: WindowSpan, at: number): DueWords {
  const phase = phaseAt(span, at);
  const closing = dayNumbered(dayOf(span.closesAt - 1));
  const until = `${closingTime(span)}截止`;
  const words = (marked: string, after = '', before = ''): DueWords => ({ before, marked, after });
  switch (phase) {
    case 'upcoming':
      return words(`${startWords(span, at)}开始`, `，${chineseMonthDay(closing)}${until}`);
    case 'open': {
      const days = daysLeft(span, at);
      return days === 2
        ? words(`明天${until}`)
        : words(`还剩${days}天`, '', `${chineseMonthDay(closing)}（${chineseWeekday(closing)}）${until}，`);
    }
    case 'last':
      return words(`今天${until}`);
    case 'suspended':
      return words(`公示中止，${resumeDay(span, at)}恢复`, `，${chineseMonthDay(closing)}${until}`);
    case 'closed':
      return words('已结束', `，${chineseDate(closing)}截止`);
    case 'concluded':
      return words('已公布结果', `，${chineseDate(closing)}截止`);
    case 'withdrawn':
      return words('已撤回', `，${fullDay(span.withdrawnAt)}`);
    case 'archived':
      return words('已归档', `，${fullDay(span.archivedAt)}`);
  }
}

/**
 * `2026年11月30日（星期一）24:00截止`, and of a window that opens after `at` `2026年11月24日开始，11月30日（星期一）24:00截止`:
 * what stays true until it closes, on paper too.
 */
export function closingWords(span: WindowSpan, at: number): string {
  const closing = dayNumbered(dayOf(span.closesAt - 1));
  const opening = dayNumbered(dayOf(span.opensAt));
  const until = `${chineseDate(closing)}（${chineseWeekday(closing)}）${closingTime(span)}截止`;
  if (at >= span.opensAt) return until;
  const year = opening.slice(0, 4);
  return `${chineseDate(opening)}开始，${until.replace(`${year}年`, '')}`;
}

/** `17:30`, `24:00`: the time of the last day at which the window closes. */
export function closingTime({ closesAt }: WindowSpan): string {
  return timeOfMinute((closesAt - midnightOf(dayOf(closesAt - 1))) / millisecondsAMinute);
}

const millisecondsAMinute = 60_000;

/** Days from the day of `at` through the last day, both included. */
function daysLeft({ closesAt }: WindowSpan, at: number): number {
  return dayOf(closesAt - 1) - dayOf(at) + 1;
}

/** `明天（11月24日）`, `11月24日（星期二）`, and with the hour where it is the same day: `今天9:00`. */
function startWords({ opensAt }: WindowSpan, at: number): string {
  const first = dayOf(opensAt);
  const day = dayNumbered(first);
  const ahead = first - dayOf(at);
  if (ahead === 0) return `今天${timeOfMinute((opensAt - midnightOf(first)) / millisecondsAMinute)}`;
  return ahead === 1
    ? `明天（${chineseMonthDay(day)}）`
    : `${chineseMonthDay(day)}（${chineseWeekday(day)}）`;
}

function resumeDay(span: WindowSpan, at: number): string {
  return chineseMonthDay(dayNumbered(dayOf(resumesAt(span, at) ?? span.closesAt)));
}

function fullDay(at: number | undefined): string {
  return at === undefined ? '' : chineseDate(dayNumbered(dayOf(at)));
}

function dayNumbered(day: number): CivilDate {
  return dayAt(instantOfMilliseconds(midnightOf(day)));
}
