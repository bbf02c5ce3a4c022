import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { addDays, civil, daysFrom, weekdayOf } from '#domain/time/civil-date.ts';
import { endOfDay } from '#domain/time/instant.ts';
import { noticeWindow } from '#domain/window/notice-window.ts';
import { publicityWindow, type WindowRule } from '#domain/window/publicity-window.ts';
import { calendarHistory } from '#domain/calendar/calendar-history.ts';
import { isUsable } from './parse-content.ts';
import { readContent } from './read-content.ts';

const content = await readContent('content');
if (!isUsable(content)) throw new Error('The content cannot be read');
const { calendar, calendarYears } = content;
const history = calendarHistory(calendarYears, []);

const workdays = (
  length: number,
  start: WindowRule['start']['kind'] | string = 'next-workday',
): WindowRule => ({
  unit: 'workday',
  length,
  start: /^\d/.test(start) ? { kind: 'given', on: civil(start) } : ({ kind: start } as WindowRule['start']),
  rollsLast: false,
  closesAtMinute: endOfDay,
});

const ends = (rule: WindowRule, publishedOn: string): string => {
  const window = publicityWindow(rule, civil(publishedOn), calendar);
  return 'opens' in window ? `${window.opens} ${window.closes}` : `needs ${window.unannouncedYear}`;
};

/** Days off and make-up days as an independent data set has them. */
const independent = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
) as { holidays: Record<string, string>; workdays: Record<string, string> };

function isWorkdayIndependently(day: string): boolean {
  if (day in independent.workdays) return true;
  if (day in independent.holidays) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
}

