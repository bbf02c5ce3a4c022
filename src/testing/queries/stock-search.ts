import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { type Notice, titleOf } from '#domain/notice/notice.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import { type ArchiveRecord, archiveRecords } from './archive.ts';
import type { JudgedSearch } from './outcome.ts';

/** Pagefind as it comes: a plain page for each record, cut by Pagefind's own Chinese segmenter. */
export async function writeStockIndex(notices: readonly Notice[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  for (const [place, record] of archiveRecords(notices).entries()) {
    const added = await index.addHTMLFile({ url: pageOf(place), content: plainPage(record) });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  }
  await index.writeFiles({ outputPath: folder });
  await close();
}

/** Pagefind's own search over the index that `writeStockIndex` has written to `folder`. */
export async function stockSearch(
  folder: string,
  address: string,
  records: readonly ArchiveRecord[],
): Promise<JudgedSearch> {
  const pagefind = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  // Pagefind reads the page's language to know how to cut a query; here is no page.
  Object.assign(globalThis, { document: { querySelector: () => ({ getAttribute: () => 'zh' }) } });
  const instance = pagefind.createInstance({ basePath: address });
  Reflect.deleteProperty(globalThis, 'document');
  const urls = new Map(records.map(({ url }, place) => [pageOf(place), url]));
  let calls = 0;
  return {
    calls: () => calls,
    async search(query) {
      calls += 1;
      const { results } = await instance.search(query);
      const pages: { url: string; meta: { title: string } }[] = await Promise.all(
        results.slice(0, 24).map((result: { data(): unknown }) => result.data()),
      );
      return pages.map(({ url, meta }) => ({ url: urls.get(url) ?? url, about: meta.title }));
    },
  };
}

function pageOf(place: number): string {
  return `/record-${place}/`;
}

/** The record as a page without anything around it. */
function plainPage({ notice, nominee }: ArchiveRecord): string {
  const [heading, ...lines] = nominee
    ? [
        nominee.name,
        `${nominee.organisation ?? ''}${nominee.post ?? ''}`,
        nominee.category,
        titleOf(notice),
        nominee.cells.join('，'),
        textOfProse(nominee.deeds),
      ]
    : [
        titleOf(notice),
        notice.issuers.join('、'),
        notice.documentNumber ?? '',
        notice.signedOn ?? '',
        textOfProse(notice.body),
        ...notice.criteria.map(({ prose }) => textOfProse(prose)),
      ];
  return `<!doctype html><html lang="zh"><title>${heading}</title><body><h1>${heading}</h1>${lines
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('')}</body></html>`;
}
