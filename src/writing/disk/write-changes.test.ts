import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dyingDisk, Killed, removeFolders, temporaryFolder, treeOf } from '#testing/dying-disk.ts';
import { Ended } from '../ended.ts';
import type { Change } from '../plan.ts';
import { realDisk } from './disk.ts';
import { clearUnplaced, writeChanges } from './write-changes.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  write('notices/2023/x/notice.md', '\uFEFF甲\r\n乙\r\n');
  write('notices/2023/x/nominees/jia.md', '甲');
  write('site.yaml', '站点');
  mkdirSync(join(folder, 'empty'));
});
afterEach(removeFolders);

const changes: readonly Change[] = [
  change('notices/2023/y/versions/1/notice.md', undefined, '新'),
  change('empty/new.md', undefined, ''),
  change('notices/2023/y/versions/1/nominees/yi.md', undefined, '乙'),
  change('site.yaml', '站点', '站点'),
  change('notices/2023/x/notice.md', '\uFEFF甲\r\n乙\r\n', '丙\n'),
  change('notices/2023/x/nominees/jia.md', '甲', undefined),
];
const after = {
  empty: '/',
  'empty/new.md': '',
  notices: '/',
  'notices/2023': '/',
  'notices/2023/x': '/',
  'notices/2023/x/notice.md': latin('丙\n'),
  'notices/2023/y': '/',
  'notices/2023/y/versions': '/',
  'notices/2023/y/versions/1': '/',
  'notices/2023/y/versions/1/nominees': '/',
  'notices/2023/y/versions/1/nominees/yi.md': latin('乙'),
  'notices/2023/y/versions/1/notice.md': latin('新'),
  'site.yaml': latin('站点'),
};

