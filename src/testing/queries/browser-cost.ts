import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../chromium.ts';
import { serveFolder } from './node-search.ts';

/** What a query costs a reader: milliseconds until the results are there, and bytes over the line. */
export interface QueryCost {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Of a first query, each in a browser that knows nothing; and of the ones after it. */
export interface BrowserCost {
  readonly first: readonly QueryCost[];
  readonly next: readonly QueryCost[];
}

const firstQueries = 8;

/** Makes a page in `work` that searches the index in `folder` by the site's own modules. */
async function makePage(folder: string, work: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: work,
      emptyOutDir: false,
      lib: { entry: 'src/testing/queries/browser-search.ts', formats: ['es'], fileName: 'search' },
    },
  });
  writeFileSync(
    join(work, 'index.html'),
    '<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,"><script type="module" src="/search.js"></script>',
  );
  // As every host sends them; Pagefind's own files are compressed already.
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(js|json)$/.test(file)) {
      const path = join(folder, file);
      writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
    }
  symlinkSync(folder, join(work, 'pagefind'));
}

/** Asks `queries` in Chromium of the index in `folder`, by the site's own modules on a page made in `work`. */
export async function browserCost(
  queries: readonly string[],
  folder: string,
  work: string,
): Promise<BrowserCost> {
  await makePage(folder, work);
  const served = await serveFolder(work);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const first: QueryCost[] = [];
  const next: QueryCost[] = [];
  const step = Math.max(1, Math.floor(queries.length / firstQueries));
  for (let start = 0; start < queries.length; start += step) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(served.address);
    await page.waitForFunction(() => 'searchFor' in globalThis);
    for (const [place, query] of queries.slice(start, start + Math.min(step, 8)).entries()) {
      const before = served.bytes();
      const milliseconds = await page.evaluate(async (words) => {
        const begin = performance.now();
        await (globalThis as unknown as { searchFor(query: string): Promise<unknown> }).searchFor(words);
        return performance.now() - begin;
      }, query);
      (place === 0 ? first : next).push({ milliseconds, bytes: served.bytes() - before });
    }
    await context.close();
  }
  await browser.close();
  served.close();
  return { first, next };
}
