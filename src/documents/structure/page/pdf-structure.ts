import { at } from '#domain/lists/at.ts';
import { grouped } from '#domain/lists/grouped.ts';
import { UnpackingBudget } from '../../archive/unpacking-budget.ts';
import type { PageText } from '../../pdf/pdf-lines.ts';
import { type PdfPage, pdfPages } from '../../pdf/pdf-text.ts';
import type {
  Block,
  Paragraph,
  Remark,
  StructuredDocument,
  Table,
  UnreadDocument,
} from '../structured-document.ts';
import { guttersIn } from './gutters.ts';
import { pageColumns } from './page-columns.ts';
import { measureOf, pageLine, type PageLine, paragraphsOf } from './page-paragraphs.ts';
import { pageTable } from './page-table.ts';
import { proseColumns } from './prose-columns.ts';
import { shownLines } from './shown-lines.ts';
import { type RuledTable, ruledTables } from './ruled-table.ts';
import { fromVertical } from './vertical-text.ts';

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
  const upright = pages.map(({ pieces }) => uprightOf(pieces));
  const tables = pages.map(({ rules }, index) => {
    const { angle, pieces } = at(upright, index);
    return angle === 0 ? ruledTables(rules, pieces, `第${index + 1}页`) : [];
  });
  const lines = upright.map(({ pieces }, index) => linesIn(pieces, at(tables, index), index + 1));
  const margins = marginsOf(lines);
  const shown = lines.map((page) => page.filter((line) => !margins.has(line)));
  const columns = shown.map(proseColumns);
  const { blocks, joined } = blocksOf(
    shown.map((page, index) => columns[index] ?? page),
    tables,
  );
  return {
    blocks,
    remarks: [
      ...[...margins].filter(saysMore).map((line): Remark => remarkOf('margin', line.where, line.text)),
      ...joined,
      ...upright.flatMap((page, index) => [
        ...(page.isVertical ? [remarkOf('converted', `第${index + 1}页`, verticalText)] : []),
        ...(columns[index] ? [remarkOf('converted', `第${index + 1}页`, columnText)] : []),
        ...turnedWords(page.turned, `第${index + 1}页`),
      ]),
      ...pictures(pages, scanned),
    ],
  };
}

/** What of a page is set as most of its words are, how these are turned, and what is turned otherwise. */
interface UprightPage {
  readonly angle: number;
  readonly pieces: readonly PageText[];
  readonly turned: readonly PageText[];
  /** Whether its lines ran from top to bottom, and are as if they ran along. */
  readonly isVertical: boolean;
}

function uprightOf(written: readonly PageText[]): UprightPage {
  const lying = fromVertical(written);
  const pieces = lying ?? written;
  const angle = usualAngle(pieces);
  return {
    angle,
    pieces: pieces.filter((piece) => piece.angle === angle),
    turned: pieces.filter((piece) => piece.angle !== angle),
    isVertical: lying !== undefined,
  };
}

/** The pictures of `pages`, and the first of them that is nothing else. */
function pictures(pages: readonly PdfPage[], scanned: number): Remark[] {
  const shown = pages.flatMap(({ isPictured }, index) =>
    isPictured && index !== scanned ? [remarkOf('picture', `第${index + 1}页`, '')] : [],
  );
  const told = '这一页是图片（可能是扫描件），没有读到文字';
  return scanned === -1 ? shown : [...shown, remarkOf('unreadable', `第${scanned + 1}页`, told)];
}

const verticalText = '这一页是竖排，照从右到左、每行从上到下的先后写';
const columnText = '这一页的正文分栏，照先左栏、后右栏的先后写';

/** A page with less than this is a scan. */
const fewest = 10;

function lengthOf(pieces: PdfPage['pieces']): number {
  return pieces.map(({ text }) => text.trim()).join('').length;
}

function remarkOf(kind: Remark['kind'], where: string, text: string): Remark {
  return { kind, where, text };
}

/** How most of the words of a page are turned. */
function usualAngle(pieces: readonly PageText[]): number {
  const lengths = grouped(pieces.map((piece) => [piece.angle, piece] as const));
  const [[angle] = [0]] = [...lengths].toSorted(([, a], [, b]) => lengthOf(b) - lengthOf(a));
  return angle;
}

