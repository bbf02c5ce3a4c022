import { matchesIn } from '../../lists/matches-in.ts';
import { ofLatestTexts } from '../../lists/of-latest.ts';
import { wordPattern } from '../../lists/word-pattern.ts';
import { parseCivilDate } from '../../time/civil-date.ts';
import { isName } from '../listed-names.ts';
import { type Sighting, withoutOverlaps } from '../sighting.ts';
import { isCalledBy, type Surroundings, wordsAfter, wordsBefore } from '../surroundings.ts';
import { isSaidOfPerson } from './person.ts';

const chineseYear = '[〇○零一二三四五六七八九]{4}';
const chineseMonth = '[正一二三四五六七八九十冬腊]{1,2}';
const chineseDay = '初?[一二三四五六七八九十廿卅]{1,3}';
const era = '(?:农历|阴历|公历|阳历)?';
/** Days and months in words, and in numbers whose order nobody mistakes. */
const patterns = [
  /(?<year>(?:19|20)\d\d) ?[-./] ?(?<month>\d{1,2}) ?[-./] ?(?<day>\d{1,2})(?!\d)/g,
  new RegExp(
    `(?:(?<year>(?:19|20)\\d\\d|${chineseYear})|(?<![\\d〇○零一二三四五六七八九])(?<short>\\d\\d|[〇○零一二三四五六七八九]{2})) ?年 ?${era} ?(?<month>\\d{1,2}|${chineseMonth}) ?月 ?(?:(?<day>\\d{1,2}(?!\\d)|${chineseDay}) ?[日号]?)?`,
    'g',
  ),
  /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/g,
  /(?<year>(?:19|20)\d\d) ?(?:年|[-./]) ?(?<month>1[0-2]|0?[1-9])(?![\d月./-]|年)/g,
];
/** English months, by their first letters. */
const englishMonths = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const englishMonth = `(?<month>${englishMonths.match(/.../g)?.join('|')})[a-z]*\\.?`;
const englishDay = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const englishPatterns = [`${englishMonth} ${englishDay},? `, `${englishDay} ${englishMonth},? `].map(
  (order) => new RegExp(`(?<![A-Za-z\\d])${order}(?<year>(?:19|20)\\d\\d)(?!\\d)`, 'gi'),
);
/** Forms that are dates only where the words call them so: 85.6.12, 850612, 1985 06 12, a cell each. */
const calledPatterns = [
  /(?<![\d.])(?<short>\d\d)[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})(?![\d.])/g,
  /(?<!\d)(?<short>\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/g,
  /(?<!\d)(?<year>(?:19|20)\d\d)[ ,、](?<month>\d{1,2})[ ,、](?<day>\d{1,2})(?!\d)/g,
  /(?<!\d)(?<year>(?:19|20)\d\d)年?\t(?<month>\d{1,2})月?\t(?<day>\d{1,2})日?(?!\d)/g,
  /(?<!\d)(?<day>\d{1,2})[-./](?<month>\d{1,2})[-./](?<year>(?:19|20)\d\d)(?!\d)/g,
  /(?<![\d./-])(?<month>1[0-2]|0?[1-9])[/](?<day>\d{1,2})[/](?<short>\d\d)(?![\d./-])/g,
  /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>\d\d)(?!\d)/g,
  ...englishPatterns,
];

/** Also of the farmers' calendar: 戊寅年八月十七, 腊月廿三. */
const birthday = new RegExp(
  '(?<![\\d年])\\d{1,2}月\\d{1,2}[日号]|(?<![^\\t\\n])\\d{1,2}[-./]\\d{1,2}(?![^\\t\\n])' +
    `|(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|(?<!年))${era}(?:闰?[正二三四五六七八九十冬腊]|十[一二])月(?:初[一二三四五六七八九十]|[一二三廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十)`,
  'g',
);
const births =
  '出生(?!地|医学)|(?<![发产])生日|生辰|诞辰|\\bDOB\\b|(?:date|place and date) of birth|birthda(?:y|te)';
