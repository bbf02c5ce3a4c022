import { readHtml } from '../markup/html.ts';
import { isShadedBy, isUnseenBy, isWhiteBy, unseenClasses } from './web-styles.ts';
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
/** The structure of a page of HTML: what a browser shows of it, without its pictures. */
export function webStructure(source: string): StructuredDocument {
  const reader = new WebReader();
  readHtml(source, reader);
  reader.end();
  const text = reader.hidden.replace(/\s+/g, ' ').trim();
  return { blocks: reader.blocks, remarks: text === '' ? [] : [{ kind: 'hidden', where: '网页', text }] };
}

/** No list has more columns: cells reach down in these. */
const mostWide = 200;

interface OpenElement {
  readonly name: string;
  /** Whether it has no words of the page, or hides them, or has them white on white. */
  readonly shows: 'words' | 'hidden' | 'nothing';
  readonly isWhite: boolean;
  readonly isShaded: boolean;
}

interface OpenCell {
  readonly span: number;
  readonly down: number;
  text: string;
  /** Where the line at hand begins in its text. */
  line: number;
}

interface OpenTable {
  readonly rows: TableRow[];
  cells: TableCell[];
  cell: OpenCell | undefined;
  /** What its cells hold, as if it only set out the page. */
  readonly inside: Block[];
  /** How many rows more a cell reaches down, by its column. */
  readonly down: Map<number, number>;
}

class WebReader {
  readonly blocks: Block[] = [];
  hidden = '';
  #text = '';
  #unseen: ReadonlySet<string> = new Set();
  #alignment: 'start' | 'center' | 'end' = 'start';
  readonly #tables: OpenTable[] = [];
  readonly #open: OpenElement[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { style = '', align = '', class: classes = '' } = attributes;
    this.#open.push(this.#element(name, attributes));
    if (block.test(name)) this.#endLine();
    if (block.test(name) || name === 'td')
      this.#alignment = alignmentIn(`${style} ${align} ${classes}`, name);
    if (name === 'br') this.#add('\n');
    if (name === 'table') this.#startTable();
    if (name === 'tr') this.#startRow();
    if (name === 'td' || name === 'th') this.#startCell(attributes);
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (element?.name === 'style') this.#unseen = new Set([...this.#unseen, ...unseenClasses(text)]);
    const words = text.replace(/[\t\r\n ]+/g, ' ');
    const isHidden = element && (element.shows === 'hidden' || (element.isWhite && !element.isShaded));
    if (element?.shows === 'nothing') return;
    if (isHidden) this.hidden += words;
    else this.#add(words);
  }

  #element(name: string, attributes: Readonly<Record<string, string>>): OpenElement {
    const around = this.#open.at(-1) ?? { shows: 'words', isWhite: false, isShaded: false };
    const { style = '', class: classes = '', color, bgcolor, background } = attributes;
    const isHidden =
      'hidden' in attributes ||
      isUnseenBy(style) ||
      classes.split(/\s+/).some((one) => this.#unseen.has(one));
    const own = unseen.test(name) ? 'nothing' : isHidden ? 'hidden' : 'words';
    return {
      name,
      shows: around.shows === 'words' ? own : around.shows,
      isWhite: isWhiteBy(style, color) ?? around.isWhite,
      isShaded: around.isShaded || isShadedBy(style, bgcolor ?? background),
    };
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
    const table = this.#tables.at(-1);
    const cell = table?.cell;
    if (!cell) {
      this.#addParagraphs(this.#text, this.blocks);
      this.#text = '';
      this.#alignment = 'start';
      return;
    }
    if (cell.text.trim() !== '' && !cell.text.endsWith('\n')) cell.text += '\n';
    this.#addParagraphs(cell.text.slice(cell.line), table.inside);
    cell.line = cell.text.length;
  }

  #addParagraphs(text: string, blocks: Block[]): void {
    for (const line of text.split('\n').map((words) => words.trim()))
      if (line !== '')
        blocks.push(paragraphOf(line, `第${blocks.length + 1}段`, { alignment: this.#alignment }));
  }

  #startTable(): void {
    this.#endLine();
    this.#tables.push({ rows: [], cells: [], cell: undefined, inside: [], down: new Map() });
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
    for (
      let column = widthOf(table.cells);
      column < mostWide && (table.down.get(column) ?? 0) > 0;
      column += 1
    ) {
      table.down.set(column, (table.down.get(column) ?? 0) - 1);
      table.cells.push({ text: '', column, span: 1, isContinued: true });
    }
  }

  #startCell({ colspan, rowspan }: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1);
    if (table) table.cell = { span: countOf(colspan), down: countOf(rowspan) - 1, text: '', line: 0 };
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    this.#endLine();
    const { text, span, down } = table.cell;
    const column = widthOf(table.cells);
    const end = Math.min(column + span, mostWide);
    for (let at = column; at < end; at += 1) if (down > 0) table.down.set(at, down);
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
    this.#endCell();
    this.#endRow();
    const table = this.#tables.pop();
    if (!table) return;
    const { rows, inside } = table;
    const own: readonly Block[] = setsOutPage(rows)
      ? inside
      : [{ kind: 'table', rows, startsPage: false, where: '表格' }];
    const outer = this.#tables.at(-1);
    const cell = outer?.cell;
    const blocks = outer ? outer.inside : this.blocks;
    for (const block of own)
      blocks.push(block.kind === 'table' ? block : { ...block, where: `第${blocks.length + 1}段` });
    if (!cell) return;
    cell.text += rows.map(({ cells }) => cells.map(({ text }) => text).join('，')).join('\n');
    cell.line = cell.text.length;
  }
}

/** Whether a table only sets out its page: no row says anything beside something else. */
function setsOutPage(rows: readonly TableRow[]): boolean {
  return rows.every(({ cells }) => cells.filter(({ text }) => text !== '').length < 2);
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
