import { type CivilDate, parseCivilDate } from '../../time/civil-date.ts';
import type { MinuteOfDay } from '../../time/instant.ts';
import { numberOf } from './chinese-number.ts';

/** A day as prose names it, from `start` up to `end` of its text, weekday and time of day included. */
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

const unit = '[一二三四五六七八九壹贰叁肆伍陆柒捌玖]';
const month = `\\d{1,2}|[十拾][一二壹贰]?|${unit}`;
const dayOfMonth = `\\d{1,2}|[二三贰叁]?[十拾]${unit}?|${unit}|廿${unit}?`;
const restOfRow = '(?:[、和]\\d{1,2}){1,31}[日号]';
const joint = '(?:起|开始)?(?:截?至|到|[-—–―~])';

/**
 * 2023年8月7日, 8月7日, 二〇二三年八月七日; 日 may be left to the end of a range (8月7—11日, 4月2至4月8日) or of a row
 * (8月7、8、9日), 月 to a space (10 14日).
 */
const inWords = new RegExp(
  `(?:(\\d{4}|\\d{2}|[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{4})年)?(?:(${month})月|(\\d{1,2}) (?=\\d{1,2}日))(${dayOfMonth})(?:[日号]|(?=${joint})|(?=${restOfRow}))`,
  'y',
);
/** 次月11日, after a day of the month before. */
const inNextMonth = new RegExp(`(?:次|下|翌)个?月(${dayOfMonth})[日号]`, 'y');
/** 2022.7.13, 2022-7-13, 2022/7/13 */
const inSigns = /(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?![\d./])/y;
/** 20230807 */
const compact = /(20\d{2})([01]\d)([0-3]\d)(?!\d)/y;
/** 7.13, 7/13, 7-13: only beside a joint. */
const short = /(\d{1,2})([./-])(\d{1,2})(?![\d./%个名人元万])/y;

/** （星期五）, 星期五, （8月11日，星期五）; not the first of a row of weekdays. */
const weekday =
  / ?（(?:星期|周|礼拜)([一二三四五六日天])(?=）|[^至到、\-—~]?\d|上午|下午)|(?: |，(?=[星周礼][期拜]?[一二三四五六日天](?:[，）]|$)))?(?:星期|周|礼拜)([一二三四五六日天])(?!、|[至到\-—~]{1,2}(?:[星周礼]|[一二三四五六日天](?![月日号十])))/y;
const clock =
  / ?（?(凌晨|早上|上午|中午|下午|晚上|晚|早)?(?:(\d{1,2})(?::(\d{2})(?::\d{2})?|[时点](?:整|(半)|(\d{1,2})分?)?)|(零|[一二三四五六七八九十]{1,3})[时点](?:整|(半))?)/y;
/** After a first hour of hours: 8:30—17:30. */
const hoursFollow =
  /(?:至|到|[-—–―~]{1,2})(?:次日|上午|中午|下午|晚上?)?(?:\d{1,2}[:时点]|(?:零|[一二三四五六七八九十]{1,3})[时点])/y;

/** The day that stands at `index` of the even text `text`, with its weekday and time of day. */
export function dayAt(text: string, index: number, isBesideJoint: boolean): StatedDay | undefined {
  const spelt = matchAt(inWords, text, index);
  if (spelt) return dayFrom(text, index, spelt, spelt[1], spelt[2] ?? spelt[3], spelt[4]);
  const next = matchAt(inNextMonth, text, index);
  if (next) return dayOfNextMonth(text, index, next);
  const signed = matchAt(inSigns, text, index);
  if (signed) return dayFrom(text, index, signed, signed[1], signed[3], signed[4]);
  const packed = matchAt(compact, text, index);
  if (packed) return dayFrom(text, index, packed, packed[1], packed[2], packed[3]);
  const brief = matchAt(short, text, index);
  if (!brief) return undefined;
  const follows = matchAt(jointAndDay, text, index + brief[0].length);
  return isBesideJoint || (brief[2] !== '-' && follows)
    ? dayFrom(text, index, brief, undefined, brief[1], brief[3])
    : undefined;
}

const jointAndDay = /(?:起|开始)?(?:至|到|[-—–―~]{1,2})\d{1,4}[./月]\d{1,2}/y;

/** The time of day that stands at `index`, unless hours begin there (8:30—17:30). */
export function clockAt(
  text: string,
  index: number,
): { readonly end: number; readonly minute: MinuteOfDay; readonly isSpan: boolean } | undefined {
  const match = matchAt(clock, text, index);
  const minute = match && minuteFrom(match);
  if (!match || minute === undefined) return undefined;
  const end = index + match[0].length;
  return { end, minute, isSpan: matchAt(hoursFollow, text, end) !== undefined };
}

/** Whether `stated` names `day`, as far as it says. */
export function names(stated: StatedDay, day: CivilDate): boolean {
  const [year, monthNumber, date] = day.split('-').map(Number);
  return (
    stated.month === monthNumber && stated.day === date && (stated.year === undefined || stated.year === year)
  );
}

/** The day that `stated` names; in the year `otherwise` where it names none. Undefined for a day that does not exist. */
export function civilDayOf(
  { year, month: monthNumber, day }: StatedDay,
  otherwise: number,
): CivilDate | undefined {
  const two = (number: number): string => String(number).padStart(2, '0');
  return parseCivilDate(`${year ?? otherwise}-${two(monthNumber)}-${two(day)}`);
}

/** Whether a month has such a day at all in the year named, 29 February in the years that have one. */
export function exists(stated: StatedDay): boolean {
  return civilDayOf(stated, 2024) !== undefined;
}

