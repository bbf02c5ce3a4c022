import { expect, it } from 'vitest';
import { civil } from '../time/civil-date.ts';
import { endOfDay } from '../time/instant.ts';
import { calendarHistory } from '../calendar/calendar-history.ts';
import { type LocalDay, workingCalendar } from '../calendar/working-calendar.ts';
import { ledger } from './ledger.ts';
import { publicityWindow, type WindowRule } from './publicity-window.ts';
import { countSentences, ledgerDayWords, ruleSentences } from './window-words.ts';

const paper = {
  number: '国办发明电〔2022〕16号',
  title: '',
  signedOn: civil('2022-12-08'),
  publishedOn: civil('2022-12-08'),
  url: 'http://www.gov.cn/',
  changes: undefined,
};
const local: LocalDay = {
  on: civil('2023-10-09'),
  isOff: true,
  name: '示例节',
  basis: '示例条例第一条',
  announcedOn: undefined,
};
const year = {
  year: 2023,
  statutoryDays: 4,
  extraDays: [],
  papers: [paper],
  daysOff: [{ name: '国庆节', first: civil('2023-09-29'), last: civil('2023-10-06'), paper: paper.number }],
  makeUpDays: [{ on: civil('2023-10-07'), paper: paper.number, cancelledBy: undefined }],
};
const calendar = workingCalendar([year], [local]);

function words(rule: Partial<WindowRule> & Pick<WindowRule, 'unit' | 'length'>, published: string): string[] {
  const whole = {
    start: { kind: 'next-workday' },
    rollsLast: false,
    closesAtMinute: endOfDay,
    ...rule,
  } as const;
  const window = publicityWindow(whole, civil(published), calendar);
  if ('unannouncedYear' in window) throw new Error('The window is refused');
  return ledger(window, calendar).map((day) => `${day.on.slice(5)} ${ledgerDayWords(day, window)}`);
}

it('accounts for every day from publication to closing', () => {
  expect(words({ unit: 'workday', length: 3 }, '2023-09-27')).toEqual([
    '09-27 发布当天，不计',
    '09-28 第1个工作日',
    ...['09-29', '09-30', '10-01', '10-02', '10-03', '10-04', '10-05', '10-06'].map(
      (day) => `${day} 国庆节放假，不计`,
    ),
    '10-07 第2个工作日（调休上班）',
    '10-08 周末，不计',
    '10-09 示例节（本地放假），不计',
    '10-10 第3个工作日',
  ]);
});

it('gives a number to the days that count, and to no other', () => {
  const rule: WindowRule = {
    ...{ unit: 'workday', length: 2, start: { kind: 'next-workday' } },
    ...{ rollsLast: false, closesAtMinute: endOfDay },
  };
  const window = publicityWindow(rule, civil('2023-09-28'), calendar);
  if ('unannouncedYear' in window) throw new Error('The window is refused');
  const numbers = ledger(window, calendar).map(({ number }) => number);
  expect(numbers.filter((number) => number !== undefined)).toEqual([1, 2]);
  expect(numbers).toHaveLength(13);
});

it('counts every day of a window of calendar days, and shows where the last one moves', () => {
  expect(
    words({ unit: 'calendar-day', length: 3, start: { kind: 'next-day' }, rollsLast: true }, '2023-10-03'),
  ).toEqual([
    '10-03 发布当天，不计',
    '10-04 第1天（国庆节放假）',
    '10-05 第2天（国庆节放假）',
    '10-06 第3天（国庆节放假）',
    '10-07 顺延到这一天',
  ]);
});

it('begins with the first day where a day before publication is given', () => {
  expect(
    words({ unit: 'workday', length: 1, start: { kind: 'given', on: civil('2023-08-07') } }, '2023-08-08'),
  ).toEqual(['08-07 第1个工作日']);
});

it.each([
  ['2023-08-04', '2023-08-08', '公示写明从8月8日起算，此前的日子不计。从8月8日起数2个工作日。'],
  ['2023-08-04', '2023-08-12', '公示写明从8月12日起算，此前的日子不计。从8月14日起数2个工作日。'],
  ['2023-08-08', '2023-08-07', '公示写明从8月7日起算。从8月7日起数2个工作日。'],
])('says of a notice of %s why it counts from the given %s', (published, on, sentence) => {
  const rule: WindowRule = {
    ...{ unit: 'workday', length: 2, start: { kind: 'given', on: civil(on) } },
    ...{ rollsLast: false, closesAtMinute: endOfDay },
  };
  const window = publicityWindow(rule, civil(published), calendar);
  if ('unannouncedYear' in window) throw new Error('The window is refused');
  expect(countSentences(window)[0]).toBe(sentence);
});

it('names the law for what is counted by law, and the notice for what it sets itself', () => {
  const rule: WindowRule = {
    unit: 'calendar-day',
    length: 7,
    start: { kind: 'same-day' },
    rollsLast: true,
    closesAtMinute: 1050,
  };
  expect(ruleSentences(rule).map(({ text, source }) => `${text}${source}`)).toEqual([
    '从发布当天起数7个自然日。本公示的规定',
    '最后一天是休息日的，顺延到下一个工作日。《民法典》第二百零三条第一款',
    '最后一天17:30截止。本公示的规定',
  ]);
});

it('tells of a day that the office works, and of one on which it does not', () => {
  const worked = { ...local, on: civil('2023-10-14'), isOff: false };
  const kindOn = (day: string): string | undefined =>
    workingCalendar([year], [local, worked]).reasonOf(civil(day))?.kind;
  expect(['2023-10-09', '2023-10-14'].map(kindOn)).toEqual(['local-off', 'local-work']);
});

it('knows a local day from the day on which it was announced', () => {
  const later = { ...local, on: civil('2023-11-10'), announcedOn: civil('2023-10-20') };
  const { asOf } = calendarHistory([year], [{ ...local, announcedOn: civil('2023-09-01') }, later]);
  const isWorked = (day: string): boolean | undefined => asOf(civil(day))?.isWorkday(local.on);
  expect(['2023-08-31', '2023-09-01'].map(isWorked)).toEqual([true, false]);
});
