import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exampleAddress, examples } from '../testing/examples/examples.ts';
import { addStyles, launchChromium, noteShifts, openPage, openPageAt, shiftOf } from '../testing/browser.ts';
import { siteInPieces } from '../testing/site-in-pieces.ts';

const { address, folder } = inject('exampleSite');
const samples = inject('sampleSite').address;
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
  it('in prose is in sight, with the closing and the way to object', async () => {
    const page = await openPageAt(browser, `${seed}#zhou-maocuo`, '2023-08-09T10:00:00');
    const target = page.locator(':target');
    expect(await target.innerText()).toContain('周毛措');
    await expect.poll(() => top(page, ':target')).toBeGreaterThanOrEqual(0);
    expect(await top(page, ':target')).toBeLessThan(740);
    const context = target.locator('.context');
    expect(await context.innerText()).toContain('8月11日24:00截止');
    await context.getByRole('link', { name: '怎么反映' }).click();
    expect(await top(page, '.answer')).toBeLessThan(100);
    await page.context().close();
  });

  it.each([360, 1280])('in a list of 500 is in sight below its heads, %d pixels wide', async (width) => {
    const page = await openPage(browser, `${longTable}#bing-wuyi`, {
      context: { viewport: { width, height: 740 } },
    });
    expect(await page.locator(':target').innerText()).toContain('丙五一');
    const head = width < 700 ? '.roll-head' : '.roll thead th';
    const bottom = (): Promise<number> =>
      page
        .locator(head)
        .first()
        .evaluate((element) => element.getBoundingClientRect().bottom);
    await expect.poll(async () => (await top(page, ':target')) - (await bottom())).toBeGreaterThanOrEqual(0);
    expect(await top(page, ':target')).toBeLessThan(740);
    expect(await page.locator('.roll-head').innerText()).toContain('8月11日24:00截止');
    await page.context().close();
  });
});

describe('a list of 500', () => {
  it('is found in by name, unit, pinyin and like sound, and has no stop for each row', async () => {
    const page = await openPage(browser, longTable);
    const field = page.getByLabel('查名单');
    const status = page.locator('name-finder [role=status]');
    const found = page.locator('name-finder li a');
    await field.fill('丙五一');
    await expect.poll(() => status.textContent()).toBe('找到1人');
    expect(await found.first().getAttribute('href')).toBe('#bing-wuyi');
    await field.fill('bingwuyi');
    await expect.poll(() => found.first().getAttribute('href')).toBe('#bing-wuyi');
    await field.fill('兵五一');
    await expect.poll(() => status.textContent()).toBe('找到读音相同的1人');
    await field.fill('示例');
    await expect.poll(() => status.textContent()).toMatch(/^找到\d+人，先列10人$/);
    expect(await found.count()).toBe(10);
    await field.fill('没有这个人');
    await expect.poll(() => status.textContent()).toBe('名单里没有这个姓名或者单位，可以换个写法');
    expect(await page.locator('.roll :is(a, [tabindex])').count()).toBe(0);
    expect(await page.locator('.roll tbody tr').count()).toBe(500);
    await page.context().close();
  });

  it('says its count at its head and foot, and scrolls with the page alone', async () => {
    const page = await openPage(browser, longTable);
    expect(await page.locator('.roll-head').innerText()).toContain('共500名');
    expect(await page.locator('.end').innerText()).toContain('以上共500名');
    const scrollers = await page.locator('main *').evaluateAll(
      (all) =>
        all.filter((one) => {
          const { overflowY } = getComputedStyle(one);
          return /auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
        }).length,
    );
    expect(scrollers).toBe(0);
    await page.context().close();
  });

  it('is led to from above without script', async () => {
    const page = await openPage(browser, longTable, { context: { javaScriptEnabled: false } });
    expect(await page.locator('name-finder :visible').count()).toBe(0);
    await page.getByRole('link', { name: '看全部名单（技师500名）' }).click();
    expect(await top(page, '#_list-1')).toBeLessThan(100);
    await page.context().close();
  });
});

