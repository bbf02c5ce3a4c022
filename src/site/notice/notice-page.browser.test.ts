import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exampleAddress, examples } from '../testing/examples/examples.ts';
import { launchChromium, noteShifts, openPage, shiftOf } from '../testing/browser.ts';
import { slowPhone } from '../testing/slow-phone.ts';

const { address, folder } = inject('exampleSite');
const seed = new URL('/notices/2023/quanguo-gonghui-xianjin/', inject('site').address).href;
const addressOfExample = (slug: string): string => {
  const example = examples.find((candidate) => candidate.slug === slug);
  if (!example) throw new Error(`There is no example ${slug}`);
  return new URL(exampleAddress(example), address).href;
};
const longTable = addressOfExample('long-table');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a nominee that the address names', () => {
  it.each([
    ['in prose', `${seed}#zhou-maocuo`, '周毛措'],
    ['in a list of 500', `${longTable}#bing-wuyi`, '丙五一'],
  ])('%s is in sight, with the window and the way to object', async (_, url, name) => {
    const page = await openPage(browser, url);
    const target = page.locator(':target');
    expect(await target.innerText()).toContain(name);
    await expect.poll(() => top(page, ':target')).toBeGreaterThanOrEqual(0);
    expect(await top(page, ':target')).toBeLessThan(740);
    const context = page.locator('.context:visible');
    expect(await context.count()).toBe(1);
    expect(await context.innerText()).toContain('公示期 2023年8月7日至11日');
    await context.getByRole('link', { name: '怎么反映' }).click();
    expect(await top(page, '.answer')).toBeLessThan(100);
    await page.context().close();
  });

  it('need not be reached through all the others: a long list can be skipped', async () => {
    const page = await openPage(browser, `${longTable}#_list-1`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('跳过名单');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('.long :focus').count()).toBe(0);
    await page.context().close();
  });

  it('keeps the heads of its long table above it', async () => {
    const page = await openPage(browser, `${longTable}#bing-wuyi`);
    const head = page.locator('.long thead');
    const bottom = async (): Promise<number> =>
      (await top(page, '.long thead')) + ((await head.boundingBox())?.height ?? 0);
    await expect.poll(async () => (await top(page, ':target')) - (await bottom())).toBeGreaterThanOrEqual(0);
    expect(await top(page, '.long thead')).toBeGreaterThanOrEqual(0);
    await page.context().close();
  });
});

describe('a table of contents', () => {
  it('stands on a long notice, and not on a short one', async () => {
    for (const [slug, count] of [
      ['prose', 1],
      ['long-table', 1],
      ['one-day', 0],
    ] as const) {
      const page = await openPage(browser, addressOfExample(slug));
      expect(await page.getByRole('navigation', { name: '目录' }).count()).toBe(count);
      await page.context().close();
    }
  });

  it('follows the reader on a wide screen', async () => {
    const page = await openPage(browser, addressOfExample('prose'), {
      context: { viewport: { width: 1280, height: 800 } },
    });
    await page.locator('.signature').last().scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(800);
    expect(await top(page, '.contents')).toBe(
      await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)),
    );
    await page.context().close();
  });
});

describe('a table of contents that knows its place', () => {
  it('marks the part that is being read, and one alone', async () => {
    const page = await openPage(browser, addressOfExample('prose'), {
      context: { viewport: { width: 1280, height: 800 } },
    });
    const current = page.locator('.contents [aria-current=location]');
    for (const label of ['公示正文', '（二）先进个人评选条件', '（一）先进集体（2个）']) {
      const link = page.locator('.contents a', { hasText: label });
      await link.click();
      await expect.poll(() => current.allTextContents()).toEqual([await link.textContent()]);
    }
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => current.allTextContents()).toEqual(['（三）优秀组织者（1名）']);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => current.count()).toBe(0);
    await page.context().close();
  });
});

describe('on paper', () => {
  it('a notice is whole, its pages are numbered and each annex begins one', async () => {
    const pages = await printed(addressOfExample('annexes'));
    pages.forEach((text, index) => expect(text).toContain(`—${index + 1}—`));
    const [first = ''] = pages;
    for (const words of [
      '0000-5550123',
      'gongshi@example.gov.cn',
      '至8月11日(星期五)24:00',
      'https://gongshi.example.gov.cn',
    ])
      expect(first).toContain(words);
    expect(pages.join('')).toContain('attachments/shuoming.txt');
    expect(pages.filter((text) => /^—\d+—附件[13]/.test(text)).length).toBe(2);
    for (const words of ['跳到正文', '首页', '主办单位']) expect(pages.join('')).not.toContain(words);
  });

  it('a list of 500 has every row, and its heads on every page', async () => {
    const pages = await printed(longTable);
    const ofTable = pages.filter((text) => text.includes('汉族'));
    expect(ofTable.length).toBeGreaterThan(10);
    for (const text of ofTable) expect(text).toMatch(/序号姓名性别.族工作单位职务成绩/);
    expect(pages.join('').split('汉族').length - 1).toBe(500);
  });
});

describe('speed', () => {
  it('keeps a page of 500 nominees under 25 kB compressed', () => {
    const html = readFileSync(join(folder, new URL(longTable).pathname, 'index.html'));
    expect(brotliCompressSync(html).length).toBeLessThan(25_000);
  });

  it.each([
    ['the seed', seed],
    ['500 nominees', longTable],
  ])('moves nothing of %s on a slow phone and a slow line', async (_, url) => {
    const page = await openPage(browser, url, {
      async prepare(page) {
        await noteShifts(page);
        await slowPhone(page);
      },
    });
    await page.locator('live-hours:not(:empty)').first().waitFor();
    // A packet may end within a line, which then grows: no one sees that.
    expect(await shiftOf(page)).toBeLessThan(0.005);
    await page.context().close();
  });
});

async function top(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().top));
}

/** The texts of the pages that `url` prints, in compatible characters (NFKC) and without white space. */
async function printed(url: string): Promise<string[]> {
  const page = await openPage(browser, url);
  const file = await page.pdf({ preferCSSPageSize: true });
  await page.context().close();
  const paper = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: paper.numPages }, async (_, index) => {
      const { items } = await (await paper.getPage(index + 1)).getTextContent();
      return items
        .flatMap((item) => ('str' in item ? [item.str] : []))
        .join('')
        .normalize('NFKC')
        .replace(/\s+/g, '');
    }),
  );
}
