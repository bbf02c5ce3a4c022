import { describe, expect, it } from 'vitest';
import { callWordsAt, type ContactHours, isReachableAt, nextContactChange } from './contact-hours.ts';

const at = (time: string): number => Date.parse(`${time}+08:00`);
const officeDay = [
  { from: 540, to: 720 },
  { from: 870, to: 1080 },
];

/** Friday 2023-09-22 to Sunday 2023-10-08, over 中秋节、国庆节; the last two days are made up for. */
const hours: ContactHours = {
  opensAt: at('2023-09-22T00:00'),
  closesAt: at('2023-10-09T00:00'),
  days: '10011110000000011',
  spans: officeDay,
};
const everyDay: ContactHours = { ...hours, days: '1'.repeat(17), spans: [{ from: 0, to: 1440 }] };
const closesAtFive: ContactHours = { ...hours, closesAt: at('2023-10-08T17:00') };

describe('a phone', () => {
  it.each([
    ['before the window', hours, '2023-09-19T10:00', '9月22日9:00起可拨打', '2023-09-20T00:00'],
    ['the evening before', hours, '2023-09-21T20:00', '明天9:00起可拨打', '2023-09-22T00:00'],
    ['early in the morning', hours, '2023-09-22T08:59', '今天9:00起可拨打', '2023-09-22T09:00'],
    ['in the morning', hours, '2023-09-22T09:00', '拨打', '2023-09-22T12:00'],
    ['at noon', hours, '2023-09-22T12:00', '今天14:30起可拨打', '2023-09-22T14:30'],
    ['in the afternoon', hours, '2023-09-22T17:59:59', '拨打', '2023-09-22T18:00'],
    ['on a Friday evening', hours, '2023-09-22T18:00', '9月25日9:00起可拨打', '2023-09-23T00:00'],
    ['on a Sunday', hours, '2023-09-24T10:00', '明天9:00起可拨打', '2023-09-25T00:00'],
    ['on a holiday', hours, '2023-10-02T10:00', '10月7日9:00起可拨打', '2023-10-03T00:00'],
    ['on a make-up Saturday', hours, '2023-10-07T09:30', '拨打', '2023-10-07T12:00'],
    ['on the last day, after hours', hours, '2023-10-08T18:00', undefined, undefined],
    ['after the window', hours, '2023-10-09T10:00', undefined, undefined],
    ['answered day and night', everyDay, '2023-10-02T03:00', '拨打', '2023-10-03T00:00'],
    ['never outlasts its window', closesAtFive, '2023-10-08T16:00', '拨打', '2023-10-08T17:00'],
  ])('%s', (_, phone, time, words, change) => {
    expect(callWordsAt(phone, at(time))).toBe(words);
    expect(nextContactChange(phone, at(time))).toBe(change === undefined ? undefined : at(change));
    expect(isReachableAt(phone, at(time))).toBe(words === '拨打');
  });
});
