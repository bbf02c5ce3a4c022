import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dyingDisk, removeFolders, temporaryFolder, treeOf } from '#testing/dying-disk.ts';
import {
  findJournal,
  finishJournal,
  halfDone,
  JournalError,
  journalName,
  realDisk,
  runJournalled,
  undoJournal,
} from './journal.ts';
import type { Change } from '../plan.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  write('notices/2023/x/notice.md', '\uFEFF甲\r\n乙\r\n');
  write('notices/2023/x/nominees/jia.md', '甲');
  write('notices/2023/x/versions/1/nominees/jia.md', '旧');
  write('site.yaml', '站点');
  mkdirSync(join(folder, 'empty'));
});
afterEach(removeFolders);

const changes: readonly Change[] = [
  change('notices/2023/x/notice.md', '丙\n'),
  change('notices/2023/x/nominees/jia.md', undefined),
  change('notices/2023/x/versions/1/nominees/jia.md', undefined),
  change('notices/2023/x/corrections/2023-08-09.md', '更正'),
  change('notices/2023/y/versions/1/notice.md', '新'),
  change('empty/new.md', ''),
  change('site.yaml', '站点'),
];
const order = { command: '更正 /notices/2023/x/', changes };

const after = {
  empty: '/',
  'empty/new.md': '',
  notices: '/',
  'notices/2023': '/',
  'notices/2023/x': '/',
  'notices/2023/x/corrections': '/',
  'notices/2023/x/corrections/2023-08-09.md': latin('更正'),
  'notices/2023/x/notice.md': latin('丙\n'),
  'notices/2023/y': '/',
  'notices/2023/y/versions': '/',
  'notices/2023/y/versions/1': '/',
  'notices/2023/y/versions/1/notice.md': latin('新'),
  'site.yaml': latin('站点'),
};

describe('a transaction of several files', () => {
  it('writes, changes and removes, and leaves neither journal nor empty folders', () => {
    runJournalled(folder, order);
    expect(treeOf(folder)).toEqual(after);
    expect(halfDone(folder)).toBeUndefined();
  });

  it('is finished or undone wherever it was killed', () => {
    const before = treeOf(folder);
    const deaths = { nothing: 0, half: 0 };
    for (let count = 0; ; count += 1) {
      const isKilled = killed(() => runJournalled(folder, order, dyingDisk(count)));
      const isHalfDone = findJournal(folder) !== undefined;
      if (!isKilled) {
        expect(treeOf(folder)).toEqual(after);
        break;
      }
      deaths[isHalfDone ? 'half' : 'nothing'] += 1;
      if (isHalfDone) expect(halfDone(folder)).toBe('更正 /notices/2023/x/');
      undoJournal(folder);
      expect(treeOf(folder)).toEqual(before);

      killed(() => runJournalled(folder, order, dyingDisk(count)));
      finishJournal(folder);
      expect(treeOf(folder)).toEqual(isHalfDone ? after : before);
      restore();
    }
    expect(deaths.nothing).toBe(2);
    expect(deaths.half).toBeGreaterThan(15);
  });

  it('is finished or undone by a second run that is killed too', () => {
    const before = treeOf(folder);
    for (const settle of [finishJournal, undoJournal])
      for (const first of [2, 6, 11])
        for (let count = 0; ; count += 1) {
          killed(() => runJournalled(folder, order, dyingDisk(first)));
          expect(findJournal(folder)).toBeDefined();
          const isKilled = killed(() => settle(folder, dyingDisk(count)));
          settle(folder);
          // The last operation removes the journal: killed after it, all is done.
          expect(treeOf(folder)).toEqual(settle === undoJournal ? before : after);
          restore();
          if (!isKilled) break;
        }
  });

  it('is finished or undone after its process was killed for good', async () => {
    const before = treeOf(folder);
    for (const settle of [finishJournal, undoJournal]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', slowRun(folder)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(halfDone(folder)).toBe('新建');
      expect(existsSync(join(folder, 'new-1.md'))).toBe(true);
      expect(existsSync(join(folder, 'new-99.md'))).toBe(false);
      settle(folder);
      const names = Object.keys(treeOf(folder)).filter((name) => name.startsWith('new-'));
      expect(names.length).toBe(settle === finishJournal ? 100 : 0);
      if (settle === undoJournal) expect(treeOf(folder)).toEqual(before);
      restore();
    }
  });
});

