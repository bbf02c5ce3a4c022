import type { Tree } from './commit-content.ts';
import { askGit, readObjects } from './git.ts';
import type { TrackedFolder } from './git-tip.ts';

/** So many changes of a file are looked at: a notice has a few before it is public. */
const mostChanges = 60;

/**
 * The files of the notice at `address` as the commit has them that brought the settings which its `notice.md` has at
 * HEAD, by what `keyOf` takes of them from its bytes; undefined where `keyOf` takes there another one than `key`, or
 * Git lacks what is asked. A commit further back that has the same, with another one between, is of another signing.
 */
export function signingTree(
  { top, prefix }: TrackedFolder,
  address: string,
  { key, keyOf }: { readonly key: string; readonly keyOf: (notice: Uint8Array) => string | undefined },
): Tree | undefined {
  const folder = `${prefix}${address.slice(1)}`;
  let signing: string | undefined;
  for (const { commit, blob } of changesOf(top, `${folder}notice.md`)) {
    const bytes = readObjects(top, [blob]).get(blob);
    if (!bytes || keyOf(bytes) !== key) break;
    signing = commit;
  }
  return signing === undefined ? undefined : treeAt(top, signing, folder);
}

/** The commits up to HEAD that changed the file at `path`, the newest first, and what each made of it. */
function changesOf(top: string, path: string): { readonly commit: string; readonly blob: string }[] {
  const { printed } = askGit(top, [
    ...['--literal-pathspecs', 'log', '--topo-order', '--format=%H', '--raw', '--no-abbrev', '--no-renames'],
    ...['--diff-filter=AM', '-n', String(mostChanges), 'HEAD', '--', path],
  ]);
  return [...(printed?.toString() ?? '').matchAll(/^(\w+)\n\n:\d+ \d+ \w+ (\w+) /gm)].map(
    ([, commit = '', blob = '']) => ({ commit, blob }),
  );
}

/** The files in `folder` as `commit` has them. */
function treeAt(top: string, commit: string, folder: string): Tree | undefined {
  const { printed } = askGit(top, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', folder]);
  return (
    printed &&
    new Map(
      printed
        .toString()
        .split('\0')
        .flatMap((line) => {
          const [, mode = '', blob = '', path = ''] = /^(\d+) \w+ (\w+)\t([^]*)$/.exec(line) ?? [];
          const name = path.slice(folder.length);
          if (name === '' || /(?:^|\/)\./.test(name)) return [];
          return mode === '120000' || mode.startsWith('100')
            ? [[name, mode === '120000' ? 'link' : blob] as const]
            : [];
        }),
    )
  );
}
