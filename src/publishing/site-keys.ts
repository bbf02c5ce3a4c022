import { addressOf, type Notice } from '#domain/notice/notice.ts';
import { dayAt, type Instant } from '#domain/time/instant.ts';
import type { KeptContent } from '#kept/kept-content.ts';
import { sha256 } from '#reading/recorder.ts';
import type { PublishedContent } from '#site/build/published.ts';
import { bundlesOf } from '#search/bundle/bundles.ts';
import { searchAddress } from '#site/build/search-index.ts';

/** What decides of a site besides its content. */
interface SiteSetting {
  readonly isProduction: boolean;
  readonly now: Instant;
}

/** Digests of all that something rests on. */
export interface SiteKeys {
  /**
   * By its address, a part of the site: the files of a notice rest on that notice as it is published, on all that is no
   * notice, and on the year of the calendar to which every page leads; a bundle of the search index on the notices in
   * it, in their order. What else the clock decides, the pages ask.
   */
  readonly parts: ReadonlyMap<string, string>;
  /** The notices of a year, in their order, where all of them may be kept. */
  readonly years: ReadonlyMap<string, string>;
}

export function siteKeys(
  { notices }: Pick<PublishedContent, 'notices'>,
  { keys, shared }: Pick<KeptContent, 'keys' | 'shared'>,
  { isProduction, now }: SiteSetting,
): SiteKeys {
  const site = [shared, isProduction, dayAt(now).slice(0, 4)];
  const keyOf = (notice: Notice): string | undefined => {
    const key = keys.get(addressOf(notice));
    if (key === undefined || notice.erasure) return undefined;
    const { isEmbargoed, result, archivesOn } = notice;
    return digestOf([...site, key, isEmbargoed, result !== undefined, archivesOn]);
  };
  const keyed = notices.map((notice) => [notice, keyOf(notice)] as const);
  const pages = keyed.flatMap(([notice, key]): [string, string][] =>
    key === undefined ? [] : [[addressOf(notice), key]],
  );
  // Of what has lost its names little is left.
  const valued = keyed.map(([notice, key]) => [notice.year, key ?? digestOf(notice)] as const);
  const bundles = bundlesOf(notices).map(({ name, years, sharers }): [string, string] => [
    searchAddress(name),
    digestOf([...site, years, sharers, ...valued.filter(([year]) => years.includes(year))]),
  ]);
  const others = new Set(keyed.flatMap(([{ year, erasure }, key]) => (key || erasure ? [] : [year])));
  const years = [...new Set(valued.map(([year]) => year))].filter((year) => !others.has(year));
  return {
    parts: new Map([...pages, [searchAddress(), digestOf([...site, ...valued])], ...bundles]),
    years: new Map(
      years.map((year) => [year, digestOf([...site, ...valued.filter(([own]) => own === year)])]),
    ),
  };
}

function digestOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}
