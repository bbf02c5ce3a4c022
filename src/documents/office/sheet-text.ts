import type { Archive } from '../archive/archive.ts';
import { TooLarge } from '../archive/unpacking-budget.ts';
import type { AttachmentSink } from '../attachment-sink.ts';
import { GridReader, mostColumns, readAcross } from '../layout/grid-reader.ts';
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
      readXml(office.bytes(sheet.part), new SheetReader(sheet, book, sink));
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

/** A cell that is being read. */
interface OpenCell {
  readonly at: string;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string;
  reading: string;
}

/** A number of 20 digits that begins with an identity number is a disabled person's card: its end is no identity. */
const longestIdentity = 18;

class SheetReader implements XmlHandlers {
  readonly #book: Book;
  readonly #sink: AttachmentSink;
  readonly #place: string;
  readonly #grid: GridReader;
  readonly #hiddenColumns = new Set<number>();
  #isHiddenRow = false;
  #row = 0;
  #column = 0;
  #cell: OpenCell | undefined;
  #element = '';
  /** Text outside cells. */
  #text = '';
  #isReading = false;

  constructor({ name, isHidden }: Sheet, book: Book, sink: AttachmentSink) {
    this.#book = book;
    this.#sink = sink;
    this.#place = `工作表“${name}”${isHidden ? '（隐藏的工作表）' : ''}`;
    this.#grid = new GridReader(sink);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#element = name;
    this.#text = '';
    if (name === 'rPh') this.#isReading = true;
    if (name === 'col' && isTrue(attributes['hidden']))
      for (let hidden = Number(attributes['min']); hidden <= lastOf(attributes); hidden += 1)
        this.#hiddenColumns.add(hidden);
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else
      for (const said of Object.values(attributes))
        if (said.length >= 8)
          this.#sink.text(said, this.#place, { isTechnical: !/\p{Script=Han}/u.test(said) });
  }

  text(part: string): void {
    const element = this.#element;
    if (!this.#cell) this.#text += part;
    else if (this.#isReading) this.#cell.reading += part;
    else if (element === 'v' || element === 't') this.#cell.value += part;
    else if (element === 'f') this.#cell.formula += part;
    else this.#text += part;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (this.#text.trim() !== '') this.#tellText(name, this.#text);
    if (name === 'rPh') this.#isReading = false;
    if (name === 'sheetData') this.#grid.end();
    this.#element = '';
    this.#text = '';
  }

  remark(said: string): void {
    this.#sink.text(said, `${this.#place}里的注释`);
  }

  #openRow({ r = String(this.#row + 1), hidden, ht }: Readonly<Record<string, string>>): void {
    this.#row = Number(r);
    this.#column = 0;
    this.#isHiddenRow = isTrue(hidden) || ht === '0';
    this.#grid.startRow();
  }

  #openCell({ r: at = '', t: type = '', s: style = '0' }: Readonly<Record<string, string>>): void {
    this.#column = at === '' ? this.#column + 1 : columnOf(at);
    const place = at === '' ? `第${this.#row}行` : at;
    this.#cell = { at: place, type, style: Number(style), value: '', formula: '', reading: '' };
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (!cell) return;
    this.#cell = undefined;
    const { styles } = this.#book;
    const where = this.#whereOf(cell);
    const { said, digits } = this.#meaningOf(cell);
    const label = this.#grid.labelOf(said, this.#column);
    const date = digits === undefined ? undefined : this.#dateIn(digits, styles.dateOf(cell.style), label);
    const isCut = digits !== undefined && isRounded(digits);
    this.#grid.cell(date ?? (isCut ? said.slice(0, longestIdentity) : said), this.#column, where, label, {
      isNumber: digits !== undefined,
      isRounded: isCut,
    });
    const shown = date === undefined ? styles.shown(said, cell.style) : undefined;
    if (shown !== undefined) this.#sink.text(shown, where, { label });
    if (cell.reading !== '') this.#sink.text(cell.reading, `${where}的拼音或注音`);
    // Texts that a formula joins are one.
    if (cell.formula !== '') this.#sink.text(cell.formula.replace(/"\s*&\s*"/g, ''), `${where}的公式`);
  }

  #whereOf({ at }: OpenCell): string {
    const hidden = [
      ...(this.#isHiddenRow ? ['隐藏的行'] : []),
      ...(this.#hiddenColumns.has(this.#column) ? ['隐藏的列'] : []),
    ];
    return `${this.#place}${at}${hidden.length > 0 ? `（${hidden.join('、')}）` : ''}`;
  }

  #meaningOf({ type, value }: OpenCell): { said: string; digits: string | undefined } {
    if (type === 's') {
      this.#book.shown.add(Number(value));
      return { said: this.#book.texts[Number(value)] ?? '', digits: undefined };
    }
    const digits = type === '' || type === 'n' ? plainNumber(value) : undefined;
    return { said: digits ?? value, digits };
  }

  #dateIn(digits: string, style: 'day' | 'month' | undefined, label: string): string | undefined {
    const isBirth = /出生|生日/.test(label) && /^\d{5}(?:\.\d+)?$/.test(digits);
    return style || isBirth ? dateOfSerial(Number(digits), style ?? 'day', this.#book.isFrom1904) : undefined;
  }

  #tellText(element: string, text: string): void {
    const where = `${this.#place}${sheetElements[element] ?? ''}`;
    if (!isMargin(element)) return this.#sink.text(text, where);
    this.#sink.text(withoutCodes(text), where);
    readAcross(withoutCodes(text).split('\t'), where, undefined, this.#sink);
  }
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

function lastOf({ max = '0' }: Readonly<Record<string, string>>): number {
  return Math.min(Number(max), mostColumns);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
