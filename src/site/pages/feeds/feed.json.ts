import type { APIRoute } from 'astro';
import { jsonFeed } from '#formats/feeds/json-feed.ts';
import { getContent } from '../../build/content.ts';
import { siteFeed } from '../../machines/feeds-view.ts';

export const GET: APIRoute = () => {
  const content = getContent();
  return new Response(jsonFeed(siteFeed(content, 'feed.json'), content.office));
};
