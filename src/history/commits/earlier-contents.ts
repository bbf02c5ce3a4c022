import type { PastCommit } from './branch-past.ts';
import { type CommitContent, noticeFileAt, siteFile, type Tree } from './commit-content.ts';
import { askGit } from './git.ts';
import type { TrackedFolder } from './git-tip.ts';

/** What an earlier commit holds of a content folder, of the notices that are touched later. */
export interface EarlierContent {
  readonly commit: PastCommit;
  /** By the notice's address. */
  readonly notices: ReadonlyMap<string, Tree>;
  /** The blob of its `site.yaml`. */
  readonly site: string | undefined;
}

/** A file of a notice, or `site.yaml`, as the older of two commits has it; without a blob where it is not there. */
interface Reversal {
  readonly address: string | undefined;
  readonly name: string;
  readonly blob: string | undefined;
}

/** So many notices may be touched altogether by the commits that are looked at: another that changes all ends it. */
const mostTouched = 1000;

/**
 * What each of `past`, the oldest first, holds of the content folder, told by what the commits after it changed up to
 * the content `newest`. It goes back as far as the folder stood where it stands now, and nowhere where Git lacks one of
 * the commits.
 */
export function earlierContents(
  { top, prefix }: TrackedFolder,
  newest: CommitContent,
  past: readonly PastCommit[],
): EarlierContent[] {
  if (newest.site === undefined || past.length === 0) return [];
  const steps = withinReason(stepsBack(top, prefix, newest, past));
  const touched = new Set(
    steps.flatMap(({ reversals }) => reversals.flatMap(({ address }) => address ?? [])),
  );
  let notices: ReadonlyMap<string, Tree> = new Map(
    [...newest.notices].filter(([address]) => touched.has(address)),
  );
  let site: string | undefined = newest.site;
  const contents: EarlierContent[] = [];
  for (const { commit, reversals } of steps) {
    notices = undone(notices, reversals);
    for (const { address, blob } of reversals) if (address === undefined) site = blob;
    if (site === undefined) break;
    contents.push({ commit, notices, site });
  }
  return contents.toReversed();
}

/** From a commit to one before it. */
interface Step {
  readonly commit: PastCommit;
  readonly reversals: readonly Reversal[];
}

/** The steps from the content `newest` back through `past`; none where a commit or a tree is lacking. */
function stepsBack(top: string, prefix: string, newest: CommitContent, past: readonly PastCommit[]): Step[] {
  const back = past.toReversed();
  const pairs = back.map(({ id }, index) => `${back[index - 1]?.id ?? newest.commit.id} ${id}\n`);
  const { printed } = askGit(
    top,
    [
      '--literal-pathspecs',
      ...['diff-tree', '--stdin', '-r', '-z', '-m', '--raw', '--no-abbrev', '--no-renames'],
      ...['--', `${prefix}notices`, `${prefix}${siteFile}`],
    ],
    pairs.join(''),
  );
  if (!printed) return [];
  const reversals = reversalsIn(printed.toString(), prefix);
  return back.map((commit, index) => ({
    commit,
    reversals: reversals.get(back[index - 1]?.id ?? newest.commit.id) ?? [],
  }));
}

/** By the id of the newer commit, what `diff-tree` printed of each pair. */
function reversalsIn(printed: string, prefix: string): ReadonlyMap<string, readonly Reversal[]> {
  const byCommit = new Map<string, Reversal[]>();
  let reversals: Reversal[] = [];
  for (const [, id, mode = '', blob = '', path = ''] of printed.matchAll(
    /(?:(\w+)|:(\d+) \d+ (\w+) \w+ \w\0([^\0]*))\0/g,
  )) {
    if (id !== undefined) byCommit.set(id, (reversals = []));
    else reversals.push(...reversalOf(path.slice(prefix.length), mode, blob));
  }
  return byCommit;
}

function reversalOf(path: string, mode: string, blob: string): Reversal[] {
  const isThere = mode !== '000000';
  if (path === siteFile) return [{ address: undefined, name: path, blob: isThere ? blob : undefined }];
  const place = noticeFileAt(path);
  if (place?.folder !== '') return [];
  const { address, name } = place;
  if (!isThere) return [{ address, name, blob: undefined }];
  if (mode === '120000') return [{ address, name, blob: 'link' }];
  return [{ address, name, blob: mode.startsWith('100') ? blob : undefined }];
}

/** The first of `steps`, as long as they touch no more notices than may be read. */
function withinReason(steps: readonly Step[]): Step[] {
  let touched = 0;
  const first = steps.findIndex(({ reversals }) => {
    touched += new Set(reversals.map(({ address }) => address)).size;
    return touched > mostTouched;
  });
  return steps.slice(0, first === -1 ? steps.length : first);
}

/** `notices` as they were before what `reversals` take back. */
function undone(
  notices: ReadonlyMap<string, Tree>,
  reversals: readonly Reversal[],
): ReadonlyMap<string, Tree> {
  if (reversals.length === 0) return notices;
  const trees = new Map<string, Map<string, string>>();
  for (const { address, name, blob } of reversals) {
    if (address === undefined) continue;
    const tree = trees.get(address) ?? new Map(notices.get(address));
    trees.set(address, tree);
    if (blob === undefined) tree.delete(name);
    else tree.set(name, blob);
  }
  return new Map([...new Map([...notices, ...trees])].filter(([, tree]) => tree.size > 0));
}
