import { addressOf, type Nominee, type Notice } from '#domain/notice/notice.ts';
import type { NoticeRecord, PublishedNotice } from '#domain/notice/notice-record.ts';
import type { Office } from '#domain/office/office.ts';
import type { CalendarYear, LocalDay, WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { aheadOf, dueBy } from './due.ts';
import type { ContentFile } from './files/content-files.ts';
import { diagnosticAt } from './files/source.ts';
import { knownFrom, linksOf, problemsOfLinks } from './notice/links.ts';
import { siteAddresses } from './links/site-addresses.ts';
import { noticeFolders } from './notice-folders.ts';
import type { AttachmentReadings } from './notice/attachment-problems.ts';
import type { Recorder } from './notice/notice-record.ts';
import type { KeptNotices } from './notice/kept-notices.ts';
import { type ParsedNotice, parseNotice } from './notice/parse-notice.ts';
import { readSuspensions } from './notice/parse-suspensions.ts';
import { parseCalendar } from './parse-calendar.ts';
import { parseOffice } from './parse-office.ts';
import { parsePages } from './parse-pages.ts';
import { personalSiteTexts } from './personal-site-texts.ts';
import { personalNames } from './privacy/personal-names.ts';
import type { PageMatter } from './settings/page-fields.ts';
import { counted } from './wording/counted.ts';
import { type Diagnostic, inOrder } from './wording/diagnostic.ts';

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
  readonly kept?: KeptNotices | undefined;
}

/** Whether there is a site to build. */
export function isUsable(content: Content | UnusableContent): content is Content {
  return 'office' in content;
}

/** `files`, by their path within the content folder, as domain values and diagnostics. `shownAs` is the folder's name. */
export function parseContent(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
  { today, attachments, recorder, kept }: ContentSetting,
): Content | UnusableContent {
  if (files.size === 0) return { diagnostics: [missingFolder(shownAs)], lacking: [] };
  const { office, isUsable, knowsWindows, lacking, diagnostics: ofOffice } = parseOffice(files, shownAs);
  const { value: calendar, diagnostics: ofCalendar } = parseCalendar(files, shownAs, today);
  const { pages, diagnostics: ofPages } = parsePages(files);
  const ofSite = [...ofOffice, ...ofCalendar, ...ofPages];
  if (!office) return { diagnostics: inOrder(counted(ofSite)), lacking };

  const { suspensions, isWhole: hasAllSuspensions, diagnostics: ofSuspensions } = readSuspensions(files);
  const { folders, diagnostics: ofFiles } = noticeFolders(files, shownAs);
  const setting = {
    office,
    history: knowsWindows && hasAllSuspensions ? calendar?.history : undefined,
    suspensions: suspensions.map(({ value }) => value),
    attachments,
    recorder,
  };
  const parsed = folders.map((folder) => {
    const anew = (): ParsedNotice => parseNotice(folder, setting);
    return { folder, read: kept?.noticeIn(folder, anew) ?? anew() };
  });
  const notices = parsed.flatMap(({ read }) => read.notice ?? []).toSorted(newestFirst);
  const broken = parsed
    .filter(({ read }) => !read.notice)
    .map(({ folder: { year, slug }, read: { title, nominees, isSignedOff, diagnostics } }) => ({
      year,
      slug,
      title,
      nominees,
      isSignedOff,
      diagnostics: inOrder(counted(diagnostics)),
    }));
  const isOfSite = siteAddresses({
    notices,
    broken,
    pages: pages.map(({ matter }) => matter.slug),
    calendarYears: calendar?.years.map(({ year }) => year) ?? [],
  });
  const diagnostics = inOrder(
    counted([
      ...ofSite,
      ...ofSuspensions,
      ...ofFiles,
      ...personalNames(files, office.masks),
      ...personalSiteTexts(
        files,
        pages.map(({ part }) => part),
        office,
        recorder,
      ),
      ...parsed.flatMap(({ read }) => read.diagnostics),
      ...(today && calendar
        ? notices.flatMap((notice) => [
            ...dueBy(today, notice, { office, history: calendar.history, shownAs }),
            ...aheadOf(today, notice, files),
          ])
        : []),
      ...parsed.flatMap(({ folder, read: { links, notice } }) =>
        links.flatMap((some) => problemsOfLinks(some, knownFrom(folder, notice, isOfSite))),
      ),
      ...pages.flatMap(({ part }) => problemsOfLinks(linksOf(part), isOfSite)),
    ]),
  );
  if (!isUsable || !calendar) return { diagnostics, lacking };
  return {
    office,
    calendar: calendar.history.now,
    calendarYears: calendar.years,
    localDays: calendar.localDays,
    notices,
    pages: pages.map(({ matter }) => matter),
    diagnostics,
    lacking,
    broken,
    records: new Map(
      parsed
        .filter(({ read }) => read.isSignedOff)
        .map(({ folder, read }) => [addressOf(folder), publishedRecord(read)]),
    ),
  };
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

function missingFolder(shownAs: string): Diagnostic {
  const name = shownAs.slice(shownAs.lastIndexOf('/') + 1);
  return diagnosticAt({ file: shownAs, text: '' }, 0, 'missing-file', { file: name });
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