it('restores everything where the disk refuses a write', () => {
  const before = treeOf(folder);
  let writes = 0;
  const full = {
    ...realDisk,
    write(path: string, bytes: Uint8Array) {
      writes += 1;
      if (writes === 3) throw new Error('ENOSPC');
      realDisk.write(path, bytes);
    },
  };
  expect(() => runJournalled(folder, order, full)).toThrow('已经恢复原样：ENOSPC');
  expect(treeOf(folder)).toEqual(before);
});

it('takes a journal that is not whole for nothing', () => {
  killed(() => runJournalled(folder, order, dyingDisk(6)));
  const journal = readFileSync(join(folder, journalName));
  undoJournal(folder);
  const before = treeOf(folder);
  for (const torn of [journal.subarray(0, 90), journal.subarray(0, 0), Buffer.from('{"changes": []}')]) {
    writeFileSync(join(folder, journalName), torn);
    expect(halfDone(folder)).toBeUndefined();
    finishJournal(folder);
    expect(treeOf(folder)).toEqual(before);
  }
});

it('says the same of the same transaction, whenever it runs', () => {
  const journals = [1, 2].map(() => {
    killed(() => runJournalled(folder, order, dyingDisk(6)));
    const journal = readFileSync(join(folder, journalName), 'utf8');
    undoJournal(folder);
    return journal;
  });
  expect(journals[0]).toBe(journals[1]);
});

it('does not write over what somebody changed since', () => {
  killed(() => runJournalled(folder, order, dyingDisk(4)));
  write('notices/2023/x/notice.md', '有人改过');
  const found = treeOf(folder);
  for (const settle of [finishJournal, undoJournal])
    expect(() => settle(folder)).toThrow('notices/2023/x/notice.md');
  expect(treeOf(folder)).toEqual(found);
});

it('begins nothing while another is half done', () => {
  killed(() => runJournalled(folder, order, dyingDisk(4)));
  expect(() => runJournalled(folder, { command: '签发', changes: [change('a.md', '甲')] })).toThrow(
    '“更正 /notices/2023/x/”没有做完',
  );
});

it('writes nothing where there is nothing to change', () => {
  const before = treeOf(folder);
  runJournalled(folder, { command: '', changes: [change('site.yaml', '站点')] }, dyingDisk(0));
  expect(treeOf(folder)).toEqual(before);
});

describe('a path that leaves the content folder', () => {
  it.each([
    '../a.md',
    'notices/../../a.md',
    '/etc/a.md',
    'a//b.md',
    'a\\b.md',
    'c:a.md',
    '.journal.json',
    'x/.git/a',
    '',
    'notices',
  ])('is refused: %s', (path) => {
    const before = treeOf(folder);
    expect(() => runJournalled(folder, { command: '', changes: [change(path, '甲')] })).toThrow(JournalError);
    expect(treeOf(folder)).toEqual(before);
  });

  it('is refused where it leads through a link', () => {
    symlinkSync('/tmp', join(folder, 'link'));
    symlinkSync('/tmp/a.md', join(folder, 'file.md'));
    for (const path of ['link/a.md', 'file.md'])
      expect(() => runJournalled(folder, { command: '', changes: [change(path, '甲')] })).toThrow(
        JournalError,
      );
  });
});

function change(path: string, text: string | undefined): Change {
  return { path, bytes: text === undefined ? undefined : Buffer.from(text) };
}

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function latin(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** Everything as it was at the beginning. */
function restore(): void {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  write('notices/2023/x/notice.md', '\uFEFF甲\r\n乙\r\n');
  write('notices/2023/x/nominees/jia.md', '甲');
  write('notices/2023/x/versions/1/nominees/jia.md', '旧');
  write('site.yaml', '站点');
  mkdirSync(join(folder, 'empty'));
}

function killed(act: () => void): boolean {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}

/** A program that writes a hundred files, slowly, and says when it is in the middle. */
function slowRun(into: string): string {
  return `
    import { realDisk, runJournalled } from ${JSON.stringify(join(import.meta.dirname, 'journal.ts'))};
    let count = 0;
    const slow = { ...realDisk, rename(from, to) {
      realDisk.rename(from, to);
      count += 1;
      if (count === 20) process.stdout.write('half');
      if (count >= 20) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    } };
    const changes = Array.from({ length: 100 }, (_, index) => ({ path: 'new-' + index + '.md', bytes: Buffer.from('x') }));
    runJournalled(${JSON.stringify(into)}, { command: '新建', changes }, slow);`;
}
