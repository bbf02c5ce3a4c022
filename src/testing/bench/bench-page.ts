import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { serveSite } from '#publishing/site-server.ts';
import { slowPhone } from '#site/testing/slow-phone.ts';
import { outFolder } from '#terminal/folders.ts';
import { print } from '#terminal/print.ts';
import { Ended } from '#writing/ended.ts';
import { findChromium } from '../chromium.ts';

const visits = 7;

/**
 * Serves the finished site in a folder and prints, for each page that is asked for (otherwise the first one and the
 * largest), its bytes by Brotli, and the time until Chromium shows its first text as a slow phone on a slow line: the
 * median of seven visits that know nothing, and the slowest.
 */
export async function bench([folder = outFolder(), ...asked]: readonly string[]): Promise<void> {
  const files = pagesOf(folder);
  const size = (file: string): number => statSync(join(folder, file)).size;
  const largest = files.toSorted((a, b) => size(b) - size(a)).slice(0, 1);
  const paths = asked.length > 0 ? asked : ['/', ...largest.map(addressOf)];
  const site = await serveSite(folder, 0);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    for (const path of paths) {
      const file = files.find((candidate) => addressOf(candidate) === path);
      if (file === undefined) throw new Ended(`“${folder}”里没有 ${path} 这一页。`, 2);
      const times: number[] = [];
      for (let visit = 0; visit < visits; visit += 1)
        times.push(await firstText(browser, new URL(path, site.address).href));
      times.sort((a, b) => a - b);
      const bytes = brotliCompressSync(readFileSync(join(folder, file))).length / 1000;
      print(
        `${path}：${bytes.toFixed(1)} kB，首次显示文字：中位数 ${times[(visits - 1) / 2]?.toFixed(0)} ms，最慢 ${times.at(-1)?.toFixed(0)} ms`,
      );
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

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
    throw new Ended(`没有“${folder}”这个网站。请先运行 npm run build。`, 2);
  }
}

function addressOf(file: string): string {
  return `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
}
