import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const { folder, address } = inject('site');
const office = inject('officeSite');
const notice = `${address}notices/2023/quanguo-gonghui-xianjin/`;

/** Opens `url` and notes what is asked of other hosts, and what the policy forbids. */
async function watched(url: string) {
  const page = await (await browser.newContext()).newPage();
  const forbidden: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) forbidden.push(message.text());
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url);
  return { page, forbidden, asked };
}

const pages = [
  ...pathsIn(folder).map((path) => `${address}${path}`),
  ...pathsIn(office.folder).map((path) => `${office.address}${path}`),
];

it('forbids nothing that any page needs, and no page asks another host', async () => {
  expect(pages.length).toBeGreaterThan(30);
  const { page, forbidden, asked } = await watched(address);
  for (const url of pages) {
    await page.goto(url, { waitUntil: 'load' });
    // A page without its styles would be all serif.
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily), url).toContain(
      'sans-serif',
    );
  }
  expect(forbidden).toEqual([]);
  const hosts = new Set(asked.map((url) => new URL(url).host));
  expect([...hosts].toSorted()).toEqual([new URL(address).host, new URL(office.address).host].toSorted());
  await page.context().close();
});

it('forbids nothing that suggestions, search, the elder mode and the letter need', async () => {
  const { page, forbidden } = await watched(notice);
  await page.getByRole('button', { name: '长者版' }).first().click();
  await page.locator('form.search input').first().fill('周毛措');
  await page.locator('.suggestions li').first().waitFor();
  for (const summary of await page.locator('main summary:visible').all()) await summary.click();
  await page.goto(`${address}search/?q=${encodeURIComponent('周毛措')}`);
  await page.locator('ol[data-results][data-state=done] li').first().waitFor();
  await page.goto(`${address}no/such/page`);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('sans-serif');
  expect(forbidden).toEqual([]);
  await page.context().close();
});

it('runs no script and shows no style that the page was not built with', async () => {
  const { page, forbidden } = await watched(notice);
  await page.evaluate(() => {
    const note = (name: string) => `document.documentElement.dataset['${name}'] = 'yes'`;
    const script = document.createElement('script');
    script.textContent = note('inline');
    const link = document.createElement('a');
    link.href = `javascript:${note('link')}`;
    const button = document.createElement('button');
    button.setAttribute('onclick', note('handler'));
    const style = document.createElement('style');
    style.textContent = 'main { color: rgb(1, 2, 3) }';
    const foreign = document.createElement('script');
    foreign.src = 'https://example.com/x.js';
    const picture = document.createElement('img');
    picture.src = 'https://example.com/x.png';
    const frame = document.createElement('iframe');
    frame.src = '/';
    const base = document.createElement('base');
    base.href = 'https://example.com/';
    document.body.append(script, link, button, style, foreign, picture, frame, base);
    const spot = document.createElement('p');
    spot.setAttribute('style', 'color: rgb(4, 5, 6)');
    spot.id = 'spot';
    document.body.append(spot);
    link.click();
    button.click();
    setTimeout(note('evaluated'), 1);
  });
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => ({
    noted: Object.keys(document.documentElement.dataset).filter((key) => key !== 'elder'),
    main: getComputedStyle(document.querySelector('main') as Element).color,
    spot: getComputedStyle(document.querySelector('#spot') as Element).color,
    base: document.baseURI,
  }));
  expect(seen).toMatchObject({ noted: [], base: notice });
  expect([seen.main, seen.spot]).not.toContain('rgb(1, 2, 3)');
  expect(seen.spot).not.toBe('rgb(4, 5, 6)');
  const directives = [
    'script-src',
    'script-src-attr',
    'style-src',
    'style-src-attr',
    'img-src',
    'frame-src',
    'base-uri',
  ];
  for (const directive of directives) expect(forbidden.join('\n'), directive).toContain(directive);
  await page.context().close();
});

it('stands in no frame', async () => {
  const { page } = await watched(address);
  await page.route('**/outer', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${notice}"></iframe>` }),
  );
  await page.goto(`${office.address}outer`);
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContain('chrome-error://chromewebdata/');
  await page.context().close();
});

it.each([
  ['', 'text/html; charset=utf-8', 'public, max-age=60'],
  ['notices/2023/quanguo-gonghui-xianjin/', 'text/html; charset=utf-8', 'public, max-age=60'],
  ['privacy/', 'text/html; charset=utf-8', 'public, max-age=600'],
  ['manifest.json', 'application/json; charset=utf-8', 'no-cache'],
  ['next-change.json', 'application/json; charset=utf-8', 'no-cache'],
  ['pagefind/head/pagefind.js', 'text/javascript; charset=utf-8', 'no-cache'],
  [
    `_astro/${readdirSync(`${folder}/_astro`)[0]}`,
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ],
  ['robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
])('serves %s as the table of headers says', async (path, type, caching) => {
  const { status, headers } = await fetch(`${address}${path}`);
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': type,
    'cache-control': caching,
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=31536000',
    'referrer-policy': 'strict-origin-when-cross-origin',
  });
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
});

function pathsIn(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
    .filter((path) => !/^calendar\/20(0|1)/.test(path));
}
