import type { APIRoute, GetStaticPaths } from 'astro';
import type { Feed } from '#formats/feeds/atom.ts';
import { jsonFeed } from '#formats/feeds/json-feed.ts';
import { getContent } from '../../../build/content.ts';
import { feedRoutes } from '../../../machines/feeds-view.ts';

export const getStaticPaths = (() => feedRoutes('feed.json', getContent())) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(jsonFeed(feed, getContent().office));
