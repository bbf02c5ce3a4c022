import type { APIRoute } from 'astro';
import { atomXml } from '#formats/feeds/atom.ts';
import { getContent } from '../../build/content.ts';
import { siteFeed } from '../../machines/feeds-view.ts';

export const GET: APIRoute = () => {
  const content = getContent();
  return new Response(atomXml(siteFeed(content, 'atom.xml'), content.office));
};
