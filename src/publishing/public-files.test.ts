import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '#testing/site-fixture.ts';
import { addPublicFiles } from './public-files.ts';
import { filesIn } from './site-folder.ts';

const built = { 'index.html': '首页', 'notices/index.html': '公示', 'robots.txt': '', _headers: '' };

describe('the files of public/', () => {
  it('are copied as they are beside what was built', () => {
    const site = folderOf(built);
    const source = folderOf({ '.well-known/a.txt': '甲', 'notices/more.pdf': '乙', '.gitkeep': '' });
    symlinkSync(join(source, 'notices/more.pdf'), join(source, '另一份.pdf'));
    mkdirSync(join(source, 'index.html'));
    expect(addPublicFiles(source, site)).toBeUndefined();
    expect(filesIn(site)).toEqual(
      [...Object.keys(built), '.well-known/a.txt', 'notices/more.pdf', '另一份.pdf'].toSorted(),
    );
    expect(readFileSync(join(site, '另一份.pdf'), 'utf8')).toBe('乙');
    expect(addPublicFiles(join(source, 'none'), site)).toBeUndefined();
  });

  it.each([
    ['a page', 'index.html', 'index.html'],
    ['a page within', 'notices/index.html', 'notices/index.html'],
    ['a file for programs', 'robots.txt', 'robots.txt'],
    ['the address of a page without its slash', 'notices', 'notices'],
    ['a folder named as a file is', '_headers/a.txt', '_headers'],
    ['a folder named as a page is', 'index.html/a.txt', 'index.html'],
  ])('never stand in the place of %s: both are named', (_, path, other) => {
    const site = folderOf(built);
    const source = folderOf({ [path]: '别的' });
    const file = join(source, path);
    expect(addPublicFiles(source, site)).toBe(
      `“${file}”和程序生成的“${other}”是同一个网址，只能留一个。请给“${file}”改名或者移走。`,
    );
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('首页');
  });

  it('are plain files: a pipe, and a link to a folder or to nothing, are told', () => {
    const pipe = folderOf({ 'a.txt': '' });
    execFileSync('mkfifo', [join(pipe, 'pipe')]);
    const nowhere = folderOf({});
    symlinkSync('nowhere', join(nowhere, 'link'));
    const folder = folderOf({ 'a/b.txt': '' });
    symlinkSync('a', join(folder, 'z'));
    for (const source of [pipe, nowhere, folder])
      expect(addPublicFiles(source, folderOf(built))).toMatch(/不是普通文件，不能发布。/);
  });
});
