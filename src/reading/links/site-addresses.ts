import { type Facet, facets, facetValues, feedFacets } from '#domain/notice/facet.ts';
import { addressOf, nomineesOf, type Notice } from '#domain/notice/notice.ts';
import { filesOf } from '#domain/notice/notice-files.ts';
import { clauseAnchors } from '#domain/prose/clause-anchors.ts';
import { decoded } from '#domain/prose/decoded.ts';
import { slugsOfWords } from '../prose/slug.ts';

/** What addresses of a site are made of. */
export interface AddressedSite {
  readonly notices: readonly Notice[];
  /** Notices that cannot be shown: they have a page all the same, which a preview shows. */
  readonly broken: readonly { readonly year: string; readonly slug: string }[];
  /** Slugs of the site's own pages. */
  readonly pages: readonly string[];
  readonly calendarYears: readonly number[];
}

const fixed = [
  ...['/', '/notices/', '/search/', '/sitemap/', '/about/rules/', '/404.html'],
  ...['/calendar.ics', '/feeds/atom.xml', '/feeds/feed.json', '/next-change.json', '/manifest.json'],
  ...['/data/notices.json', '/data/notices.csv', '/data/schema/notice.v1.json'],
  ...['/sitemap.xml', '/robots.txt', '/share.png', '/touch-icon.png'],
  ...['/favicon.ico', '/favicon.svg', '/favicon.png'],
];

/**
 * Where a site prints anything of its notices but on their own pages: the address of a page or a file, or of a folder
 * (with a star) for whatever is below it. After something was erased, caches have to forget all of these.
 */
export const placesOfNotices: readonly string[] = [
  ...['/', '/404.html', '/notices/*', '/search/', '/pagefind/*', '/feeds/*', '/data/*', '/sitemap/'],
  // The guide that names the notices to which one may object now.
  '/how-to-object/',
  ...['/calendar.ics', '/next-change.json', '/sitemap.xml', '/manifest.json'],
];

/** Answers whether the site has a page or a file at an address of its own, its anchor included. */
export function siteAddresses({
  notices,
  broken,
  pages,
  calendarYears,
}: AddressedSite): (address: string) => boolean {
  const noticeAt = new Map(notices.map((notice) => [addressOf(notice), notice]));
  const brokenAt = new Set(broken.map(addressOf));
  const years = new Set([...notices, ...broken].map(({ year }) => year));
  const plainAddresses = new Set([
    ...fixed,
    ...pages.map((slug) => `/${slug}/`),
    ...calendarYears.map((year) => `/calendar/${year}/`),
    ...[...years].flatMap(addressesOfYear),
  ]);
  const hasValue = valuesOf(notices);
  return (address) => {
    const [, path = '', , anchor = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/su.exec(address) ?? [];
    if (path === '' || plainAddresses.has(path)) return true;
    const [, listed, value, year] =
      /^\/notices\/by\/([a-z]+)\/(?:([^/]+)\/(?:(\d{4})\/)?)?$/.exec(path) ?? [];
    const facet = facets.find((one) => one === listed);
    if (facet)
      return value === undefined || (hasValue(facet, value) && (year === undefined || years.has(year)));
    const [, fed, of] = /^\/feeds\/([a-z]+)\/([^/]+)\/(?:atom\.xml|feed\.json)$/.exec(path) ?? [];
    const feed = feedFacets.find((one) => one === fed);
    if (feed && of !== undefined) return hasValue(feed, of);
    const [, home = '', rest = ''] = /^(\/notices\/\d{4}\/[^/]+\/)(.*)$/s.exec(path) ?? [];
    const notice = noticeAt.get(home);
    return notice ? hasPart(notice, rest, anchor) : rest === '' && brokenAt.has(home);
  };
}

/**
 * Whether `notices` have, of a facet, a value with this slug. Names of values are read aloud for their addresses, which
 * costs more than most sites need: each facet's where it is asked for.
 */
function valuesOf(notices: readonly Notice[]): (facet: Facet, slug: string) => boolean {
  const slugs = new Map<Facet, ReadonlySet<string>>();
  return (facet, slug) => {
    const values =
      slugs.get(facet) ??
      new Set(slugsOfWords([...new Set(notices.flatMap((notice) => facetValues(notice, facet)))]).values());
    slugs.set(facet, values);
    return values.has(slug);
  };
}

function addressesOfYear(year: string): string[] {
  return [`/notices/${year}/`, `/data/notices/${year}.json`, `/feeds/archive/${year}/atom.xml`];
}

/** Whether `notice` has something at `rest` below its address: its page, its data, its history, a version, a file. */
function hasPart(notice: Notice, rest: string, anchor: string): boolean {
  if (rest === '') return anchor === '' || anchorsOf(notice).has(decoded(anchor));
  if (rest.startsWith('attachments/')) return filesOf(notice).includes(rest);
  if (['notice.json', 'notice.ics'].includes(rest)) return true;
  if (!notice.signOff || notice.erasure) return false;
  if (rest === 'record.json') return true;
  if (rest === 'history/') return notice.corrections.length > 0;
  const [, number, inner = ''] = /^v\/(\d+)\/(.*)$/s.exec(rest) ?? [];
  const version = notice.versions.find(({ number: kept }) => String(kept) === number)?.notice;
  if (!version) return false;
  if (inner === '') return anchor === '' || anchorsOf(version).has(decoded(anchor));
  return inner === 'record.json' || filesOf(version).includes(inner);
}

/** What can be pointed at on the page of `notice`: nominees, criteria, their clauses. */
export function anchorsOf(notice: Pick<Notice, 'lists' | 'criteria'>): ReadonlySet<string> {
  return new Set([
    ...nomineesOf(notice).map(({ slug }) => slug),
    ...notice.criteria.flatMap(({ slug, prose }) => [slug, ...clauseAnchors(slug, prose)]),
  ]);
}
