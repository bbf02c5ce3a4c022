import { readHtml } from '../markup/html.ts';
import { isShadedBy, isUnseenBy, isWhiteBy, unseenClasses } from './web-styles.ts';
import { FlowBlocks } from './flow-blocks.ts';
import { WebNumbering } from './web-numbering.ts';
import { type Block, paragraphOf, type Remark, type StructuredDocument } from './structured-document.ts';

const block =
  /^(?:p|div|h[1-6]|li|dt|dd|section|article|header|footer|nav|main|aside|ul|ol|dl|form|pre|blockquote|address|figure|figcaption|hr)$/;
/** Of a table. */
const parts = /^(?:table|tr|td|th)$/;
const unseen = /^(?:script|style|noscript|template|head|title|textarea|select|option|svg|iframe)$/;
/** The structure of a page of HTML: what a browser shows of it, without its pictures. */
export function webStructure(source: string): StructuredDocument {
  const reader = new WebReader();
  readHtml(source, reader);
  const blocks = reader.end();
  const text = reader.hidden.replace(/\s+/g, ' ').trim();
  const hidden: Remark[] = text === '' ? [] : [{ kind: 'hidden', where: '网页', text }];
  return { blocks, remarks: [...hidden, ...reader.remarks] };
}

interface OpenElement {
  readonly name: string;
  /** Whether it has no words of the page, or hides them, or has them white on white. */
  readonly shows: 'words' | 'hidden' | 'nothing';
  readonly isWhite: boolean;
  readonly isShaded: boolean;
}

class WebReader {
  readonly #flow = new FlowBlocks({ areFrames: true });
  readonly #numbering = new WebNumbering();
  readonly remarks: Remark[] = [];
  hidden = '';
  /** The line at hand. */
  #text = '';
  #unseen: ReadonlySet<string> = new Set();
  #alignment: 'start' | 'center' | 'end' = 'start';
  readonly #open: OpenElement[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { style = '', align = '', class: classes = '' } = attributes;
    this.#open.push(this.#element(name, attributes));
    if (block.test(name) || parts.test(name)) this.#endLine();
    if (block.test(name) || name === 'td')
      this.#alignment = alignmentIn(`${style} ${align} ${classes}`, name);
    this.#numbering.open(name, attributes);
    if (name === 'br') this.#text += '\n';
    if (name === 'table') this.#flow.startTable();
    if (name === 'tr') this.#flow.startRow();
    if (name === 'td' || name === 'th') this.#flow.startCell(sizeOf(attributes));
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (element?.name === 'style') this.#unseen = new Set([...this.#unseen, ...unseenClasses(text)]);
    const words = text.replace(/[\t\r\n ]+/g, ' ');
    const isHidden = element && (element.shows === 'hidden' || (element.isWhite && !element.isShaded));
    if (element?.shows === 'nothing') return;
    if (isHidden) this.hidden += words;
    else this.#text += words;
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
    if (block.test(name) || parts.test(name)) this.#endLine();
    this.#numbering.close(name);
    if (name === 'td' || name === 'th') this.#flow.endCell();
    if (name === 'tr') this.#flow.endRow();
    if (name === 'table') this.remarks.push(...this.#flow.endTable());
  }

  remark(): void {
    // Remarks of the markup are nobody's words.
  }

  /** What the page shows, each paragraph with its place. */
  end(): Block[] {
    while (this.#flow.isInTable) this.remarks.push(...this.#flow.endTable());
    this.#endLine();
    return this.#flow.blocks.map((shown, index) =>
      shown.kind === 'table' ? shown : { ...shown, where: `第${index + 1}段` },
    );
  }

  #endLine(): void {
    for (const line of this.#text.split('\n').map((words) => words.trim()))
      if (line !== '')
        this.#flow.addParagraph(
          paragraphOf(line, '', { alignment: this.#alignment, ...this.#numbering.take(line) }),
        );
    this.#text = '';
    if (!this.#flow.cell) this.#alignment = 'start';
  }
}

/** How many columns and rows more a cell has. */
function sizeOf({ colspan, rowspan }: Readonly<Record<string, string>>): { span: number; down: number } {
  return { span: countOf(colspan), down: countOf(rowspan) - 1 };
}

function countOf(text = ''): number {
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 1;
}

function alignmentIn(words: string, name: string): 'start' | 'center' | 'end' {
  if (/text-align\s*:\s*right|(?:^|\s)right(?:\s|$)/i.test(words)) return 'end';
  const isCentred = /text-align\s*:\s*center|(?:^|\s)center(?:\s|$)|title/i.test(words);
  return isCentred || /^h[1-3]$/.test(name) ? 'center' : 'start';
}
