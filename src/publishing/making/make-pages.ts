import { join, resolve } from 'node:path';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { addressOf, type Notice } from '#domain/notice/notice.ts';
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

/**
 * Makes the pages of `shown`, and what stands beside them, in `staging`, whose files are `files`, but for what is
 * taken.
 */
export async function makePages(
  shown: PublishedContent,
  { keeper, index, keptIn, isStill }: KeptSite,
  { contentFolder, isProduction, missed, progress }: PagesOrder,
  staging: string,
  files: SiteFiles,
): Promise<void> {
  const folder = resolve(contentFolder);
  progress.step('生成网页');
  const isPreview = !isProduction;
  handToPages({
    content: shown,
    contentFolder: folder,
    isPreview,
    builtAt,
    missed,
    pages: keeper && notedPages(shown, keeper, progress),
  });
  const isThere = (file: string): boolean => keeper?.digests.has(file) === true;
  const policies = new PagePolicies(staging);
  const write = pageWriter(shown, folder, policies, files);
  await makeByProgram({ site: staging, contentFolder: folder, isPreview, keptIn, isStill, isThere, write });
  policies.dropLeads();
  progress.step('生成搜索索引');
  await writeSearchIndex(shown.notices, join(staging, 'pagefind'), shown, { kept: index });
}

/**
 * What writes pages, and beside each notice's the other files of that notice, while what they are made of is at hand.
 */
function pageWriter(
  shown: PublishedContent,
  contentFolder: string,
  policies: PagePolicies,
  files: SiteFiles,
): (file: string, bytes: Uint8Array) => void {
  const notices = new Map(shown.notices.map((notice): [string, Notice] => [addressOf(notice), notice]));
  return (file, bytes) => {
    const isPage = file.endsWith('.html');
    files.write(file, isPage ? policies.policed(file, Buffer.from(bytes).toString()) : bytes);
    const notice = notices.get(stretchIn(`/${file}`, /^(.*\/)index\.html$/, 1));
    if (notice) writeNoticeFiles(notice, shown, contentFolder, (path, text) => files.write(path, text));
  };
}

/** `keeper`, which shows how many of the notices' pages are made. */
function notedPages(
  { notices }: PublishedContent,
  keeper: SiteKeeper,
  progress: Progress,
): Pick<SiteKeeper, 'isThere' | 'note'> {
  const addresses = new Set<string>();
  const toMake = notices.length - keeper.takenNotices;
  return {
    isThere: (address) => keeper.isThere(address),
    note(address, at, isPast) {
      keeper.note(address, at, isPast);
      progress.done(addresses.add(address).size, toMake);
    },
  };
}
