import { at } from '#domain/lists/at.ts';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { nameColumn } from '#domain/name/name-column.ts';
import { matchesIn } from '#domain/lists/matches-in.ts';
import { bars, bulletLine, dashedRow, headingLine, numberedLine } from './dialect.ts';

/** A line, or a cell, without the spaces around it. `at` is the offset of its first character in the body. */
export interface Line {
  readonly text: string;
  readonly at: number;
}

/** A body's parts, their words not read yet. */
export type LineBlock =
  | Paragraph
  | { readonly kind: 'heading'; readonly level: number; readonly line: Line; readonly at: number }
  | { readonly kind: 'list'; readonly entries: LineEntry[] }
  | Table;

interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: Line[];
}

interface Table {
  readonly kind: 'table';
  readonly heads: LineRow;
  readonly rows: LineRow[];
}

export interface LineEntry {
  /** `1.`, `1)` or `-`. */
  readonly mark: string;
  readonly blocks: LineBlock[];
  readonly at: number;
}

export interface LineRow {
  readonly cells: readonly Line[];
  readonly at: number;
}

/** Lists within lists deeper than anybody writes them. */
const deepest = 100;

/** The blocks of `body`, or the offset at which its lists are deeper than anybody writes. */
export function blocksOf(body: string): readonly LineBlock[] | number {
  return readBlocks(body, new BlockReader());
}

/** As `blocksOf`, for a list of nominees: where it has no table, rows as programs of tables copy them, with tabs, are one. */
export function blocksOfList(body: string): readonly LineBlock[] | number {
  const blocks = blocksOf(body);
  const hasTable = typeof blocks === 'number' || blocks.some(({ kind }) => kind === 'table');
  return hasTable || !body.includes('\t') ? blocks : readBlocks(body, new BlockReader(copiedRow));
}

function readBlocks(body: string, reader: BlockReader): readonly LineBlock[] | number {
  const lines = linesOf(body);
  for (let index = 0; index < lines.length; index += 1) {
    const line = at(lines, index);
    const step = reader.read(line, lines[index + 1]);
    if (step === 'too-deep') return line.at;
    // The dashes under the head of a table are read with it.
    if (step === 'head') index += 1;
  }
  return reader.blocks;
}

class BlockReader {
  readonly #top: Holder = { blocks: [], column: 0 };
  /** What a line may belong to, the innermost last: the body, and list entries. */
  readonly #holders = [this.#top];
  /** What the next line may go on with. */
  #open: Paragraph | Table | undefined;
  readonly #copied: typeof copiedRow | undefined;

  /** `copied`: how rows of a copied table are read, where there may be one. */
  constructor(copied?: typeof copiedRow) {
    this.#copied = copied;
  }

  get blocks(): readonly LineBlock[] {
    return this.#top.blocks;
  }

