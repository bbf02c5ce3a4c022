import type { Archive } from '../archive/archive.ts';
import { TooLarge } from '../archive/unpacking-budget.ts';
import type { AttachmentSink } from '../attachment-sink.ts';
import { GridReader, readAcross } from '../layout/grid-reader.ts';
import { isRounded, plainNumber } from '../layout/numbers.ts';
import { readXml, type XmlHandlers } from '../markup/xml.ts';
import { type CellStyles, dateOfSerial, readCellStyles } from './sheet-styles.ts';
import { columnOf, readSharedTexts, readWorkbook, type Sheet } from './workbook.ts';

/**
 * Reads every cell of a workbook, hidden or not, each under its column's head; then texts that no cell shows. Gives
 * the parts that are read with this.
 */
export function readSheets(office: Archive, sink: AttachmentSink): ReadonlySet<string> {
  const { sheets, isFrom1904, ...parts } = readWorkbook(office);
  const { texts, asides } = readSharedTexts(office, parts.texts);
  const styles = readCellStyles(office, parts.styles);
  const book: Book = { texts, shown: new Set(), styles, isFrom1904 };
  const named = new Set(sheets.map(({ part }) => part));
  const strays = office.parts.filter((part) => /^xl\/worksheets\/[^/]+\.xml$/.test(part) && !named.has(part));
  const all = [...sheets, ...strays.map((part): Sheet => ({ name: part, isHidden: true, part }))];
  for (const sheet of all)
    try {
      readXml(office.bytes(sheet.part), sheetReader(sheet, book, sink));
    } catch (error) {
      if (error instanceof TooLarge) throw error;
      sink.unread(`工作表“${sheet.name}”：已损坏，或写法不合规范`);
    }
  for (const [index, text] of texts.entries())
    if (!book.shown.has(index)) sink.text(text, '没有单元格显示的旧文字');
  for (const text of asides) sink.text(text, '单元格的拼音或注音');
  return new Set([parts.texts, ...all.map(({ part }) => part)]);
}

interface Book {
  readonly texts: readonly string[];
  /** Which of the texts a cell shows. */
  readonly shown: Set<number>;
  readonly styles: CellStyles;
  readonly isFrom1904: boolean;
}

interface CellMark {
  readonly at: string;
  readonly type: string;
  readonly style: number;
}

/** A number of 20 digits that begins with an identity number is a disabled person's card: its end is no identity. */
const longestIdentity = 18;

function sheetReader(
  sheet: Sheet,
  { texts, shown, styles, isFrom1904 }: Book,
  sink: AttachmentSink,
): XmlHandlers {
  const place = `工作表“${sheet.name}”${sheet.isHidden ? '（隐藏的工作表）' : ''}`;
  const grid = new GridReader(sink);
  const hiddenColumns = new Set<number>();
  let isHiddenRow = false;
  let row = 0;
  let column = 0;
  let cell: CellMark | undefined;
  let value = '';
  let formula = '';
  let element = '';
  let text = '';
  let reading = '';
  let isReading = false;

  const endCell = (): void => {
    if (!cell) return;
    const hidden = [isHiddenRow ? '隐藏的行' : '', hiddenColumns.has(column) ? '隐藏的列' : ''].filter(
      (word) => word !== '',
    );
    const where = `${place}${cell.at}${hidden.length > 0 ? `（${hidden.join('、')}）` : ''}`;
    const { said, digits } = meaningOf(cell);
    const label = grid.labelOf(said, column);
    const date = digits === undefined ? undefined : dateIn(digits, styles.dateOf(cell.style), label);
    const isCut = digits !== undefined && isRounded(digits);
    grid.cell(date ?? (isCut ? said.slice(0, longestIdentity) : said), column, where, label, {
      isNumber: digits !== undefined,
      isRounded: isCut,
    });
    const shown = date === undefined ? styles.shown(said, cell.style) : undefined;
    if (shown !== undefined) sink.text(shown, where, { label });
    if (reading !== '') sink.text(reading, `${where}的拼音或注音`);
    // Texts that a formula joins are one.
    if (formula !== '') sink.text(formula.replace(/"\s*&\s*"/g, ''), `${where}的公式`);
    cell = undefined;
  };
  const meaningOf = ({ type }: CellMark): { said: string; digits: string | undefined } => {
    if (type === 's') shown.add(Number(value));
    if (type === 's') return { said: texts[Number(value)] ?? '', digits: undefined };
    const digits = type === '' || type === 'n' ? plainNumber(value) : undefined;
    return { said: digits ?? value, digits };
  };
  const dateIn = (digits: string, style: 'day' | 'month' | undefined, label: string): string | undefined => {
    const isBirth = /出生|生日/.test(label) && /^\d{5}(?:\.\d+)?$/.test(digits);
    return style || isBirth ? dateOfSerial(Number(digits), style ?? 'day', isFrom1904) : undefined;
  };

  return {
    open(name, attributes) {
      element = name;
      text = '';
      if (name === 'rPh') isReading = true;
      if (name === 'col' && isTrue(attributes['hidden']))
        for (let hidden = Number(attributes['min']); hidden <= lastOf(attributes); hidden += 1)
          hiddenColumns.add(hidden);
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        column = 0;
        isHiddenRow = isTrue(attributes['hidden']) || attributes['ht'] === '0';
        grid.startRow();
      }
      if (name === 'c') {
        const { r: at = '', t: type = '', s: style = '0' } = attributes;
        column = at === '' ? column + 1 : columnOf(at);
        cell = { at: at === '' ? `第${row}行` : at, type, style: Number(style) };
        value = '';
        formula = '';
        reading = '';
      }
      if (name !== 'c' && name !== 'row')
        for (const said of Object.values(attributes))
          if (said.length >= 8) sink.text(said, place, { isTechnical: !/\p{Script=Han}/u.test(said) });
    },
    text(part) {
      if (isReading) reading += part;
      else if (element === 'v' || element === 't') value += part;
      else if (element === 'f') formula += part;
      else text += part;
    },
    close(name) {
      if (name === 'c') endCell();
      else if (text.trim() !== '') {
        const where = `${place}${sheetElements[name] ?? ''}`;
        sink.text(isMargin(name) ? withoutCodes(text) : text, where);
        if (isMargin(name)) readAcross(withoutCodes(text).split('\t'), where, undefined, sink);
      }
      if (name === 'rPh') isReading = false;
      if (name === 'sheetData') grid.end();
      element = '';
      text = '';
    },
    remark(said) {
      sink.text(said, `${place}里的注释`);
    },
  };
}

const sheetElements: Readonly<Record<string, string>> = {
  oddHeader: '的页眉',
  evenHeader: '的页眉',
  firstHeader: '的页眉',
  oddFooter: '的页脚',
  evenFooter: '的页脚',
  firstFooter: '的页脚',
};

function isMargin(element: string): boolean {
  return element in sheetElements;
}

/** A header or footer without its codes for place, font and fields (ECMA-376-1, 18.3.1.46). */
function withoutCodes(text: string): string {
  return text.replace(/&"[^"]*"|&K[0-9A-F]{6}|&[A-Z]/gi, '\t');
}

const mostColumns = 16_384;

function lastOf({ max = '0' }: Readonly<Record<string, string>>): number {
  return Math.min(Number(max), mostColumns);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
