import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addStyles, launchChromium, openPage, openPageAt } from '../testing/browser.ts';

const { address } = inject('site');
const notice = new URL('/notices/2023/quanguo-gonghui-xianjin/', address).href;
const example = (slug: string): string =>
  new URL(`/notices/2023/${slug}/`, inject('exampleSite').address).href;
const longTable = example('long-table');
const inWriting = example('in-writing');
const byPhone = example('by-phone');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const panel = (page: Page): Promise<string> => page.locator('.answer').innerText();
const call = (page: Page) => page.locator('.call');
const words = async (page: Page): Promise<string> =>
  ((await call(page).textContent()) ?? '').trim().replace(/\s+/g, ' ');
/** Within the window. */
const open = '2023-08-09T10:00:00';

describe('the call button', () => {
  it.each([
    ['2023-08-06T10:00:00', '明天9:00起可拨打 0971-8258205'],
    ['2023-08-09T09:30:00', '拨打 0971-8258205'],
    ['2023-08-09T12:30:00', '今天14:30起可拨打 0971-8258205'],
    ['2023-08-09T20:00:00', '明天9:00起可拨打 0971-8258205'],
  ])('at %s: %s', async (time, said) => {
    const page = await openPageAt(browser, notice, time);
    await expect.poll(() => words(page)).toBe(said);
    expect(await page.locator('live-hours').getAttribute('data-later')).toBe(
      said.startsWith('拨打') ? null : '',
    );
    expect(await panel(page)).toContain('最晚8月11日18:00');
    await page.context().close();
  });

  it('is gone after the last hours, and says so', async () => {
    const page = await openPageAt(browser, notice, '2023-08-11T18:00:00');
    await page.getByText('电话受理时间已过').waitFor();
    expect(await call(page).isVisible()).toBe(false);
    await page.context().close();
  });

  it('is the only way that a notice gives: no letter is offered, and after its hours nothing is', async () => {
    const page = await openPageAt(browser, byPhone, '2023-08-11T17:59:00');
    const heading = async (): Promise<string> =>
      (await page.locator('.answer h2').first().innerText()).replace(/\s/g, '');
    await expect.poll(heading).toBe('今天截止，18:00前可以反映');
    expect(await page.innerText('main')).not.toContain('写反映信');
    await page.clock.runFor(61_000);
    expect(await heading()).toBe('今天截止，电话受理时间已过');
    expect(await page.locator('.answer > [role=status]').textContent()).toBe('今天截止，电话受理时间已过');
    expect(await panel(page)).toContain('公示期内没有其他可用的渠道');
    await page.clock.runFor(6 * 3_600_000);
    expect(await panel(page)).toContain('公示期已于');
    await page.context().close();
  });

  it('turns at noon while the page is open', async () => {
    const page = await openPageAt(browser, notice, '2023-08-09T11:59:00');
    await expect.poll(() => words(page)).toBe('拨打 0971-8258205');
    await page.clock.runFor(61_000);
    expect(await words(page)).toBe('今天14:30起可拨打 0971-8258205');
    await page.context().close();
  });

  it('is the letter where the notice wants writing, and never a number for questions', async () => {
    const page = await openPageAt(browser, inWriting, '2023-08-09T10:00:00');
    expect(await words(page)).toBe('写反映信');
    expect(await page.locator('.answer a[href^="tel:"]').count()).toBe(0);
    expect(await page.locator('.how a[href^="tel:"]').count()).toBe(1);
    await page.context().close();
  });
});

describe('how to object', () => {
  it('is told below, with what a letter has to do and what is only named', async () => {
    const page = await openPageAt(browser, notice, '2023-08-09T10:00:00');
    const how = (await page.locator('.how').innerText()).replace(/\s/g, '');
    expect(how).toContain('寄信可能已来不及，在途按3天算；以到达日邮戳为准');
    expect(how).toContain('公示还列出电子邮件、面谈，但没有写明邮箱和地点，可先电话询问。');
    expect(how).toContain('以个人名义：署实名并提供有效联系方式');
    await page.context().close();
  });

  it('advises to post a letter until its last safe day is over, while the page is open', async () => {
    const { address, folder } = inject('sampleSite');
    const path = readdirSync(`${folder}/notices/2023`)
      .map((slug) => `notices/2023/${slug}/index.html`)
      .find((file) => existsSync(join(folder, file)) && untilIn(join(folder, file)) !== undefined);
    const midnight = Date.parse(untilIn(join(folder, path ?? '')) ?? '');
    const page = await openPageAt(browser, new URL(path ?? '', address).href, dayAndTime(midnight - 30_000));
    const how = page.locator('.notice > .how');
    await expect.poll(() => how.innerText()).toMatch(/建议最晚.+寄出，/);
    expect(await how.innerText()).not.toContain('来不及');
    await page.clock.runFor(31_000);
    expect(await how.innerText()).toContain('寄信可能已来不及，');
    expect(await how.innerText()).not.toContain('建议最晚');
    await page.context().close();
  });
});

