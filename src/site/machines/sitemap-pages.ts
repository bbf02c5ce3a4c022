import type { Instant } from '#domain/time/instant.ts';
import { addressOf, isAboutPersons, type Notice } from '#domain/notice/notice.ts';
import { changedAt } from '#formats/feeds/notice-life.ts';
import type { SitemapPage } from '#formats/feeds/sitemap.ts';
import type { Content } from '#reading/parse-content.ts';
import { facetLists } from '../lists/facet-view.ts';
import { calendarLink, noticesLink, siteMapLink, yearLink } from '../frame/frame.ts';
import { byYear } from '../lists/notice-list-view.ts';

/**
 * The pages that search engines may list, the most important first: no draft, nothing that is withdrawn or
 * archived, and nobody whom the office does not list.
 */
export function sitemapPages({ notices, office, pages, calendarYears }: Content): SitemapPage[] {
  const signed = notices.filter(({ signOff }) => signOff);
  const listed = signed.filter(
    (notice) => !notice.erasure && (office.listsPersons || !isAboutPersons(notice)),
  );
  const page = (path: string, of?: readonly Notice[]): SitemapPage => ({ path, changedAt: of && newest(of) });
  return [
    // Lists change with every notice that they name, also with one that has no page to be listed.
    page('/', signed),
    page(noticesLink.href, signed),
    ...byYear(notices).map(([year, ofYear]) => page(yearLink(year).href, ofYear)),
    ...listed.map((notice) => page(addressOf(notice), [notice])),
    ...facetLists(notices).map(({ value, notices: ofValue }) => page(value.href, ofValue)),
    ...pages.map(({ slug }) => page(`/${slug}/`)),
    ...calendarYears.map(({ year }) => page(calendarLink(year).href)),
    page(siteMapLink.href),
  ];
}

function newest(notices: readonly Notice[]): Instant | undefined {
  return notices.length === 0 ? undefined : (Math.max(...notices.map(changedAt)) as Instant);
}
