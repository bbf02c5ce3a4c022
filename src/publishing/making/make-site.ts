import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type KeptContent, pagesIndex, sharedFile } from '#kept/kept-content.ts';
import { KeptMonths, keptValue } from '#kept/kept-months.ts';
import { SiteKeeper } from '#kept/site-keeper.ts';
import { addressOf } from '#domain/notice/notice.ts';
import { headersFile } from '#history/published/manifest.ts';
import { builtAt } from '#reading/built-at.ts';
import type { Content } from '#reading/parse-content.ts';
import { pageAsOf } from '#site/home/as-of.ts';
import { published, type PublishedContent, publishedDigests } from '#site/build/published.ts';
import type { KeptIndex } from '#site/build/search-index.ts';
import { printReport } from '#terminal/print-report.ts';
import type { WorkFolders } from '#writing/disk/work-folders.ts';
import { builtCommit } from '../built-commit.ts';
import { finishSite } from '../finish-site.ts';
import { type PrintedData, printedPersonalData, PrintedSearch } from '../last-wall/printed-personal-data.ts';
import { addPublicFiles } from '../public-files.ts';
import type { PagesOrder } from './make-pages.ts';
import { SiteFiles } from './site-files.ts';
import { type SiteKeys, siteKeys } from './site-keys.ts';

const withoutCommit =
  '文件清单里没有写是哪个提交：内容文件夹不在 Git 仓库里，或者 Git 不能用。发布时就看不出是不是用旧的内容盖过新的。\n';

/** What site is made, and of what. */
export interface SiteOrder extends PagesOrder {
  readonly reading: KeptContent;
  readonly content: Content;
  /** The site that was built last, in whose place this one is put. */
  readonly outFolder: string;
  readonly isFresh: boolean;
}

/** A site that is made, and still to be put in the place of the last. */
export interface MadeSite {
  /** What was made and what was taken, in words. */
  readonly summary: string;
  /** To be called before the last site is touched. */
  forget(): void;
  /** To be called once the site stands in its place. */
  keep(): void;
}

/**
 * Makes the site of `content` in `staging`, and prints what personal data is in it; undefined where
 * it must not be published for that, or a public file stands in the way. What would be made as it is
 * in the last site is taken from there.
 */
export async function makeSite(
  order: SiteOrder,
  folders: Pick<WorkFolders, 'staging' | 'taken'>,
): Promise<MadeSite | undefined> {
  const { content, contentFolder, isProduction, progress } = order;
  const { staging, taken } = folders;
  const shown = published(content, !isProduction, builtAt);
  // Tests alone look at examples.
  const others = [order.missed, process.env['GONGSHI_EXAMPLES']];
  const keys = siteKeys(shown, order.reading, { isProduction, now: builtAt, others });
  const keeper = siteKeeper(keys, order, taken);
  const search = new PrintedSearch(content);
  const written = new SiteFiles(staging, (path, text, digest) => {
    if (keeper?.isSilent(path, digest) !== true) search.seek(path, text, digest);
  });
  const obstacle = await writeSite(shown, { keys, keeper, written }, order, folders);
  if (obstacle !== undefined) {
    process.stdout.write(`没有生成网站：${obstacle}\n`);
    return undefined;
  }
  const commit = builtCommit(contentFolder);
  if (isProduction && commit === null) process.stderr.write(withoutCommit);
  const facts = { site: content.office.domain, commit, notices: publishedDigests(shown) };
  const files = finishSite(staging, facts, new Map([...(keeper?.digests ?? []), ...written.digests]));
  progress.step('查网页里的个人信息');
  const { diagnostics, suspects } = printedPersonalData(staging, contentFolder, content, {
    digests: files,
    search,
    isSought: (path) => keeper?.isSilent(path, files[path]) === true,
  });
  if (!isPublishable(diagnostics, order)) return undefined;
  const addresses = shown.notices.map(addressOf).filter((address) => keeper?.isThere(address) !== true);
  return {
    summary: summaryOf(shown, order.reading, keeper),
    forget: () => keeper?.forget(),
    keep: () => {
      if (order.reading.isStill(addresses)) keeper?.keep(takeable(files), suspects, diagnostics.length === 0);
    },
  };
}