/** What is turned otherwise than most words are: a mark across the page, words beside a table. */
function turnedWords(turned: readonly PageText[], where: string): Remark[] {
  const text = turned.map((piece) => piece.text.trim()).join('');
  return text === ''
    ? []
    : [remarkOf('unreadable', where, `转了方向的文字没有写进草稿（“${text}”），不是水印的`)];
}

/** The lines of `pieces` that stand in none of the `tables`. */
function linesIn(pieces: readonly PageText[], tables: readonly RuledTable[], page: number): PageLine[] {
  const own = pieces.filter((piece) => !tables.some((table) => table.pieces.has(piece)));
  return shownLines(own, guttersIn(own)).map((cells) => pageLine(cells, page));
}

const pageNumber = /^[-—–―\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/，,]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–―\s]*$/;
const printedAddress = /^(?:https?|[fﬁ]i?le):\/\/\S+(?:\s+\d+\/\d+)?$/;
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
  const furniture = ends.flatMap((page, number) =>
    page.filter(
      (line) =>
        pageNumber.test(line.text) ||
        printedAddress.test(line.text) ||
        printedTime.test(line.text) ||
        isAlike(line, number),
    ),
  );
  return new Set(furniture);
}

function saysMore({ text }: PageLine): boolean {
  return !pageNumber.test(text);
}

/** The lines of a page with its tables where they stand. */
function partsOf(
  page: readonly PageLine[],
  ruled: readonly RuledTable[],
  where: string,
): (Table | PageLine)[] {
  const parts: (Table | PageLine)[] = [];
  let next = 0;
  const putAbove = (y: number): void => {
    for (let table = ruled[next]; table && table.top > y; table = ruled[(next += 1)])
      parts.push({ kind: 'table', rows: table.rows, startsPage: false, where: `${where}的表格` });
  };
  let [upTo, isAbove, noneUpTo] = [page, -1, 0];
  for (let index = 0; index < page.length;) {
    const line = at(page, index);
    putAbove(line.y);
    if (isAbove !== next) {
      const below = ruled[next]?.top ?? Number.NEGATIVE_INFINITY;
      [upTo, isAbove] = [page.slice(0, page.findLastIndex(({ y }) => y >= below) + 1), next];
    }
    const columns = pageColumns(page, index);
    const read = columns || index < noneUpTo ? undefined : pageTable(upTo, index);
    if (read && !read.table) noneUpTo = index + read.length;
    for (const part of columns?.lines ?? [read?.table ?? line]) parts.push(part);
    index += columns?.length ?? (read?.table ? read.length : 1);
  }
  putAbove(Number.NEGATIVE_INFINITY);
  return parts;
}

function blocksOf(
  pages: readonly (readonly PageLine[])[],
  tables: readonly (readonly RuledTable[])[],
): {
  readonly blocks: readonly Block[];
  readonly joined: readonly Remark[];
} {
  const parts = pages.flatMap((page, index) => partsOf(page, at(tables, index), `第${index + 1}页`));
  const blocks: Block[] = [];
  const joined: Remark[] = [];
  const lines = pages.flat();
  const measure = measureOf(lines.filter(({ isOfColumn }) => !isOfColumn));
  const columnMeasure = measureOf(lines.filter(({ isOfColumn }) => isOfColumn));
  let open: PageLine[] = [];
  const endText = (): void => {
    const text = paragraphsOf(open, open[0]?.isOfColumn ? columnMeasure : measure);
    for (const paragraph of text.paragraphs) blocks.push(paragraph);
    for (const remark of text.joined) joined.push(remark);
    open = [];
  };
  for (const part of parts)
    if ('rows' in part) {
      endText();
      blocks.push(part);
    } else {
      if (open[0]?.isOfColumn !== part.isOfColumn) endText();
      open.push(part);
    }
  endText();
  return { blocks: blocks.filter((block) => block.kind === 'table' || hasWords(block)), joined };
}

function hasWords({ lines }: Paragraph): boolean {
  return lines.some((line) => line.trim() !== '');
}
