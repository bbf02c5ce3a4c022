import { at } from '#domain/lists/at.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import type { Tree } from './commit-content.ts';
import { askGit } from './git.ts';
import type { TrackedFolder } from './git-tip.ts';

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
  const ids = blobIds(
    folder,
    [...files].flatMap(([path, { isLink }]) => (isLink ? [] : [path])),
  );
  const notices = new Map<string, Map<string, WorkingFile>>();
  for (const [path, file] of files) {
    const [, notice, name = ''] = /^(notices\/\d{4}\/[^/]+\/)(.+)$/.exec(path) ?? [];
    if (notice === undefined) continue;
    const inner = notices.get(`/${notice}`) ?? new Map<string, WorkingFile>();
    notices.set(`/${notice}`, inner.set(name, { file, id: ids.get(path) }));
  }
  const blob = (address: string, name: string, id: string): ContentFile | undefined => {
    const found = notices.get(address)?.get(name);
    return found?.id === id ? found.file : undefined;
  };
  return {
    isAt: (address, tree) =>
      notices.get(address)?.size === tree.size && [...tree].every(([name, id]) => blob(address, name, id)),
    file: (address, name) => notices.get(address)?.get(name)?.file,
    blob,
  };
}

/** By their paths, the blobs that Git would make of files, whatever its index says: it may convert line ends. */
function blobIds({ top, prefix }: TrackedFolder, paths: readonly string[]): ReadonlyMap<string, string> {
  const named = paths.map((path) => JSON.stringify(`${prefix}${path}`));
  const { printed } = askGit(
    top,
    ['hash-object', '--stdin-paths'],
    named.map((path) => `${path}\n`).join(''),
  );
  if (printed === undefined) return new Map();
  const ids = printed.toString().split('\n');
  return new Map(paths.map((path, index) => [path, at(ids, index)]));
}
