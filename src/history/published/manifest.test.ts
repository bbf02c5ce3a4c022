import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deploySite } from '#publishing/deploy/deploy-site.ts';
import { FolderStore } from '#publishing/deploy/stores/folder-store.ts';
import { signManifest } from '#publishing/sign-manifest.ts';
import { newKeys } from '#publishing/signature.ts';
import { sizeFault } from '#publishing/write-manifest.ts';
import { verifySite } from '#publishing/verify-site.ts';
import { folderOf, siteOf } from '#testing/site-fixture.ts';
import { manifestBaseline } from './manifest-source.ts';
import {
  differencesOf,
  isSafePath,
  type Manifest,
  manifestFile,
  manifestLimit,
  parseManifest,
  renderManifest,
} from './manifest.ts';

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);
const notice = { version: 2, digest: a, life: {}, versions: { 1: b }, redacted: [], erased: false };
const address = '/notices/2023/x/';
const manifest: Manifest = {
  format: 1,
  site: 'gongshi.example.gov.cn',
  epoch: 1_691_553_600,
  commit: '0123456789abcdef0123456789abcdef01234567',
  files: { 'index.html': a, '_astro/page.x.js': b },
  notices: { [address]: notice },
};
const rendered = renderManifest(manifest);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The manifest with other things in it, as no program of this house would write it. */
function spoilt(change: object): string {
  return JSON.stringify({ ...manifest, ...change });
}

function noticeWith(change: object): string {
  return spoilt({ notices: { [address]: { ...notice, ...change } } });
}

const noJson = '不是 JSON，可能没有传完，或者是别的页面';
const noManifest = '不是本系统的文件清单';
const unsound: readonly (readonly [text: string | Uint8Array, problem: string])[] = [
  ['<!doctype html>', noJson],
  ['{"format": 1, "site": "x"', noJson],
  ['', noJson],
  [Uint8Array.of(0x22, 0xff, 0xfe, 0x22), noJson],
  ['null', noManifest],
  ['[]', noManifest],
  ['{"size":0,"head":"head"}', noManifest],
  ['{"format":2}', '是新版程序写的（格式2），这里的程序读不懂，请先升级'],
  ['{"format":"2"}', '是另一种格式（"2"），这个版本读不懂'],
  [spoilt({ files: { 'index.html': 'abc' } }), '内容不对：files.index.html'],
  [spoilt({ files: { '../site.yaml': a } }), '内容不对：files.../site.yaml'],
  [
    rendered.replace('"index.html":', `"index.html": "${b}", "index\\u002ehtml":`),
    '“index.html”写了两次，或者不能作名字',
  ],
  [rendered.replace('"notices":', '"files": {}, "notices":'), '“files”写了两次，或者不能作名字'],
  [
    rendered.replace('"index.html":', `"__proto__": "${b}", "index.html":`),
    '“__proto__”写了两次，或者不能作名字',
  ],
  [spoilt({ epoch: -1 }), '内容不对：epoch'],
  [spoilt({ commit: 'main' }), '内容不对：commit'],
  [spoilt({ notices: undefined }), '内容不对：notices'],
  [`{"format":1,"notices":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, '内容不对：site'],
  [spoilt({ notices: { '/notices/2023/../../etc/': notice } }), '内容不对：notices./notices/2023/../../etc/'],
  [spoilt({ notices: { '//evil.example/x/': notice } }), '内容不对：notices.//evil.example/x/'],
  [noticeWith({ digest: 'a' }), `内容不对：notices.${address}.digest`],
  [noticeWith({ version: -1 }), `内容不对：notices.${address}.version`],
  [noticeWith({ versions: { __proto__x: a } }), `内容不对：notices.${address}.versions.__proto__x`],
  [noticeWith({ life: { 'nominees/a.md': a } }), `内容不对：notices.${address}.life.nominees/a.md`],
  [
    noticeWith({ life: { 'corrections/../x.md\n\u202e': a } }),
    `内容不对：notices.${address}.life.corrections/../x.md\ufffd\ufffd`,
  ],
];

describe('the manifest', () => {
  it('is read as it was written', () => {
    expect(parseManifest(bytesOf(rendered))).toEqual(manifest);
  });

  it('has the same bytes in whichever order its keys came', () => {
    const { notices, files, ...rest } = manifest;
    const turned = {
      notices: { [address]: Object.fromEntries(Object.entries(notice).reverse()) as typeof notice },
      files: Object.fromEntries(Object.entries(files).reverse()),
      ...rest,
    };
    expect(notices).toEqual(turned.notices);
    expect(renderManifest(turned)).toBe(rendered);
  });

  it('is refused where it is larger than any', () => {
    expect(parseManifest(new Uint8Array(manifestLimit + 1))).toEqual({ problem: '太大，不会是文件清单' });
  });

  it('is told of when it will soon be larger, and not written when it is', () => {
    expect(sizeFault(manifestLimit * 0.9)).toBeUndefined();
    expect(sizeFault(manifestLimit)).toMatchObject({
      isTooLarge: false,
      message: expect.stringMatching(/^文件清单有256 MB，快到限度（256 MB），超过以后就不能生成。请把/),
    });
    expect(sizeFault(manifestLimit + 1)).toMatchObject({
      isTooLarge: true,
      message: expect.stringMatching(/^没有生成网站：文件清单有257 MB，超过限度（256 MB），.*读不了它。请把/),
    });
  });

  it.each(['/index.html', 'a//b', 'a/../b', '..', 'a\\b', 'C:/x', 'a\nb', '', 'a\u202efdp.exe', 'a\u200b'])(
    'takes no path like %j',
    (path) => {
      expect(isSafePath(path)).toBe(false);
    },
  );

  it('names what differs, what is missing and what is extra', () => {
    const found = { 'index.html': b, 'old.html': a, 'manifest.json': a, 'manifest.json.sig': a };
    expect(differencesOf(manifest.files, found)).toEqual({
      differing: ['index.html'],
      missing: ['_astro/page.x.js'],
      extra: ['old.html'],
    });
  });
});

describe('whoever reads a manifest', () => {
  const { privateKey } = newKeys();
  const key = join(folderOf({ 'private.pem': privateKey }), 'private.pem');
  const sound = siteOf({ 'index.html': '<title>首页</title>' }, { epoch: 1000 });
  const trial = { lock: { owner: '示例' }, isDryRun: true };
  const saidBy = async (act: () => unknown): Promise<string> => {
    try {
      return JSON.stringify(await act());
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each(unsound)('refuses the same, for the same reason: %.60s', async (text, problem) => {
    const site = folderOf({ 'index.html': '' });
    writeFileSync(join(site, manifestFile), text);
    const readers: Readonly<Record<string, () => unknown>> = {
      'what is compared with what is published': () => manifestBaseline(site),
      verification: async () => (await verifySite({ site })).lines[0],
      signing: () => signManifest(site, key),
      'the site to deploy': () => deploySite({ folder: site, store: new FolderStore(sound), ...trial }),
      'the site on line': () => deploySite({ folder: sound, store: new FolderStore(site), ...trial }),
    };
    for (const [reader, act] of Object.entries(readers)) {
      const said = await saidBy(act);
      expect(said, reader).toContain(
        reader === 'verification' ? JSON.stringify(problem).slice(1, -1) : problem,
      );
      expect(said, reader).not.toContain('\n');
    }
  });
});
