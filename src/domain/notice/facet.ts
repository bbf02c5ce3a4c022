import type { Notice } from './notice.ts';

/** What notices are sorted by, besides their year. */
export type Facet = 'kind' | 'category' | 'issuer' | 'region';

export const facets: readonly Facet[] = ['kind', 'category', 'issuer', 'region'];

/** The facets of which each value has feeds of its own. */
export const feedFacets: readonly Facet[] = ['kind', 'issuer', 'region'];

/** The facets as everyone reads them. */
export const facetNames: Readonly<Record<Facet, string>> = {
  kind: '种类',
  category: '类别',
  issuer: '发布单位',
  region: '地区',
};

/** What `notice` is under a facet, each value once; empty where the notice does not say. */
export function facetValues(notice: Notice, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kind':
      return [notice.kind];
    case 'category':
      return notice.categories;
    case 'issuer':
      return [...new Set(notice.issuers)];
    case 'region':
      return [...new Set(notice.regions)];
  }
}
