import type { OfficePackage } from './office-package.ts';
import { readXml } from './xml.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Whether days count from 1904. */
  readonly is1904: boolean;
}

export async function readWorkbook(office: OfficePackage): Promise<Workbook> {
  const targets = new Map<string, string>();
  await readXml(office.chunks('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
    text: () => undefined,
    close: () => undefined,
  });
  const sheets: Sheet[] = [];
  let is1904 = false;
  await readXml(office.chunks('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({
        name: attributes['name'] ?? '',
        isHidden: /^(hidden|veryHidden)$/.test(attributes['state'] ?? ''),
        part: targets.get(relation) ?? '',
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { sheets, is1904 };
}

/** The texts that cells share, with their rich runs joined and without readings (`rPh`). */
export async function readSharedTexts(office: OfficePackage): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let readings = 0;
  await readXml(office.chunks('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') readings += 1;
      isText = name === 't' && readings === 0;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') readings -= 1;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}
