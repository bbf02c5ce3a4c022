import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { programFolders } from '#terminal/folders.ts';
import { refuseOwnFolders } from './own-folders.ts';
import { folderAt, storeAt } from './stores/store-at.ts';

const work = mkdtempSync(join(tmpdir(), 'gongshi-own-'));
afterAll(() => rmSync(work, { recursive: true }));
const at = (path: string): string => join(work, path);
mkdirSync(at('project/dist/notices'), { recursive: true });
writeFileSync(at('project/dist/index.html'), '');
symlinkSync(at('project/dist'), at('link'));
symlinkSync(at('project'), at('around'));

describe('a deployment', () => {
  it.each([
    ['the built site', 'project/dist'],
    ['it with a slash', 'project/dist/'],
    ['it by a way around', 'project/dist/notices/../../dist'],
    ['it by a link', 'link'],
    ['it by a link to what is around it', 'around/dist'],
    ['a folder in it', 'project/dist/notices'],
    ['one that is still to be made in it', 'link/new/folder'],
    ['the folder around it', 'project'],
    ['one around that', '.'],
  ])('never goes into %s', (_, target) => {
    for (const own of [[at('project/dist')], [at('elsewhere'), at('around/dist')]])
      expect(() => refuseOwnFolders(at(target), own)).toThrow(/^不能发布到“.*请换一个文件夹。$/);
  });

  it.each([
    ['a folder beside it', 'project/dist-2'],
    ['one with a name like it', 'project/dis'],
    ['one of elsewhere', 'elsewhere/dist'],
  ])('goes into %s', (_, target) => {
    refuseOwnFolders(at(target), [at('project/dist')]);
  });

  it.each([
    '.',
    '',
    './',
    '..',
    '/',
    'content',
    'content/notices',
    'public',
    'public/new',
    'src',
    'node_modules/x',
  ])('never goes into what sites are made from: “%s”', (target) => {
    expect(() => refuseOwnFolders(folderAt(target), ['content', ...programFolders])).toThrow(/^不能发布到/);
  });

  it('goes into an object store, and into a folder where nothing is built', () => {
    refuseOwnFolders(undefined, [at('project/dist')]);
    refuseOwnFolders(at('project'), [at('project/not-built')]);
  });

  it.skipIf(process.platform === 'win32').each(['C:\\site', 'd:/site', '\\\\server\\share'])(
    'never makes a folder here of the path %s of Windows',
    (target) => {
      expect(() => folderAt(target)).toThrow(`“${target}”是 Windows 的路径，这台机器上没有。请核对 --to。`);
    },
  );

  it.each(['s3:gongshi', 'http://x/y', 'oss://gongshi'])(
    'never makes a folder of the address %s',
    (target) => {
      expect(() => folderAt(target)).toThrow('--to 只能是 s3://存储桶 或者一个文件夹。');
    },
  );

  it.each(['s3://gongshi/../x', 's3://gongshi//a', 's3://gongshi/a/./b'])(
    'goes into no folder of a bucket that another address means: %s',
    (target) => {
      vi.stubEnv('DEPLOY_ACCESS_KEY_ID', 'x').stubEnv('DEPLOY_SECRET_ACCESS_KEY', 'x');
      const setting = { endpoint: 'https://store.example', region: undefined, style: undefined };
      expect(() => storeAt(target, setting)).toThrow('不能有空的一段，也不能写 . 和 ..。');
      expect(storeAt('s3://gongshi/a/b/', setting).name).toContain('gongshi');
      vi.unstubAllEnvs();
    },
  );
});
