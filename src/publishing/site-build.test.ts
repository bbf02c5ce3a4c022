import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { fictionalMobile } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { otherOfficeContent } from '#site/testing/examples/other-office.ts';
import { renderManifest } from '#history/published/manifest.ts';
import { soundContent } from '#reading/fixtures/fixture.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { folderOf } from '#testing/site-fixture.ts';
import { takeFolder } from '#writing/disk/alone-in.ts';

const work = mkdtempSync(join(tmpdir(), 'gongshi-build-'));
afterAll(() => rmSync(work, { recursive: true }));

/** What a build of the sound content with a page of `text` says, and whether it made a site. */
function buildWith(name: string, text: string, ...args: readonly string[]) {
  return buildOf(name, { 'pages/page.mdx': pageOf(text) }, ...args);
}

function pageOf(text: string): string {
  return `---\n标题: 甲\n描述: 乙\n序号: 1\n---\n${text}\n`;
}

function buildOf(name: string, files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const content = join(work, name);
  writeFiles(content, Object.entries({ ...soundContent, ...files }));
  const out = join(work, `${name}-out`);
  const { status, stdout, stderr } = spawnSync('node', ['scripts/build.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr, isBuilt: existsSync(out) };
}

describe('a build that cannot be', () => {
  it('is refused where a page is no MDX', () => {
    const { status, said, isBuilt } = buildWith('syntax', '一<br>二');
    expect([status, isBuilt]).toEqual([1, false]);
    expect(said).toContain('pages/page.mdx:6:2 错误［网页格式不对］');
    expect(said).toContain('没有生成网站：网页（pages）有错误，请先改正。');
  });

  it('is refused where another command builds into the same folder', () => {
    const leave = takeFolder(join(work, 'twice-out'), 0);
    const { status, said, isBuilt } = buildWith('twice', '甲');
    leave();
    expect([status, isBuilt]).toEqual([1, false]);
    expect(said).toMatch(new RegExp(`^另一个命令（进程 ${process.pid}）正在写文件夹“.*twice-out”。`));
  });

  it('is refused in production where nothing is known of what was published', () => {
    const unknown = '没有生成网站：不知道以前发布过什么';
    const { status, said, isBuilt } = buildWith('unknown', '甲', '--production');
    expect([status, isBuilt]).toEqual([1, false]);
    expect(said).toMatch(/警告［无法与已发布的比较］内容文件夹不在 Git 仓库里/);
    expect(said).toContain(unknown);
    // The demonstration has no codes: that is the next reason.
    const next = '没有生成网站：站点设置还缺';
    const siteAt = (site: string): string =>
      folderOf({
        'manifest.json': renderManifest({ format: 1, site, epoch: 0, commit: null, files: {}, notices: {} }),
      });
    expect(buildWith('first', '甲', '--production', '--first').said).toContain(next);
    const against = (name: string, site: string): string =>
      buildWith(name, '甲', '--production', '--published', siteAt(site)).said;
    expect(against('online', 'gongshi.example.gov.cn')).toContain(next);
    expect(against('moved', 'old.example.gov.cn')).toMatch(
      /网上的是另一个域名[^]*没有生成网站：.*第一次发布，或者换了域名，请加 --first。/,
    );
    const lost = buildWith('lost', '甲', '--production', '--published', join(work, 'nowhere'));
    expect(lost.said).toMatch(/^没有生成网站：没有找到 .*nowhere/m);
    expect(buildWith('bad', '甲', '--first=1').status).toBe(2);
  });

  it('is refused in production where a page’s own component shows personal data', () => {
    const mobile = fictionalMobile(1);
    const { status, said, isBuilt } = buildOf(
      'component',
      {
        'site.yaml': String(otherOfficeContent()['site.yaml']),
        'pages/page.mdx': pageOf("import Kapian from './kapian.astro'\n\n<Kapian />"),
        'pages/kapian.astro': `<p>联系人：示例，${mobile}</p>`,
      },
      '--production',
      '--first',
    );
    expect([status, isBuilt]).toEqual([1, false]);
    expect(said).toContain('page/index.html:1:1 错误［网页里有个人信息］生成的这个文件里有手机号');
    expect(said).toContain('没有生成网站：网页里有不应公开的个人信息。');
    expect(said).not.toContain(mobile);
  });

  it.each([
    ['cannot be put together', "import A from './nowhere.js'\n\n<A />", 'nowhere.js'],
    ['throws', '<WindowExample published="2023-13-77" workdays={5} />', '2023-13-77'],
  ])('ends with a sentence where a page %s', (name, text, word) => {
    const { status, said, isBuilt } = buildWith(name.replaceAll(' ', '-'), text);
    expect([status, isBuilt]).toEqual([1, false]);
    expect(said).toMatch(new RegExp(`没有生成网站：程序在生成网页时出错：.*${word}`));
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('says that the disk is full, and of no fault of the program', () => {
    const full = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { renameSync } = fs;
      const refuse = () => { throw Object.assign(new Error(), { code: 'ENOSPC', path: 'dist' }); };
      Object.assign(fs, { cpSync: refuse, renameSync: (from, to) => /site/.test(from) ? refuse() : renameSync(from, to) });
      syncBuiltinESMExports();`;
    vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(full)}`);
    const { status, said, isBuilt } = buildWith('full', '甲');
    vi.unstubAllEnvs();
    expect([status, isBuilt]).toEqual([1, false]);
    expect(said).toContain('没有生成网站：磁盘满了（dist）。原来的网站没有动。请先排除，再生成一次。');
  });
});