const label = new RegExp(`${births}|^生年月日?|^年龄`, 'i');
/** Without any of these no date is called one of birth in the text itself. */
const calls = /出生|生[日辰于年]|诞辰|生$|生[,。;、)\s]|\bborn\b|\bbirth|\bDOB\b|\bb\. /i;
const bornBefore =
  /(?:出生(?:日期|年月日?|时间|于|在)?|生日|生辰|诞辰|生年月日?|(?<![产发诞衍派再])生于|\bborn(?: on| in)?|\bb\.(?= )|(?:date of birth|birthda(?:y|te)|\bDOB))(?:公历|阳历|农历|阴历|误?写?[为成]|应为|[改更]正?为|[:是在于由从(]|\s)*$/i;
const bornAfter =
  /^(?:[)\s]|\((?:农历|阴历|公历|阳历)\))*(?:出生(?!人口|率|医学|缺陷|登记|证明|数)|降生|来到(?:人间|人世|世上)|生(?=[,。;、)\s]|$|于|在|人))/;
/** So one says it of a person, and of what an office makes. */
const cameAfter = /^(?:落地|诞生)[于在]|^(?:呱呱)?坠地|^出世(?![的间])/;
/** Without any of these there is no date in a text. */
const dateSigns = wordPattern(/年|生[日辰于]|月\d|\d[-./]\d|\d{6}|\d[ \t]\d|[a-z]\.? ?\d/i);
/** Without any of these in a text, only its field or a known name tells that a date in it is of a birth. */
const tells = /[生诞男女族]|来到|[落坠]地|出世|born|birth|DOB|\bb\./i;
/** What a field may be called in which figures are a day of birth. */
export const birthHead = new RegExp(`${label.source}|${tells.source}`, 'i');
/** A person's particulars around a date: 女，1985年6月12日，汉族. */
const personBefore = /(?:^|[,、(\s])[男女](?:性)?[,、\s]+(?:[\u4e00-\u9fff]{1,5}族[,、\s]+)?$/;
const personAfter = /^[,、\s]+(?:[男女]|[\u4e00-\u9fff]{1,5}族)(?=[,、。;)\s]|$)/;

/**
 * When somebody was born, to the day or to the month, where words, a column's head, a person's particulars or a
 * known name beside it say that the date is of a birth.
 */
export function birthDates(text: string, around: Surroundings): Sighting[] {
  if (!isToldIn(text, around)) return [];
  if (!dateSigns.isIn(text)) return [];
  const datesOf = (pattern: RegExp): Sighting[] =>
    matchesIn(text, pattern).flatMap((match): Sighting[] => {
      const { year, short = '', month = '', day } = match.groups ?? {};
      const digits = `${fourDigits(year ?? short, around)}${twoDigits(month)}${day === undefined ? '01' : twoDigits(day)}`;
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      return isBirthday(digits, around.latestYear)
        ? [{ kind: day === undefined ? 'birth-month' : 'birth-date', start, end, value: digits }]
        : [];
    });
  let sightings: readonly Sighting[] = [];
  for (const pattern of patterns)
    sightings = withoutOverlaps(
      sightings,
      datesOf(pattern).filter((date) => isOfBirth(text, date, around)),
    );
  if (calls.test(text) || label.test(around.fieldAt(0).label))
    for (const pattern of calledPatterns)
      sightings = withoutOverlaps(
        sightings,
        datesOf(pattern).filter((date) => isCalled(text, date, around) && isOneDate(text, date, around)),
      );
  return [...withoutOverlaps(sightings, birthdays(text, around))];
}

/** Whether anything in `text`, or the name of its field, may tell that a date in it is of a birth. */
function isToldIn(text: string, { hasFields, fieldAt, names }: Surroundings): boolean {
  if (names.size > 0 || tells.test(text)) return true;
  if (!hasFields || /[\t\n]/.test(text)) return hasFields;
  return birthHead.test(fieldAt(0).label);
}

