import { at } from '#domain/lists/at.ts';
import { type Block, paragraphOf, type StructuredDocument, type TableRow } from './structured-document.ts';

/** Longer than any cell of a list that is pasted with tabs: the tabs set a paragraph. */
const longestCell = 60;

/** The structure of a plain text: a paragraph a line, a table where lines with tabs follow one another. */
export function textStructure(text: string): StructuredDocument {
  const lines = text.split(/\r\n?|[\n\f\u0085\u2028\u2029]/);
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length;) {
    const { rows, next } = rowsFrom(lines, index);
    if (rows.length > 1) {
      blocks.push({ kind: 'table', rows, startsPage: false, where: `第${index + 1}行起的表格` });
      index = next;
    } else {
      blocks.push(paragraphOf(at(lines, index), `第${index + 1}行`));
      index += 1;
    }
  }
  return { blocks, remarks: [] };
}

/**
 * The rows that begin at the line `from`, and the line behind them: those with tabs, empty cells included; a blank line
 * between rows of as many cells parts nothing.
 */
function rowsFrom(
  lines: readonly string[],
  from: number,
): { readonly rows: TableRow[]; readonly next: number } {
  const rows: TableRow[] = [];
  let index = from;
  for (; index < lines.length; index += 1) {
    const cells = cellsOf(lines[index]) ?? [];
    const below = cellsOf(lines[index + 1]);
    if (cells.length > 0) rows.push(rowOf(cells, `第${index + 1}行`));
    else if (lines[index]?.trim() !== '' || rows.length === 0 || below?.length !== rows[0]?.cells.length)
      break;
  }
  return { rows, next: index };
}

/** The cells of a row; undefined of a line that is none. */
function cellsOf(line: string | undefined): string[] | undefined {
  const cells = line?.split('\t') ?? [];
  const isRow = cells.length > 1 && cells.every((cell) => cell.length <= longestCell);
  return isRow && cells.some((cell) => cell.trim() !== '') ? cells : undefined;
}

export function rowOf(cells: readonly string[], where: string): TableRow {
  return {
    cells: cells.map((text, column) => ({ text: text.trim(), column, span: 1, isContinued: false })),
    where,
  };
}
