import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, millisecondsOf, openPage, openPageAt } from '../testing/browser.ts';

const { address } = inject('site');
const { address: samples } = inject('sampleSite');
const noticePath = '/notices/2023/quanguo-gonghui-xianjin/';
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const openAt = (url: string, time: string, clock = time): Promise<Page> =>
  openPageAt(browser, url, time, { clock });

const statusOf = async (page: Page): Promise<string> => {
  const element = page.locator('main live-status').first();
  await element.locator('strong').waitFor();
  return (await element.textContent()) ?? '';
};
const at = (path: string, site = address): string => new URL(path, site).href;

describe('the status of a notice', () => {
  it.each([
    ['2023-08-06T23:59:59', '未开始 明天开始'],
    ['2023-08-07T00:00:00', '公示中 还剩 5 个工作日（含今天）'],
    ['2023-08-10T12:00:00', '公示中 还剩 2 个工作日（含今天）'],
    ['2023-08-11T23:59:59', '公示中 今天截止'],
    ['2023-08-12T00:00:00', '已结束 结果待公布；有问题仍可向受理部门反映'],
    ['2023-09-11T12:00:00', '已结束 结果待公布（第 21 个工作日）；有问题仍可向受理部门反映'],
  ])('at %s is %s', async (time, words) => {
    const page = await openAt(at(noticePath), time);
    expect(await statusOf(page)).toBe(words);
    await page.context().close();
  });

  it.each([
    ['opens', '2023-08-06T23:59', '未开始', '公示中'],
    ['closes', '2023-08-11T23:59', '公示中', '已结束'],
  ])('flips at the second at which the window %s, while the page is open', async (_, time, before, after) => {
    const page = await openAt(at(noticePath), `${time}:00`);
    expect(await statusOf(page)).toContain(before);
    await page.clock.pauseAt(millisecondsOf(`${time}:59`));
    await page.clock.runFor(999);
    expect(await statusOf(page)).toContain(before);
    await page.clock.runFor(1);
    expect(await statusOf(page)).toContain(after);
    await page.context().close();
  });

  it.each([
    ['is suspended', 'suspended', '2023-08-07T23:59', '公示中', '中止 8月10日继续'],
    ['goes on', 'suspended', '2023-08-09T23:59', '中止 8月10日继续', '公示中 还剩'],
    ['closes later', 'suspended', '2023-08-15T23:59', '公示中 今天截止', '已结束 结果待公布'],
    ['closes later, corrected', 'corrected', '2023-08-15T23:59', '公示中 今天截止', '已结束'],
    ['has a result', 'concluded', '2023-08-18T09:59', '已结束 结果待公布（第 5 个工作日）', '已公布结果'],
  ])('turns at the second at which the notice %s', async (_, slug, time, before, after) => {
    const page = await openAt(at(`/notices/2023/${slug}/`, inject('exampleSite').address), `${time}:00`);
    expect(await statusOf(page)).toContain(before);
    await page.clock.pauseAt(millisecondsOf(`${time}:59`));
    await page.clock.runFor(999);
    expect(await statusOf(page)).toContain(before);
    await page.clock.runFor(1);
    expect(await statusOf(page)).toContain(after);
    await page.context().close();
  });

  it('says in lists what is withdrawn', async () => {
    const page = await openAt(at('/notices/2023/', inject('exampleSite').address), '2023-08-09T12:00:00');
    const entry = page.locator('li', { has: page.locator('a[href="/notices/2023/withdrawn/"]') });
    await entry.locator('strong').waitFor();
    expect(await entry.locator('live-status').textContent()).toContain('撤回');
    await page.context().close();
  });

  it.each(['2023-08-12T12:00:00', '2023-08-08T12:00:00'])(
    'follows the site’s clock where the reader’s says %s',
    async (clock) => {
      const page = await openAt(at(noticePath), '2023-08-10T12:00:00', clock);
      await expect.poll(() => statusOf(page)).toContain('公示中 还剩 2 个工作日');
      await page.context().close();
    },
  );

  it('counts the time that a cache has held the answer', async () => {
    const page = await openPage(browser, at(noticePath), {
      prepare: async (made) => {
        await made.clock.install({ time: millisecondsOf('2023-08-09T12:00:00') });
        await made.route('**/*', (route) =>
          route.request().method() === 'HEAD'
            ? route.fulfill({
                status: 200,
                headers: {
                  date: new Date(millisecondsOf('2023-08-11T12:00:00')).toUTCString(),
                  age: '43200',
                },
              })
            : route.continue(),
        );
      },
    });
    await expect.poll(() => statusOf(page)).toContain('已结束');
    await page.context().close();
  });

  it('is right when a sleeping page wakes', async () => {
    const page = await openAt(at(noticePath), '2023-08-09T12:00:00');
    expect(await statusOf(page)).toContain('还剩 3 个工作日');
    await page.unroute('**/*');
    await page.route('**/*', (route) => route.abort());
    await page.clock.setFixedTime(millisecondsOf('2023-09-01T12:00:00'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => statusOf(page)).toContain('已结束');
    await page.context().close();
  });

  it('is not stated without script, but until when is', async () => {
    const page = await openPage(browser, at(noticePath), { context: { javaScriptEnabled: false } });
    expect(await page.innerText('main')).not.toMatch(/公示中|未开始|已结束/);
    expect(await page.innerText('main')).toContain('8月11日（星期五）24:00');
    await page.context().close();
  });
});

describe('lists', () => {
  it('are grouped by what is true 30 days after the build', async () => {
    const page = await openAt(at('/', samples), '2023-09-08T12:00:00');
    await page.locator('main h3').first().waitFor();
    const groups = await page.locator('main h3').allTextContents();
    expect(groups).toContainEqual(expect.stringMatching(/^已结束（\d+）$/));
    expect(groups.filter((group) => /^(?:正在公示|即将公示)/.test(group))).toEqual([]);
    await page.context().close();
  });

  it('keep every entry, and part what is open from what comes and what has closed', async () => {
    const page = await openAt(at('/', samples), '2023-08-09T12:00:00');
    await page.locator('main h3').first().waitFor();
    const groups = await page.locator('main h3').allTextContents();
    const names = groups.map((group) => group.replace(/（.*/, ''));
    expect(names.slice(0, 3)).toEqual(['正在公示', '即将公示', '已结束']);
    const counts = groups.map((group) => Number(/\d+/.exec(group)?.[0]));
    expect(await page.locator('main .entries > li').count()).toBe(
      counts.reduce((sum, count) => sum + count, 0),
    );
    await page.context().close();
  });

  it('of search results show their status', async () => {
    const page = await openAt(at(`/search/?q=${encodeURIComponent('周毛措')}`), '2023-09-08T12:00:00');
    await page.locator('[data-results] live-status strong').first().waitFor();
    expect(await page.locator('[data-results] live-status strong').first().textContent()).toBe('已结束');
    await page.context().close();
  });
});
