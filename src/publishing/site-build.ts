import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { inspect, stripVTControlCharacters } from 'node:util';
import { build } from 'astro';
import { type Content, isUsable, type UnusableContent } from '#reading/parse-content.ts';
import { type Diagnostic, inOrder } from '#reading/wording/diagnostic.ts';
import { unusable } from '#reading/wording/unusable.ts';
import { searchIndex } from '#site/build/search-index.ts';
import { builtAt } from '#reading/built-at.ts';
import { handToPages } from '#site/build/handed-site.ts';
import { published, type PublishedContent, publishedDigests } from '#site/build/published.ts';
import type { Instant } from '#domain/time/instant.ts';
import { diagnosticAt } from '#reading/files/source.ts';
import { isEmbargoed } from '#domain/notice/embargo.ts';
import { dayAt } from '#domain/time/instant.ts';
import { printReport } from '#terminal/print-report.ts';
import { takeFolder } from '#writing/disk/alone-in.ts';
import { finishSite } from './finish-site.ts';
import { addPublicFiles } from './public-files.ts';
import { siteKeys } from './site-keys.ts';
import { printedPersonalData } from './last-wall/printed-personal-data.ts';
import { silentlyChanged } from '#history/published/compare.ts';
import { ManifestProblem } from '#history/published/manifest-source.ts';
import { type KeptContent, pagesIndex, readKeptContent } from '#kept/kept-content.ts';
import { SiteKeeper } from '#kept/site-keeper.ts';

/** What a build is asked for. */
export interface BuildOrder {
  readonly contentFolder: string;
  readonly outFolder: string;
  readonly isProduction: boolean;
  /** Where what is on line is to be read, as `check` takes it. */
  readonly published?: string | undefined;
  /** Whether nothing was ever published: then nothing need be known of it. */
  readonly isFirst?: boolean;
  /** Whether nothing is taken from what was kept. */
  readonly isFresh?: boolean;
}

/** `stopped`: nothing was built. `incomplete`: what has errors is left out, or shown as a problem in a preview. */
export type BuildOutcome = 'complete' | 'incomplete' | 'stopped';

/**
 * Checks the content, prints what is found, and builds the site into `outFolder`, which it replaces whole: a
 * build that fails leaves the old site as it was. Throws `Ended` where another command builds into it.
 */
export async function buildSite(order: BuildOrder): Promise<BuildOutcome> {
  const leave = takeFolder(order.outFolder, 0);
  try {
    return await builtSite(order);
  } finally {
    leave();
  }
}

