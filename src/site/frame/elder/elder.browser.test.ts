import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exampleAddress, examples } from '../../testing/examples/examples.ts';
import { launchChromium, openPage } from '../../testing/browser.ts';
import { rulesOfLooks, sideways, violations } from '../../testing/violations.ts';

const noticePath = '/notices/2023/quanguo-gonghui-xianjin/';
const own = [
  '/',
  '/notices/',
  '/notices/2023/',
  noticePath,
  '/search/?q=朱梅',
  '/calendar/2023/',
  '/about/rules/',
  '/how-to-object/',
  '/accessibility/',
  '/404.html',
];
const addressOf = (path: string): string => new URL(path, inject('site').address).href;
const addresses = [
  ...own.map((path) => [path, addressOf(path)] as const),
  ...examples.map(
    (example) =>
      [example.slug, new URL(exampleAddress(example), inject('exampleSite').address).href] as const,
  ),
];
const seed = addressOf(noticePath);
const wide = { width: 1280, height: 900 };
/** A screen of 1280 pixels at 400 % (WCAG 1.4.10). */
const narrow = { width: 320, height: 640 };
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(
  address: string,
  context: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await openPage(browser, address, {
    context,
    prepare: async (page) => {
      await prepare?.(page);
    },
  });
  if (address.includes('/search/'))
    await page.waitForSelector('[data-results][data-state=done]', { state: 'attached' });
  return page;
}

/** Opens `address` as a reader does who chose 长者版 before. */
const openElder = (address: string, context: BrowserContextOptions = {}): Promise<Page> =>
  open(address, context, (page) => page.addInitScript(() => localStorage.setItem('elder', 'on')));

const modeOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['elder']);

describe.each(addresses)('%s in 长者版', (_, address) => {
  it('is large, high in contrast and easy to hit, light and wide, dark and narrow, and loses nothing', async () => {
    const page = await openElder(address, { viewport: wide });
    expect(await page.evaluate(smallText)).toEqual([]);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    expect(await violations(page, undefined, 'color-contrast-enhanced')).toEqual([]);
    await page.setViewportSize(narrow);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.evaluate(smallText)).toEqual([]);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    expect(await violations(page, [...rulesOfLooks, 'color-contrast-enhanced'])).toEqual([]);
    expect(await sideways(page)).toBe(0);

    const seen = new Set(await page.evaluate(seenText));
    await page.locator('.elder-switch').click();
    expect((await page.evaluate(seenText)).filter((text) => !seen.has(text))).toEqual([]);
    await page.context().close();
  });
});

/**
 * Texts of less than 20 pixels, but for the marks of a calendar's day and the names of weekdays, which have 18, and
 * texts of more than 30, but for the last day. Runs in the page.
 */
function smallText(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (!node.textContent?.trim() || !element?.checkVisibility()) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    const least = element.closest('.weekdays, .month b') ? 18 : 20;
    const most = element.closest('.key') ? 38 : 30;
    if (size < least - 0.01 || size > most + 0.01)
      found.add(`${size} ${element.tagName}.${element.className} ${node.textContent.trim().slice(0, 10)}`);
  }
  return [...found];
}

/** What is pressed and is less than 44 pixels wide or high. Runs in the page. */
function smallTargets(): string[] {
  return [...document.querySelectorAll('a, button, summary, input, select, textarea')].flatMap((element) => {
    if (
      !element.checkVisibility({ contentVisibilityAuto: true }) ||
      element.closest('details:not([open]) > :not(summary)')
    )
      return [];
    if (getComputedStyle(element).clipPath !== 'none') return [];
    const target = element.matches('[type=radio]') ? (element.closest('label') ?? element) : element;
    const { width, height } = target.getBoundingClientRect();
    return width < 44 || height < 44
      ? [`${width}×${height} ${element.tagName}.${element.className} ${element.textContent.trim()}`]
      : [];
  });
}

/** The texts that can be seen, but for what their words repeat (`aria-hidden`) and the switch. Runs in the page. */
function seenText(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (
      !element?.checkVisibility() ||
      element.closest('.elder-switch, .days [aria-hidden], .days.heads, .masthead nav, .masthead form')
    )
      continue;
    const text = node.textContent?.trim();
    if (text) found.push(text);
  }
  return found;
}

