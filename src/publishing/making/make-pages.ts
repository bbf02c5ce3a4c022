import { join, resolve } from 'node:path';
import { addressOf } from '#domain/notice/notice.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { SiteKeeper } from '#kept/site-keeper.ts';
import { builtAt } from '#reading/built-at.ts';
import { handToPages } from '#site/build/handed-site.ts';
import { writeNoticeFiles } from '#site/build/notice-files.ts';
import type { PublishedContent } from '#site/build/published.ts';
import { PagePolicies } from '#site/build/page-policies.ts';
import { type KeptIndex, writeSearchIndex } from '#site/build/search-index.ts';
import type { Progress } from '#terminal/progress.ts';
import { makeByProgram, type ProgramOrder } from './page-program.ts';
import type { SiteFiles } from './site-files.ts';

/** What pages are made, and how it is shown. */
export interface PagesOrder {
  readonly contentFolder: string;
  readonly isProduction: boolean;
  /** The instant that the site on line missed. */
  readonly missed: Instant | undefined;
  readonly progress: Progress;
}

/** What was made before; each undefined where nothing is kept. */
export interface KeptSite extends Pick<ProgramOrder, 'keptIn' | 'isStill'> {
  readonly keeper: SiteKeeper | undefined;
  readonly index: KeptIndex | undefined;
}

/** Makes the pages of `shown`, and what stands beside them, in `staging`, whose files are `files`, but for what is taken. */
export async function makePages(
  shown: PublishedContent,
  { keeper, index, keptIn, isStill }: KeptSite,
  { contentFolder, isProduction, missed, progress }: PagesOrder,
  staging: string,
  files: SiteFiles,
): Promise<void> {
  const folder = resolve(contentFolder);
  progress.step('生成网页');
  handToPages({
    content: shown,
    contentFolder: folder,
    isPreview: !isProduction,
    builtAt,
    missed,
    pages: keeper && notedPages(shown, keeper, progress),
  });
  const isThere = (file: string): boolean => keeper?.digests.has(file) === true;
  const policies = new PagePolicies(staging);
  const write = (file: string, bytes: Uint8Array): void => {
    const isPage = file.endsWith('.html');
    files.write(file, isPage ? policies.policed(file, Buffer.from(bytes).toString()) : bytes);
  };
  await makeByProgram({ site: staging, contentFolder: folder, keptIn, isStill, isThere, write });
  policies.dropLeads();
  progress.step('生成搜索索引');
  await writeSearchIndex(shown.notices, join(staging, 'pagefind'), shown, { kept: index });
  const made = shown.notices.filter((notice) => keeper?.isThere(addressOf(notice)) !== true);
  writeNoticeFiles(made, shown, folder, (path, bytes) => files.write(path, bytes));
}

/** `keeper`, which shows how many of the notices' pages are made. */
function notedPages(
  { notices }: PublishedContent,
  keeper: SiteKeeper,
  progress: Progress,
): Pick<SiteKeeper, 'isThere' | 'note'> {
  const seen = new Set<string>();
  const all = notices.length - keeper.takenNotices;
  return {
    isThere: (address) => keeper.isThere(address),
    note(address, at, isPast) {
      keeper.note(address, at, isPast);
      progress.done(seen.add(address).size, all);
    },
  };
}
