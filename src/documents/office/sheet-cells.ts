import type { Archive } from '../archive/archive.ts';
import { mostColumns } from '../layout/grid-reader.ts';
import { readXml } from '../markup/xml.ts';
import type { XmlHandlers } from '../markup/xml-handlers.ts';
import { type CellFormat, generalFormat } from './sheet-styles.ts';
import { columnOf, isTrue, type Sheet, type Workbook } from './workbook.ts';

/** A cell of a sheet, whether it is shown or not. Columns count from 1. */
export interface SheetCell {
  readonly column: number;
  /** B7, or 第7行 where it does not say. */
  readonly where: string;
  /** What it holds, as it is stored; a text that cells share is that text. */
  readonly value: string;
  readonly isNumber: boolean;
  /** Which of the shared texts it shows. */
  readonly shared: number | undefined;
  readonly format: CellFormat;
  readonly formula: string;
  /** How its text is read aloud. */
  readonly reading: string;
  readonly isInHiddenColumn: boolean;
}

export interface SheetRow {
  readonly number: number;
  readonly isHidden: boolean;
}

/** What a reader of a sheet is told, in the order of the sheet. */
export interface SheetHandlers {
  row(row: SheetRow): void;
  cell(cell: SheetCell, row: SheetRow): void;
  /** An element that is neither row nor cell. */
  element(name: string, attributes: Readonly<Record<string, string>>): void;
  /** What the element `name` says that is neither a cell's value nor its formula. */
  aside?(text: string, name: string): void;
  /** What hides `columns`, before any cell. */
  hides?(columns: ReadonlySet<number>): void;
  remark?(text: string): void;
  end?(): void;
}

/** Reads every row and cell of `sheet`, hidden or not. */
export function readSheet(office: Archive, sheet: Sheet, book: Workbook, handlers: SheetHandlers): void {
  readXml(office.bytes(sheet.part), new SheetReader(book, handlers));
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

class SheetReader implements XmlHandlers {
  readonly #book: Workbook;
  readonly #handlers: SheetHandlers;
  readonly #hiddenColumns = new Set<number>();
  #row: SheetRow = { number: 0, isHidden: false };
  #column = 0;
  #cell: OpenCell | undefined;
  #element = '';
  #aside = '';
  #isReading = false;

  constructor(book: Workbook, handlers: SheetHandlers) {
    this.#book = book;
    this.#handlers = handlers;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#element = name;
    this.#aside = '';
    if (name === 'rPh') this.#isReading = true;
    if (name === 'col' && isTrue(attributes['hidden'])) this.#hideColumns(attributes);
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else this.#handlers.element(name, attributes);
  }

  text(part: string): void {
    if (!this.#cell) this.#aside += part;
    else if (this.#isReading) this.#cell.reading += part;
    else if (this.#element === 'v' || this.#element === 't') this.#cell.value += part;
    else if (this.#element === 'f') this.#cell.formula += part;
    else this.#aside += part;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (this.#aside.trim() !== '') this.#handlers.aside?.(this.#aside, name);
    if (name === 'rPh') this.#isReading = false;
    if (name === 'sheetData') this.#handlers.end?.();
    this.#element = '';
    this.#aside = '';
  }

  remark(text: string): void {
    this.#handlers.remark?.(text);
  }

  #hideColumns({ min, max }: Readonly<Record<string, string>>): void {
    for (let column = Number(min); column <= Math.min(Number(max), mostColumns); column += 1)
      this.#hiddenColumns.add(column);
    this.#handlers.hides?.(this.#hiddenColumns);
  }

  #openRow({ r, hidden, ht }: Readonly<Record<string, string>>): void {
    this.#row = { number: Number(r ?? this.#row.number + 1), isHidden: isTrue(hidden) || ht === '0' };
    this.#column = 0;
    this.#handlers.row(this.#row);
  }

  #openCell({ r = '', t: type = '', s: style = '0' }: Readonly<Record<string, string>>): void {
    this.#column = columnOf(r) || this.#column + 1;
    const at = r === '' ? `第${this.#row.number}行` : r;
    this.#cell = { at, type, style: Number(style), value: '', formula: '', reading: '' };
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (!cell) return;
    this.#cell = undefined;
    const { at, type, style, value, formula, reading } = cell;
    const { texts, formats } = this.#book;
    const shared = type === 's' ? Number(value) : undefined;
    const sheetCell: SheetCell = {
      column: this.#column,
      where: at,
      value: shared === undefined ? shownTruth(type, value) : (texts[shared] ?? ''),
      isNumber: type === '' || type === 'n',
      shared,
      format: formats[style] ?? generalFormat,
      formula,
      reading,
      isInHiddenColumn: this.#hiddenColumns.has(this.#column),
    };
    this.#handlers.cell(sheetCell, this.#row);
  }
}

/** `value` of a cell of the type `type`, a truth (18.18.11) as programs show it. */
function shownTruth(type: string, value: string): string {
  const truth = type === 'b' ? Number(/^[01]$/.exec(value)?.[0]) : Number.NaN;
  return ['FALSE', 'TRUE'][truth] ?? value;
}
