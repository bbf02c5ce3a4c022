import { addressOf, type Nominee, type Notice } from '#domain/notice/notice.ts';
import type { NoticeRecord, PublishedNotice } from '#domain/notice/notice-record.ts';
import type { Office } from '#domain/office/office.ts';
import { calendarHistory } from '#domain/calendar/calendar-history.ts';
import type { CalendarYear, LocalDay, WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { aheadOf, dueBy } from './due.ts';
import type { ContentFile } from './files/content-files.ts';
import { draftsTwice } from './drafts-twice.ts';
import { knownFrom, problemsOfLinks } from './notice/links.ts';
import { siteAddresses } from './links/site-addresses.ts';
import { noticeFolders } from './notice-folders.ts';
import type { AttachmentReadings } from './notice/attachment-problems.ts';
import type { Recorder } from './folder/notice-record.ts';
import type { NoticeSetting } from './notice/notice-settings.ts';
import { type ParsedNotice, parseNotice } from './notice/parse-notice.ts';
import { noOffice } from './parse-office.ts';
import type { NoticeFolder } from './folder/notice-folder.ts';
import { type Ground, parseGround } from './parse-ground.ts';
import type { PageMatter } from './settings/page-fields.ts';
import { counted } from './wording/counted.ts';
import { type Diagnostic, inOrder } from './wording/diagnostic.ts';

/** What was made of notices before, where all that it rests on is as it was. */
export interface KeptNotices {
  /**
   * What was made of `folder`; else, and where its texts are asked for and lost, what `parse` makes of it now, which is
   * kept for another time.
   */
  noticeIn(folder: NoticeFolder, parse: () => ParsedNotice): ParsedNotice;
  /** Whether no file of the notice of the file at `path`, within the content folder, need be read. */
  isKept(path: string): boolean;
  /** What the file at `path` says may be otherwise next time, though it is the same: its notice is not kept. */
  passOver(path: string): void;
}

/** Everything that the content folder says. */
export interface Content {
  readonly office: Office;
  readonly calendar: WorkingCalendar;
  readonly calendarYears: readonly CalendarYear[];
  readonly localDays: readonly LocalDay[];
  /** Newest publication first, then by address. */
  readonly notices: readonly Notice[];
  /** The site's own pages, in their order. */
  readonly pages: readonly PageMatter[];
  readonly diagnostics: readonly Diagnostic[];
  /** What only a site on line must have, and this one has not. */
  readonly lacking: readonly Diagnostic[];
  readonly broken: readonly BrokenNotice[];
  /** By its address, what each signed notice publishes, whether or not it can be shown. */
  readonly records: ReadonlyMap<string, PublishedRecord>;
}

/** What a signed notice publishes: its canonical text, and the digests by which a change is seen. */
export interface PublishedRecord {
  readonly record: NoticeRecord;
  /** Of the versions that corrections left behind, by their number. */
  readonly versions: ReadonlyMap<string, NoticeRecord>;
  readonly published: PublishedNotice;
}

/** A folder of a notice that cannot be shown, and why. */
export interface BrokenNotice {
  readonly year: string;
  readonly slug: string;
  /** The title and the nominees, as far as they can be read. */
  readonly title: string | undefined;
  readonly nominees: readonly Nominee[];
  /** Undefined where nothing tells. */
  readonly isSignedOff: boolean | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Without a readable office or calendar there is no site: only diagnostics. */
export interface UnusableContent {
  readonly diagnostics: readonly Diagnostic[];
  /** As in `Content`; nothing where the office itself is unreadable. */
  readonly lacking: readonly Diagnostic[];
}

/** What a reading of content brings along. */
export interface ContentSetting {
  /** The day in Shanghai; with it the diagnostics say what is due by now. */
  readonly today?: CivilDate | undefined;
  /** What the attachments say, by their path within the content folder; undefined when they were not read. */
  readonly attachments?: AttachmentReadings | undefined;
  readonly recorder: Recorder;
  /** What was made of notices before. */
  readonly keptNotices?: KeptNotices | undefined;
  /** All else as it was made before, or else as `parse` makes it now. */
  readonly groundIn?: ((parse: () => Ground) => Ground) | undefined;
}

/** Whether there is a site to build. */
export function isUsable(content: Content | UnusableContent): content is Content {
  return 'office' in content;
}

/** `files`, by their path within the content folder, as domain values and diagnostics. `shownAs` is the folder's name. */
export function parseContent(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
  setting: ContentSetting,
): Content | UnusableContent {
  if (files.size === 0) return { diagnostics: [noOffice(shownAs)], lacking: [] };
  const ground = groundOf(files, shownAs, setting);
  const { office, isUsable, knowsWindows, lacking } = ground.office;
  const ofSite = [...ground.office.diagnostics, ...ground.calendar.diagnostics, ...ground.ofPages];
  if (!office) return { diagnostics: inOrder(counted(ofSite)), lacking };

  const calendar = ground.calendar.value;
  const history = calendar && calendarHistory(calendar.years, calendar.localDays);
  const known = { ...setting, office, history: knowsWindows ? history : undefined };
  const { parsed, diagnostics: ofFolders } = parseNotices(files, shownAs, ground.suspensions, known);
  const notices = parsed.flatMap(({ read }) => read.notice ?? []).toSorted(newestFirst);
  const broken = parsed.filter(({ read }) => !read.notice).map(brokenNotice);
  const isOfSite = siteAddresses({
    notices,
    broken,
    pages: ground.pages.map(({ matter }) => matter.slug),
    calendarYears: calendar?.years.map(({ year }) => year) ?? [],
  });
  const reports = [
    ...ofSite,
    ...ofFolders,
    ...ground.personal,
    ...parsed.flatMap(({ read }) => read.diagnostics),
    ...(history ? ofToday(notices, files, { ...setting, office, history, shownAs }) : []),
    ...draftsTwice(notices, shownAs),
    ...parsed.flatMap((notice) => ofLinks(notice, isOfSite)),
    ...ground.pages.flatMap(({ links }) => problemsOfLinks(links, isOfSite)),
  ];
  const diagnostics = inOrder(counted(reports));
  if (!isUsable || !calendar || !history) return { diagnostics, lacking };
  const { years: calendarYears, localDays } = calendar;
  const pages = ground.pages.map(({ matter }) => matter);
  const site = { office, calendar: history.now, calendarYears, localDays, pages };
  return { ...site, notices, diagnostics, lacking, broken, records: recordsOf(parsed) };
}

function groundOf(files: ReadonlyMap<string, ContentFile>, shownAs: string, setting: ContentSetting): Ground {
  const anew = (): Ground => parseGround(files, shownAs, setting);
  return setting.groundIn?.(anew) ?? anew();
}

/** A notice's folder, and what was read of it. */
interface ReadFolder {
  readonly folder: NoticeFolder;
  readonly read: ParsedNotice;
}

/** Every notice of `files`, with what is wrong with their folders and with the suspensions of the whole site. */
function parseNotices(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
  { suspensions, isWhole, diagnostics: ofSuspensions }: Ground['suspensions'],
  {
    office,
    history,
    attachments,
    recorder,
    keptNotices,
  }: ContentSetting & Pick<NoticeSetting, 'office' | 'history'>,
): { readonly parsed: readonly ReadFolder[]; readonly diagnostics: readonly Diagnostic[] } {
  const { folders, diagnostics: ofFiles } = noticeFolders(files, shownAs);
  const setting: NoticeSetting = {
    office,
    history: isWhole ? history : undefined,
    suspensions,
    attachments,
    recorder,
  };
  const parsed = folders.map((folder): ReadFolder => {
    const anew = (): ParsedNotice => parseNotice(folder, setting);
    return { folder, read: keptNotices?.noticeIn(folder, anew) ?? anew() };
  });
  return { parsed, diagnostics: [...ofSuspensions, ...ofFiles] };
}

function brokenNotice({ folder: { year, slug }, read }: ReadFolder): BrokenNotice {
  const { title, nominees, isSignedOff, diagnostics } = read;
  return { year, slug, title, nominees, isSignedOff, diagnostics: inOrder(counted(diagnostics)) };
}

/** What is due of `notices`, or ahead of its time, where a day is given. */
function ofToday(
  notices: readonly Notice[],
  files: ReadonlyMap<string, ContentFile>,
  { today, ...setting }: Pick<ContentSetting, 'today'> & Parameters<typeof dueBy>[2],
): Diagnostic[] {
  if (!today) return [];
  return notices.flatMap((notice) => [...dueBy(today, notice, setting), ...aheadOf(today, notice, files)]);
}

function ofLinks(
  { folder, read: { links, notice } }: ReadFolder,
  isOfSite: (address: string) => boolean,
): Diagnostic[] {
  return links.flatMap((some) => problemsOfLinks(some, knownFrom(folder, notice, isOfSite)));
}

function recordsOf(parsed: readonly ReadFolder[]): ReadonlyMap<string, PublishedRecord> {
  return new Map(
    parsed
      .filter(({ read }) => read.isSignedOff)
      .map(({ folder, read }) => [addressOf(folder), publishedRecord(read)]),
  );
}

/** What `read` publishes; its texts are fetched when they are asked for. */
function publishedRecord(read: ParsedNotice): PublishedRecord {
  return {
    published: read.published,
    get record() {
      return read.records.present;
    },
    get versions() {
      return read.records.versions;
    },
  };
}

function newestFirst(a: Notice, b: Notice): number {
  return (
    compare(b.published.on, a.published.on) ||
    (b.published.at ?? 0) - (a.published.at ?? 0) ||
    compare(addressOf(a), addressOf(b))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
