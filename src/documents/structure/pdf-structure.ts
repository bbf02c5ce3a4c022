import { plainCharacters } from '#domain/name/plain-characters.ts';
import { UnpackingBudget } from '../archive/unpacking-budget.ts';
import { linesOf, type PageCell } from '../pdf/pdf-lines.ts';
import { type PdfPage, pdfPages } from '../pdf/pdf-text.ts';
import { pageLine, type PageLine, paragraphsOf } from './page-paragraphs.ts';
import { pageTable } from './page-table.ts';
import type {
  Block,
  Paragraph,
  Remark,
  StructuredDocument,
  Table,
  UnreadDocument,
} from './structured-document.ts';

/**
 * The structure of a PDF, as far as its look tells: lines that a program broke are joined to paragraphs, cells that
 * stand in columns are a table. What every page has at its head and foot stands in none.
 */
export async function pdfStructure(bytes: Uint8Array): Promise<StructuredDocument | UnreadDocument> {
  const pages = await pdfPages(bytes, new UnpackingBudget(bytes.length));
  const scanned = pages.findIndex(({ pieces, isPictured }) => isPictured && lengthOf(pieces) < fewest);
  if (pages.every(({ pieces }) => lengthOf(pieces) < fewest))
    return { problem: '文件里没有读到文字，可能是扫描件。请用原来的 Word、Excel 文件。' };
  if (pages.some(({ isGarbled }) => isGarbled))
    return { problem: '文件的文字没有编码，读不出来。请用原来的 Word、Excel 文件。' };
  const lines = pages.map((page, index) => linesIn(page, index + 1));
  const margins = marginsOf(lines);
  const shown = lines.map((page) => page.filter((line) => !margins.has(line)));
  const { blocks, joined } = blocksOf(shown);
  return {
    blocks,
    remarks: [
      ...[...margins].filter(saysMore).map((line): Remark => remarkOf('margin', line.where, line.text)),
      ...joined,
      ...pages.flatMap(({ isPictured }, index) =>
        isPictured && index !== scanned ? [remarkOf('picture', `第${index + 1}页`, '')] : [],
      ),
      ...(scanned === -1
        ? []
        : [remarkOf('unreadable', `第${scanned + 1}页`, '这一页是图片（可能是扫描件），没有读到文字')]),
    ],
  };
}

/** A page with less than this is a scan. */
const fewest = 10;

function lengthOf(pieces: PdfPage['pieces']): number {
  return pieces.map(({ text }) => text.trim()).join('').length;
}

function remarkOf(kind: Remark['kind'], where: string, text: string): Remark {
  return { kind, where, text };
}

function linesIn({ pieces }: PdfPage, page: number): PageLine[] {
  return linesOf(pieces.filter(({ angle }) => angle === 0)).map((cells) => pageLine(cells.map(tidied), page));
}

/** Radicals that fonts have for whole characters are these; the space that a program sets beside digits is none. */
function tidied(cell: PageCell): PageCell {
  const text = cell.text
    .replace(/[\u2E80-\u2FDF]/g, plainCharacters)
    .replace(
      /(?<=[\p{Script=Han}，。、；：）》”〕]) (?=[\dA-Za-z])|(?<=[\dA-Za-z.%]) (?=[\p{Script=Han}，。、；：（《“〔])/gu,
      '',
    );
  return { ...cell, text };
}

const pageNumber = /^[-—–―\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/，,]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–―\s]*$/;
const printedAddress = /^https?:\/\/\S+(?:\s+\d+\/\d+)?$/;
const printedTime = /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4},? \d{1,2}:\d{2}(?: [AP]M)?(?:\s|$)/;

/** The lines at the head and foot of pages: numbers, what a browser prints, what two pages have alike. */
function marginsOf(pages: readonly (readonly PageLine[])[]): ReadonlySet<PageLine> {
  const ends = pages.map((page) => [...page.slice(0, 2), ...page.slice(-2)]);
  const isAlike = (line: PageLine, page: number): boolean =>
    pages.some(
      (_, other) =>
        other !== page &&
        ends[other]?.some(({ text, y }) => text === line.text && Math.abs(y - line.y) < line.size),
    );
  const found = ends.flatMap((page, number) =>
    page.filter(
      (line) =>
        pageNumber.test(line.text) ||
        printedAddress.test(line.text) ||
        printedTime.test(line.text) ||
        isAlike(line, number),
    ),
  );
  return new Set(found);
}

function saysMore({ text }: PageLine): boolean {
  return !pageNumber.test(text);
}

function blocksOf(pages: readonly (readonly PageLine[])[]): {
  readonly blocks: readonly Block[];
  readonly joined: readonly Remark[];
} {
  const parts: (Table | PageLine)[] = [];
  for (const page of pages)
    for (let at = 0; at < page.length;) {
      const found = pageTable(page, at);
      parts.push(found ? found.table : (page[at] as PageLine));
      at += found?.length ?? 1;
    }
  const blocks: Block[] = [];
  const joined: Remark[] = [];
  let open: PageLine[] = [];
  const endText = (): void => {
    const text = paragraphsOf(open, pages.flat());
    blocks.push(...text.paragraphs);
    joined.push(...text.joined);
    open = [];
  };
  for (const part of parts)
    if ('rows' in part) {
      endText();
      blocks.push(part);
    } else open.push(part);
  endText();
  return { blocks: blocks.filter((block) => block.kind === 'table' || hasWords(block)), joined };
}

function hasWords({ lines }: Paragraph): boolean {
  return lines.some((line) => line.trim() !== '');
}
