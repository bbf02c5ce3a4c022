/** A document as a reader sees it: paragraphs and tables one after another, each with its place. */
export interface StructuredDocument {
  readonly blocks: readonly Block[];
  /** What a reader does not see, or what is no text: in none of the blocks. */
  readonly remarks: readonly Remark[];
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Parted where the author ended a line within the paragraph. */
  readonly lines: readonly string[];
  /** The number that the program printed before it: `一、`, `（二）`, `3.`; '' where there is none. */
  readonly number: string;
  /** How deep in a list its number stands, from 0; undefined without a number. */
  readonly level: number | undefined;
  readonly alignment: 'start' | 'center' | 'end';
  /** Whether it begins a page because its author said so. */
  readonly startsPage: boolean;
  /** 第3段, 文本框, 第2页: where it stands, as its author knows it. */
  readonly where: string;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
  readonly startsPage: boolean;
  readonly where: string;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly where: string;
}

export interface TableCell {
  /** Lines are parted by `\n`. */
  readonly text: string;
  /** Its first column, from 0, and how many it spans. */
  readonly column: number;
  readonly span: number;
  /** Whether it goes on with the cell above it, which says its text. */
  readonly isContinued: boolean;
}

export type RemarkKind =
  | 'picture'
  | 'footnote'
  | 'margin'
  | 'deleted'
  | 'hidden'
  | 'comment'
  | 'macro'
  | 'text-box'
  | 'nested-table'
  | 'joined-lines'
  | 'converted'
  | 'unreadable';

export interface Remark {
  readonly kind: RemarkKind;
  readonly where: string;
  /** What it says; of a footnote with the words before its mark. */
  readonly text: string;
}

/** That a document's macros are not read. */
export const macrosLeft: Remark = { kind: 'macro', where: '', text: '' };

/** No list has more columns. */
export const mostColumns = 200;

/** That the words `texts` of the table at `where` stand right of any list's columns. */
export function leftFarRight(where: string, texts: readonly string[]): Remark[] {
  const text = `第${mostColumns}列以后的内容没有读：“${texts.join('，')}”`;
  return texts.length === 0 ? [] : [{ kind: 'unreadable', where, text }];
}

/** Why nothing could be made of a file, in a sentence for the office. */
export interface UnreadDocument {
  readonly problem: string;
}

/** A paragraph that says `text` at `where`, plain unless `more` says otherwise. */
export function paragraphOf(text: string, where: string, more: Partial<Paragraph> = {}): Paragraph {
  return {
    kind: 'paragraph',
    lines: text.split('\n'),
    number: '',
    level: undefined,
    alignment: 'start',
    startsPage: false,
    where,
    ...more,
  };
}
