import { at } from '#domain/lists/at.ts';
import { type Block, paragraphOf, type StructuredDocument, type TableRow } from './structured-document.ts';

/** Longer than any cell of a list that is pasted with tabs: the tabs set a paragraph. */
const longestCell = 60;

/** The structure of a plain text: a paragraph a line, a table where lines with tabs follow one another. */
export function textStructure(text: string): StructuredDocument {
  const lines = text.split(/\r\n?|[\n\f\u0085\u2028\u2029]/);
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length;) {
    const rows = rowsFrom(lines, index);
    if (rows.length > 1) {
      blocks.push({ kind: 'table', rows, startsPage: false, where: `第${index + 1}行起的表格` });
      index += rows.length;
    } else {
      blocks.push(paragraphOf(at(lines, index), `第${index + 1}行`));
      index += 1;
    }
  }
  return { blocks, remarks: [] };
}

/** The rows that begin at the line `from`: as many as have tabs in the same number, empty cells included. */
function rowsFrom(lines: readonly string[], from: number): TableRow[] {
  const rows: TableRow[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const cells = at(lines, index).split('\t');
    const isRow = cells.length > 1 && cells.every((cell) => cell.length <= longestCell);
    if (!isRow || cells.every((cell) => cell.trim() === '')) break;
    rows.push(rowOf(cells, `第${index + 1}行`));
  }
  return rows;
}

export function rowOf(cells: readonly string[], where: string): TableRow {
  return {
    cells: cells.map((text, column) => ({ text: text.trim(), column, span: 1, isContinued: false })),
    where,
  };
}
