import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Ended } from '#writing/ended.ts';
import { writeFiles } from '../write-files.ts';
import { type UpgradeOrder, upgradeProgram } from './upgrade-program.ts';

const work = mkdtempSync(join(tmpdir(), 'gongshi-upgrade-'));
afterAll(() => rmSync(work, { recursive: true }));

type Files = Readonly<Record<string, string | undefined>>;

function git(folder: string, ...words: readonly string[]): string {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...who, ...words], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
}

function commit(folder: string, files: Files): string {
  for (const [path, text] of Object.entries(files))
    if (text === undefined) rmSync(join(folder, path));
    else writeFiles(folder, [[path, text]]);
  git(folder, 'add', '--all', '.');
  git(folder, 'commit', '--quiet', '-m', 'x');
  return git(folder, 'rev-parse', 'HEAD');
}

function repository(files: Files): string {
  const folder = mkdtempSync(join(work, 'repository-'));
  git(folder, 'init', '--quiet');
  commit(folder, files);
  return folder;
}

const packageOf = (version: string): string => JSON.stringify({ name: 'gongshi', version });
const firstVersion = {
  'package.json': packageOf('0.1.0'),
  'src/a.ts': 'a 1',
  'src/old.ts': 'old',
  'src/同.ts': 'same',
  '.gitlab-ci.yml': 'steps 1',
  'content/site.yaml': 'example 1',
  'public/.gitkeep': '',
};
const program = repository(firstVersion);
git(program, 'tag', 'v0.1.0');
commit(program, { 'src/a.ts': 'a 2' });
commit(program, {
  'package.json': packageOf('0.2.0'),
  'src/a.ts': 'a 3',
  'src/old.ts': undefined,
  'src/new/b.ts': 'b',
  '.gitlab-ci.yml': 'steps 2',
  'content/site.yaml': 'example 2',
});

/** The office's content in place of the example. */
const contentOfItsOwn = {
  'content/site.yaml': 'ours',
  'content/notices/2023/x/notice.md': 'ours',
  'public/logo.svg': 'ours',
  '说明.md': 'ours',
};

const copied = (changes: Files = {}): string => {
  const folder = repository(firstVersion);
  commit(folder, { ...contentOfItsOwn, ...changes });
  return folder;
};
const cloned = (): string => {
  const folder = join(mkdtempSync(join(work, 'clone-')), 'x');
  git(work, 'clone', '--quiet', program, folder);
  git(folder, 'reset', '--quiet', '--hard', 'v0.1.0');
  commit(folder, contentOfItsOwn);
  return folder;
};

function upgrade(folder: string, order: Partial<UpgradeOrder> = {}): string[] {
  const lines: string[] = [];
  const usual = { contentFolder: 'content', from: program, version: 'HEAD', kept: [], isReplacing: false };
  upgradeProgram({ folder, ...usual, ...order }, (line) => lines.push(line));
  return lines;
}

