import { describe, expect, it } from 'vitest';
import { civil } from './civil-date.ts';
import { endOfDay, instantOf } from './instant.ts';
import { nextChangeAfter, statusAt, timeLeftAt, type WindowSpan } from './status.ts';

/** 2023-09-28 to 2023-10-10, across National Day: five working days, two of them a make-up weekend. */
const span: WindowSpan = {
  opensAt: instantOf(civil('2023-09-28'), 0),
  closesAt: instantOf(civil('2023-10-10'), endOfDay),
  workdays: '1000000001111',
};
const at = (day: string, minute = 720): number => instantOf(civil(day), minute);

describe('a window’s status', () => {
  it.each([
    [span.opensAt - 1000, 'upcoming'],
    [span.opensAt - 1, 'upcoming'],
    [span.opensAt, 'open'],
    [span.closesAt - 1, 'open'],
    [span.closesAt, 'closed'],
    [span.closesAt + 1000, 'closed'],
  ])('at %d is %s', (instant, status) => {
    expect(statusAt(span, instant)).toBe(status);
  });

  it.each([
    ['2023-09-25', '3 天后开始'],
    ['2023-09-27', '明天开始'],
    ['2023-09-28', '还剩 13 天，其中 5 个工作日（含今天）'],
    ['2023-10-01', '还剩 10 天，其中 4 个工作日（含今天）'],
    ['2023-10-07', '还剩 4 个工作日（含今天）'],
    ['2023-10-09', '还剩 2 个工作日（含今天）'],
    ['2023-10-10', '今天截止'],
    ['2023-10-11', ''],
  ])('on %s leaves: %s', (day, words) => {
    expect(timeLeftAt(span, at(day))).toBe(words);
  });

  it('says that it starts today where it opens later in the day', () => {
    expect(timeLeftAt({ ...span, opensAt: at('2023-09-28', 540) }, at('2023-09-28', 60))).toBe('今天开始');
  });

  it('changes next at an opening, a midnight in Shanghai or a closing, and then no more', () => {
    const closesEarly = { ...span, closesAt: at('2023-10-10', 1050) };
    expect(nextChangeAfter(span, at('2023-09-26'))).toBe(at('2023-09-27', 0));
    expect(nextChangeAfter(span, at('2023-09-27'))).toBe(span.opensAt);
    expect(nextChangeAfter(closesEarly, at('2023-10-10'))).toBe(closesEarly.closesAt);
    expect(nextChangeAfter(span, span.closesAt)).toBeUndefined();
  });
});
