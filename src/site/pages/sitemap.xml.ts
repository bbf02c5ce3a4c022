import type { APIRoute } from 'astro';
import { sitemapXml } from '#formats/feeds/sitemap.ts';
import { getContent } from '../build/content.ts';
import { sitemapPages } from '../machines/sitemap-pages.ts';

export const GET: APIRoute = () => {
  const content = getContent();
  return new Response(sitemapXml(sitemapPages(content), content.office));
};
