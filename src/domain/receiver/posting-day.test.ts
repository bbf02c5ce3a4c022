import { describe, expect, it } from 'vitest';
import { civil, type CivilDate, weekdayOf } from '../time/civil-date.ts';
import { postingDay } from './posting-day.ts';

/** No day is worked on a weekend; of days from 14 August on nothing is known. */
const calendar = {
  isWorkday: (day: CivilDate): boolean | undefined =>
    day > '2023-08-13' ? undefined : ![0, 6].includes(weekdayOf(day)),
};
const window = { publishedOn: civil('2023-08-04'), closes: civil('2023-08-11') };

describe('the last day on which a letter can be posted', () => {
  it.each([
    ['is the last day where the day of sending counts', 'sending', 3, '2023-08-11'],
    ['leaves the days on the way where the day of arrival counts', 'arrival', 3, '2023-08-08'],
    ['is no day of rest', 'arrival', 5, '2023-08-04'],
    ['is the last day where a letter arrives on the day it is sent', 'arrival', 0, '2023-08-11'],
    ['may come before the window opens', 'arrival', 7, '2023-08-04'],
    ['is not there where no letter arrives in time', 'arrival', 8, undefined],
    ['is not guessed where the days on the way are not known', 'arrival', undefined, undefined],
    ['is known by the day of sending, whatever the way', 'sending', undefined, '2023-08-11'],
    ['is safe under either rule where the notice has none', undefined, 3, '2023-08-08'],
  ] as const)('%s', (_, postmark, transitDays, expected) => {
    expect(postingDay(postmark, window, transitDays, calendar).on).toBe(expected);
  });

  it('is not put off for days of which nothing is known', () => {
    const later = { ...window, closes: civil('2023-08-18') };
    expect(postingDay('arrival', later, 3, calendar).on).toBe('2023-08-15');
  });

  it('is not there where all days from publication on are days of rest', () => {
    const restful = { publishedOn: civil('2023-08-05'), closes: civil('2023-08-09') };
    expect(postingDay('arrival', restful, 3, calendar).on).toBeUndefined();
  });
});
