import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inspect, stripVTControlCharacters } from 'node:util';
import { type Content, isUsable, type UnusableContent } from '#reading/parse-content.ts';
import { type Diagnostic, inOrder } from '#reading/wording/diagnostic.ts';
import { unusable } from '#reading/wording/unusable.ts';
import { builtAt } from '#reading/built-at.ts';
import { diagnosticOf } from '#reading/files/source.ts';
import { isRefusal, systemFailure } from '#reading/files/system-reason.ts';
import { isEmbargoed } from '#domain/notice/embargo.ts';
import { dayAt, type Instant } from '#domain/time/instant.ts';
import { printReport } from '#terminal/print-report.ts';
import { progress } from '#terminal/progress.ts';
import { takeFolder } from '#writing/disk/alone-in.ts';
import { Ended } from '#writing/ended.ts';
import { workFolders } from '#writing/disk/work-folders.ts';
import { obstacleIn, replaceFolder } from '#writing/disk/out-folder.ts';
import { type PublishedQuestion, silentlyChanged } from '#history/published/compare.ts';
import { ManifestProblem } from '#history/published/manifest-source.ts';
import { readKeptContent } from '#kept/kept-content.ts';
import { makeSite, type SiteOrder } from './making/make-site.ts';

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
  const obstacle = obstacleIn(outFolder, contentFolder);
  if (obstacle !== undefined) {
    process.stdout.write(`没有生成网站：${obstacle}\n`);
    return 'stopped';
  }
  const shown = progress();
  shown.step('读内容');
  const today = dayAt(builtAt);
  const reading = await readKeptContent(contentFolder, { today, isFresh, onNotice: shown.done });
  const { content, files } = reading;
  shown.step('和已经发布的比较');
  const question = { folder: contentFolder, files, at: builtAt };
  const changed = await changesIn(content, question, { published: where, isFirst, isProduction });
  if (changed instanceof ManifestProblem) {
    process.stdout.write(`没有生成网站：${changed.message}第一次发布，请用 --first。\n`);
    return 'stopped';
  }
  shown.end();
  printReport(inOrder([...(isProduction ? content.lacking : []), ...content.diagnostics, ...changed]));
  const stop = isUsable(content) ? stopReason(content, { contentFolder, isProduction, changed }) : undefined;
  if (!isUsable(content) || stop !== undefined) {
    process.stdout.write(`没有生成网站：${stop ?? `${unusable}。`}\n`);
    return 'stopped';
  }

  const setting = { contentFolder, outFolder, isProduction, isFresh };
  const order = { ...setting, reading, content, missed: missedIn(changed), progress: shown };
  if (!(await isPutInPlace(order))) return 'stopped';
  return content.diagnostics.some(({ severity }) => severity === 'error') ? 'incomplete' : 'complete';
}

/** Makes the site, and puts it in the place of the last; whether that was done. Says why not. */
async function isPutInPlace(order: SiteOrder): Promise<boolean> {
  const { outFolder, progress: shown } = order;
  const { staging, taken, remove } = workFolders();
  const interrupt = (): never => {
    remove();
    process.exit(130);
  };
  for (const signal of signals) process.once(signal, interrupt);
  try {
    rmSync(errorFile, { force: true });
    const site = await makeSite(order, { staging, taken });
    if (!site) return false;
    shown.step('换上新的网站');
    site.forget();
    const left = replaceFolder(staging, resolve(outFolder));
    site.keep();
    shown.end(site.summary);
    for (const folder of left)
      process.stdout.write(`旧的网站“${folder}”删不掉，里面可能有不再公开的内容，请删去。\n`);
    return true;
  } catch (error) {
    process.stdout.write(`没有生成网站：${failureWords(error)}\n`);
    return false;
  } finally {
    shown.end();
    remove();
    for (const signal of signals) process.off(signal, interrupt);
  }
}

/** What is silently changed since it was published, or why that cannot be told; a preview only tells that it is not. */
async function changesIn(
  content: Content | UnusableContent,
  question: PublishedQuestion,
  { published: where, isFirst, isProduction }: Pick<BuildOrder, 'published' | 'isFirst' | 'isProduction'>,
): Promise<Diagnostic[] | ManifestProblem> {
  if (!isUsable(content)) return [];
  try {
    const changed = await silentlyChanged(content, { ...question, published: isFirst ? undefined : where });
    return changed.filter(({ code }) => !isFirst || code !== 'history-unknown');
  } catch (error) {
    if (!(error instanceof ManifestProblem)) throw error;
    if (isProduction) return error;
    return [
      diagnosticOf(`${question.folder}/notices`, 'online-unknown', { problem: error.message }),
      ...(await silentlyChanged(content, question)),
    ];
  }
}

/** The instant that the site on line missed, as `changed` tells it. */
function missedIn(changed: readonly Diagnostic[]): Instant | undefined {
  const stale = changed.find((one): one is Diagnostic<'online-stale'> => one.code === 'online-stale');
  return stale?.facts.missed;
}

/** A terminal that is closed hangs up. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const errorFile = join('.cache', 'build-error.txt');

/** What became of a build that failed; where the program itself did, everything about it is kept in a file. */
function failureWords(error: unknown): string {
  if (error instanceof Ended) return error.message;
  if (isRefusal(error)) return `${systemFailure(error)}。原来的网站没有动。请先排除，再生成一次。`;
  writeFileSync(errorFile, inspect(error));
  const text = systemFailure(error);
  const lines = stripVTControlCharacters(text).split('\n');
  const message = lines.find((line) => line.trim() !== '' && !line.startsWith('Build failed'));
  return `程序在生成网页时出错：${message}\n　　这多半不是内容的问题。请把文件“${errorFile}”交给维护网站的工程师。`;
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
    return '不知道以前发布过什么，见上面的提醒。请用 --published 写明网站的网址，或者以前的 manifest.json；第一次发布，或者换了域名，请加 --first。';
  return lacking.length > 0 ? `站点设置还缺${lacking.length}个编号，请先填好。` : undefined;
}

const unbuildable: ReadonlySet<Diagnostic['code']> = new Set([
  'page-syntax',
  'page-component',
  'page-expression',
  'page-markup',
]);
