import { type Block, paragraphOf, type StructuredDocument, type TableRow } from './structured-document.ts';
import { rowOf } from './text-structure.ts';

/**
 * The structure of a table of values parted by commas, semicolons, tabs or bars (RFC 4180, and what programs make of
 * it): by the one that parts most. Lines above and below with one value are paragraphs.
 */
export function valueStructure(text: string): StructuredDocument {
  const records = recordsOf(text, separatorOf(text)).map((cells, index) => ({ cells, line: index + 1 }));
  const blocks: Block[] = [];
  let rows: TableRow[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows, startsPage: false, where: '表格' });
    rows = [];
  };
  for (const { cells, line } of records) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length > 1) rows.push(rowOf(cells, `第${line}行`));
    else if (filled.length === 1) {
      endTable();
      blocks.push(paragraphOf(filled.join(''), `第${line}行`));
    }
  }
  endTable();
  return { blocks, remarks: [] };
}

function separatorOf(text: string): string {
  const counts = ['\t', ',', ';', '|', '，'].map((sign) => [sign, text.split(sign).length] as const);
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}

function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = [[]];
  let value = '';
  /** Whether the value at hand has nothing but blanks. */
  let isBlank = true;
  const endValue = (): void => {
    records.at(-1)?.push(value.replace(/^="?(.*?)"?$/s, '$1'));
    [value, isBlank] = ['', true];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const closing = sign === '"' && isBlank ? closingQuote(text, at) : -1;
    if (closing !== -1) {
      value = text.slice(at + 1, closing).replaceAll('""', '"');
      isBlank = false;
      at = closing;
    } else if (sign === separator) endValue();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endValue();
      records.push([]);
    } else if (sign !== '\ufeff') {
      value += sign;
      isBlank &&= sign.trim() === '';
    }
  }
  endValue();
  return records;
}

/** Where the value in quotation marks that begins at `start` ends; -1 where the mark has no other half. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text.charAt(at + 1) !== '"') return at;
  return -1;
}
