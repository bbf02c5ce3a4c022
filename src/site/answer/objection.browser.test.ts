import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addStyles, launchChromium, noteShifts, openPage, openPageAt, shiftOf } from '../testing/browser.ts';

const { address } = inject('site');
const notice = new URL('/notices/2023/quanguo-gonghui-xianjin/', address).href;
const longTable = new URL('/notices/2023/long-table/', inject('exampleSite').address).href;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const answer = (page: Page): Promise<string> => page.locator('.answer').innerText();

describe('a phone', () => {
  it.each([
    ['2023-08-06T10:00:00', '明天 9:00 起可以拨打'],
    ['2023-08-09T09:30:00', '现在可以拨打，到 12:00'],
    ['2023-08-09T12:30:00', '今天 14:30 起可以拨打'],
    ['2023-08-09T20:00:00', '明天 9:00 起可以拨打'],
    ['2023-08-11T18:00:00', '公示期内可以拨打的时间已过'],
  ])('at %s: %s', async (time, words) => {
    const page = await openPageAt(browser, notice, time);
    await expect.poll(() => page.locator('live-hours').textContent()).toBe(words);
    expect(await answer(page)).toContain('最晚 8月11日 18:00 拨打');
    await page.context().close();
  });

  it.each([
    ['2023-09-30T10:00:00', '10月7日（星期六）9:00 起可以拨打'],
    ['2023-10-07T10:00:00', '现在可以拨打，到 12:00'],
  ])('over a holiday, at %s: %s', async (time, words) => {
    const page = await openPageAt(browser, notice, time);
    const hours = page.locator('live-hours');
    // Thursday 2023-09-28 to Sunday 2023-10-08: off until the make-up Saturday.
    await hours.evaluate((element: HTMLElement) => {
      const made = document.createElement('live-hours');
      Object.assign(made.dataset, element.dataset, {
        opensAt: '2023-09-28T00:00:00+08:00',
        closesAt: '2023-10-09T00:00:00+08:00',
        days: '10000000011',
      });
      element.replaceWith(made);
    });
    expect(await hours.textContent()).toBe(words);
    await page.context().close();
  });

  it('turns at noon while the page is open', async () => {
    const page = await openPageAt(browser, notice, '2023-08-09T11:59:00');
    await expect.poll(() => page.locator('live-hours').textContent()).toContain('现在可以拨打');
    await page.clock.runFor(61_000);
    expect(await page.locator('live-hours').textContent()).toBe('今天 14:30 起可以拨打');
    await page.context().close();
  });
});

describe('a letter’s last safe day', () => {
  it.each([
    ['2023-08-08T23:00:00', ''],
    ['2023-08-09T00:00:00', '（已过）'],
  ])('at %s', async (time, words) => {
    const page = await openPageAt(browser, notice, time);
    await page.locator('live-hours:not(:empty)').waitFor();
    const text = (await answer(page)).replace(/\s/g, '');
    expect(text).toContain(`建议最晚8月8日（星期二）寄出${words}以到达日邮戳为准，信函在途按3天计算`);
    await page.context().close();
  });
});

