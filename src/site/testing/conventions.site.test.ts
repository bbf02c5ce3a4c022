import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { siteCodeForm } from '#domain/office/check-office.ts';
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

/** Whether anything stands in `part` beside its heading: words, a field, a picture. */
function hasContent(part: HTMLElement): boolean {
  const headings = part.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ text }) => text);
  const rest = headings.reduce((text, heading) => text.replace(heading, ''), part.text);
  return rest.trim() !== '' || part.querySelector('img, svg, input, button') !== null;
}

/** The pages of which `isWrong` says so. */
const wrong = (pages: readonly BuiltPage[], isWrong: (page: BuiltPage) => boolean): string[] =>
  pages.filter(isWrong).map(({ path }) => path);

describe.each(sites)('every page of %s', (_, folder, isProduction) => {
  const pages = pagesOf(folder);
  const notices = pages.filter(({ path }) => /^\/notices\/\d{4}\/[^/]+\/$/.test(path));
  const lists = pages.filter(({ path }) => /^\/(notices\/(\d{4}\/|by\/.*)?|calendar\/\d{4}\/)$/.test(path));

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
          (tag.getAttribute('name') ?? tag.getAttribute('property') ?? '').toLowerCase(),
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
    const descriptions = seen(
      (html) => [...contents(html, 'description'), ...contents(html, 'Description')][0] ?? '',
    );
    // An earlier version gives the address of the present one.
    const addresses = pages
      .filter(({ path }) => !/\/v\/\d+\/$/.test(path))
      .map(({ html }) => html.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '');
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
    expect(loaded.filter((address) => !/^(?:\/(?!\/)|attachments\/)/.test(address))).toEqual([]);
  });

  it('asks for widths and underlines as every browser with cascade layers understands', () => {
    const late = /@media[^{]*[<>]=|[;{]text-decoration:(?!none)/;
    const later = pages.filter(({ html }) =>
      html.querySelectorAll('style').some(({ textContent }) => late.test(textContent)),
    );
    expect(later.map(({ path }) => path)).toEqual([]);
  });

  it('has no column without content', () => {
    const empty = pages.flatMap(({ path, html }) =>
      html
        .querySelectorAll('main section, main ol, main ul')
        .filter((part) => !part.hasAttribute('data-results') && !hasContent(part))
        .map((part) => `${path} ${part.rawTagName}.${part.classNames}`),
    );
    expect(empty).toEqual([]);
  });
});

describe.each(sites)('the site map of %s', (_, folder) => {
  it('leads to every page but the notices and what lies under a list', () => {
    const pages = pagesOf(folder);
    const map = pages.find(({ path }) => path === '/sitemap/');
    const mapped = map?.html.querySelectorAll('main a').map((link) => link.getAttribute('href')) ?? [];
    const apart = /^\/(404\.html|overview\/|sitemap\/|notices\/(\d{4}\/[^/]+\/.*|by\/[^/]+\/.+))?$/;
    expect(
      pages.map(({ path }) => path).filter((path) => !apart.test(path) && !mapped.includes(path)),
    ).toEqual([]);
  });
});

it('gives whoever is lost links that hold at any depth', () => {
  for (const [, folder] of sites) {
    const html = parse(readFileSync(join(folder, '404.html'), 'utf8'));
    const targets = html.querySelectorAll('[href], [src], [action]').flatMap((element) => {
      const target = ['href', 'src', 'action'].map((name) => element.getAttribute(name)).find(Boolean);
      return target === undefined ? [] : [target];
    });
    expect(targets.filter((target) => !/^(\/|#|https:|tel:)/.test(target))).toEqual([]);
    const isThere = (href: string): boolean => existsSync(join(folder, href, 'index.html'));
    for (const href of ['/notices/2023/', '/how-to-object/', '/sitemap/'].filter(isThere))
      expect(html.querySelector(`main a[href="${href}"]`)).not.toBeNull();
    expect(html.querySelector('main form[action="/search/"]')).not.toBeNull();
  }
});

it('keeps search engines from a preview', () => {
  for (const [, folder, isProduction] of sites)
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(
      isProduction ? 'Allow: /' : 'Disallow: /',
    );
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
    // Tags and attributes too, not only what is read; the rules show made-up mistakes.
    expect(
      wrong(
        pages,
        ({ path, html }) =>
          /示例省|【待填|尚未发布/.test(html.toString()) ||
          (path !== '/about/rules/' && html.toString().includes('gongshi.example.gov.cn')),
      ),
    ).toEqual([]);
    const isUnlisted = (path: string): boolean => /\/(?:history|v\/\d+)\/$/.test(path);
    expect(
      wrong(pages, ({ path, html }) => contents(html, 'robots').length > 0 !== isUnlisted(path)),
    ).toEqual([]);
  });

  it('links its codes to the registers that keep them', () => {
    const links = pages[0]?.html.querySelectorAll('.colophon dd a').map((link) => link.getAttribute('href'));
    expect(links).toContain('https://beian.miit.gov.cn/');
    expect(links).toContain('https://beian.mps.gov.cn/#/query/webSearch?code=00000000000000');
    expect(links?.some((href) => href?.startsWith('https://bszs.conac.cn/'))).toBe(true);
    expect(links?.some((href) => href?.includes(`site_code=${otherOffice.siteCode}`))).toBe(true);
    expect(pages[0]?.html.querySelector('.colophon')?.text).toContain('承办单位');
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
