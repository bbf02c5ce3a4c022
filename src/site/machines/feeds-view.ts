import { ofEach } from '#domain/lists/of-each.ts';
import { grouped } from '#domain/lists/grouped.ts';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { type Facet, facetNames, facetValues, feedFacets } from '#domain/notice/facet.ts';
import type { Notice } from '#domain/notice/notice.ts';
import type { Office } from '#domain/office/office.ts';
import { dayAt } from '#domain/time/instant.ts';
import { type Feed, mostEntries } from '#formats/feeds/atom.ts';
import { type LifeEvent, lifeOfAll } from '#formats/feeds/notice-life.ts';
import type { Content } from '#reading/parse-content.ts';
import { type FacetList, facetLists } from '../lists/facet-view.ts';
import { type Link, noticesLink } from '../frame/frame.ts';

/** A feed's two forms, by the name of its file. */
type FeedFile = 'atom.xml' | 'feed.json';

/** The routes of every feed in the form `file`: of all notices, by facet, and in Atom by year (RFC 5005, section 4). */
export function feedRoutes(
  file: FeedFile,
  { notices, office }: Content,
): { readonly params: { readonly folder: string | undefined }; readonly props: { readonly feed: Feed } }[] {
  const { events, years, byValue } = eventsOf(notices, office);
  const feeds = [
    siteFeed(file, events, years, office),
    ...feedLists(notices).map((list) => facetFeed(list, byValue, file, office)),
    ...(file === 'atom.xml' ? archiveFeeds(years, office) : []),
  ];
  return feeds.map((feed) => ({
    params: { folder: stretchIn(feed.path, /^\/feeds\/(.+)\/[^/]+$/, 1) || undefined },
    props: { feed },
  }));
}

/** What happened to all notices, the newest first, and the same by year and by the value of a facet. */
interface Events {
  readonly events: readonly LifeEvent[];
  readonly years: Years;
  readonly byValue: ReadonlyMap<string, readonly LifeEvent[]>;
}

const eventsOf = ofEach((notices: readonly Notice[], office: Office): Events => {
  const events = lifeOfAll(notices, office);
  const byValue = grouped(
    events.flatMap((event) =>
      feedFacets.flatMap((facet) =>
        facetValues(event.notice, facet).map((label) => [valueKey(facet, label), event] as const),
      ),
    ),
  );
  return { events, years: eventsByYear(events), byValue };
});

function valueKey(facet: Facet, label: string): string {
  return `${facet} ${label}`;
}

type Years = readonly (readonly [year: string, events: readonly LifeEvent[]])[];

/** The newest entries of all notices; the rest by years. */
function siteFeed(file: FeedFile, events: readonly LifeEvent[], [newest]: Years, office: Office): Feed {
  return {
    title: office.siteName,
    path: `/feeds/${file}`,
    page: noticesLink.href,
    events: events.slice(0, mostEntries),
    previous: events.length > mostEntries && newest ? archivePath(newest[0]) : undefined,
  };
}

/** The entries of each year, the newest year first, each a feed that leads to the year before. */
function archiveFeeds(years: Years, office: Office): Feed[] {
  return years.map(([year, events], index) => {
    const before = years[index + 1];
    return {
      title: `${office.siteName}，${year}年`,
      path: archivePath(year),
      page: noticesLink.href,
      events,
      archive: { current: '/feeds/atom.xml' },
      previous: before && archivePath(before[0]),
    };
  });
}

/** The values that have feeds of their own. */
function feedLists(notices: readonly Notice[]): FacetList[] {
  return facetLists(notices).filter(({ facet }) => feedFacets.includes(facet));
}

function facetFeed(list: FacetList, byValue: Events['byValue'], file: FeedFile, office: Office): Feed {
  const { facet, value } = list;
  return {
    title: `${office.siteName}，${facetNames[facet]}：${value.label}`,
    path: facetFeedPath(list, file),
    page: value.href,
    events: (byValue.get(valueKey(facet, value.label)) ?? []).slice(0, mostEntries),
  };
}

function facetFeedPath({ facet, value }: FacetList, file: FeedFile): string {
  return `/feeds/${facet}/${value.slug}/${file}`;
}

/** Feeds by facet, for the page that tells how to subscribe. */
export function feedLinks(content: Content): { readonly name: string; readonly links: readonly Link[] }[] {
  const lists = feedLists(content.notices);
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

function eventsByYear(events: readonly LifeEvent[]): Years {
  const years = grouped(events.map((event) => [dayAt(event.at).slice(0, 4), event]));
  return [...years].toSorted(([a], [b]) => (a < b ? 1 : -1));
}
