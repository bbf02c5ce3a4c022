import { describe, expect, it } from 'vitest';
import { headerRules, headersFor } from './response-headers.ts';
import { longestLine, mostRules, renderHeadersFile, renderNginxSnippets } from './header-files.ts';

const rules = headerRules({ scriptHashes: ["'sha256-f()'"] });
const of = (path: string): Record<string, string> => headersFor(path, rules);

const attachments = '/notices/2023/x/attachments';

it.each([
  ['/', 'text/html; charset=utf-8', 'public, max-age=60'],
  ['/index.html', 'text/html; charset=utf-8', 'public, max-age=60'],
  ['/404.html', 'text/html; charset=utf-8', 'public, max-age=60'],
  ['/about/', 'text/html; charset=utf-8', 'public, max-age=600'],
  ['/notices/2023/', 'text/html; charset=utf-8', 'public, max-age=60'],
  ['/notices/2023/x/', 'text/html; charset=utf-8', 'public, max-age=60'],
  ['/notices/2023/x/index.html', 'text/html; charset=utf-8', 'public, max-age=60'],
  ['/notices/2023/x/notice.json', 'application/json; charset=utf-8', 'no-cache'],
  ['/notices/2023/x/notice.ics', 'text/calendar; charset=utf-8', 'no-cache'],
  ['/notices/2023/x/notice.md', 'text/markdown; charset=utf-8', 'public, max-age=60'],
  ['/feeds/atom.xml', 'application/atom+xml; charset=utf-8', 'no-cache'],
  ['/feeds/feed.json', 'application/feed+json; charset=utf-8', 'no-cache'],
  ['/feeds/issuer/x/atom.xml', 'application/atom+xml; charset=utf-8', 'no-cache'],
  ['/feeds/archive/2023/atom.xml', 'application/atom+xml; charset=utf-8', 'no-cache'],
  ['/feeds/kind/x/feed.json', 'application/feed+json; charset=utf-8', 'no-cache'],
  ['/calendar.ics', 'text/calendar; charset=utf-8', 'no-cache'],
  ['/data/notices.csv', 'text/csv; charset=utf-8', 'no-cache'],
  ['/manifest.json', 'application/json; charset=utf-8', 'no-cache'],
  ['/manifest.json.sig', 'text/plain; charset=utf-8', 'no-cache'],
  ['/robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
  ['/_astro/page.Coc2nwkm.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/pagefind/head/pagefind.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/pagefind/head/index/und_1.pf_index', 'application/octet-stream', 'public, max-age=600'],
  [`${attachments}/a.pdf`, 'application/pdf', 'public, max-age=300'],
  [
    `${attachments}/a.docx`,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'public, max-age=300',
  ],
])('says of %s that it is %s, %s', (path, type, caching) => {
  expect(of(path)).toMatchObject({
    'Content-Type': type,
    'Cache-Control': caching,
    'X-Content-Type-Options': 'nosniff',
  });
});

describe('what the headers allow', () => {
  it('is nothing inline, nothing of others, and no frame', () => {
    const policy = of('/notices/2023/x/')['Content-Security-Policy'];
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*|data:/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-f()'");
  });

  it.each([
    '/manifest.json',
    '/feeds/atom.xml',
    '/favicon.svg',
    `${attachments}/a.docx`,
    `${attachments}/a.png`,
  ])('is nothing at all in %s', (path) => {
    expect(of(path)['Content-Security-Policy']).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
  });

  it('is saving for attachments that browsers would not show safely', () => {
    for (const name of ['a.docx', 'a.zip', 'a.txt', 'a.unknown', 'a.html', 'a.svg'])
      expect(of(`${attachments}/${name}`)['Content-Disposition'], name).toBe('attachment');
    for (const name of ['a.pdf', 'a.png', 'a.jpg'])
      expect(of(`${attachments}/${name}`)['Content-Disposition'], name).toBe('inline');
  });

  it('is reading open data from other sites, and from nowhere else', () => {
    expect(of('/data/notices.json')['Access-Control-Allow-Origin']).toBe('*');
    expect(of('/notices/2023/x/')['Access-Control-Allow-Origin']).toBeUndefined();
    expect(of(`${attachments}/a.csv`)['Cross-Origin-Resource-Policy']).toBe('same-origin');
  });
});

describe('the table for Cloudflare Pages', () => {
  const text = renderHeadersFile(rules);

  it('stays within its limits', () => {
    expect(rules.length).toBeLessThanOrEqual(mostRules);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(longestLine);
  });

  it('says the same as this project’s own server', () => {
    // As the host documents it: every rule that matches, joined with commas, but for what is detached.
    const read = (address: string): Record<string, string> => {
      const found: Record<string, string> = {};
      let isMatch = false;
      for (const line of text.split('\n')) {
        if (/^\S/.test(line)) {
          expect(line.split('*').length, line).toBeLessThanOrEqual(2);
          isMatch = new RegExp(
            `^${line
              .replace(/[.]/g, '\\.')
              .replaceAll('*', '.*')
              .replace(/:[a-z]+/g, '[^/]+')}$`,
          ).test(address);
        } else if (isMatch) {
          const [, detached, name = '', value = ''] = /^ {2}(?:! (\S+)|([\w-]+): (.+))$/.exec(line) ?? [];
          if (detached !== undefined) delete found[detached];
          else if (name !== '') found[name] = name in found ? `${found[name]}, ${value}` : value;
        }
      }
      return found;
    };
    for (const address of [
      '/',
      '/about/',
      '/notices/2023/x/',
      '/data/notices.json',
      `${attachments}/a.pdf`,
      '/nothing',
    ])
      expect(read(address), address).toEqual(of(address));
  });
});

it('is told to nginx with a map a header and a table of types', () => {
  const { http, server } = renderNginxSnippets(rules);
  expect(http).toContain('map $uri $gongshi_cache_control {');
  expect(http).toContain('"~^/_astro/.*$" "public, max-age=31536000, immutable";');
  expect(server).toContain('add_header Content-Security-Policy $gongshi_content_security_policy always;');
  expect(server).toContain('  text/calendar ics;');
  expect(server).toContain(
    'location ~ ^/feeds/.*atom\\.xml$ { types { } default_type application/atom+xml; }',
  );
});
