import type { Archive } from '../../archive/archive.ts';
import { signOf } from '../../markup/markup-reader.ts';
import type { XmlHandlers } from '../../markup/xml-handlers.ts';
import { readXml } from '../../markup/xml.ts';
import { FlowBlocks, type OpenCell } from '../flow-blocks.ts';
import {
  type Block,
  type Paragraph,
  paragraphOf,
  type Remark,
  type StructuredDocument,
} from '../structured-document.ts';
import { WordInk } from './word-ink.ts';
import { wordNumbering, type WordNumbering } from './word-numbering.ts';
import { commentsOf, marginsOf, notesOf } from './word-remarks.ts';
import { type WordStyle, wordStyles } from './word-styles.ts';

/**
 * The structure of a Word document (ECMA-376-1, 17): what stands on its pages, numbers that Word counts included. What
 * was deleted with its track kept, is hidden, stands in a margin or is a picture is told apart.
 */
export function wordStructure(office: Archive): StructuredDocument {
  const notes = notesOf(office);
  const reader = new WordReader(wordNumbering(office), wordStyles(office), notes);
  readXml(office.bytes('word/document.xml'), reader);
  return { blocks: reader.blocks, remarks: [...reader.remarks, ...marginsOf(office), ...commentsOf(office)] };
}

interface OpenParagraph {
  text: string;
  style: string;
  list: string | undefined;
  level: number | undefined;
  alignment: string | undefined;
  startsPage: boolean;
  /** What was deleted of it, and what is hidden. */
  deleted: string;
  hidden: string;
  pictures: number;
  readonly notes: string[];
  readonly isInBox: boolean;
}

/**
 * What its reader does not see: another drawing of the same, how a word is read aloud, how it was set before a change.
 */
const beside: ReadonlySet<string> = new Set([
  ...['Fallback', 'rt'],
  ...['pPrChange', 'rPrChange', 'tblPrChange', 'tblPrExChange', 'trPrChange', 'tcPrChange', 'sectPrChange'],
]);

/** What holds words of its own in another part, which is not read. */
const elsewhere: Readonly<Record<string, string>> = {
  altChunk: '嵌入的文档没有读',
  chart: '图表里的字没有读',
  relIds: '智能图形里的字没有读',
};

/** A field whose printed text is the page's number, or that of all pages. */
const pageField = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/;

class WordReader implements XmlHandlers {
  readonly remarks: Remark[] = [];
  readonly #numbering: WordNumbering;
  readonly #styleOf: (id: string) => WordStyle;
  readonly #notes: ReadonlyMap<string, string>;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #flow = new FlowBlocks({ areFrames: false });
  /** Paragraphs of text boxes, which stand after the one that holds them. */
  readonly #boxes: Paragraph[] = [];
  /** The fields that are open, and whether what they print, or one around them, is a page's number. */
  readonly #fields: { code: string; isPage: boolean }[] = [];
  readonly #within = { beside: 0, deleted: 0, runProperties: 0, hidden: false, box: 0, instruction: false };
  readonly #ink = new WordInk();
  /** Of the fields to fill in that are open: whether nobody filled in it, or one around it. */
  readonly #blanks: boolean[] = [];
  #runStyle = '';
  #isText = false;
  #isDeletedText = false;
  #breaksPage = false;
  #count = 0;

  get blocks(): readonly Block[] {
    return this.#flow.blocks;
  }

