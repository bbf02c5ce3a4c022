import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from '../testing/browser.ts';
import { layerOf, layerOrder } from './style-layers.ts';

/** The order in which a page gets its styles decides nothing: layers, then weight (`style-layers.ts`). */

interface Sheet {
  readonly file: string;
  readonly layer: string;
  readonly text: string;
}

const sheets = readdirSync('src/site', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/site/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.css') && !file.includes('/examples/'))
  .map((file): Sheet => ({ file, layer: layerOf(file), text: readFileSync(file, 'utf8') }));

const [own, samples, examples] = [inject('site'), inject('sampleSite'), inject('exampleSite')];
const pages: readonly (readonly [name: string, address: string])[] = [
  ['a notice', new URL('/notices/2023/quanguo-gonghui-xianjin/', own.address).href],
  ['a notice of many shapes', new URL('/notices/2023/prose/', examples.address).href],
  ['a notice of tables', new URL('/notices/2023/tables/', examples.address).href],
  ['a long list', new URL('/notices/2023/long-table/', examples.address).href],
  ['a corrected notice', new URL('/notices/2023/corrected/', examples.address).href],
  ['its history', new URL('/notices/2023/corrected/history/', examples.address).href],
  ['an earlier version', new URL('/notices/2023/corrected/v/1/', examples.address).href],
  ['a notice with its result', new URL('/notices/2023/concluded/', examples.address).href],
  ['a withdrawn notice', new URL('/notices/2023/withdrawn/', examples.address).href],
  ['a draft', new URL('/notices/2023/draft-with-gaps/', examples.address).href],
  ['the home page', new URL('/', samples.address).href],
  ['the list', new URL('/notices/', samples.address).href],
  ['a facet', new URL('/notices/by/category/', samples.address).href],
  ['the search', new URL('/search/?q=示例', samples.address).href],
  ['a page in prose', new URL('/how-to-object/', own.address).href],
  ['the data', new URL('/data/', own.address).href],
  ['a calendar', new URL('/calendar/2023/', own.address).href],
  ["the office's overview", new URL('/overview/', samples.address).href],
  ['the parts', new URL('/_examples/', examples.address).href],
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

it('says one thing of a selector in all files of a layer', async () => {
  const page = await openPage(browser, own.address);
  expect(await page.evaluate(clashes, sheets)).toEqual([]);
  await page.context().close();
});

describe.each(pages)('%s', (_, address) => {
  it('has its styles without layers, and looks the same in whatever order they come', async () => {
    const page = await openPage(browser, address, { context: { bypassCSP: true } });
    expect(await layersOf(page)).toEqual([]);
    if (address.includes('?q=')) await page.waitForSelector('[data-state=done]', { state: 'attached' });
    for (const [media, width, elder, isTouched] of [
      ['screen', 360, 'off', false],
      ['screen', 360, 'on', false],
      ['screen', 1280, 'off', false],
      ['screen', 1280, 'off', true],
      ['print', 640, 'off', false],
    ] as const) {
      await page.emulateMedia({ media });
      await page.setViewportSize({ width, height: 740 });
      const trial = { sheets, layerOrder, elder, isTouched };
      expect.soft(await page.evaluate(differences, trial), `${media} ${width} ${elder}`).toEqual([]);
    }
    await page.context().close();
  });
});

/** The layers that `page` has: browsers of 2021 know none. */
function layersOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSLayerBlockRule || rule instanceof CSSLayerStatementRule)
      .map(({ cssText }) => cssText.slice(0, 200)),
  );
}

/** What two style sheets of one layer say differently: `condition selector property: first file or second`. */
function clashes(texts: readonly Sheet[]): string[] {
  const said = new Map<string, { readonly file: string; readonly value: string }>();
  const found: string[] = [];
  const read = (rules: CSSRuleList, { file, layer }: Sheet, condition: string): void => {
    for (const rule of rules) {
      if (rule instanceof CSSConditionRule)
        read(rule.cssRules, { file, layer, text: '' }, rule.conditionText);
      if (!(rule instanceof CSSStyleRule)) continue;
      for (const selector of rule.selectorText.split(/,\s*(?![^(]*\))/))
        for (const property of rule.style) {
          const name = `${condition === 'print' ? 'print' : `${layer} ${condition}`} ${selector} ${property}`;
          const value = rule.style.getPropertyValue(property);
          const first = said.get(name);
          if (first && first.file !== file && first.value !== value)
            found.push(`${name}: ${first.file} or ${file}`);
          said.set(name, first ?? { file, value });
        }
    }
  };
  for (const sheet of texts) {
    const parsed = new CSSStyleSheet();
    parsed.replaceSync(sheet.text);
    read(parsed.cssRules, sheet, '');
  }
  return found;
}

