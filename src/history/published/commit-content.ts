import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askGit } from './git.ts';
import type { Commit, TrackedFolder } from './git-tip.ts';

/** The files of a notice's folder in a commit: blob ids by path within the folder; a link is `link`. */
export type Tree = ReadonlyMap<string, string>;

/** What a commit holds of a content folder. */
export interface CommitContent {
  readonly commit: Commit;
  /** By the notice's address. */
  readonly notices: ReadonlyMap<string, Tree>;
  /** The blob of its `site.yaml`. */
  readonly site: string | undefined;
}

const noticePath = /^(.*?\/)?(notices\/\d{4}\/[^/.][^/]*\/)(.+)$/;
const siteFile = /^(.*\/)?site\.yaml$/;

/**
 * What `commit` holds of the content folder at `prefix`. Where it has none there, the folder may have been moved:
 * then what of other content folders is no longer in the working tree. Undefined where the commit cannot be read.
 */
export function commitContent({ top, prefix }: TrackedFolder, commit: Commit): CommitContent | undefined {
  const { printed } = askGit(top, ['ls-tree', '-r', '-z', '--full-tree', commit.id]);
  if (!printed) return undefined;
  const folders = new Map<string, Map<string, Map<string, string>>>();
  const sites = new Map<string, string>();
  for (const line of printed.toString().split('\0')) {
    const [, mode = '', blob = '', path = ''] = /^(\d+) \w+ (\w+)\t([^]*)$/.exec(line) ?? [];
    if (siteFile.test(path)) sites.set(path.slice(0, -'site.yaml'.length), blob);
    const [whole, folder = '', notice, name = ''] = noticePath.exec(path) ?? [];
    const isFile = mode.startsWith('100');
    if (whole === undefined || /(?:^|\/)\./.test(name) || !(isFile || mode === '120000')) continue;
    const address = `/${notice}`;
    const notices = folders.get(folder) ?? new Map<string, Map<string, string>>();
    folders.set(folder, notices);
    const files = notices.get(address) ?? new Map<string, string>();
    notices.set(address, files.set(name, isFile ? blob : 'link'));
  }
  const own = folders.get(prefix);
  if (own || sites.has(prefix)) return { commit, notices: own ?? new Map(), site: sites.get(prefix) };
  const moved = [...folders].flatMap(([folder, notices]) =>
    [...notices]
      .filter(([address]) => !existsSync(join(top, folder, address)))
      .map(([address, files]) => ({ folder, address, files })),
  );
  const [first] = moved;
  return {
    commit,
    notices: new Map(moved.map(({ address, files }) => [address, files])),
    site: first && sites.get(first.folder),
  };
}
