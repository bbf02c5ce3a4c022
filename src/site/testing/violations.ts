import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What another width and other colours can change. */
export const rulesOfLooks = [
  'color-contrast',
  'target-size',
  'scrollable-region-focusable',
  'link-in-text-block',
];

/** What axe finds on the page: rule and element. `runOnly` names the rules or the sets of rules; `also` is one more. */
export async function violations(
  page: Page,
  runOnly: readonly string[] = everyRule,
  also?: string,
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options: RunOptions = {
    runOnly: [...runOnly],
    resultTypes: ['violations'],
    ...(also === undefined ? {} : { rules: { [also]: { enabled: true } } }),
  };
  return page.evaluate(async (options) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, options);
}

/** By how many pixels the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
