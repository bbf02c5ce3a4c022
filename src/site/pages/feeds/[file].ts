import type { APIRoute, GetStaticPaths } from 'astro';
import { atomXml } from '#formats/atom.ts';
import { jsonFeed } from '#formats/json-feed.ts';
import { getContent } from '../../content.ts';
import { type FeedFile, feedFiles, siteFeed } from '../../views/feeds-view.ts';

export const getStaticPaths = (() =>
  feedFiles.map((file) => ({ params: { file }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: FeedFile }> = ({ props: { file } }) => {
  const content = getContent();
  const feed = siteFeed(content, file);
  return new Response(file === 'atom.xml' ? atomXml(feed, content.office) : jsonFeed(feed, content.office));
};