describe('a phone of 360 × 780 pixels', () => {
  /** Opens `url` while the seed's window is open. */
  const openOnPhone = (url: string, elder: string): Promise<Page> =>
    openPageAt(browser, url, '2023-08-09T10:00:00', {
      context: { viewport: { width: 360, height: 780 } },
      prepare: async (made) => {
        await made.addInitScript((mode) => localStorage.setItem('elder', mode), elder);
      },
    });

  it.each([
    ['off', { print: 108, closing: 290, call: 388, firstName: 580, names: 762, text: 1600, page: 8260 }],
    ['on', { print: 130, closing: 412, call: 562, firstName: 872, names: 1130, text: 2236, page: 12_200 }],
  ])(
    'in 长者版 %s, offers to print, says until when, whom to call and about whom, each within so many pixels',
    async (elder, most) => {
      const page = await openOnPhone(seed, elder);
      const reached = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
        const bar = box('.preview').height;
        return {
          print: box('.title share-page button:nth-of-type(2)').bottom - bar,
          closing: box('.when .key').bottom - bar,
          call: box('.call').bottom - bar,
          firstName: box('.names li').top - bar,
          names: box('.names').bottom - bar,
          text: box('.sheet').top - bar,
          page: document.documentElement.scrollHeight - bar,
        };
      });
      for (const [what, limit] of Object.entries(most))
        expect.soft(reached[what as keyof typeof most], what).toBeLessThanOrEqual(limit);
      await page.context().close();
    },
  );

  it.each([
    ['home', '/', 'off', 3525],
    ['home', '/', 'on', 5250],
    ['the list', '/notices/', 'off', 6015],
    ['the list', '/notices/', 'on', 9050],
  ])('scrolls %s of 60 notices (%s) in 长者版 %s no further than %i pixels', async (_, path, elder, most) => {
    const page = await openOnPhone(new URL(path, samples).href, elder);
    await page.locator('li[data-state]').first().waitFor();
    const height = await page.evaluate(
      () =>
        document.documentElement.scrollHeight -
        document.querySelector('.preview')!.getBoundingClientRect().height,
    );
    expect(height).toBeLessThanOrEqual(most);
    await page.context().close();
  });

  it.each([
    ['off', 225],
    ['on', 275],
  ])(
    'in 长者版 %s, breaks no number and scrolls not sideways in type twice as large',
    async (elder, size) => {
      const page = await openOnPhone(seed, elder);
      await addStyles(page, `html { font-size: ${size}% !important }`);
      const numbers = page.locator('.call b, .how a[href^=tel], .text .num');
      expect(await numbers.count()).toBe(5);
      expect(await numbers.evaluateAll(manyLines)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.context().close();
    },
  );

  it.each(['/', '/notices/'])('in 长者版, scrolls %s not sideways in type twice as large', async (path) => {
    const page = await openOnPhone(new URL(path, samples).href, 'on');
    await addStyles(page, 'html { font-size: 275% !important }');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.context().close();
  });

  it('in 长者版, breaks a web address behind a stroke alone', async () => {
    const page = await openOnPhone(longTable, 'on');
    const lines = await page.locator('.how a[href^="https:"] span').evaluate((address) => {
      const range = document.createRange();
      return [...address.childNodes]
        .filter(({ textContent }) => textContent !== '')
        .map((part) => {
          range.selectNodeContents(part);
          return range.getClientRects().length;
        });
    });
    expect(lines).toEqual([1, 1]);
    await page.context().close();
  });

  it('has few stops of the keyboard before and after a list of 500', async () => {
    const page = await openPage(browser, longTable);
    expect(await page.evaluate(tabStops)).toBeLessThanOrEqual(36);
    await page.context().close();
  });
});

/** The texts of `elements` that take more than one line. Runs in the page. */
function manyLines(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    return lines.size > 1 ? [element.textContent.trim()] : [];
  });
}

/** How many stops the keyboard makes on the page. Runs in the page. */
function tabStops(): number {
  return [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]'),
  ].filter((one) => one.checkVisibility() && !one.closest('details:not([open]) > :not(summary), [hidden]'))
    .length;
}

