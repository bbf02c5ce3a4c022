import { addDays, civil } from '#domain/time/civil-date.ts';
import { type Archive } from '../archive/archive.ts';
import { readXml, xmlHandlers } from '../markup/xml.ts';

/** How a workbook shows its numbers. */
export interface CellStyles {
  /** Whether a style shows a date, and whether with its day. */
  dateOf(style: number): 'day' | 'month' | undefined;
  /** `value` with the words that a style shows around it; undefined where it adds none with a digit. */
  shown(value: string, style: number): string | undefined;
  /** The code of a style's format (18.8.31); 'General' where it has none of its own. */
  formatOf(style: number): string;
}

/** Formats of numbers that every program has (18.8.30). */
const numberFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  31: 'yyyy"年"m"月"d"日"',
  49: '@',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Formats that every program has (ECMA-376-1, 18.8.30), with those of Chinese systems. */
const builtIn: Readonly<Record<number, 'day' | 'month'>> = {
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  22: 'day',
  27: 'month',
  28: 'day',
  29: 'day',
  30: 'day',
  31: 'day',
  36: 'month',
  50: 'month',
  51: 'day',
  52: 'month',
  53: 'day',
  54: 'day',
  57: 'month',
  58: 'day',
};

/** The styles of the part `part`, which a workbook need not have. */
export function readCellStyles(office: Archive, part: string): CellStyles {
  const formats = new Map<number, string>();
  const cells: number[] = [];
  let isCells = false;
  const reader = xmlHandlers({
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'cellXfs') isCells = true;
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode);
      if (name === 'xf' && isCells) cells.push(Number(numFmtId));
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  if (office.parts.includes(part)) readXml(office.bytes(part), reader);
  const literals = new Map([...formats].map(([format, code]) => [format, literalsOf(code)]));
  const dates = new Map([...formats].map(([format, code]) => [format, dateFormat(code)]));
  const numberOf = (style: number): number => cells[style] ?? 0;
  return {
    formatOf(style) {
      const format = numberOf(style);
      return formats.get(format) ?? numberFormats[format] ?? 'General';
    },
    dateOf(style) {
      const format = numberOf(style);
      return dates.has(format) ? dates.get(format) : builtIn[format];
    },
    shown(value, style) {
      const [before, after] = literals.get(numberOf(style)) ?? ['', ''];
      return before + after === '' ? undefined : `${before}${value}${after}`;
    },
  };
}

/** Literals, then what stands for the number, then literals, in the first section of a format (18.8.31). */
const aroundNumber = /^((?:"[^"]*"|\\.|\[[^\]]*\]|[-\s()])*)[0#?@,.]+((?:"[^"]*"|\\.|[-\s()])*)(?:;|$)/;

/** The words before and after the number, where one of them has a digit. */
function literalsOf(code: string): readonly [before: string, after: string] {
  const [, before = '', after = ''] = aroundNumber.exec(code) ?? [];
  return /\d/.test(literal(before) + literal(after)) ? [literal(before), literal(after)] : ['', ''];
}

function literal(code: string): string {
  return code.replace(/\[[^\]]*\]/g, '').replace(/"([^"]*)"|\\(.)/g, '$1$2');
}

/** The text between quotation marks and brackets in a format is not a field. */
function dateFormat(code: string): 'day' | 'month' | undefined {
  const fields = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (fields.includes('d')) return 'day';
  return fields.includes('y') ? 'month' : undefined;
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
