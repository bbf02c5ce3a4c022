import type { Plugin } from 'vite';
import { withoutUnseen } from '#domain/language/unseen-characters.ts';

/** Leaves out of the site's own pages what nobody sees, before MDX reads them: Astro has its plugins behind these. */
export function seenPages(): Plugin {
  return {
    name: 'seen-pages',
    enforce: 'pre',
    transform: {
      order: 'pre',
      filter: { id: /\.mdx(?:$|\?)/ },
      handler: (page) => withoutUnseen(page),
    },
  };
}
