import { describe, expect, it } from 'vitest';
import { civil } from '../time/civil-date.ts';
import { endOfDay, isoOf } from '../time/instant.ts';
import { publicityWindow, type PublicityWindow, type WindowRule } from '../window/publicity-window.ts';
import { workingCalendar } from '../calendar/working-calendar.ts';
import { channelClosing } from './channel-closing.ts';
import type { Channel } from './receiver.ts';
import { parseOfficeHours } from './office-hours.ts';

const calendar = workingCalendar([
  { year: 2023, statutoryDays: 0, extraDays: [], papers: [], daysOff: [], makeUpDays: [] },
]);
const windowOf = (unit: WindowRule['unit'], length: number, closesAtMinute = endOfDay): PublicityWindow => {
  const rule = { unit, length, start: { kind: 'next-day' }, rollsLast: false, closesAtMinute } as const;
  const window = publicityWindow(rule, civil('2023-08-04'), calendar);
  if ('unannouncedYear' in window) throw new Error('The window is refused');
  return window;
};
/** Closes on a Friday. */
const friday = windowOf('workday', 5);
/** Closes on a Sunday. */
const sunday = windowOf('calendar-day', 9);

const terms = { purpose: 'objection', contact: undefined, note: undefined } as const;

const phone = (hours?: string): Channel => ({
  kind: 'phone',
  number: '0000-5550123',
  hours,
  ...terms,
});
const letter = (postmark: 'arrival' | 'sending'): Channel => ({
  kind: 'letter',
  address: '甲',
  postcode: undefined,
  postmark,
  ...terms,
});
const office = parseOfficeHours('工作日 9:00—12:00，14:30—18:00');

describe('a channel', () => {
  it.each([
    ['a phone ends with its hours', phone('工作日 8:30—17:30'), friday, '2023-08-11T17:30:00+08:00 hours'],
    ['a phone without hours ends with the office’s', phone(), friday, '2023-08-11T18:00:00+08:00 hours'],
    ['a phone ends on the last working day', phone(), sunday, '2023-08-11T18:00:00+08:00 hours'],
    [
      'a phone answered every day ends on the last day',
      phone('每天8:00至20:00'),
      sunday,
      '2023-08-13T20:00:00+08:00 hours',
    ],
    [
      'a phone whose hours cannot be read ends with the window',
      phone('随时'),
      friday,
      '2023-08-12T00:00:00+08:00 window',
    ],
    [
      'no phone outlasts the window',
      phone(),
      windowOf('workday', 5, 1020),
      '2023-08-11T17:00:00+08:00 window',
    ],
    [
      'an e-mail ends with the window',
      { kind: 'email', address: 'a@example.gov.cn', ...terms } as Channel,
      sunday,
      '2023-08-14T00:00:00+08:00 window',
    ],
    [
      'a letter follows its postmark',
      letter('arrival'),
      friday,
      '2023-08-12T00:00:00+08:00 postmark-arrival',
    ],
    [
      'a letter follows its postmark',
      letter('sending'),
      friday,
      '2023-08-12T00:00:00+08:00 postmark-sending',
    ],
  ])('%s', (_, channel, window, expected) => {
    const { closesAt, rule } = channelClosing(channel, window, calendar, office);
    expect(`${isoOf(closesAt)} ${rule}`).toBe(expected);
  });
});

describe('office hours', () => {
  it.each([
    [
      '工作日 9:00—12:00，14:30—18:00',
      true,
      [
        [540, 720],
        [870, 1080],
      ],
    ],
    [
      '8:30-11:30，14:30-17:30',
      true,
      [
        [510, 690],
        [870, 1050],
      ],
    ],
    [
      '上午8点至11点半，下午2点30分至5点30分',
      true,
      [
        [480, 690],
        [870, 1050],
      ],
    ],
    [
      '工作日上午8：30至12：00、下午14：30至18：00',
      true,
      [
        [510, 720],
        [870, 1080],
      ],
    ],
    ['每天 9:00～21:00', false, [[540, 1260]]],
    ['9:00—17:00（节假日除外）', true, [[540, 1020]]],
    ['9:00—17:00，节假日不休息', false, [[540, 1020]]],
    ['24小时', true, [[0, 1440]]],
  ])('are read from %s', (text, onWorkdaysOnly, spans) => {
    const hours = parseOfficeHours(text);
    expect(hours?.onWorkdaysOnly).toBe(onWorkdaysOnly);
    expect(hours?.spans.map(({ from, to }) => [from, to])).toEqual(spans);
  });

  it.each(['随时', '上班时间', '0971-8258205', '18:00—9:00'])('are not guessed from %s', (text) => {
    expect(parseOfficeHours(text)).toBeUndefined();
  });
});
