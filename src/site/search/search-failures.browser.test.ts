import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { launchChromium } from '../testing/browser.ts';

/** Search where a part of it does not arrive: it never says that there is nothing, and the next question is answered. */

const { address } = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const name = '周毛措';
const sentence = '她克服高寒缺氧的恶劣条件，坚守初心使命';
const search = (parameters: Record<string, string>): string =>
  new URL(`/search/?${new URLSearchParams(parameters)}`, address).href;

const stateOf = (page: Page, state: string): Promise<void> =>
  page.locator(`[data-results][data-state=${state}]`).waitFor({ state: 'attached' });
const saidIn = (page: Page) => page.locator('.search-page [role=status]').first().textContent();
const titlesIn = (page: Page) => page.locator('a[data-result]').allTextContents();

async function expectHonest(page: Page): Promise<void> {
  await stateOf(page, 'failed');
  expect(await saidIn(page)).toContain('还不知道有没有');
  expect(await saidIn(page)).not.toContain('没有找到');
  expect(await page.locator('.help a[href="/notices/"]').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: '再试一次' }).isVisible()).toBe(true);
}

const files: readonly (readonly [string, RegExp, Record<string, string>])[] = [
  ['the manifest', /pagefind\/manifest\.json/, { q: name }],
  ['the table of characters', /pagefind\/characters\.json/, { q: name }],
  ['the module', /pagefind\.js/, { q: name }],
  ['the entry', /head\/pagefind-entry\.json/, { q: name }],
  ['the WebAssembly', /wasm\..*\.pagefind/, { q: name }],
  ['the list of the index', /head\/.*\.pf_meta/, { q: name }],
  ['a piece of the index', /head\/index\/.*\.pf_index/, { q: name }],
  ['a card', /head\/fragment\/.*\.pf_fragment/, { q: name }],
  ['the list of the text', /pagefind\/\d{4}\/.*\.pf_meta/, { q: sentence }],
  ['a piece of the text', /pagefind\/\d{4}\/index\/.*\.pf_index/, { q: sentence }],
  ['a card of the text', /pagefind\/\d{4}\/fragment\/.*\.pf_fragment/, { q: sentence }],
  ['what the pages say', /pagefind\/pages\.json/, { q: '周茂措会计' }],
];
const cut = ['a piece of the index', 'a card', 'the manifest'].map((name) =>
  at(
    files.filter(([file]) => file === name),
    0,
  ),
);

it.each(cut)('is honest where a line breaks within %s', async (_, file, parameters) => {
  const page = await browser.newPage();
  await page.route(file, async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ status: 200, body: body.subarray(0, body.length / 2) });
  });
  await page.goto(search(parameters));
  await expectHonest(page);
  await page.context().close();
});

it.each(files)('is honest without %s, and answers as soon as it is there', async (_, file, parameters) => {
  const page = await browser.newPage();
  await page.route(file, (route) => route.fulfill({ status: 404, body: '没有这个文件' }));
  await page.goto(search(parameters));
  await expectHonest(page);
  await page.unroute(file);
  const field = page.locator('main form.search input');
  await field.fill('朱梅');
  await stateOf(page, 'done');
  await expect.poll(() => titlesIn(page)).toContain('朱梅');
  await field.fill(parameters['q'] ?? '');
  await expect.poll(() => titlesIn(page)).toContain(name);
  await page.context().close();
});

it('answers at once where a new publication has taken the files of the last one away', async () => {
  const page = await browser.newPage();
  const gone: string[] = [];
  await page.route(/\.pf_index/, (route) => {
    if (gone.length > 0) return route.continue();
    gone.push(route.request().url());
    return route.fulfill({ status: 404 });
  });
  await page.goto(search({ q: name }));
  await stateOf(page, 'done');
  expect(gone).toHaveLength(1);
  expect(await titlesIn(page)).toContain(name);
  await page.context().close();
});

it('is honest where a host answers with a page in place of a file', async () => {
  const page = await browser.newPage();
  await page.route(/\.pf_(?:index|meta)/, (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>登录</title>' }),
  );
  await page.goto(search({ q: name }));
  await expectHonest(page);
  await page.context().close();
});

it('is honest without a line, and answers when it is back, and on the button', async () => {
  const page = await browser.newPage();
  await page.goto(search({}));
  await page.context().setOffline(true);
  await page.locator('main form.search input').fill(name);
  await expectHonest(page);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expectHonest(page);
  await page.context().setOffline(false);
  await expect.poll(() => titlesIn(page)).toContain(name);
  await page.context().close();
});

it('says so where the browser has no WebAssembly, or is forbidden to run it', async () => {
  const without = await browser.newPage();
  await without.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await without.goto(search({ q: name }));
  await stateOf(without, 'failed');
  expect(await saidIn(without)).toContain('这个浏览器运行不了搜索');
  await without.context().close();

  const forbidden = await browser.newPage();
  await forbidden.route(/\/search\//, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
    await route.fulfill({ response, headers });
  });
  await forbidden.goto(search({ q: name }));
  await stateOf(forbidden, 'failed');
  expect(await saidIn(forbidden)).toContain('这个浏览器运行不了搜索');
  await forbidden.context().close();
});

it('suggests nothing and says so where the index does not arrive, and suggests when it does', async () => {
  const page = await browser.newPage();
  await page.route(/\/pagefind\//, (route) => route.abort());
  await page.goto(new URL('/notices/', address).href);
  await page.keyboard.press('/');
  await page.keyboard.type('周毛');
  const said = page.locator('form.search [role=status]').first();
  await expect.poll(() => said.textContent()).toBe('搜索没有完成，按回车再试一次');
  expect(await page.locator('.suggestions:visible').count()).toBe(0);
  await page.unroute(/\/pagefind\//);
  await page.keyboard.type('措');
  await expect
    .poll(() => page.locator('.suggestions [role=option]:visible').allTextContents())
    .toContainEqual(expect.stringContaining(name));
  await page.context().close();
});

it.each([
  ['the page’s script does not come', '.unanswered', {}],
  ['scripts do not run', 'noscript p', { javaScriptEnabled: false }],
])('says that it has not looked, and where to look, if %s', async (_, place, context) => {
  const page = await browser.newPage(context);
  await page.route(/_astro\/search\.astro/, (route) => route.abort());
  await page.goto(search({ q: name }));
  const said = page.locator('main').locator(place);
  await expect.poll(() => said.isVisible()).toBe(true);
  await said.locator('a').click();
  await page.waitForURL('**/notices/');
  await page.context().close();
});

it('says nothing of the kind once it is open', async () => {
  const page = await browser.newPage();
  await page.goto(search({ q: name }));
  await stateOf(page, 'done');
  expect(await page.getByText('搜索还没有打开').count()).toBe(0);
  await page.context().close();
});
