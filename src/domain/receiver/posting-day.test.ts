import { describe, expect, it } from 'vitest';
import { civil } from '../time/civil-date.ts';
import { postingDay } from './posting-day.ts';

const window = { publishedOn: civil('2023-08-04'), closes: civil('2023-08-11') };

describe('the last day on which a letter can be posted', () => {
  it.each([
    ['is the last day where the day of sending counts', 'sending', 3, '2023-08-11'],
    ['leaves the days on the way where the day of arrival counts', 'arrival', 3, '2023-08-08'],
    ['is the last day where a letter arrives on the day it is sent', 'arrival', 0, '2023-08-11'],
    ['may come before the window opens', 'arrival', 7, '2023-08-04'],
    ['is not there where no letter arrives in time', 'arrival', 8, undefined],
    ['is not guessed where the days on the way are not known', 'arrival', undefined, undefined],
    ['is known by the day of sending, whatever the way', 'sending', undefined, '2023-08-11'],
    ['is safe under either rule where the notice has none', undefined, 3, '2023-08-08'],
  ] as const)('%s', (_, postmark, transitDays, expected) => {
    expect(postingDay(postmark, window, transitDays).on).toBe(expected);
  });
});