describe('on paper', () => {
  it('a notice is whole, its pages are numbered and each annex begins one', async () => {
    const pages = await printed(addressOfExample('annexes'));
    pages.forEach((text, index) => expect(text).toContain(`—${index + 1}—`));
    const [first = ''] = pages;
    expect(first).toContain('https://gongshi.example.gov.cn');
    for (const words of ['0000-5550123', 'gongshi@example.gov.cn']) expect(pages.at(-1)).toContain(words);
    expect(pages.join('')).not.toContain('attachments/');
    expect(pages.filter((text) => /^—\d+—附件[13]/.test(text)).length).toBe(2);
    expect(pages.at(-1)).toContain('受理');
    for (const words of ['跳到正文', '首页', '主办单位', '写反映信'])
      expect(pages.join('')).not.toContain(words);
  });

  it('who signed stands below the last lines of the text, and no sheet is left empty before them', async () => {
    const page = await openPage(browser, addressOfExample('suspended'));
    for (let lines = 0; lines < 14; lines += 1) {
      await page
        .locator('.text')
        .first()
        .evaluate((text) => {
          text.insertAdjacentHTML('afterbegin', '<p>甲甲</p>');
          text.insertAdjacentHTML('beforeend', '<p>乙乙</p>');
        });
      const sheets = await sheetsOf(page);
      const signed = sheets.find((text) => text.includes('附注'));
      expect(sheets[0]).toContain('甲甲');
      expect(signed).toMatch(/乙乙.*示例省.*2023年8月4日附注/);
    }
    await page.context().close();
  });

  it('a title has its lines one below the other, with nothing between them', async () => {
    const page = await openPage(browser, seed, { context: { viewport: { width: 600, height: 840 } } });
    await page.emulateMedia({ media: 'print' });
    const title = page.getByRole('heading', { level: 1 });
    const [height, line] = await title.evaluate((heading) => [
      heading.getBoundingClientRect().height,
      parseFloat(getComputedStyle(heading).lineHeight),
    ]);
    expect(Math.round(height! / line!)).toBe(await title.locator(':scope > span').count());
    await page.context().close();
  });

  it('a list of 500 has every row, and its heads on every page', async () => {
    const pages = await printed(longTable);
    const ofTable = pages.filter((text) => text.includes('汉族'));
    expect(ofTable.length).toBeGreaterThan(10);
    for (const text of ofTable) expect(text).toMatch(/序号姓名性别.族工作单位职务成绩/);
    expect(pages.join('').split('汉族').length - 1).toBe(500);
  });

  it.each([
    ['draft-with-gaps', '草稿，尚未签发'],
    ['concluded', '结果2023年8月18日10:00公布:按规定推荐。'],
    ['withdrawn', '状态本公示已于2023年8月8日撤回。不再按本公示受理，名单和事迹不再公开。'],
  ])('says what is to be known of it: %s', async (slug, words) => {
    expect((await printed(addressOfExample(slug))).join('')).toContain(words.normalize('NFKC'));
  });

  it('the home page is A4 too, numbered, says whose it is, and has nothing to press', async () => {
    const pages = await printed(samples);
    expect(pages[0]).toContain('示例省公示(示例)');
    pages.forEach((text, index) => expect(text).toContain(`${index + 1}/${pages.length}`));
    for (const words of ['跳到正文', '长者版', '搜索', '预览', '主办单位'])
      expect(pages.join('')).not.toContain(words);
  });
});

describe('at a desk', () => {
  it.each(['prose', 'suspended', 'names'])('neither column of %s waits for the other', async (slug) => {
    const page = await openPageAt(browser, addressOfExample(slug), '2023-08-07T10:00:00', {
      context: { viewport: { width: 1280, height: 900 } },
    });
    const gaps = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      return [box('.how').top - box('.answer').bottom, box('.letter').top - box('.whom').bottom];
    });
    for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(2);
    await page.context().close();
  });

  it('no name and no short word in a list is broken, nor on paper', async () => {
    const page = await openPage(browser, longTable, { context: { viewport: { width: 1280, height: 900 } } });
    const cells = page.locator('.roll :is(th, td)');
    const brokenWords = async (): Promise<string[]> =>
      (await cells.evaluateAll(manyLines)).filter(({ length }) => length <= 4);
    expect(await brokenWords()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 590, height: 840 });
    expect(await brokenWords()).toEqual([]);
    await page.context().close();
  });
});

