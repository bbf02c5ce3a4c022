import { dialLink } from '#domain/contact/contact-value.ts';
import type { Office } from '#domain/office/office.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import type { PageMatter } from '#reading/settings/page-fields.ts';
import type { Fact } from '../parts/fact.ts';
import { accentStyle } from './accent.ts';

/**
 * What every page of the site shares. Of the clock it tells only what it is asked, so
 * that it is known what a page rests on.
 */
export interface Site {
  readonly office: Office;
  readonly pages: readonly PageMatter[];
  readonly calendar: WorkingCalendar;
  readonly isPreview: boolean;
  /** The year whose working calendar every page links to. */
  readonly calendarYear: number;
  /** Whether `at` is past by the one reading of the clock: what is over by it is over for good. */
  isPast(at: Instant): boolean;
}

/** What pages share that are made by every build, and may tell when that was. */
export interface DatedSite extends Site {
  readonly builtAt: Instant;
}

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** A `meta` element. */
export interface Tag {
  readonly name: string;
  readonly content: string;
}

/** The same content, or news of it, in a form for programs. */
export interface Alternate {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** What a page says about itself to the layout. */
export interface PageIdentity {
  /** Its address, with a slash at both ends. */
  readonly path: string;
  /** Undefined on the home page, which bears the site's name. */
  readonly title: string | undefined;
  readonly description: string;
  /** The pages above this one, without the home page. */
  readonly trail?: readonly Link[];
  readonly tags?: readonly Tag[];
  /** The page that search engines should list in its place. */
  readonly canonical?: string;
  /** Search engines should not list it. */
  readonly isUnlisted?: boolean;
  /** Besides the feed of all notices. */
  readonly alternates?: readonly Alternate[];
  /** What the page says of itself in schema.org's terms, safe within a `script` element. */
  readonly jsonLd?: string;
}

/** What the layout prints around a page. */
export interface Frame {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly Tag[];
  /** Open Graph's, which name their content by `property`. */
  readonly properties: readonly Tag[];
  readonly siteName: string;
  /** The office's own colour, as CSS; undefined where it has none. */
  readonly accent: string | undefined;
  readonly isPreview: boolean;
  readonly isUnlisted: boolean;
  readonly alternates: readonly Alternate[];
  readonly jsonLd: string | undefined;
  /** The full address of the page. */
  readonly address: string;
  /** The full address of the page that search engines should list for this one. */
  readonly canonical: string;
  readonly sections: readonly (Link & { readonly isCurrent: boolean })[];
  readonly trail: readonly Link[];
  readonly pages: readonly Link[];
  readonly office: readonly Fact[];
}

const home: Link = { label: '首页', href: '/' };
export const noticesLink: Link = { label: '公示', href: '/notices/' };
const sections: readonly Link[] = [home, noticesLink];

/** What stands around `page` on every page of the site: masthead, trail, footer, and what its head tells programs. */
export function frame(page: PageIdentity, { office, pages, isPreview, calendarYear }: Site): Frame {
  const { path, title, description, trail, tags = [] } = page;
  return {
    title: title === undefined ? office.siteName : `${title}｜${office.siteName}`,
    description,
    tags: [...siteTags(office, isPreview), ...tags],
    properties: properties(page, office),
    siteName: office.siteName,
    accent: accentStyle(office.accent),
    isPreview,
    isUnlisted: isPreview || (page.isUnlisted ?? false),
    alternates: [...(page.alternates ?? []), ...feedAlternates(office.siteName, '/feeds/')],
    jsonLd: page.jsonLd,
    address: `https://${office.domain}${path}`,
    canonical: `https://${office.domain}${page.canonical ?? path}`,
    sections: sections.map((link) => ({ ...link, isCurrent: isUnder(path, link.href) })),
    trail: path === home.href ? [] : [home, ...(trail ?? [])],
    pages: [
      ...pages.map((matter) => ({ label: matter.title, href: `/${matter.slug}/` })),
      { ...calendarLink(calendarYear), label: '工作日历' },
      siteMapLink,
    ],
    office: officeFacts(office, path, isPreview),
  };
}

/** The two forms of the feed in `folder`, by which programs find it. */
export function feedAlternates(title: string, folder: string): Alternate[] {
  return [
    { type: 'application/atom+xml', title, href: `${folder}atom.xml` },
    { type: 'application/feed+json', title, href: `${folder}feed.json` },
  ];
}

/** What the office has to do: a page of previews. */
export const overviewLink: Link = { label: '办公室日程', href: '/overview/' };

export const siteMapLink: Link = { label: '网站地图', href: '/sitemap/' };

/** What other sites show of a page that is passed on (The Open Graph protocol). */
function properties({ path, title, description, tags }: PageIdentity, { siteName, domain }: Office): Tag[] {
  const isArticle = tags?.some(({ name }) => name === 'ArticleTitle') ?? false;
  return [
    { name: 'og:type', content: isArticle ? 'article' : 'website' },
    { name: 'og:title', content: title ?? siteName },
    { name: 'og:description', content: description },
    { name: 'og:url', content: `https://${domain}${path}` },
    { name: 'og:image', content: `https://${domain}/share.png` },
  ];
}

/** A year's working calendar. */
export function calendarLink(year: number): Link {
  return { label: `${year}年工作日历`, href: `/calendar/${year}/` };
}

/** `YYYY年`, and the list of that year. */
export function yearLink(year: string): Link {
  return { label: `${year}年`, href: `/notices/${year}/` };
}

function isUnder(path: string, href: string): boolean {
  return href === home.href ? path === href : path.startsWith(href);
}

/** Page tags of 国办发〔2017〕47号, 附件2: never empty, and a code is never invented. */
function siteTags({ siteName, domain, codes }: Office, isPreview: boolean): Tag[] {
  const siteCode = codes.siteCode ?? (isPreview ? placeholder('网站标识码') : undefined);
  return [
    { name: 'SiteName', content: siteName },
    { name: 'SiteDomain', content: domain },
    ...(siteCode === undefined ? [] : [{ name: 'SiteIDCode', content: siteCode }]),
  ];
}

function officeFacts(
  { organiser, contractor, contact, hours, codes, domain }: Office,
  path: string,
  isPreview: boolean,
): Fact[] {
  const optional = (label: string, value: string | undefined, href?: string): Fact[] =>
    value === undefined ? [] : [{ label, value, href }];
  const required = (label: string, value: string | undefined, href?: string): Fact[] =>
    value === undefined && isPreview
      ? [{ label, value: placeholder(label), isMissing: true }]
      : optional(label, value, href);
  const { siteCode } = codes;
  return [
    ...optional('主办单位', organiser),
    ...optional('承办单位', contractor),
    ...optional('地址', contact.address),
    ...optional('邮编', contact.postcode),
    ...optional('电话', contact.phone, contact.phone && dialLink(contact.phone)),
    ...optional('办公时间', hours),
    ...required('网站标识码', siteCode),
    ...required('ICP备案号', codes.icpNumber, 'https://beian.miit.gov.cn/'),
    ...required('公网安备号', codes.policeNumber, codes.policeNumber && policeRecord(codes.policeNumber)),
    ...partyMark(codes.partyGovernmentMark, required),
    ...optional(
      '纠错',
      siteCode && '我为政府网站找错',
      siteCode && misprintForm(siteCode, `https://${domain}${path}`),
    ),
  ];
}

/** The record of a 公网安备号 at the ministry. */
function policeRecord(number: string): string {
  return `https://beian.mps.gov.cn/#/query/webSearch?code=${number.replace(/\D/g, '')}`;
}

/** The mark, given as its certificate's address or its number, as a link: no picture comes from another site. */
function partyMark(
  mark: string | undefined,
  required: (label: string, value: string | undefined, href?: string) => Fact[],
): Fact[] {
  const href =
    mark === undefined || mark.startsWith('https://')
      ? mark
      : `https://bszs.conac.cn/sitename?method=show&id=${mark}`;
  return required('党政机关标识', mark && '查看证书', href);
}

function placeholder(label: string): string {
  return `【待填：${label}】`;
}

function misprintForm(siteCode: string, address: string): string {
  return `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?${new URLSearchParams({ site_code: siteCode, url: address })}`;
}
