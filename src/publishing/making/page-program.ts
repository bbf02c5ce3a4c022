import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { readKept, writeKept } from '#kept/kept-file.ts';
import { filesIn } from '../site-folder.ts';
import { type PagesMaking, programFolder, renderPages } from './render-pages.ts';

/** The files of the pages' program and of the scripts that they ask for, by their path in the site. */
type ProgramFiles = ReadonlyMap<string, Uint8Array>;

/** Where pages are made, and of what. */
export interface ProgramOrder extends PagesMaking {
  /** The empty folder of the new site. */
  readonly site: string;
  /** The content folder, from the root of the disk. */
  readonly contentFolder: string;
  /** The file that keeps the program. */
  readonly keptIn: string | undefined;
  /** Whether what the program is made of is as it was when `keptIn` was named. */
  isStill(): boolean;
}

/** Makes all pages by their program: as it was kept, or else as Astro compiles it now. */
export async function makeByProgram(order: ProgramOrder): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  const { site, keptIn } = order;
  const kept = keptIn === undefined ? undefined : (readKept(keptIn) as ProgramFiles | undefined);
  if (!kept) return makeAnew(order);
  for (const [path, bytes] of kept) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), bytes);
  }
  return renderPages(site, order);
}

/** Has Astro compile the program, and makes the pages by it where Astro would: then it makes the pictures they ask for. */
async function makeAnew(order: ProgramOrder): Promise<void> {
  const { site, contentFolder, keptIn, isStill } = order;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // It is long to load.
  const { build } = await import('astro');
  const make = async (): Promise<void> => {
    const files = compiledIn(site);
    await renderPages(site, order);
    if (keptIn !== undefined && isStill()) keep(files, keptIn);
  };
  const render = (): never => {
    throw new Error('A page that Astro was not given');
  };
  await build({
    logLevel: 'silent',
    outDir: site,
    // What it copied, the pages would be written over: it comes afterwards.
    publicDir: join(site, 'no-public'),
    integrations: [
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

function compiledIn(site: string): ProgramFiles {
  return new Map(filesIn(site).map((path) => [path, readFileSync(join(site, path))]));
}

/** Keeps `files`, unless Astro has pictures to make of them when the pages are made. */
function keep(files: ProgramFiles, file: string): void {
  const isScript = (path: string): boolean => path.startsWith(`${programFolder}/`) || extname(path) === '.js';
  try {
    if ([...files.keys()].every(isScript)) writeKept(file, files);
  } catch {
    // What cannot be kept is compiled again.
    rmSync(file, { force: true });
  }
}
