import { valueRows } from '../text/value-table.ts';
import { type Block, paragraphOf, type StructuredDocument, type TableRow } from './structured-document.ts';
import { rowOf } from './text-structure.ts';

/**
 * The structure of a table of values parted by commas, semicolons, tabs or bars (RFC 4180, and what programs make of
 * it): by the one that parts most. Lines above and below with one value are paragraphs.
 */
export function valueStructure(text: string): StructuredDocument {
  const blocks: Block[] = [];
  let rows: TableRow[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows, startsPage: false, where: '表格' });
    rows = [];
  };
  for (const { values, row } of valueRows(text, separatorOf(text))) {
    const filled = values.filter((value) => value.trim() !== '');
    if (filled.length > 1) rows.push(rowOf(values, `第${row}行`));
    else if (filled.length === 1) {
      endTable();
      blocks.push(paragraphOf(filled.join(''), `第${row}行`));
    }
  }
  endTable();
  return { blocks, remarks: [] };
}

function separatorOf(text: string): string {
  const counts = ['\t', ',', ';', '|', '，'].map((sign) => [sign, text.split(sign).length] as const);
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}
