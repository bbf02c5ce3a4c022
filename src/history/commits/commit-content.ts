import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askGit } from './git.ts';
import type { Commit, TrackedFolder } from './git-tip.ts';

/** The files of a notice's folder in a commit: blob ids by path within the folder; a link is `link`. */
export type Tree = ReadonlyMap<string, string>;

/** By its path in the repository, the mode and the blob of a file of a commit. */
type CommitFiles = ReadonlyMap<string, readonly [mode: string, blob: string]>;

/** What a commit holds of a content folder. */
export interface CommitContent {
  readonly commit: Commit;
  /** All that it holds. */
  readonly files: CommitFiles;
  /** By the notice's address. */
  readonly notices: ReadonlyMap<string, Tree>;
  /** The blob of its `site.yaml`. */
  readonly site: string | undefined;
}

const noticePath = /^(.*?\/)?(notices\/\d{4}\/[^/.][^/]*\/)(.+)$/;
export const siteFile = 'site.yaml';

/**
 * What `commit` holds of the content folder at `prefix`. Where it has none there, the folder may have been moved:
 * then what of other content folders is no longer in the working tree. Undefined where the commit cannot be read. It
 * takes less where another is known that it differs little from.
 */
export function commitContent(
  { top, prefix }: TrackedFolder,
  commit: Commit,
  known?: CommitContent,
): CommitContent | undefined {
  const files = known ? filesBeside(top, known, commit) : filesOf(top, commit);
  if (!files) return undefined;
  const { folders, sites } = contentIn(files);
  const own = folders.get(prefix);
  if (own || sites.has(prefix)) return { commit, files, notices: own ?? new Map(), site: sites.get(prefix) };
  const moved = [...folders]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([folder, notices]) =>
      [...notices]
        .filter(([address]) => !existsSync(join(top, folder, address)))
        .map(([address, tree]) => ({ folder, address, tree })),
    );
  const [first] = moved;
  return {
    commit,
    files,
    notices: new Map(moved.map(({ address, tree }) => [address, tree])),
    site: first && sites.get(first.folder),
  };
}

/** The files of `commit`; undefined where it cannot be read. */
function filesOf(top: string, { id }: Commit): CommitFiles | undefined {
  const lines = askGit(top, ['ls-tree', '-r', '-z', '--full-tree', id]).printed?.toString().split('\0');
  return (
    lines &&
    new Map(
      lines.flatMap((line) => {
        const [, mode = '', blob = '', path] = /^(\d+) \w+ (\w+)\t([^]*)$/.exec(line) ?? [];
        return path === undefined ? [] : [[path, [mode, blob]] as const];
      }),
    )
  );
}

/** The files of the commit `other`, by what it has otherwise than `known`; undefined where it cannot be read. */
function filesBeside(top: string, { commit, files }: CommitContent, other: Commit): CommitFiles | undefined {
  const { printed } = askGit(top, ['diff-tree', '-r', '-z', '--raw', '--no-renames', commit.id, other.id]);
  if (!printed) return undefined;
  const beside = new Map(files);
  for (const [, mode = '', blob = '', path = ''] of printed
    .toString()
    .matchAll(/:\d+ (\d+) \w+ (\w+) \w\0([^\0]*)\0/g))
    if (mode === '000000') beside.delete(path);
    else beside.set(path, [mode, blob]);
  return beside;
}

/** Where a file of a notice is. */
interface NoticeFilePlace {
  /** The content folder, with a slash at its end. */
  readonly folder: string;
  readonly address: string;
  /** Its path within the notice's folder. */
  readonly name: string;
}

/** The place of the file at `path`; undefined where it is of no notice, or hidden. */
export function noticeFileAt(path: string): NoticeFilePlace | undefined {
  const [whole, folder = '', notice, name = ''] = noticePath.exec(path) ?? [];
  return whole === undefined || /(?:^|\/)\./.test(name) ? undefined : { folder, address: `/${notice}`, name };
}

/**
 * The notices of the content folders among `files`, by their address, and the blobs of the `site.yaml`, by their
 * folder.
 */
function contentIn(files: CommitFiles): {
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, Tree>>;
  readonly sites: ReadonlyMap<string, string>;
} {
  const folders = new Map<string, Map<string, Map<string, string>>>();
  const sites = new Map<string, string>();
  for (const [path, [mode, blob]] of files) {
    if (path === siteFile || path.endsWith(`/${siteFile}`)) sites.set(path.slice(0, -siteFile.length), blob);
    const place = noticeFileAt(path);
    const isFile = mode.startsWith('100');
    if (!place || !(isFile || mode === '120000')) continue;
    const { folder, address, name } = place;
    const notices = folders.get(folder) ?? new Map<string, Map<string, string>>();
    folders.set(folder, notices);
    const tree = notices.get(address) ?? new Map<string, string>();
    notices.set(address, tree.set(name, isFile ? blob : 'link'));
  }
  return { folders, sites };
}
