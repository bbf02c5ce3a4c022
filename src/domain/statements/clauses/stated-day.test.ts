import { expect, it } from 'vitest';
import { dayAt } from './stated-day.ts';

/** The weekday (0: Sunday) and the minute that `remark` behind a day tells of it. */
function toldBy(remark: string): readonly [weekday: number | undefined, minute: number | undefined] {
  const day = dayAt(`8月28日${remark}`, 0, false);
  return [day?.weekday, day?.minute];
}

it.each([
  ['（周六，调休上班）', [6, undefined]],
  ['（8:30，星期一）', [1, 510]],
  ['（星期天，17:30止）', [0, 1050]],
])('takes a remark of several parts for what it tells of the day: %s', (remark, told) => {
  expect(toldBy(remark)).toEqual(told);
});

it.each([
  ['是周六，照常上班', 6],
  ['虽是星期日，但照常受理', 0],
  ['恰逢星期一', 1],
  ['是否星期一', undefined],
])('knows the weekday behind a verb: %s', (words, weekday) => {
  expect(toldBy(words)[0]).toBe(weekday);
});

it.each(['（周六，周日）', '（调休，上班）', '（周六，共3天）'])(
  'takes nothing of the day from what tells of two, or of none: %s',
  (remark) => {
    expect(toldBy(remark)).toEqual([undefined, undefined]);
  },
);