describe('the letter', () => {
  it('is reached, filled in and copied with the keyboard alone', async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    const page = await openPageAt(browser, address, '2023-08-09T10:00:00', { context });
    await tabTo(page, '#q');
    await page.keyboard.type('周毛措');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-results][data-state=done]', { state: 'attached' });
    await tabTo(page, 'a[data-result]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**#zhou-maocuo');
    // From her section back to the top of the page.
    await page.keyboard.press('Control+Home');
    await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus());
    await tabTo(page, '.letter summary');
    await page.keyboard.press('Enter');
    await page.locator('.letter fieldset:not([hidden])').waitFor();

    await tabTo(page, '[name=writer]');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, '[name=about]');
    await page.keyboard.type('周毛措');
    await tabTo(page, '[name=facts]');
    await page.keyboard.type('第一件。');
    await page.keyboard.press('Enter');
    await page.keyboard.type('第二件。');
    await tabTo(page, '[name=name]');
    await page.keyboard.type('示例公司');
    await tabTo(page, '[name=contact]');
    await page.keyboard.type('0000-5550123');
    const paper = await page.locator('.letter .paper p').allTextContents();
    expect(paper).toContain('省评选表彰工作领导小组办公室：');
    expect(paper).toContain('反映对象：周毛措');
    expect(paper.slice(-2)).toEqual(['反映单位（公章）：示例公司', '2023年8月9日']);

    await tabTo(page, '[data-does=copy]');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.letter [role=status]').textContent()).toBe('已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('\n　　第一件。\n　　第二件。\n');
    expect(copied).toMatch(/　　此致\n敬礼！\n/);
    await page.context().close();
  });

  it('is sent nowhere and stored nowhere', async () => {
    const page = await openPageAt(browser, notice, '2023-08-09T10:00:00');
    await openLetter(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.fill('[name=facts]', '第一件。');
    await page.fill('[name=name]', '李四');
    await page.getByRole('button', { name: '复制' }).first().click();
    expect(asked).toEqual([]);
    expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
    expect(page.url()).toBe(notice);
    await page.context().close();
  });

  it.each([
    ['by a reload', (page: Page) => page.reload()],
    ['for another and back', (page: Page) => page.goto(address).then(() => page.goBack())],
  ])('is gone once the page is left %s', async (_, leave) => {
    const page = await openPage(browser, notice);
    await openLetter(page);
    await page.fill('[name=name]', '李四');
    await page.fill('[name=contact]', '0000-5550123');
    await page.fill('[name=date]', '2023-08-01');
    await page.check('[value=organisation]');
    await leave(page);
    await openLetter(page);
    expect(await page.locator('.letter .paper').innerText()).not.toMatch(/李四|5550123|8月1日|公章/);
    await page.context().close();
  });

  it('is saved as text', async () => {
    const page = await openPage(browser, notice);
    await openLetter(page);
    await page.fill('[name=name]', '李四');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存为文本' }).click();
    expect((await saving).suggestedFilename()).toBe('反映信.txt');
    await page.context().close();
  });

  it.each([
    ['打印', '反映人（签名）：', '邮编'],
    ['打印信封标签', '810007', '反映人（签名）：'],
  ])('%s prints that alone', async (name, words, others) => {
    const page = await openPage(browser, notice);
    await openLetter(page);
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.locator('.letter').getByRole('button', { name, exact: true }).click();
    await page.emulateMedia({ media: 'print' });
    const printed = (await page.innerText('body')).replace(/\s/g, '');
    expect(printed).toContain(words);
    expect(printed).not.toContain(others);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.innerText('body')).toContain('邮编');
    await page.context().close();
  });

  it('is about the nominee that the address names, until the reader says otherwise', async () => {
    const page = await openPage(browser, `${notice}#zhou-maocuo`);
    await page.locator('.context:visible').getByRole('link', { name: '怎么反映' }).click();
    await openLetter(page);
    const about = page.getByLabel('反映哪个对象');
    expect(await about.inputValue()).toBe('周毛措');
    expect(await page.locator('.letter .paper').innerText()).toContain('周毛措');
    await about.fill('朱梅');
    await page.evaluate(() => location.assign('#zhou-maocuo'));
    await page.locator('.letter summary').click();
    await page.locator('.letter summary').click();
    expect(await about.inputValue()).toBe('朱梅');
    await page.context().close();
  });

  it('offers every name of the notice', async () => {
    const page = await openPage(browser, longTable);
    await openLetter(page);
    const names = page.locator('.letter datalist option');
    await expect.poll(() => names.count()).toBeGreaterThan(400);
    expect(await names.first().evaluate((option: HTMLOptionElement) => option.value)).toMatch(/^甲/);
    await page.context().close();
  });

  it('is only copied in WeChat, which prints and saves nothing', async () => {
    const userAgent =
      'Mozilla/5.0 (Linux; Android 13) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.44';
    const page = await openPage(browser, notice, { context: { userAgent } });
    await openLetter(page);
    expect(await page.locator('.letter button').allTextContents()).toEqual(['复制']);
    expect(await page.locator('.letter [role=status]').textContent()).toContain('微信里不能打印和保存');
    expect(await page.locator('share-page button').allTextContents()).not.toContain('打印本页');
    await page.context().close();
  });
});

describe('without script', () => {
  it('everything needed to object is there, and nothing that does not work', async () => {
    const page = await openPage(browser, notice, { context: { javaScriptEnabled: false } });
    const text = (await answer(page)).replace(/\s/g, '');
    for (const words of [
      '公示期内可以反映',
      '拨打0971-8258205',
      '工作日9:00—12:00，14:30—18:00',
      '最晚8月11日18:00拨打',
      '原公示未提供电子邮箱',
      '建议最晚8月8日（星期二）寄出',
      '以个人名义：署实名并提供有效联系方式',
    ])
      expect(text).toContain(words);
    await page.locator('.letter summary').click();
    expect(await answer(page)).toContain('反映人（签名）：＿＿＿＿＿＿');
    expect(await page.locator('main button:visible, main input:visible').count()).toBe(0);
    await page.context().close();
  });
});

describe('the page', () => {
  it('is passed on by its address', async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    const page = await openPage(browser, notice, { context });
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect.poll(() => page.locator('share-page [role=status]').textContent()).toBe('已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('https://gongshi.example.gov.cn/notices/2023/quanguo-gonghui-xianjin/');
    await page.locator('.share summary').click();
    expect(await page.locator('.share').getByRole('img', { name: '本公示网址的二维码' }).isVisible()).toBe(
      true,
    );
    await page.context().close();
  });

  it('prints its code and every channel, and no tools', async () => {
    const page = await openPage(browser, notice);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('img', { name: '本公示网址的二维码' }).count()).toBe(1);
    const text = await page.innerText('main');
    for (const words of ['0971-8258205', '邮编 810007']) expect(text).toContain(words);
    for (const words of ['写反映信', '复制链接', '公示中', '现在可以']) expect(text).not.toContain(words);
    await page.context().close();
  });

  it('does not shift while its scripts say what is true now', async () => {
    const page = await openPage(browser, notice, { prepare: noteShifts });
    await page.locator('live-hours:not(:empty)').waitFor();
    expect(await shiftOf(page)).toBeLessThan(0.001);
    await page.context().close();
  });

  it('has targets of 44 pixels, and stays within 320 pixels with the letter open and the text spaced', async () => {
    const page = await openPage(browser, notice, { context: { viewport: { width: 320, height: 640 } } });
    await openLetter(page);
    await addStyles(
      page,
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const targets =
      '.answer :is(a, button, summary, input:not([type=radio]), .choice label), .share :is(button, summary)';
    for (const target of await page.locator(targets).all()) {
      const box = await target.boundingBox();
      expect.soft(box?.height, await target.innerText()).toBeGreaterThanOrEqual(44);
      expect.soft(box?.width).toBeGreaterThanOrEqual(44);
    }
    await page.context().close();
  });
});

async function openLetter(page: Page): Promise<void> {
  await page.locator('.letter summary').click();
  await page.locator('.letter fieldset:not([hidden])').waitFor();
}

/** Presses Tab until the focus is on what `selector` finds; fails after 80 stops. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}
