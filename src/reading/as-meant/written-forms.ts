import { numberOf } from '#domain/statements/clauses/chinese-number.ts';
import { parseCivilDate, weekdayOf } from '#domain/time/civil-date.ts';
import { endOfDay, timeOfMinute } from '#domain/time/instant.ts';

/**
 * How people write what is a date, a time, a number or a word, and the one form in which the project keeps it. Each
 * function gives that form, or undefined where the text has not exactly one meaning of its kind, and where there is no
 * such day; that the word exists is not looked at.
 */
export type WrittenForm = (text: string) => string | undefined;

/**
 * What people write in words where settings with keys belong: `公示期: 5个工作日`, `名额: 先进集体1个、先进工作者2名`. Each
 * function gives the settings in YAML's braces, one for each that is meant; where one alone may stand, those that
 * may be meant; undefined where the words mean none.
 */
export type WordsForm = (text: string) => readonly string[] | undefined;

/** `2026年11月26日`, `2026-8-4`, `2026.8.4`, `2026/8/4`, `20260804` → `2026-08-04` */
export const writtenDay: WrittenForm = (text) => {
  const { day, rest } = dayAtStart(bare(text)) ?? {};
  return rest === '' ? day : undefined;
};

/** As `writtenDay`, alone or with a time of day: `2026年8月4日上午9时`, `2026-8-4 9：00` → `2026-08-04 09:00` */
export const writtenTime: WrittenForm = (text) => {
  if (/^\d{4}-\d{2}-\d{2}(?:[ T]+\d{1,2}:\d{2})?$/.test(text)) return text;
  const { day, rest } = dayAtStart(bare(text)) ?? {};
  if (!rest) return day;
  const minute = clockOf(rest.replace(/^T/, ''));
  return minute === undefined ? undefined : `${day} ${timeOfMinute(minute).padStart(5, '0')}`;
};

/** `17：30`, `17时30分`, `下午5时半`, `２４:00` → `17:30`, `24:00` */
export const writtenClock: WrittenForm = (text) => {
  if (/^\d{1,2}:\d{2}$/.test(text)) return text;
  const minute = clockOf(bare(text));
  return minute === undefined ? undefined : timeOfMinute(minute);
};

/** `５`, `2名`, `2023年`, `十五` → `5`, `2`, `2023`, `15`; what days are meant by `5天` its key does not say. */
export const writtenNumber: WrittenForm = (text) => {
  const [, number = ''] =
    /^(\d+|[一二两三四五六七八九十百]+)\s*(?:[个名人位项件家篇年])?$/.exec(bare(text)) ?? [];
  return /\d/.test(number) ? number : numberOf(number)?.toString();
};

/** What is dialled, mailed to or written on an envelope: digits, letters and their marks of half width; brackets stay. */
export const writtenContact: WrittenForm = (text) => {
  const contact = text
    .replace(/[＂-＇＊-～]/g, (character) => character.normalize('NFKC'))
    .replace(/(?<=\d)[\u2010-\u2015\u2212\u2500](?=\d)/g, '-');
  return /^[\d+(（][\d+()（） -]*(?:转\d+)?$|^[\w.%+-]+@[\w.-]+$/.test(contact) ? contact : undefined;
};

/** One of `words`, or what it is called elsewhere. */
export function writtenWord(
  words: readonly string[],
  others: Readonly<Record<string, string>> = {},
): WrittenForm {
  return (text) => {
    const plain = bare(text);
    const other = plain.toLowerCase();
    return words.includes(plain) ? plain : Object.hasOwn(others, other) ? others[other] : undefined;
  };
}

/**
 * `text` with characters of half width, without what surrounds a value that is no
 * text: quotes, blanks, a mark at its end.
 */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/^["'“‘]+|(?<!["'”’])["'”’]+$/g, '')
    .replace(/[,;。、]$/, '')
    .trim();
}

const chineseDigits = '〇一二三四五六七八九';

/** `二〇二三年八月四日`, as official papers date themselves, in digits. */
function inDigits(text: string): string {
  const digit = (character: string): string =>
    String(chineseDigits.indexOf(character.replace(/[零○O]/, '〇')));
  const number = (words: string): string => {
    const [, tens = '', ones = ''] = /^(.?)十(.?)$/.exec(words) ?? [];
    if (!words.includes('十')) return words.length === 1 ? digit(words) : words;
    return `${tens === '' ? 1 : digit(tens)}${ones === '' ? 0 : digit(ones)}`;
  };
  return text.replace(
    chineseDay,
    (_, y: string, m: string, d: string) => `${[...y].map(digit).join('')}年${number(m)}月${number(d)}日`,
  );
}

const chineseDay =
  /^([〇零○O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

/** Of the day before it, where it is that day's; else nobody knows which of the two is meant. */
const weekday = /^ ?\(?(?:星期|周|礼拜)([一二三四五六日天])\)?/;

const days = [
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]/,
  /^(\d{4}) ?[-—–−] ?(\d{1,2}) ?[-—–−] ?(\d{1,2})(?!\d)日?/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/,
  /^(\d{4})(\d{2})(\d{2})(?!\d)/,
];

function dayAtStart(text: string): { readonly day: string; readonly rest: string } | undefined {
  const plain = inDigits(text);
  for (const form of days) {
    const [whole, year, month = '', date = ''] = form.exec(plain) ?? [];
    if (whole === undefined) continue;
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    const behind = plain.slice(whole.length);
    const [stated = '', name = ''] = weekday.exec(behind) ?? [];
    const on = parseCivilDate(day);
    if (on === undefined) return undefined;
    const isOwn = '日一二三四五六'.indexOf(name.replace('天', '日')) === weekdayOf(on);
    return { day, rest: (isOwn ? behind.slice(stated.length) : behind).trim() };
  }
  return undefined;
}

/** Minutes since midnight; undefined for a time of day that could be two (`晚12时`). */
function clockOf(text: string): number | undefined {
  const { half, hours, minutes, after } = clock.exec(text)?.groups ?? {};
  const hour = hourOf(half, Number(hours));
  const minute = after === '半' ? 30 : Number(minutes ?? after ?? 0);
  return hour !== undefined && minute < 60 && hour * 60 + minute <= endOfDay ? hour * 60 + minute : undefined;
}

const clock =
  /^(?<half>凌晨|早上|上午|早|中午|下午|晚上|晚)? ?(?<hours>\d{1,2}) ?(?:[:∶] ?(?<minutes>\d{2})(?::00)?|[时点] ?[钟整]?(?:(?<after>\d{1,2}|半) ?分?)?)$/;

function hourOf(half: string | undefined, hour: number): number | undefined {
  switch (half) {
    case undefined:
      return hour;
    case '凌晨':
      return hour < 6 ? hour : undefined;
    case '早上':
    case '早':
    case '上午':
      return hour < 12 ? hour : undefined;
    case '中午':
      return hour === 11 || hour === 12 ? hour : hour < 3 ? hour + 12 : undefined;
    default:
      return hour > 12 && hour < 24 ? hour : hour > 0 && hour < 12 ? hour + 12 : undefined;
  }
}