  constructor(
    numbering: WordNumbering,
    styleOf: (id: string) => WordStyle,
    notes: ReadonlyMap<string, string>,
  ) {
    this.#numbering = numbering;
    this.#styleOf = styleOf;
    this.#notes = notes;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (beside.has(name)) this.#within.beside += 1;
    if (this.#within.beside > 0) return;
    this.#ink.open(name, attributes);
    if (elsewhere[name] !== undefined) this.#miss(elsewhere[name]);
    this.#openStructure(name, attributes);
    this.#openProperties(name, attributes['w:val']);
    this.#openText(name);
    this.#openRun(name, attributes);
  }

  #openStructure(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'txbxContent':
        this.#within.box += 1;
        return;
      case 'sdt':
        this.#blanks.push(this.#blanks.at(-1) ?? false);
        return;
      case 'showingPlcHdr':
        this.#blanks.splice(-1, 1, isOn(attributes['w:val']) || this.#blanks.at(-2) === true);
        return;
      case 'p':
        this.#paragraphs.push(this.#newParagraph());
        return;
      case 'tbl':
        return this.#flow.startTable(this.#takeBreak());
      case 'tr':
        return this.#flow.startRow();
      case 'gridBefore':
        return this.#flow.leaveColumns(numberOf(attributes['w:val'], 0));
      case 'tc':
        return this.#flow.startCell();
      case 'gridSpan':
        return this.#setCell({ span: numberOf(attributes['w:val'], 1) });
      case 'vMerge':
        return this.#setCell({ isContinued: attributes['w:val'] !== 'restart' });
    }
  }

  #setCell(properties: Partial<OpenCell>): void {
    if (this.#flow.cell) Object.assign(this.#flow.cell, properties);
  }

  #openProperties(name: string, value: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'rPr') this.#within.runProperties += 1;
    if (name === 'vanish' && this.#within.runProperties > 0) this.#within.hidden = isOn(value);
    if (!paragraph) return;
    if (name === 'pStyle' && value !== undefined) paragraph.style = value;
    if (name === 'rStyle' && value !== undefined) {
      this.#runStyle = value;
      this.#within.hidden ||= this.#styleOf(value).isHidden;
    }
    if (name === 'numId') paragraph.list = value;
    if (name === 'ilvl') paragraph.level = Number(value);
    if (name === 'jc') paragraph.alignment = value;
    if (name === 'pageBreakBefore') paragraph.startsPage ||= isOn(value);
  }

  #openText(name: string): void {
    if (name === 'r') [this.#within.hidden, this.#runStyle] = [false, ''];
    if (name === 'del' || name === 'moveFrom') this.#within.deleted += 1;
    if (name === 't') this.#isText = true;
    if (name === 'delText') this.#isDeletedText = true;
    if (name === 'instrText') this.#within.instruction = true;
  }

  #openRun(name: string, attributes: Readonly<Record<string, string>>): void {
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'br' && attributes['w:type'] === 'page') this.#breakPage(paragraph);
    // A tab with a place sets where tabs end.
    else if (attributes['w:pos'] === undefined) this.#add(signOf(name, attributes));
    switch (name) {
      case 'fldChar':
        return this.#fieldMark(attributes['w:fldCharType']);
      case 'blip':
      case 'imagedata':
        if (paragraph) paragraph.pictures += 1;
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        paragraph?.notes.push(`${name.slice(0, name.indexOf('R'))} ${attributes['w:id']}`);
    }
  }

  text(text: string): void {
    if (this.#within.beside > 0) return;
    const paragraph = this.#paragraphs.at(-1);
    const field = this.#fields.at(-1);
    if (this.#within.instruction && field) field.code += text;
    else if (this.#isDeletedText && paragraph) paragraph.deleted += text;
    else if (this.#isText) this.#add(text);
  }

  close(name: string): void {
    if (beside.has(name)) this.#within.beside -= 1;
    if (this.#within.beside > 0 || beside.has(name)) return;
    this.#ink.close(name);
    if (name === 't') this.#isText = false;
    if (name === 'delText') this.#isDeletedText = false;
    if (name === 'instrText') this.#within.instruction = false;
    if (name === 'rPr') this.#within.runProperties -= 1;
    if (name === 'del' || name === 'moveFrom') this.#within.deleted -= 1;
    if (name === 'p') this.#endParagraph();
    if (name === 'tc') this.#flow.endCell();
    if (name === 'tr') this.#flow.endRow();
    if (name === 'tbl') this.#endTable();
    if (name === 'txbxContent') this.#within.box -= 1;
    if (name === 'sdt') this.#blanks.pop();
  }

  remark(): void {
    // Remarks of the markup are nobody's words.
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#fields.at(-1)?.isPage) return;
    if (this.#blanks.at(-1)) {
      if (text.trim() !== '') this.#miss(`有一处没有填写（“${text.trim()}”）`);
    } else if (this.#within.deleted > 0) paragraph.deleted += text;
    else if (this.#isUnseen(paragraph) && text.trim() !== '') paragraph.hidden += text;
    else paragraph.text += text;
  }

  #miss(text: string): void {
    const where = this.#flow.isInTable ? '表格' : `第${this.#count + 1}段`;
    this.remarks.push({ kind: 'unreadable', where, text });
  }

  #isUnseen({ style }: OpenParagraph): boolean {
    const { isHidden, isWhite } = this.#styleOf(style);
    const isWhiteByStyle = this.#styleOf(this.#runStyle).isWhite ?? isWhite ?? false;
    return this.#within.hidden || isHidden || this.#ink.isWhiteOnWhite(isWhiteByStyle);
  }

  #fieldMark(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ code: '', isPage: field?.isPage ?? false });
    if (type === 'separate' && field) field.isPage ||= pageField.test(field.code);
    if (type === 'end') this.#fields.pop();
  }

  #newParagraph(): OpenParagraph {
    return {
      text: '',
      style: '',
      list: undefined,
      level: undefined,
      alignment: undefined,
      startsPage: this.#takeBreak(),
      deleted: '',
      hidden: '',
      pictures: 0,
      notes: [],
      isInBox: this.#within.box > 0,
    };
  }

  /** A break before the words of a paragraph is before it, one behind them before the next. */
  #breakPage(paragraph: OpenParagraph | undefined): void {
    if (paragraph?.text.trim() === '') paragraph.startsPage = true;
    else this.#breaksPage = true;
  }

  #takeBreak(): boolean {
    const breaks = this.#breaksPage;
    this.#breaksPage = false;
    return breaks;
  }

  #endParagraph(): void {
    const open = this.#paragraphs.pop();
    if (!open) return;
    const style = this.#styleOf(open.style);
    const list = open.list ?? style.list;
    const level = open.level ?? style.level ?? 0;
    const { isInTable } = this.#flow;
    // A cell may be its number alone.
    const isSeen = open.text.trim() !== '' || (isInTable && `${open.deleted}${open.hidden}` === '');
    const isListed = list !== undefined && list !== '0' && isSeen;
    const number = isListed ? this.#numbering.next(list, level) : '';
    if (!isInTable && !open.isInBox) this.#count += 1;
    const where = open.isInBox ? '文本框' : isInTable ? '表格' : `第${this.#count}段`;
    this.#tell(open, where);
    if (open.isInBox) {
      if (open.text.trim() === '') return;
      this.#boxes.push(paragraphOf(open.text, where));
      this.remarks.push({ kind: 'text-box', where, text: open.text.trim() });
      return;
    }
    const paragraph = paragraphOf(open.text, where, {
      number,
      level: isListed ? level : undefined,
      alignment: alignmentOf(open.alignment ?? style.alignment),
      startsPage: open.startsPage,
    });
    this.#flow.addParagraph(paragraph);
    this.#addBoxes();
  }

  #tell({ deleted, hidden, pictures, notes, text }: OpenParagraph, where: string): void {
    const remarks: Remark[] = [
      { kind: 'deleted', where, text: deleted },
      { kind: 'hidden', where, text: hidden },
    ];
    this.remarks.push(...remarks.filter((remark) => remark.text.trim() !== ''));
    for (let count = 0; count < pictures; count += 1)
      this.remarks.push({ kind: 'picture', where, text: text.trim() });
    for (const id of notes) {
      const note = this.#notes.get(id);
      if (note) this.remarks.push({ kind: 'footnote', where, text: `${text.trim().slice(-12)}：${note}` });
    }
  }

  #endTable(): void {
    this.remarks.push(...this.#flow.endTable());
    this.#addBoxes();
  }

  #addBoxes(): void {
    if (this.#flow.isInTable) return;
    for (const box of this.#boxes.splice(0)) this.#flow.addParagraph(box);
  }
}

function numberOf(value: string | undefined, usual: number): number {
  return value !== undefined && /^\d{1,3}$/.test(value) ? Number(value) : usual;
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}

function alignmentOf(value: string | undefined): Paragraph['alignment'] {
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'end' : 'start';
}
