import type { AttachmentSink } from '../attachment-sink.ts';
import { TableLabels } from './labels.ts';
import { ReadingOn } from './reading-on.ts';

/** A longer cell holds a sentence, which goes on in no other cell. */
const longestBox = 24;
const longestFigure = 2;
/** Figures and fractions that are nobody's number. */
const trifle = /^-?\d{1,4}$|\./;

/** A head under which few figures tell something of a person: the end of a number, an income. */
const telling = /(?:身份证|证件|证号).*(?:[后末尾].位|尾号)|工资|月薪|收入/;

/** No sheet has more columns (ECMA-376-1, 18.3.1.73); of a wider table each cell is read for itself. */
export const mostColumns = 16_384;

/** As much as the region, or the birth date, of an identity number has. */
const piece = /^(?:\d{6}|\d{8})$/;

/** Heads of what has several cells: a date, a home, a telephone. */
const compounds: readonly (readonly RegExp[])[] = [
  [/年$/, /^月/, /^日/],
  [/小区|楼盘|住宅/, /[楼栋幢座]/, /单元/, /房间?号|室号?$|门牌|户号/],
  [/小区|楼盘|住宅/, /[楼栋幢座]/, /房间?号|室号?$|门牌|户号/],
  [/号段|前三位/, /局号|中[间段]?[四4]?位?$/, /尾号|后四位/],
  [/号段/, /号码/],
  [/(?:手机|电话|联系方式|号码)[(]?(?:[前上][段半七]|$)/, /[后下][段半四]|尾号|续/],
];

/** What has several cells of a row, as far as it was read. */
interface Compound {
  readonly cells: string[];
  readonly column: number;
  readonly where: string;
  readonly count: number;
}

/**
 * Reads a table row by row, cell by cell: each cell under its head, and on from cell to cell, along the row and
 * down the column, where a number is parted between them.
 */
export class GridReader {
  readonly #sink: AttachmentSink;
  readonly #labels = new TableLabels();
  readonly #row: ReadingOn;
  readonly #columns = new Map<number, ReadingOn>();
  #compound: Compound | undefined;

  constructor(sink: AttachmentSink) {
    this.#sink = sink;
    this.#row = new ReadingOn(sink);
  }

  startRow(): void {
    this.#readCompound();
    this.#labels.startRow();
    this.#row.end();
  }

  /** The head over or before the cell that says `text` in `column`, which may be a head for those to come. */
  labelOf(text: string, column: number): string {
    return column <= mostColumns ? this.#labels.labelOf(text.replaceAll('\n', ''), column) : '';
  }

  /**
   * The words of a cell, whose lines stand apart, under the head `label`. `isNumber` is for what the program that
   * wrote it counts with: of such only single figures, and along a row a region or a birth date, are parts of a number.
   */
  cell(
    text: string,
    column: number,
    where: string,
    label: string,
    { isNumber = false, isRounded = false } = {},
  ): void {
    this.#keepPart(text, column, where);
    if (isNumber && trifle.test(text) && text.length > longestFigure && !telling.test(label)) return;
    const table = this.#labels.heads.length === 0 ? undefined : { heads: this.#labels.heads, column };
    for (const line of text.split('\n')) this.#sink.text(line, where, { label, isRounded, table });
    if (/[\n\t]/.test(text)) readAcross(text.split(/[\n\t]/), where, label, this.#sink);
    if (text.trim() === '') return;
    if (column > mostColumns)
      return this.#sink.unread(`表格超过${mostColumns}列，超出的各列只逐格检查，没有按列检查`);
    if (isNumber && text.length > longestFigure) {
      this.#columns.get(column)?.end();
      if (piece.test(text)) this.#row.read(text, where, label);
      else this.#row.end();
      return;
    }
    this.#row.read(text, where, label);
    this.#down(text, column, where, label);
  }

  /** The end of the table. */
  end(): void {
    this.#readCompound();
    this.#row.end();
    for (const column of this.#columns.values()) column.end();
  }

  /** Keeps the parts of what stands under the heads of a compound. */
  #keepPart(text: string, column: number, where: string): void {
    const { heads } = this.#labels;
    if (!this.#compound && heads[column] === undefined) return;
    const isUnder = (parts: readonly RegExp[], first: number): boolean =>
      parts.every((pattern, index) => pattern.test(heads[first + index] ?? ''));
    const begun = compounds.find((parts) => isUnder(parts, column));
    if (begun) {
      this.#readCompound();
      this.#compound = { cells: [], column, where, count: begun.length };
    }
    const { cells = [], column: first = 0, count = 0 } = this.#compound ?? {};
    if (column === first + cells.length && cells.length < count) cells.push(text);
  }

  #readCompound(): void {
    if (this.#compound && this.#compound.cells.length === this.#compound.count) {
      const { cells, column, where } = this.#compound;
      const seams = cells.slice(1).map((_, index) => cells.slice(0, index + 1).join('\t').length);
      this.#sink.text(cells.join('\t'), where, { seams, table: { heads: this.#labels.heads, column } });
    }
    this.#compound = undefined;
  }

  #down(text: string, column: number, where: string, label: string): void {
    let reading = this.#columns.get(column);
    if (text.length > longestBox || !/\p{N}/u.test(text)) return reading?.end();
    if (!reading) this.#columns.set(column, (reading = new ReadingOn(this.#sink)));
    reading.read(text, where, label);
  }
}

/** Reads on from each of `pieces`, which stand one after another, to the next. */
export function readAcross(
  pieces: readonly string[],
  where: string,
  label: string | undefined,
  sink: AttachmentSink,
): void {
  const reading = new ReadingOn(sink);
  for (const piece of pieces) if (piece.trim() !== '') reading.read(piece, where, label);
  reading.end();
}
