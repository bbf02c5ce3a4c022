import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isSystemError, systemFailure } from '#reading/files/system-reason.ts';
import { Ended } from '../ended.ts';
import { areSame } from '../file-text.ts';
import type { Change } from '../plan.ts';
import { aloneIn } from './alone-in.ts';
import { type Disk, realDisk } from './disk.ts';

/**
 * Writes `changes` into the folder `folder`, in their order. A file is written beside its place and then takes it, and
 * so does a whole folder in which nothing was: wherever this is killed, each is as it was or as it should be. What is
 * as it should be already is left alone. Throws `Ended` before anything is written where a path leads elsewhere, or a
 * file is not what its change was made from; later where the disk refuses. Of two commands one waits for the other.
 */
export function writeChanges(folder: string, changes: readonly Change[], disk: Disk = realDisk): void {
  aloneIn(folder, () => writeEach(folder, changes, disk));
}

function writeEach(folder: string, changes: readonly Change[], disk: Disk): void {
  const pending = new Map<string, Uint8Array | undefined>();
  for (const { path, before, bytes } of changes) {
    refuseOutside(folder, path);
    const now = disk.read(join(folder, path));
    if (isSame(now, bytes)) continue;
    if (!isSame(now, before)) throw new Ended(disturbed(`${folder}/${path}`, before !== undefined), 1);
    pending.set(path, bytes);
  }
  try {
    for (const [path, bytes] of pending)
      if (bytes === undefined) removeFile(folder, path, disk);
      else for (const placed of place(folder, path, pending, disk)) pending.delete(placed);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Ended(`没有写完：${systemFailure(error)}。请先排除，再运行一次同样的命令，它会接着做完。`, 1);
  }
}

/** Removes from `folder`, at any depth, what a command that was killed had yet to put in its place. */
export function clearUnplaced(folder: string, disk: Disk = realDisk): void {
  aloneIn(folder, () => clearBelow(folder, disk));
}

function clearBelow(folder: string, disk: Disk): void {
  if (!isFolder(folder)) return;
  clearIn(folder, disk);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory() && !entry.name.startsWith('.')) clearBelow(join(folder, entry.name), disk);
}

/** How the name of what is yet to take its place begins: hidden, so that nothing reads it. `.gitignore` has it too. */
const unplaced = '.gongshi-new-';

function clearIn(folder: string, disk: Disk): void {
  for (const name of readdirSync(folder)) if (name.startsWith(unplaced)) disk.remove(join(folder, name));
}

/** Writes the one of `files` at `path`; those too that are in the same new folder. Returns the paths of all. */
function place(
  folder: string,
  path: string,
  files: ReadonlyMap<string, Uint8Array | undefined>,
  disk: Disk,
): string[] {
  const whole = foldersOf(path).find((inner) => isFree(join(folder, inner), disk)) ?? path;
  const inside = [...files].filter(([other]) => whole === '' || `${other}/`.startsWith(`${whole}/`));
  const parent = dirname(join(folder, whole));
  if (isFolder(parent)) clearIn(parent, disk);
  const beside = join(parent, `${unplaced}${process.pid}`);
  for (const [other, bytes] of inside) if (bytes) disk.write(join(beside, relative(whole, other)), bytes);
  disk.rename(beside, join(folder, whole));
  return inside.map(([other]) => other);
}

function removeFile(folder: string, path: string, disk: Disk): void {
  disk.remove(join(folder, path));
  const folders = foldersOf(path).slice(1).toReversed();
  folders.every((inner) => isFree(join(folder, inner), disk));
}

/** Whether nothing is at `place`; a folder with nothing in it is removed. */
function isFree(place: string, disk: Disk): boolean {
  if (isFolder(place) && readdirSync(place).length === 0) disk.removeEmpty(place);
  return lstatSync(place, { throwIfNoEntry: false }) === undefined;
}

/** The folders that the file at `path` is in, outermost first; '' is the first. */
function foldersOf(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(0, index).join('/'));
}

/** Refuses paths that are hidden, leave the folder, or pass through a link. */
function refuseOutside(folder: string, path: string): void {
  const steps = path.split('/');
  const isPlain = steps.every((step) => step !== '' && !step.startsWith('.') && !/[\\\0:]/.test(step));
  const isReal = (_: string, index: number): boolean => {
    const stats = lstatSync(join(folder, ...steps.slice(0, index + 1)), { throwIfNoEntry: false });
    if (!stats) return true;
    return index < steps.length - 1 ? stats.isDirectory() : stats.isFile();
  };
  if (!isPlain || !steps.every(isReal))
    throw new Ended(`“${path}”不是内容文件夹里的普通文件，不能写。没有改动任何文件。`, 1);
}

function disturbed(file: string, wasThere: boolean): string {
  return wasThere
    ? `${file} 刚才又改过了，没有改动任何文件。请看过改动，再来一次。`
    : `${file} 已经有了，没有改动任何文件。请看过它，再来一次。`;
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : areSame(a, b);
}
