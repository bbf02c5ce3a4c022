import type { APIRoute, GetStaticPaths } from 'astro';
import { atomXml } from '#formats/feeds/atom.ts';
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
  return new Response(atomXml(facetFeed(list, 'atom.xml', content), content.office));
};
