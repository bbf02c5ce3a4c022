import { dayAt, instantOfMilliseconds } from '../time/instant.ts';
import { chineseWeekday } from './chinese-date.ts';
import type { WindowSpan } from './status.ts';
import {
  closingTime,
  comingPause,
  daysLeft,
  fullClosing,
  fullDay,
  monthDay,
  phaseAt,
  resumeDay,
  startWords,
} from './status-words.ts';

/** Until when, in a list: what a colour may mark, and the rest of the sentence before or after it. */
export interface DueWords {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** What a list says of a window at `at`. */
export function dueAt(span: WindowSpan, at: number): DueWords {
  const phase = phaseAt(span, at);
  const closing = monthDay(span.closesAt - 1);
  const until = `${closingTime(span)}截止`;
  const words = (marked: string, after = '', before = ''): DueWords => ({ before, marked, after });
  switch (phase) {
    case 'upcoming':
      return words(`${startWords(span, at)}开始`, `，${closing}${until}`);
    case 'open': {
      const days = daysLeft(span, at);
      const pause = comingPause(span, at);
      if (pause) return words(pause, `，${closing}${until}`);
      return days === 2
        ? words(`明天${until}`)
        : words(`还剩${days}天`, '', `${closing}（${weekdayOn(span.closesAt - 1)}）${until}，`);
    }
    case 'last':
      return words(`今天${until}`);
    case 'suspended':
      return words(`公示中止，${resumeDay(span, at)}恢复`, `，${closing}${until}`);
    case 'closed':
      return words('已结束', `，${fullClosing(span)}截止`);
    case 'concluded':
      return words('已公布结果', `，${fullClosing(span)}截止`);
    case 'withdrawn':
      return words('已撤回', `，${fullDay(span.withdrawnAt)}`);
    case 'archived':
      return words('已归档', `，${fullDay(span.archivedAt)}`);
  }
}

/**
 * `2026年11月30日（星期一）24:00截止`, of a window that opens after `at` `2026年11月24日开始，11月30日（星期一）24:00截止`, and of
 * one that is or will be suspended `2026年11月26日至27日中止，11月30日（星期一）24:00截止`: what stays true until it closes, on
 * paper too.
 */
export function closingWords(span: WindowSpan, at: number): string {
  const { opensAt, closesAt, suspended = [] } = span;
  const pauses = suspended.filter(([, until]) => until > at && until > opensAt);
  const [first = closesAt - 1] = [...(at < opensAt ? [opensAt] : []), ...pauses.flat()];
  const year = fullDay(first).slice(0, 5);
  const words = [
    ...(at < opensAt ? [`${monthDay(opensAt)}开始`] : []),
    ...pauses.map(([from, until]) => `${daysFrom(from, until - 1)}中止`),
    `${fullDay(closesAt - 1)}（${weekdayOn(closesAt - 1)}）${closingTime(span)}截止`,
  ];
  return `${year}${words.join('，').replace(year, '')}`;
}

/** `11月26日至27日`, `11月26日` */
function daysFrom(from: number, last: number): string {
  const [first, end] = [monthDay(from), monthDay(last)];
  const [month = ''] = /^\d+月/.exec(first) ?? [];
  return first === end ? first : `${first}至${end.startsWith(month) ? end.slice(month.length) : end}`;
}

function weekdayOn(at: number): string {
  return chineseWeekday(dayAt(instantOfMilliseconds(at)));
}
