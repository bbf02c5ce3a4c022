import { at } from '#domain/lists/at.ts';
import { grouped } from '#domain/lists/grouped.ts';
import { Tally } from '#domain/lists/tally.ts';
import { facets, facetValues } from '#domain/notice/facet.ts';
import { addressOf, monthOf, type Notice } from '#domain/notice/notice.ts';
import { windowSpan } from '#domain/notice/window-span.ts';
import { dayAt, type Instant } from '#domain/time/instant.ts';
import type { KeptContent } from '#kept/kept-content.ts';
import { listsOfYear, stillAddress } from '#kept/site-keeper.ts';
import { sha256 } from '#reading/recorder.ts';
import { isWholeList } from '#site/lists/whole-list.ts';
import type { PublishedContent } from '#site/build/published.ts';
import { bundlesOf, type FieldsBundle, searchAddress } from '#search/bundle/bundles.ts';

/** What decides of a site besides its content. */
interface SiteSetting {
  readonly isProduction: boolean;
  readonly now: Instant;
  /** Whatever else the rest of the site rests on. */
  readonly others: readonly unknown[];
}

/** Digests of all that something rests on. */
export interface SiteKeys {
  /**
   * By its address, a part of the site: the files of a notice rest on that notice as it is published, on all that is no
   * notice, and on the year of the calendar to which every page leads; a bundle of the search index on the notices in
   * it, in their order; the lists of a year as `listKeys` says. What else the clock decides, the pages ask. The rest,
   * at `/`, rests on all notices, and on what the clock says of them: nothing is kept of it where a notice rests on
   * what has no digest.
   */
  readonly parts: ReadonlyMap<string, string>;
  /** The notices of a month, in their order, where all of them may be kept: see `monthOf`. */
  readonly months: ReadonlyMap<string, string>;
}

/** The keys of a site of `content`: what each notice rests on itself is in `keys`, all else in `shared`. */
export function siteKeys(
  content: Pick<PublishedContent, 'notices' | 'broken' | 'embargoEnds'>,
  { keys, shared }: Pick<KeptContent, 'keys' | 'shared'>,
  setting: SiteSetting,
): SiteKeys {
  const { notices } = content;
  const { isProduction, now } = setting;
  const site = [shared, isProduction, dayAt(now).slice(0, 4)];
  const keyOf = (notice: Notice): string | undefined => {
    // Of what has lost its names little is left.
    if (notice.erasure) return digestOf([...site, notice]);
    const key = keys.get(addressOf(notice));
    const { isEmbargoed, result, archivesOn } = notice;
    return key && digestOf([...site, key, isEmbargoed, result !== undefined, archivesOn]);
  };
  const keyed = notices.map((notice) => [notice, keyOf(notice)] as const);
  const pages = keyed.flatMap(([notice, key]): [string, string][] =>
    key === undefined ? [] : [[addressOf(notice), key]],
  );
  const values = keyed.map(([notice, key]) => key ?? digestOf(notice));
  const unkept = new Set(keyed.flatMap(([notice, key]) => (key === undefined ? [monthOf(notice)] : [])));
  const ofMonths = grouped(notices.map((notice, index) => [monthOf(notice), at(values, index)]));
  const months = new Map([...ofMonths].map(([month, own]) => [month, digestOf([...site, ...own])]));
  const changes = nextChanges(notices, now);
  const clock = clockOf(changes, content.embargoEnds, setting);
  const rest = digestOf([...site, setting.others, clock, content.broken, ...values]);
  return {
    parts: new Map([
      ...pages,
      [searchAddress(), digestOf([...site, ...values])],
      ...bundleKeys(bundlesOf(notices), months),
      ...listKeys(keyed, changes, [...site, setting.others]),
      [stillAddress, digestOf([...site, setting.others])],
      ...(unkept.size === 0 ? [['/', rest] as const] : []),
    ]),
    months: new Map([...months].filter(([month]) => !unkept.has(month))),
  };
}

/**
 * By its address, the lists of each year: they rest on its notices, in their order, on what the clock says of these,
 * and on which values all notices have, for these decide of addresses, and of which values have lists by years.
 */
function listKeys(
  keyed: readonly (readonly [notice: Notice, key: string | undefined])[],
  changes: ReadonlyMap<string, number>,
  site: readonly unknown[],
): [string, string][] {
  const all = keyed.map(([notice]) => notice);
  const values = facets.map((facet) => {
    const counts = new Tally(all.flatMap((notice) => facetValues(notice, facet)));
    return [...counts].map(([label, count]) => [label, isWholeList(count)]).sort();
  });
  const years = grouped(keyed.map((one) => [one[0].year, one]));
  return [...years].flatMap(([year, own]): [string, string][] => {
    const keys = own.flatMap(([, key]) => key ?? []);
    if (keys.length < own.length) return [];
    return [[listsOfYear(year), digestOf([...site, values, String(changes.get(year)), ...keys])]];
  });
}

/**
 * Digests of all that each of `bundles`, by its address, rests on: on its `months`, and on how it is cut into files.
 */
function bundleKeys(bundles: readonly FieldsBundle[], months: ReadonlyMap<string, string>) {
  const keyOf = (own: readonly string[], cut: unknown): string =>
    digestOf([cut, ...own.map((month) => [month, months.get(month)])]);
  return bundles.flatMap(({ name, texts, isNewest, sharers }): [string, string][] => [
    [
      searchAddress(name),
      keyOf(
        texts.flatMap((text) => text.months),
        [isNewest, sharers],
      ),
    ],
    ...texts.map((text): [string, string] => [searchAddress(text.name), keyOf(text.months, text.isNewest)]),
  ]);
}

/**
 * What the clock says of all notices: when any of them is next in another state, or more becomes public. Until then all
 * pages stay as they are, but for what an office has to do on each day, which a preview tells.
 */
function clockOf(
  changes: ReadonlyMap<string, number>,
  embargoEnds: PublishedContent['embargoEnds'],
  { isProduction, now }: SiteSetting,
): readonly unknown[] {
  return [String(Math.min(...changes.values())), embargoEnds, isProduction ? '' : dayAt(now)];
}

/** When any of the notices of each year is next in another state; infinite where none ever is. */
function nextChanges(notices: readonly Notice[], now: Instant): ReadonlyMap<string, number> {
  const next = new Map<string, number>();
  for (const notice of notices) {
    const changes = Object.values(windowSpan(notice)).flat(2) as number[];
    const ahead = changes.filter((at) => at > now);
    next.set(notice.year, Math.min(next.get(notice.year) ?? Infinity, ...ahead));
  }
  return next;
}

function digestOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}
