import { readHtml } from '../markup/html.ts';
import {
  type Block,
  paragraphOf,
  type StructuredDocument,
  type TableCell,
  type TableRow,
} from './structured-document.ts';

const block =
  /^(?:p|div|h[1-6]|li|dt|dd|section|article|header|footer|nav|main|aside|ul|ol|dl|form|pre|blockquote|address|figure|figcaption|hr)$/;
const unseen = /^(?:script|style|noscript|template|head|title|textarea|select|option|svg|iframe)$/;
const hiding = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** The structure of a page of HTML: what a browser shows of it, without its pictures. */
export function webStructure(source: string): StructuredDocument {
  const reader = new WebReader();
  readHtml(source, reader);
  reader.end();
  return { blocks: reader.blocks, remarks: [] };
}

interface OpenTable {
  readonly rows: TableRow[];
  cells: TableCell[];
  cell: { span: number; down: number; text: string } | undefined;
  /** How many rows more a cell reaches down, by its column. */
  readonly down: Map<number, number>;
}

class WebReader {
  readonly blocks: Block[] = [];
  #text = '';
  #alignment: 'start' | 'center' | 'end' = 'start';
  readonly #tables: OpenTable[] = [];
  readonly #open: { readonly name: string; readonly isHidden: boolean }[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { style = '', align = '', class: classes = '' } = attributes;
    const isHidden = unseen.test(name) || 'hidden' in attributes || hiding.test(style);
    this.#open.push({ name, isHidden: isHidden || (this.#open.at(-1)?.isHidden ?? false) });
    if (block.test(name)) this.#endLine();
    if (block.test(name)) this.#alignment = alignmentIn(`${style} ${align} ${classes}`, name);
    if (name === 'br') this.#add('\n');
    if (name === 'table') this.#startTable();
    if (name === 'tr') this.#startRow();
    if (name === 'td' || name === 'th') this.#startCell(attributes);
  }

  text(text: string): void {
    if (!(this.#open.at(-1)?.isHidden ?? false)) this.#add(text.replace(/[\t\r\n ]+/g, ' '));
  }

  close(name: string): void {
    this.#open.pop();
    if (block.test(name)) this.#endLine();
    if (name === 'td' || name === 'th') this.#endCell();
    if (name === 'tr') this.#endRow();
    if (name === 'table') this.#endTable();
  }

  remark(): void {
    // Remarks of the markup are nobody's words.
  }

  end(): void {
    while (this.#tables.length > 0) this.#endTable();
    this.#endLine();
  }

  #add(text: string): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.text += text;
    else this.#text += text;
  }

  #endLine(): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) {
      if (cell.text.trim() !== '' && !cell.text.endsWith('\n')) cell.text += '\n';
      return;
    }
    const lines = this.#text.split('\n').map((line) => line.trim());
    this.#text = '';
    for (const line of lines)
      if (line !== '')
        this.blocks.push(paragraphOf(line, `第${this.blocks.length + 1}段`, { alignment: this.#alignment }));
    this.#alignment = 'start';
  }

  #startTable(): void {
    if (this.#tables.length === 0) this.#endLine();
    this.#tables.push({ rows: [], cells: [], cell: undefined, down: new Map() });
  }

  #startRow(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    table.cells = [];
    table.cell = undefined;
    this.#fillDown(table);
  }

  /** Puts in the cells that reach down into the row at hand from the column where it stands. */
  #fillDown(table: OpenTable): void {
    for (let column = widthOf(table.cells); (table.down.get(column) ?? 0) > 0; column += 1) {
      table.down.set(column, (table.down.get(column) ?? 0) - 1);
      table.cells.push({ text: '', column, span: 1, isContinued: true });
    }
  }

  #startCell({ colspan, rowspan }: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1);
    if (table) table.cell = { span: countOf(colspan), down: countOf(rowspan) - 1, text: '' };
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    const { text, span, down } = table.cell;
    const column = widthOf(table.cells);
    for (let at = column; at < column + span; at += 1) if (down > 0) table.down.set(at, down);
    table.cells.push({ text: tidy(text), column, span, isContinued: false });
    table.cell = undefined;
    this.#fillDown(table);
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    if (!table || table.cells.length === 0) return;
    table.rows.push({ cells: table.cells, where: `表格第${table.rows.length + 1}行` });
    table.cells = [];
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.at(-1);
    const isLayout = table.rows.every(({ cells }) => cells.length < 2);
    const texts = table.rows.map(({ cells }) => cells.map(({ text }) => text).join('，'));
    if (outer) return this.#add(texts.join('\n'));
    if (isLayout)
      for (const text of texts)
        for (const line of text.split('\n').filter((words) => words.trim() !== ''))
          this.blocks.push(paragraphOf(line, `第${this.blocks.length + 1}段`));
    else this.blocks.push({ kind: 'table', rows: table.rows, startsPage: false, where: '表格' });
  }
}

function widthOf(cells: readonly TableCell[]): number {
  return cells.reduce((sum, { span }) => sum + span, 0);
}

function countOf(text = ''): number {
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 1;
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function alignmentIn(words: string, name: string): 'start' | 'center' | 'end' {
  if (/text-align\s*:\s*right|(?:^|\s)right(?:\s|$)/i.test(words)) return 'end';
  const isCentred = /text-align\s*:\s*center|(?:^|\s)center(?:\s|$)|title/i.test(words);
  return isCentred || /^h[1-3]$/.test(name) ? 'center' : 'start';
}
