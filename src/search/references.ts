import { at } from '#domain/lists/at.ts';

/**
 * What people write in many ways and mean one thing by: document numbers, dates, telephone numbers. Each is a
 * list of units in its one form.
 */

/** `[[代字], 年, 序号]`; the office's sign is left out where none stands before the year. */
export interface DocumentNumber {
  readonly sign: string;
  readonly year: string;
  readonly number: string;
}

/** `month` and `day` in two digits; `year` is empty where none is given. */
export interface WrittenDay {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const signForm = String.raw`([\p{Script=Han}A-Za-z]{0,12}?)\s*`;
const documentForm = /[〔[(【{〈<《「]\s*((?:19|20)\d\d)\s*[〕\])】}〉>》」]\s*第?\s*0*(\d{1,5})\s*号?/gu;
const signBefore = new RegExp(`${signForm}$`, 'u');
/** A sign and the blanks behind it are no longer. */
const longestSign = 30;

/** The document numbers in `text`: 人社部函〔2023〕44号, [2023]44号, (2023) 第44号. */
export function documentNumbersIn(text: string): DocumentNumber[] {
  const plain = text.normalize('NFKC');
  let end = 0;
  return [...plain.matchAll(documentForm)].map((found) => {
    const before = plain.slice(Math.max(end, found.index - longestSign), found.index);
    end = found.index + found[0].length;
    return { sign: at(signBefore.exec(before) ?? [], 1), year: at(found, 1), number: at(found, 2) };
  });
}

/** The document number that `query` is and nothing else: also 2023 44, 2023年第44号, 函2023-44号, 2023年函44号. */
export function asDocumentNumber(query: string): DocumentNumber | undefined {
  const text = query.normalize('NFKC').trim();
  const match =
    new RegExp(`^${signForm}${documentForm.source}$`, 'u').exec(text) ??
    /^([\p{Script=Han}A-Za-z]{0,12}?)\s*((?:19|20)\d\d)\s*(?:年\s*第?|第|[-—–_,.、\s])\s*0*(\d{1,5})\s*号$/u.exec(
      text,
    ) ??
    /^([\p{Script=Han}A-Za-z]{0,11}[函发字])\s*((?:19|20)\d\d)\s*[-—–]\s*0*(\d{1,5})$/u.exec(text) ??
    /^()((?:19|20)\d\d)\s+0*(\d{1,5})$/.exec(text);
  const [, year, ofYear, number] =
    /^((?:19|20)\d\d)年?\s*(\p{Script=Han}{1,12}[函发字办号])\s*第?0*(\d{1,5})\s*号?$/u.exec(text) ?? [];
  if (year && ofYear && number) return { sign: ofYear, year, number };
  return match ? { sign: at(match, 1), year: at(match, 2), number: at(match, 3) } : undefined;
}

// No look-behind: Safari before 16.4 cannot read it.
const fullDay =
  /(^|\D)((?:19|20)\d\d)\s*[年.\-/]\s*(0?[1-9]|1[0-2])\s*[月.\-/]\s*(0?[1-9]|[12]\d|3[01])(?!\d)\s*[日号]?/g;
const yearlessDay = /(^|\D)()(0?[1-9]|1[0-2])\s*月\s*(0?[1-9]|[12]\d|3[01])(?!\d)\s*[日号]?/g;

/** The days in `text`: 2023年8月7日, 2023-08-07, 2023.8.7, 8月7日, 二〇二三年八月七日. */
export function daysIn(text: string): WrittenDay[] {
  const digits = inDigits(text);
  return [...digits.matchAll(fullDay), ...digits.replace(fullDay, '$1 ').matchAll(yearlessDay)].map(
    ([, , year = '', month = '', day = '']) => ({
      year,
      month: month.padStart(2, '0'),
      day: day.padStart(2, '0'),
    }),
  );
}

/** The day that `query` is and nothing else; 20230807 too. */
export function asDay(query: string): WrittenDay | undefined {
  const text = withCentury(inDigits(query)).trim();
  const [, year, month, rest] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(text) ?? [];
  if (year && month && rest) return { year, month, day: rest };
  const [day, ...more] = daysIn(text);
  const left = text.replace(fullDay, '$1').replace(yearlessDay, '$1').trim();
  return day && more.length === 0 && left === '' ? day : undefined;
}

/** `query` with the century of a year that stands before its month: 23年8月 → 2023年8月. */
export function withCentury(query: string): string {
  return query.replace(/(^|\D)(\d\d)年(?=\s*(?:0?[1-9]|1[0-2])月)/g, '$120$2年');
}

const phoneForm = /(^|\D)((?:0\d{2,3}[-\s]{0,3})?[1-9]\d{6,7}|1[3-9]\d{9})(?!\d)/g;

/** The digits of the telephone numbers in `text`. */
export function phonesIn(text: string): string[] {
  return [...narrow(text).matchAll(phoneForm)].map(([, , phone = '']) => phone.replace(/\D/g, ''));
}

/** The telephone number that `query` is and nothing else; an extension (转802) aside. */
export function asPhone(query: string): string | undefined {
  const line = narrow(query).replace(/\s*(?:转|分机)\s*\d{1,6}\s*$/, '');
  const [phone, ...more] = phonesIn(line);
  return phone !== undefined && more.length === 0 && line.replace(/[-\s]/g, '') === phone ? phone : undefined;
}

/** Narrow, with one kind of hyphen, and the country's code in its home form. */
function narrow(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[—–‐‑−]/g, '-')
    .replace(/(^|\D)(?:\+|00)86[-\s]*0?(?=[2-9]\d{1,2}[-\s]?\d{7})/g, '$10')
    .replace(/(^|\D)(?:\+|00)86[-\s]*(?=1[3-9])/g, '$1');
}

/** A number without its area code: what most people remember of it. */
export function localNumber(phone: string): string {
  return phone.startsWith('0') ? phone.replace(/^0(?:10|2\d|\d{3})/, '') : phone;
}

const chineseDigits = '〇一二三四五六七八九';

/** `text` with the Chinese numerals of dates in digits: 二〇二三年八月二十一日 → 2023年8月21日. */
export function inDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[○零]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) =>
      Array.from(year, (digit) => chineseDigits.indexOf(digit)).join(''),
    )
    .replace(/(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])/g, (number) => {
      const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['none', number];
      const ten = tens === 'none' ? 0 : tens === '' ? 1 : chineseDigits.indexOf(tens);
      return String(ten * 10 + (ones === '' ? 0 : chineseDigits.indexOf(ones)));
    });
}
