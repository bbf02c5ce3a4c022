import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { removeLeftWork, workFolders } from './work-folders.ts';

it('gives each building of a process folders of its own, and leaves nothing of one that was killed', () => {
  const first = workFolders();
  const second = workFolders();
  expect(dirname(second.staging)).not.toBe(dirname(first.staging));
  const left = '.cache/work-left/site';
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'index.html'), '甲一');
  first.remove();
  const third = workFolders();
  expect([first, second, third].map(({ staging }) => dirname(staging))).toHaveLength(
    new Set([first, second, third].map(({ staging }) => dirname(staging))).size,
  );
  expect(existsSync(left)).toBe(false);
  second.remove();
  third.remove();
  expect([first, second, third].some(({ taken }) => existsSync(dirname(taken)))).toBe(false);
});

it('is nowhere any more once a check has looked, where its building was killed', () => {
  const left = '.cache/work-left';
  mkdirSync(join(left, 'site'), { recursive: true });
  removeLeftWork();
  expect(existsSync(left)).toBe(false);
});

it('ends no check where its building was killed, and nothing can be taken', () => {
  const left = '.cache/work-left';
  mkdirSync(left, { recursive: true });
  vi.stubEnv('TMPDIR', '/nowhere');
  expect(() => removeLeftWork()).not.toThrow();
  vi.unstubAllEnvs();
  removeLeftWork();
  expect(existsSync(left)).toBe(false);
});

it('leaves nothing that a program of before left a day ago, and what a build of it may be using', () => {
  const [left, used] = ['.cache/site-left', '.cache/taken-used'];
  for (const folder of [left, used]) mkdirSync(folder, { recursive: true });
  const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(left, before, before);
  workFolders().remove();
  expect([left, used].map((folder) => existsSync(folder))).toEqual([false, true]);
  rmSync(used, { recursive: true });
});

it.each(['site-of-another', 'work-of-another'])('are there though %s cannot be removed', (name) => {
  const left = join('.cache', name);
  mkdirSync(left, { recursive: true });
  const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(left, before, before);
  const refused: string[] = [];
  const { staging, remove } = workFolders((folder) => {
    refused.push(folder);
    throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'rm' });
  });
  expect(refused).toContain(left);
  expect(existsSync(staging)).toBe(true);
  remove();
  rmSync(left, { recursive: true });
});

describe('are nowhere', () => {
  afterEach(removeFolders);

  /** What a program that runs in `folder` says when it asks for them. */
  const saidIn = (folder: string): string => {
    const room = JSON.stringify(new URL('work-folders.ts', import.meta.url).href);
    const program = `const { workFolders } = await import(${room});
      try { workFolders(); } catch (error) { process.stdout.write(error.constructor.name + error.message); }`;
    const args = ['--input-type=module', '--eval', program];
    return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout;
  };

  it('where their place is a file, which stays', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.cache'), '甲');
    expect(saidIn(folder)).toMatch(/^Ended没有生成网站：.*“\.cache”是一个文件，不是文件夹。请删去它/);
    expect(readdirSync(folder)).toEqual(['.cache']);
  });

  it.runIf(existsSync('/proc/self'))('where nothing can be put into their place', () => {
    const folder = temporaryFolder();
    symlinkSync('/proc', join(folder, '.cache'));
    expect(saidIn(folder)).toMatch(/^Ended没有生成网站：.*“\.cache”写不进去（不能新建文件夹）。请改它的权限/);
  });
});