describe('the official calendar', () => {
  it('knows 2010 to 2026 at least', () => {
    expect([calendarYears[0]?.year, (calendarYears.at(-1)?.year ?? 0) >= 2026]).toEqual([2010, true]);
  });

  it('agrees with an independent data set on every day from 2010 to 2026', () => {
    const days = daysFrom(civil('2010-01-01'), civil('2026-12-31'));
    expect(days.filter((day) => calendar.isWorkday(day) !== isWorkdayIndependently(day))).toEqual([]);
  });

  it('gives the days that counting day by day gives, from every day, for 1 to 30 working days', () => {
    const wrong: string[] = [];
    let window: string[] = [];
    /** The next 30 working days after each day, found from the last day backwards. */
    for (let day = civil('2026-12-31'); day >= '2010-01-01'; day = addDays(day, -1)) {
      if (day <= '2026-10-31')
        for (let length = 1; length <= 30; length += 1)
          if (ends(workdays(length), day) !== `${window[0]} ${window[length - 1]}`)
            wrong.push(`${day} ${length}`);
      if (isWorkdayIndependently(day)) window = [day, ...window].slice(0, 30);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['the seed', '2023-08-04', 5, 'next-workday', '2023-08-07 2023-08-11'],
    ['a real one', '2020-05-08', 5, '2020-05-08', '2020-05-08 2020-05-13'],
    ['a real one', '2022-05-07', 5, '2022-05-07', '2022-05-07 2022-05-12'],
    ['a real one', '2024-01-31', 5, '2024-01-31', '2024-01-31 2024-02-05'],
    ['New Year 2010', '2009-12-31', 5, '2010-01-01', '2010-01-04 2010-01-08'],
    ['Spring Festival 2010, make-up weekend', '2010-02-12', 5, 'next-workday', '2010-02-20 2010-02-24'],
    ['make-up Saturday 2011-12-31', '2011-12-29', 3, 'next-workday', '2011-12-30 2012-01-04'],
    ['Spring Festival 2012', '2012-01-20', 5, 'next-workday', '2012-01-21 2012-02-01'],
    ['Mid-Autumn 2012 with National Day', '2012-09-28', 5, 'next-workday', '2012-09-29 2012-10-11'],
    ['Dragon Boat 2013, two make-up days', '2013-06-07', 5, 'next-workday', '2013-06-08 2013-06-17'],
    ['New Year 2014 in mid-week', '2013-12-31', 5, 'next-workday', '2014-01-02 2014-01-08'],
    ['Victory Day 2015', '2015-09-01', 3, 'next-workday', '2015-09-02 2015-09-07'],
    ['National Day 2015', '2015-09-30', 3, 'next-workday', '2015-10-08 2015-10-10'],
    ['Spring Festival 2016', '2016-02-05', 5, 'next-workday', '2016-02-06 2016-02-17'],
    ['Tomb-Sweeping 2017', '2017-03-31', 2, 'next-workday', '2017-04-01 2017-04-05'],
    ['Labour Day 2018', '2018-04-27', 2, 'next-workday', '2018-04-28 2018-05-02'],
    ['New Year 2019, moved days of 2018', '2018-12-28', 3, 'next-workday', '2018-12-29 2019-01-03'],
    ['Labour Day 2019 as changed in March', '2019-04-26', 3, 'next-workday', '2019-04-28 2019-04-30'],
    ['Labour Day 2019, across', '2019-04-30', 2, 'next-workday', '2019-05-05 2019-05-06'],
    ['Spring Festival 2020 as prolonged', '2020-01-22', 3, 'next-workday', '2020-01-23 2020-02-04'],
    ['National Day 2020', '2020-09-25', 5, 'next-workday', '2020-09-27 2020-10-09'],
    ['Spring Festival 2021', '2021-02-05', 5, 'next-workday', '2021-02-07 2021-02-18'],
    ['Mid-Autumn 2021', '2021-09-17', 3, 'next-workday', '2021-09-18 2021-09-23'],
    ['Spring Festival 2022', '2022-01-28', 5, 'next-workday', '2022-01-29 2022-02-09'],
    ['New Year 2023', '2022-12-30', 3, 'next-workday', '2023-01-03 2023-01-05'],
    ['Spring Festival 2023', '2023-01-20', 5, 'next-workday', '2023-01-28 2023-02-01'],
    ['Labour Day 2023', '2023-04-21', 5, 'next-workday', '2023-04-23 2023-04-27'],
    ['National Day 2023', '2023-09-28', 5, 'next-workday', '2023-10-07 2023-10-11'],
    ['New Year’s Eve 2024 was worked', '2024-02-08', 2, 'next-workday', '2024-02-09 2024-02-18'],
    ['the make-up Sunday 2024-02-04', '2024-02-02', 2, 'next-workday', '2024-02-04 2024-02-05'],
    ['National Day 2024', '2024-09-27', 3, 'next-workday', '2024-09-29 2024-10-08'],
    ['Spring Festival 2025', '2025-01-24', 5, 'next-workday', '2025-01-26 2025-02-07'],
    ['National Day 2025 with Mid-Autumn', '2025-09-26', 4, 'next-workday', '2025-09-28 2025-10-09'],
    ['Spring Festival 2026', '2026-02-12', 3, 'next-workday', '2026-02-13 2026-02-24'],
    ['the day of publication itself', '2023-08-04', 5, 'same-day', '2023-08-04 2023-08-10'],
  ])('knows %s: published %s, %i working days', (_, published, length, start, expected) => {
    expect(ends(workdays(length, start), published)).toBe(expected);
  });
});

describe('a window published before a paper that changed it', () => {
  const windowOf = (published: string, length: number) =>
    noticeWindow(
      { rule: workdays(length), printed: { opens: undefined, closes: undefined }, reason: undefined },
      civil(published),
      history,
    );

  it.each([
    ['2020-01-20', 8, '2020-01-21 2020-02-05', ['window-moved-since']],
    ['2019-03-01', 40, '2019-03-04 2019-04-29', ['window-moved-since']],
    ['2019-04-26', 2, '2019-04-28 2019-04-29', []],
    ['2015-04-01', 3, '2015-04-02 2015-04-07', []],
  ])('stays as it was known on %s', (published, length, expected, codes) => {
    const { window, findings } = windowOf(published, length);
    expect(window && `${window.opens} ${window.closes}`).toBe(expected);
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  it('tells which paper moved which days', () => {
    const [finding] = windowOf('2020-01-20', 8).findings;
    expect(finding?.code === 'window-moved-since' && finding.facts.changes).toEqual([
      { on: '2020-01-31', isOff: true, source: '国办发明电〔2020〕1号', publishedOn: '2020-01-27' },
      { on: '2020-02-01', isOff: true, source: '国办发明电〔2020〕1号', publishedOn: '2020-01-27' },
    ]);
  });

  it('uses the first calendar that reaches far enough, where none did at publication', () => {
    const { window, findings } = windowOf('2014-12-15', 14);
    expect([window?.closes, findings]).toEqual(['2015-01-05', []]);
  });
});

it('counts a weekday of every year as the host’s time zone would not', () => {
  expect(weekdayOf(civil('2011-12-30'))).toBe(5);
});
