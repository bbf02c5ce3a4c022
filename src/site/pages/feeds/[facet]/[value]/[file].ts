import type { APIRoute, GetStaticPaths } from 'astro';
import { atomXml } from '#formats/atom.ts';
import { jsonFeed } from '#formats/json-feed.ts';
import { getContent } from '../../../../content.ts';
import type { FacetList } from '../../../../views/facet-view.ts';
import { facetFeed, type FeedFile, feedFiles, feedLists } from '../../../../views/feeds-view.ts';

export const getStaticPaths = (() =>
  feedLists(getContent()).flatMap((list) =>
    feedFiles.map((file) => ({
      params: { facet: list.facet, value: list.value.slug, file },
      props: { list, file },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ list: FacetList; file: FeedFile }> = ({ props: { list, file } }) => {
  const content = getContent();
  const feed = facetFeed(list, file, content);
  return new Response(file === 'atom.xml' ? atomXml(feed, content.office) : jsonFeed(feed, content.office));
};
