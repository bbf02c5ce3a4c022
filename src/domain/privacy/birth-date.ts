import { isBirthday } from './birthday.ts';
import type { Sighting } from './sighting.ts';
import { type Surroundings, textBefore } from './surroundings.ts';

const chineseDigit = '[〇○零一二三四五六七八九]';
const patterns = [
  /(?<year>(?:19|20)\d\d) ?(?:年|[-./]) ?(?<month>\d{1,2}) ?(?:月|[-./]) ?(?<day>\d{1,2})(?!\d) ?[日号]?/g,
  /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/g,
  /(?<year>(?:19|20)\d\d) ?(?:年|[-./]) ?(?<month>1[0-2]|0?[1-9])(?![\d月./-]|年)/g,
  /(?<year>(?:19|20)\d\d) ?(?:年|[-./]) ?(?<month>1[0-2]|0?[1-9]) ?月(?! ?\d{1,2} ?[日号])/g,
  /(?<!\d)(?<year>\d\d)年 ?(?<month>\d{1,2})月 ?(?<day>\d{1,2})[日号]/g,
  new RegExp(
    `(?<year>${chineseDigit}{4})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})[日号]`,
    'g',
  ),
];

const bornBefore = /(?:出生(?:日期|年月日?|时间|于|在)?|生日|(?<![产发诞衍派再])生于)(?:[:为是在于(]|\s)*$/;
const bornAfter = /^[)\s]*(?:出生|生(?=[,。;、)\s]|$|于|人))/;
/** A person's particulars around a date: 女，1985年6月12日，汉族. */
const personBefore = /(?:^|[,、(\s])[男女](?:性)?[,、\s]+(?:[\u4e00-\u9fff]{1,5}族[,、\s]+)?$/;
const personAfter = /^[,、\s]+(?:[男女]|[\u4e00-\u9fff]{1,5}族)(?=[,、。;)\s]|$)/;

/**
 * When somebody was born, to the day or to the month, where words, a column's head, a person's particulars or a
 * known name beside it say that the date is of a birth.
 */
export function birthDates(text: string, around: Surroundings): Sighting[] {
  if (!/年|\d[-./]\d|\d{8}/.test(text)) return [];
  const found: Sighting[] = [];
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const { year = '', month = '', day } = match.groups ?? {};
      const digits = `${fourDigits(year)}${twoDigits(month)}${day === undefined ? '01' : twoDigits(day)}`;
      if (
        !isBirthday(digits, around.latestYear) ||
        found.some((other) => start < other.end && other.start < end)
      )
        continue;
      if (!isOfBirth(text, start, end, Number(digits.slice(0, 4)), around)) continue;
      found.push({ kind: day === undefined ? 'birth-month' : 'birth-date', start, end, value: digits });
    }
  return found;
}

function isOfBirth(text: string, start: number, end: number, year: number, around: Surroundings): boolean {
  const before = textBefore(text, start, around);
  const after = text.slice(end, end + 12);
  const isCalled = /出生|生日/.test(around.label) || bornBefore.test(before) || bornAfter.test(after);
  const isGrown = year <= around.latestYear - 14;
  const isBeside =
    personBefore.test(before) || personAfter.test(after) || isNamed(before, after, around.names);
  return isCalled || (isGrown && isBeside);
}

/** Whether a known name stands right before, and nothing after tells what happened on the day. */
function isNamed(before: string, after: string, names: ReadonlySet<string>): boolean {
  const words = /([\u4e00-\u9fff·]{2,})[,(\s]+$/.exec(before)?.[1] ?? '';
  const isAlone = /^(?:[),。;\s]|$)/.test(after);
  return isAlone && [2, 3, 4].some((length) => words.length >= length && names.has(words.slice(-length)));
}

function fourDigits(year: string): string {
  if (/^\d{4}$/.test(year)) return year;
  if (/^\d\d$/.test(year)) return `19${year}`;
  return [...year].map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/, '〇'))).join('');
}

function twoDigits(number: string): string {
  if (/^\d+$/.test(number)) return number.padStart(2, '0');
  const [tens, units] = number.includes('十') ? number.split('十') : ['〇', number];
  const digit = (text: string | undefined, absent: number): number =>
    text ? Math.max(0, '〇一二三四五六七八九'.indexOf(text)) : absent;
  return `${digit(tens, 1)}${digit(units, 0)}`;
}
