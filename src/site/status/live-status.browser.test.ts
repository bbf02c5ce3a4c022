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

/** What the panel of a notice says. */
const statusOf = async (page: Page): Promise<string> => {
  await page.locator('.notice[data-state]').waitFor();
  return page.locator('.say:visible').innerText();
};
const at = (path: string, site = address): string => new URL(path, site).href;

describe('the status of a notice', () => {
  it.each([
    ['2023-08-05T12:00:00', 'upcoming', '8月7日（星期一）起可以反映'],
    ['2023-08-06T23:50:00', 'upcoming', '明天（8月7日）起可以反映'],
    ['2023-08-07T00:00:00', 'open', '可以反映，还剩5天（含今天）'],
    ['2023-08-10T12:00:00', 'open', '可以反映，明天截止'],
    ['2023-08-11T17:50:00', 'last', '今天截止，18:00前可以反映'],
    ['2023-08-11T23:50:00', 'gone', '今天截止，电话受理时间已过'],
    ['2023-08-12T00:00:00', 'closed', '公示期已于2023年8月11日结束'],
    ['2023-09-11T12:00:00', 'closed', '公示期已于2023年8月11日结束'],
  ])('at %s is %s: %s', async (time, state, words) => {
    const page = await openAt(at(noticePath), time);
    expect((await statusOf(page)).replace(/\s/g, '')).toBe(words);
    expect(await page.locator('.notice').getAttribute('data-state')).toBe(state);
    await page.context().close();
  });

  it('invites nobody once it has closed, and keeps the ways as they were in a fold', async () => {
    const page = await openAt(at(noticePath), '2023-08-12T00:00:00');
    await statusOf(page);
    expect(await page.locator('main :is([href^="tel:"], [href^="mailto:"]):visible').count()).toBe(0);
    for (const words of ['写反映信', '加提醒', '其他方式'])
      expect(await page.getByText(words, { exact: true }).locator('visible=true').count()).toBe(0);
    await page.getByText('公示期内的反映渠道').click();
    const fold = (await page.locator('.past').innerText()).replace(/\s/g, '');
    expect(fold).toContain('0971-8258205');
    expect(fold).not.toContain('可先电话询问');
    expect(await page.locator('.past a').count()).toBe(0);
    await page.context().close();
  });

  it('shows no invitation before the scripts have come', async () => {
    const page = await openPage(browser, at(noticePath), {
      prepare: async (made) => {
        await made.clock.install({ time: millisecondsOf('2023-08-12T00:00:00') });
        await made.route('**/*.js', (route) => route.abort());
      },
    });
    expect(await statusOf(page)).toContain('公示期已于');
    expect(await page.locator('.call').isVisible()).toBe(false);
    await page.context().close();
  });

  it('is told once, politely, when it turns while the page is open', async () => {
    const page = await openAt(at(noticePath), '2023-08-11T23:59:00');
    await statusOf(page);
    const told = page.locator('.answer > [role=status]');
    expect(await told.textContent()).toBe('');
    await page.clock.runFor(61_000);
    expect(await told.textContent()).toBe('公示期已于2023年8月11日结束');
    await page.context().close();
  });

  it.each([
    ['opens', '2023-08-06T23:59', '明天', '可以反映，'],
    ['closes', '2023-08-11T23:59', '今天截止', '公示期已于'],
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
    ['is suspended', 'suspended', '2023-08-07T23:59', '可以反映', '公示中止，'],
    ['goes on', 'suspended', '2023-08-09T23:59', '8月10日恢复', '可以反映，'],
    ['closes later', 'suspended', '2023-08-15T23:59', '今天截止', '公示期已于2023年8月15日结束'],
    ['closes later, corrected', 'corrected', '2023-08-15T23:59', '今天截止', '公示期已于2023年8月15日结束'],
  ])('turns at the second at which the notice %s', async (_, slug, time, before, after) => {
    const page = await openAt(at(`/notices/2023/${slug}/`, inject('exampleSite').address), `${time}:00`);
    const said = async (): Promise<string> => (await statusOf(page)).replace(/\s/g, '');
    expect(await said()).toContain(before);
    await page.clock.pauseAt(millisecondsOf(`${time}:59`));
    await page.clock.runFor(999);
    expect(await said()).toContain(before);
    await page.clock.runFor(1);
    expect(await said()).toContain(after);
    await page.context().close();
  });

  it('is the result, where there is one', async () => {
    const page = await openAt(
      at('/notices/2023/concluded/', inject('exampleSite').address),
      '2023-08-19T12:00:00',
    );
    expect(await statusOf(page)).toBe('结果已于2023年8月18日公布');
    expect(await page.locator('.answer').innerText()).toContain('公示期已于8月11日结束，不再按本公示受理');
    await page.context().close();
  });

  it('says in lists what is withdrawn', async () => {
    const page = await openAt(at('/notices/2023/', inject('exampleSite').address), '2023-08-09T12:00:00');
    const entry = page.locator('li', { has: page.locator('a[href="/notices/2023/withdrawn/"]') });
    await expect.poll(() => entry.locator('live-status').textContent()).toBe('已撤回，2023年8月8日');
    await page.context().close();
  });

  it.each(['2023-08-12T12:00:00', '2023-08-08T12:00:00'])(
    'follows the site’s clock where the reader’s says %s',
    async (clock) => {
      const page = await openAt(at(noticePath), '2023-08-10T12:00:00', clock);
      await expect.poll(() => statusOf(page)).toContain('明天截止');
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
    await expect.poll(() => statusOf(page)).toContain('公示期已于');
    await page.context().close();
  });

  it('is right when a sleeping page wakes', async () => {
    const page = await openAt(at(noticePath), '2023-08-09T12:00:00');
    expect(await statusOf(page)).toContain('还剩3天');
    await page.unroute('**/*');
    await page.route('**/*', (route) => route.abort());
    await page.clock.setFixedTime(millisecondsOf('2023-09-01T12:00:00'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => statusOf(page)).toContain('公示期已于');
    await page.context().close();
  });

  it('is not stated without script, but until when is', async () => {
    const page = await openPage(browser, at(noticePath), { context: { javaScriptEnabled: false } });
    expect(await page.innerText('main')).not.toMatch(/还剩|今天|明天|已于/);
    expect(await page.innerText('main')).toContain('8月11日（星期五）24:00截止');
    await page.context().close();
  });
});

describe('lists', () => {
  const headings = (page: Page): Promise<string[]> => page.locator('[data-groups] h2').allInnerTexts();

  it('are grouped by what is true 30 days after the build', async () => {
    const page = await openAt(at('/', samples), '2023-09-08T12:00:00');
    await expect.poll(() => headings(page)).toContainEqual(expect.stringMatching(/^已结束（\d+）$/));
    expect((await headings(page)).filter((group) => /^(?:正在公示|即将公示)（/.test(group))).toEqual([]);
    await page.context().close();
  });

  it('say as many as there are, and part what is open from what comes, before and after the script', async () => {
    const page = await openAt(at('/', samples), '2023-08-09T12:00:00');
    await page.locator('li[data-state]').first().waitFor();
    const groups = await headings(page);
    expect(groups.map((group) => group.replace(/（.*/, ''))).toEqual(['正在公示', '即将公示']);
    for (const [index, group] of groups.entries())
      expect(await page.locator('[data-groups] > section').nth(index).locator('li').count()).toBe(
        Number(/\d+/.exec(group)?.[0]),
      );
    const still = await openPage(browser, at('/', samples), { context: { javaScriptEnabled: false } });
    expect(await headings(still)).toEqual(groups);
    await still.context().close();
    await page.context().close();
  });

  it('of the home page and of the filter count alike', async () => {
    const page = await openAt(at('/', samples), '2023-08-09T12:00:00');
    const open = await page.locator('[data-group=open] li').count();
    await page.goto(at('/notices/?status=open', samples));
    await expect.poll(() => page.locator('notice-filter [role=status]').textContent()).toBe(`找到${open}件`);
    await page.context().close();
  });

  it('say the day on paper, where nothing is today, tomorrow or left', async () => {
    const page = await openAt(at('/', samples), '2023-08-09T12:00:00');
    const words = (): Promise<string[]> => page.locator('[data-groups] live-status').allTextContents();
    await page.locator('li[data-state]').first().waitFor();
    const shown = await words();
    expect(shown.some((due) => /今天|明天|还剩/.test(due))).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const due of await words())
      expect(due).toMatch(
        /^(?:\d{4}年\d+月\d+日开始，\d+月|\d{4}年\d+月)\d+日（星期.）\d+:\d\d截止$|^公示中止，/,
      );
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await words()).toEqual(shown);
    await page.context().close();
  });

  it('of search results say the day on paper', async () => {
    const page = await openAt(at(`/search/?q=${encodeURIComponent('周毛措')}`), '2023-08-10T12:00:00');
    const due = page.locator('[data-results] live-status').first();
    await expect.poll(() => due.textContent()).toBe('明天24:00截止');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await due.textContent()).toBe('2023年8月11日（星期五）24:00截止');
    await page.context().close();
  });

  it('of search results show their state', async () => {
    const page = await openAt(at(`/search/?q=${encodeURIComponent('周毛措')}`), '2023-09-08T12:00:00');
    await page.locator('[data-results] live-status b').first().waitFor();
    expect(await page.locator('[data-results] live-status b').first().textContent()).toBe('已结束');
    await page.context().close();
  });
});
