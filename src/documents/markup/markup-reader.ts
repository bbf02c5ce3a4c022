import type { AttachmentSink } from '../attachment-sink.ts';
import { GridReader } from '../layout/grid-reader.ts';
import { LineNames } from '../layout/line-names.ts';
import { isRounded, plainNumber } from '../layout/numbers.ts';
import { ReadingOn } from '../layout/reading-on.ts';
import { readRawBytes } from '../text/raw-bytes.ts';
import type { XmlHandlers } from './xml-handlers.ts';

/** How a family of formats writes its words. */
export interface Dialect {
  /** What holds the words of a paragraph, among the elements within one. */
  isText(element: string): boolean;
  /** Whether words may stand outside every paragraph. */
  readonly isLoose: boolean;
}

/** Office Open XML: words stand in `w:t` and `a:t` alone (ECMA-376-1, 17.3.3.31, 21.1.2.3.11). */
export const officeMarkup: Dialect = { isText: (element) => element === 't', isLoose: false };
/** OpenDocument, SVG and what else is well formed: whatever stands in a paragraph are its words. */
export const plainMarkup: Dialect = { isText: () => true, isLoose: false };
export const webMarkup: Dialect = { isText: () => true, isLoose: true };

/** What an element is to the reader: a paragraph, a part of a table, or what its words are besides text. */
type Role = 'paragraph' | 'table' | 'row' | 'cell' | 'deleted' | 'inserted' | 'reading';

/** Tracked changes and how others are read aloud among them. */
const roles: ReadonlyMap<string, Role> = new Map(
  (
    [
      [
        'paragraph',
        'p h h1 h2 h3 h4 h5 h6 body li dt dd div section article header footer caption figcaption title option textarea pre address blockquote si is text',
      ],
      ['table', 'tbl table'],
      ['row', 'tr table-row'],
      ['cell', 'tc td th table-cell covered-table-cell'],
      ['deleted', 'del moveFrom'],
      ['inserted', 'ins moveTo'],
      ['reading', 'rt rPh'],
    ] as const
  ).flatMap(([role, names]) => names.split(' ').map((name) => [name, role] as const)),
);
/** Words that a program shows although they stand in an attribute. */
const wordsIn = /^(?:descr|title|alt|string|prompt|tooltip|display|label|placeholder)$/i;
const shortestHidden = 8;
/** What programs say of the spaces of nearly every run (XML 1.0, 2.10). */
const spaceRule = 'preserve';
/** Bytes written as letters (RFC 4648, 4), longer than any word. */
const encoded = /^[A-Za-z0-9+/\s]{400,}=*\s*$/;
/** Of an electronic signature: keys and sums, which are no words (XML Signature, 4.5). */
const signature =
  /^(?:SignatureValue|DigestValue|Modulus|X509Certificate|EncapsulatedTimeStamp|Encapsulated\w*)$/;

interface Piece {
  readonly text: string;
  readonly change: 'kept' | 'deleted' | 'inserted';
}

/** A paragraph that is being read: what stands in it, and apart from that what its fields and readings say. */
interface Paragraph {
  readonly pieces: Piece[];
  field: string;
  reading: string;
  isDropCap: boolean;
}

interface Table {
  readonly grid: GridReader;
  /** How many paragraphs are open around it. */
  readonly depth: number;
  column: number;
  cell: string;
  span: number;
}

/**
 * Reads the words of any markup: runs are joined to paragraphs, cells have their heads, elements outside
 * paragraphs are read one by one, and so are attributes long enough to hide something.
 */
export function markupReader(
  sink: AttachmentSink,
  where: string | ((element: string) => string),
  dialect: Dialect,
): XmlHandlers & { end(): void } {
  return new MarkupReader(sink, typeof where === 'string' ? () => where : where, dialect);
}

class MarkupReader implements XmlHandlers {
  readonly #sink: AttachmentSink;
  readonly #placeOf: (element: string) => string;
  readonly #dialect: Dialect;
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  readonly #open: { readonly name: string; text: string }[] = [];
  readonly #flows: ReadingOn[];
  readonly #leaves: ReadingOn;
  readonly #within = { deleted: 0, inserted: 0, reading: 0 };
  #dropCap: readonly Piece[] = [];
  readonly #names = new LineNames();

