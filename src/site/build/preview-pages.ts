import type { AstroIntegration } from 'astro';
import { isPreview } from './mode.ts';

/** `/overview/`: what the office has to do. Production has no such page. */
export function previewPages(): AstroIntegration {
  return {
    name: 'preview-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (isPreview) injectRoute({ pattern: '/overview', entrypoint: './src/site/office/overview.astro' });
      },
    },
  };
}
