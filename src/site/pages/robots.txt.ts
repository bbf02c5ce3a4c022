import type { APIRoute } from 'astro';
import { getContent } from '../build/content.ts';
import { isPreview } from '../build/mode.ts';

/** A preview is for the office alone. */
export const GET: APIRoute = () => {
  const rules = isPreview
    ? 'Disallow: /'
    : `Allow: /\nSitemap: https://${getContent().office.domain}/sitemap.xml`;
  return new Response(`User-agent: *\n${rules}\n`);
};
