import { addDays, civil } from '#domain/time/civil-date.ts';
import { type Archive } from '../archive/archive.ts';
import { readPart } from '../markup/xml.ts';
import { fieldsOf } from './shown-value.ts';

/** How a cell shows what it holds. */
export interface CellFormat {
  /** Of its format (ECMA-376-1, 18.8.31). */
  readonly code: string;
  /** Whether it shows a date, and whether with its day. */
  readonly date: 'day' | 'month' | undefined;
  /** Whether it may show digits that the value has not. */
  readonly hasDigits: boolean;
}

const [month, day] = ['yyyy"年"m"月"', 'm"月"d"日"'];
/** Formats that every program has (18.8.30), with those of Chinese systems; months in words are shown in digits. */
const builtIn: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 49: '@' },
  ...{ 14: 'yyyy/m/d', 15: 'yyyy/m/d', 16: 'm/d', 17: 'yyyy/m', 22: 'yyyy/m/d h:mm' },
  ...{ 27: month, 28: day, 29: day, 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 36: month },
  ...{ 50: month, 51: day, 52: month, 53: day, 54: day, 57: month, 58: day },
};

export const generalFormat: CellFormat = { code: 'General', date: undefined, hasDigits: false };

/** The formats of the styles in the part `part`, which a workbook need not have, by their numbers. */
export function readCellFormats(office: Archive, part: string): readonly CellFormat[] {
  const own = new Map<number, string>();
  const cells: number[] = [];
  let isCells = false;
  readPart(office, part, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'cellXfs') isCells = true;
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode);
      if (name === 'xf' && isCells) cells.push(Number(numFmtId));
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return cells.map((number) => formatOf(own.get(number) ?? builtIn[number] ?? generalFormat.code));
}

/** No program writes a longer one. */
const longestCode = 255;

function formatOf(code: string): CellFormat {
  if (code.length > longestCode) return generalFormat;
  const fields = fieldsOf(code);
  const date = fields.includes('d') ? 'day' : fields.includes('y') ? 'month' : undefined;
  return { code, date, hasDigits: /[1-9]|"[^"]*\d|\\\d|0{6}/.test(code.replace(/\[[^\]]*\]/g, '')) };
}

/**
 * The day of a spreadsheet's serial number (ECMA-376-1, 18.17.4.1) in Chinese; the month only where the day is the
 * first and not shown, as programs store a month. Undefined outside 1909 to 2064.
 */
export function dateOfSerial(serial: number, shown: 'day' | 'month', is1904: boolean): string | undefined {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (!(days >= 3_650 && days <= 60_000)) return undefined;
  const [year, month, day] = addDays(civil('1899-12-30'), days).split('-').map(Number);
  return shown === 'month' && day === 1 ? `${year}年${month}月` : `${year}年${month}月${day}日`;
}
