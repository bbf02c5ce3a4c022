import { at } from '#domain/lists/at.ts';
import type { PageCell } from '../../pdf/pdf-lines.ts';
import { type PageLine, pageLine } from './page-paragraphs.ts';

/** A line of a column of text has room for so many characters at least. */
const fewestCharacters = 10;
/** Fewer lines beside one another are a table, or what stands at both sides. */
const fewestLines = 4;
/** So much of the lines of a column ends where the column does, and so many have marks of sentences. */
const fullShare = 0.5;

/** Where a column begins. */
interface Column {
  readonly left: number;
}

/**
 * The lines of `page`, a page's from the top, in the order in which they are read where its text is set in columns: a
 * column from top to bottom, then the next one, as if it stood below the first. A line over all columns parts what is
 * above it from what is below. Undefined where no text is set so.
 */
export function proseColumns(page: readonly PageLine[]): PageLine[] | undefined {
  const columns = columnsOf(page);
  if (columns.length < 2) return undefined;
  const lines: PageLine[] = [];
  let open: PageLine[] = [];
  const end = (): void => {
    const isText = open.filter(isBeside).length >= fewestLines;
    lines.push(...(isText ? columns.flatMap((_, place) => linesOfColumn(open, columns, place)) : open));
    open = [];
  };
  for (const line of page) {
    if (line.cells.some((cell) => columns.slice(1).some((column) => isAcross(cell, column)))) {
      end();
      lines.push(line);
    } else open.push(line);
  }
  end();
  return lines.some(({ isOfColumn }) => isOfColumn) ? lines : undefined;
}

/** The columns of text of a page, from the left; none where lines beside one another are not of sentences. */
function columnsOf(page: readonly PageLine[]): Column[] {
  const beside = page.filter(isBeside);
  if (beside.length < fewestLines) return [];
  const long = beside.flatMap(({ cells }) => cells.filter(isLong));
  const columns: PageCell[][] = [];
  for (const cell of long.toSorted((a, b) => a.left - b.left)) {
    const first = columns.at(-1)?.[0];
    if (first && cell.left - first.left < first.size * 4) columns.at(-1)?.push(cell);
    else columns.push([cell]);
  }
  return columns.every(isOfText) ? columns.map((cells) => ({ left: at(cells, 0).left })) : [];
}

/** Whether `line` is of two columns at least. */
function isBeside({ cells }: PageLine): boolean {
  return cells.filter(isLong).length > 1;
}

function isLong({ left, right, size }: PageCell): boolean {
  return right - left > size * fewestCharacters;
}

function isOfText(cells: readonly PageCell[]): boolean {
  const right = cells.reduce((most, cell) => Math.max(most, cell.right), 0);
  const full = cells.filter((cell) => cell.right > right - cell.size * 2.2).length;
  const told = cells.filter(({ text }) => /[，。；：、]/.test(text)).length;
  return cells.length >= fewestLines && full >= cells.length * fullShare && told >= cells.length * fullShare;
}

/** Whether `cell` begins before `column` and ends in it. */
function isAcross(cell: PageCell, { left }: Column): boolean {
  return cell.left < left - cell.size && cell.right > left + cell.size;
}

/** What of `lines` stands in the column at `place` of `columns`, moved to where the first one is. */
function linesOfColumn(lines: readonly PageLine[], columns: readonly Column[], place: number): PageLine[] {
  const aside = at(columns, place).left - at(columns, 0).left;
  return lines.flatMap(({ cells, page }) => {
    const own = cells
      .filter((cell) => placeOf(cell, columns) === place)
      .map((cell) => ({ ...cell, left: cell.left - aside, right: cell.right - aside }));
    return own.length === 0 ? [] : [{ ...pageLine(own, page), isOfColumn: true }];
  });
}

function placeOf({ left, size }: PageCell, columns: readonly Column[]): number {
  return Math.max(
    0,
    columns.findLastIndex((column) => left > column.left - size),
  );
}