describe('the switch to 长者版', () => {
  it('is remembered on the next page, after a reload and going back, and turned off again', async () => {
    const page = await open(addressOf('/'));
    const button = page.locator('.elder-switch');
    expect(await button.innerText()).toBe('长者版');
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await modeOf(page)).toBe('on');
    expect(await button.innerText()).toBe('标准版');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goto(seed);
    expect(await modeOf(page)).toBe('on');
    await page.reload();
    expect(await modeOf(page)).toBe('on');
    await page.getByRole('button', { name: '标准版' }).click();
    expect(await modeOf(page)).toBe('off');
    await page.goBack();
    await expect.poll(() => modeOf(page)).toBe('off');
    await page.context().close();
  });

  it('is followed by other tabs that are open', async () => {
    const page = await open(addressOf('/'));
    const other = await page.context().newPage();
    await other.goto(seed);
    await other.locator('.elder-switch').click();
    await expect.poll(() => modeOf(page)).toBe('on');
    await page.context().close();
  });

  it('is applied before anything is painted, without any script file', async () => {
    const page = await open(seed, {}, async (page) => {
      await page.addInitScript(() => {
        localStorage.setItem('elder', 'on');
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          observer.disconnect();
          document.documentElement.dataset['atBody'] = getComputedStyle(document.documentElement).fontSize;
        }).observe(document, { childList: true, subtree: true });
      });
      await page.route('**/*.js', (route) => route.abort());
    });
    expect(await page.evaluate(() => document.documentElement.dataset['atBody'])).toBe('22px');
    expect(await page.locator('.elder-switch').innerText()).toBe('标准版');
    await page.context().close();
  });

  it('works for the page where nothing may be kept', async () => {
    const page = await open(seed, {}, (page) =>
      page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        }),
      ),
    );
    await page.locator('.elder-switch').click();
    expect(await modeOf(page)).toBe('on');
    await page.locator('.elder-switch').click();
    expect(await modeOf(page)).toBe('off');
    await page.context().close();
  });

  it('is not there without script', async () => {
    const page = await open(seed, { javaScriptEnabled: false });
    expect(await page.locator('.elder-switch').isVisible()).toBe(false);
    expect(await page.locator('.read-aloud').isVisible()).toBe(false);
    await page.context().close();
  });

  it('changes nothing on paper', async () => {
    const page = await openElder(seed);
    await page.emulateMedia({ media: 'print' });
    const looks = (): Promise<string[]> =>
      page
        .locator('body *')
        .evaluateAll((all) =>
          all.map((element) =>
            JSON.stringify([element.getBoundingClientRect(), getComputedStyle(element).font]),
          ),
        );
    const elder = await looks();
    await page.evaluate(() => (document.documentElement.dataset['elder'] = 'off'));
    expect(await looks()).toEqual(elder);
    await page.context().close();
  });
});

/** A voice of the device (`here`) or of a server. */
interface Voice {
  readonly lang: string;
  readonly here: boolean;
}

interface Spoken {
  readonly text: string;
  readonly voice: string | undefined;
  readonly rate: number;
}

/** Opens the seed in 长者版 with these voices, of which the browser learns after `late` milliseconds. */
async function openWithVoices(voices: readonly Voice[], late = 0): Promise<Page> {
  return open(seed, {}, (page) =>
    page.addInitScript(
      ({ voices, late }) => {
        localStorage.setItem('elder', 'on');
        const spoken: unknown[] = [];
        let known = late ? [] : voices;
        let current: { onend?: () => void; onerror?: () => void } | undefined;
        class Utterance {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        }
        const synthesis = {
          onvoiceschanged: () => {},
          getVoices: () =>
            known.map(({ lang, here }) => ({ lang, localService: here, name: `${lang} ${here}` })),
          cancel: () => {
            const stopped = current;
            current = undefined;
            setTimeout(() => stopped?.onerror?.());
          },
          speak: (utterance: {
            text: string;
            rate: number;
            voice?: { name: string };
            onend?: () => void;
          }) => {
            if (!utterance.text) return;
            spoken.push({ text: utterance.text, voice: utterance.voice?.name, rate: utterance.rate });
            current = utterance;
          },
        };
        if (late)
          setTimeout(() => {
            known = voices;
            synthesis.onvoiceschanged();
          }, late);
        Object.defineProperties(window, {
          speechSynthesis: { value: synthesis },
          SpeechSynthesisUtterance: { value: Utterance },
          spoken: { value: spoken },
          finishPiece: { value: () => current?.onend?.() },
        });
      },
      { voices, late },
    ),
  );
}

const spokenOn = (page: Page): Promise<Spoken[]> =>
  page.evaluate(() => (window as unknown as { spoken: Spoken[] }).spoken);
const finishPiece = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { finishPiece(): void }).finishPiece());
const control = (page: Page, name: string) => page.locator('.read-aloud').getByRole('button', { name });

const here: Voice = { lang: 'zh-CN', here: true };