const untilIn = (file: string): string | undefined =>
  /data-until="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
/** `2023-08-08T23:59:30` in Beijing. */
const dayAndTime = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19);

describe('the letter', () => {
  it('is reached, filled in and copied with the keyboard alone', async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    const page = await openPageAt(browser, address, open, { context });
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
    await tabTo(page, '.letter > summary');
    await page.keyboard.press('Enter');
    await page.locator('.letter fieldset').waitFor();

    await tabTo(page, '[name=writer]');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, '[name=about]');
    await page.keyboard.type('周毛措');
    await tabTo(page, '[name=facts]');
    await page.keyboard.type('第一件。');
    await page.keyboard.press('Enter');
    await page.keyboard.type('第二件。');
    await tabTo(page, '[name=organisation]');
    await page.keyboard.type('示例公司');
    await tabTo(page, '[name=contact]');
    await page.keyboard.type('0000-5550123');
    const paper = await page.locator('.letter .letter-page p').allTextContents();
    expect(paper).toContain('省评选表彰工作领导小组办公室：');
    expect(paper).toContain('反映对象：周毛措');
    expect(paper.slice(-3)).toEqual(['反映单位（公章）：示例公司', '联系方式：0000-5550123', '2023年8月9日']);

    await tabTo(page, '.letter .does button');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.letter [role=status]').textContent()).toBe('已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('\n　　第一件。\n　　第二件。\n');
    expect(copied).toMatch(/　　此致\n敬礼！\n/);
    await page.context().close();
  });

  it('is sent nowhere and stored nowhere', async () => {
    const page = await openPageAt(browser, notice, open);
    await openLetter(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.fill('[name=facts]', '第一件。');
    await page.fill('[name=person]', '李四');
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
    const page = await openPageAt(browser, notice, open);
    await openLetter(page);
    await page.fill('[name=person]', '李四');
    await page.fill('[name=contact]', '0000-5550123');
    await page.fill('[name=date]', '2023-08-01');
    await page.check('[value=organisation]');
    await leave(page);
    await openLetter(page);
    expect(await page.locator('.letter .letter-page').innerText()).not.toMatch(/李四|5550123|8月1日|公章/);
    await page.context().close();
  });

  it('that is begun stays when the window closes, to be kept', async () => {
    const page = await openPageAt(browser, notice, '2023-08-11T17:50:00');
    await openLetter(page);
    await page.fill('[name=facts]', '第一件。');
    await page.clock.runFor(6.2 * 3_600_000);
    expect(await panel(page)).toContain('公示期已于');
    expect(await page.inputValue('[name=facts]')).toBe('第一件。');
    const letter = page.locator('.letter');
    expect(await letter.isVisible()).toBe(true);
    const words = '公示期已于2023年8月11日结束，不再按本公示受理。信还在，可以复制、存为文本。';
    expect(await letter.locator('p').first().textContent()).toBe(words);
    expect(await page.locator('.answer > [role=status]').textContent()).toBe(words);
    expect(await letter.getByRole('button', { name: '复制' }).isVisible()).toBe(true);
    expect(await letter.locator('a:visible').count()).toBe(0);
    await page.context().close();
  });

  it('that nobody has begun is offered neither after the last hours nor after the window', async () => {
    const page = await openPageAt(browser, notice, '2023-08-11T17:50:00');
    await openLetter(page);
    await page.locator('.letter > summary').click();
    await page.clock.runFor(20 * 60_000);
    expect(await page.getByText('写反映信').locator('visible=true').count()).toBe(0);
    await page.clock.runFor(6 * 3_600_000);
    expect(await page.getByText('写反映信').locator('visible=true').count()).toBe(0);
    await page.context().close();
  });

  it('is saved as text', async () => {
    const page = await openPageAt(browser, notice, open);
    await openLetter(page);
    await page.fill('[name=person]', '李四');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '存为文本' }).click();
    expect((await saving).suggestedFilename()).toBe('反映信.txt');
    await page.context().close();
  });

  it('goes into a mail where the receiver has an address, and into none where not', async () => {
    const page = await openPageAt(browser, example('annexes'), open);
    await openLetter(page);
    await page.fill('[name=facts]', '第一件。');
    const { protocol, pathname, searchParams } = new URL(
      (await page.getByRole('link', { name: '写邮件' }).last().getAttribute('href')) ?? '',
    );
    expect(protocol + pathname).toBe('mailto:gongshi@example.gov.cn');
    expect(searchParams.get('subject')).toMatch(/^关于“.+公示”的反映$/);
    expect(searchParams.get('body')).toContain('\r\n　　第一件。\r\n');
    await page.goto(notice);
    await openLetter(page);
    expect(await page.locator('.letter [href^="mailto:"]').count()).toBe(0);
    await page.context().close();
  });

  it('is printed alone', async () => {
    const page = await openPageAt(browser, notice, open);
    await openLetter(page);
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.locator('.letter').getByRole('button', { name: '打印' }).click();
    await page.emulateMedia({ media: 'print' });
    const printed = (await page.innerText('body')).replace(/\s/g, '');
    expect(printed).toContain('反映人（签名）：');
    expect(printed).not.toContain('关于本公示');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.innerText('body')).toContain('公示时间为');
    await page.context().close();
  });

  it('is about the nominee that the address names, until the reader says otherwise', async () => {
    const page = await openPageAt(browser, `${notice}#zhou-maocuo`, open);
    await page.locator('.context:visible').getByRole('link', { name: '怎么反映' }).click();
    await openLetter(page);
    const about = page.getByLabel('反映哪个对象');
    expect(await about.inputValue()).toBe('周毛措');
    expect(await page.locator('.letter .letter-page').innerText()).toContain('周毛措');
    await about.fill('朱梅');
    await page.evaluate(() => location.assign('#zhou-maocuo'));
    await page.locator('.letter > summary').click();
    await page.locator('.letter > summary').click();
    expect(await about.inputValue()).toBe('朱梅');
    await page.context().close();
  });

  it('offers every name of the notice', async () => {
    const page = await openPageAt(browser, longTable, open);
    await openLetter(page);
    const names = page.locator('.letter datalist option');
    await expect.poll(() => names.count()).toBeGreaterThan(400);
    expect(await names.first().evaluate((option: HTMLOptionElement) => option.value)).toMatch(/^甲/);
    await page.context().close();
  });

  it('is only copied in WeChat, which prints and saves nothing', async () => {
    const userAgent =
      'Mozilla/5.0 (Linux; Android 13) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.44';
    const page = await openPageAt(browser, notice, open, { context: { userAgent } });
    await openLetter(page);
    expect(await page.locator('.letter button').allTextContents()).toEqual(['复制']);
    expect(await page.locator('.letter [role=status]').textContent()).toContain('微信里不能打印和保存');
    expect(await page.locator('share-page button').allTextContents()).not.toContain('打印');
    await page.context().close();
  });
});

