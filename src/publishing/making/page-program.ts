import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { readKept, writeKept } from '#kept/kept-file.ts';
import { filesIn } from '../site-folder.ts';
import { compileApart } from './compile-apart.ts';
import type { CompileOrder } from './compile-pages.ts';
import { type PagesMaking, programFolder, renderPages } from './render-pages.ts';

/** The files of the pages' program and of the scripts that they ask for, by their path in the site. */
type ProgramFiles = ReadonlyMap<string, Uint8Array>;

/** Where pages are made, and of what. */
export interface ProgramOrder extends PagesMaking, CompileOrder {
  /** The file that keeps the program. */
  readonly keptIn: string | undefined;
  /** Whether what the program is made of is as it was when `keptIn` was named. */
  isStill(): boolean;
}

/** Makes all pages by their program: as it was kept, or else as Astro compiles it now. */
export async function makeByProgram(order: ProgramOrder): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  const { site, keptIn } = order;
  const files = keptIn === undefined ? undefined : (readKept(keptIn) as ProgramFiles | undefined);
  if (!files) return makeAnew(order);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), bytes);
  }
  return renderPages(site, order);
}

/** Has the program compiled, and makes the pages by it. */
async function makeAnew(order: ProgramOrder): Promise<void> {
  const { site, contentFolder, keptIn, isStill } = order;
  const make = async (): Promise<void> => {
    const files = compiledIn(site);
    await renderPages(site, order);
    if (keptIn !== undefined && isStill()) keep(files, keptIn);
  };
  if (!hasPictures(contentFolder)) {
    await compileApart(order);
    if (isWhole(compiledIn(site))) return make();
  }
  // Astro makes pictures where it compiles, when it knows which ones the pages ask for. It is long to load.
  const { compilePages } = await import('./compile-pages.ts');
  await compilePages(order, make);
}

/** Whether there are pictures beside the site's own pages. */
function hasPictures(contentFolder: string): boolean {
  const pages = join(contentFolder, 'pages');
  return (
    existsSync(pages) && filesIn(pages).some((path) => /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/i.test(path))
  );
}

function compiledIn(site: string): ProgramFiles {
  return new Map(filesIn(site).map((path) => [path, readFileSync(join(site, path))]));
}

/** Whether the program needs nothing but its `files`: of others, Astro has pictures to make when the pages are made. */
function isWhole(files: ProgramFiles): boolean {
  return [...files.keys()].every((path) => path.startsWith(`${programFolder}/`) || extname(path) === '.js');
}

function keep(files: ProgramFiles, file: string): void {
  try {
    if (isWhole(files)) writeKept(file, files);
  } catch {
    // What cannot be kept is compiled again.
    rmSync(file, { force: true });
  }
}
