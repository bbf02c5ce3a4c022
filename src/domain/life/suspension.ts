import type { CivilDate } from '../time/civil-date.ts';

/** Days on which nobody could object (中止): they are not counted, and as many are added (顺延). Both ends included. */
export interface Suspension {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Why: an outage, a disaster. */
  readonly cause: string;
  readonly decidedBy: string;
  readonly basis: string;
}

/** Whether `day` is one of the days of some of `suspensions`. */
export function suspensionOn(suspensions: readonly Suspension[], day: CivilDate): Suspension | undefined {
  return suspensions.find(({ first, last }) => first <= day && day <= last);
}