describe('what is wide', () => {
  it.each([
    ['eight columns', 'annexes', '.roll'],
    ['a picture', 'prose', '.picture img'],
  ])('%s stays on the paper, at a desk, on a phone and printed', async (_, slug, selector) => {
    const page = await openPage(browser, addressOfExample(slug));
    const wide = page.locator(selector);
    await wide.scrollIntoViewIfNeeded();
    await expect.poll(async () => (await wide.boundingBox())?.width).toBeGreaterThan(300);
    for (const [width, media] of [
      [360, 'screen'],
      [910, 'screen'],
      [1200, 'screen'],
      [1280, 'screen'],
      [590, 'print'],
    ] as const) {
      await page.emulateMedia({ media });
      await page.setViewportSize({ width, height: 740 });
      const beyond = await wide.evaluate((element) => {
        const sheet = element.closest('.sheet')!;
        const [inner, outer] = [element.getBoundingClientRect(), sheet.getBoundingClientRect()];
        return inner.right - outer.right + parseFloat(getComputedStyle(sheet).paddingInlineEnd);
      });
      expect(beyond).toBeLessThan(0.5);
    }
    await page.context().close();
  });

  it('a table that is pushed sideways has its heads above its first row', async () => {
    const page = await openPage(browser, addressOfExample('annexes'), {
      context: { viewport: { width: 1280, height: 740 } },
    });
    const table = page.locator('.roll');
    const isCovered = (): Promise<boolean> =>
      table.evaluate((element) => {
        const [head, row] = ['thead th', 'tbody tr'].map((part) => element.querySelector(part)!);
        return head!.getBoundingClientRect().bottom > row!.getBoundingClientRect().top + 1;
      });
    await table.evaluate(({ parentElement }) => {
      parentElement!.classList.add('wide');
      parentElement!.style.overflowX = 'auto';
    });
    expect(await isCovered()).toBe(false);
    await page.context().close();
  });

  it('a row whose name stands behind its unit shows the name first on a phone', async () => {
    const page = await openPage(browser, addressOfExample('annexes'));
    const row = page.locator('.roll tbody tr').first();
    const topOf = async (cell: string): Promise<number> => (await row.locator(cell).boundingBox())!.y;
    expect(await topOf('th')).toBeLessThan(await topOf('td:first-child'));
    await page.context().close();
  });
});

describe('speed', () => {
  it('keeps a page of 500 nominees under 20 kB compressed', () => {
    const html = readFileSync(join(folder, new URL(longTable).pathname, 'index.html'));
    expect(brotliCompressSync(html).length).toBeLessThan(20_000);
  });

  it.each([
    ['the seed', seed],
    ['500 nominees', longTable],
  ])('moves nothing of %s while it arrives block by block', async (_, url) => {
    const { origin, pathname } = new URL(url);
    const site = await siteInPieces(origin);
    const page = await openPageAt(browser, `${site.address}${pathname}`, '2023-08-09T10:00:00', {
      prepare: noteShifts,
    });
    await page.locator('.notice[data-state]').waitFor();
    // A piece that ends within a line would let it grow: no one sees that.
    expect(await shiftOf(page)).toBeLessThan(0.005);
    await page.context().close();
    site.close();
  });
});

async function top(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().top));
}

/** The texts of the pages that `url` prints, in compatible characters (NFKC) and without white space. */
async function printed(url: string): Promise<string[]> {
  const page = await openPage(browser, url);
  const sheets = await sheetsOf(page);
  await page.context().close();
  return sheets;
}

/** The texts of the sheets that `page` prints, as `printed` gives them. */
async function sheetsOf(page: Page): Promise<string[]> {
  const file = await page.pdf({ preferCSSPageSize: true });
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
