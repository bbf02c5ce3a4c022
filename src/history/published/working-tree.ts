import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { at } from '#domain/lists/at.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import type { Tree } from '../commits/commit-content.ts';
import { askGit, git } from '../commits/git.ts';
import type { TrackedFolder } from '../commits/git-tip.ts';

/** The files of the notices of a working tree, and what blobs Git would make of them. */
export interface WorkingTree {
  /** Whether the notice at `address` is there, file by file, as `tree` has it. */
  isAt(address: string, tree: Tree): boolean;
  /** The file `name` of the notice at `address`. */
  file(address: string, name: string): ContentFile | undefined;
  /** The same, where it would be the blob `id`. */
  blob(address: string, name: string, id: string): ContentFile | undefined;
}

interface WorkingFile {
  readonly file: ContentFile;
  /** Undefined where Git cannot say, and for a link. */
  readonly id: string | undefined;
}

/** The working tree of a repository with the content `files`, by their path within the content folder. */
export function workingTree(folder: TrackedFolder, files: ReadonlyMap<string, ContentFile>): WorkingTree {
  const ids = blobIds(folder, files);
  const notices = new Map<string, Map<string, WorkingFile>>();
  for (const [path, file] of files) {
    const [, notice, name = ''] = /^(notices\/\d{4}\/[^/]+\/)(.+)$/.exec(path) ?? [];
    if (notice === undefined) continue;
    const inner = notices.get(`/${notice}`) ?? new Map<string, WorkingFile>();
    notices.set(`/${notice}`, inner.set(name, { file, id: ids.get(path) }));
  }
  const isBlob = (address: string, name: string, id: string): boolean =>
    notices.get(address)?.get(name)?.id === id;
  const fileAt = (address: string, name: string): ContentFile | undefined =>
    notices.get(address)?.get(name)?.file;
  return {
    isAt: (address, tree) =>
      notices.get(address)?.size === tree.size && [...tree].every(([name, id]) => isBlob(address, name, id)),
    file: fileAt,
    blob(address, name, id) {
      const there = fileAt(address, name);
      return there && isBlob(address, name, id) ? readAnew(there) : undefined;
    },
  };
}

/** A file as `original`, of which nothing that others read is taken: they may read it by other limits. */
function readAnew(original: ContentFile): ContentFile {
  const { file, size } = original;
  return {
    file,
    size,
    get bytes() {
      return original.bytes;
    },
  };
}

/** By their paths, the blobs that Git would make of `files`: it may convert line ends. */
function blobIds(
  folder: TrackedFolder,
  files: ReadonlyMap<string, ContentFile>,
): ReadonlyMap<string, string> {
  const ids = indexedIds(folder, files);
  const others = [...files].flatMap(([path, { isLink }]) => (isLink || ids.has(path) ? [] : [path]));
  if (others.length === 0) return ids;
  const named = others.map((path) => `${JSON.stringify(`${folder.prefix}${path}`)}\n`);
  const { printed } = askGit(folder.top, ['hash-object', '--stdin-paths'], named.join(''));
  const made = printed?.toString().split('\n');
  return made ? new Map([...ids, ...others.map((path, index) => [path, at(made, index)] as const)]) : ids;
}

/** An entry of Git's index that is a file, as `ls-files` tells all of it. */
const indexEntry =
  /100\d{3} (\w+) 0\t([^\0]*)\0\s+ctime: (\d+):(\d+)\n\s+mtime: (\d+):(\d+)\n\s+dev: \d+\s+ino: (\d+)\n.*\n\s+size: (\d+)/g;

/**
 * What changed so shortly before the index was written, in milliseconds, may have changed since: the disk need not
 * tell.
 */
const youth = 2_000;

/**
 * By their paths, the blobs of those of `files` that the disk tells to be as Git's index has them, down to the
 * nanosecond. Git itself would believe marks in it that say not to look, and settings by which it looks less closely.
 */
function indexedIds(
  { top, prefix }: TrackedFolder,
  files: ReadonlyMap<string, ContentFile>,
): ReadonlyMap<string, string> {
  const index = git(top, 'rev-parse', '--git-path', 'index')?.trim();
  const writtenAt = index && statSync(resolve(top, index), { throwIfNoEntry: false })?.mtimeMs;
  const entries = git(top, 'ls-files', '--stage', '--debug', '-z') ?? '';
  if (!writtenAt) return new Map();
  return new Map(
    [...entries.matchAll(indexEntry)].flatMap(([, id = '', path = '', ...numbers]) => {
      const inner = path.slice(prefix.length);
      const { size, stamp } = (path.startsWith(prefix) && files.get(inner)) || {};
      if (!stamp || Math.max(stamp.modified, stamp.changed) > writtenAt - youth) return [];
      const [changedS = 0, changedNs = 0, modifiedS = 0, modifiedNs = 0, inode, length] = numbers.map(Number);
      const isSame =
        stamp.changed === changedS * 1e3 + changedNs / 1e6 &&
        stamp.modified === modifiedS * 1e3 + modifiedNs / 1e6 &&
        // The index has 32 bits of them.
        stamp.inode % 2 ** 32 === inode &&
        size === length;
      return isSame ? [[inner, id] as const] : [];
    }),
  );
}