  /** Puts `line`, which `next` follows, where it belongs. */
  read(line: WholeLine, next: WholeLine | undefined): 'line' | 'head' | 'too-deep' {
    if (this.#copied && this.#readCopied(line, next, this.#copied)) return 'line';
    if (line.text === '') {
      this.#open = undefined;
      return 'line';
    }
    const depth = this.#holders.findLastIndex(({ column }) => column <= line.column);
    const isWithin = depth === this.#holders.length - 1;
    if (this.#open?.kind === 'table' && isWithin && !beginning(line, false)) {
      this.#open.rows.push(rowOf(line));
      return 'line';
    }
    const begun = beginning(line, this.#open?.kind === 'paragraph' && isWithin);
    const isHead = !begun && isHeadBefore(line, next);
    if (this.#open?.kind === 'paragraph' && !begun && !isHead) {
      this.#open.lines.push(wordsOf(line));
      return 'line';
    }
    this.#holders.length = depth + 1;
    const { blocks } = at(this.#holders, depth);
    if (begun?.kind === 'heading') {
      blocks.push({ kind: 'heading', level: begun.mark.length, line: begun.words, at: line.at });
      this.#open = undefined;
      return 'line';
    }
    if (begun) return this.#begin(begun, line, blocks);
    this.#open = isHead
      ? { kind: 'table', heads: rowOf(line), rows: [] }
      : { kind: 'paragraph', lines: [wordsOf(line)] };
    blocks.push(this.#open);
    return isHead ? 'head' : 'line';
  }

  /** Whether `line` is a row of a copied table, or the head of one. */
  #readCopied(line: WholeLine, next: WholeLine | undefined, row: typeof copiedRow): boolean {
    if (!line.whole.includes('\t')) return false;
    const { blocks } = this.#top;
    if (this.#open?.kind === 'table') {
      // What is blank says nothing, and ends nothing.
      if (line.text !== '') this.#open.rows.push(row(line, this.#open.heads.cells.length));
      return true;
    }
    const heads = row(line, 0);
    if (
      !next?.whole.includes('\t') ||
      !areHeads(heads.cells.map(({ text }) => text)) ||
      blocks.some(({ kind }) => kind === 'table')
    )
      return false;
    this.#open = { kind: 'table', heads, rows: [] };
    this.#holders.length = 1;
    blocks.push(this.#open);
    return true;
  }

  /** A list's entry among `blocks`: in the list that stands there, or in one of its own. */
  #begin({ mark, words, column }: Beginning, line: WholeLine, blocks: LineBlock[]): 'line' | 'too-deep' {
    if (this.#holders.length > deepest) return 'too-deep';
    this.#open = { kind: 'paragraph', lines: [words] };
    const entry: LineEntry = { mark, blocks: [this.#open], at: line.at };
    const last = blocks.at(-1);
    if (last?.kind === 'list' && isOfOneKind(at(last.entries, 0).mark, mark)) last.entries.push(entry);
    else blocks.push({ kind: 'list', entries: [entry] });
    this.#holders.push({ blocks: entry.blocks, column });
    return 'line';
  }
}

interface Holder {
  readonly blocks: LineBlock[];
  /** The column from which on its lines begin, the first one apart. */
  readonly column: number;
}

interface WholeLine extends Line {
  /** The column of its first character, a tab as far as to the next column that four divides. */
  readonly column: number;
  /** With all that is around it. */
  readonly whole: string;
}

function linesOf(body: string): WholeLine[] {
  let start = 0;
  return body.split('\n').map((line) => {
    const indent = stretchIn(line, /^[ \t]*/);
    const place = start + indent.length;
    start += line.length + 1;
    const text = withoutEnd(line.slice(indent.length));
    return { text, at: place, column: columnAfter(0, indent), whole: line };
  });
}

function columnAfter(column: number, text: string): number {
  let end = column;
  for (const character of text) end += character === '\t' ? 4 - (end % 4) : 1;
  return end;
}

/** `text` without spaces, or the half of a line's end, that nobody sees; `''` where nothing else is there. */
function withoutEnd(text: string): string {
  if (/^[ \t\r\u3000]*$/.test(text)) return '';
  let end = text.length;
  while (end > 0 && ' \t\r'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** `line` without the spaces that indent it. */
function wordsOf({ text, at: place }: Line): Line {
  const words = text.replace(/^[ \t\u3000]+/, '');
  return { text: words, at: place + text.length - words.length };
}

interface Beginning {
  readonly kind: 'heading' | 'entry';
  readonly mark: string;
  readonly words: Line;
  /** The column of the words. */
  readonly column: number;
}

/** What begins at the beginning of `line`; in the midst of a paragraph, a number begins nothing but the first entry. */
function beginning({ text, at: place, column }: WholeLine, isInParagraph: boolean): Beginning | undefined {
  const heading = headingLine.exec(text);
  const [whole = '', mark = ''] = heading ?? bulletLine.exec(text) ?? numberedLine.exec(text) ?? [];
  if (whole === '' || (isInParagraph && /^\d/.test(mark) && Number.parseInt(mark, 10) !== 1))
    return undefined;
  return {
    kind: heading ? 'heading' : 'entry',
    mark,
    words: wordsOf({ text: text.slice(whole.length), at: place + whole.length }),
    column: columnAfter(column, whole),
  };
}

/** Whether entries with the marks `a` and `b` are of one list: both are numbered, as `1.` or as `1)`, or neither. */
function isOfOneKind(a: string, b: string): boolean {
  return a.at(-1) === b.at(-1);
}

/** Whether `line` is the head of a table, which `next` makes it. */
function isHeadBefore(line: Line, next: Line | undefined): boolean {
  return (
    next !== undefined &&
    dashedRow.test(next.text) &&
    next.text.includes('|') &&
    line.text.includes('|') &&
    rowOf(line).cells.length === rowOf(next).cells.length
  );
}

/** The cells of the row `line`; bars at its ends part nothing. */
function rowOf({ text, at: place }: Line): LineRow {
  const parting = matchesIn(text, bars).flatMap(({ 0: bar, index }) => (bar === '|' ? index : []));
  const starts = [...(parting[0] === 0 ? [] : [0]), ...parting.map((index) => index + 1)];
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop();
  const ends = parting[0] === 0 ? parting.slice(1) : parting;
  const cells = starts.map((start, index): Line => {
    const cell = withoutEnd(text.slice(start, ends[index]));
    return cell === ''
      ? { text: '', at: place + Math.max(0, start - 1) }
      : wordsOf({ text: cell, at: place + start });
  });
  return { cells, at: place };
}

/** Whether `words` name what columns of nominees hold, and one of them the nominees. */
function areHeads(words: readonly string[]): boolean {
  const { column, fitting } = nameColumn(words, undefined);
  return (
    words.length > 1 && words.every((word) => word !== '') && (column !== undefined || fitting.length > 0)
  );
}

/**
 * The cells of the row `line` of a copied table. The last of its `least` cells may be cut off; where a line ends
 * within a cell, its quotes tell.
 */
function copiedRow({ text, at: place, whole }: WholeLine, least: number): LineRow {
  let start = place - whole.indexOf(text);
  const cells = whole.split('\t').map((cell): Line => {
    const words = wordsOf({ text: withoutEnd(cell), at: start });
    start += cell.length + 1;
    return words;
  });
  while (cells.length > least && cells.at(-1)?.text === '') cells.pop();
  const isWhole = cells.every(({ text: words }) => (words.match(/"/g)?.length ?? 0) % 2 === 0);
  const lacking = Array.from({ length: isWhole ? Math.max(0, least - cells.length) : 0 }, (): Line => ({
    text: '',
    at: place,
  }));
  return { cells: [...cells, ...lacking], at: place };
}
