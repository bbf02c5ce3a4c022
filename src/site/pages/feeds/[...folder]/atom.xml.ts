import type { APIRoute, GetStaticPaths } from 'astro';
import { atomXml, type Feed } from '#formats/feeds/atom.ts';
import { getContent } from '../../../build/content.ts';
import { feedRoutes } from '../../../machines/feeds-view.ts';

export const getStaticPaths = (() => feedRoutes('atom.xml', getContent())) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(atomXml(feed, getContent().office));
