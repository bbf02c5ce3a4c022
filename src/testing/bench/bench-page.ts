import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { slowPhone } from '#site/testing/slow-phone.ts';
import { findChromium } from '../chromium.ts';
import { fail } from '#terminal/command.ts';
import { serveSite } from '#publishing/site-server.ts';

/**
 * `npm run bench:page [-- DIR /PATH…]`: serves the finished site in DIR (`dist`) and prints, for each page (the
 * first page and the largest one), its bytes by Brotli, and the time until Chromium shows its first text as a slow
 * phone on a slow line: the median of seven visits that know nothing, and the slowest. Nothing is judged here.
 */

const visits = 7;
const [folder = 'dist', ...asked] = process.argv.slice(2);
const files = pagesOf(folder);
const paths = asked.length > 0 ? asked : ['/', addressOf(largest(files))];
const site = await serveSite(folder, 0);
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
for (const path of paths) {
  const file = files.find((candidate) => addressOf(candidate) === path);
  if (file === undefined) fail(`“${folder}”里没有 ${path} 这一页。`);
  const times: number[] = [];
  for (let visit = 0; visit < visits; visit += 1)
    times.push(await firstText(browser, new URL(path, site.address).href));
  times.sort((a, b) => a - b);
  const size = brotliCompressSync(readFileSync(join(folder, file))).length / 1000;
  process.stdout.write(
    `${path}：${size.toFixed(1)} kB，首次显示文字：中位数 ${times[(visits - 1) / 2]?.toFixed(0)} ms，最慢 ${times.at(-1)?.toFixed(0)} ms\n`,
  );
}
await browser.close();
await site.close();

/** Milliseconds until the first text of the page at `url`. */
async function firstText(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await slowPhone(page);
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const time = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  await context.close();
  return time;
}

function pagesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(^|[\\/])index\.html$/.test(name),
    );
  } catch {
    return fail(`没有“${folder}”这个网站。请先运行 npm run build。`);
  }
}

function largest(files: readonly string[]): string {
  const size = (name: string): number => statSync(join(folder, name)).size;
  return files.toSorted((a, b) => size(b) - size(a))[0] ?? '';
}

function addressOf(file: string): string {
  return `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
}
