import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, inject, it } from 'vitest';
import { dataExamples } from './data-examples.ts';
import { fieldDictionary } from './field-dictionary.ts';

const sites = [
  ['the preview', inject('site'), false],
  ['60 samples', inject('sampleSite'), false],
  ['the examples', inject('exampleSite'), false],
  ['another office in production', inject('officeSite'), true],
] as const;

describe.each(sites)('what %s gives to machines', (_, { folder, address }, isProduction) => {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const json = (path: string) => JSON.parse(read(path));
  /** `pre` is read like any element. */
  const dataPage = () => parse(read('data/index.html'), { blockTextElements: { script: true, style: true } });
  const hasDataPage = existsSync(join(folder, 'data/index.html'));
  const notices = globSync('notices/*/*/notice.json', { cwd: folder }).map((path) =>
    path.slice(0, -'notice.json'.length),
  );
  const validate = addFormats
    .default(new Ajv2020({ strict: true }))
    .compile(json('data/schema/notice.v1.json'));

  it('has data and a calendar for every notice with a page', () => {
    expect(notices.length).toBeGreaterThan(0);
    for (const notice of notices) {
      const data = json(`${notice}notice.json`);
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      if (isProduction) expect(data.isDraft).toBe(false);
      const page = parse(read(`${notice}index.html`));
      const ics = new ICAL.Component(ICAL.parse(read(`${notice}notice.ics`)) as never);
      const [window, closing] = ics.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
      expect(window?.startDate.toString()).toBe(data.window.opens);
      expect(closing?.endDate.toJSDate().getTime()).toBe(Date.parse(data.window.closesAt));
      const script = page.querySelector('script[type="application/ld+json"]');
      if (!script) {
        expect(data.erasure).not.toBeNull();
        continue;
      }
      expect(JSON.parse(script.text).expires).toBe(data.window.closesAt);
      const alternates = page
        .querySelectorAll('link[rel=alternate]')
        .map((link) => link.getAttribute('href') ?? '');
      expect(alternates).toEqual([
        `/${notice}notice.json`,
        `/${notice}notice.ics`,
        '/feeds/atom.xml',
        '/feeds/feed.json',
      ]);
      const links = page.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
      // Nobody is reminded of what is over.
      const isOver = page.querySelector('.answer.over') !== null;
      expect(links.includes(`/${notice}notice.ics`)).toBe(!isOver);
    }
  });

  it('lists every notice once, by year and in the table', () => {
    const { years } = json('data/notices.json') as { years: { year: string; count: number }[] };
    const listed = years.flatMap(({ year, count }) => {
      const ofYear = json(`data/notices/${year}.json`).notices as { url: string }[];
      expect(ofYear).toHaveLength(count);
      return ofYear.map(({ url }) => new URL(url).pathname.slice(1));
    });
    expect(listed.toSorted()).toEqual(notices.map((path) => path.replaceAll('\\', '/')).toSorted());
    const { data, errors } = Papa.parse<string[]>(read('data/notices.csv').slice(1), {
      newline: '\r\n',
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(notices.length + 1);
  });

  it('has well-formed feeds, and every page leads to them', () => {
    const feeds = globSync(['feeds/**/*.xml', 'sitemap.xml'], { cwd: folder });
    expect(feeds.length).toBeGreaterThan(3);
    for (const feed of feeds) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(read(feed)).close();
    }
    for (const feed of globSync('feeds/**/feed.json', { cwd: folder }))
      expect(json(feed).items.length).toBeLessThanOrEqual(50);
    for (const page of globSync('**/index.html', { cwd: folder }).filter(
      (path) => !path.startsWith('_examples'),
    )) {
      const alternates = parse(read(page))
        .querySelectorAll('link[rel=alternate]')
        .map((link) => link.getAttribute('href') ?? '');
      expect(alternates.slice(-2)).toEqual(['/feeds/atom.xml', '/feeds/feed.json']);
      expect(alternates.filter((href) => !existsSync(join(folder, href)))).toEqual([]);
    }
  });

  it('maps the pages that there are, and no draft', () => {
    const addresses = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, url = '']) => new URL(url).pathname,
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((path) => !existsSync(join(folder, decodeURI(path), 'index.html')))).toEqual([]);
    const drafts = notices.filter((notice) => json(`${notice}notice.json`).isDraft).map((path) => `/${path}`);
    expect(drafts.filter((path) => addresses.includes(path))).toEqual([]);
    expect(isProduction ? read('robots.txt') : 'sitemap.xml').toContain('sitemap.xml');
  });

  it.runIf(hasDataPage)('tells what a field is', () => {
    const page = dataPage();
    const told = page.querySelectorAll('th code').map(({ text }) => text);
    expect(told).toEqual(fieldDictionary().map(({ path }) => path));
    for (const path of ['window.closesAt', 'ledger[].words', 'result.nominees[].outcome'])
      expect(told).toContain(path);
  });

  const domain = new URL(json('data/notices.json').schema as string).host;
  it.runIf(hasDataPage).each(dataExamples(domain).map(({ title, code }) => [title, code] as const))(
    'runs its example: %s',
    async (_, code) => {
      expect(
        dataPage()
          .querySelectorAll('pre code')
          .map(({ text }) => text),
      ).toContain(code);
      const printed: unknown[] = [];
      // The served site stands in for the one on line.
      const here = (url: string): Promise<Response> =>
        fetch(url.replace(`https://${domain}`, address.replace(/\/$/, '')));
      const AsyncFunction = (async () => {}).constructor as new (
        ...parts: string[]
      ) => (...given: unknown[]) => Promise<void>;
      await new AsyncFunction('fetch', 'console', code)(here, {
        log: (value: unknown) => printed.push(value),
      });
      expect(printed).toHaveLength(1);
      expect(Array.isArray(printed[0])).toBe(true);
    },
  );
});

it('keeps the first notice within one round trip: 14,600 bytes compressed', () => {
  const page = readFileSync(join(inject('site').folder, 'notices/2023/quanguo-gonghui-xianjin/index.html'));
  expect(brotliCompressSync(page).length).toBeLessThan(14_600);
});
