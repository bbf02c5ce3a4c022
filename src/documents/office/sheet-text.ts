import type { AttachmentSink } from '../attachment-sink.ts';
import { TableLabels } from '../labels.ts';
import { isRounded, plainNumber } from '../numbers.ts';
import type { OfficePackage } from './office-package.ts';
import { dateOfSerial, type DateStyles, readDateStyles } from './sheet-dates.ts';
import { readSharedTexts, readWorkbook, type Sheet } from './workbook.ts';
import { readXml, type XmlHandlers } from './xml.ts';

/** Parts that `readSheets` reads; the others are markup like any. */
export const sheetParts = /^xl\/(?:sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

/** Reads every cell of a workbook, hidden or not, each under its column's head; then texts that no cell shows. */
export async function readSheets(office: OfficePackage, sink: AttachmentSink): Promise<void> {
  const texts = await readSharedTexts(office);
  const shown = new Set<number>();
  const dates = await readDateStyles(office);
  const { sheets, is1904 } = await readWorkbook(office);
  const named = new Set(sheets.map(({ part }) => part));
  const strays = office.parts.filter((part) => /^xl\/worksheets\/[^/]+\.xml$/.test(part) && !named.has(part));
  const all = [...sheets, ...strays.map((part): Sheet => ({ name: part, isHidden: true, part }))];
  for (const sheet of all) {
    const book = { texts, shown, dates, is1904 };
    await readXml(office.chunks(sheet.part), sheetReader(sheet, book, sink));
  }
  for (const [index, text] of texts.entries())
    if (!shown.has(index)) sink.text(text, '没有单元格显示的旧文字');
}

interface Book {
  readonly texts: readonly string[];
  readonly shown: Set<number>;
  readonly dates: DateStyles;
  readonly is1904: boolean;
}

interface CellMark {
  readonly at: string;
  readonly type: string;
  readonly style: number;
}

function sheetReader(sheet: Sheet, { texts, shown, dates, is1904 }: Book, sink: AttachmentSink): XmlHandlers {
  const place = `工作表“${sheet.name}”${sheet.isHidden ? '（隐藏的工作表）' : ''}`;
  const labels = new TableLabels();
  const hiddenColumns: (readonly [first: number, last: number])[] = [];
  let isHiddenRow = false;
  let row = 0;
  let column = 0;
  let cell: CellMark | undefined;
  let value = '';
  let formula = '';
  let element = '';
  let text = '';

  const endCell = (): void => {
    if (!cell) return;
    const isHiddenColumn = hiddenColumns.some(([first, last]) => first <= column && column <= last);
    const hidden = [isHiddenRow ? '隐藏的行' : '', isHiddenColumn ? '隐藏的列' : ''].filter(
      (word) => word !== '',
    );
    const where = `${place}${cell.at}${hidden.length > 0 ? `（${hidden.join('、')}）` : ''}`;
    const { said, digits } = meaningOf(cell);
    const label = labels.labelOf(said, column);
    const date = digits === undefined ? undefined : dateIn(digits, dates.styleOf(cell.style), label);
    for (const line of (date ?? said).split('\n'))
      sink.text(line, where, { label, isRounded: digits !== undefined && isRounded(digits) });
    if (formula !== '') sink.text(formula, `${where}的公式`);
    cell = undefined;
  };
  const meaningOf = ({ type }: CellMark): { said: string; digits: string | undefined } => {
    if (type === 's') shown.add(Number(value));
    if (type === 's') return { said: texts[Number(value)] ?? '', digits: undefined };
    const digits = type === '' || type === 'n' ? plainNumber(value) : undefined;
    return { said: digits ?? value, digits };
  };
  const dateIn = (digits: string, style: 'day' | 'month' | undefined, label: string): string | undefined => {
    const isBirth = /出生|生日/.test(label) && /^\d{5}(?:\.\d+)?$/.test(digits);
    return style || isBirth ? dateOfSerial(Number(digits), style ?? 'day', is1904) : undefined;
  };

  return {
    open(name, attributes) {
      element = name;
      text = '';
      if (name === 'col' && isTrue(attributes['hidden']))
        hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])]);
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        column = 0;
        isHiddenRow = isTrue(attributes['hidden']) || attributes['ht'] === '0';
        labels.startRow();
      }
      if (name === 'c') {
        const at = attributes['r'] ?? '';
        column = at === '' ? column + 1 : columnOf(at);
        cell = {
          at: at === '' ? `第${row}行` : at,
          type: attributes['t'] ?? '',
          style: Number(attributes['s'] ?? 0),
        };
        value = '';
        formula = '';
      }
      if (name !== 'c' && name !== 'row')
        for (const said of Object.values(attributes))
          if (said.length >= 8) sink.text(said, place, { isTechnical: true });
    },
    text(part) {
      if (element === 'v' || element === 't') value += part;
      else if (element === 'f') formula += part;
      else text += part;
    },
    close(name) {
      if (name === 'c') endCell();
      else if (!cell && text.trim() !== '')
        sink.text(isMargin(name) ? withoutCodes(text) : text, `${place}${sheetElements[name] ?? ''}`);
      element = '';
      text = '';
    },
  };
}

const sheetElements: Readonly<Record<string, string>> = {
  oddHeader: '的页眉',
  evenHeader: '的页眉',
  firstHeader: '的页眉',
  oddFooter: '的页脚',
  evenFooter: '的页脚',
  firstFooter: '的页脚',
};

function isMargin(element: string): boolean {
  return element in sheetElements;
}

/** A header or footer without its codes for place, font and fields (ECMA-376-1, 18.3.1.46). */
function withoutCodes(text: string): string {
  return text.replace(/&"[^"]*"|&K[0-9A-F]{6}|&[A-Z]/gi, '\t');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** 2 for B7. */
function columnOf(at: string): number {
  return [...(/^[A-Z]{1,3}/.exec(at)?.[0] ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
