import { grouped } from '#domain/lists/grouped.ts';
import { facets, facetValues } from '#domain/notice/facet.ts';
import { chineseDate, chineseMonthDay } from '#domain/window/chinese-date.ts';
import { nameRow } from '#domain/name/name-row.ts';
import { addressOf, isAboutPersons, nomineesOf, type Notice } from '#domain/notice/notice.ts';
import { windowSpan } from '#domain/notice/window-span.ts';
import type { Instant } from '#domain/time/instant.ts';
import { closingWords, dueAt } from '#domain/window/due-words.ts';
import { statusNames, type WindowSpan } from '#domain/window/status.ts';
import {
  type DatedSite,
  frame,
  type Frame,
  type Link,
  noticesLink,
  type Site,
  yearLink,
} from '../frame/frame.ts';
import { type TitlePart, titlePart, titleView } from '../parts/title-view.ts';
import { liveAttributes, type LiveView } from '../status/live-view.ts';
import { entriesAYear, isWholeList } from './whole-list.ts';

/** A notice in a list. It says until when, which stays true; `live` lets a script say more. */
export interface EntryView {
  readonly href: string;
  /** Without its issuers, 关于 and 的公示. */
  readonly title: TitlePart;
  /** `2026年11月30日（星期一）24:00截止`, or how it is over. */
  readonly due: string;
  /** `11月24日起`, on the home page, where it is still to open. */
  readonly from?: string;
  readonly issuers: string;
  /** `11月19日发布`, with another year than its list's where it has one; undefined before its signing. */
  readonly published: string | undefined;
  /** Whom it puts forward, until it closes: `张三、李四等21人`; empty where nobody is to be named here. */
  readonly who: string;
  /** `草稿`, `未到发布时间`: what keeps it from the public. */
  readonly mark: string | undefined;
  readonly live: LiveView;
  /** What it is under each facet, for filters: `data-` attributes, values parted by `|`. */
  readonly facets: Readonly<Record<`data-${string}`, string>>;
}

export interface YearView {
  readonly year: string;
  readonly count: number;
  readonly entries: readonly EntryView[];
  /** The year's own list, where `entries` leaves some out. */
  readonly rest: Link | undefined;
}

/** Up to how many notices the newest year of a list shows them all. */
const entriesWhole = 100;

/**
 * The newest year of `notices` with its entries, at most so many where it has very many, and links to the others; a
 * list that is short is whole. `linkOf` says where a year's own list is.
 */
export function yearsOf(
  notices: readonly Notice[],
  site: DatedSite,
  linkOf: ((year: string) => Link) | undefined,
): YearsView {
  const years = byYear(notices);
  const isCut = linkOf !== undefined && !isWholeList(notices.length);
  const shown = isCut ? years.slice(0, 1) : years;
  const yearView = (year: string, ofYear: readonly Notice[]): YearView => {
    const isWhole = !isCut || ofYear.length <= entriesWhole;
    return {
      year,
      count: ofYear.length,
      entries: (isWhole ? ofYear : ofYear.slice(0, entriesAYear)).map((notice) => entryView(notice, site)),
      rest: isWhole ? undefined : linkOf?.(year),
    };
  };
  return {
    years: shown.map(([year, ofYear]) => yearView(year, ofYear)),
    others: isCut
      ? years
          .slice(1)
          .map(([year, ofYear]) => ({ ...linkOf(year), label: `${year}年（${ofYear.length}件）` }))
      : [],
  };
}

/** Lists of years, and where those are that are not shown. */
export interface YearsView {
  readonly years: readonly YearView[];
  readonly others: readonly Link[];
}

/** The notices of one year, the newest first. */
export function yearView(
  year: string,
  notices: readonly Notice[],
  site: DatedSite,
): YearView & { frame: Frame } {
  const title = `${year}年公示`;
  return {
    frame: frame(
      {
        path: yearLink(year).href,
        title,
        description: `${site.office.organiser}${year}年的公示。`,
        trail: [noticesLink],
        tags: columnTags(title, `${site.office.organiser}${year}年的公示`),
      },
      site,
    ),
    year,
    count: notices.length,
    entries: notices.map((notice) => entryView(notice, site)),
    rest: undefined,
  };
}

/** `notices` by the year of their address, the newest year first; a year keeps their order. */
export function byYear(notices: readonly Notice[]): [string, Notice[]][] {
  const years = grouped(notices.map((notice) => [notice.year, notice]));
  return [...years].sort(([a], [b]) => (a < b ? 1 : -1));
}

/** The first to close first. */
export function byClosing(notices: readonly Notice[]): Notice[] {
  return notices.toSorted((a, b) => a.window.closesAt - b.window.closesAt);
}

