import type { AstroIntegration } from 'astro';
import { withoutUnseen } from '#domain/language/unseen-characters.ts';

/** Leaves out of the site's own pages what nobody sees, before MDX reads them. Stands before the integration of MDX. */
export function seenPages(): AstroIntegration {
  return {
    name: 'seen-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'seen-pages',
                enforce: 'pre',
                transform: {
                  order: 'pre',
                  filter: { id: /\.mdx(?:$|\?)/ },
                  handler: (page) => withoutUnseen(page),
                },
              },
            ],
          },
        });
      },
    },
  };
}