  constructor(sink: AttachmentSink, placeOf: (element: string) => string, dialect: Dialect) {
    this.#sink = sink;
    this.#placeOf = placeOf;
    this.#dialect = dialect;
    this.#flows = [new ReadingOn(sink)];
    this.#leaves = new ReadingOn(sink);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const role = roles.get(name);
    this.#open.push({ name, text: '' });
    this.#begin(name, role, attributes);
    if (this.#dialect.isLoose && role === 'cell') this.#startParagraph();
    setSpan(this.#tables.at(-1), attributes['w:val'], name === 'gridSpan');
    setSpan(this.#tables.at(-1), attributes['gridSpan'] ?? attributes['colspan'], role === 'cell');
    for (const [key, value] of Object.entries(attributes)) this.#readAttribute(name, key, value);
  }

  #begin(name: string, role: Role | undefined, attributes: Readonly<Record<string, string>>): void {
    if (role === 'paragraph') this.#startParagraph();
    else if (role === 'table') this.#startTable();
    else if (role === 'row') startRow(this.#tables.at(-1));
    else if (isWithin(role)) this.#within[role] += 1;
    else if (name === 'Fallback') this.#flows.push(new ReadingOn(this.#sink));
    else if (name === 'trace') this.#sink.picture(`${this.#placeOf(name)}的墨迹`);
    else if (attributes['w:dropCap']) setDropCap(this.#paragraphs.at(-1));
    else if (!this.#dialect.isLoose || name === 'br') this.#add(signOf(name, attributes));
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (!element) return;
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) element.text += text;
    else if (element.name === 'delText') paragraph.pieces.push({ text, change: 'deleted' });
    else if (/instrText$/i.test(element.name)) paragraph.field += text;
    else if (this.#dialect.isText(element.name)) this.#add(text);
    else if (text.trim() !== '') element.text += text;
  }

  close(name: string): void {
    const element = this.#open.pop();
    if (element) this.#readLeaf(name, element.text);
    const role = roles.get(name);
    if (role === 'paragraph') this.#endParagraph();
    else if (role === 'table') this.#endTable();
    else if (isWithin(role)) this.#within[role] -= 1;
    else if (name === 'Fallback') this.#flows.pop()?.end();
    if (role !== 'cell') return;
    if (this.#dialect.isLoose) this.#endParagraph();
    this.#endCell();
  }

  remark(text: string): void {
    this.#sink.text(text, `${this.#placeOf('p')}里的注释`);
  }

  end(): void {
    while (this.#paragraphs.length > 0) this.#endParagraph();
    while (this.#tables.length > 0) this.#endTable();
    for (const flow of [...this.#flows, this.#leaves]) flow.end();
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    const { deleted, inserted, reading } = this.#within;
    if (!paragraph || text === '') return;
    if (reading > 0) paragraph.reading += text;
    else
      paragraph.pieces.push({ text, change: deleted > 0 ? 'deleted' : inserted > 0 ? 'inserted' : 'kept' });
  }

  #startParagraph(): void {
    if (this.#dialect.isLoose) this.#add('\n');
    this.#paragraphs.push({ pieces: [...this.#dropCap], field: '', reading: '', isDropCap: false });
    this.#dropCap = [];
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { pieces, field, reading, isDropCap } = paragraph;
    if (isDropCap) {
      this.#dropCap = pieces;
      return;
    }
    const place = this.#placeOf('p');
    const words = joined(pieces.filter(({ change }) => change !== 'deleted'));
    const table = this.#tables.at(-1);
    if (table?.depth === this.#paragraphs.length) table.cell += `${table.cell === '' ? '' : '\n'}${words}`;
    else if (table && this.#dialect.isLoose) this.#add(`${words}\n`);
    else this.#readLines(words, place);
    readDeleted(pieces, place, this.#sink);
    if (field !== '')
      this.#sink.text(field, `${place}域代码`, { isTechnical: !/\p{Script=Han}/u.test(field) });
    if (reading !== '') this.#sink.text(reading, `${place}拼音或注音`);
  }

  /** Reads the lines of a paragraph, each for itself, and on from piece to piece where tabs or line ends part them. */
  #readLines(words: string, where: string): void {
    for (const line of words.split('\n')) {
      const label = this.#names.nameOf(line);
      this.#sink.text(line, where, { label });
      for (const piece of line.split('\t'))
        if (piece.trim() !== '') this.#flows.at(-1)?.read(piece, where, label);
    }
  }

  #startTable(): void {
    const depth = this.#paragraphs.length;
    this.#tables.push({ grid: new GridReader(this.#sink), depth, column: 0, cell: '', span: 1 });
  }

  #endTable(): void {
    this.#tables.pop()?.grid.end();
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const label = table.grid.labelOf(table.cell, table.column);
    table.grid.cell(table.cell, table.column, `${this.#placeOf('tc')}表格`, label);
    table.column += table.span;
    table.cell = '';
    table.span = 1;
  }

  /** Words outside every paragraph, in a cell or anywhere. */
  #readLeaf(name: string, text: string): void {
    if (text.trim() === '') return;
    const place = this.#placeOf(name);
    if (encoded.test(text)) {
      if (!signature.test(name)) this.#sink.unread(`${place}里用 Base64 写的内容（${name}）读不出来`);
      readRawBytes(Buffer.from(text, 'base64'), place, this.#sink);
      return;
    }
    const digits = plainNumber(text);
    const said = digits ?? text;
    this.#sink.text(said, place, { isRounded: digits !== undefined && isRounded(digits) });
    this.#leaves.read(said.trim(), place);
  }

  #readAttribute(element: string, key: string, value: string): void {
    if (value === spaceRule || (value.length < shortestHidden && !wordsIn.test(key))) return;
    if (/^data:/i.test(value)) this.#sink.picture(this.#placeOf(element));
    const digits = plainNumber(value);
    // A number's own digits are not among the words around it (ECMA-376-1, 17.9.11).
    const shown = element === 'lvlText' ? value.replace(/%\d/g, '') : (digits ?? value);
    const isTechnical = !/\p{Script=Han}/u.test(value) && !wordsIn.test(key.slice(key.indexOf(':') + 1));
    this.#sink.text(shown, this.#placeOf(element), {
      isTechnical,
      isRounded: digits !== undefined && isRounded(digits),
    });
  }
}

function isWithin(role: Role | undefined): role is 'deleted' | 'inserted' | 'reading' {
  return role === 'deleted' || role === 'inserted' || role === 'reading';
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Reads what was deleted with its track kept, and the paragraph as it was before. */
function readDeleted(pieces: readonly Piece[], where: string, sink: AttachmentSink): void {
  const deleted = pieces.filter(({ change }) => change === 'deleted');
  if (deleted.length === 0) return;
  sink.text(joined(deleted), `${where}修订中删除的文字`);
  let before = '';
  const seams: number[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (piece.change === 'inserted') continue;
    if (last && last.change !== piece.change) seams.push(before.length);
    before += piece.text;
    last = piece;
  }
  sink.text(before, `${where}修订前的文字`, { seams });
}

/** The sign that an element stands for within a line. */
export function signOf(name: string, attributes: Readonly<Record<string, string>>): string {
  switch (name) {
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
    case 'line-break':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 's':
      return ' ';
    case 'sym':
      return symbolOf(attributes['w:char']);
    default:
      return '';
  }
}

/** A character of a symbol font, whose codes stand in the private area from F000 (ECMA-376-1, 17.3.3.30). */
function symbolOf(hexadecimal = ''): string {
  if (!/^[0-9A-Fa-f]{1,5}$/.test(hexadecimal)) return '';
  const code = parseInt(hexadecimal, 16);
  return String.fromCodePoint(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
}

function startRow(table: Table | undefined): void {
  if (!table) return;
  table.grid.startRow();
  table.column = 0;
}

function setSpan(table: Table | undefined, span: string | undefined, isSpan: boolean): void {
  if (table && isSpan && span !== undefined && /^\d{1,3}$/.test(span)) table.span = Number(span);
}

function setDropCap(paragraph: Paragraph | undefined): void {
  if (paragraph) paragraph.isDropCap = true;
}
