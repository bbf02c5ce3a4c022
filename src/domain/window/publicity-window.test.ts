import { describe, expect, it } from 'vitest';
import { civil } from '../time/civil-date.ts';
import { endOfDay } from '../time/instant.ts';
import { type CalendarYear, workingCalendar } from '../calendar/working-calendar.ts';
import { publicityWindow, withDays, type WindowRule, type WindowStart } from './publicity-window.ts';

const paper = {
  number: '国办发明电〔2022〕16号',
  title: '',
  signedOn: civil('2022-12-08'),
  publishedOn: civil('2022-12-08'),
  url: '',
  changes: undefined,
};
const autumn: CalendarYear = {
  year: 2023,
  statutoryDays: 11,
  extraDays: [],
  papers: [paper],
  daysOff: [{ name: '国庆节', first: civil('2023-09-29'), last: civil('2023-10-06'), paper: paper.number }],
  makeUpDays: ['2023-10-07', '2023-10-08'].map((on) => ({
    on: civil(on),
    paper: paper.number,
    cancelledBy: undefined,
  })),
};
const calendar = workingCalendar([autumn]);

const rule = (
  unit: WindowRule['unit'],
  length: number,
  start: WindowStart['kind'] | string,
  rollsLast = false,
): WindowRule => ({
  unit,
  length,
  start: /^\d/.test(start) ? { kind: 'given', on: civil(start) } : ({ kind: start } as WindowStart),
  rollsLast,
  closesAtMinute: endOfDay,
});

const days = (wanted: WindowRule, published: string): string => {
  const window = publicityWindow(wanted, civil(published), calendar);
  return 'opens' in window ? `${window.opens} ${window.closes}` : `needs ${window.unannouncedYear}`;
};

describe('a window of working days', () => {
  it.each([
    ['the working day after publication', 'next-workday', '2023-08-04', 5, '2023-08-07 2023-08-11'],
    ['the day after, even where that is a weekend', 'next-day', '2023-08-04', 5, '2023-08-07 2023-08-11'],
    ['the day of publication', 'same-day', '2023-08-04', 5, '2023-08-04 2023-08-10'],
    ['a day given', '2023-08-08', '2023-08-04', 5, '2023-08-08 2023-08-14'],
    ['after a holiday, with its make-up weekend', 'next-workday', '2023-09-28', 5, '2023-10-07 2023-10-11'],
    ['across a holiday', 'next-workday', '2023-09-26', 5, '2023-09-27 2023-10-09'],
  ])('counts from %s', (_, start, published, length, expected) => {
    expect(days(rule('workday', length, start), published)).toBe(expected);
  });

  it('is refused where a day’s arrangement is not announced', () => {
    expect(days(rule('workday', 5, 'next-workday'), '2023-12-27')).toBe('needs 2024');
    expect(days(rule('workday', 5, 'next-workday'), '2022-12-01')).toBe('needs 2022');
  });
});

describe('a window whose days an office sets itself', () => {
  const window = publicityWindow(rule('workday', 5, 'next-workday'), civil('2023-08-04'), calendar);
  const set = (opens: string, closes: string): unknown =>
    'opens' in window
      ? withDays(window, { reason: '原公示', opens: civil(opens), closes: civil(closes) }, calendar)
      : window;

  it('has the working days between them', () => {
    expect(set('2023-09-27', '2023-10-09')).toMatchObject({
      opens: '2023-09-27',
      closes: '2023-10-09',
      length: 5,
    });
  });

  it.each([
    ['2023-12-27', '2024-01-03', 2024],
    ['2022-12-28', '2023-01-04', 2022],
  ])('is refused where %s to %s is not all announced', (opens, closes, unannouncedYear) => {
    expect(set(opens, closes)).toEqual({ unannouncedYear });
  });

  it('needs no arrangement of calendar days', () => {
    const ofDays = publicityWindow(rule('calendar-day', 5, 'next-day'), civil('2023-08-04'), calendar);
    if (!('opens' in ofDays)) throw new Error('No window');
    const [opens, closes] = [civil('2023-12-29'), civil('2024-01-04')];
    expect(withDays(ofDays, { reason: '原公示', opens, closes }, calendar)).toMatchObject({
      closes,
      length: 7,
    });
  });
});

describe('a window of calendar days', () => {
  it.each([
    ['counts every day', '2023-08-04', 7, false, '2023-08-05 2023-08-11'],
    ['may end on a day off', '2023-09-25', 7, false, '2023-09-26 2023-10-02'],
    ['moves its last day where the rule says so', '2023-09-25', 7, true, '2023-09-26 2023-10-07'],
    ['needs no arrangement of the days it counts', '2023-12-29', 7, false, '2023-12-30 2024-01-05'],
  ])('%s', (_, published, length, rollsLast, expected) => {
    expect(days(rule('calendar-day', length, 'next-day', rollsLast), published)).toBe(expected);
  });
});

it('says what may still be moved by the next year’s paper', () => {
  const provisional = (published: string): unknown => {
    const window = publicityWindow(rule('workday', 2, 'next-workday'), civil(published), calendar);
    return 'provisional' in window && window.provisional;
  };
  expect([provisional('2023-12-20'), provisional('2023-12-21')]).toEqual([false, true]);
});

it('opens at midnight and closes at its hour in Shanghai', () => {
  const window = publicityWindow(
    { ...rule('workday', 5, 'next-workday'), closesAtMinute: 1050 },
    civil('2023-08-04'),
    calendar,
  );
  expect(
    'opensAt' in window && [window.opensAt, window.closesAt].map((at) => new Date(at).toISOString()),
  ).toEqual(['2023-08-06T16:00:00.000Z', '2023-08-11T09:30:00.000Z']);
});
