import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { systemReason } from '#reading/files/system-reason.ts';
import { Ended } from '../ended.ts';
import { isLiving } from './alone-in.ts';

/**
 * Why a site cannot be built into `folder`, in a Chinese sentence: only where nothing is, or an earlier build, may it
 * be replaced whole, never what it is made from, and only where files can be put.
 */
export function obstacleIn(folder: string, contentFolder: string, access = accessSync): string | undefined {
  const [out, content] = [resolve(folder), resolve(contentFolder)];
  const isWithin = (inner: string, outer: string): boolean => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  const way = '用 OUT_DIR 另指定一个空文件夹。';
  const another = `请${way}`;
  if (isWithin(content, out) || isWithin(out, content) || isWithin(process.cwd(), out))
    return `输出文件夹“${folder}”就是内容或程序所在的文件夹，或者在内容里面、包着它们，会弄坏它们。${another}`;
  const parent = nearestFolder(dirname(out));
  if (statSync(parent, { throwIfNoEntry: false })?.isDirectory() === false)
    return `输出文件夹“${folder}”的上一级“${parent}”不是文件夹。${another}`;
  const stats = lstatSync(out, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) return `输出文件夹“${folder}”不是文件夹。${another}`;
  if (stats && readdirSync(out).length > 0 && !isSite(out))
    return `输出文件夹“${folder}”里有别的文件，不能覆盖。${another}`;
  const reason = refusalIn(parent, access);
  return reason === undefined
    ? undefined
    : `输出文件夹“${folder}”要放在“${parent}”里，那里写不进去（${reason}）。请改它的权限，或者${way}`;
}

/** Why no folder can be put into `parent`; undefined where one can: some disks say so only to whoever tries. */
export function refusalIn(parent: string, access = accessSync): string | undefined {
  try {
    access(parent, constants.W_OK | constants.X_OK);
    rmdirSync(mkdtempSync(join(parent, '.gongshi-new-')));
    return undefined;
  } catch (error) {
    const isRefused = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isRefused ? '不能新建文件夹' : systemReason(error);
  }
}

/** `folder`, or the nearest one above it that is there. */
function nearestFolder(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : nearestFolder(above);
}

function isSite(folder: string): boolean {
  return ['next-change.json', '404.html'].every((name) => existsSync(join(folder, name)));
}

/** What may fail where another program, or another user, has to do with a folder, or a disk is full. */
const disk = { rename: renameSync, copy: cpSync, remove: rmSync };

/**
 * Puts the folder `from` in the place of `to`, which may be on another disk. It is whole beside what is there before
 * that is put aside: Windows refuses that where a program has a file of it open, and then nothing of it is lost. Throws
 * `Ended` that says so, and what the disk throws, which may be full: `to` is then as it was. Answers the sites put
 * aside, now or by a process that was killed, that cannot be removed.
 */
export function replaceFolder(from: string, to: string, { rename, copy, remove } = disk): readonly string[] {
  const parent = dirname(to);
  mkdirSync(parent, { recursive: true });
  const [before, after] = [`.gongshi-old-${basename(to)}-`, `.gongshi-new-${basename(to)}-`];
  const [aside, beside] = [join(parent, `${before}${process.pid}`), join(parent, `${after}${process.pid}`)];
  // In a container every process may have the number of one that was killed.
  removeAll(beside);
  try {
    moveFolder(from, beside, { rename, copy });
    const isThere = existsSync(to);
    if (isThere) putAside(to, aside, rename);
    try {
      moveFolder(beside, to, { rename, copy });
    } catch (error) {
      removeAll(to);
      if (isThere) rename(aside, to);
      throw error;
    }
  } finally {
    removeAll(beside);
  }
  return [...leftAside(parent, before), ...leftAside(parent, after)].filter((folder) => {
    try {
      remove(folder, { recursive: true, force: true, maxRetries: 3 });
      return false;
    } catch {
      return true;
    }
  });
}

function moveFolder(from: string, to: string, { rename, copy }: Omit<typeof disk, 'remove'>): void {
  try {
    rename(from, to);
  } catch {
    copy(from, to, { recursive: true });
  }
}

/**
 * Moves the site `to` to `aside`, where one may be of a process that was killed. Throws `Ended` where that is refused.
 */
function putAside(to: string, aside: string, rename: typeof renameSync): void {
  removeAll(aside);
  try {
    rename(to, aside);
  } catch (error) {
    throw new Ended(
      `旧的网站“${to}”换不下来（${systemReason(error)}），没有动它。多半是别的程序正开着里面的文件，请关掉以后再生成一次。`,
      1,
    );
  }
}

function removeAll(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The folders in `parent` that begin with `aside`, a name that nobody else gives, and end with this process, or with
 * one that is no more.
 */
function leftAside(parent: string, aside: string): string[] {
  return readdirSync(parent).flatMap((name) => {
    const id = name.startsWith(aside) ? name.slice(aside.length) : '';
    const isLeft = /^[1-9]\d{0,9}$/.test(id) && (Number(id) === process.pid || !isLiving(Number(id)));
    return isLeft ? [join(parent, name)] : [];
  });
}
