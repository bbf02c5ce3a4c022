import { parse } from 'node-html-parser';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exampleAddress, examples } from './examples/examples.ts';
import { addStyles, launchChromium, openPage } from './browser.ts';
import { rulesOfLooks, sideways, violations } from './violations.ts';

const noticePath = '/notices/2023/quanguo-gonghui-xianjin/';
const own = [
  '/',
  '/notices/',
  '/notices/2023/',
  noticePath,
  '/search/?q=朱梅',
  '/calendar/2023/',
  '/about/',
  '/about/rules/',
  '/how-to-object/',
  '/publicity-period/',
  '/privacy/',
  '/data/',
  '/accessibility/',
  '/404.html',
];
const ofSamples = [
  '/',
  '/notices/',
  '/notices/?status=closed',
  '/notices/by/issuer/',
  '/notices/by/kind/pingxuanbiaozhang/',
];
const addresses = [
  ...own.map((path) => [path, new URL(path, inject('site').address).href] as const),
  ...ofSamples.map((path) => [`samples ${path}`, new URL(path, inject('sampleSite').address).href] as const),
  ...['/', '/notices/2023/keji-jiang/'].map(
    (path) => [`another office ${path}`, new URL(path, inject('officeSite').address).href] as const,
  ),
  ['the gallery of components', new URL('/_examples/', inject('exampleSite').address).href] as const,
  ...examples.map(
    (example) =>
      [example.slug, new URL(exampleAddress(example), inject('exampleSite').address).href] as const,
  ),
];
const seed = new URL(noticePath, inject('site').address).href;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const wide = { width: 1280, height: 900 };
/** A screen of 1280 pixels at 400 % (WCAG 1.4.10). */
const narrow = { width: 320, height: 640 };

async function open(address: string, context: BrowserContextOptions): Promise<Page> {
  const page = await openPage(browser, address, { context });
  if (address.includes('/search/'))
    await page.waitForSelector('[data-results][data-state=done]', { state: 'attached' });
  return page;
}

describe.each(addresses)('%s', (_, address) => {
  it('has nothing that axe objects to, light and wide, dark and narrow, and never scrolls sideways or cuts text', async () => {
    const page = await open(address, { viewport: wide });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(narrow);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, rulesOfLooks)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await addStyles(page, textSpacing);
    expect(await sideways(page)).toBe(0);
    expect(await page.evaluate(clipped)).toEqual([]);
    await page.context().close();
  });

  it('has one main heading, and headings in order, before any script', async () => {
    const headings = parse(await (await fetch(address)).text()).querySelectorAll('h1, h2, h3, h4, h5, h6');
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1).length).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});

/** WCAG 1.4.12 */
const textSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** Elements whose text is cut off. Runs in the page. */
function clipped(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== 'none') return false;
      const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      return (
        (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    })
    .map(({ tagName, className }) => `${tagName}.${className}`);
}

it('shows an office’s own colour', async () => {
  const page = await open(inject('officeSite').address, {});
  const colour = (): Promise<string> =>
    page.locator('.masthead').evaluate((head) => getComputedStyle(head).borderTopColor);
  expect(await colour()).toBe('rgb(26, 79, 156)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colour()).not.toBe('rgb(26, 79, 156)');
  expect(await violations(page, rulesOfLooks)).toEqual([]);
  await page.context().close();
});

describe('the notice', () => {
  it('has nothing that axe objects to at a nominee, in strong or forced colours, or when its scripts do not come', async () => {
    const page = await open(`${seed}#zhou-maocuo`, {});
    expect(await violations(page)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ contrast: 'more', colorScheme });
      expect(await violations(page, rulesOfLooks)).toEqual([]);
    }
    await page.emulateMedia({ contrast: null, colorScheme: null, forcedColors: 'active' });
    expect(await violations(page, rulesOfLooks)).toEqual([]);
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('has the landmarks that a reader jumps by, each with a name of its own', async () => {
    const page = await open(seed, { viewport: wide });
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('banner').count()).toBe(1);
    expect(await page.getByRole('contentinfo').count()).toBe(1);
    for (const name of ['主导航', '当前位置', '本站说明'])
      expect(await page.getByRole('navigation', { name }).count()).toBe(1);
    await page.context().close();
  });

  it('skips to the text by the first stop of the keyboard', async () => {
    const page = await open(seed, {});
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('跳到正文');
    expect(
      await page.locator(':focus').evaluate((link) => link.getBoundingClientRect().width),
    ).toBeGreaterThan(44);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  it('shows where the keyboard is, at every stop, in the order of reading', async () => {
    const page = await open(seed, { viewport: wide });
    const stops: { readonly place: number; readonly isShown: boolean; readonly name: string }[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(focusStop);
      if (!stop || stop.place <= (stops.at(-1)?.place ?? -1)) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.filter(({ isShown }) => !isShown)).toEqual([]);
    const last = await page.locator('a[href]:visible, button:visible, summary:visible').last().textContent();
    expect(stops.at(-1)?.name).toBe(last?.trim());
    await page.context().close();
  });

  it('moves nothing by itself for whoever asked for less motion', async () => {
    const page = await open(seed, { reducedMotion: 'reduce' });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const moving = await page
      .locator('body *')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).transitionDuration !== '0s').length);
    expect(moving).toBe(0);
    await page.context().close();
  });
});

/** The element that has the focus: its place in the document, and whether it can be seen to have it. Runs in the page. */
function focusStop(): { place: number; isShown: boolean; name: string } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { top, bottom } = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
  return {
    place: [...document.querySelectorAll('*')].indexOf(element),
    isShown:
      top < innerHeight &&
      bottom > 0 &&
      outlineStyle !== 'none' &&
      parseFloat(outlineWidth) >= 2 &&
      opacity === '1',
    name: element.textContent?.trim() ?? '',
  };
}
