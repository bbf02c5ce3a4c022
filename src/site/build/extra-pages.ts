import type { AstroIntegration } from 'astro';

/**
 * Pages that not every build has. `/overview/`, what the office has to do, is a preview's alone. `/_examples/`, the
 * design's tokens and the examples of every component, is there in `astro dev`, and in the build that tests look at
 * (`GONGSHI_EXAMPLES`).
 */
export function extraPages(isPreview: boolean): AstroIntegration {
  return {
    name: 'extra-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (isPreview) injectRoute({ pattern: '/overview', entrypoint: './src/site/office/overview.astro' });
        if (command !== 'dev' && !process.env['GONGSHI_EXAMPLES']) return;
        const folder = './src/site/testing/examples';
        injectRoute({ pattern: '/_examples', entrypoint: `${folder}/gallery.astro` });
        injectRoute({ pattern: '/_examples/[example]', entrypoint: `${folder}/example.astro` });
      },
    },
  };
}
