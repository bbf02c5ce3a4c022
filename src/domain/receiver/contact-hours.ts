/**
 * When an office can be reached within a window. It runs in the build, in tests and in the reader's browser, so
 * it takes plain numbers: instants are milliseconds since 1970.
 */

import { chineseMonthDay } from '../window/chinese-date.ts';
import { dayAt, instantOfMilliseconds, timeOfMinute } from '../time/instant.ts';
import { dayOf, midnightOf } from '../window/status.ts';
import type { OfficeHours } from './office-hours.ts';

/** The hours of a channel on the days of a window. */
export interface ContactHours {
  readonly opensAt: number;
  readonly closesAt: number;
  /** A character for each day from the first to the last: `1` for a day with hours, `0` for another. */
  readonly days: string;
  readonly spans: OfficeHours['spans'];
}

/** Hours in a row: `to` is the first instant after them. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

const millisecondsAMinute = 60_000;

/** The first hours of the window that end after `at`: those under way, or the next. Undefined once there are no more. */
function nextOpenSpan({ opensAt, closesAt, days, spans }: ContactHours, at: number): OpenSpan | undefined {
  const first = dayOf(opensAt);
  for (let day = Math.max(first, dayOf(at)); day < first + days.length; day += 1) {
    if (days[day - first] !== '1') continue;
    for (const span of spans) {
      const from = Math.max(midnightOf(day) + span.from * millisecondsAMinute, opensAt);
      const to = Math.min(midnightOf(day) + span.to * millisecondsAMinute, closesAt);
      if (from < to && at < to) return { from, to };
    }
  }
  return undefined;
}

/** Whether the office can be reached at `at`. */
export function isReachableAt(hours: ContactHours, at: number): boolean {
  const span = nextOpenSpan(hours, at);
  return span !== undefined && span.from <= at;
}

/** The first instant after `at` at which what `callWordsAt` says changes; undefined when it stays for good. */
export function nextContactChange(hours: ContactHours, at: number): number | undefined {
  const span = nextOpenSpan(hours, at);
  if (!span) return undefined;
  return at < span.from ? Math.min(span.from, midnightOf(dayOf(at) + 1)) : span.to;
}

/**
 * What a call is said to be at `at`: `拨打` within the hours, `今天14:30起可拨打` before the next ones; undefined once
 * there are no more.
 */
export function callWordsAt(hours: ContactHours, at: number): string | undefined {
  const span = nextOpenSpan(hours, at);
  if (!span) return undefined;
  if (span.from <= at) return '拨打';
  const day = dayOf(span.from);
  const when = ['今天', '明天'][day - dayOf(at)] ?? chineseMonthDay(dayAt(instantOfMilliseconds(span.from)));
  return `${when}${timeOfMinute((span.from - midnightOf(day)) / millisecondsAMinute)}起可拨打`;
}