interface Trial {
  readonly sheets: readonly Sheet[];
  readonly layerOrder: string;
  readonly elder: string;
  /** All that a pointer, the keyboard or an address marks is marked. */
  readonly isTouched: boolean;
}

/** What differs on the page between all styles of the site in their order, in the reverse one, and without layers. */
function differences({ sheets: texts, layerOrder: order, elder, isTouched }: Trial): string[] {
  document.documentElement.dataset['elder'] = elder;
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const style of document.querySelectorAll('style')) style.remove();
  const sheetOf = (text: string): CSSStyleSheet => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  const touched = (text: string): string =>
    isTouched
      ? text.replaceAll(/:(hover|focus-visible|focus)\b/g, ':not(.none)').replaceAll(/:target\b/g, '[id]')
      : text;
  const layersOf = order.replace(/^@layer |;$/g, '').split(',');
  /** The rules of each sheet, by layer. */
  const ruled = texts.map(({ layer, text }) =>
    [...sheetOf(touched(text)).cssRules]
      .filter((rule) => !(rule instanceof CSSPageRule))
      .map((rule) => {
        const isPrint = rule instanceof CSSMediaRule && rule.conditionText === 'print';
        return { layer: isPrint ? 'print' : layer, rule };
      }),
  );
  const layered = ruled.map((rules) =>
    rules.map(({ layer, rule }) => `@layer ${layer}{${rule.cssText}}`).join(''),
  );
  const flat = layersOf.flatMap((layer) =>
    ruled.flat().flatMap((one) => (one.layer === layer ? [one.rule.cssText] : [])),
  );
  // The order matters only to what two style sheets say.
  const saidIn = new Map<string, Set<number>>();
  const note = (rules: CSSRuleList, sheet: number): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule)
        for (const property of rule.style)
          saidIn.set(property, (saidIn.get(property) ?? new Set()).add(sheet));
      if ('cssRules' in rule) note(rule.cssRules as CSSRuleList, sheet);
    }
  };
  layered.forEach((text, index) => note(sheetOf(text).cssRules, index));
  const names = [...saidIn].flatMap(([name, { size }]) => (size > 1 ? [name] : []));
  // Of elements that stand alike, the first two and the last.
  const alike = new Map<string, Element[]>();
  for (const element of document.querySelectorAll('html, body, body *')) {
    let place = '';
    for (let at: Element | null = element; at; at = at.parentElement)
      place += `${at.tagName}.${at.className}${at.getAttributeNames().join()} `;
    alike.set(place, [...(alike.get(place) ?? []).slice(0, 2), element]);
  }
  const elements = [...alike.values()].flat();
  const parts = ['', '::before', '::after', '::placeholder'];
  /** Each element and its parts, in one order, with the values of `names`. */
  const lookOf = (ordered: readonly string[]): string[][] => {
    document.adoptedStyleSheets = ordered.map(sheetOf);
    return elements.flatMap((element) =>
      parts.map((part) => {
        const style = getComputedStyle(element, part === '' ? null : part);
        const isThere =
          part === '::placeholder' ? element.hasAttribute('placeholder') : style.content !== 'none';
        return part === '' || isThere ? names.map((name) => style.getPropertyValue(name)) : [];
      }),
    );
  };
  const one = lookOf([order, ...layered]);
  return [lookOf([order, ...layered.toReversed()]), lookOf([flat.join('')])].flatMap((other) =>
    one
      .flatMap((values, index) => {
        const element = elements[Math.floor(index / parts.length)];
        const name = `${element?.tagName.toLowerCase()} ${element?.className}${parts[index % parts.length]}`;
        return names.flatMap((property, place) => {
          const [first, second] = [values[place], other[index]?.[place]];
          return first === second ? [] : [`${index} ${name} ${property}: ${first} or ${second}`];
        });
      })
      .slice(0, 20),
  );
}