describe('changes of several files', () => {
  it('are written, and leave neither temporary files nor empty folders', () => {
    writeChanges(folder, changes);
    expect(treeOf(folder)).toEqual(after);
  });

  it('put a new folder in its place whole, and keep their order else', () => {
    const states = new Set<string>();
    for (let count = 0; count < 8; count += 1) {
      try {
        writeChanges(folder, changes, dyingDisk(count));
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      const seen = Object.keys(treeOf(folder)).filter((path) => !/\.gongshi-new|\/$/.test(path));
      states.add(
        ['notices/2023/y/versions/1/nominees/yi.md', 'notices/2023/y/versions/1/notice.md', 'empty/new.md']
          .filter((path) => seen.includes(path))
          .map((path) => path.slice(-5))
          .join(' '),
      );
    }
    expect([...states]).toEqual(['', 'yi.md ce.md', 'yi.md ce.md ew.md']);
  });

  it('write nothing where there is nothing to change', () => {
    writeChanges(
      folder,
      [change('site.yaml', '站点', '站点'), change('no.md', 'x', undefined)],
      dyingDisk(0),
    );
  });

  it('stop where the disk refuses, say what to do, and are finished by the next run', () => {
    let writes = 0;
    const full = {
      ...realDisk,
      write(path: string, bytes: Uint8Array) {
        writes += 1;
        if (writes === 3) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
        realDisk.write(path, bytes);
      },
    };
    expect(() => writeChanges(folder, changes, full)).toThrow(
      '没有写完：磁盘满了。请先排除，再运行一次同样的命令，它会接着做完。',
    );
    writeChanges(folder, changes);
    expect(treeOf(folder)).toEqual(after);
  });

  it('write over nothing that was not there when they were made', () => {
    const before = treeOf(folder);
    for (const [other, told] of [
      [change('notices/2023/x/notice.md', '甲', '丙'), '刚才又改过了'],
      [change('notices/2023/x/notice.md', '甲', undefined), '刚才又改过了'],
      [change('gone.md', '甲', '丙'), '刚才又改过了'],
      [change('site.yaml', undefined, '丙'), '已经有了'],
    ] as const)
      expect(() => writeChanges(folder, [change('new.md', undefined, '甲'), other])).toThrow(told);
    expect(treeOf(folder)).toEqual(before);
  });
});

describe('a new folder', () => {
  it.each(['absent', 'deep/absent', 'empty'])('is there whole or not at all: %s', (name) => {
    const place = join(folder, name);
    write(join(name, '../.gongshi-new-1/a.md'), '甲');
    const files = [change('a.md', undefined, '甲'), change('b/c.md', undefined, '乙')];
    for (let count = 0; ; count += 1) {
      try {
        writeChanges(place, files, dyingDisk(count));
        break;
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
        expect(existsSync(join(place, 'a.md'))).toBe(false);
      }
    }
    expect(treeOf(place)).toEqual({ 'a.md': latin('甲'), b: '/', 'b/c.md': latin('乙') });
    expect(Object.keys(treeOf(dirname(place))).join()).not.toContain('.gongshi-new');
  });

  it('is filled where it cannot be replaced', () => {
    const fixed = { ...realDisk, removeEmpty: () => undefined };
    writeChanges(join(folder, 'empty'), [change('a/b.md', undefined, '甲')], fixed);
    expect(treeOf(join(folder, 'empty'))).toEqual({ a: '/', 'a/b.md': latin('甲') });
  });
});

it('clears what was yet to take its place, and no other hidden file', () => {
  for (const path of ['.gongshi-new-1/a.md', 'notices/2023/.gongshi-new-22', '.git/.gongshi-new-1', '.keep'])
    write(path, '甲');
  clearUnplaced(folder);
  const hidden = Object.keys(treeOf(folder)).filter((path) => path.includes('.') && !/^[^.]/.test(path));
  expect(hidden).toEqual(['.git', '.git/.gongshi-new-1', '.keep']);
  expect(existsSync(join(folder, 'notices/2023/.gongshi-new-22'))).toBe(false);
});

it('is finished after its process was killed for good', async () => {
  const program = `
    import { realDisk } from ${JSON.stringify(join(import.meta.dirname, 'disk.ts'))};
    import { writeChanges } from ${JSON.stringify(join(import.meta.dirname, 'write-changes.ts'))};
    let count = 0;
    const slow = { ...realDisk, write(path, bytes) {
      realDisk.write(path, bytes);
      count += 1;
      if (count === 20) process.stdout.write('half');
      if (count >= 20) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    } };
    writeChanges(${JSON.stringify(folder)}, ${JSON.stringify(hundred())}
      .map(({ path }) => ({ path, bytes: Buffer.from('x') })), slow);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect([existsSync(join(folder, 'new-1.md')), existsSync(join(folder, 'new-99.md'))]).toEqual([
    true,
    false,
  ]);
  clearUnplaced(folder);
  writeChanges(folder, hundred());
  const names = Object.keys(treeOf(folder)).filter((name) => /new-/.test(name));
  expect(names).toEqual(
    hundred()
      .map(({ path }) => path)
      .toSorted(),
  );
});

describe('a path that leaves the content folder', () => {
  it.each([
    '../a.md',
    'notices/../../a.md',
    '/etc/a.md',
    'a//b.md',
    'a\\b.md',
    'c:a.md',
    'x/.git/a',
    '',
    'notices',
  ])('is refused: %s', (path) => {
    const before = treeOf(folder);
    expect(() => writeChanges(folder, [change(path, undefined, '甲')])).toThrow(Ended);
    expect(treeOf(folder)).toEqual(before);
  });

  it('is refused where it leads through a link', () => {
    symlinkSync('/tmp', join(folder, 'link'));
    symlinkSync('/tmp/a.md', join(folder, 'file.md'));
    for (const path of ['link/a.md', 'file.md'])
      expect(() => writeChanges(folder, [change(path, undefined, '甲')])).toThrow(Ended);
  });
});

function hundred(): Change[] {
  return Array.from({ length: 100 }, (_, index) => change(`new-${index}.md`, undefined, 'x'));
}

function change(path: string, before: string | undefined, text: string | undefined): Change {
  const bytesOf = (one: string | undefined): Buffer | undefined =>
    one === undefined ? undefined : Buffer.from(one);
  return { path, before: bytesOf(before), bytes: bytesOf(text) };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function latin(text: string): string {
  return Buffer.from(text).toString('latin1');
}
