import { facetNames } from '#domain/notice/facet.ts';
import { addressOf } from '#domain/notice/notice.ts';
import type { Content } from '#reading/parse-content.ts';
import { type Frame, frame, type Link, noticesLink, type DatedSite, yearLink } from '../frame/frame.ts';
import { type FacetView, facetViews } from './facet-view.ts';
import { byYear, columnTags, yearsOf, type YearsView } from './notice-list-view.ts';

export interface NoticesView {
  readonly frame: Frame;
  readonly years: YearsView;
  readonly count: number;
  /** Ways to look through the notices without script. */
  readonly facets: readonly FacetView[];
  readonly filter: FilterView;
  readonly broken: readonly Link[];
}

/** The form that combines facets; a script answers it from the lists of the years. */
export interface FilterView {
  /** Years, the newest first, each with a list at `yearLink`. */
  readonly years: readonly string[];
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly options: readonly string[];
  }[];
}

/** All years, the newest first, each with its newest notices. */
export function noticesView({ notices, broken }: Content, site: DatedSite): NoticesView {
  const facets = facetViews(notices);
  return {
    frame: frame(
      {
        path: noticesLink.href,
        title: '公示',
        description: `${site.office.organiser}历年的公示。`,
        tags: columnTags('公示', `${site.office.organiser}历年的公示`),
      },
      site,
    ),
    years: yearsOf(notices, site, yearLink),
    count: notices.length,
    facets,
    filter: {
      years: byYear(notices).map(([year]) => year),
      fields: facets.map(({ facet, values }) => ({
        name: facet,
        label: facetNames[facet],
        options: values.map(({ label }) => label),
      })),
    },
    broken: broken.map(({ year, slug, title }) => ({
      label: title ?? slug,
      href: addressOf({ year, slug }),
    })),
  };
}
