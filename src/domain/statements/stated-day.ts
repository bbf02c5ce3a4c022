import { parseCivilDate, type CivilDate } from '../time/civil-date.ts';
import type { MinuteOfDay } from '../time/instant.ts';
import { numberOf } from './chinese-number.ts';
import { at } from '../lists/at.ts';

/** A day as prose names it, from `start` up to `end` of its line, weekday and time of day included. */
export interface StatedDay {
  readonly start: number;
  readonly end: number;
  /** Undefined where the prose leaves the year to the reader. */
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday; where the weekday is given. */
  readonly weekday: number | undefined;
  readonly minute: MinuteOfDay | undefined;
}

/** First to last day as prose names them; the last may be a day alone (8月7日至11日). */
export interface StatedRange {
  readonly start: number;
  readonly end: number;
  readonly opens: StatedDay;
  readonly closes: StatedDay;
}

const digits = '0123456789';
const numerals = '〇零○一二三四五六七八九十';

const month = '\\d{1,2}|十[一二]?|[一二三四五六七八九]';
const dayOfMonth = '\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const join = '(?:截?至|到|[-—–―~]{1,3})';

/** 2023年8月7日, 8月7日, 二〇二三年八月七日; 日 may be left to a range's end (8月7—11日). */
const inWords = new RegExp(
  `(?:(\\d{4}|[〇零○一二三四五六七八九]{4})\\s*年\\s*)?(${month})\\s*月\\s*(${dayOfMonth})(?:\\s*[日号]|(?=\\s*${join}))`,
  'y',
);
/** 2022.7.13, 2022-7-13, 2022/7/13 */
const inSigns = /(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?![\d./])/y;
/** 7.13, 7/13: only within a range. */
const short = /()(\d{1,2})[./](\d{1,2})(?![\d./%])/y;
/** 7-19: only the end of a range that began with 2022-7-13. */
const dashed = /()(\d{1,2})-(\d{1,2})(?![\d-])/y;
/** 11日, and after signs a bare 11: only a range's end. */
const alone = new RegExp(`(${dayOfMonth})\\s*[日号]`, 'y');
const bare = /(\d{1,2})(?![\d:.时点年月个])/y;

const weekday = /\s*（?\s*(?:星期|周|礼拜)([一二三四五六日天])\s*）?/y;
/** A time of day; not the first of a day's hours (8:30—17:30). */
const time =
  /\s*（?(上午|下午|中午|晚上?|早上?|凌晨)?\s*(\d{1,2})(?::(\d{2})|\s*[时点](?:整|(半)|(\d{1,2})分?)?)\s*）?(?!\s*(?:至|到|[-—–―~]{1,3})\s*(?:上午|中午|下午|晚上?)?\s*\d{1,2}\s*[:时点])/y;
const joint = new RegExp(`\\s*(?:起|开始)?\\s*[，,]?\\s*(?:止于|${join})\\s*`, 'y');

/** Every day that `text` names outside the ends of ranges, and every range, in the order of reading. */
export function statedDays(text: string): (StatedDay | StatedRange)[] {
  const found: (StatedDay | StatedRange)[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const isDigit = digits.includes(text.charAt(index));
    if (!isDigit && !numerals.includes(text.charAt(index))) continue;
    if (isDigit && index > 0 && `${digits}.`.includes(text.charAt(index - 1))) continue;
    const opens = wholeDay(text, index) ?? shortDay(text, index);
    if (!opens) continue;
    const closes = lastDay(text, opens);
    if (closes) found.push({ start: opens.start, end: closes.end, opens, closes });
    else if (wholeDay(text, index)) found.push(opens);
    else continue;
    index = (closes ?? opens).end - 1;
  }
  return found;
}

/** Whether `stated` names `day`, as far as it says. */
export function names(stated: StatedDay, day: CivilDate): boolean {
  const [year, month, date] = day.split('-').map(Number);
  return stated.month === month && stated.day === date && (stated.year === undefined || stated.year === year);
}

/** The day that `stated` names; in the year `otherwise` where it names none. Undefined for a day that does not exist. */
export function civilDayOf({ year, month, day }: StatedDay, otherwise: number): CivilDate | undefined {
  const two = (number: number): string => String(number).padStart(2, '0');
  return parseCivilDate(`${year ?? otherwise}-${two(month)}-${two(day)}`);
}

/** Whether a month has such a day at all in the year named, 29 February in the years that have one. */
export function exists(stated: StatedDay): boolean {
  return civilDayOf(stated, 2024) !== undefined;
}

function wholeDay(text: string, index: number): StatedDay | undefined {
  const words = matchAt(inWords, text, index);
  if (words) return dayFrom(text, index, index + words[0].length, words[1], words[2], words[3]);
  const signs = matchAt(inSigns, text, index);
  return signs && dayFrom(text, index, index + signs[0].length, signs[1], signs[3], signs[4]);
}

function shortDay(text: string, index: number, pattern = short): StatedDay | undefined {
  const match = matchAt(pattern, text, index);
  return match && dayFrom(text, index, index + match[0].length, undefined, match[2], match[3]);
}

function lastDay(text: string, opens: StatedDay): StatedDay | undefined {
  const joined = matchAt(joint, text, opens.end);
  if (!joined) return undefined;
  const index = opens.end + joined[0].length;
  const whole = wholeDay(text, index);
  if (whole) return whole;
  const isInSigns = !text.slice(opens.start, opens.end).includes('月');
  const partial = isInSigns ? (shortDay(text, index) ?? shortDay(text, index, dashed)) : undefined;
  if (partial) return partial;
  const match = matchAt(alone, text, index) ?? (isInSigns ? matchAt(bare, text, index) : undefined);
  return match && dayFrom(text, index, index + match[0].length, undefined, String(opens.month), match[1]);
}

function dayFrom(
  text: string,
  start: number,
  written: number,
  yearText: string | undefined,
  monthText = '',
  dayText = '',
): StatedDay | undefined {
  const monthNumber = numberOf(monthText);
  const dayNumber = numberOf(dayText);
  if (monthNumber === undefined || dayNumber === undefined || monthNumber === 0 || monthNumber > 12)
    return undefined;
  const onWeekday = matchAt(weekday, text, written);
  let end = written + (onWeekday?.[0].length ?? 0);
  const atTime = matchAt(time, text, end);
  const minute = atTime && minuteFrom(atTime);
  if (atTime && minute !== undefined) end += atTime[0].length;
  return {
    start,
    end,
    year: yearText ? numberOf(yearText) : undefined,
    month: monthNumber,
    day: dayNumber,
    weekday: onWeekday && '日一二三四五六'.indexOf(at(onWeekday, 1).replace('天', '日')),
    minute,
  };
}

function minuteFrom([, half, hour = '', minutes, halfHour, wordMinutes]: RegExpExecArray):
  MinuteOfDay | undefined {
  const isLate = (half === '下午' || half?.startsWith('晚')) && +hour < 12;
  const minute = (+hour + (isLate ? 12 : 0)) * 60 + Number(minutes ?? wordMinutes ?? (halfHour ? 30 : 0));
  return minute <= 1440 ? minute : undefined;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}