async function builtSite({
  contentFolder,
  outFolder,
  isProduction,
  published: where,
  isFirst = false,
  isFresh = false,
}: BuildOrder): Promise<BuildOutcome> {
  const reading = await readKeptContent(contentFolder, { today: dayAt(builtAt), isFresh });
  const { content } = reading;
  const changed = await changesIn(content, contentFolder, { published: where, isFirst, isProduction });
  if (changed instanceof ManifestProblem) {
    process.stdout.write(`没有生成网站：${changed.message}第一次发布，请用 --first。\n`);
    return 'stopped';
  }
  printReport(inOrder([...(isProduction ? content.lacking : []), ...content.diagnostics, ...changed]));
  const stop = isUsable(content) ? stopReason(content, { contentFolder, isProduction, changed }) : undefined;
  if (!isUsable(content) || stop !== undefined) {
    process.stdout.write(`没有生成网站：${stop ?? `${unusable}。`}\n`);
    return 'stopped';
  }

  if (!isReplaceable(resolve(outFolder), resolve(contentFolder))) {
    process.stdout.write(
      `没有生成网站：输出文件夹“${outFolder}”里有别的文件，不能覆盖。请用 OUT_DIR 另指定一个空文件夹。\n`,
    );
    return 'stopped';
  }
  mkdirSync('.cache', { recursive: true });
  const [staging, taken] = ['site-', 'taken-'].map((name) => mkdtempSync(join('.cache', name)));
  if (staging === undefined || taken === undefined) throw new RangeError('Two folders are made');
  chmodSync(staging, 0o755);
  const cleanUp = (): void => {
    for (const folder of [staging, taken]) rmSync(folder, { recursive: true, force: true });
  };
  const interrupt = (): never => {
    cleanUp();
    process.exit(130);
  };
  for (const signal of signals) process.once(signal, interrupt);
  try {
    const shown = published(content, !isProduction, builtAt);
    const pages = siteKeeper(shown, reading, { outFolder, isProduction, isFresh, taken });
    await makeSite(shown, { contentFolder, isProduction, missed: missedIn(changed), staging, pages });
    pages?.put(taken, staging);
    const obstacle = addPublicFiles('public', staging);
    if (obstacle !== undefined) {
      process.stdout.write(`没有生成网站：${obstacle}\n`);
      return 'stopped';
    }
    const facts = { site: content.office.domain, notices: publishedDigests(shown) };
    const files = finishSite(staging, facts, pages?.digests);
    const severity = isProduction ? 'error' : 'warning';
    const { diagnostics: printed, suspects } = printedPersonalData(
      staging,
      contentFolder,
      content,
      (path) => pages?.isSilent(path) === true,
    );
    if (printed.length > 0) printReport(printed.map((one) => ({ ...one, severity })));
    if (printed.length > 0 && isProduction) {
      process.stdout.write('没有生成网站：网页里有不应公开的个人信息。\n');
      return 'stopped';
    }
    pages?.forget();
    moveFolder(staging, resolve(outFolder));
    pages?.keep(files, suspects);
  } catch (error) {
    process.stdout.write(`没有生成网站：${told(error)}\n`);
    return 'stopped';
  } finally {
    cleanUp();
    for (const signal of signals) process.off(signal, interrupt);
  }
  return content.diagnostics.some(({ severity }) => severity === 'error') ? 'incomplete' : 'complete';
}

/** What can be taken of the site in `outFolder`, which is put into `taken`; undefined where nothing is kept. */
function siteKeeper(
  shown: PublishedContent,
  reading: KeptContent,
  {
    outFolder,
    isProduction,
    isFresh = false,
    taken,
  }: Pick<BuildOrder, 'outFolder' | 'isProduction' | 'isFresh'> & { readonly taken: string },
): SiteKeeper | undefined {
  const { store, shared } = reading;
  if (store === undefined) return undefined;
  const out = resolve(outFolder);
  const keys = siteKeys(shown, reading, { isProduction, now: builtAt });
  return new SiteKeeper({ index: pagesIndex(store, out), out, shared, keys, now: builtAt, isFresh }, taken);
}

/** Makes the site of `shown` in `staging`, but for the pages that are taken from the last one. */
async function makeSite(
  shown: PublishedContent,
  {
    contentFolder,
    isProduction,
    missed,
    staging,
    pages,
  }: Pick<BuildOrder, 'contentFolder' | 'isProduction'> & {
    readonly missed: Instant | undefined;
    readonly staging: string;
    readonly pages: SiteKeeper | undefined;
  },
): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const folder = resolve(contentFolder);
  handToPages({ content: shown, contentFolder: folder, isPreview: !isProduction, builtAt, pages, missed });
  await build({
    logLevel: 'silent',
    outDir: staging,
    // What it copied, the pages would be written over: it comes afterwards.
    publicDir: join(staging, 'no-public'),
    integrations: [searchIndex(shown.notices, shown.pages, (address) => pages?.isThere(address) === true)],
    // Vite writes paths with / on every system.
    vite: { resolve: { alias: { '@content': folder.replaceAll('\\', '/') } } },
  });
}

