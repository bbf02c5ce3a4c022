import { addDays, civil } from '#domain/time/civil-date.ts';
import { plainNumber } from '../layout/numbers.ts';

/** The number `value`, as it is stored, as the format `code` shows it (ECMA-376-1, 18.8.31). */
export function shownNumber(value: string, code: string, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return value;
  const [positive = '', negative] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const format = number < 0 && negative !== undefined ? negative : positive;
  const fields = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (/[ymd]/.test(fields) && number > 0 && number < 100_000) return shownDay(number, format, is1904);
  if (!/[0#]/.test(fields) || /general/.test(fields)) return general(value, number);
  return aroundDigits(format, withFormat(Math.abs(number), fields), number < 0 && negative === undefined);
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
  const kept = Math.max((fraction.match(/0/g) ?? []).length, decimals.replace(/0+$/, '').length);
  return grouped + (kept > 0 ? `.${decimals.slice(0, kept)}` : '');
}

/** `digits` with the words that `format` prints around them. */
function aroundDigits(format: string, digits: string, isNegative: boolean): string {
  let isPlaced = false;
  const text = format
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/"([^"]*)"|\\(.)|([0#?][0#?,.]*)|([^"\\0#?])/g, (_, quoted, escaped, place, plain) => {
      if (place === undefined) return String(quoted ?? escaped ?? plain);
      const first = !isPlaced;
      isPlaced = true;
      return first ? digits : '';
    });
  return `${isNegative ? '-' : ''}${text}`;
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
