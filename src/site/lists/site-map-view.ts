import type { Content } from '#reading/parse-content.ts';
import {
  calendarLink,
  type Frame,
  frame,
  type Link,
  noticesLink,
  type Site,
  siteMapLink,
  yearLink,
} from '../frame/frame.ts';
import { facetViews } from './facet-view.ts';
import { byYear } from './notice-list-view.ts';

/** Every page of the site but the notices themselves, by section. */
export interface SiteMapView {
  readonly frame: Frame;
  readonly sections: readonly { readonly heading: string; readonly links: readonly Link[] }[];
}

/** The page with a link to every list and page of the site. */
export function siteMapView({ notices, calendarYears }: Content, site: Site): SiteMapView {
  const sections = [
    {
      heading: '公示',
      links: [
        { ...noticesLink, label: '全部公示' },
        ...byYear(notices).map(([year]) => yearLink(year)),
        ...facetViews(notices).map(({ name, href }) => ({ label: name, href })),
        { label: '搜索', href: '/search/' },
      ],
    },
    {
      heading: '本站说明',
      links: [
        ...site.pages.map(({ title, slug }) => ({ label: title, href: `/${slug}/` })),
        { label: '检查规则', href: '/about/rules/' },
      ],
    },
    {
      heading: '工作日历',
      links: [...calendarYears].reverse().map(({ year }) => calendarLink(year)),
    },
  ];
  return {
    frame: frame(
      {
        path: siteMapLink.href,
        title: siteMapLink.label,
        description: `${site.office.siteName}的全部栏目：历年公示、分类查看、搜索、本站说明和工作日历。`,
      },
      site,
    ),
    sections,
  };
}
