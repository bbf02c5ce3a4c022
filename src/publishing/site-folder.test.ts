import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '#testing/site-fixture.ts';
import { digestsOf, filesIn } from './site-folder.ts';

it('takes a link for a file of its own, and never follows it', () => {
  const folder = folderOf({ 'index.html': '甲', 'a/b.txt': '乙' });
  const elsewhere = folderOf({ 'keep.txt': '别人的' });
  mkdirSync(join(folder, 'empty'));
  symlinkSync(elsewhere, join(folder, 'docs'));
  symlinkSync('.', join(folder, 'a/round'));
  symlinkSync('/', join(folder, 'disk'));
  expect(filesIn(folder)).toEqual(['a/b.txt', 'a/round', 'disk', 'docs', 'index.html']);
  expect(digestsOf(folder)).toMatchObject({ docs: '', disk: '' });
  writeFileSync(join(folder, 'a.txt'), '');
  expect(filesIn(folder).slice(0, 2)).toEqual(['a.txt', 'a/b.txt']);
});
