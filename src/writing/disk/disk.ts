import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** What a command does to a disk, one operation a call. */
export interface Disk {
  /** Undefined where there is no such file. */
  read(path: string): Uint8Array | undefined;
  /** Writes a file that is on the disk itself when this returns, and makes the folders that it needs. */
  write(path: string, bytes: Uint8Array): void;
  /** Of a file over one that is there, or of a folder to a place where nothing is. */
  rename(from: string, to: string): void;
  /** Removes a file, or a folder with all that is in it; nothing where there is none. */
  remove(path: string): void;
  /** Removes an empty folder, unless it is somebody's place of work or of mounting. */
  removeEmpty(path: string): void;
}

/** The disk of this machine. */
export const realDisk: Disk = {
  read(path) {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
  },
  write(path, bytes) {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, 'w');
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename: renameSync,
  remove(path) {
    rmSync(path, { recursive: true, force: true });
  },
  removeEmpty(path) {
    try {
      rmdirSync(path);
    } catch {
      // It stays.
    }
  },
};
