import { civil } from '#domain/time/civil-date.ts';
import { endOfDay, instantOf } from '#domain/time/instant.ts';
import type { PublicityWindow } from '#domain/window/publicity-window.ts';

/** A window of five working days for the published examples, from days written as `YYYY-MM-DD`. */
export function exampleWindow(publishedOn: string, opens: string, closes: string): PublicityWindow {
  return {
    rule: {
      unit: 'workday',
      length: 5,
      start: { kind: 'next-workday' },
      rollsLast: false,
      closesAtMinute: endOfDay,
    },
    publishedOn: civil(publishedOn),
    isAnew: false,
    opens: civil(opens),
    closes: civil(closes),
    length: 5,
    addedWorkdays: 0,
    suspended: [],
    opensAt: instantOf(civil(opens), 0),
    closesAt: instantOf(civil(closes), endOfDay),
    provisional: false,
    override: undefined,
  };
}
