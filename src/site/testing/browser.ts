import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** The system's Chromium, quiet on the network. */
export function launchChromium(): Promise<Browser> {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({
    executablePath: inject('chromium'),
    args: ['--no-sandbox', '--disable-gpu', ...quiet],
  });
}

/**
 * Opens `url` on a phone 360 pixels wide, unless `context` says otherwise; `prepare` runs before. An error in
 * the page fails the test.
 */
export async function openPage(
  browser: Browser,
  url: string,
  { context, prepare }: { readonly context?: BrowserContextOptions; prepare?(page: Page): Promise<void> } = {},
): Promise<Page> {
  const made = await browser.newContext({ viewport: { width: 360, height: 740 }, ...context });
  const page = await made.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await prepare?.(page);
  await page.goto(url);
  return page;
}
