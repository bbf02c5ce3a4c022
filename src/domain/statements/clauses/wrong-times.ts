import { matchesIn } from '../../lists/matches-in.ts';
import { numberOf } from './chinese-number.ts';
import type { Span } from './token.ts';

const half = '(?:凌晨|早上|上午|中午|下午|晚上|晚|早)';
const joint = '(?:至|到|[-—–―~]{1,2})';
const weekday = '(?:（(?:星期|周|礼拜)[一二三四五六日天]）|(?:星期|周|礼拜)[一二三四五六日天])';
const clock =
  '(?<hours>\\d{1,2}|[一二三四五六七八九十]{1,3})(?::(?<minutes>\\d{2})(?!\\d)|[时点](?:(?<after>\\d{1,2})分|(?=整|半|钟|[止前后起至到—。，；、）]|$)))';
/** What stands before a time of day: the day, its half, or another time of day from which it is a span. */
const before = [
  `(?<=[\\d一二三四五六七八九十][日号]|[当末][天日]|最后一[天日])${weekday}? ?${half}?`,
  half,
  `(?<=(?<![\\d:])(?:[01]?\\d|2[0-4])(?::[0-5]\\d|[时点]))${joint}(?:次日)?${half}?`,
].join('|');
const timed = new RegExp(`(?:${before})(?<clock>${clock})`, 'g');

/** The times of day in the even text `text` that no day has: 8月10日25时, 24:30, 上午9:61. Numbers of goals are none. */
export function wrongTimes(text: string): Span[] {
  return matchesIn(text, timed).flatMap(({ 0: whole, index, groups = {} }) => {
    const { clock: time = '', hours = '', minutes, after } = groups;
    const hour = numberOf(hours);
    const minute = Number(minutes ?? after ?? 0);
    const end = index + whole.length;
    const isOfDay = hour === undefined || (minute < 60 && hour * 60 + minute <= 24 * 60);
    return isOfDay ? [] : [{ start: end - time.length, end }];
  });
}
