import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { removeFolders, temporaryFolder } from '../dying-disk.ts';
import { withNothingAt } from './work-folder.ts';

afterEach(removeFolders);

it('what an earlier run left is put aside while something is measured, and removed at its end', async () => {
  const parent = temporaryFolder();
  const work = join(parent, 'work');
  for (const name of ['work', 'work-old-1-0']) {
    mkdirSync(join(parent, name));
    writeFileSync(join(parent, name, 'a.txt'), '旧');
  }
  await withNothingAt(work, () => {
    expect(readdirSync(parent)).toEqual(['work-old-1-0', `work-old-${process.pid}-1`]);
    mkdirSync(work);
    return Promise.resolve();
  });
  expect(readdirSync(parent)).toEqual(['work']);
});
