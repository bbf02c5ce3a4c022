import { type Instant, isoOf } from '#domain/time/instant.ts';
import type { Office } from '#domain/office/office.ts';
import { escapeXml } from '../plain-text.ts';
import { urlOf } from './notice-life.ts';

/** A page that search engines may list, and when it changed last, where the record says so. */
export interface SitemapPage {
  readonly path: string;
  readonly changedAt: Instant | undefined;
}

/** As many as a file may hold (sitemaps.org); the ones after that are left out, so the most important come first. */
const mostPages = 50_000;

/** The site map for search engines (https://www.sitemaps.org/protocol.html). */
export function sitemapXml(pages: readonly SitemapPage[], office: Office): string {
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.slice(0, mostPages).map(({ path, changedAt }) => {
      const changed = changedAt === undefined ? '' : `<lastmod>${isoOf(changedAt)}</lastmod>`;
      return `  <url><loc>${escapeXml(urlOf(path, office))}</loc>${changed}</url>`;
    }),
    '</urlset>',
  ].join('\n')}\n`;
}
