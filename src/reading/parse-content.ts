import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import { addDays, type CivilDate, daysFrom } from '#domain/time/civil-date.ts';
import {
  checkOffice,
  missingCodes,
  type OfficeFinding,
  withoutMalformed,
} from '#domain/office/check-office.ts';
import { clauseAnchors } from '#domain/prose/clause-anchors.ts';
import { addressOf, type Nominee, nomineesOf, type Notice } from '#domain/notice/notice.ts';
import type { NoticeRecord, PublishedNotice } from '#domain/notice/notice-record.ts';
import type { Office } from '#domain/office/office.ts';
import { inlinesOfProse } from '#domain/prose/prose.ts';
import type { CalendarYear, LocalDay, WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import type { AttachmentReadings } from './notice/attachment-problems.ts';
import type { ContentFile } from './files/content-files.ts';
import { type Diagnostic, inOrder } from './wording/diagnostic.ts';
import { keysOf, parseFields, parseYamlOf } from './settings/fields.ts';
import { noQuotations, parseProse } from './prose/markdown.ts';
import { parseMatterFile } from './settings/matter.ts';
import { knownOffice, officeFields } from './settings/office-fields.ts';
import { localFile, parseCalendar, yearFile } from './parse-calendar.ts';
import { type PageMatter, pageFields } from './settings/page-fields.ts';
import { pageProblems } from './prose/page-problems.ts';
import type { Recorder } from './notice/notice-record.ts';
import { type NoticeFolder, safeName } from './notice/notice-folder.ts';
import { parseNotice, type ProsePart } from './notice/parse-notice.ts';
import { readSuspensions, suspensionFile } from './notice/parse-suspensions.ts';
import { diagnosticAt, parseSource, type Source } from './files/source.ts';

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
  readonly today: CivilDate | undefined;
  /** What the attachments say, by their path within the content folder; undefined when they were not read. */
  readonly attachments: AttachmentReadings | undefined;
  readonly recorder: Recorder;
}

/** `files`, by their path within the content folder, as domain values and diagnostics. `shownAs` is the folder's name. */
export function parseContent(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
  { today, attachments, recorder }: ContentSetting,
): Content | UnusableContent {
  const diagnostics: Diagnostic[] = [];
  const { office, isUsable, knowsWindows, lacking } = parseOffice(files, shownAs, diagnostics);
  const calendar = parseCalendar(files, shownAs, today, diagnostics);
  const pages = parsePages(files, diagnostics);
  if (!office) return { diagnostics: inOrder(diagnostics), lacking };

  const notices: Notice[] = [];
  const broken: BrokenNotice[] = [];
  const records = new Map<string, PublishedRecord>();
  const suspensions = readSuspensions(files, diagnostics).map(({ value }) => value);
  const hasAllSuspensions =
    suspensions.length === [...files.keys()].filter((name) => suspensionFile.test(name)).length;
  const links: { notice: NoticeFolder; parsed: readonly ProsePart[] }[] = [];
  for (const folder of noticeFolders(files, shownAs, diagnostics)) {
    const {
      notice,
      title,
      nominees,
      isSignedOff,
      parts,
      diagnostics: problems,
      records: { present: record, versions },
      published,
    } = parseNotice(folder, {
      office,
      history: knowsWindows && hasAllSuspensions ? calendar?.history : undefined,
      suspensions,
      attachments,
      recorder,
    });
    const { year, slug } = folder;
    if (isSignedOff) records.set(addressOf(folder), { record, versions, published });
    diagnostics.push(...problems);
    if (notice) notices.push(notice);
    else broken.push({ year, slug, title, nominees, isSignedOff, diagnostics: inOrder(problems) });
    links.push({ notice: folder, parsed: parts });
  }
  notices.sort(
    (a, b) =>
      compare(b.published.on, a.published.on) ||
      (b.published.at ?? 0) - (a.published.at ?? 0) ||
      compare(addressOf(a), addressOf(b)),
  );

  if (today && calendar)
    for (const notice of notices)
      diagnostics.push(
        ...dueBy(today, notice, { office, calendar, shownAs }),
        ...aheadOf(today, notice, files),
      );

  const addresses = siteAddresses(notices, broken, pages, files);
  const noticeAt = new Map(notices.map((notice) => [addressOf(notice), notice]));
  for (const { notice: folder, parsed } of links) {
    const notice = noticeAt.get(addressOf(folder));
    const isKnown = (address: string): boolean => isKnownAddress(address, folder, notice, addresses);
    for (const part of parsed) diagnostics.push(...brokenLinks(part, isKnown));
  }
  for (const { part } of pages)
    diagnostics.push(...brokenLinks(part, (address) => isSitePath(address, addresses)));
  if (!isUsable || !calendar) return { diagnostics: inOrder(diagnostics), lacking };
  return {
    office,
    calendar: calendar.history.now,
    calendarYears: calendar.years,
    localDays: calendar.localDays,
    notices,
    pages: pages.map(({ matter }) => matter),
    diagnostics: inOrder(diagnostics),
    lacking,
    broken,
    records,
  };
}