describe('reading aloud', () => {
  it('loads when it is asked for, and never before', async () => {
    const asked: string[] = [];
    const page = await openWithVoices([here]);
    page.on('request', (request) => asked.push(request.url()));
    expect(asked.filter((url) => url.includes('read-aloud'))).toEqual([]);
    await control(page, '朗读本页').click();
    await expect.poll(() => asked.filter((url) => url.includes('read-aloud')).length).toBe(1);
    await page.context().close();
  });

  it('reads by a voice of the device only, that of the mainland first', async () => {
    const page = await openWithVoices([
      { lang: 'zh-CN', here: false },
      { lang: 'zh-TW', here: true },
      { lang: 'en-US', here: true },
      { lang: 'zh_CN', here: true },
    ]);
    await control(page, '朗读本页').click();
    await expect.poll(async () => (await spokenOn(page)).at(0)?.voice).toBe('zh_CN true');
    await page.context().close();
  });

  it('waits for voices that the browser learns of late', async () => {
    const page = await openWithVoices([here], 800);
    await control(page, '朗读本页').click();
    await expect.poll(async () => (await spokenOn(page)).length).toBe(1);
    await page.context().close();
  });

  it.each([
    ['no voice', []],
    ['voices of a server only', [{ lang: 'zh-CN', here: false }]],
    ['no Chinese voice', [{ lang: 'en-US', here: true }]],
  ])('says so where there is %s, and sends nothing', async (_, voices) => {
    const page = await openWithVoices(voices);
    await control(page, '朗读本页').click();
    await page.getByText('这台设备没有本地的中文语音').waitFor();
    expect(await spokenOn(page)).toEqual([]);
    expect(await control(page, '朗读本页').isVisible()).toBe(true);
    await page.context().close();
  });

  it.each([
    ['微信里不能朗读', 'Mozilla/5.0 (Linux; Android 14) Chrome/122 MicroMessenger/8.0'],
    ['这个浏览器不能朗读', undefined],
  ])('explains “%s” and offers nothing', async (words, userAgent) => {
    const page = await open(seed, userAgent ? { userAgent } : {}, (page) =>
      page.addInitScript(() => {
        localStorage.setItem('elder', 'on');
        // The real one lives on the prototype chain.
        delete (Window.prototype as { speechSynthesis?: unknown }).speechSynthesis;
        delete (window as { speechSynthesis?: unknown }).speechSynthesis;
      }),
    );
    await page.getByText(words).waitFor();
    expect(await page.locator('.read-aloud button:visible').count()).toBe(0);
    await page.context().close();
  });

  it('pauses, goes on where it was, changes its pace and stops; marks what it reads and keeps it in sight', async () => {
    const page = await openWithVoices([here]);
    await control(page, '朗读本页').click();
    await expect.poll(async () => (await spokenOn(page)).length).toBe(1);
    for (let piece = 1; piece < 45; piece += 1) await finishPiece(page);
    const read = page.locator('[data-read]');
    expect(await read.count()).toBe(1);
    const { y = -1 } = (await read.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(740);

    await control(page, '暂停').click();
    const paused = await spokenOn(page);
    expect(await control(page, '继续').evaluate((button) => button === document.activeElement)).toBe(true);
    await control(page, '继续').click();
    await expect.poll(async () => (await spokenOn(page)).length).toBe(paused.length + 1);
    expect((await spokenOn(page)).at(-1)?.text).toBe(paused.at(-1)?.text);

    await control(page, '慢些').click();
    const slow = (await spokenOn(page)).at(-1);
    expect(slow?.text).toBe(paused.at(-1)?.text);
    expect(slow?.rate).toBeLessThan(0.9);

    await control(page, '停止').click();
    expect(await read.count()).toBe(0);
    expect(await control(page, '朗读本页').evaluate((button) => button === document.activeElement)).toBe(
      true,
    );
    expect(await control(page, '停止').isVisible()).toBe(false);
    await page.context().close();
  });

  it('reads all of the main text once, in its order, and ends', async () => {
    const page = await openWithVoices([here]);
    await control(page, '朗读本页').click();
    await expect.poll(async () => (await spokenOn(page)).length).toBe(1);
    for (let piece = 0; piece < 400 && (await control(page, '暂停').isVisible()); piece += 1)
      await finishPiece(page);
    expect(await control(page, '朗读本页').isVisible()).toBe(true);
    const pieces = (await spokenOn(page)).map(({ text }) => text);
    const text = pieces.join('');
    for (const words of [
      '零九七一，八二五八二零五',
      '二零二三年8月7日',
      '资金6603.62万元'.slice(2),
      '周毛措',
    ])
      expect(text).toContain(words);
    for (const words of ['查名单', '分享', '加提醒', '#']) expect(text).not.toContain(words);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(60);
    await page.context().close();
  });

  it('ends with 长者版 and with the page', async () => {
    const page = await openWithVoices([here]);
    for (const leave of [
      () => page.locator('.elder-switch').click(),
      () => page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide'))),
    ]) {
      await page.evaluate(() => (document.documentElement.dataset['elder'] = 'on'));
      await control(page, '朗读本页').click();
      await expect.poll(() => page.locator('[data-read]').count()).toBe(1);
      await leave();
      expect(await page.locator('[data-read]').count()).toBe(0);
    }
    await page.context().close();
  });
});
