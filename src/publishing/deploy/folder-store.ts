import { createHash, randomUUID } from 'node:crypto';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesIn } from '../site-folder.ts';
import type { Condition, Store, StoredFile } from './store.ts';

const scratch = '_deploy/scratch-';

/** Milliseconds after which nobody is still writing a file: another who asks for the lock may be at it. */
const longestWrite = 60_000;

/** A folder, local or mounted, from which a web server serves. Files are replaced by renaming, so never half. */
export function folderStore(folder: string): Store {
  const at = (path: string): string => join(folder, path);
  const read = (path: string): { bytes: Uint8Array; tag: string } | undefined => {
    const found = lstatSync(at(path), { throwIfNoEntry: false });
    if (!found?.isFile()) return undefined;
    const bytes = readFileSync(at(path));
    return { bytes, tag: md5(bytes) };
  };
  const holds = (path: string, condition: Condition | undefined): boolean =>
    condition?.kind !== 'same' || read(path)?.tag === condition.tag;

  return {
    name: folder,
    list: async () => {
      const files = new Map<string, StoredFile>();
      mkdirSync(folder, { recursive: true });
      for (const path of filesIn(folder)) {
        if (path.startsWith(scratch)) continue;
        const found = read(path);
        // A link or the like is no file of a site: it never counts as the same.
        files.set(path, { size: found?.bytes.length ?? -1, tag: found?.tag ?? '' });
      }
      return files;
    },
    read: async (path) => read(path),
    write: async (path, bytes, _headers, condition) => {
      if (!holds(path, condition)) return undefined;
      const made = at(`${scratch}${randomUUID()}`);
      mkdirSync(dirname(made), { recursive: true });
      makeFolder(folder, dirname(at(path)));
      try {
        writeFileSync(made, bytes, { mode: 0o644, flush: true });
        if (condition?.kind === 'absent') linkSync(made, at(path));
        else renameSync(made, at(path));
      } catch (error) {
        if (isCode(error, 'EEXIST')) return undefined;
        throw error;
      } finally {
        rmSync(made, { force: true });
      }
      return md5(bytes);
    },
    remove: async (path) => {
      rmSync(at(path), { force: true });
      removeEmpty(folder, dirname(at(path)));
    },
    tidy: async () => {
      for (const path of filesIn(folder)) {
        const found = path.startsWith(scratch) ? lstatSync(at(path), { throwIfNoEntry: false }) : undefined;
        if (found && Date.now() - found.mtimeMs > longestWrite) rmSync(at(path), { force: true });
      }
    },
  };
}

export function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

/** Makes `inner` a folder: a file or link of an earlier site that stands in the way goes. */
function makeFolder(folder: string, inner: string): void {
  const steps = relative(folder, inner).split(/[\\/]/).filter(Boolean);
  let path = folder;
  for (const step of steps) {
    path = join(path, step);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) rmSync(path);
  }
  mkdirSync(inner, { recursive: true });
}

function removeEmpty(folder: string, inner: string): void {
  for (let path = inner; path.startsWith(folder) && path !== folder; path = dirname(path)) {
    try {
      if (readdirSync(path).length > 0) return;
      rmdirSync(path);
    } catch {
      return;
    }
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
