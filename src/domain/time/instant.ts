import type { CivilDate } from './civil-date.ts';

declare const instant: unique symbol;

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [instant]: true };

/** Minutes since midnight in Shanghai, 0 to 1440; 1440 is 24:00, the end of the day. */
export type MinuteOfDay = number;

export const endOfDay: MinuteOfDay = 1440;

/** Shanghai has kept +08:00 without summer time since 1991-09-15, before any day that this project knows. */
const shanghaiOffset = 8 * 60 * 60 * 1000;

/** The moment `minute` minutes into `day` in Shanghai. This is the one place where a day becomes an instant. */
export function instantOf(day: CivilDate, minute: MinuteOfDay): Instant {
  return (Date.parse(`${day}T00:00:00Z`) - shanghaiOffset + minute * 60_000) as Instant;
}

/** The instant of a whole number of milliseconds since 1970. */
export function instantOfMilliseconds(milliseconds: number): Instant {
  return milliseconds as Instant;
}

/** The day in Shanghai at `at`. */
export function dayAt(at: Instant): CivilDate {
  return shanghaiClock(at).slice(0, 10) as CivilDate;
}

/** `at` as Shanghai's clock shows it: `2023-08-12T00:00:00+08:00` (RFC 3339, section 5.6). */
export function isoOf(at: Instant): string {
  return `${shanghaiClock(at)}+08:00`;
}

/** Shanghai's time of day at `at`, `HH:MM`. */
export function timeAt(at: Instant): string {
  return shanghaiClock(at).slice(11, 16);
}

/** The same as a text says it, `9:00`. */
export function clockAt(at: Instant): string {
  return timeAt(at).replace(/^0/, '');
}

/** `17:30` or `24:00` as minutes since midnight; undefined when it is no time of day. */
export function parseMinuteOfDay(text: string): MinuteOfDay | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const minute = +hours * 60 + +minutes;
  return +minutes < 60 && minute <= endOfDay ? minute : undefined;
}

/** `17:30`, `24:00`: minutes since midnight as a clock shows them. */
export function timeOfMinute(minute: MinuteOfDay): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

/** The same as it is published (ISO 8601): `09:00`. */
export function isoTimeOfMinute(minute: MinuteOfDay): string {
  return timeOfMinute(minute).padStart(5, '0');
}

function shanghaiClock(at: Instant): string {
  return new Date(at + shanghaiOffset).toISOString().slice(0, 19);
}
