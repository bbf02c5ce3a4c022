import {
  type Block,
  mostColumns,
  type Paragraph,
  type Remark,
  type Table,
  type TableCell,
  type TableRow,
} from './structured-document.ts';

/** A cell that is being read. */
export interface OpenCell {
  text: string;
  span: number;
  /** How many rows more it reaches down. */
  down: number;
  isContinued: boolean;
  hasTable: boolean;
}

interface OpenTable {
  readonly rows: TableRow[];
  cells: TableCell[];
  /** The column where the row at hand stands. */
  column: number;
  cell: OpenCell | undefined;
  readonly startsPage: boolean;
  /** What its cells hold, as it stands where the table is only a frame. */
  readonly inside: Block[];
  /** Its cells that hold tables. */
  readonly nested: Remark[];
  /** How many rows more a cell reaches down, by its column. */
  readonly down: Map<number, number>;
}

/**
 * Puts together what flows down a page: paragraphs, and tables whose cells hold paragraphs and tables. A table of which
 * no row says two things is a frame, and what it holds stands for itself, where it holds tables or all such are frames.
 */
export class FlowBlocks {
  readonly blocks: Block[] = [];
  readonly #areFrames: boolean;
  readonly #tables: OpenTable[] = [];
  #count = 0;

  constructor({ areFrames }: { readonly areFrames: boolean }) {
    this.#areFrames = areFrames;
  }

  get isInTable(): boolean {
    return this.#tables.length > 0;
  }

  /** The cell at hand. */
  get cell(): OpenCell | undefined {
    return this.#tables.at(-1)?.cell;
  }

  addParagraph(paragraph: Paragraph): void {
    const table = this.#tables.at(-1);
    (table?.cell ? table.inside : this.blocks).push(paragraph);
    if (table?.cell) addLine(table.cell, `${paragraph.number}${paragraph.lines.join('\n')}`);
  }

  startTable(startsPage = false): void {
    const [rows, cells, inside, nested] = [[], [], [], []];
    const down = new Map<number, number>();
    this.#tables.push({ rows, cells, column: 0, cell: undefined, startsPage, inside, nested, down });
  }

  startRow(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    [table.cells, table.column, table.cell] = [[], 0, undefined];
    fillDown(table);
  }

  /** Leaves so many columns of the row at hand without a cell. */
  leaveColumns(count: number): void {
    const table = this.#tables.at(-1);
    if (table) table.column = count;
  }

  startCell({ span = 1, down = 0 } = {}): void {
    const table = this.#tables.at(-1);
    if (table) table.cell = { text: '', span, down, isContinued: false, hasTable: false };
  }

  endCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    const { text, span, down, isContinued, hasTable } = table.cell;
    if (hasTable) table.nested.push({ kind: 'nested-table', where: rowAtHand(table), text });
    const end = Math.min(table.column + span, mostColumns);
    for (let column = table.column; down > 0 && column < end; column += 1) table.down.set(column, down);
    table.cells.push({ text, column: table.column, span, isContinued });
    table.column += span;
    table.cell = undefined;
    fillDown(table);
  }

  endRow(): void {
    const table = this.#tables.at(-1);
    if (!table || table.cells.length === 0) return;
    table.rows.push({ cells: table.cells, where: rowAtHand(table) });
    table.cells = [];
  }

  /** Ends the table at hand, and tells the tables within its cells. */
  endTable(): readonly Remark[] {
    this.endCell();
    this.endRow();
    const table = this.#tables.pop();
    if (!table) return [];
    const { rows, startsPage, nested, inside } = table;
    const isSingle = rows.every(({ cells }) => cells.filter(isWritten).length < 2);
    const isFrame = isSingle && (this.#areFrames || nested.length > 0);
    const outer = this.#tables.at(-1);
    const own: Table = { kind: 'table', rows, startsPage, where: '' };
    for (const block of isFrame ? inside : [own])
      if (outer) outer.inside.push(block);
      else this.blocks.push(block.kind === 'table' ? { ...block, where: this.#nextTable() } : block);
    if (outer?.cell) addTable(outer.cell, rows);
    return isFrame ? [] : nested;
  }

  #nextTable(): string {
    this.#count += 1;
    return `第${this.#count}个表格`;
  }
}

/** Puts in the cells that reach down into the row at hand from the column where it stands. */
function fillDown(table: OpenTable): void {
  for (; ; table.column += 1) {
    const left = table.down.get(table.column) ?? 0;
    if (left === 0) return;
    table.down.set(table.column, left - 1);
    table.cells.push({ text: '', column: table.column, span: 1, isContinued: true });
  }
}

function addTable(cell: OpenCell, rows: readonly TableRow[]): void {
  cell.hasTable = true;
  for (const { cells } of rows) {
    const words = cells.filter(isWritten).map(({ text }) => text);
    addLine(cell, words.join('，'));
  }
}

function addLine(cell: OpenCell, text: string): void {
  if (text.trim() !== '') cell.text += `${cell.text === '' ? '' : '\n'}${text}`;
}

function isWritten({ text }: TableCell): boolean {
  return text !== '';
}

function rowAtHand({ rows }: OpenTable): string {
  return `表格第${rows.length + 1}行`;
}