/**
 * Writes all but the list of files: takes what `keeper` takes of the last site, and makes what is not there. Returns
 * why the public files cannot be added.
 */
async function writeSite(
  shown: PublishedContent,
  { keys, keeper, written }: { keys: SiteKeys; keeper: SiteKeeper | undefined; written: SiteFiles },
  order: SiteOrder,
  { staging, taken }: Pick<WorkFolders, 'staging' | 'taken'>,
): Promise<string | undefined> {
  if (!keeper?.isWhole) {
    // What makes pages is long to load.
    const { makePages } = await import('./make-pages.ts');
    const { isStill } = order.reading;
    const keptSite = { keeper, index: keptIndex(keys, order, keeper), keptIn: programFileOf(order), isStill };
    await makePages(shown, keptSite, order, staging, written);
  }
  order.progress.step('写文件清单');
  keeper?.put(taken, staging);
  if (keeper?.isWhole) keeper.rewrite('index.html', staging, (page) => pageAsOf(page, builtAt));
  return addPublicFiles(publicFolder, staging);
}

/** Whether the site may be published in spite of `diagnostics`, which it prints. */
function isPublishable(
  diagnostics: PrintedData['diagnostics'],
  { isProduction, progress }: SiteOrder,
): boolean {
  if (diagnostics.length === 0) return true;
  progress.end();
  printReport(diagnostics.map((one) => ({ ...one, severity: isProduction ? 'error' : 'warning' })));
  if (isProduction) process.stdout.write('没有生成网站：网页里有不应公开的个人信息。\n');
  return !isProduction;
}

const publicFolder = 'public';

/** `files` but for those that every build copies or writes anew. */
function takeable(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => path !== headersFile && !existsSync(join(publicFolder, path))),
  );
}

/** What can be taken of the last site, put into `taken`; undefined where nothing is kept. */
function siteKeeper(
  { parts: keys }: SiteKeys,
  { reading, outFolder, isFresh }: SiteOrder,
  taken: string,
): SiteKeeper | undefined {
  const { store, shared } = reading;
  if (store === undefined) return undefined;
  const out = resolve(outFolder);
  return new SiteKeeper({ index: pagesIndex(store, out), out, shared, keys, now: builtAt, isFresh }, taken);
}

/** What can be taken of the last search index. */
function keptIndex(
  { months }: SiteKeys,
  { reading: { store, shared } }: SiteOrder,
  keeper: SiteKeeper | undefined,
): KeptIndex | undefined {
  if (store === undefined || !keeper) return undefined;
  const keptMonths = new KeptMonths(store, months);
  return {
    isThere: (address) => keeper.isThere(address),
    ofMonth: (name, month, make) => keptMonths.of(name, month, make),
    ofAll: (name, key, make) => keptValue(sharedFile(store, shared, name), key, make),
    putFile: (path, target) => keeper.putFile(path, target),
  };
}

/**
 * The file that keeps the program of the pages: it rests on where the folders are, and on the pages that a build has.
 */
function programFileOf({ reading, contentFolder, isProduction }: SiteOrder): string | undefined {
  const { store, shared } = reading;
  const setting = [process.cwd(), resolve(contentFolder), isProduction, process.env['GONGSHI_EXAMPLES']];
  return store === undefined ? undefined : sharedFile(store, shared, 'program', setting);
}

function summaryOf(
  { notices }: PublishedContent,
  { rereads, store }: KeptContent,
  keeper: SiteKeeper | undefined,
): string {
  const taken = keeper?.isWhole ? notices.length : (keeper?.takenNotices ?? 0);
  const read = rereads ?? notices.length;
  const made = `网站生成好了：${notices.length}件公示，重新读了${read}件，重新做了${notices.length - taken}件的网页，其余沿用`;
  return store === undefined ? `${made}；.cache 写不进去，下次要全部重新做` : made;
}
