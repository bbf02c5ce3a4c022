import { expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { usableCalendar } from '#terminal/usable-content.ts';
import { exampleDay, windowSentence } from './window.ts';

const { history } = usableCalendar('content');

it.each([
  ['2023-08-04', { unit: 'workday', length: 5 }, '公示期：2023年8月7日至11日（5个工作日）'],
  ['2023-08-04', { unit: 'calendar-day', length: 7 }, '公示期：2023年8月5日至11日（7个自然日）'],
  ['2023-08-04', { unit: 'workday', length: undefined }, '公示期：没有写天数。'],
] as const)('says of a notice published on %s, for %o: %s', (publishedOn, window, words) => {
  expect(
    windowSentence({ window, publishedOn: civil(publishedOn) }, { closesAtMinute: undefined }, history),
  ).toBe(words);
});

it('says why a window cannot be known yet', () => {
  const window = { unit: 'workday', length: 5 } as const;
  expect(
    windowSentence({ window, publishedOn: civil('2099-08-04') }, { closesAtMinute: undefined }, history),
  ).toMatch(/^公示期：现在算不出来。.*2099年/);
});

it('takes today for an example, or the last day on which its window is known', () => {
  const days = [civil('2022-06-01'), civil('2023-06-01')];
  expect(exampleDay(civil('2023-08-04'), days, history)).toBe('2023-08-04');
  expect(exampleDay(civil('2099-08-04'), days, history)).toBe('2023-06-01');
});
