import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonFeed } from '#formats/feeds/json-feed.ts';
import { getContent } from '../../../../build/content.ts';
import type { FacetList } from '../../../../lists/facet-view.ts';
import { facetFeed, feedLists } from '../../../../machines/feeds-view.ts';

export const getStaticPaths = (() =>
  feedLists(getContent()).map((list) => ({
    params: { facet: list.facet, value: list.value.slug },
    props: { list },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ list: FacetList }> = ({ props: { list } }) => {
  const content = getContent();
  return new Response(jsonFeed(facetFeed(list, 'feed.json', content), content.office));
};
