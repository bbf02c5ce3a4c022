import { calendarHistory } from '#domain/calendar/calendar-history.ts';
import { addDays, civil } from '#domain/time/civil-date.ts';
import { endOfDay } from '#domain/time/instant.ts';
import { publicityWindow, type WindowRule } from '#domain/window/publicity-window.ts';
import { isUsable, readContent } from '#reading/read-content.ts';

/** `npm run bench:windows [-- 100000]`: CPU time of building the calendar's table and of N random windows. */

const count = Number(process.argv[2] ?? 100_000);
const content = readContent('content');
if (!isUsable(content)) throw new Error('The content cannot be read');
const { calendarYears, localDays } = content;

const table = cpu(() => calendarHistory(calendarYears, localDays));
const { now } = table.result;
let seed = 1;
const days = Array.from({ length: count }, () => {
  seed = (seed * 48_271) % 2_147_483_647;
  const rule: WindowRule = {
    unit: 'workday',
    length: 1 + (seed % 30),
    start: { kind: 'next-workday' },
    rollsLast: false,
    closesAtMinute: endOfDay,
  };
  return { rule, publishedOn: addDays(civil('2010-01-01'), seed % 6100) };
});
const windows = cpu(() => days.map(({ rule, publishedOn }) => publicityWindow(rule, publishedOn, now)));
process.stdout.write(
  `工作日历的表：CPU ${table.milliseconds.toFixed(0)} ms\n${count} 个公示期：CPU ${windows.milliseconds.toFixed(0)} ms\n`,
);

function cpu<Result>(work: () => Result): { readonly result: Result; readonly milliseconds: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}
