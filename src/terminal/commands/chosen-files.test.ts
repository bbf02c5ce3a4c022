import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '#testing/site-fixture.ts';
import { Ended } from '#writing/ended.ts';
import { chosenFiles } from './chosen-files.ts';

const root = folderOf({ 'content/site.yaml': '', 'content/notices/a.md': '', 'content-2/b.md': '' });
const content = join(root, 'content');
mkdirSync(join(root, 'links'));
symlinkSync(content, join(root, 'links/content'));

it.each([
  ['nothing', [], ['site.yaml', 'notices/a.md']],
  ['a file', ['content/site.yaml'], ['site.yaml']],
  ['a folder, with a slash', ['content/notices/'], ['notices/a.md']],
  ['a folder by another name', ['links/content/notices'], ['notices/a.md']],
  ['the content folder', ['content'], ['site.yaml', 'notices/a.md']],
  ['what is around it', ['.'], ['site.yaml', 'notices/a.md']],
  ['a file and a folder', ['content/site.yaml', 'content/notices'], ['site.yaml', 'notices/a.md']],
])('%s chooses of the content folder what is in it', (_, paths, chosen) => {
  for (const folder of [content, join(root, 'links/content')]) {
    const isChosen = chosenFiles(
      paths.map((path) => join(root, path)),
      folder,
    );
    expect(['site.yaml', 'notices/a.md'].filter((path) => isChosen(`${folder}/${path}`))).toEqual(chosen);
  }
});

it.each([
  ['content-2', '不在内容文件夹'],
  ['content-2/b.md', '不在内容文件夹'],
  ['links', '不在内容文件夹'],
  ['content/c.md', '没有“'],
])('%s is none of its files', (path, reason) => {
  const choose = () => chosenFiles([join(root, 'content/site.yaml'), join(root, path)], content);
  expect(choose).toThrow(reason);
  expect(choose).toThrow(Ended);
  expect(choose).toThrow(expect.objectContaining({ exitCode: 2 }));
});
