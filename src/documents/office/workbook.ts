import { stretchIn } from '#domain/lists/stretch-in.ts';
import type { Archive } from '../archive/archive.ts';
import { readPart, readXml } from '../markup/xml.ts';
import { xmlHandlers } from '../markup/xml-handlers.ts';
import { type CellFormat, readCellFormats } from './sheet-styles.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

export interface Workbook extends SharedTexts {
  readonly sheets: readonly Sheet[];
  /** Whether days count from 1904. */
  readonly isFrom1904: boolean;
  /** By the numbers of styles. */
  readonly formats: readonly CellFormat[];
  /** The part with the texts that cells share. */
  readonly textsPart: string;
}

/** What cells rest on: the sheets in their order, shared texts, formats, and from when days count. */
export function readWorkbook(office: Archive): Workbook {
  const targets = new Map<string, string>();
  let [textsPart, stylesPart] = ['xl/sharedStrings.xml', 'xl/styles.xml'];
  readPart(office, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Target = '', Type = '' }) {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      targets.set(Id, target);
      if (Type.endsWith('/sharedStrings')) textsPart = target;
      if (Type.endsWith('/styles')) stylesPart = target;
    },
  });
  const sheets: Sheet[] = [];
  let isFrom1904 = false;
  const book = xmlHandlers({
    open(element, { date1904 = '', name = '', state = '', ...attributes }) {
      if (element === 'workbookPr') isFrom1904 = isTrue(date1904);
      if (element !== 'sheet') return;
      const [, relation = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      sheets.push({
        name,
        isHidden: /^(hidden|veryHidden)$/.test(state),
        part: targets.get(relation) ?? '',
      });
    },
  });
  readXml(office.bytes('xl/workbook.xml'), book);
  const formats = readCellFormats(office, stylesPart);
  return { sheets, isFrom1904, formats, textsPart, ...readSharedTexts(office, textsPart) };
}

interface SharedTexts {
  /** With their rich runs joined. */
  readonly texts: readonly string[];
  /** What no cell shows: how the texts are read aloud (`rPh`), remarks. */
  readonly asides: readonly string[];
}

/** The texts that cells share, of the part `part`. */
function readSharedTexts(office: Archive, part: string): SharedTexts {
  const texts: string[] = [];
  const asides: string[] = [];
  let text = '';
  let aside = '';
  let isText = false;
  let isReading = false;
  readPart(office, part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isReading = true;
      isText = name === 't';
    },
    text(run) {
      if (isText && !isReading) text += run;
      else aside += run;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isReading = false;
      if (name !== 'si') return;
      texts.push(text);
      if (aside.trim() !== '') asides.push(aside);
      aside = '';
    },
    remark: (said) => asides.push(said),
  });
  return { texts, asides };
}

/** 2 for B7. */
export function columnOf(at: string): number {
  return [...stretchIn(at, /^[A-Z]{1,3}/)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** C for 3. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** Whether an attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
