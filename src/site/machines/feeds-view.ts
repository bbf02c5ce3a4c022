import { facetNames, feedFacets } from '#domain/notice/facet.ts';
import { dayAt } from '#domain/time/instant.ts';
import { type Feed, mostEntries } from '#formats/feeds/atom.ts';
import { type LifeEvent, lifeOfAll } from '#formats/feeds/notice-life.ts';
import type { Content } from '#reading/parse-content.ts';
import { type FacetList, facetLists } from '../lists/facet-view.ts';
import { type Link, noticesLink } from '../frame/frame.ts';

/** A feed's two forms, by the name of its file. */
export type FeedFile = 'atom.xml' | 'feed.json';

/** The newest entries of all notices; the rest by years. */
export function siteFeed({ notices, office }: Content, file: FeedFile): Feed {
  const events = lifeOfAll(notices, office);
  const [newest] = eventsByYear(events);
  return {
    title: office.siteName,
    path: `/feeds/${file}`,
    page: noticesLink.href,
    events: events.slice(0, mostEntries),
    previous: events.length > mostEntries && newest ? archivePath(newest[0]) : undefined,
  };
}

/** The entries of each year, the newest year first, each a feed that leads to the year before. */
export function archiveFeeds({ notices, office }: Content): { readonly year: string; readonly feed: Feed }[] {
  const years = eventsByYear(lifeOfAll(notices, office));
  return years.map(([year, events], index) => {
    const before = years[index + 1];
    return {
      year,
      feed: {
        title: `${office.siteName}，${year}年`,
        path: archivePath(year),
        page: noticesLink.href,
        events,
        archive: { current: '/feeds/atom.xml' },
        previous: before && archivePath(before[0]),
      },
    };
  });
}

/** The values that have feeds of their own. */
export function feedLists({ notices }: Content): FacetList[] {
  return facetLists(notices).filter(({ facet }) => feedFacets.includes(facet));
}

export function facetFeed(list: FacetList, file: FeedFile, { office }: Content): Feed {
  const { facet, value, notices } = list;
  return {
    title: `${office.siteName}，${facetNames[facet]}：${value.label}`,
    path: facetFeedPath(list, file),
    page: value.href,
    events: lifeOfAll(notices, office).slice(0, mostEntries),
  };
}

function facetFeedPath({ facet, value }: FacetList, file: FeedFile): string {
  return `/feeds/${facet}/${value.slug}/${file}`;
}

/** Feeds by facet, for the page that tells how to subscribe. */
export function feedLinks(content: Content): { readonly name: string; readonly links: readonly Link[] }[] {
  const lists = feedLists(content);
  return feedFacets
    .map((facet) => ({
      name: facetNames[facet],
      links: lists
        .filter((list) => list.facet === facet)
        .map((list) => ({ label: list.value.label, href: facetFeedPath(list, 'atom.xml') })),
    }))
    .filter(({ links }) => links.length > 0);
}

function archivePath(year: string): string {
  return `/feeds/archive/${year}/atom.xml`;
}

function eventsByYear(events: readonly LifeEvent[]): [year: string, events: LifeEvent[]][] {
  const years = new Map<string, LifeEvent[]>();
  for (const event of events) {
    const year = dayAt(event.at).slice(0, 4);
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(event);
    else years.set(year, [event]);
  }
  return [...years].toSorted(([a], [b]) => (a < b ? 1 : -1));
}
