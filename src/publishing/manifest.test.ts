import { describe, expect, it } from 'vitest';
import { differencesOf, isSafePath, type Manifest, parseManifest, renderManifest } from './manifest.ts';

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);
const manifest: Manifest = {
  format: 1,
  site: 'gongshi.example.gov.cn',
  epoch: 1_691_553_600,
  commit: '0123456789abcdef0123456789abcdef01234567',
  files: { 'index.html': a, '_astro/page.x.js': b },
  notices: { '/notices/2023/x/': { version: 2, digest: a, erased: true } },
};

describe('the manifest', () => {
  it('is read as it was written', () => {
    expect(parseManifest(renderManifest(manifest))).toEqual(manifest);
  });

  it('has the same bytes in whichever order its keys came', () => {
    const { notices, files, ...rest } = manifest;
    const turned = {
      notices: { '/notices/2023/x/': { erased: true, digest: a, version: 2 } },
      files: Object.fromEntries(Object.entries(files).reverse()),
      ...rest,
    };
    expect(notices).toEqual(turned.notices);
    expect(renderManifest(turned)).toBe(renderManifest(manifest));
  });

  it.each([
    ['<!doctype html>', '不是 JSON，可能没有传完，或者是别的页面'],
    ['{"format": 1, "site": "x"', '不是 JSON，可能没有传完，或者是别的页面'],
    ['null', '不是本系统的文件清单'],
    ['{"size":0,"head":"head"}', '不是本系统的文件清单'],
    ['{"format":2}', '是另一种格式（2），这个版本读不懂'],
    [renderManifest({ ...manifest, files: { 'index.html': 'abc' } }), '内容不对：files.index.html'],
    [renderManifest({ ...manifest, files: { '../site.yaml': a } }), '内容不对：files.../site.yaml'],
    [
      renderManifest(manifest).replace('"index.html":', `"index.html": "${b}", "index\\u002ehtml":`),
      '“index.html”写了两次，或者不能作名字',
    ],
    [
      renderManifest(manifest).replace('"notices":', '"files": {}, "notices":'),
      '“files”写了两次，或者不能作名字',
    ],
    [
      renderManifest(manifest).replace('"index.html":', `"__proto__": "${b}", "index.html":`),
      '“__proto__”写了两次，或者不能作名字',
    ],
    [renderManifest({ ...manifest, epoch: -1 }), '内容不对：epoch'],
    [renderManifest({ ...manifest, commit: 'main' }), '内容不对：commit'],
  ])('is refused with a reason: %s', (text, problem) => {
    expect(parseManifest(text)).toEqual({ problem });
  });

  it.each(['/index.html', 'a//b', 'a/../b', '..', 'a\\b', 'C:/x', 'a\nb', '', 'a\u202efdp.exe', 'a\u200b'])(
    'takes no path like %j',
    (path) => {
      expect(isSafePath(path)).toBe(false);
    },
  );

  it('names what differs, what is missing and what is extra', () => {
    const found = { 'index.html': b, 'old.html': a, 'manifest.json': a, _headers: a };
    expect(differencesOf(manifest.files, found)).toEqual({
      differing: ['index.html'],
      missing: ['_astro/page.x.js'],
      extra: ['old.html'],
    });
  });
});
