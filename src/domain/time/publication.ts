import type { CivilDate } from './civil-date.ts';
import { type Instant, instantOf } from './instant.ts';

/** When something was made public: the day always, the minute where the office recorded it. */
export interface Publication {
  readonly on: CivilDate;
  readonly at: Instant | undefined;
}

/** Whether `a` was before `b`: by the day, and by the minute where both were recorded to it. */
export function isBefore(a: Publication, b: Publication): boolean {
  return a.on < b.on || (a.at !== undefined && b.at !== undefined && a.at < b.at);
}

/** The instant of `time`: the minute where it was recorded, else the day's beginning. */
export function instantOfPublication({ on, at }: Publication): Instant {
  return at ?? instantOf(on, 0);
}
