import { calendarHistory } from '#domain/calendar/calendar-history.ts';
import { addDays, civil } from '#domain/time/civil-date.ts';
import { endOfDay } from '#domain/time/instant.ts';
import { publicityWindow, type WindowRule } from '#domain/window/publicity-window.ts';
import { print } from '#terminal/print.ts';
import { usableCalendar } from '#terminal/usable-content.ts';
import { integer, seeded } from '../random.ts';
import { countIn } from './count-in.ts';

/** CPU time of building the calendar's table and of N random windows. */
export function bench(words: readonly string[]): void {
  const count = countIn(words, 100_000);
  const { years, localDays } = usableCalendar('content');
  const table = cpuOf(() => calendarHistory(years, localDays).now);
  const random = seeded(1);
  const days = Array.from({ length: count }, () => {
    const rule: WindowRule = {
      unit: 'workday',
      length: integer(random, 1, 30),
      start: { kind: 'next-workday' },
      rollsLast: false,
      closesAtMinute: endOfDay,
    };
    return { rule, publishedOn: addDays(civil('2010-01-01'), integer(random, 0, 6099)) };
  });
  const windows = cpuOf(() =>
    days.map(({ rule, publishedOn }) => publicityWindow(rule, publishedOn, table.result)),
  );
  print(`工作日历的表：CPU ${table.milliseconds.toFixed(0)} ms`);
  print(`${count} 个公示期：CPU ${windows.milliseconds.toFixed(0)} ms`);
}

/** What `work` returns, and the CPU time that it took in this process. */
function cpuOf<Result>(work: () => Result): {
  readonly result: Result;
  readonly milliseconds: number;
} {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}
