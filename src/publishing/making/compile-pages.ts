import { join } from 'node:path';
import { build } from 'astro';
import { extraPages } from '#site/build/extra-pages.ts';

/** Of what the program of the pages is compiled, and where to. */
export interface CompileOrder {
  /** The empty folder of the new site. */
  readonly site: string;
  /** The content folder, from the root of the disk. */
  readonly contentFolder: string;
  readonly isPreview: boolean;
}

/**
 * Has Astro compile the program of the pages, with the scripts that they ask for, and calls `make` where Astro would
 * make the pages by it. Then Astro makes the pictures that they asked for, and removes what is left of the program.
 */
export async function compilePages(
  { site, contentFolder, isPreview }: CompileOrder,
  make: () => Promise<void>,
): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const render = (): never => {
    throw new Error('A page that Astro was not given');
  };
  await build({
    logLevel: 'silent',
    outDir: site,
    // What it copied, the pages would be written over: it comes afterwards.
    publicDir: join(site, 'no-public'),
    integrations: [
      extraPages(isPreview),
      {
        name: 'render-pages',
        hooks: {
          'astro:build:start': ({ setPrerenderer }) =>
            setPrerenderer({
              name: 'render-pages',
              setup: make,
              getStaticPaths: () => Promise.resolve([]),
              render,
            }),
        },
      },
    ],
    // Vite writes paths with / on every system.
    vite: { resolve: { alias: { '@content': contentFolder.replaceAll('\\', '/') } } },
  });
}
