import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import { type CivilDate, parseCivilDate } from '#domain/time/civil-date.ts';
import { endOfDay } from '#domain/time/instant.ts';
import { longestWindow, publicityWindow } from '#domain/window/publicity-window.ts';

/** The answer to a request for a window: days, or a code that other offices' programs can rely on. */
export type WindowAnswer =
  | { readonly first: CivilDate; readonly last: CivilDate; readonly provisional: boolean }
  | { readonly error: 'NOT_ANNOUNCED' | 'BAD_N' | 'BAD_DATE' | 'BAD_REQUEST' };

/**
 * The answer to `line`, a request in JSON (a byte order mark before it and a carriage return behind it are none of it):
 * `publish` and `n`, and where they are wanted `unit` (`workday` or `calendar`), `countPublishDay`, `rollLast`, and
 * `asOf`, the day by whose knowledge the calendar is taken. Refusals: `NOT_ANNOUNCED` (a year's arrangement is not
 * known), `BAD_N` (not 1 to 250), `BAD_DATE`, `BAD_REQUEST`.
 *
 * @example
 * windowAnswer('{"publish":"2023-08-04","n":5}', history)
 * // { first: '2023-08-07', last: '2023-08-11', provisional: false }
 */
export function windowAnswer(line: string, history: CalendarHistory): WindowAnswer {
  const request = parseRequest(line);
  if (!request) return { error: 'BAD_REQUEST' };
  const { publish, n, unit = 'workday', countPublishDay = false, rollLast = false, asOf } = request;
  if (
    (unit !== 'workday' && unit !== 'calendar') ||
    typeof countPublishDay !== 'boolean' ||
    typeof rollLast !== 'boolean'
  )
    return { error: 'BAD_REQUEST' };
  const publishedOn = typeof publish === 'string' ? parseCivilDate(publish) : undefined;
  const knownOn = typeof asOf === 'string' ? parseCivilDate(asOf) : undefined;
  if (publishedOn === undefined || (asOf !== undefined && asOf !== null && knownOn === undefined))
    return { error: 'BAD_DATE' };
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || n > longestWindow) return { error: 'BAD_N' };

  const calendar = knownOn === undefined ? history.now : history.asOf(knownOn);
  if (!calendar) return { error: 'NOT_ANNOUNCED' };
  const next = unit === 'workday' ? 'next-workday' : 'next-day';
  const window = publicityWindow(
    {
      unit: unit === 'workday' ? 'workday' : 'calendar-day',
      length: n,
      start: { kind: countPublishDay ? 'same-day' : next },
      rollsLast: rollLast,
      closesAtMinute: endOfDay,
    },
    publishedOn,
    calendar,
  );
  if ('unannouncedYear' in window) return { error: 'NOT_ANNOUNCED' };
  return { first: window.opens, last: window.closes, provisional: window.provisional };
}

function parseRequest(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
