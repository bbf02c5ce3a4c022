import { describe, expect, it } from 'vitest';
import {
  addDays,
  civil,
  dayNumber,
  dayOfNumber,
  daysBetween,
  daysFrom,
  parseCivilDate,
  weekdayOf,
} from './civil-date.ts';

it('runs in the time zone that the test run asked for', () => {
  const offsets: Record<string, number> = {
    UTC: 0,
    'America/Los_Angeles': 480,
    'Asia/Shanghai': -480,
    'America/Sao_Paulo': 180,
    'Pacific/Apia': -780,
    'Pacific/Kiritimati': -840,
  };
  expect(new Date(2023, 0, 15).getTimezoneOffset()).toBe(offsets[String(process.env['TZ'])]);
});

describe('a day', () => {
  it('is no day of a program where no calendar has it', () => {
    expect(() => civil('2023-02-29')).toThrow('Not a day: 2023-02-29');
  });

  it.each(['2023-08-04', '2024-02-29', '2011-12-30', '1912-01-01'])('is read from %s', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '2023-02-30',
    '2023-13-01',
    '2023-00-10',
    '2023-1-1',
    '2023-08-04T00:00',
    '',
    '二〇二三年',
  ])('is not read from %j', (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
  });

  it.each([
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2011-12-29', 2, '2011-12-31'],
    ['2023-03-11', 2, '2023-03-13'],
  ])('%s and %i days is %s', (day, count, result) => {
    expect(addDays(civil(day), count)).toBe(result);
    expect(daysBetween(civil(day), civil(result))).toBe(count);
  });

  it('knows its day of the week', () => {
    expect([civil('2023-08-06'), civil('2023-08-11'), civil('2011-12-30')].map(weekdayOf)).toEqual([0, 5, 5]);
  });

  it('has a number from which it comes back', () => {
    for (const day of ['1970-01-01', '2010-01-01', '2011-12-30', '2026-12-31'])
      expect(dayOfNumber(dayNumber(civil(day)))).toBe(day);
  });

  it('lists the days of a range with both ends', () => {
    expect(daysFrom(civil('2023-08-31'), civil('2023-09-02'))).toEqual([
      '2023-08-31',
      '2023-09-01',
      '2023-09-02',
    ]);
    expect(daysFrom(civil('2023-08-31'), civil('2023-08-30'))).toEqual([]);
  });
});
