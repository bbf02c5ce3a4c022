import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '#testing/site-fixture.ts';
import { folderLikeAFile } from './site-folder.ts';

it('finds a folder in whose place a page or a file for programs could not be put', () => {
  const folder = folderOf({ 'index.html': '甲', 'v1.0/a.html': '乙', 'pages/a.txt': '丙' });
  expect(folderLikeAFile(folder)).toBe(undefined);
  expect(folderLikeAFile(join(folder, 'none'))).toBe(undefined);
  mkdirSync(join(folder, 'notices/index.html'), { recursive: true });
  expect(folderLikeAFile(folder)).toBe('notices/index.html');
});