/** For how many days after its window a result is counted for. */
const longestWait = 400;

/** What the office owes the public of `notice` by `today`: a result, an archive. */
function dueBy(
  today: CivilDate,
  notice: Notice,
  {
    office,
    calendar,
    shownAs,
  }: {
    readonly office: Office;
    readonly calendar: { readonly history: CalendarHistory };
    readonly shownAs: string;
  },
): Diagnostic[] {
  const { window, result, owesResult, withdrawal, archiving, archivesOn } = notice;
  if (!notice.signOff || withdrawal || archiving) return [];
  const source: Source = { file: `${shownAs}${addressOf(notice)}notice.md`, text: '' };
  const { isWorkday } = calendar.history.now;
  const { term } = office.results;
  const until = addDays(window.closes, longestWait);
  const waited = (
    today <= window.closes ? [] : daysFrom(addDays(window.closes, 1), today < until ? today : until)
  ).filter((day) => isWorkday(day) === true).length;
  const isDue = archivesOn !== undefined && archivesOn <= today;
  const isOverdue = owesResult && !result && !isDue && term !== undefined && waited > term;
  return [
    ...(isOverdue ? [diagnosticAt(source, 0, 'result-overdue', { workdays: waited, term })] : []),
    ...(isDue ? [diagnosticAt(source, 0, 'archive-due', { on: archivesOn })] : []),
  ];
}

/** What of `notice` bears a time after `today`: the site tells it at once. */
function aheadOf(today: CivilDate, notice: Notice, files: ReadonlyMap<string, ContentFile>): Diagnostic[] {
  const { corrections, result, withdrawal, archiving } = notice;
  const dated = [
    ...corrections.map(({ slug, time }) => ({ name: `corrections/${slug}.md`, what: '更正', time })),
    { name: 'result.md', what: '结果', time: result?.time },
    { name: 'withdrawal.md', what: '撤回', time: withdrawal?.time },
    { name: 'archive.md', what: '归档', time: archiving?.time },
  ];
  return dated.flatMap(({ name, what, time }) => {
    const file = files.get(`${addressOf(notice).slice(1)}${name}`);
    const source = file && parseSource(file);
    if (!time || time.on <= today || !source || 'severity' in source) return [];
    const at = parseMatterFile(source, new Set()).value?.matter.placeOf(['时间']) ?? 0;
    return [diagnosticAt(source, at, 'time-ahead', { what, time })];
  });
}

/** The office: where it cannot be read as it should, what is known of it, for the sake of the notices' problems. */
function parseOffice(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
  diagnostics: Diagnostic[],
): {
  readonly office: Office | undefined;
  readonly isUsable: boolean;
  readonly knowsWindows: boolean;
  readonly lacking: readonly Diagnostic[];
} {
  const file = files.get('site.yaml');
  if (!file)
    diagnostics.push(
      diagnosticAt({ file: `${shownAs}/site.yaml`, text: '' }, 0, 'missing-file', { file: 'site.yaml' }),
    );
  const matter = file && parseYamlOf(officeFields, file, diagnostics);
  const { office, knowsWindows, diagnostics: problems } = knownOffice(matter);
  diagnostics.push(...problems);
  if (!office || !matter || problems.length > 0)
    return { office, isUsable: false, knowsWindows, lacking: [] };
  const told = ({ code, path, facts }: OfficeFinding): Diagnostic =>
    diagnosticAt(matter.source, matter.placeOf(path), code, facts);
  const findings = checkOffice(office);
  diagnostics.push(...findings.map(told), ...unquotedAccent(matter.source));
  return {
    office: withoutMalformed(office, findings),
    isUsable: true,
    knowsWindows,
    lacking: missingCodes(office).map(told),
  };
}

