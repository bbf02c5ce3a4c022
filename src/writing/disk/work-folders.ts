import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ended } from '../ended.ts';
import { takeFolder } from './alone-in.ts';
import { refusalIn } from './out-folder.ts';

/** New folders: for the site, and for what is taken of the last. */
export interface WorkFolders {
  readonly staging: string;
  readonly taken: string;
  remove(): void;
}

const place = '.cache';
const prefix = 'work-';
/** What programs of before made for each build, by names of their own and without a lock; no build takes a day. */
const formerly = /^(?:site|taken)-/;
const longest = 24 * 60 * 60 * 1000;
/** A process that builds again must not find what it imported of the first building. */
let first = 0;

/**
 * Two new folders under `.cache`, by the same names in every build, as long as no other is at work: the pages' program
 * goes by them, and is compiled once for all builds. Those of builds that were killed go, unless another user alone can
 * remove them: they are in nobody's way.
 */
export function workFolders(removeOld: (folder: string) => void = removeFolder): WorkFolders {
  requireFolder();
  removeLeftWork(removeOld);
  for (let number = first; ; number += 1) {
    const folder = join(place, `${prefix}${number}`);
    const leave = takeEmpty(folder, removeOld);
    if (!leave) continue;
    first = number + 1;
    const [staging, taken] = [join(folder, 'site'), join(folder, 'taken')];
    for (const one of [staging, taken]) mkdirSync(one, { recursive: true });
    chmodSync(staging, 0o755);
    removeFormer(statSync(staging).mtimeMs, removeOld);
    const remove = (): void => {
      rmSync(folder, { recursive: true, force: true });
      leave();
    };
    return { staging, taken, remove };
  }
}

/** Throws `Ended` where `.cache` is no folder, or one into which nothing can be put. */
function requireFolder(): void {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats?.isDirectory() === false)
    throw new Ended(
      `没有生成网站：程序所在的文件夹里，“${place}”是一个文件，不是文件夹。请删去它，再生成一次。`,
      1,
    );
  const above = refusalIn(stats ? place : '.');
  if (above !== undefined)
    throw new Ended(
      `没有生成网站：程序要用的文件夹“${place}”写不进去（${above}）。请改它的权限，或者换一块可以写的磁盘，再生成一次。`,
      1,
    );
  mkdirSync(place, { recursive: true });
}

/** Removes the folders of builds that were killed, with all that they were making, as far as the disk lets it. */
export function removeLeftWork(removeOld: (folder: string) => void = removeFolder): void {
  try {
    const names = existsSync(place) ? readdirSync(place) : [];
    for (const name of names) if (name.startsWith(prefix)) takeEmpty(join(place, name), removeOld)?.();
  } catch {
    // On a disk that is full nothing can be taken, and whoever only reads need not.
  }
}

/** Removes what programs of before left a day ago, by the disk's time, which is `now`. */
function removeFormer(now: number, removeOld: (folder: string) => void): void {
  for (const name of readdirSync(place)) {
    const folder = join(place, name);
    const { mtimeMs = now } = (formerly.test(name) && statSync(folder, { throwIfNoEntry: false })) || {};
    if (now - mtimeMs <= longest) continue;
    isRemoved(folder, removeOld);
  }
}

/** Whether `folder` is no more: another user's may stay. */
function isRemoved(folder: string, removeOld: (folder: string) => void): boolean {
  try {
    if (lstatSync(folder, { throwIfNoEntry: false })) removeOld(folder);
    return true;
  } catch {
    return false;
  }
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Takes `folder`, and removes it, until the function that it answers is called; undefined where another build has it,
 * or where it stays.
 */
function takeEmpty(folder: string, removeOld: (folder: string) => void): (() => void) | undefined {
  try {
    const leave = takeFolder(folder, 0);
    if (isRemoved(folder, removeOld)) return leave;
    leave();
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  }
  return undefined;
}
