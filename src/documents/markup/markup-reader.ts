import type { AttachmentSink } from '../attachment-sink.ts';
import { GridReader } from '../layout/grid-reader.ts';
import { isRounded, plainNumber } from '../layout/numbers.ts';
import { ReadingOn } from '../layout/reading-on.ts';
import { readRawBytes } from '../text/raw-bytes.ts';
import type { XmlHandlers } from './xml.ts';

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

const paragraphs =
  /^(?:p|h[1-6]?|body|li|dt|dd|div|section|article|header|footer|caption|figcaption|title|option|textarea|pre|address|blockquote|si|is|text)$/;
const rows = /^(?:tr|table-row)$/;
const cells = /^(?:tc|td|th|table-cell|covered-table-cell)$/;
const tables = /^(?:tbl|table)$/;
/** Words that a program shows although they stand in an attribute. */
const wordsIn = /^(?:descr|title|alt|string|prompt|tooltip|display|label|placeholder)$/i;
const shortestHidden = 8;
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
  dialect: Dialect = officeMarkup,
): XmlHandlers & { end(): void } {
  const openParagraphs: Paragraph[] = [];
  const openTables: Table[] = [];
  const open: { readonly name: string; text: string }[] = [];
  const flows = [new ReadingOn(sink)];
  const leaves = new ReadingOn(sink);
  const within = { deleted: 0, inserted: 0, reading: 0 };
  let dropCap: readonly Piece[] = [];
  const placeOf = (element: string): string => (typeof where === 'string' ? where : where(element));

  const add = (text: string): void => {
    const paragraph = openParagraphs.at(-1);
    const change = within.deleted > 0 ? 'deleted' : within.inserted > 0 ? 'inserted' : 'kept';
    if (!paragraph) return;
    if (within.reading > 0) paragraph.reading += text;
    else paragraph.pieces.push({ text, change });
  };
  const startParagraph = (): void => {
    if (dialect.isLoose) add('\n');
    openParagraphs.push({ pieces: [...dropCap], field: '', reading: '', isDropCap: false });
    dropCap = [];
  };
  const endParagraph = (): void => {
    const paragraph = openParagraphs.pop();
    if (!paragraph) return;
    const { pieces, field, reading, isDropCap } = paragraph;
    if (isDropCap) {
      dropCap = pieces;
      return;
    }
    const words = joined(pieces.filter(({ change }) => change !== 'deleted'));
    const table = openTables.at(-1);
    if (table?.depth === openParagraphs.length) table.cell += `${table.cell === '' ? '' : '\n'}${words}`;
    else if (table && dialect.isLoose) add(`${words}\n`);
    else readLines(words, placeOf('p'), sink, flows.at(-1));
    readDeleted(pieces, placeOf('p'), sink);
    sink.text(field, `${placeOf('p')}域代码`, { isTechnical: !/\p{Script=Han}/u.test(field) });
    sink.text(reading, `${placeOf('p')}拼音或注音`);
  };
  const endCell = (): void => {
    const table = openTables.at(-1);
    if (!table) return;
    const label = table.grid.labelOf(table.cell, table.column);
    table.grid.cell(table.cell, table.column, `${placeOf('tc')}表格`, label);
    table.column += table.span;
    table.cell = '';
    table.span = 1;
  };
  const startTable = (): void => {
    const depth = openParagraphs.length;
    openTables.push({ grid: new GridReader(sink), depth, column: 0, cell: '', span: 1 });
  };
  const endTable = (): void => openTables.pop()?.grid.end();
  /** Words outside every paragraph, in a cell or anywhere. */
  const readLeaf = (name: string, text: string): void => {
    if (text.trim() === '') return;
    if (encoded.test(text)) {
      if (!signature.test(name)) sink.unread(`${placeOf(name)}里用 Base64 写的内容（${name}）读不出来`);
      readRawBytes(Buffer.from(text, 'base64'), placeOf(name), sink);
      return;
    }
    const digits = plainNumber(text);
    const said = digits ?? text;
    sink.text(said, placeOf(name), { isRounded: digits !== undefined && isRounded(digits) });
    leaves.read(said.trim(), placeOf(name));
  };

  return {
    open(name, attributes) {
      open.push({ name, text: '' });
      if (paragraphs.test(name)) startParagraph();
      else if (tables.test(name)) startTable();
      else if (rows.test(name)) startRow(openTables.at(-1));
      else if (name === 'del' || name === 'moveFrom') within.deleted += 1;
      else if (name === 'ins' || name === 'moveTo') within.inserted += 1;
      else if (name === 'rt' || name === 'rPh') within.reading += 1;
      else if (name === 'Fallback') flows.push(new ReadingOn(sink));
      else if (name === 'trace') sink.picture(`${placeOf(name)}的墨迹`);
      else if (name === 'framePr' && attributes['w:dropCap']) setDropCap(openParagraphs.at(-1));
      else if (!dialect.isLoose || name === 'br') add(signOf(name, attributes));
      if (dialect.isLoose && cells.test(name)) startParagraph();
      setSpan(openTables.at(-1), attributes['w:val'], name === 'gridSpan');
      setSpan(openTables.at(-1), attributes['gridSpan'] ?? attributes['colspan'], cells.test(name));
      for (const [key, value] of Object.entries(attributes)) readAttribute(name, key, value);
    },
    text(text) {
      const element = open.at(-1);
      if (!element) return;
      const paragraph = openParagraphs.at(-1);
      if (!paragraph) element.text += text;
      else if (element.name === 'delText') paragraph.pieces.push({ text, change: 'deleted' });
      else if (/instrText$/i.test(element.name)) paragraph.field += text;
      else if (dialect.isText(element.name)) add(text);
      else if (text.trim() !== '') element.text += text;
    },
    close(name) {
      const element = open.pop();
      if (element) readLeaf(name, element.text);
      if (name === 'del' || name === 'moveFrom') within.deleted -= 1;
      else if (name === 'ins' || name === 'moveTo') within.inserted -= 1;
      else if (name === 'rt' || name === 'rPh') within.reading -= 1;
      else if (name === 'Fallback') flows.pop()?.end();
      else if (paragraphs.test(name)) endParagraph();
      else if (tables.test(name)) endTable();
      if (!cells.test(name)) return;
      if (dialect.isLoose) endParagraph();
      endCell();
    },
    remark(text) {
      sink.text(text, `${placeOf('p')}里的注释`);
    },
    end() {
      while (openParagraphs.length > 0) endParagraph();
      while (openTables.length > 0) endTable();
      for (const flow of [...flows, leaves]) flow.end();
    },
  };

  function readAttribute(element: string, key: string, value: string): void {
    if (value.length < shortestHidden && !wordsIn.test(key)) return;
    if (/^data:/i.test(value)) sink.picture(placeOf(element));
    const digits = plainNumber(value);
    // A number's own digits are not among the words around it (ECMA-376-1, 17.9.11).
    const shown = element === 'lvlText' ? value.replace(/%\d/g, '') : (digits ?? value);
    const isTechnical = !/\p{Script=Han}/u.test(value) && !wordsIn.test(key.slice(key.indexOf(':') + 1));
    sink.text(shown, placeOf(element), {
      isTechnical,
      isRounded: digits !== undefined && isRounded(digits),
    });
  }
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Reads the lines of a paragraph, each for itself, and on from piece to piece where tabs or line ends part them. */
function readLines(words: string, where: string, sink: AttachmentSink, flow: ReadingOn | undefined): void {
  for (const line of words.split('\n')) {
    sink.text(line, where);
    for (const piece of line.split('\t')) if (piece.trim() !== '') flow?.read(piece, where);
  }
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
function signOf(name: string, attributes: Readonly<Record<string, string>>): string {
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
  const code = /^[0-9A-Fa-f]{1,5}$/.test(hexadecimal) ? parseInt(hexadecimal, 16) : 0;
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
