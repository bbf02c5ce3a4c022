import { clauseCounter } from '#domain/prose/clause-anchors.ts';
import { attachedPath } from '#domain/notice/notice-files.ts';
import type { Picture } from '#domain/notice/notice.ts';
import {
  type Block,
  type Cell,
  type Inline,
  printedNumber,
  type Prose,
  textOfInlines,
  textOfProse,
} from '#domain/prose/prose.ts';

/** How prose sits in its page. */
export interface ProseSetting {
  /** The level on the page of the prose's highest headings, 2 to 6, whichever level its author began with. */
  readonly headingLevel: number;
  /** Makes the entries of numbered lists linkable, as `clauseCounter` names them. */
  readonly clausePrefix?: string | undefined;
  /** The pictures of the notice's folder whose size is known: a page leaves as much room before they have come. */
  readonly pictures?: readonly Picture[] | undefined;
  /** What is printed of `{{key}}`, where that is more than its text. */
  quotationHtml?(key: string): string | undefined;
}

/**
 * `prose` as an HTML fragment. Numbers of lists are text, so that they are copied, found and read aloud with
 * their clause. Everything an author typed is escaped.
 */
export function proseHtml(prose: Prose, setting: ProseSetting): string {
  return blocksHtml(prose, blockSetting(prose, setting));
}

/**
 * `prose` as HTML fragments: one before each of its blocks that `isApart`, which are left out, and one behind the last.
 */
export function proseStretches(
  prose: Prose,
  setting: ProseSetting,
  isApart: (block: Block) => boolean,
): string[] {
  const stretches: Block[][] = [[]];
  for (const block of prose)
    if (isApart(block)) stretches.push([]);
    else stretches.at(-1)?.push(block);
  const ofBlocks = blockSetting(prose, setting);
  return stretches.map((blocks) => blocksHtml(blocks, ofBlocks));
}

function blockSetting(
  prose: Prose,
  { headingLevel, clausePrefix, pictures = [], quotationHtml }: ProseSetting,
): BlockSetting {
  const levels = [...new Set(headingLevels(prose))].sort();
  const anchorOf = clausePrefix === undefined ? undefined : clauseCounter(clausePrefix);
  return {
    pageLevel: (level) => Math.min(6, headingLevel + levels.indexOf(level)),
    clauseId: (number) => anchorOf?.(number),
    quotationHtml: (key) => quotationHtml?.(key),
    pictures,
  };
}

/** `text` for HTML text and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** `html` with every telephone number in one piece, which a line would break behind its hyphen. */
function wholeNumbers(html: string): string {
  return html.replace(/(?<![\d-])\d{3,4}-\d{7,8}(?![\d-])/g, '<span class="num">$&</span>');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

interface BlockSetting {
  readonly pictures: readonly Picture[];
  /** An author's level on the page: levels that are not used leave no gap. */
  pageLevel(level: number): number;
  /** The anchor of the next clause with this number; undefined where clauses have none. */
  clauseId(number: number): string | undefined;
  quotationHtml(key: string): string | undefined;
}

function headingLevels(prose: Prose): number[] {
  return prose.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [block.level];
      case 'list':
        return block.items.flatMap(({ blocks }) => headingLevels(blocks));
      case 'paragraph':
      case 'table':
        return [];
    }
  });
}

function blocksHtml(prose: Prose, setting: BlockSetting): string {
  return prose.map((block) => blockHtml(block, setting)).join('');
}

function blockHtml(block: Block, setting: BlockSetting): string {
  switch (block.kind) {
    case 'paragraph':
      return linesOf(block.inlines)
        .map((line) => `<p${isPicture(line) ? ' class="picture"' : ''}>${inlinesHtml(line, setting)}</p>`)
        .join('');
    case 'heading': {
      const level = setting.pageLevel(block.level);
      return `<h${level}>${inlinesHtml(block.inlines, setting)}</h${level}>`;
    }
    case 'list':
      return listHtml(block, setting);
    case 'table':
      return tableHtml(block.heads, block.rows, setting);
  }
}

/** The lines of a paragraph: on paper each is indented like a paragraph of its own. */
function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines)
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  return lines;
}

