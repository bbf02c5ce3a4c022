import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { howId } from '../parts/anchors.ts';
import { launchChromium, noteShifts, openPage, openPageAt, shiftOf } from '../testing/browser.ts';
import { violations } from '../testing/violations.ts';

const { address, folder } = inject('site');
const samples = inject('sampleSite').address;
const noticePath = '/notices/2023/quanguo-gonghui-xianjin/';
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const searchPage = (query = '', site = address): string => new URL(`/search/${query}`, site).href;

async function done(page: Page): Promise<void> {
  await page.locator('[data-results][data-state=done]').waitFor({ state: 'attached' });
}

const titles = (page: Page): Promise<string[]> => page.locator('a[data-result]').allTextContents();

describe('the search page', () => {
  it('shows a result as name, organisation, award, notice, window and status, what matches marked', async () => {
    const page = await openPageAt(
      browser,
      searchPage(`?q=${encodeURIComponent('果洛州周毛措')}`),
      '2023-08-09T10:00:00',
    );
    await done(page);
    const first = page.locator('[data-results] > li').first();
    const text = await first.innerText();
    for (const words of [
      '周毛措',
      '青海省果洛州总工会会计',
      '先进工作者',
      '拟表彰对象的公示',
      '公示期2023年8月7日至11日',
      '8月11日（星期五）24:00截止，还剩3天',
    ])
      expect(text).toContain(words);
    expect(await first.locator('mark').allTextContents()).toEqual(['周毛措', '果洛州']);
    expect(await page.getByRole('status').first().textContent()).toBe('最接近“果洛州周毛措”的有1条');
    await page.context().close();
  });

  it('shows where in the text a sentence is', async () => {
    const page = await openPage(browser, searchPage(`?q=${encodeURIComponent('日清月结，实现零差错')}`));
    await done(page);
    expect(await page.locator('.excerpt mark').first().textContent()).toBe('日清月结”，实现零差错');
    await page.context().close();
  });

  it('answers as one types, and never while an input method composes', async () => {
    const page = await openPage(browser, searchPage());
    const field = page.locator('main form.search input');
    await field.focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'zhoumao', selectionStart: 7, selectionEnd: 7 });
    await page.waitForTimeout(500);
    expect(new URL(page.url()).search).toBe('');
    await session.send('Input.insertText', { text: '周毛措' });
    await expect.poll(() => titles(page)).toContain('周毛措');
    expect(new URL(page.url()).searchParams.get('q')).toBe('周毛措');
    await page.context().close();
  });

  it('is walked by keyboard: slash, type, down, up, Escape, Enter', async () => {
    const page = await openPage(browser, searchPage());
    await page.keyboard.press('/');
    await page.keyboard.type('zhou');
    await expect.poll(() => titles(page)).toContain('周毛措');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('a[data-result]:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('main form.search input:focus').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${noticePath}#zhou-maocuo`);
    await page.goBack();
    await done(page);
    expect(await page.locator('main form.search input').inputValue()).toBe('zhou');
    await page.context().close();
  });

  it('is narrowed by kind and by status, ordered by date, and kept in the address', async () => {
    const page = await openPageAt(
      browser,
      searchPage(`?q=${encodeURIComponent('示例')}`, samples),
      '2023-08-09T12:00:00',
    );
    await done(page);
    expect(await page.locator('.results li:has([data-state=closed])').count()).toBeGreaterThan(0);
    await page.locator('.narrow summary').click();
    await page.getByLabel('状态').selectOption('open');
    await done(page);
    const isOver = page.locator('.results li:has(:is([data-state=closed], [data-state=upcoming]))');
    await expect.poll(() => isOver.count()).toBe(0);
    expect(await page.locator('.results li').count()).toBeGreaterThan(0);
    await page.getByLabel('排序').selectOption('date');
    await done(page);
    const opens = await page
      .locator('.results live-status')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['opensAt'] ?? ''));
    expect(opens).toEqual([...opens].sort().reverse());
    expect(new URL(page.url()).searchParams.get('status')).toBe('open');
    await page.reload();
    await done(page);
    expect(await page.getByLabel('状态').inputValue()).toBe('open');
    await page.context().close();
  });

  it('offers names that sound alike, and says so', async () => {
    const page = await openPage(browser, searchPage(`?q=${encodeURIComponent('周茂措')}`));
    await done(page);
    expect(await page.getByRole('status').first().textContent()).toContain('读音相同');
    expect(await titles(page)).toEqual(['周毛措']);
    await page.context().close();
  });

  it.each([
    ['正在公示的', ['/notices/?status=open', noticePath]],
    ['怎么举报', ['/how-to-object/', `${noticePath}#${howId}`]],
    ['公示期怎么算', ['/publicity-period/']],
    ['2023年8月', [noticePath]],
    [`http://localhost${noticePath}`, [noticePath]],
  ])('answers “%s” by a list, a page, or the notices meant', async (query, expected) => {
    const page = await openPageAt(
      browser,
      searchPage(`?q=${encodeURIComponent(query)}`),
      '2023-08-09T10:00:00',
    );
    await done(page);
    const links = page.locator('a[data-result]');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(expected);
    expect(await page.getByRole('status').first().textContent()).not.toContain('没有找到');
    await page.context().close();
  });

  it('helps on where nothing is found', async () => {
    const page = await openPage(browser, searchPage(`?q=${encodeURIComponent('查无此人甚么也没有')}`));
    await done(page);
    expect(await page.locator('.help').isVisible()).toBe(true);
    expect(await page.locator('.help a').first().getAttribute('href')).toBe('/notices/');
    await page.context().close();
  });

  it('moves nothing while answers come', async () => {
    const page = await openPage(browser, searchPage(`?q=${encodeURIComponent('朱梅')}`), {
      prepare: noteShifts,
    });
    await done(page);
    expect(await shiftOf(page)).toBeLessThan(0.01);
    await page.context().close();
  });
});

describe('the box on every page', () => {
  const desk = { width: 1280, height: 800 };

  it('is a way to the search page on a phone', async () => {
    const page = await openPage(browser, new URL(noticePath, address).href);
    expect(await page.locator('.compact').isVisible()).toBe(false);
    await page.getByRole('link', { name: '搜索' }).click();
    await page.waitForURL('**/search/');
    await page.context().close();
  });

  it('loads nothing of the search until it is used', async () => {
    const page = await openPage(browser, new URL(noticePath, address).href);
    await page.waitForTimeout(300);
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => /pagefind|suggest/.test(name))).toEqual([]);
    await page.context().close();
  });

  it('suggests, is chosen from by arrows, and has nothing that axe objects to, open or closed', async () => {
    const page = await openPage(browser, new URL('/notices/', address).href, { context: { viewport: desk } });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('周毛');
    const options = page.locator('.suggestions [role=option]:visible');
    await expect.poll(() => options.count()).toBeGreaterThan(0);
    const box = page.getByRole('combobox', { name: '姓名、单位、标题或者文号' });
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await page.locator('.suggestions:visible').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => options.count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${noticePath}#zhou-maocuo`);
    await page.context().close();
  });

  it('goes to all results on Enter with nothing chosen, and without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await openPage(browser, new URL(noticePath, address).href, {
        context: { javaScriptEnabled, viewport: desk },
      });
      await page.locator('.compact input').fill('朱梅');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=*');
      await page.context().close();
    }
  });
});

describe('the index', () => {
  it('is made by the Pagefind that this code knows', () => {
    const { version } = JSON.parse(readFileSync(join(folder, 'pagefind/head/pagefind-entry.json'), 'utf8'));
    expect(version).toBe('1.6.0');
  });
});