/** `stated` with the weekday and the time of day that follow `stated.end` in `text`. */
export function withTime(text: string, stated: StatedDay): StatedDay {
  const remark = remarkOn(text, stated.end);
  if (remark) return { ...stated, ...remark };
  let { end } = stated;
  const isDay = /[\d一二三四五六七八九十][日号]$/.test(text.slice(Math.max(0, end - 2), end));
  const from = end + ((isDay && matchAt(told, text, end)?.[0].length) || 0);
  const named = matchAt(weekday, text, from);
  // （星期六5月9日上班）: of the day that follows.
  const onWeekday = named && matchAt(nextDay, text, from + named[0].length) ? undefined : named;
  if (onWeekday) {
    end = from + onWeekday[0].length;
    if (onWeekday[1] !== undefined && text[end] === '）') end += 1;
  }
  const timed = clockAt(text, end);
  const isTimed = timed !== undefined && !timed.isSpan;
  if (isTimed) {
    const isOpen =
      /^ ?（/.test(text.slice(end, end + 2)) || (onWeekday?.[1] !== undefined && text[end - 1] !== '）');
    end = timed.end;
    if (isOpen && text[end] === '）') end += 1;
  }
  return {
    ...stated,
    end,
    weekday: onWeekday && weekdayOf(onWeekday),
    minute: isTimed ? timed.minute : undefined,
  };
}

/** 9月19日为周六, 5月9日虽是星期六, 2月14日恰逢周六: the words between. */
const told = /(?:虽然?|虽说|也|[正恰刚]好?|原?本)?[为是系逢值](?=星期|周|礼拜)/y;
const nextDay = /\d{1,2}月\d{1,2}日/y;
const remarked = / ?（([^（）]{4,24})）/y;

/**
 * （周日，调休上班）, （8:30，星期一）: a remark of several parts that tells of a day on which weekday it is, or from or until
 * when. Undefined where it tells of anything else: a length, a second day, hours.
 */
function remarkOn(text: string, end: number): Pick<StatedDay, 'end' | 'weekday' | 'minute'> | undefined {
  const [whole, remark = ''] = matchAt(remarked, text, end) ?? [];
  const parts = remark.split(/[，；、 ]+/);
  if (whole === undefined || parts.length < 2) return undefined;
  const weekdays = parts.flatMap((part) => /^(?:星期|周|礼拜)([一二三四五六日天])$/.exec(part)?.[1] ?? []);
  const times = parts.flatMap((part) => {
    const time = clockAt(part, 0);
    return time && !time.isSpan && /^(?:[止起前]|截止)?$/.test(part.slice(time.end)) ? [time.minute] : [];
  });
  const others = parts.filter((part) => /[\d一二三四五六七八九十]|工作日|[周天]/.test(part));
  const isOfDay = weekdays.length < 2 && times.length < 2 && weekdays.length + times.length > 0;
  if (!isOfDay || others.length > weekdays.length + times.length) return undefined;
  const [named] = weekdays;
  const onWeekday = named === undefined ? undefined : '日一二三四五六'.indexOf(named.replace('天', '日'));
  return { end: end + whole.length, weekday: onWeekday, minute: times[0] };
}

/** 8月28日至次月1日: a day of the month after the last one that is named before it in the same sentence. */
function dayOfNextMonth(text: string, index: number, match: RegExpExecArray): StatedDay | undefined {
  const before = text.slice(Math.max(0, index - 30), index);
  const [, year, named = ''] = new RegExp(`(?:(\\d{4})年)?(?<!\\d)(${month})月[^月。]*$`).exec(before) ?? [];
  const last = numberOf(named);
  if (last === undefined || last > 12) return undefined;
  const ofNext = year !== undefined && last === 12 ? String(+year + 1) : undefined;
  return dayFrom(text, index, match, ofNext, String((last % 12) + 1), match[1]);
}

function weekdayOf([, inBrackets, plain = '']: RegExpExecArray): number {
  return '日一二三四五六'.indexOf((inBrackets ?? plain).replace('天', '日'));
}

function dayFrom(
  text: string,
  start: number,
  { 0: whole }: RegExpExecArray,
  yearText: string | undefined,
  monthText = '',
  dayText = '',
): StatedDay | undefined {
  const monthNumber = numberOf(monthText);
  const dayNumber = numberOf(dayText.replace('廿', '二十'));
  if (monthNumber === undefined || dayNumber === undefined) return undefined;
  const isReal = monthNumber > 0 && monthNumber < 13 && dayNumber > 0 && dayNumber < 40;
  if (!isReal && !/月.*[日号]$/.test(whole)) return undefined;
  const year = yearText === undefined ? undefined : numberOf(yearText);
  return withTime(text, {
    start,
    end: start + whole.length,
    year: year !== undefined && year < 100 ? 2000 + year : year,
    month: monthNumber,
    day: dayNumber,
    weekday: undefined,
    minute: undefined,
  });
}

function minuteFrom([
  ,
  half,
  hour,
  minutes,
  halfHour,
  wordMinutes,
  hourWord = '',
  halfWord,
]: RegExpExecArray): MinuteOfDay | undefined {
  const spoken = hour === undefined ? numberOf(hourWord) : +hour;
  const minuteOfHour = Number(minutes ?? wordMinutes ?? ((halfHour ?? halfWord) ? 30 : 0));
  if (spoken === undefined || minuteOfHour > 59) return undefined;
  const isLate = (half === '下午' || half?.startsWith('晚')) && spoken < 12;
  const minute = (spoken + (isLate ? 12 : 0)) * 60 + minuteOfHour;
  return minute <= 1440 ? minute : undefined;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}
