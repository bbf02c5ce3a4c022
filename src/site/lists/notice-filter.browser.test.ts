import { parse } from 'node-html-parser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPageAt } from '../testing/browser.ts';

const { address } = inject('sampleSite');
const list = new URL('/notices/', address).href;
const time = '2023-08-09T12:00:00';
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What the filter says once it has looked. */
async function answer(page: Page): Promise<string> {
  const status = page.locator('notice-filter [role=status]');
  await expect.poll(() => status.textContent()).toMatch(/^(找到|没有|$)/);
  return (await status.textContent()) ?? '';
}

describe('the filter', () => {
  it('combines what is chosen, says how many there are, and keeps it in the address', async () => {
    const page = await openPageAt(browser, list, time);
    await page.locator('notice-filter summary').click();
    await page.getByLabel('种类').selectOption('评选表彰');
    const ofKind = await answer(page);
    await page.getByLabel('状态').selectOption('open');
    await expect.poll(() => answer(page)).not.toBe(ofKind);
    const count = await page.locator('.found .entries > li').count();
    expect(count).toBeGreaterThan(0);
    expect(await answer(page)).toBe(`找到${count}件`);
    expect(await page.locator('.found li:not([data-state=open], [data-state=last])').count()).toBe(0);
    expect(await page.locator('.found li:not([data-kind=评选表彰])').count()).toBe(0);
    expect(await page.locator('.all').isVisible()).toBe(false);
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({ kind: '评选表彰', status: 'open' });
    await page.goBack();
    expect(await answer(page)).toBe(ofKind);
    await page.goBack();
    await expect.poll(() => page.locator('.all').isVisible()).toBe(true);
    await page.context().close();
  });

  it('answers an address that was passed on, and is cleared at once', async () => {
    const page = await openPageAt(browser, `${list}?status=closed&year=2023`, time);
    expect(await answer(page)).toMatch(/^找到\d+件$/);
    expect(await page.getByLabel('状态').inputValue()).toBe('closed');
    await page.getByRole('button', { name: '清除条件' }).click();
    await expect.poll(() => page.locator('.all').isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  it('says beside an option how many there would be, as many as there then are', async () => {
    const page = await openPageAt(browser, `${list}?status=closed`, time);
    await answer(page);
    const options = page.getByLabel('种类').locator('option:not([disabled]):not([value=""])');
    const promised = (await options.first().textContent()) ?? '';
    await page.getByLabel('种类').selectOption({ index: 1 });
    const count = /（(\d+)）$/.exec(promised)?.[1];
    expect(await answer(page)).toBe(`找到${count}件`);
    await page.context().close();
  });

  it('says what to do when nothing is left, and when the lists do not come', async () => {
    const nothing = await openPageAt(browser, `${list}?status=upcoming&year=2022&kind=任前公示`, time);
    expect(await answer(nothing)).toContain('没有符合条件的公示');
    await nothing.context().close();
    const page = await openPageAt(browser, list, time);
    await page.locator('notice-filter summary').click();
    await page.route('**/notices/20*/', (route) => route.abort());
    await page.getByLabel('状态').selectOption('open');
    expect(await answer(page)).toContain('没有取到公示列表');
    await page.context().close();
  });

  it('is not there without script, and every facet is a plain page', async () => {
    const page = await openPageAt(browser, list, time, { context: { javaScriptEnabled: false } });
    expect(await page.locator('notice-filter form').isVisible()).toBe(false);
    await page.context().close();
    const html = parse(await (await fetch(list)).text());
    const facets = html.querySelectorAll('.facets a').map((link) => link.getAttribute('href') ?? '');
    for (const facet of ['kind', 'category', 'issuer', 'region'])
      expect(facets.some((href) => href.startsWith(`/notices/by/${facet}/`))).toBe(true);
    const [first = ''] = facets;
    const found = parse(await (await fetch(new URL(first, address))).text());
    const count = Number(/\d+/.exec(found.querySelector('h1')?.text ?? '')?.[0]);
    expect(count).toBeGreaterThan(5);
    expect(found.querySelectorAll('.entries > li').length).toBe(count);
  });
});
