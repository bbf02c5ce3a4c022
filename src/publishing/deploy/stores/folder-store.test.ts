import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, siteOf } from '#testing/site-fixture.ts';
import { filesIn } from '../../site-folder.ts';
import { journalPath } from '../deploy-journal.ts';
import { lockPath } from '../deploy-lock.ts';
import { deploySite } from '../deploy-site.ts';
import { FolderStore } from './folder-store.ts';

const kinds: readonly (readonly [string, (path: string) => unknown])[] = [
  ['a folder', (path) => mkdirSync(path)],
  ['a pipe', (path) => execFileSync('mkfifo', [path])],
  ['a link that leads nowhere', (path) => symlinkSync('nowhere', path)],
];

it.each(kinds.flatMap(([kind, make]) => [lockPath, journalPath].map((path) => [path, kind, make] as const)))(
  'a deployment says what to do where %s is %s, and puts nothing',
  async (path, _, make) => {
    const target = folderOf({ 'own.txt': '' });
    mkdirSync(dirname(join(target, path)));
    make(join(target, path));
    const order = { folder: siteOf({ '404.html': '' }), lock: { owner: '测试', settle: 0 }, isFirst: true };
    await expect(deploySite({ ...order, store: new FolderStore(target) })).rejects.toThrow(
      `${target} 里的“${path}”不是文件，没有发布。请先移走它。`,
    );
    expect(filesIn(target)).not.toContain('404.html');
  },
);
