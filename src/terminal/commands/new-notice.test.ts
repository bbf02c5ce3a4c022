import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '#reading/read-content.ts';
import { isUsable } from '#reading/parse-content.ts';
import { soundContent } from '#reading/fixtures/fixture.ts';
import { contentWith, fill, runIn, textAt } from '#testing/command-fixture.ts';
import { removeFolders } from '#testing/dying-disk.ts';
import { killedEverywhere } from '#testing/killed-everywhere.ts';
import { newFlags, newNotice } from './new-notice.ts';

let root = '';
let content = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  content = join(root, 'content');
  mkdirSync(content);
  for (const part of ['site.yaml', 'calendar'])
    cpSync(join('content', part), join(content, part), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

describe('npm run new', () => {
  it('writes what is answered line by line, and it has no problem', async () => {
    const { status, stdout } = run(
      [],
      [
        ...['关于评选示例省先进集体拟表彰对象的公示', '', '示例省总工会', '', '2026-11-23', '2026-13-01', ''],
        ...['5', 'xianjin', '', '示例省', ''],
        ...['先进集体', '1', '', '', '', '示例市总工会', '先后获奖。', '工作扎实。', ''],
        ...['示例省总工会组织部', '0000-5550123', '', '示例市示例路1号', '000000'],
      ],
    );
    expect(stdout).toContain('没有“2026-13-01”这一天');
    expect(stdout).toContain('公示期：2026年11月24日至30日（5个工作日）');
    expect(stdout).toContain('没有发现问题');
    expect(stdout).toContain('下一步');
    expect(status).toBe(0);
    expect(notices()).toEqual(['xianjin']);
    const checked = await readContent(content, { opens: () => true });
    expect(checked.diagnostics).toEqual([]);
    expect(isUsable(checked) && checked.notices[0]?.signOff).toBeUndefined();
  });

  it('leaves nothing behind where the input ends', () => {
    const before = notices();
    const { status, stderr } = run([], ['关于评选的公示', '', '']);
    expect(status).toBe(1);
    expect(stderr).toContain('什么都没有写');
    expect(notices()).toEqual(before);
  });

  it('refuses to write over a notice', () => {
    const before = readFileSync(join(content, 'notices/2026/xianjin/notice.md'), 'utf8');
    const { status, stderr } = run(['--yes', '--发布日期', '2026-11-23', '--网址名', 'xianjin']);
    expect(status).toBe(1);
    expect(stderr).toContain('已经有叫“xianjin”的公示');
    expect(readFileSync(join(content, 'notices/2026/xianjin/notice.md'), 'utf8')).toBe(before);
  });

  it('asks nothing with --yes, and reports what is to be filled in', () => {
    const { status, stdout } = run(['--yes', '--发布日期', '2026-11-23', '--网址名', 'kong']);
    expect(status).toBe(0);
    expect(stdout).toContain('缺少“标题”，或者没有填。');
    expect(notices()).toContain('kong');
  });

  it('says so where the window cannot be known yet', () => {
    const { status, stdout } = run(['--yes', '--发布日期', '2090-01-05', '--网址名', 'yuanqi']);
    expect(status).toBe(0);
    expect(stdout).toContain('公示期：现在算不出来');
  });

  it.each([
    ['评选表彰', '工作日: 5'],
    ['任前公示', '自然日: 7'],
  ])('proposes for %s the shortest window that the office has for its kind', async (kind, window) => {
    const site = `${soundContent['site.yaml'] ?? ''}公示: { 种类最短: { 录用公示: { 工作日: 9 }, 任前公示: { 自然日: 7 } } }\n`;
    const folder = contentWith({ 'site.yaml': site });
    await runIn(folder, newFlags, ['--种类', kind, '--网址名', 'ban', '--发布日期', '2023-08-04'], newNotice);
    expect(textAt(folder, 'notices/2023/ban/notice.md')).toContain(window);
  });

  it('refuses an answer that means nothing', () => {
    expect(run(['--yes', '--工作日', '0']).status).toBe(2);
  });

  it('is there whole or not at all, wherever it was killed', async () => {
    const folder = contentWith();
    const args = [
      '--发布日期',
      '2023-11-23',
      '--网址名',
      'ban',
      '--类别',
      '先进集体:1:个',
      '--电话',
      '0000-5550123',
    ];
    const { times, codes } = await killedEverywhere({
      folder,
      restore: () => fill(folder),
      run: (disk) => runIn(folder, newFlags, args, newNotice, { disk }),
    });
    removeFolders();
    expect([times, codes]).toEqual([4, []]);
  });

  it('sends to --office where there is no content', () => {
    const { status, stderr } = run(['--yes'], [], { CONTENT_DIR: join(root, 'nowhere') });
    expect(status).toBe(2);
    expect(stderr).toContain('--office');
    expect(existsSync(join(root, 'nowhere'))).toBe(false);
  });
});

describe('npm run new -- --office', () => {
  it('writes a content folder that has no error', async () => {
    const folder = join(root, 'office');
    mkdirSync(folder);
    const { status, stdout } = run(
      ['--office', folder],
      ['示例厅', '', 'gongshi.example.gov.cn', '', '', ''],
    );
    expect(stdout).toContain('下一步');
    expect(status).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual([
      'README.md',
      'calendar',
      'notices',
      'pages',
      'site.yaml',
      '手册.md',
      '附录.md',
    ]);
    const manual = readFileSync(join(folder, '手册.md'), 'utf8');
    expect(manual).toContain('npm run sign -- office/notices/2023/x');
    expect(manual).toContain('npm run sign -- office\\notices\\2023\\x');
    const checked = await readContent(folder, { opens: () => true });
    expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(isUsable(checked) && checked.notices.length).toBe(1);
  });

  it('asks nothing with --yes', async () => {
    const folder = join(root, 'deep/office');
    expect(run(['--office', folder, '--yes', '--主办单位', '示例厅']).status).toBe(0);
    const checked = await readContent(folder, { opens: () => true });
    expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['late in the last year that is announced', '1798156800'],
    ['long after it', '2500000000'],
  ])('gives an example without an error %s', async (_, epoch) => {
    const folder = join(root, `at-${epoch}`);
    expect(run(['--office', folder, '--yes'], [], { SOURCE_DATE_EPOCH: epoch }).status).toBe(0);
    const checked = await readContent(folder, { opens: () => true });
    expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('brings the guides to this version, and nothing else', () => {
    const folder = join(root, 'renewed');
    expect(run(['--office', folder, '--yes']).status).toBe(0);
    const manual = join(folder, '手册.md');
    const [text, site] = [manual, join(folder, 'site.yaml')].map((file) => readFileSync(file, 'utf8'));
    writeFileSync(manual, '旧');
    rmSync(join(folder, '附录.md'));
    const renewed = run(['--office', folder, '--guides']);
    expect([renewed.status, renewed.stdout.trim()]).toEqual([
      0,
      '已换成这一版的说明：手册.md、附录.md。请提交；印过的，请重新印。',
    ]);
    expect(readFileSync(manual, 'utf8')).toBe(text);
    expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toBe(site);
    expect(run(['--office', folder, '--guides']).stdout).toContain('没有改动');
    expect(run(['--office', root, '--guides']).status).toBe(1);
    expect(run(['--guides']).status).toBe(2);
  });

  it('refuses a folder in which there is something, and a file', () => {
    const folder = join(root, 'full');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), '甲');
    for (const target of [folder, join(folder, 'a.txt')]) {
      const { status, stderr } = run(['--office', target, '--yes']);
      expect(status).toBe(1);
      expect(stderr).toContain('已经有东西了');
    }
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('leaves nothing behind where the input ends', () => {
    const before = readdirSync(root);
    expect(run(['--office', join(root, 'half')], ['示例厅']).status).toBe(1);
    expect(readdirSync(root)).toEqual(before);
  });
});

function run(
  args: readonly string[],
  lines: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('node', ['scripts/new.ts', ...args], {
    encoding: 'utf8',
    input: lines.map((line) => `${line}\n`).join(''),
    env: { ...process.env, CONTENT_DIR: content, ...environment },
  });
}

/** The folders of notices, hidden ones too. */
function notices(): string[] {
  const folder = join(content, 'notices');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((year) => readdirSync(join(folder, year)));
}
