import { expect, it } from 'vitest';
import { readCalendar } from '#reading/read-content.ts';
import { windowAnswer } from './window-answer.ts';

const { value: calendar } = readCalendar('content');

function answer(request: object | string): object {
  if (!calendar) throw new Error('The calendar cannot be read');
  const line = typeof request === 'string' ? request : JSON.stringify(request);
  return windowAnswer(line, calendar.history);
}

const usual = { publish: '2023-08-04', n: 5 };

it.each<[string, object | string, string, string]>([
  ['working days from the next one', usual, '2023-08-07', '2023-08-11'],
  ['calendar days from the next one', { ...usual, unit: 'calendar' }, '2023-08-05', '2023-08-09'],
  [
    'calendar days with the day of publication',
    { ...usual, unit: 'calendar', n: 2, countPublishDay: true },
    '2023-08-04',
    '2023-08-05',
  ],
  [
    'a last day that moves to a working day',
    { ...usual, unit: 'calendar', n: 8, rollLast: true },
    '2023-08-05',
    '2023-08-14',
  ],
  // The spring festival of 2020 was made longer on 26 January.
  [
    'what was announced by a day',
    { publish: '2020-01-22', n: 5, asOf: '2020-01-20' },
    '2020-01-23',
    '2020-02-04',
  ],
  [
    'behind a byte order mark, in a line that ends as in Windows',
    `\uFEFF${JSON.stringify(usual)}\r`,
    '2023-08-07',
    '2023-08-11',
  ],
  ['what was announced later', { publish: '2020-01-22', n: 5, asOf: null }, '2020-01-23', '2020-02-06'],
])('counts %s', (_, request, first, last) => {
  expect(answer(request)).toEqual({ first, last, provisional: false });
});

it.each<[string, object | string]>([
  ['BAD_REQUEST', '不是 JSON'],
  ['BAD_REQUEST', '[]'],
  ['BAD_REQUEST', 'null'],
  ['BAD_REQUEST', { ...usual, unit: 'day' }],
  ['BAD_REQUEST', { ...usual, rollLast: 1 }],
  ['BAD_DATE', { n: 5 }],
  ['BAD_DATE', { ...usual, publish: '2023-02-30' }],
  ['BAD_DATE', { ...usual, asOf: '昨天' }],
  ['BAD_N', { publish: '2023-08-04' }],
  ['BAD_N', { ...usual, n: 0 }],
  ['BAD_N', { ...usual, n: 251 }],
  ['BAD_N', { ...usual, n: 1.5 }],
  ['NOT_ANNOUNCED', { ...usual, publish: '2090-08-04' }],
  ['NOT_ANNOUNCED', { ...usual, asOf: '1990-01-01' }],
])('answers %s to %j', (error, request) => {
  expect(answer(request)).toEqual({ error });
});