const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('a new version of the program', () => {
  it.each([
    ['a clone', cloned],
    ['a copy without history', copied],
  ])('comes into %s, and leaves the office’s content alone', (_, made) => {
    const folder = made();
    const lines = upgrade(folder);
    expect(lines[0]).toMatch(/^程序已换成 0\.2\.0（提交 [0-9a-f]{12}）：换了4个文件，删了1个。$/);
    expect(textOf(folder, 'src/a.ts')).toBe('a 3');
    expect(existsSync(join(folder, 'src/old.ts'))).toBe(false);
    for (const path of Object.keys(contentOfItsOwn)) expect(textOf(folder, path), path).toBe('ours');
    expect(git(folder, 'diff', '--name-only')).toBe('');
    const staged = git(folder, 'diff', '--cached', '--name-only', 'HEAD').split('\n');
    expect(staged.filter((path) => /^(?:content|public)\//.test(path))).toEqual([]);
    // And a second time, from there.
    commit(folder, {});
    const newer = join(mkdtempSync(join(work, 'newer-')), 'x');
    git(work, 'clone', '--quiet', program, newer);
    commit(newer, { 'src/a.ts': 'a 4' });
    expect(upgrade(folder, { from: newer })[0]).toContain('换了1个文件，删了0个');
  });

  it.each([
    ['a clone', cloned],
    ['a copy without history', copied],
  ])('brings into %s a file back that the program itself had taken away', (_, made) => {
    const folder = made();
    const newer = join(mkdtempSync(join(work, 'back-')), 'x');
    git(work, 'clone', '--quiet', program, newer);
    upgrade(folder, { from: newer });
    commit(folder, {});
    expect(existsSync(join(folder, 'src/old.ts'))).toBe(false);
    commit(newer, { 'src/old.ts': 'old, as it was' });
    expect(upgrade(folder, { from: newer })[0]).toContain('换了1个文件');
    expect(textOf(folder, 'src/old.ts')).toBe('old, as it was');
  });

  it('says which guides of the office are of an older version, where its content has a folder of its own', () => {
    const newer = join(mkdtempSync(join(work, 'guides-')), 'x');
    git(work, 'clone', '--quiet', program, newer);
    commit(newer, { 'content/手册.md': '运行 sign -- content/notices/x', 'content/附录.md': '新' });
    const ours = { 'office/手册.md': '运行 sign -- office/notices/x', 'office/附录.md': '旧' };
    const lines = upgrade(copied(ours), { from: newer, contentFolder: 'office', isReplacing: true });
    expect(lines.filter((line) => line.includes('--guides'))).toEqual([
      expect.stringMatching(/^“office”里的附录\.md不是新版的。.*npm run new -- --office office --guides/),
    ]);
  });

  it('comes from a bundle too, and as the version that is asked for', () => {
    const bundle = join(work, 'program.bundle');
    git(program, 'bundle', 'create', '--quiet', bundle, 'HEAD', 'v0.1.0');
    const folder = copied();
    upgrade(folder, { from: bundle });
    expect(textOf(folder, 'src/a.ts')).toBe('a 3');
    commit(folder, {});
    // What is older does not know what it replaces.
    upgrade(folder, { version: 'v0.1.0', isReplacing: true });
    expect(textOf(folder, 'src/a.ts')).toBe('a 1');
  });

  it('brings the example with it where the office’s content stands elsewhere', () => {
    const folder = repository(firstVersion);
    commit(folder, { 'office/site.yaml': 'ours' });
    upgrade(folder, { contentFolder: 'office' });
    expect([textOf(folder, 'content/site.yaml'), textOf(folder, 'office/site.yaml')]).toEqual([
      'example 2',
      'ours',
    ]);
  });

  it.each<[string, Files, string]>([
    ['changed', { '.gitlab-ci.yml': 'ours' }, '.gitlab-ci.yml'],
    ['changed, and the program has no more', { 'src/old.ts': 'ours' }, 'src/old.ts'],
    ['removed', { '.gitlab-ci.yml': undefined }, '.gitlab-ci.yml'],
    ['has of its own by the same name', { 'src/new/b.ts': 'ours' }, 'src/new/b.ts'],
  ])('stops at a file that the office %s, unless it says which to have', (_, changes, path) => {
    const folder = copied(changes);
    const before = git(folder, 'status', '--porcelain');
    expect(() => upgrade(folder)).toThrow(`什么都没有动：\n  ${path}\n本单位的要留着的，加 --keep`);
    expect([git(folder, 'status', '--porcelain'), textOf(folder, 'src/a.ts')]).toEqual([before, 'a 1']);

    expect(upgrade(folder, { kept: [path] })).toContain(`保留本单位的：${path}`);
    const [ours] = Object.values(changes);
    expect(existsSync(join(folder, path)) ? textOf(folder, path) : undefined).toBe(ours);
    expect(textOf(folder, 'src/a.ts')).toBe('a 3');

    git(folder, 'reset', '--quiet', '--hard');
    upgrade(folder, { isReplacing: true });
    const theirs = existsSync(join(program, path)) ? textOf(program, path) : undefined;
    expect(existsSync(join(folder, path)) ? textOf(folder, path) : undefined).toBe(theirs);
  });

  it('replaces no file that Git does not know', () => {
    const folder = copied();
    writeFiles(folder, [['src/new/b.ts', 'ours']]);
    expect(() => upgrade(folder)).toThrow('什么都没有动：\n  src/new/b.ts\n');
    expect(textOf(folder, 'src/new/b.ts')).toBe('ours');
  });

  it.each<[string, (folder: string) => Partial<UpgradeOrder>, string]>([
    [
      'changes that are not committed',
      (folder) => (writeFileSync(join(folder, 'src/a.ts'), 'x'), {}),
      '有改动还没有提交',
    ],
    ['a folder in the repository', (folder) => ({ folder: join(folder, 'src') }), '请在仓库的最上一层'],
    ['no repository', () => ({ folder: work }), '这里不是 Git 仓库'],
    [
      'another program',
      () => ({ from: repository({ 'package.json': '{"name":"other"}' }) }),
      '里的不是本程序',
    ],
    ['no such version', () => ({ version: 'v9' }), '的 v9：那里没有这个版本。'],
    ['nothing where it is said to be', () => ({ from: join(work, 'nothing') }), '那里没有 Git 仓库。'],
    ['an address that runs a command', () => ({ from: 'ext::sh -c x' }), '不能用这种网址。'],
    [
      'another Git at work',
      (folder) => (writeFileSync(join(folder, '.git/index.lock'), ''), {}),
      '另一个 Git 命令正在用这个仓库。',
    ],
    [
      'a repository of a form that this Git does not know yet',
      (folder) => (
        writeFileSync(
          join(folder, '.git/config'),
          '[core]\n\trepositoryformatversion = 1\n[extensions]\n\tnewForm = true\n',
        ),
        {}
      ),
      '仓库的格式比这台机器上的 Git 新，请升级 Git。',
    ],
    ['a file to keep that is as it was', () => ({ kept: ['src/同.ts'] }), '新版没有改“src/同.ts”'],
  ])('does not come with %s', (_, spoil, reason) => {
    const folder = copied();
    const order = spoil(folder);
    expect(() => upgrade(folder, order)).toThrow(reason);
    expect(() => upgrade(folder, order)).toThrow(Ended);
    expect(existsSync(join(folder, 'src/new/b.ts'))).toBe(false);
  });
});
