import { chineseDate, chineseMonthDay, chineseWindow } from '#domain/window/chinese-date.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { dayAt, type Instant, timeAt, timeOfMinute } from '#domain/time/instant.ts';
import { type Facet, facetValues } from '#domain/notice/facet.ts';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import { statusNames } from '#domain/window/status.ts';
import type { Content } from '#reading/parse-content.ts';
import { type LiveView, liveView } from '../status/window-view.ts';
import {
  type Frame,
  frame,
  type Link,
  noticesLink,
  type Site,
  siteMapLink,
  yearLink,
} from '../frame/frame.ts';

/** A notice in a list. It says until when, which stays true; `live` lets a script say more. */
export interface EntryView {
  readonly href: string;
  readonly title: string;
  readonly closes: {
    readonly on: CivilDate;
    readonly year: string;
    readonly day: string;
    readonly time: string;
  };
  /** Left out where the title names them. */
  readonly issuers: string | undefined;
  readonly window: string;
  /** `草稿`, `未到发布时间`: what keeps it from the public. */
  readonly mark: string | undefined;
  /** `撤回`, `已归档`: what is true for good. */
  readonly erased: string | undefined;
  readonly live: LiveView;
  /** What it is under each facet, for filters: `data-` attributes, values parted by `|`. */
  readonly facets: Readonly<Record<`data-${Facet}`, string>>;
}

export interface YearView {
  readonly year: string;
  readonly count: number;
  readonly entries: readonly EntryView[];
  /** The year's own list, where `entries` leaves some out. */
  readonly rest: Link | undefined;
}

export interface HomeView {
  readonly frame: Frame;
  readonly siteName: string;
  readonly organiser: string;
  /** The moment that parts what is still to close from what has closed. */
  readonly asOf: string;
  readonly entries: readonly EntryView[];
  readonly count: number;
}

/** How many closed windows the home page shows. */
const closedAtHome = 8;
/** Up to how many notices a list shows them all; of a longer one, how many of each year. */
const entriesWhole = 40;
const entriesAYear = 6;

/** The home page: what is still to close at `now`, the soonest first, then what closed last. */
export function homeView({ notices }: Content, site: Site, now: Instant): HomeView {
  const { siteName, organiser } = site.office;
  return {
    frame: frame(
      { path: '/', title: undefined, description: `${organiser}的公示：内容、公示期和反映问题的渠道。` },
      site,
    ),
    siteName,
    organiser,
    asOf: `${chineseDate(dayAt(now))} ${timeAt(now)}`,
    entries: atHome(notices, now).map(entryView),
    count: notices.length,
  };
}

/** The page for an address that leads nowhere: ways on, and the notices that a reader may have meant. */
export interface LostView {
  readonly frame: Frame;
  readonly links: readonly Link[];
  readonly entries: readonly EntryView[];
}

const entriesForTheLost = 5;

export function lostView({ notices }: Content, site: Site, now: Instant): LostView {
  const title = '没有这个页面';
  return {
    frame: frame({ path: '/404.html', title, description: `${title}。可以搜索，或者按年份查看公示。` }, site),
    links: [
      { label: '首页', href: '/' },
      ...byYear(notices).map(([year]) => ({ ...yearLink(year), label: `${year}年公示` })),
      ...site.pages
        .filter(({ slug }) => slug === 'how-to-object')
        .map(({ title: label, slug }) => ({ label, href: `/${slug}/` })),
      siteMapLink,
    ],
    entries: atHome(notices, now).slice(0, entriesForTheLost).map(entryView),
  };
}

/**
 * `notices` by year, the newest first. Where there are many, each year shows its newest, and `linkOf` says where
 * the rest is; without it every year is whole.
 */
export function yearsOf(
  notices: readonly Notice[],
  linkOf: ((year: string) => Link) | undefined,
): YearView[] {
  const isCut = linkOf !== undefined && notices.length > entriesWhole;
  return byYear(notices).map(([year, ofYear]) => ({
    year,
    count: ofYear.length,
    entries: (isCut ? ofYear.slice(0, entriesAYear) : ofYear).map(entryView),
    rest: isCut && ofYear.length > entriesAYear ? linkOf(year) : undefined,
  }));
}

/** The notices of one year, the newest first. */
export function yearView(year: string, notices: readonly Notice[], site: Site): YearView & { frame: Frame } {
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
    entries: notices.map(entryView),
    rest: undefined,
  };
}

/** `notices` by the year of their address, the newest year first; a year keeps their order. */
export function byYear(notices: readonly Notice[]): [string, Notice[]][] {
  const years = new Set(notices.map(({ year }) => year));
  return [...years]
    .sort()
    .toReversed()
    .map((year) => [year, notices.filter((notice) => notice.year === year)]);
}

/** What is still to close at `now`, the soonest first, then what closed last. */
function atHome(notices: readonly Notice[], now: Instant): Notice[] {
  const ahead = byClosing(notices.filter(({ window }) => window.closesAt > now));
  const past = byClosing(notices.filter(({ window }) => window.closesAt <= now)).toReversed();
  return [...ahead, ...past.slice(0, closedAtHome)];
}

function byClosing(notices: readonly Notice[]): Notice[] {
  return notices.toSorted((a, b) => a.window.closesAt - b.window.closesAt);
}

function entryView(notice: Notice): EntryView {
  const { window, issuers, signOff, isEmbargoed } = notice;
  const title = titleOf(notice);
  return {
    href: addressOf(notice),
    title,
    closes: {
      on: window.closes,
      year: `${window.closes.slice(0, 4)}年`,
      day: chineseMonthDay(window.closes),
      time: timeOfMinute(window.rule.closesAtMinute),
    },
    issuers: issuers.every((issuer) => title.includes(issuer)) ? undefined : issuers.join('、'),
    window: chineseWindow(window),
    mark: signOff ? (isEmbargoed ? '未到发布时间' : undefined) : '草稿',
    erased: notice.erasure && statusNames[notice.erasure.kind],
    live: liveView(notice),
    facets: {
      'data-kind': facetValues(notice, 'kind').join('|'),
      'data-category': facetValues(notice, 'category').join('|'),
      'data-issuer': facetValues(notice, 'issuer').join('|'),
      'data-region': facetValues(notice, 'region').join('|'),
    },
  };
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
