import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { listFiles } from '#reading/files/content-files.ts';
import { removeFolders } from '#testing/dying-disk.ts';
import { newRepository } from '#testing/repository-fixture.ts';
import { workingTree } from './working-tree.ts';

afterAll(removeFolders);

it('knows a notice that stands as it was committed, and none where Git can read a file no more', () => {
  const { root, content, git } = newRepository().commit({});
  const folder = { top: root, prefix: 'content/' };
  const address = '/notices/2023/sound/';
  const blobs = git('ls-tree', '-r', 'HEAD', `content${address}`)
    .split('\n')
    .map((line) => /^\d+ blob (\w+)\t(.*)$/.exec(line) ?? [])
    .map(([, id = '', path = '']) => [path.slice(`content${address}`.length), id] as const);
  const files = listFiles(content);
  expect(workingTree(folder, files).isAt(address, new Map(blobs))).toBe(true);
  expect(workingTree(folder, files).isAt(address, new Map(blobs.slice(1)))).toBe(false);

  rmSync(join(content, 'site.yaml'));
  const unread = workingTree(folder, files);
  expect(unread.isAt(address, new Map(blobs))).toBe(false);
  expect(unread.file(address, 'notice.md')).toBe(files.get('notices/2023/sound/notice.md'));
});