/** By what they are made of: many lists have the same notice. */
const entryViews = new WeakMap<
  Notice,
  Pick<DatedSite, 'office' | 'builtAt'> & { readonly view: EntryView }
>();

/** `notice` as lists of `site` show it. */
export function entryView(notice: Notice, site: DatedSite): EntryView {
  const { office, builtAt } = site;
  const earlier = entryViews.get(notice);
  if (earlier?.office === office && earlier.builtAt === builtAt) return earlier.view;
  const view = newEntryView(notice, site);
  entryViews.set(notice, { office, builtAt, view });
  return view;
}

function newEntryView(notice: Notice, site: DatedSite): EntryView {
  const { window, signOff, isEmbargoed } = notice;
  const span = windowSpan(notice);
  const isAhead = site.builtAt < window.closesAt && !notice.erasure;
  return {
    href: addressOf(notice),
    title: titlePart(
      shortTitle(notice),
      notice.quotas.map(({ category }) => category),
    ),
    due: isAhead ? closingWords(span, site.builtAt) : overDue(notice, span, site.builtAt),
    issuers: issuerWords(notice),
    published: publishedWords(notice),
    who: isAhead ? whoWords(notice, site) : '',
    mark: signOff ? (isEmbargoed ? '未到发布时间' : undefined) : '草稿',
    live: liveAttributes(span),
    facets: Object.fromEntries(
      facets.map((facet) => [`data-${facet}`, facetValues(notice, facet).join('|')]),
    ),
  };
}

/** What is over is told at once, for it stays so. */
function overDue({ erasure }: Notice, span: WindowSpan, now: Instant): string {
  const { before, marked, after } = dueAt(span, now);
  return erasure && !marked.startsWith('已') ? statusNames[erasure.kind] : `${before}${marked}${after}`;
}

/** A title as a list says it: without the issuers, 关于 and 的公示, which every entry would repeat; 任前公示 is one word. */
function shortTitle(notice: Pick<Notice, 'titleLines' | 'issuers' | 'quotas'>): string {
  const { lines } = titleView(notice);
  const text = lines.map((parts) => parts.map((part) => part.join('')).join(' ')).join('');
  return text.replace(/^关于/, '').replace(/(?<!任前的?)的?公示(?=$|（)/, '') || text;
}

/** The day of publication, which a list of a year says in brief. */
function publishedWords({ signOff, published, year }: Notice): string | undefined {
  if (!signOff) return undefined;
  const { on } = published;
  return `${on.startsWith(year) ? chineseMonthDay(on) : chineseDate(on)}发布`;
}

/** Two issuers where a line holds them, else the first and how many there are. */
function issuerWords({ issuers }: Notice): string {
  const all = issuers.join('、');
  const [first = ''] = issuers;
  return issuers.length < 2 || (issuers.length === 2 && all.length <= 18)
    ? all
    : `${first}等${issuers.length}个单位`;
}

/** Up to three names, as many as a line holds. */
function whoWords(notice: Notice, { office }: Site): string {
  if (!office.listsPersons && isAboutPersons(notice)) return '';
  const nominees = nomineesOf(notice);
  const named: string[] = [];
  for (const { name } of nominees.slice(0, 3))
    if (named.length === 0 || nameRow([...named, name]).length <= 20) named.push(name);
  if (named.length === nominees.length) return nameRow(named);
  return `${nameRow(named)}等${nominees.length}${countWord(notice)}`;
}

/** `人` of persons; of others what the notice itself counts them by, such as 户 and 项, where it is one word. */
export function countWord(notice: Notice): string {
  const natures = nomineesOf(notice).map(({ nature }) => nature);
  // Of whom nothing is said: 1个先进集体、2名先进工作者 are persons and others.
  const countsPersons = notice.quotas.every(({ measureWord }) => /^[名人位]?$/.test(measureWord));
  if (
    isAboutPersons(notice) &&
    natures.every((nature) => nature === 'person' || (nature === undefined && countsPersons))
  )
    return '人';
  const [word = '', ...others] = new Set(notice.quotas.map(({ measureWord }) => measureWord));
  return others.length > 0 || /^[名人位]?$/.test(word) ? '个' : word;
}

/** Tags of a list page (国办发〔2017〕47号, 附件2). */
export function columnTags(name: string, description: string): { name: string; content: string }[] {
  return [
    { name: 'ColumnName', content: name },
    { name: 'ColumnDescription', content: description },
    { name: 'ColumnKeywords', content: '公示,公示期,反映问题' },
    { name: 'ColumnType', content: '公示公告' },
  ];
}