/** What is silently changed since it was published, or why that cannot be told; a preview only tells that it is not. */
async function changesIn(
  content: Content | UnusableContent,
  contentFolder: string,
  { published: where, isFirst, isProduction }: Pick<BuildOrder, 'published' | 'isFirst' | 'isProduction'>,
): Promise<Diagnostic[] | ManifestProblem> {
  if (!isUsable(content)) return [];
  try {
    const changed = await silentlyChanged(content, contentFolder, builtAt, isFirst ? undefined : where);
    return changed.filter(({ code }) => !isFirst || code !== 'history-unknown');
  } catch (error) {
    if (!(error instanceof ManifestProblem)) throw error;
    if (isProduction) return error;
    const place = { file: `${contentFolder}/notices`, text: '' };
    return [
      diagnosticAt(place, 0, 'online-unknown', { problem: error.message }),
      ...(await silentlyChanged(content, contentFolder, builtAt)),
    ];
  }
}

/** The instant that the site on line missed, as `changed` tells it. */
function missedIn(changed: readonly Diagnostic[]): Instant | undefined {
  const stale = changed.find((one): one is Diagnostic<'online-stale'> => one.code === 'online-stale');
  return stale?.facts.missed;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** What became of a build in which the program itself failed; everything about it is kept in a file. */
function told(error: unknown): string {
  const file = join('.cache', 'build-error.txt');
  writeFileSync(file, inspect(error));
  const text = error instanceof Error ? error.message : String(error);
  const lines = stripVTControlCharacters(text).split('\n');
  const message = lines.find((line) => line.trim() !== '' && !line.startsWith('Build failed'));
  return `程序在生成网页时出错：${message}\n　　这多半不是内容的问题。请把文件“${file}”交给维护网站的工程师。`;
}

/**
 * Why nothing may be built: a page that would stop the builder; and in production, what the public relies on has
 * errors. A draft never stops the others.
 */
function stopReason(
  { notices, broken, diagnostics, lacking }: Content,
  {
    contentFolder,
    isProduction,
    changed,
  }: {
    readonly contentFolder: string;
    readonly isProduction: boolean;
    readonly changed: readonly Diagnostic[];
  },
): string | undefined {
  if (diagnostics.some(({ code }) => unbuildable.has(code))) return '网页（pages）有错误，请先改正。';
  if (!isProduction) return undefined;
  const published = [
    ...notices.filter((notice) => notice.signOff && !isEmbargoed(notice, builtAt)),
    ...broken.filter(({ isSignedOff }) => isSignedOff),
  ];
  const notice = `${contentFolder}/notices/`;
  const folders = published.map(({ year, slug }) => `${notice}${year}/${slug}/`);
  const isBlocked = diagnostics.some(
    ({ file, severity }) =>
      severity === 'error' && (!file.startsWith(notice) || folders.some((folder) => file.startsWith(folder))),
  );
  if (isBlocked || changed.some(({ severity }) => severity === 'error')) return `已签发的公示、${unusable}。`;
  if (changed.some(({ code }) => code === 'history-unknown'))
    return '不知道以前发布过什么，见上面的提醒。请用 --published 写明网站的网址，或者以前的 manifest.json；第一次发布，请加 --first。';
  return lacking.length > 0 ? `站点设置还缺 ${lacking.length} 个编号，请先填好。` : undefined;
}

const unbuildable: ReadonlySet<Diagnostic['code']> = new Set([
  'page-syntax',
  'page-component',
  'page-expression',
  'page-markup',
]);

/** Whether `out` may be replaced whole: nothing is there, or an earlier build, and not the content or the project. */
function isReplaceable(out: string, content: string): boolean {
  const holds = (inner: string): boolean => `${inner}${sep}`.startsWith(`${out}${sep}`);
  if (holds(content) || holds(process.cwd()) || `${out}${sep}`.startsWith(`${content}${sep}`)) return false;
  const found = lstatSync(out, { throwIfNoEntry: false });
  if (!found) return true;
  if (!found.isDirectory()) return false;
  return (
    readdirSync(out).length === 0 ||
    (existsSync(join(out, 'next-change.json')) && existsSync(join(out, '404.html')))
  );
}

/** Puts `from` in the place of `to`, which may be on another disk. */
function moveFolder(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  if (existsSync(to)) rmSync(to, { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
  }
}
