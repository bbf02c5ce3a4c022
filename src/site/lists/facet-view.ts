import { ofEach } from '#domain/lists/of-each.ts';
import { grouped } from '#domain/lists/grouped.ts';
import { Tally } from '#domain/lists/tally.ts';
import { type Facet, facetNames, facets, facetValues } from '#domain/notice/facet.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { slugsOfWords } from '#reading/prose/slug.ts';
import {
  feedAlternates,
  type Frame,
  frame,
  type Link,
  noticesLink,
  type DatedSite,
  type Site,
} from '../frame/frame.ts';
import { columnTags, byYear, yearsOf, type YearsView } from './notice-list-view.ts';
import { isWholeList } from './whole-list.ts';

/** A facet with all of its values, those of most notices first. */
export interface FacetView {
  readonly facet: Facet;
  /** `按种类` */
  readonly name: string;
  readonly href: string;
  readonly values: readonly FacetValueView[];
}

export interface FacetValueView extends Link {
  readonly slug: string;
  readonly count: number;
}

/** The facets of which notices have any value. */
export const facetViews = ofEach((notices: readonly Notice[]): readonly FacetView[] =>
  facets.map((facet) => facetView(facet, notices)).filter(({ values }) => values.length > 0),
);

/** A value of a facet, and a year where its list is cut by years: what has a page of its own. */
export interface FacetList {
  readonly facet: Facet;
  readonly value: FacetValueView;
  readonly notices: readonly Notice[];
}

/** Every list of one value, in the order of `facetViews`. */
export const facetLists = ofEach((notices: readonly Notice[]): readonly FacetList[] =>
  facetViews(notices).flatMap(({ facet, values }) => {
    const members = grouped(
      notices.flatMap((notice) => facetValues(notice, facet).map((value) => [value, notice] as const)),
    );
    return values.map((value) => ({ facet, value, notices: members.get(value.label) ?? [] }));
  }),
);

export interface FacetPageView {
  readonly frame: Frame;
  readonly title: string;
  readonly values: readonly FacetValueView[];
}

/** The page that lists a facet's values. */
export function facetPageView({ facet, name, href, values }: FacetView, site: Site): FacetPageView {
  const title = `${name}查看公示`;
  const description = `${site.office.organiser}的公示按${facetNames[facet]}分列，共${values.length}项，例如${values
    .slice(0, 3)
    .map(({ label }) => label)
    .join('、')}。`;
  return {
    frame: frame(
      { path: href, title, description, trail: [noticesLink], tags: columnTags(title, description) },
      site,
    ),
    title,
    values,
  };
}

export interface FacetListView {
  readonly frame: Frame;
  readonly title: string;
  readonly count: number;
  readonly years: YearsView;
}

/** The notices of one value: by year, or those of `year` alone. */
export function facetListView(
  { facet, value, notices }: FacetList,
  year: string | undefined,
  site: DatedSite,
): FacetListView {
  const shown = year === undefined ? notices : notices.filter((notice) => notice.year === year);
  const name = `${facetNames[facet]}：${value.label}`;
  const title = year === undefined ? name : `${name}，${year}年`;
  const description = `${facetNames[facet]}为“${value.label}”的公示${year === undefined ? '' : `，${year}年`}，共${shown.length}件：公示期、受理部门和反映渠道。`;
  const above: Link[] = [noticesLink, { label: `按${facetNames[facet]}`, href: facetAddress(facet) }];
  return {
    frame: frame(
      {
        path: year === undefined ? value.href : `${value.href}${year}/`,
        title,
        description,
        trail: year === undefined ? above : [...above, value],
        tags: columnTags(title, description),
        alternates: facet === 'category' ? [] : feedAlternates(name, `/feeds/${facet}/${value.slug}/`),
      },
      site,
    ),
    title,
    count: shown.length,
    years: yearsOf(
      shown,
      site,
      year === undefined ? (of) => ({ label: `${of}年`, href: `${value.href}${of}/` }) : undefined,
    ),
  };
}

/** The years of a value that have pages of their own: those that its own page does not show whole. */
export function yearsApart({ notices }: FacetList): string[] {
  return isWholeList(notices.length) ? [] : byYear(notices).map(([year]) => year);
}

function facetView(facet: Facet, notices: readonly Notice[]): FacetView {
  const counts = new Tally(notices.flatMap((notice) => facetValues(notice, facet)));
  const slugs = slugsOfWords([...counts.keys()]);
  return {
    facet,
    name: `按${facetNames[facet]}`,
    href: facetAddress(facet),
    values: [...counts]
      .map(([label, count]) => {
        const slug = slugs.get(label) ?? label;
        return { label, slug, count, href: `${facetAddress(facet)}${slug}/` };
      })
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
  };
}

function facetAddress(facet: Facet): string {
  return `${noticesLink.href}by/${facet}/`;
}
