import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { removeFolders, temporaryFolder, treeOf } from '#testing/dying-disk.ts';
import { obstacleIn, replaceFolder } from './out-folder.ts';

afterEach(removeFolders);

/** A folder with content, with a site that was built, and with what is none. */
function place(): string {
  const root = temporaryFolder();
  for (const folder of ['content', 'dist', 'other', 'empty']) mkdirSync(join(root, folder));
  for (const name of ['next-change.json', '404.html']) writeFileSync(join(root, 'dist', name), '旧');
  writeFileSync(join(root, 'other', 'a.txt'), '甲');
  symlinkSync('loop', join(root, 'loop'));
  return root;
}

describe('the folder of the built site', () => {
  it.each([
    ['dist', undefined],
    ['empty', undefined],
    ['new/folder', undefined],
    ['other', '里有别的文件，不能覆盖'],
    ['other/a.txt', '不是文件夹'],
    ['loop', '不是文件夹'],
    ['content', '会弄坏它们'],
    ['content/dist', '会弄坏它们'],
    ['.', '会弄坏它们'],
  ])('may or may not be %s', (folder, reason) => {
    const root = place();
    const obstacle = obstacleIn(join(root, folder), join(root, 'content'));
    if (reason === undefined) expect(obstacle).toBeUndefined();
    else expect(obstacle).toContain(reason);
  });

  it.each(['dist', 'empty', 'new/folder'])(
    'is told before anything is made where it cannot be put: %s',
    (folder) => {
      const root = place();
      const asked: unknown[] = [];
      const obstacle = obstacleIn(join(root, folder), join(root, 'content'), (path) => {
        asked.push(path);
        throw Object.assign(new Error(), { code: 'EROFS' });
      });
      expect(obstacle).toMatch(/^输出文件夹“.*”要放在“.*”里，那里写不进去（.*）。请.*OUT_DIR/);
      expect(asked).toEqual([root]);
    },
  );

  it('is told to be below what is no folder', () => {
    const root = place();
    expect(obstacleIn(join(root, 'other', 'a.txt', 'dist'), join(root, 'content'))).toContain('不是文件夹');
  });

  it.runIf(existsSync('/proc/self'))('is told where no folder can be made, though nothing forbids it', () => {
    expect(obstacleIn('/proc/dist', join(place(), 'content'))).toContain('写不进去');
  });

  it('leaves nothing behind where it can be put', () => {
    const root = place();
    const before = readdirSync(root);
    expect(obstacleIn(join(root, 'new'), join(root, 'content'))).toBeUndefined();
    expect(readdirSync(root)).toEqual(before);
  });

  it('is replaced whole', () => {
    const root = place();
    replaceFolder(join(root, 'other'), join(root, 'dist'));
    expect(readdirSync(root).toSorted()).toEqual(['content', 'dist', 'empty', 'loop']);
    expect(readdirSync(join(root, 'dist'))).toEqual(['a.txt']);
  });

  it('is replaced whole though one that was killed had the number of this process', () => {
    const root = place();
    for (const age of ['old', 'new']) {
      const left = join(root, `.gongshi-${age}-dist-${process.pid}`);
      mkdirSync(left);
      writeFileSync(join(left, 'stray.html'), '旧');
    }
    replaceFolder(join(root, 'other'), join(root, 'dist'));
    expect(readdirSync(root).toSorted()).toEqual(['content', 'dist', 'empty', 'loop']);
    expect(readdirSync(join(root, 'dist'))).toEqual(['a.txt']);
  });

  it('leaves nothing that a process put aside or beside before it was killed, and what one at work, or the office, has put there', () => {
    const root = place();
    const { pid: ended } = spawnSync(process.execPath, ['--version']);
    const others = [`.gongshi-old-dist-${process.ppid}`, '.gongshi-old-dist-my', `.dist-${ended}`];
    for (const name of [`.gongshi-old-dist-${ended}`, `.gongshi-new-dist-${ended}`, ...others])
      mkdirSync(join(root, name, 'inner'), { recursive: true });
    replaceFolder(join(root, 'other'), join(root, 'dist'));
    expect(
      readdirSync(root)
        .filter((name) => name.startsWith('.'))
        .toSorted(),
    ).toEqual(others.toSorted());
  });

  it('is there, and tells of what was put aside that another user alone can remove', () => {
    const root = place();
    const refuse = (): never => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'rm' });
    };
    const left = replaceFolder(join(root, 'other'), join(root, 'dist'), {
      rename: renameSync,
      copy: cpSync,
      remove: refuse,
    });
    expect(left).toEqual([join(root, `.gongshi-old-dist-${process.pid}`)]);
    expect(readdirSync(join(root, 'dist'))).toEqual(['a.txt']);
  });

  it('stays as it was where Windows lets nobody move it, for a file of it is open', () => {
    const root = place();
    const before = treeOf(join(root, 'dist'));
    const refuse = (): never => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'rename' });
    };
    expect(() =>
      replaceFolder(join(root, 'other'), join(root, 'dist'), {
        rename: refuse,
        copy: cpSync,
        remove: rmSync,
      }),
    ).toThrow(/换不下来.*没有动它/);
    expect(treeOf(join(root, 'dist'))).toEqual(before);
  });

  it.each([
    ['', () => undefined],
    [
      ', though one that was killed had the number of this process',
      (root: string) => mkdirSync(join(root, `.gongshi-old-dist-${process.pid}`)),
    ],
  ])('stays as it was where the new one is on another disk, and this one is full%s', (_, leave) => {
    const root = place();
    rmSync(join(root, 'loop'));
    leave(root);
    const before = treeOf(root);
    const failure = (code: string): Error => Object.assign(new Error(code), { code });
    const fill = (_: unknown, target: string | URL): void => {
      mkdirSync(target);
      throw failure('ENOSPC');
    };
    const from = join(root, 'other');
    const rename: typeof renameSync = (source, target) => {
      if (source === from) throw failure('EXDEV');
      renameSync(source, target);
    };
    const replace = (): unknown =>
      replaceFolder(from, join(root, 'dist'), { rename, copy: fill, remove: rmSync });
    expect(replace).toThrow('ENOSPC');
    expect(treeOf(root)).toEqual(before);
  });
});
