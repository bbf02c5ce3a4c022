import {
  type Paragraph,
  paragraphOf,
  type StructuredDocument,
  type Table,
} from '#documents/structure/structured-document.ts';

/** A paragraph of a document that says something. */
export interface Line extends Omit<Paragraph, 'kind'> {
  readonly kind: 'line';
  /** Its words without the spaces around them, its own number not included; lines are parted by `\n`. */
  readonly text: string;
  /** Whether a blank line, or a table, stands before it. */
  readonly isApart: boolean;
  /** Whether its author set it in from the left with spaces. */
  readonly isIndented: boolean;
}

/** What an import reads, one after another. */
export type Entry = Line | Table;

/** Characters that nobody sees. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** A line that says `text`, set as text is. */
export function lineOf(text: string, where: string, more: Partial<Line> = {}): Line {
  return {
    ...paragraphOf(text, where),
    kind: 'line',
    text,
    isApart: true,
    isIndented: false,
    ...more,
  };
}

/** What `document` says, without blank paragraphs and characters that nobody sees. */
export function entriesOf({ blocks }: Pick<StructuredDocument, 'blocks'>): Entry[] {
  const entries: Entry[] = [];
  let [startsPage, isApart] = [false, true];
  for (const block of blocks) {
    startsPage ||= block.startsPage;
    const entry = block.kind === 'table' ? seenTable(block) : seenLine(block, isApart);
    isApart = entry.kind === 'table' || (entry.text === '' && entry.number === '');
    if (isApart && entry.kind === 'line') continue;
    entries.push({ ...entry, startsPage });
    startsPage = false;
  }
  return entries;
}

function seenLine(paragraph: Paragraph, isApart: boolean): Line {
  const lines = paragraph.lines.map(tidy).filter((line) => line !== '');
  const isIndented = /^[ \t\u3000]{2}|^\u3000/.test(paragraph.lines[0] ?? '');
  return { ...paragraph, kind: 'line', lines, text: lines.join('\n'), isApart, isIndented };
}

function seenTable(table: Table): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: cell.text.split('\n').map(tidy).join('\n').trim() })),
  }));
  return { ...table, rows };
}

/** Wider gaps say no more, and what seeks words behind gaps takes time that grows with the square of their width. */
const widerGap = /(?<=\s{100})\s+/g;

function tidy(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/\u00A0/g, ' ')
    .replace(widerGap, '')
    .trim();
}

/** Whether `entry` is a line, and no table. */
export function isLine(entry: Entry): entry is Line {
  return entry.kind === 'line';
}

/** A text says what concerns the whole notice within so many lines. */
const mostLines = 500;

/** The lines of `entries` that may say what concerns the whole notice: the first of them. */
export function firstLines(entries: readonly Entry[]): Line[] {
  return entries.filter(isLine).slice(0, mostLines);
}

/** `line` with the number that its program printed. */
export function wholeText({ number, text }: Pick<Line, 'number' | 'text'>): string {
  return `${number}${text}`;
}

/** `text` without spaces of any kind. */
export function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}
