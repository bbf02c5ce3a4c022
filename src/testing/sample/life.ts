import type { Correction } from '#domain/life/correction.ts';
import type { WindowEvents } from '#domain/life/window-course.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { instantOf } from '#domain/time/instant.ts';

/** What came after publication. */
export type Life = keyof typeof corrections | 'suspended' | 'withdrawn' | 'result' | 'archived';

export const corrections = {
  corrected: { kind: 'misprint', words: '条件漏印一条，现予补正。', effect: { kind: 'none' } },
  extended: {
    kind: 'window',
    words: '受理电话一度不通，公示期顺延。',
    effect: { kind: 'extended', workdays: 2 },
  },
  restarted: { kind: 'other', words: '补充公示材料，重新公示。', effect: { kind: 'restarted' } },
} as const satisfies Readonly<Record<string, Pick<Correction, 'kind' | 'words' | 'effect'>>>;

export const suspension = {
  cause: '网站故障',
  decidedBy: '示例省网站管理中心',
  basis: '示例省公示工作办法',
};

/** Later than any publication, so that it may be on the same day. */
export const hourOfLife = '18:00';

/** What `life` does to a window of which `on` is the first day: it comes on that day. */
export function eventsOf(life: Life | undefined, on: CivilDate): WindowEvents {
  const correction = Object.entries(corrections).find(([kind]) => kind === life)?.[1];
  const rest = { time: { on, at: instantOf(on, 18 * 60) }, reason: undefined, corrects: 1, slug: on };
  const isSuspended = life === 'suspended';
  return {
    corrections: correction ? [{ ...correction, ...rest }] : [],
    suspensions: isSuspended ? [{ first: on, last: on, ...suspension }] : [],
    ownSuspensions: isSuspended ? 1 : 0,
  };
}