/** `主色: #1a4f9c`: to YAML a comment (1.2.2, 6.6), and no colour at all. */
function unquotedAccent(source: Source): Diagnostic[] {
  const [all, before, text] = /^(主色:[ \t]+)(#\S*)/mu.exec(source.text) ?? [];
  if (all === undefined || before === undefined || text === undefined) return [];
  return [diagnosticAt(source, source.text.indexOf(all) + before.length, 'bad-accent', { text })];
}

interface ParsedPage {
  readonly matter: PageMatter;
  readonly part: ProsePart;
}

const pageFile = /^pages\/([^/]+)\.mdx$/;

/** The settings of the site's own pages, and their prose as far as links go: Astro renders them. */
function parsePages(files: ReadonlyMap<string, ContentFile>, diagnostics: Diagnostic[]): ParsedPage[] {
  const pages = [...files].flatMap(([name, file]): ParsedPage[] => {
    const slug = pageFile.exec(name)?.[1];
    if (slug === undefined) return [];
    if (!safeName.test(slug))
      diagnostics.push(diagnosticAt({ file: file.file, text: '' }, 0, 'bad-name', { name: slug }));
    const source = parseSource(file);
    if ('severity' in source) {
      diagnostics.push(source);
      return [];
    }
    const { value: parsed, diagnostics: problems } = parseMatterFile(source, keysOf(pageFields));
    diagnostics.push(...problems);
    const fields = parsed && parseFields(pageFields, parsed.matter);
    diagnostics.push(...(fields?.diagnostics ?? []));
    if (!parsed || !fields?.value) return [];
    const { prose } = parseProse(source, parsed.body, parsed.bodyAt, noQuotations);
    diagnostics.push(...pageProblems(source, parsed.body, parsed.bodyAt));
    return [{ matter: { ...fields.value, slug }, part: { source, prose } }];
  });
  return pages.toSorted(
    (a, b) => a.matter.ordinal - b.matter.ordinal || compare(a.matter.slug, b.matter.slug),
  );
}

function noticeFolders(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
  diagnostics: Diagnostic[],
): NoticeFolder[] {
  const folders = new Map<string, NoticeFolder & { files: Map<string, ContentFile> }>();
  for (const [name, file] of files) {
    const [, year, slug, rest] = /^notices\/(\d{4})\/([^/]+)\/(.+)$/.exec(name) ?? [];
    if (year === undefined || slug === undefined || rest === undefined) {
      if (!isKnownFile(name))
        diagnostics.push(diagnosticAt({ file: file.file, text: '' }, 0, strayCode(name), { file: name }));
      continue;
    }
    const key = `${year}/${slug}`;
    const folder = folders.get(key) ?? { folder: `${shownAs}/notices/${key}`, year, slug, files: new Map() };
    folder.files.set(rest, file);
    folders.set(key, folder);
  }
  return [...folders.values()];
}

/** A suspension, a calendar or a notice that nobody reads is worse than a file too many. */
function strayCode(name: string): 'unread-text' | 'stray-file' {
  return /^(?:suspensions|calendar|notices)\/.*\.(?:md|ya?ml)$/i.test(name) ? 'unread-text' : 'stray-file';
}

function isKnownFile(name: string): boolean {
  return (
    name === 'site.yaml' ||
    name === localFile ||
    yearFile.test(name) ||
    pageFile.test(name) ||
    suspensionFile.test(name) ||
    /(^|\/)README\.md$/.test(name)
  );
}

/** Every path of the site that prose can link to. */
function siteAddresses(
  notices: readonly Notice[],
  broken: readonly BrokenNotice[],
  pages: readonly ParsedPage[],
  files: ReadonlyMap<string, ContentFile>,
): ReadonlySet<string> {
  const all = [...notices, ...broken];
  return new Set([
    '/',
    '/notices/',
    '/search/',
    '/sitemap/',
    '/about/rules/',
    ...all.map(addressOf),
    ...all.map(({ year }) => `/notices/${year}/`),
    ...pages.map(({ matter }) => `/${matter.slug}/`),
    ...[...files.keys()]
      .flatMap((name) => yearFile.exec(name)?.[1] ?? [])
      .map((year) => `/calendar/${year}/`),
  ]);
}

function brokenLinks({ source, prose }: ProsePart, isKnown: (address: string) => boolean): Diagnostic[] {
  return [...inlinesOfProse(prose)].flatMap((inline) => {
    if (inline.kind !== 'link' && inline.kind !== 'image') return [];
    const { address, at } = inline;
    return address === '' || /^[a-z]+:/i.test(address) || isKnown(address)
      ? []
      : [diagnosticAt(source, at, 'broken-link', { address })];
  });
}

function isKnownAddress(
  address: string,
  folder: NoticeFolder,
  notice: Notice | undefined,
  addresses: ReadonlySet<string>,
): boolean {
  if (address.startsWith('#')) return !notice || anchorsOf(notice).has(address.slice(1));
  if (address.startsWith('/')) return isSitePath(address, addresses);
  const path = address.replace(/^\.\//, '');
  const file = path.startsWith('attachments/') ? folder.files.get(path) : undefined;
  return file !== undefined && !file.isLink;
}

function isSitePath(address: string, addresses: ReadonlySet<string>): boolean {
  const [path = ''] = address.split(/[?#]/);
  return addresses.has(path) || path === '';
}

function anchorsOf(notice: Notice): Set<string> {
  return new Set([
    ...nomineesOf(notice).map(({ slug }) => slug),
    ...notice.criteria.flatMap(({ slug, prose }) => [slug, ...clauseAnchors(slug, prose)]),
  ]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
