import { addDays, civil } from '#domain/time/civil-date.ts';
import { type OfficePackage } from './office-package.ts';
import { readXml } from './xml.ts';

/** How a workbook shows its numbers: which cell styles are dates, and whether they show the day. */
export interface DateStyles {
  styleOf(style: number): 'day' | 'month' | undefined;
}

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

export async function readDateStyles(office: OfficePackage): Promise<DateStyles> {
  const formats = new Map<number, 'day' | 'month' | undefined>();
  const cells: number[] = [];
  let isCells = false;
  await readXml(office.chunks('xl/styles.xml'), {
    open(name, attributes) {
      if (name === 'cellXfs') isCells = true;
      if (name === 'numFmt')
        formats.set(Number(attributes['numFmtId']), dateFormat(attributes['formatCode'] ?? ''));
      if (name === 'xf' && isCells) cells.push(Number(attributes['numFmtId'] ?? 0));
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return {
    styleOf(style) {
      const format = cells[style] ?? 0;
      return formats.has(format) ? formats.get(format) : builtIn[format];
    },
  };
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
