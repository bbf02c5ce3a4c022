import type { Notice } from '#domain/notice/notice.ts';
import { windowSpan } from '#domain/notice/window-span.ts';
import { dayAt, type Instant } from '#domain/time/instant.ts';
import { chineseDate, chineseMonthDay } from '#domain/window/chinese-date.ts';
import { closingWords } from '#domain/window/due-words.ts';
import { type Status, statusAt } from '#domain/window/status.ts';
import type { Content } from '#reading/parse-content.ts';
import {
  type DatedSite,
  frame,
  type Frame,
  type Link,
  noticesLink,
  siteMapLink,
  yearLink,
} from '../frame/frame.ts';
import { byClosing, byYear, entryView, type EntryView } from '../lists/notice-list-view.ts';
import { upcomingRest } from '../status/upcoming-rest.ts';
import { asOfWords } from './as-of.ts';

/** What the home page prints. */
export interface HomeView {
  readonly frame: Frame;
  /** `2026年11月26日9:00`, of which moment the groups and counts are. */
  readonly asOf: string;
  /** What is still to close, by its state; the first group is there even where nothing is open. */
  readonly groups: readonly GroupView[];
  /** What has closed, by what became of it, each with how many, and all; nothing where there is no notice. */
  readonly past: readonly (Link & { readonly count: number })[];
  /** The site's page on how to object, where it has one. */
  readonly guide: Link | undefined;
}

/** The notices of a state. */
export interface GroupView {
  readonly group: 'open' | 'suspended' | 'upcoming';
  readonly name: string;
  readonly entries: readonly EntryView[];
  /** Where all are, if the page shows the first only. */
  readonly rest?: Link | undefined;
}

/** What has closed, in the order of what the home page counts. */
const pastStatuses = [
  ['closed', '已结束'],
  ['concluded', '已公布结果'],
  ['withdrawn', '已撤回'],
  ['archived', '已归档'],
] as const;

/** The home page: what is open and what is to come at the build, then how much is past. */
export function homeView({ notices }: Content, site: DatedSite): HomeView {
  const { organiser } = site.office;
  const now = site.builtAt;
  const guide = site.pages.find(({ slug }) => slug === 'how-to-object');
  const statusOf = (notice: Notice): Status => statusAt(windowSpan(notice), now);
  const groupsOf = (status: Status): Notice[] => notices.filter((notice) => statusOf(notice) === status);
  const entries = (members: readonly Notice[]): EntryView[] =>
    members.map((notice) => entryView(notice, site));
  const upcoming = groupsOf('upcoming').toSorted((a, b) => a.window.opensAt - b.window.opensAt);
  const groups: readonly GroupView[] = [
    { group: 'open', name: '正在公示', entries: entries(byClosing(groupsOf('open'))) },
    { group: 'suspended', name: '中止', entries: entries(byClosing(groupsOf('suspended'))) },
    {
      group: 'upcoming',
      name: '即将公示',
      entries: upcoming.map((notice) => upcomingView(notice, site)),
      rest: upcomingRest(upcoming.length),
    },
  ];
  return {
    frame: frame(
      { path: '/', title: undefined, description: `${organiser}的公示：内容、公示期和反映问题的渠道。` },
      site,
    ),
    asOf: asOfWords(now),
    groups: groups.filter(({ group, entries }) => group === 'open' || entries.length > 0),
    past: [
      ...pastStatuses.map(([status, label]) => ({
        label,
        href: `${noticesLink.href}?status=${status}`,
        count: groupsOf(status).length,
      })),
      { label: '全部公示，按年份、种类、单位查', href: noticesLink.href, count: notices.length },
    ].filter(({ count }) => count > 0),
    guide: guide && { label: '怎么反映', href: `/${guide.slug}/` },
  };
}

/** `notice` in the list that says of each when it starts: in its own line, and not once more before its end. */
function upcomingView(notice: Notice, site: DatedSite): EntryView {
  const span = windowSpan(notice);
  return {
    ...entryView(notice, site),
    due: closingWords(span, span.opensAt),
    from: fromWords(notice, site.builtAt),
  };
}

/** The page for an address that leads nowhere: ways on, and the notices that a reader may have meant. */
export interface LostView {
  readonly frame: Frame;
  readonly links: readonly Link[];
  readonly entries: readonly EntryView[];
}

const entriesForTheLost = 5;

/** The page for an address that there is not: where to go from there, and some notices. */
export function lostView({ notices }: Content, site: DatedSite): LostView {
  const title = '没有这个页面';
  return {
    frame: frame({ path: '/404.html', title, description: `${title}。可以搜索，或者按年份查看公示。` }, site),
    links: [
      { label: '首页', href: '/' },
      { label: '全部公示', href: '/notices/' },
      ...byYear(notices).map(([year]) => ({ ...yearLink(year), label: `${year}年公示` })),
      ...site.pages
        .filter(({ slug }) => slug === 'how-to-object')
        .map(({ title: label, slug }) => ({ label, href: `/${slug}/` })),
      siteMapLink,
    ],
    entries: byClosing(notices.filter(({ window, erasure }) => window.closesAt > site.builtAt && !erasure))
      .slice(0, entriesForTheLost)
      .map((notice) => entryView(notice, site)),
  };
}

/** `11月24日起`, with the year where it is not that of `now`. */
function fromWords({ window: { opens } }: Notice, now: Instant): string {
  return `${opens.slice(0, 4) === dayAt(now).slice(0, 4) ? chineseMonthDay(opens) : chineseDate(opens)}起`;
}
