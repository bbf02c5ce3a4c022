import type { StructuredDocument } from '#documents/structure/structured-document.ts';
import { type CivilDate, parseCivilDate } from '#domain/time/civil-date.ts';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import type { Doubt } from './doubts/doubt.ts';
import { type Entry, entriesOf, isLine, type Line, lineOf } from './entry.ts';
import { withoutLayout } from './parts/layout.ts';
import { withoutWebPage } from './parts/web-page.ts';
import { withoutBareTables } from './parts/bare-tables.ts';
import { oneBelowAnother, withColumns } from './parts/blank-columns.ts';
import { withWholeSignature } from './parts/text-boxes.ts';
import { typedLines } from './parts/typed-lines.ts';
import { withoutPrivate } from './privacy/without-private.ts';
import { remarkDoubts } from './doubts/remark-doubts.ts';

/** A document that is imported. */
export interface Original {
  /** Its file's name, or what stands for it. */
  readonly name: string;
  readonly document: StructuredDocument;
}

/** What a reader sees of a document, without what is private and what a site printed around it. */
export interface ReadOriginal {
  readonly entries: readonly Entry[];
  readonly doubts: readonly Doubt[];
  /** The time that a page of a site gives for its publication; '' without. */
  readonly publishedAt: string;
  /** The number of the document that a page of a site gives; '' without. */
  readonly documentNumber: string;
}

/** What an original says, without what pages print around it, without personal data, and with its doubts. */
export function readOriginal({ document, name }: Original): ReadOriginal {
  const isText = /\.(?:txt|html?)$/i.test(name) || !/\.\w{2,5}$/.test(name);
  const layout = withoutLayout(entriesOf(document));
  const page = withoutWebPage(layout.entries);
  const lines = isText
    ? typedLines(page.entries)
    : { entries: withColumns(oneBelowAnother(page.entries)), doubts: [] };
  const clean = withoutPrivate(lines.entries);
  return {
    entries: withoutBareTables([...titleInName(name, clean.entries), ...withWholeSignature(clean.entries)]),
    doubts: [
      ...clean.doubts,
      ...layout.doubts,
      ...page.doubts,
      ...lines.doubts,
      ...remarkDoubts(document.remarks),
    ],
    publishedAt: page.publishedAt,
    documentNumber: page.documentNumber,
  };
}

/** The title of a list that begins `entries` without one, where the file `name` is called so: 附件1：拟聘用人员名单.xlsx. */
function titleInName(name: string, [first]: readonly Entry[]): Line[] {
  const title = stretchIn(
    name,
    /^(?:附件)?\s*\d{0,2}\s*[.．、：:_－—-]?\s*(.{2,40}(?:名单|名册|一览表|汇总表))\.\w{2,5}$/,
    1,
  );
  return title === '' || !first || isLine(first) ? [] : [lineOf(title, '文件名', { alignment: 'center' })];
}

/** Whether `entries` say something in sentences, and are not a list alone. */
export function hasProse(entries: readonly Entry[]): boolean {
  return entries.some((entry) => isLine(entry) && /[，。]/.test(entry.text) && entry.text.length > 40);
}

/** The day that a page's time names. */
export function dayIn(text: string): CivilDate | undefined {
  const [, year = '', month = '', day = ''] = /(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(text) ?? [];
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