/** Whether a line is one picture, which is not indented as words are. */
function isPicture(line: readonly Inline[]): boolean {
  return line.length === 1 && line[0]?.kind === 'image';
}

function listHtml(list: Block & { kind: 'list' }, setting: BlockSetting): string {
  const items = list.items.map(({ number, blocks }) => {
    if (!number) return `<li>${itemHtml(blocks, '', setting)}</li>`;
    const id = setting.clauseId(number.value);
    const printed = escapeHtml(printedNumber(number, textOfProse(blocks)));
    const entry = itemHtml(blocks, `<span class="number">${printed}</span>`, setting);
    return id ? `<li id="${id}">${entry}</li>` : `<li>${entry}</li>`;
  });
  return list.items[0]?.number
    ? `<ol class="clauses" role="list">${items.join('')}</ol>`
    : `<ul>${items.join('')}</ul>`;
}

/** A list entry: a lone paragraph needs no element of its own. Inner lists are not clauses of the page. */
function itemHtml(blocks: Prose, number: string, setting: BlockSetting): string {
  const inner: BlockSetting = { ...setting, clauseId: () => undefined };
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return number + blocksHtml(blocks, inner);
  return number + inlinesHtml(first.inlines, inner) + blocksHtml(rest, inner);
}

/** A table that a narrow screen pushes sideways, called by its heads; what names a row heads it. */
function tableHtml(
  heads: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  setting: BlockSetting,
): string {
  const words = heads.map(({ inlines }) => textOfInlines(inlines).replace(/\s+/g, ' ').trim());
  const naming = namingColumn(words, rows);
  const head = heads.map(({ inlines }) => `<th scope="col">${inlinesHtml(inlines, setting)}</th>`).join('');
  const cellHtml = ({ inlines }: Cell, column: number): string => {
    const [begin, end] = column === naming ? ['th scope="row"', 'th'] : ['td', 'td'];
    return `<${begin}>${inlinesHtml(inlines, setting)}</${end}>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('');
  const name = `aria-label="${escapeHtml(tableName(words))}"`;
  return `<div class="scroll" role="group" ${name} tabindex="0"><table ${name}><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const mostHeadsNamed = 4;

/** What a table with `heads` is called: `表格：序号、姓名、单位`, `表格：序号、姓名、单位、职务等7栏`. */
export function tableName(heads: readonly string[]): string {
  const named = heads.filter((head) => head !== '').slice(0, mostHeadsNamed);
  if (named.length === 0) return '表格';
  return `表格：${named.join('、')}${heads.length > named.length ? `等${heads.length}栏` : ''}`;
}

/** The first column that is no running number, where each of its cells says something else. */
function namingColumn(heads: readonly string[], rows: readonly (readonly Cell[])[]): number | undefined {
  const column = heads.findIndex((head) => !/^(?:序号|编号|号|排名|名次)$/.test(head.replace(/\s/g, '')));
  const cells = rows.map((row) => textOfInlines(row[column]?.inlines ?? []).trim());
  return cells.includes('') || new Set(cells).size < cells.length ? undefined : column;
}

function inlinesHtml(inlines: readonly Inline[], setting: BlockSetting): string {
  return inlines.map((inline) => inlineHtml(inline, setting)).join('');
}

function inlineHtml(inline: Inline, setting: BlockSetting): string {
  switch (inline.kind) {
    case 'text':
      return wholeNumbers(escapeHtml(inline.text));
    case 'quoted':
      return setting.quotationHtml(inline.key) ?? wholeNumbers(escapeHtml(inline.text));
    case 'strong':
      return `<strong>${inlinesHtml(inline.inlines, setting)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(inline.address)}">${inlinesHtml(inline.inlines, setting)}</a>`;
    case 'image':
      return imageHtml(inline, setting);
    case 'break':
      return '<br>';
  }
}

function imageHtml({ address, description }: Inline & { kind: 'image' }, { pictures }: BlockSetting): string {
  const path = attachedPath(address);
  const size = pictures.find((picture) => picture.path === path);
  const room = size ? ` width="${size.width}" height="${size.height}"` : '';
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(description)}"${room} loading="lazy">`;
}
