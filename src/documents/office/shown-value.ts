import { addDays, civil } from '#domain/time/civil-date.ts';
import { plainNumber } from '../layout/numbers.ts';

/** A value of a cell as it is stored, and whether it is a number, which its format may show otherwise. */
interface StoredValue {
  readonly value: string;
  readonly isNumber: boolean;
}

/** `stored` as the format `code` shows it (ECMA-376-1, 18.8.31). */
export function shownValue({ value, isNumber }: StoredValue, code: string, is1904: boolean): string {
  return isNumber ? shownNumber(value, code, is1904) : shownText(value, code);
}

/** Text is shown by the section with a place for it; where there is none, as it is. */
function shownText(text: string, code: string): string {
  const section = code.includes('@') ? sectionsOf(code).find((part) => fieldsOf(part).includes('@')) : '@';
  return section === undefined || section === '@' ? text : aroundPlace(section, text, /@/);
}

function shownNumber(value: string, code: string, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return value;
  if (code === 'General') return general(value, number);
  const [positive = '', negative] = sectionsOf(code);
  const format = number < 0 && negative !== undefined ? negative : positive;
  const fields = fieldsOf(format);
  if (/[ymd]/.test(fields) && number > 0 && number < 100_000) return shownDay(number, format, is1904);
  if (!/[0#?]/.test(fields) || fields.includes('general')) return general(value, number);
  const sign = number < 0 && negative === undefined ? '-' : '';
  return sign + aroundPlace(format, withFormat(Math.abs(number), fields), /[0#?][0#?,.]*/);
}

/** The sections of `code`, for positive numbers, negative ones, zero and text; a `;` in quotation marks parts none. */
function sectionsOf(code: string): string[] {
  return code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}

/** What of `code` stands for digits, days and text: no words in quotation marks, no conditions. */
export function fieldsOf(code: string): string {
  return code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
}

/** As many digits as a program shows of what it counts in binary. */
function general(value: string, number: number): string {
  const rounded = String(Number(number.toPrecision(15)));
  return /e/i.test(rounded) ? (plainNumber(value) ?? value) : rounded;
}

function withFormat(number: number, fields: string): string {
  const isPercent = fields.includes('%');
  const [whole = '', fraction = ''] = (/[0#,?]+(?:\.[0#?]*)?/.exec(fields)?.[0] ?? '0').split('.');
  const digits = Math.min(fraction.length, 15);
  const rounded = Number((number * (isPercent ? 100 : 1)).toPrecision(15)).toFixed(digits);
  const [integer = '', decimals = ''] = rounded.split('.');
  const least = (whole.match(/0/g) ?? []).length;
  const padded = integer.padStart(least, '0');
  const grouped = /,(?=[0#?])/.test(whole) ? padded.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',') : padded;
  const places = Math.max((fraction.match(/0/g) ?? []).length, decimals.replace(/0+$/, '').length);
  return grouped + (places > 0 ? `.${decimals.slice(0, places)}` : '');
}

/** `shown` where `place` first stands in `format`, with the words that it prints around it. */
function aroundPlace(format: string, shown: string, place: RegExp): string {
  let isPlaced = false;
  const sign = new RegExp(`"([^"]*)"|\\\\(.)|(${place.source})`, 'g');
  return format
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(sign, (_, quoted?: string, escaped?: string, digitPlace?: string) => {
      if (digitPlace === undefined) return quoted ?? escaped ?? '';
      const first = !isPlaced;
      isPlaced = true;
      return first ? shown : '';
    });
}

function shownDay(serial: number, format: string, is1904: boolean): string {
  const day = addDays(civil('1899-12-30'), Math.floor(serial) + (is1904 ? 1462 : 0));
  const [year = '', month = '', date = ''] = day.split('-');
  const minutes = Math.round((serial % 1) * 1440);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  let isAfterHour = false;
  return format
    .replace(/\[[^\]]*\]|_.|\*.|;.*$/g, '')
    .replace(/"([^"]*)"|\\(.)|(y+|m+|d+|h+|s+|@)/gi, (whole, quoted, escaped, field: string | undefined) => {
      if (field === undefined) return String(quoted ?? escaped ?? whole);
      const two = (number: number | string): string => String(number).padStart(2, '0');
      switch (field.charAt(0).toLowerCase()) {
        case 'y':
          return field.length > 2 ? year : year.slice(2);
        case 'm':
          if (isAfterHour) return two(minute);
          return field.length > 1 ? month : String(Number(month));
        case 'd':
          return field.length > 1 ? date : String(Number(date));
        case 'h':
          isAfterHour = true;
          return field.length > 1 ? two(hour) : String(hour);
        case 's':
          return '00';
        default:
          return '';
      }
    });
}
