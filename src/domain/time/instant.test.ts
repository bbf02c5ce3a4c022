import { expect, it } from 'vitest';
import { civil } from './civil-date.ts';
import {
  dayAt,
  endOfDay,
  instantOf,
  instantOfMilliseconds,
  isoOf,
  parseMinuteOfDay,
  timeAt,
  timeOfMinute,
} from './instant.ts';

it('puts midnight of a day in Shanghai eight hours before UTC', () => {
  expect(new Date(instantOf(civil('2023-08-07'), 0)).toISOString()).toBe('2023-08-06T16:00:00.000Z');
});

it('writes 24:00 as the next day’s first instant', () => {
  const closesAt = instantOf(civil('2023-08-11'), endOfDay);
  expect(isoOf(closesAt)).toBe('2023-08-12T00:00:00+08:00');
  expect([dayAt(closesAt), dayAt(instantOfMilliseconds(closesAt - 1)), timeAt(closesAt)]).toEqual([
    '2023-08-12',
    '2023-08-11',
    '00:00',
  ]);
});

it.each([
  ['0:00', 0],
  ['9:05', 545],
  ['17:30', 1050],
  ['24:00', 1440],
])('reads and writes the time of day %s', (text, minute) => {
  expect(parseMinuteOfDay(text)).toBe(minute);
  expect(timeOfMinute(minute)).toBe(text);
});

it.each(['24:01', '25:00', '12:60', '12', '12：30', ''])('refuses the time of day %j', (text) => {
  expect(parseMinuteOfDay(text)).toBeUndefined();
});