describe('without script', () => {
  it('everything needed to object is there, and nothing that does not work', async () => {
    const page = await openPage(browser, notice, { context: { javaScriptEnabled: false } });
    const text = (await page.innerText('main')).replace(/\s/g, '');
    for (const words of [
      '公示期内可以反映',
      '拨打0971-8258205',
      '工作日9:00—12:00，14:30—18:00',
      '最晚8月11日18:00',
      '没有写明邮箱和地点',
      '寄信可能已来不及，在途按3天算；以到达日邮戳为准',
      '以个人名义：署实名并提供有效联系方式',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/还剩|已于|今天|明天/);
    await page.getByRole('link', { name: '写反映信' }).click();
    expect(await page.innerText('.letter')).toContain('反映人（签名）：＿＿＿＿＿＿');
    expect(await page.locator('main button:visible, main input:visible').count()).toBe(0);
    await page.context().close();
  });
});

describe('the page', () => {
  it('is passed on by its address', async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    const page = await openPage(browser, notice, {
      context,
      prepare: async (made) => {
        await made.addInitScript(() => {
          delete (Navigator.prototype as { share?: unknown }).share;
        });
      },
    });
    await page.getByRole('button', { name: '分享' }).first().click();
    await expect.poll(() => page.locator('.title [role=status]').textContent()).toBe('网址已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('https://gongshi.example.gov.cn/notices/2023/quanguo-gonghui-xianjin/');
    await page.context().close();
  });

  it('prints its code and every channel, and no tools', async () => {
    const page = await openPage(browser, notice);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('img', { name: '本公示网址的二维码' }).count()).toBe(1);
    const text = await page.innerText('main');
    for (const words of ['0971-8258205', '810007', '受理']) expect(text).toContain(words);
    for (const words of ['写反映信', '加提醒', '可以反映，', '怎么反映']) expect(text).not.toContain(words);
    await page.context().close();
  });

  it('has targets of 44 pixels, and stays within 320 pixels with the letter open and the text spaced', async () => {
    const page = await openPageAt(browser, notice, open, {
      context: { viewport: { width: 320, height: 640 } },
    });
    await openLetter(page);
    await addStyles(
      page,
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const targets =
      ':is(.answer, .names, .how, .letter, .tools) :is(a, button, summary, input:not([type=radio]), .choice label)';
    for (const target of await page.locator(targets).locator('visible=true').all()) {
      const box = await target.boundingBox();
      expect.soft(box?.height, await target.innerText()).toBeGreaterThanOrEqual(44);
      expect.soft(box?.width).toBeGreaterThanOrEqual(44);
    }
    await page.context().close();
  });
});

async function openLetter(page: Page): Promise<void> {
  await page.locator('.letter > summary').click();
  await page.locator('.letter fieldset').waitFor();
}

/** Presses Tab until the focus is on what `selector` finds; fails after 80 stops. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}
