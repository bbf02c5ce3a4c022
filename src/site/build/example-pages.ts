import type { AstroIntegration } from 'astro';

/**
 * `/_examples/` in `astro dev`: the design's tokens, and the examples of every component. No build has them but
 * the one that tests look at (`GONGSHI_EXAMPLES`).
 */
export function examplePages(): AstroIntegration {
  return {
    name: 'example-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' && !process.env['GONGSHI_EXAMPLES']) return;
        injectRoute({ pattern: '/_examples', entrypoint: './src/site/testing/examples/gallery.astro' });
        injectRoute({
          pattern: '/_examples/[example]',
          entrypoint: './src/site/testing/examples/example.astro',
        });
      },
    },
  };
}
