import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Disk, realDisk } from '#writing/disk/disk.ts';

/** How tests kill a command at every write, and see what is left. */

/** What a disk throws once it is dead. */
export class Killed extends Error {}

/** A disk that does `count` operations that change something, and nothing after, as if the command were killed. */
export function dyingDisk(count: number): Disk {
  let done = 0;
  const live = (): void => {
    done += 1;
    if (done > count) throw new Killed();
  };
  return {
    read: (path) => realDisk.read(path),
    write(path, bytes) {
      // Of a write that is killed, half may be there.
      const part = done < count ? bytes : bytes.subarray(0, bytes.length >> 1);
      if (done <= count) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, part);
      }
      live();
    },
    rename(from, to) {
      live();
      realDisk.rename(from, to);
    },
    remove(path) {
      live();
      realDisk.remove(path);
    },
    removeEmpty(path) {
      live();
      realDisk.removeEmpty(path);
    },
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

const folders: string[] = [];

/** A new folder, by its real name. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gongshi-tests-')));
  folders.push(folder);
  return folder;
}

/** Removes every folder that this made. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
