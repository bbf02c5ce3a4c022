import type { AttachmentSink } from '../attachment-sink.ts';
import { TableLabels } from '../labels.ts';
import { isRounded, plainNumber } from '../numbers.ts';
import { type XmlHandlers } from './xml.ts';

/** A paragraph that is being read: what stands in it, and apart from that what was deleted and what fields say. */
interface Paragraph {
  words: string;
  deleted: string;
  field: string;
}

interface Table {
  readonly labels: TableLabels;
  column: number;
  cell: string;
  span: number;
}

/**
 * Reads the text of any part of an Office file: runs are joined to paragraphs (`w:p`, `a:p`), tables have their
 * heads, other elements are read one by one, and so are attributes long enough to hide something.
 */
export function markupReader(
  sink: AttachmentSink,
  where: string | ((element: string) => string),
): XmlHandlers {
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const open: { readonly name: string; text: string }[] = [];
  const placeOf = (element: string): string => (typeof where === 'string' ? where : where(element));

  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph.words += text;
  };
  const endParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (!paragraph) return;
    const table = tables.at(-1);
    if (table && paragraphs.length === 0) table.cell += `${table.cell === '' ? '' : '\n'}${paragraph.words}`;
    else for (const line of paragraph.words.split('\n')) sink.text(line, placeOf('p'));
    sink.text(paragraph.deleted, `${placeOf('p')}修订中删除的文字`);
    sink.text(paragraph.field, `${placeOf('p')}域代码`, { isTechnical: true });
  };
  const endCell = (): void => {
    const table = tables.at(-1);
    if (!table) return;
    const label = table.labels.labelOf(table.cell.replaceAll('\n', ''), table.column);
    for (const line of table.cell.split('\n')) sink.text(line, `${placeOf('tc')}表格`, { label });
    table.column += table.span;
    table.cell = '';
    table.span = 1;
  };

  return {
    open(name, attributes) {
      open.push({ name, text: '' });
      if (name === 'p') paragraphs.push({ words: '', deleted: '', field: '' });
      else if (name === 'tbl') tables.push({ labels: new TableLabels(), column: 0, cell: '', span: 1 });
      else if (name === 'tr') startRow(tables.at(-1));
      else if (name === 'gridSpan') setSpan(tables.at(-1), attributes['w:val']);
      else if (name === 'tc') setSpan(tables.at(-1), attributes['gridSpan']);
      else if (name === 'tab' || name === 'ptab') add('\t');
      else if (name === 'br' || name === 'cr') add('\n');
      else if (name === 'noBreakHyphen') add('-');
      for (const value of Object.values(attributes))
        if (value.length >= 8) sink.text(plainNumber(value) ?? value, placeOf(name), { isTechnical: true });
    },
    text(text) {
      const element = open.at(-1);
      if (!element) return;
      const paragraph = paragraphs.at(-1);
      if (!paragraph) element.text += text;
      else if (element.name === 't') paragraph.words += text;
      else if (element.name === 'delText') paragraph.deleted += text;
      else if (/instrText$/i.test(element.name)) paragraph.field += text;
      else if (text.trim() !== '') element.text += text;
    },
    close(name) {
      const element = open.pop();
      if (element && element.text.trim() !== '') {
        const digits = plainNumber(element.text);
        sink.text(digits ?? element.text, placeOf(name), {
          isRounded: digits !== undefined && isRounded(digits),
        });
      }
      if (name === 'p') endParagraph();
      else if (name === 'tc') endCell();
      else if (name === 'tbl') tables.pop();
    },
  };
}

function startRow(table: Table | undefined): void {
  if (!table) return;
  table.labels.startRow();
  table.column = 0;
}

function setSpan(table: Table | undefined, span: string | undefined): void {
  if (table && span !== undefined && /^\d{1,3}$/.test(span)) table.span = Number(span);
}
