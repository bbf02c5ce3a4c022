import { git } from './git.ts';
import type { Commit, GitTip } from './git-tip.ts';
import type { BranchEnd } from './reflog.ts';

/** A commit that came before the tip of the published branch. */
export interface PastCommit extends Pick<Commit, 'id' | 'committedAt'> {
  /** Whether the branch surely ended with it once; of what was fetched with later ones, nobody here can say. */
  readonly wasEnd: boolean;
}

/** What came before a tip. */
export interface BranchPast {
  /** Oldest first. */
  readonly commits: readonly PastCommit[];
  /** Commits with which the branch surely never ended: what came after them was pushed from here with them. */
  readonly neverEnds: ReadonlySet<string>;
}

const mostCommits = 100;

/**
 * What the published branch had before `tip`: of the last 100 of its line of first parents, and of the last 50 ends
 * that this computer saw it have, those with which it may have ended. Where there is no remote (`isLocal`), it ended
 * with every commit.
 */
export function branchPast(
  top: string,
  tip: Commit,
  { ends, isLocal }: Pick<GitTip, 'ends' | 'isLocal'>,
): BranchPast {
  const line = commitsOf(git(top, 'log', '--first-parent', `-${mostCommits + 1}`, '--format=%H %ct', tip.id));
  const endOf = new Map(ends.toReversed().map((end) => [end.id, end]));
  const beside = endsBeside(top, tip, ends, new Set(line.map(({ id }) => id)));
  const commits: PastCommit[] = [];
  const neverEnds = new Set<string>();
  let cameWithLater = false;
  for (const commit of line) {
    const end = endOf.get(commit.id);
    if (end) cameWithLater = end.isPushed;
    else if (cameWithLater) neverEnds.add(commit.id);
    if (commit.id !== tip.id && !neverEnds.has(commit.id))
      commits.push({ ...commit, wasEnd: isLocal || end !== undefined });
    commits.push(...(beside.get(commit.id) ?? []));
  }
  return { commits: commits.toReversed(), neverEnds };
}

/** Of `ends`, those that `tip` contains though they are not in its `line`, by the end in the line that came next. */
function endsBeside(
  top: string,
  tip: Commit,
  ends: readonly BranchEnd[],
  line: ReadonlySet<string>,
): ReadonlyMap<string, readonly PastCommit[]> {
  const off = [...new Set(ends.flatMap(({ id }) => (line.has(id) ? [] : [id])))];
  if (off.length === 0) return new Map();
  const others = new Set(git(top, 'rev-list', '--ignore-missing', ...off, '--not', tip.id)?.split('\n'));
  const contained = off.filter((id) => !others.has(id));
  if (contained.length === 0) return new Map();
  const known = new Map(
    commitsOf(git(top, 'log', '--no-walk', '--format=%H %ct', ...contained)).map((one) => [one.id, one]),
  );
  const beside = new Map<string, PastCommit[]>();
  let next: string | undefined;
  for (const { id } of ends) {
    const commit = known.get(id);
    if (line.has(id)) next = id;
    else if (next !== undefined && commit) {
      beside.set(next, [...(beside.get(next) ?? []), { ...commit, wasEnd: true }]);
      known.delete(id);
    }
  }
  return beside;
}

/** Commits as `%H %ct` tells them. */
function commitsOf(printed = ''): Pick<Commit, 'id' | 'committedAt'>[] {
  return [...printed.matchAll(/^(\w+) (\d+)$/gm)].map(([, id = '', seconds]) => ({
    id,
    committedAt: Number(seconds),
  }));
}
