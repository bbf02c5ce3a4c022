import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage, openPageAt } from './browser.ts';

const { address } = inject('site');
const noticePath = '/notices/2023/quanguo-gonghui-xianjin/';
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const open = (path: string, context: BrowserContextOptions = {}): Promise<Page> =>
  openPage(browser, new URL(path, address).href, { context });

describe('a reader', () => {
  it('finds 周毛措 from the home page and arrives at her section', async () => {
    const page = await open('/');
    await page.locator('main form.search input').fill('周毛措');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-results][data-state=done]', { state: 'attached' });
    const first = page.locator('[data-results] > li').first();
    expect(await first.locator('a[data-result]').textContent()).toBe('周毛措');
    await first.locator('a[data-result]').click();
    await page.waitForURL(`**${noticePath}#zhou-maocuo`);
    const section = page.locator('#zhou-maocuo');
    expect(await section.innerText()).toContain('现任青海省果洛州总工会会计');
    expect(await section.boundingBox().then((box) => box && box.y < 740 && box.y >= 0)).toBe(true);
    await page.context().close();
  });

  it.each(['朱梅', '西宁市总工会', '人社部函〔2023〕44号', '先进集体', '大武饭店十字', '2023年8月7日'])(
    'finds %s',
    async (query) => {
      const page = await open(`/search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('[data-results][data-state=done]', { state: 'attached' });
      expect(await page.locator('a[data-result]').count()).toBeGreaterThan(0);
      await page.context().close();
    },
  );

  it.each([360, 1280])('sees every day under its weekday at %i pixels', async (width) => {
    const page = await open('/publicity-period/', { viewport: { width, height: 900 } });
    const columns = (cells: string): Promise<number[]> =>
      page
        .locator(cells)
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
    const heads = await columns('.example:first-of-type .heads > span');
    expect(heads).toHaveLength(7);
    expect(heads).toEqual(expect.arrayContaining(await columns('.example:first-of-type ol.days > li')));
    await page.context().close();
  });

  it('is told so when nothing is found', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('查无此人')}`);
    await page.waitForSelector('[data-results][data-state=done]', { state: 'attached' });
    expect(await page.locator('a[data-result]').count()).toBe(0);
    expect(await page.getByRole('status').textContent()).toContain('没有找到');
    await page.context().close();
  });

  it('reads the window in the first screen and can call', async () => {
    const page = await openPageAt(browser, new URL(noticePath, address).href, '2023-08-09T10:00:00');
    const window = page.getByText('8月11日（星期五）24:00').first();
    expect(await window.boundingBox().then((box) => box && box.y + box.height <= 740)).toBe(true);
    const phone = page.getByRole('link', { name: '0971-8258205' }).first();
    expect(await phone.boundingBox().then((box) => box && box.y + box.height <= 740)).toBe(true);
    expect(await phone.getAttribute('href')).toBe('tel:09718258205');
    await page.context().close();
  });

  it('reads everything without script', async () => {
    const page = await open(noticePath, { javaScriptEnabled: false });
    const text = await page.innerText('main');
    for (const words of ['2023年8月7日', '0971-8236865', '810007', '周毛措', '6603.62万元'])
      expect(text).toContain(words);
    await page.context().close();
  });

  it.each(['/', '/notices/', '/notices/2023/', noticePath, '/search/', '/about/', '/nowhere/'])(
    'never scrolls %s sideways, at 320 pixels',
    async (path) => {
      const page = await open(path, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.context().close();
    },
  );

  it('gets help at an address that is not there', async () => {
    const page = await open('/');
    const answer = await page.goto(new URL('/nowhere/', address).href);
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('link', { name: '公示' }).count()).toBeGreaterThan(0);
    await page.context().close();
  });
});