/** Birthdays without their year: a page beside may tell it, or the age. */
function birthdays(text: string, around: Surroundings): Sighting[] {
  if (!/生[日辰于]|[日号]出?生/.test(text) && !/^生日/.test(around.fieldAt(0).label)) return [];
  return matchesIn(text, birthday).flatMap(({ 0: written, index: start }): Sighting[] => {
    const isOfPerson =
      /^生日/.test(around.fieldAt(start).label) ||
      ((/(?:(?<!党的?|祖国|[国校])生[日辰]|(?<![产发诞衍派再])生于)[:为是在于\s]*$/.test(
        text.slice(Math.max(0, start - 12), start),
      ) ||
        /^(?:出?生|的?生日)(?=[,。;)]|$)/.test(wordsAfter(text, start + written.length)) ||
        /^(?:迎来|度?过|是|为)[^,。;]{0,8}生日/.test(wordsAfter(text, start + written.length))) &&
        isSaidOfPerson(text, start, around));
    return isOfPerson ? [{ kind: 'other', start, end: start + written.length, value: written }] : [];
  });
}

function isCalled(text: string, { start, end }: Sighting, around: Surroundings): boolean {
  return (
    label.test(around.fieldAt(start).label) ||
    isCalledBy(bornBefore, text, start, around) ||
    (bornAfter.test(wordsAfter(text, end)) && !spanBefore.test(text.slice(Math.max(0, start - 4), start)))
  );
}

/** 2022年9月1日至2023年8月31日出生: the end of a span is nobody's birthday. */
const spanBefore = /\d[年月日号]?(?:至|到|[-—–~])$/;

/** Whether a date whose parts have a cell each stands under 出生年, 月, 日. */
function isOneDate(text: string, { start, end }: Sighting, around: Surroundings): boolean {
  if (!text.slice(start, end).includes('\t')) return true;
  const [, month = '', day = ''] = around.fieldAt(start).heads;
  return month.includes('月') && day.includes('日');
}

function isOfBirth(text: string, date: Sighting, around: Surroundings): boolean {
  if (isCalled(text, date, around)) return true;
  const before = wordsBefore(text, date.start, around);
  const after = wordsAfter(text, date.end);
  const isGrown = Number(date.value.slice(0, 4)) <= around.latestYear - 14;
  const isBeside =
    (cameAfter.test(after) && date.kind === 'birth-date' && isSaidOfPerson(text, date.start, around)) ||
    personBefore.test(before) ||
    personAfter.test(after) ||
    isNamed(before, after, around.names);
  return isGrown && isBeside;
}

/** Whether a known name stands right before, and nothing after tells what happened on the day. */
function isNamed(before: string, after: string, names: ReadonlySet<string>): boolean {
  const words = before.replace(/[,(\s]+$/, '');
  return words !== before && /^(?:[),。;\s-]|$)/.test(after) && isName(words, names);
}

/** A year in full; of two digits, the last one that can have been. */
function fourDigits(year: string, { latestYear }: Surroundings): string {
  const digits = year.replace(/\D/g, (digit) =>
    String('〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/, '〇'))),
  );
  if (digits.length === 4) return digits;
  return `${2000 + Number(digits) <= latestYear && latestYear < 2099 ? 20 : 19}${digits}`;
}

/** 6, 六, 十二, 廿三, 初五, 正, 腊 and Mar as two digits. */
function twoDigits(number: string): string {
  const english = number === '' ? -1 : englishMonths.toLowerCase().indexOf(number.toLowerCase());
  if (english !== -1) return String(english / 3 + 1).padStart(2, '0');
  if (/^\d+$/.test(number)) return number.padStart(2, '0');
  const words = number.replace('初', '').replace('正', '一').replace('冬', '十一').replace('腊', '十二');
  const plain = words.replace('廿', '二十').replace('卅', '三十');
  const [tens, units] = plain.includes('十') ? plain.split('十') : ['〇', plain];
  const digit = (text: string | undefined, absent: number): number =>
    text ? Math.max(0, '〇一二三四五六七八九'.indexOf(text)) : absent;
  return `${digit(tens, 1)}${digit(units, 0)}`;
}

const earliestYear = 1900;

/** Whether `digits` (YYYYMMDD) is a day on which somebody alive in `latestYear` or before may be born. */
export function isBirthday(digits: string, latestYear: number): boolean {
  const year = Number(digits.slice(0, 4));
  return year >= earliestYear && year <= latestYear && isDay(digits.slice(0, 8));
}

/** Whether `digits` (YYYYMMDD) is a day of the calendar: lists of numbers ask for the same few thousand. */
const isDay = ofLatestTexts(
  (digits) =>
    parseCivilDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`) !== undefined,
  5_000,
);
