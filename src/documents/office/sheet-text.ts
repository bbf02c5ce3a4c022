import type { Archive } from '../archive/archive.ts';
import { TooLarge } from '../archive/unpacking-budget.ts';
import type { AttachmentSink } from '../attachment-sink.ts';
import { GridReader, readAcross } from '../layout/grid-reader.ts';
import { isRounded, plainNumber } from '../layout/numbers.ts';
import { readSheet, type SheetCell, type SheetHandlers, type SheetRow } from './sheet-cells.ts';
import { HiddenCells } from './hidden-cells.ts';
import { dateOfSerial } from './sheet-styles.ts';
import { shownValue } from './shown-value.ts';
import { readWorkbook, type Sheet } from './workbook.ts';

/**
 * Reads every cell of a workbook, hidden or not, each under its column's head; then texts that no cell shows. Gives
 * the parts that are read with this.
 */
export function readSheets(office: Archive, sink: AttachmentSink): ReadonlySet<string> {
  const book = readWorkbook(office);
  const named = new Set(book.sheets.map(({ part }) => part));
  const strays = office.parts.filter((part) => /^xl\/worksheets\/[^/]+\.xml$/.test(part) && !named.has(part));
  const all = [...book.sheets, ...strays.map((part): Sheet => ({ name: part, isHidden: true, part }))];
  const shown = new Set<number>();
  for (const sheet of all)
    try {
      const text = new SheetText(sheet, book.isFrom1904, shown, sink);
      readSheet(office, sheet, book, text);
      for (const what of text.hidden.words) sink.concealed(what);
    } catch (error) {
      if (error instanceof TooLarge) throw error;
      sink.unread(`工作表“${sheet.name}”：已损坏，或写法不合规范`);
    }
  for (const [index, text] of book.texts.entries())
    if (!shown.has(index)) sink.text(text, '没有单元格显示的旧文字');
  for (const text of book.asides) sink.text(text, '单元格的拼音或注音');
  return new Set([book.textsPart, ...all.map(({ part }) => part)]);
}

class SheetText implements SheetHandlers {
  readonly hidden: HiddenCells;
  readonly #isFrom1904: boolean;
  /** Which of the shared texts a cell shows. */
  readonly #shown: Set<number>;
  readonly #sink: AttachmentSink;
  readonly #place: string;
  readonly #grid: GridReader;

  constructor(sheet: Sheet, isFrom1904: boolean, shown: Set<number>, sink: AttachmentSink) {
    const { name, isHidden } = sheet;
    this.hidden = new HiddenCells(sheet);
    this.#isFrom1904 = isFrom1904;
    this.#shown = shown;
    this.#sink = sink;
    this.#place = `工作表“${name}”${isHidden ? '（隐藏的工作表）' : ''}`;
    this.#grid = new GridReader(sink);
  }

  row(): void {
    this.#grid.startRow();
  }

  cell(cell: SheetCell, row: SheetRow): void {
    this.hidden.add(cell, row);
    const { value, isNumber, shared, column, format, formula, reading } = cell;
    if (shared !== undefined) this.#shown.add(shared);
    const where = this.#whereOf(cell, row);
    const digits = isNumber ? plainNumber(value) : undefined;
    const content = digits ?? value;
    const label = this.#grid.labelOf(content, column);
    const date = digits === undefined ? undefined : this.#dateIn(digits, format.date, label);
    this.#grid.cell(date ?? content, column, where, label, {
      isNumber: digits !== undefined,
      isRounded: digits !== undefined && isRounded(digits),
    });
    if (date === undefined && format.hasDigits) {
      const shown = shownValue(cell, format.code, this.#isFrom1904);
      if (shown !== content) this.#sink.text(shown, where, { label });
    }
    if (reading !== '') this.#sink.text(reading, `${where}的拼音或注音`);
    // Texts that a formula joins are one.
    if (formula !== '') this.#sink.text(formula.replace(/"\s*&\s*"/g, ''), `${where}的公式`);
  }

  element(name: string, attributes: Readonly<Record<string, string>>): void {
    this.hidden.see(name);
    for (const said of Object.values(attributes))
      if (said.length >= 8)
        this.#sink.text(said, this.#place, { isTechnical: !/\p{Script=Han}/u.test(said) });
  }

  /** The margins, whose codes part what they say, or what else stands outside cells. */
  aside(text: string, name: string): void {
    const margin = margins[name];
    if (margin === undefined) return this.#sink.text(text, this.#place);
    const words = withoutCodes(text);
    this.#sink.text(words, `${this.#place}${margin}`);
    readAcross(words.split('\t'), `${this.#place}${margin}`, undefined, this.#sink);
  }

  remark(words: string): void {
    this.#sink.text(words, `${this.#place}里的注释`);
  }

  end(): void {
    this.#grid.end();
  }

  #whereOf({ where, isInHiddenColumn }: SheetCell, { isHidden }: SheetRow): string {
    const hidden = [...(isHidden ? ['隐藏的行'] : []), ...(isInHiddenColumn ? ['隐藏的列'] : [])];
    return `${this.#place}${where}${hidden.length > 0 ? `（${hidden.join('、')}）` : ''}`;
  }

  #dateIn(digits: string, shown: 'day' | 'month' | undefined, label: string): string | undefined {
    const isBirth = /出生|生日/.test(label) && /^\d{5}(?:\.\d+)?$/.test(digits);
    return shown || isBirth ? dateOfSerial(Number(digits), shown ?? 'day', this.#isFrom1904) : undefined;
  }
}

const margins: Readonly<Record<string, string>> = {
  oddHeader: '的页眉',
  evenHeader: '的页眉',
  firstHeader: '的页眉',
  oddFooter: '的页脚',
  evenFooter: '的页脚',
  firstFooter: '的页脚',
};

/** A header or footer without its codes for place, font and fields (ECMA-376-1, 18.3.1.46). */
function withoutCodes(text: string): string {
  return text.replace(/&"[^"]*"|&K[0-9A-F]{6}|&[A-Z]/gi, '\t');
}
