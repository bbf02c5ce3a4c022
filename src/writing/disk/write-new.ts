import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Whether something would be overwritten at `folder`: it is there, and is not an empty folder. */
export function isOccupied(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && !(found.isDirectory() && readdirSync(folder).length === 0);
}

/**
 * Writes `files`, by their path within it, as the new folder `folder`: beside it first, under a hidden name that
 * no reading of content sees, so that it is there whole or not at all. False where it is occupied.
 */
export function writeNew(folder: string, files: ReadonlyMap<string, string | Uint8Array>): boolean {
  if (isOccupied(folder)) return false;
  mkdirSync(dirname(folder), { recursive: true });
  const staging = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  try {
    chmodSync(staging, 0o755);
    for (const [path, content] of files) {
      mkdirSync(join(staging, dirname(path)), { recursive: true });
      writeFileSync(join(staging, path), content);
    }
    if (isOccupied(folder)) return false;
    put(staging, folder);
    return true;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function put(staging: string, folder: string): void {
  try {
    if (lstatSync(folder, { throwIfNoEntry: false })) rmdirSync(folder);
    renameSync(staging, folder);
  } catch {
    // The empty folder is somebody's place of mounting or of work, which cannot be replaced but filled.
    cpSync(staging, folder, { recursive: true });
  }
}
