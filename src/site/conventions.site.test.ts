import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { siteCodeForm } from '#domain/check-office.ts';
import { otherOffice } from './examples/other-office.ts';

/** 《政府网站发展指引》（国办发〔2017〕47号） and its 附件2, on every page of every site. */

interface BuiltPage {
  /** Its address: `/notices/2023/`. */
  readonly path: string;
  readonly html: HTMLElement;
}

const sites = [
  ['the preview', inject('site').folder, false],
  ['60 samples', inject('sampleSite').folder, false],
  ['the examples', inject('exampleSite').folder, false],
  ['another office in production', inject('officeSite').folder, true],
] as const;

function pagesOf(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('_examples/'))
    .map((file) => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      html: parse(readFileSync(join(folder, file), 'utf8')),
    }));
}

const contents = (html: HTMLElement, name: string): string[] =>
  html.querySelectorAll(`meta[name="${name}"]`).map((tag) => tag.getAttribute('content') ?? '');

/** The pages of which `isWrong` says so. */
const wrong = (pages: readonly BuiltPage[], isWrong: (page: BuiltPage) => boolean): string[] =>
  pages.filter(isWrong).map(({ path }) => path);

describe.each(sites)('every page of %s', (_, folder, isProduction) => {
  const pages = pagesOf(folder);
  const notices = pages.filter(({ path }) => /^\/notices\/\d{4}\/[^/]+\/$/.test(path));
  const lists = pages.filter(({ path }) => /^\/notices\/(\d{4}\/|by\/.*)?$/.test(path));

  it('names the site, its domain and its code, each once', () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const name of ['SiteName', 'SiteDomain', 'SiteIDCode'])
      expect(wrong(pages, ({ html }) => contents(html, name).filter(Boolean).length !== 1)).toEqual([]);
    const form = isProduction ? siteCodeForm : /^【待填：网站标识码】$/;
    expect(wrong(pages, ({ html }) => !form.test(contents(html, 'SiteIDCode')[0] ?? ''))).toEqual([]);
  });

  it('bears the tags of a column if it is a list', () => {
    expect(lists.length).toBeGreaterThan(2);
    for (const name of ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'])
      expect(wrong(lists, ({ html }) => contents(html, name).filter(Boolean).length !== 1)).toEqual([]);
  });

  it('bears the tags of an article if it is a notice, with the day on record', () => {
    expect(notices.length).toBeGreaterThan(0);
    for (const name of ['ArticleTitle', 'PubDate', 'ContentSource', 'Keywords', 'Description', 'Url'])
      expect(wrong(notices, ({ html }) => contents(html, name).filter(Boolean).length !== 1)).toEqual([]);
    const form = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/;
    expect(wrong(notices, ({ html }) => !form.test(contents(html, 'PubDate')[0] ?? ''))).toEqual([]);
  });

  it('has no empty tag, and none twice', () => {
    const bad = pages.flatMap(({ path, html }) => {
      const tags = html
        .querySelectorAll('meta[name], meta[property]')
        .map((tag) => [
          tag.getAttribute('name') ?? tag.getAttribute('property') ?? '',
          tag.getAttribute('content'),
        ]);
      const names = tags.map(([name]) => name);
      return tags.flatMap(([name, content], index) =>
        !content?.trim() || names.indexOf(name ?? '') !== index ? [`${path} ${name}`] : [],
      );
    });
    expect(bad).toEqual([]);
  });

  it('has a title, a description and an address of its own', () => {
    const seen = (of: (html: HTMLElement) => string): string[] => pages.map(({ html }) => of(html));
    const titles = seen((html) => html.querySelector('title')?.text ?? '');
    const descriptions = seen((html) => contents(html, 'description')[0] ?? '');
    const addresses = seen((html) => html.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '');
    for (const values of [titles, descriptions, addresses]) {
      expect(values.filter((value) => value.trim() === '')).toEqual([]);
      expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
    }
    expect(descriptions.filter((text) => text.length < 10)).toEqual([]);
  });

  it('says in Chinese whose it is, and where one is', () => {
    expect(wrong(pages, ({ html }) => html.querySelector('html')?.getAttribute('lang') !== 'zh-CN')).toEqual(
      [],
    );
    expect(
      wrong(
        pages,
        ({ path, html }) => path !== '/' && html.querySelectorAll('nav[aria-label=当前位置] a').length === 0,
      ),
    ).toEqual([]);
    const labels = ['主办单位', '网站标识码', 'ICP备案号', '公网安备号', '党政机关标识'];
    expect(
      wrong(pages, ({ html }) => {
        const found = html.querySelectorAll('.colophon dt').map(({ text }) => text);
        return !labels.every((label) => found.includes(label));
      }),
    ).toEqual([]);
    expect(wrong(pages, ({ html }) => !html.querySelector('.colophon a[href="/sitemap/"]'))).toEqual([]);
  });

  it('has no dead link and no dead anchor', () => {
    const ids = new Map(
      pages.map(({ path, html }) => [path, new Set(html.querySelectorAll('[id]').map(({ id }) => id))]),
    );
    const dead = pages.flatMap(({ path, html }) =>
      html.querySelectorAll('[href], [src]').flatMap((element) => {
        const target = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        if (!/^[/#]/.test(target)) return [];
        const { pathname, hash } = new URL(target, `https://site.example${path}`);
        const file = join(folder, decodeURIComponent(pathname));
        const isThere = pathname.endsWith('/')
          ? existsSync(join(file, 'index.html')) || pathname === path
          : existsSync(file);
        const anchor = decodeURIComponent(hash.slice(1));
        return isThere && (anchor === '' || ids.get(pathname)?.has(anchor)) ? [] : [`${path} → ${target}`];
      }),
    );
    expect(dead).toEqual([]);
  });

  it('loads nothing from another site', () => {
    const loaded = pages.flatMap(({ html }) =>
      html
        .querySelectorAll('script[src], img[src], iframe, link[rel=stylesheet], link[rel*=icon], source')
        .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? element.rawTagName),
    );
    expect(loaded.filter((address) => !address.startsWith('/'))).toEqual([]);
  });

  it('has no column without content', () => {
    const empty = pages.flatMap(({ path, html }) =>
      html
        .querySelectorAll('main section, main ol, main ul')
        .filter((part) => !part.hasAttribute('data-results') && part.text.replace(/\s/g, '') === '')
        .map((part) => `${path} ${part.rawTagName}.${part.classNames}`),
    );
    expect(empty).toEqual([]);
  });
});

describe('the site of another office', () => {
  const { folder } = inject('officeSite');
  const pages = pagesOf(folder);

  it('is its own: name, colour, code, and no trace of the first office or of a preview', () => {
    expect(wrong(pages, ({ html }) => html.querySelector('.site-name')?.text !== otherOffice.name)).toEqual(
      [],
    );
    expect(
      wrong(pages, ({ html }) => !html.querySelector('style')?.text.includes(otherOffice.accent)),
    ).toEqual([]);
    expect(readFileSync(join(folder, 'favicon.svg'), 'utf8')).toContain(otherOffice.accent);
    expect(wrong(pages, ({ html }) => /示例省|【待填|尚未发布/.test(html.text))).toEqual([]);
    expect(wrong(pages, ({ html }) => contents(html, 'robots').length > 0)).toEqual([]);
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain('Allow: /');
  });

  it('is passed on with a picture', () => {
    const png = readFileSync(join(folder, 'share.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    for (const { html } of pages) {
      const image = html.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
      expect(existsSync(join(folder, new URL(image).pathname))).toBe(true);
    }
  });
});
