import { addDays, civil } from '#domain/time/civil-date.ts';
import { type Archive } from '../archive/archive.ts';
import { readPart } from '../markup/xml.ts';
import type { XmlHandlers } from '../markup/xml-handlers.ts';
import { fieldsOf } from './shown-value.ts';

/** How a cell shows what it holds. */
export interface CellFormat {
  /** Of its format (ECMA-376-1, 18.8.31). */
  readonly code: string;
  /** Whether it shows a date, and whether with its day. */
  readonly date: 'day' | 'month' | undefined;
  /** Whether it may show digits that the value has not. */
  readonly hasDigits: boolean;
  /** Whether nobody sees its words: white on white, or shown as nothing. */
  readonly isUnseen: boolean;
}

const [month, day] = ['yyyy"年"m"月"', 'm"月"d"日"'];
/** Formats that every program has (18.8.30), with those of Chinese systems; months in words are shown in digits. */
const builtIn: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 49: '@' },
  ...{ 14: 'yyyy/m/d', 15: 'yyyy/m/d', 16: 'm/d', 17: 'yyyy/m', 22: 'yyyy/m/d h:mm' },
  ...{ 27: month, 28: day, 29: day, 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 36: month },
  ...{ 50: month, 51: day, 52: month, 53: day, 54: day, 57: month, 58: day },
};

export const generalFormat: CellFormat = {
  code: 'General',
  date: undefined,
  hasDigits: false,
  isUnseen: false,
};

/** The styles of a workbook that are being read: each font, each ground, and which of them a cell's style takes. */
class StylesReader implements Partial<XmlHandlers> {
  readonly formats = new Map<number, string>();
  readonly cells: { readonly format: number; readonly font: number; readonly fill: number }[] = [];
  readonly #whiteFonts: boolean[] = [];
  readonly #plainFills: boolean[] = [];
  #list = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { numFmtId = '0', fontId = '0', fillId = '0', formatCode = '', patternType = 'none' } = attributes;
    if (lists.has(name)) this.#list = name;
    if (name === 'numFmt') this.formats.set(Number(numFmtId), formatCode);
    if (name === 'xf' && this.#list === 'cellXfs')
      this.cells.push({ format: Number(numFmtId), font: Number(fontId), fill: Number(fillId) });
    if (name === 'font' && this.#list === 'fonts') this.#whiteFonts.push(false);
    if (name === 'fill' && this.#list === 'fills') this.#plainFills.push(true);
    if (name === 'color' && this.#list === 'fonts') this.#whiteFonts.splice(-1, 1, isWhite(attributes));
    if ((name === 'patternFill' && patternType !== 'none') || name === 'gradientFill')
      this.#plainFills.splice(-1, 1, false);
    if (name === 'fgColor' && isWhite(attributes)) this.#plainFills.splice(-1, 1, true);
  }

  /** Whether a cell shows white words on a ground that is not painted. */
  isWhite({ font, fill }: { readonly font: number; readonly fill: number }): boolean {
    return this.#whiteFonts[font] === true && this.#plainFills[fill] !== false;
  }
}

const lists: ReadonlySet<string> = new Set(['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs']);

/** White by its number, by the palette (18.8.27) or as the theme's paper (18.8.3). */
function isWhite({ rgb, indexed, theme, tint = '0' }: Readonly<Record<string, string>>): boolean {
  return (
    /^(?:FF)?FFFFFF$/i.test(rgb ?? '') ||
    /^[19]$/.test(indexed ?? '') ||
    (theme === '0' && Number(tint) === 0)
  );
}

/** The formats of the styles in the part `part`, which a workbook need not have, by their numbers. */
export function readCellFormats(office: Archive, part: string): readonly CellFormat[] {
  const styles = new StylesReader();
  readPart(office, part, { open: (name, attributes) => styles.open(name, attributes) });
  return styles.cells.map((cell) => {
    const code = styles.formats.get(cell.format) ?? builtIn[cell.format] ?? generalFormat.code;
    return { ...formatOf(code), isUnseen: styles.isWhite(cell) || /^;;;?$/.test(code) };
  });
}

/** No program writes a longer one. */
const longestCode = 255;

function formatOf(code: string): Omit<CellFormat, 'isUnseen'> {
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
