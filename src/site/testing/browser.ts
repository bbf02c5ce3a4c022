import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** The system's Chromium, quiet on the network. */
export function launchChromium(): Promise<Browser> {
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({
    executablePath: inject('chromium'),
    args: ['--no-sandbox', '--disable-gpu', ...quiet],
  });
}

/**
 * Opens `url` on a phone 360 pixels wide, unless `context` says otherwise; `prepare` runs before. An error in
 * the page fails the test, and so does anything that its Content-Security-Policy forbids.
 */
export async function openPage(
  browser: Browser,
  url: string,
  {
    context,
    prepare,
  }: { readonly context?: BrowserContextOptions; prepare?(page: Page): Promise<void> } = {},
): Promise<Page> {
  const session = await browser.newContext({ viewport: { width: 360, height: 740 }, ...context });
  const page = await session.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) throw new Error(message.text());
  });
  await prepare?.(page);
  await page.goto(url);
  return page;
}

/** Opens `url` as `openPage` does, with the site's clock at `time` in Shanghai and the reader's own at `clock`. */
export function openPageAt(
  browser: Browser,
  url: string,
  time: string,
  {
    clock = time,
    context = {},
    prepare,
  }: {
    readonly clock?: string;
    readonly context?: BrowserContextOptions;
    prepare?(page: Page): Promise<void>;
  } = {},
): Promise<Page> {
  return openPage(browser, url, {
    context,
    prepare: async (page) => {
      await prepare?.(page);
      await page.clock.install({ time: millisecondsOf(clock) });
      await page.route('**/*', (route) =>
        route.request().method() === 'HEAD'
          ? route.fulfill({ status: 200, headers: { date: new Date(millisecondsOf(time)).toUTCString() } })
          : route.continue(),
      );
    },
  });
}

/** Milliseconds since 1970 of `YYYY-MM-DDTHH:MM:SS` in Shanghai. */
export function millisecondsOf(time: string): number {
  return Date.parse(`${time}+08:00`);
}

/** Lets `page` note how much its layout shifts, from its beginning on. */
export async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How much the layout of `page` has shifted (CLS), by what `noteShifts` noted. */
export async function shiftOf(page: Page): Promise<number> {
  await page.waitForTimeout(300);
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  return shifts.reduce((sum, value) => sum + value, 0);
}

/** Adds the rules `css` to `page`, past its policy, which allows no styles but its own. */
export async function addStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}
