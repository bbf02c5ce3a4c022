import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar/working-calendar.ts';
import { civil } from '../time/civil-date.ts';
import { endOfDay, instantOf } from '../time/instant.ts';
import type { Publication } from '../time/publication.ts';
import { publicityWindow } from '../window/publicity-window.ts';
import { periodWords, type Withdrawal } from './ending.ts';

const calendar = workingCalendar([
  { year: 2023, statutoryDays: 0, extraDays: [], papers: [], daysOff: [], makeUpDays: [] },
]);
const window = publicityWindow(
  {
    unit: 'workday',
    length: 5,
    start: { kind: 'next-workday' },
    rollsLast: false,
    closesAtMinute: endOfDay,
  },
  civil('2023-08-04'),
  calendar,
);
if ('unannouncedYear' in window) throw new Error('The window is refused');

const on = (day: string, minute?: number): Publication => ({
  on: civil(day),
  at: minute === undefined ? undefined : instantOf(civil(day), minute),
});
const withdrawn = (time: Publication): Withdrawal => ({
  time,
  decidedBy: '示例省总工会',
  reason: '需要进一步研究',
  about: undefined,
});

describe('the period of a notice', () => {
  it.each([
    ['stands', undefined, '2023年8月7日至11日（5个工作日）'],
    ['never began', withdrawn(on('2023-08-06', 960)), '原定2023年8月7日至11日，没有开始'],
    ['ended early', withdrawn(on('2023-08-09', 960)), '原定2023年8月7日至11日，8月9日撤回'],
    ['ended early, on its first day', withdrawn(on('2023-08-07', 0)), '原定2023年8月7日至11日，8月7日撤回'],
    ['was over before', withdrawn(on('2023-08-12', 0)), '2023年8月7日至11日（5个工作日）'],
  ] as const)('%s', (_, withdrawal, words) => {
    expect(periodWords({ window, withdrawal })).toBe(words);
  });
});
