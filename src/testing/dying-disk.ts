import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disk, realDisk } from '#writing/disk/journal.ts';

/** How tests kill a command at every write, and see what is left. */

/** A disk that does `count` operations that change something, and nothing after, as if the command were killed. */
export function dyingDisk(count: number): Disk {
  let done = 0;
  const alive = (): boolean => {
    if (done >= count) return false;
    done += 1;
    return true;
  };
  const once = <Argument extends unknown[]>(act: (...args: Argument) => void) => {
    return (...args: Argument): void => {
      if (!alive()) throw new Error('killed');
      act(...args);
    };
  };
  return {
    read: (path) => realDisk.read(path),
    write(path, bytes) {
      const isWhole = alive();
      // Of a write that is killed, half may be there.
      writeFileSync(path, isWhole ? bytes : bytes.subarray(0, bytes.length >> 1));
      if (!isWhole) throw new Error('killed');
    },
    rename: once(renameSync),
    remove: once((path: string) => rmSync(path, { force: true })),
    makeFolder: once((path: string) => mkdirSync(path, { recursive: true })),
    removeFolder: once((path: string) => realDisk.removeFolder(path)),
  };
}

/** Every file and folder under `folder`, hidden ones too: files with their bytes, folders as `/`. */
export function treeOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    paths.map((path) => {
      const place = join(folder, path);
      return [path, lstatSync(place).isDirectory() ? '/' : readFileSync(place, 'latin1')];
    }),
  );
}

const made: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-commands-'));
  made.push(folder);
  return folder;
}

/** Removes every folder that this made. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
