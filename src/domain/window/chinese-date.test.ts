import { expect, it } from 'vitest';
import { chineseOrdinal } from '../time/chinese-ordinal.ts';
import { civil } from '../time/civil-date.ts';
import { chineseDate, chineseRange, chineseWeekday } from './chinese-date.ts';

it('writes a day and its weekday as notices do', () => {
  expect([chineseDate(civil('2023-08-04')), chineseWeekday(civil('2023-08-06'))]).toEqual([
    '2023年8月4日',
    '星期日',
  ]);
});

it.each([
  ['2023-08-07', '2023-08-11', '2023年8月7日至11日'],
  ['2023-08-30', '2023-09-05', '2023年8月30日至9月5日'],
  ['2023-12-28', '2024-01-04', '2023年12月28日至2024年1月4日'],
  ['2023-08-07', '2023-08-07', '2023年8月7日'],
])('writes %s to %s as %s', (first, last, text) => {
  expect(chineseRange(civil(first), civil(last))).toBe(text);
});

it('numbers headings to 99', () => {
  expect([1, 10, 11, 20, 21, 99].map(chineseOrdinal)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '二十一',
    '九十九',
  ]);
});
