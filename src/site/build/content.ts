import { dayAt, type Instant } from '#domain/time/instant.ts';
import { addressOf, type Notice } from '#domain/notice/notice.ts';
import type { NoticeRecord } from '#domain/notice/notice-record.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { type Content, isUsable, type UnusableContent } from '#reading/parse-content.ts';
import { builtAt as clock } from '#reading/built-at.ts';
import { readKeptContent } from '#kept/kept-content.ts';
import { publicSentenceOf } from '#reading/wording/wording.ts';
import { unusable } from '#reading/wording/unusable.ts';
import type { DatedSite, Site } from '../frame/frame.ts';
import { handedSite } from './handed-site.ts';
import { isPreview } from './mode.ts';
import { type NoticeFile, noticeFiles } from './notice-files.ts';
import { published, type PublishedContent } from './published.ts';

const handed = handedSite();
/** As the office calls it, in problems too; what was kept of it goes by that name. */
const folder = handed?.contentFolder ?? (process.env['CONTENT_DIR'] || 'content');

/** The one reading of the clock. */
export const builtAt = handed?.builtAt ?? clock;

/** The instant at which the site on line should have been made anew, and was not, as far as the build asked it. */
export const missed = handed?.missed;

const content = handed?.content ?? published(usable(await readFolder()), isPreview, builtAt);

/**
 * What this build publishes: as it was handed, or in the live preview as it is read. `content-watcher` loads this module
 * anew when a file of the folder changes.
 */
export function getContent(): PublishedContent {
  return content;
}

/** The canonical text of the notice at `address`, or of its version `number`; undefined where it is not public. */
export function recordAt(address: string, number?: number): NoticeRecord | undefined {
  const record = getContent().records.get(address);
  return number === undefined ? record?.record : record?.versions.get(String(number));
}

/** An earlier version that has a page: the version `number` of `notice`. */
export interface KeptVersion {
  readonly notice: Notice;
  readonly number: number;
  readonly version: Notice;
}

/** The notices whose files are to be made: those of the others are there. */
export function getMadeNotices(): readonly Notice[] {
  const { notices } = getContent();
  return handed?.pages ? notices.filter((notice) => !handed.pages?.isThere(addressOf(notice))) : notices;
}

/** The routes of a file that those notices have that `has` says, where it is to be made. */
export function noticeRoutes(has: (notice: Notice) => boolean): {
  readonly params: Pick<Notice, 'year' | 'slug'>;
  readonly props: { readonly notice: Notice };
}[] {
  return getMadeNotices()
    .filter(has)
    .map((notice) => ({ params: { year: notice.year, slug: notice.slug }, props: { notice } }));
}

/** The versions that are to be made. */
export function getVersions(): KeptVersion[] {
  // Without a correction there is none: to ask for it would have the texts of every notice fetched.
  const corrected = getMadeNotices().filter(({ corrections }) => corrections.length > 0);
  return corrected.flatMap((notice) =>
    notice.versions.flatMap(({ number, notice: version }) =>
      version && recordAt(addressOf(notice), number) ? [{ notice, number, version }] : [],
    ),
  );
}

/** What the pages of `notice` share with all others. */
export function getSiteOf(notice: Notice): Site {
  const { builtAt: now, ...site } = getSite();
  const isPast = (at: Instant): boolean => {
    handed?.pages?.note(addressOf(notice), at, now >= at);
    return now >= at;
  };
  return { ...site, isPast };
}

/** What every page of the site shares. */
export function getSite(): DatedSite {
  const { office, pages, calendar, calendarYears } = getContent();
  const years = calendarYears.map(({ year }) => year);
  const thisYear = +dayAt(builtAt).slice(0, 4);
  const calendarYear = years.includes(thisYear) ? thisYear : Math.max(...years);
  const isPast = (at: Instant): boolean => builtAt >= at;
  return { office, pages, calendar, isPreview, builtAt, isPast, calendarYear };
}

/** The notices whose files are asked for one by one: none in a build, which writes them itself. */
export function getPreviewedNotices(): readonly Notice[] {
  return handed ? [] : getContent().notices;
}

/** The files beside the page of `notice`. */
export function getFilesOf(notice: Notice): NoticeFile[] {
  return noticeFiles(notice, getContent(), folder);
}

/** An edit of a notice reads that notice alone; an edit of the program loads this module after it. */
async function readFolder(): Promise<Content | UnusableContent> {
  return (await readKeptContent(folder, { today: dayAt(builtAt), loadedAt: Date.now() })).content;
}

function usable(read: Content | UnusableContent): Content {
  if (isUsable(read)) return read;
  throw new Error([`${unusable}：`, ...read.diagnostics.map(lineOf)].join('\n'));
}

function lineOf(diagnostic: Diagnostic): string {
  const { file, line, column } = diagnostic;
  const { message, advice } = publicSentenceOf(diagnostic);
  return `${file}:${line}:${column} ${message}${advice}`;
}
