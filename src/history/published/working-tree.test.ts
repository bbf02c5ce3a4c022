import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { listFiles } from '#reading/files/content-files.ts';
import { removeFolders } from '#testing/dying-disk.ts';
import { newRepository, type Repository } from '#testing/repository-fixture.ts';
import { workingTree } from './working-tree.ts';

afterAll(removeFolders);

const address = '/notices/2023/sound/';

function committed({ git }: Repository): (readonly [name: string, id: string])[] {
  return git('ls-tree', '-r', 'HEAD', `content${address}`)
    .split('\n')
    .map((line) => /^\d+ blob (\w+)\t(.*)$/.exec(line) ?? [])
    .map(([, id = '', path = '']) => [path.slice(`content${address}`.length), id] as const);
}

it('knows a notice that stands as it was committed, and not where Git can read a file of it no more', () => {
  const repository = newRepository().commit({});
  const { root, content } = repository;
  const folder = { top: root, prefix: 'content/' };
  const blobs = committed(repository);
  const files = listFiles(content);
  expect(workingTree(folder, files).isAt(address, new Map(blobs))).toBe(true);
  expect(workingTree(folder, files).isAt(address, new Map(blobs.slice(1)))).toBe(false);

  rmSync(join(content, `${address}notice.md`));
  const unread = workingTree(folder, files);
  expect(unread.isAt(address, new Map(blobs))).toBe(false);
  expect(unread.file(address, 'notice.md')).toBe(files.get('notices/2023/sound/notice.md'));
});

it('reads no file that the disk tells to be as the index has it, and each of which it does not', () => {
  const repository = newRepository().commit({});
  const { root, content } = repository;
  const blobs = new Map(committed(repository));
  const isAt = (files = listFiles(content)): boolean =>
    workingTree({ top: root, prefix: 'content/' }, files).isAt(address, blobs);
  const file = join(content, `${address}notice.md`);
  const { atime, mtime } = statSync(file);
  const files = listFiles(content);
  rmSync(file);
  expect(isAt(files)).toBe(false);
  // Now it is old to the index.
  utimesSync(join(root, '.git', 'index'), 4e9, 4e9);
  expect(isAt(files)).toBe(true);

  repository.git('checkout', 'HEAD', '--', `content${address}notice.md`);
  utimesSync(join(root, '.git', 'index'), 4e9, 4e9);
  expect(isAt()).toBe(true);
  writeFileSync(file, readFileSync(file, 'utf8').replace('先进个人的公示', '优秀个人的公示'));
  utimesSync(file, atime, mtime);
  expect(isAt()).toBe(false);
});
