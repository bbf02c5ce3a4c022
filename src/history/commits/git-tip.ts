import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { askGit, git, type GitAnswer } from './git.ts';
import { type BranchEnd, branchEnds } from './reflog.ts';

/** Why Git cannot tell all that was published; its words are in the catalogue. */
export type Ignorance =
  | 'no-program'
  | 'hung'
  | 'no-repository'
  | 'foreign-owner'
  | 'newer-form'
  | 'unreadable'
  | 'no-commit'
  | 'no-branch'
  | 'first-commit'
  | 'cut-off';

/** A commit, as it says itself. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Seconds since 1970. */
  readonly committedAt: number;
}

/** A content folder in a repository. */
export interface TrackedFolder {
  /** The folder of the repository. */
  readonly top: string;
  /** The content folder's path in it, with a slash at its end; empty where it is the same. */
  readonly prefix: string;
}

/** Where Git's newest published commit is, as seen from a content folder. */
export interface GitTip {
  /** The folder of the repository; undefined where there is none that can be read. */
  readonly top: string | undefined;
  /** The content folder's path in it, with a slash at its end; empty where it is the same. */
  readonly prefix: string;
  /** Undefined where nothing is known to be published. */
  readonly tip: Commit | undefined;
  /**
   * What was published before the tip, as far as it is at hand: its parents, the first
   * one first, then what was overwritten.
   */
  readonly parents: readonly Commit[];
  /** What the published branch ended with, the newest first, as far as this computer saw it. */
  readonly ends: readonly BranchEnd[];
  /** There is no remote: whatever is committed is published. */
  readonly isLocal: boolean;
  readonly ignorance: Ignorance | undefined;
}

/**
 * The newest published commit that the commit checked out contains: a branch that began earlier has not undone what
 * was published since. Published is what the remote's default branch has, as far as it was fetched; where there is
 * no remote, what is committed. Histories without a common commit are compared whole.
 */
export function gitTip(contentFolder: string): GitTip {
  const nothing = { top: undefined, prefix: '', tip: undefined, parents: [], ends: [], isLocal: false };
  const place = askGit(contentFolder, ['rev-parse', '--show-toplevel', '--show-prefix']);
  if (!place.printed) return { ...nothing, ignorance: whyNot(contentFolder, place) };
  const [top = '', prefix = ''] = place.printed.toString().split('\n');
  const head = commitNamed(top, 'HEAD');
  if (!head) {
    const isUnborn = git(top, 'rev-parse', '--verify', '--quiet', 'HEAD') === undefined;
    return { ...nothing, top, prefix, ignorance: isUnborn ? 'no-commit' : 'unreadable' };
  }
  const branch = publishedBranch(top, head);
  const ignorance = branch.isKnown ? undefined : 'no-branch';
  if (!branch.newest) return { ...nothing, top, prefix, ignorance };
  const tip = newestIn(top, branch.newest, head);
  if (!tip) return { ...nothing, top, prefix, ignorance: 'cut-off' };
  const parents = tip.parents.map((id) => commitNamed(top, id)).filter((parent) => parent !== undefined);
  const reference = branch.name && git(top, 'rev-parse', '--symbolic-full-name', branch.name)?.trim();
  const ends = reference ? branchEnds(top, reference) : [];
  const lost = lastLost(top, ends, [branch.newest.id, head.id]);
  return {
    ...{ top, prefix, tip, ends },
    isLocal: branch.isLocal ?? false,
    parents: lost ? [...parents, lost] : parents,
    ignorance: ignorance ?? ignoranceAt(tip, parents, lost ? undefined : head),
  };
}

/**
 * What `tip` cannot be compared with, of its `parents` those at hand, where `head` is built and nothing else is known.
 */
function ignoranceAt(
  tip: Commit,
  parents: readonly Commit[],
  head: Commit | undefined,
): Ignorance | undefined {
  if (parents.length < tip.parents.length) return 'cut-off';
  // A history may begin with it because it was written anew and put in the place of the one that was published.
  return tip.parents.length === 0 && tip.id === head?.id ? 'first-commit' : undefined;
}

function whyNot(contentFolder: string, { complaint }: GitAnswer): Ignorance {
  if (complaint === undefined) return 'no-program';
  if (/dubious ownership|unsafe repository/.test(complaint)) return 'foreign-owner';
  if (/unknown repository extension|Expected git repo version/.test(complaint)) return 'newer-form';
  let folder = realpathSync(resolve(contentFolder));
  while (!existsSync(join(folder, '.git'))) {
    if (dirname(folder) === folder) return 'no-repository';
    folder = dirname(folder);
  }
  return 'unreadable';
}

function commitNamed(top: string, name: string): Commit | undefined {
  const id = git(top, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)?.trim();
  // As the commit itself has it: a shallow clone is told of no parents.
  const text = id && git(top, 'cat-file', 'commit', id);
  if (!text) return undefined;
  const [header = ''] = text.split('\n\n');
  return {
    id,
    parents: [...header.matchAll(/^parent (\w+)$/gm)].map(([, parent = '']) => parent),
    committedAt: Number(stretchIn(header, /^committer .* (\d+) [-+]\d+$/m, 1)),
  };
}

/**
 * The last commit that the branch had, of its `ends`, and, by force, no longer has, nor do the commits `present`.
 * Undefined where nothing is known of it.
 */
function lastLost(top: string, ends: readonly BranchEnd[], present: readonly string[]): Commit | undefined {
  if (ends.length === 0) return undefined;
  const seen = ends.map(({ id }) => id);
  const lost = new Set(git(top, 'rev-list', '--ignore-missing', ...seen, '--not', ...present)?.split('\n'));
  const last = seen.find((id) => lost.has(id));
  return last === undefined ? undefined : commitNamed(top, last);
}

interface PublishedBranch {
  readonly newest: Commit | undefined;
  /** The reference of the remote's branch; undefined where it is not that of a remote. */
  readonly name?: string;
  /** Whether that is surely the branch that is published. */
  readonly isKnown: boolean;
  /** Whether there is no remote. */
  readonly isLocal?: boolean;
}

function publishedBranch(top: string, head: Commit): PublishedBranch {
  const remotes = git(top, 'remote')?.match(/.+/g) ?? [];
  if (remotes.length === 0) return { newest: head, isKnown: true, isLocal: true };
  const remote = remotes.length === 1 ? remotes[0] : 'origin';
  // GitLab's runner leaves no remote HEAD.
  const { CI_DEFAULT_BRANCH: branch } = process.env;
  for (const name of ['HEAD', ...(branch ? [branch] : []), 'main', 'master']) {
    const reference = `refs/remotes/${remote}/${name}`;
    const newest = commitNamed(top, reference);
    if (newest) return { newest, name: reference, isKnown: true };
  }
  // On a branch of its own that nobody pushed yet, nothing is published; a pipeline has only what it builds.
  const isOwn =
    git(top, 'symbolic-ref', '--quiet', 'HEAD') !== undefined &&
    git(top, 'for-each-ref', '--count=1', 'refs/remotes') === '';
  return { newest: isOwn ? undefined : (commitNamed(top, '@{upstream}') ?? head), isKnown: false };
}

/** The newest commit of the branch that ends with `newest` which `head` contains; undefined where that is cut off. */
function newestIn(top: string, newest: Commit, head: Commit): Commit | undefined {
  const ahead = git(top, 'rev-list', '--first-parent', newest.id, '--not', head.id)
    ?.trim()
    .split('\n')
    .at(-1);
  if (ahead === undefined) return undefined;
  if (ahead === '') return newest;
  const [before] = commitNamed(top, ahead)?.parents ?? [];
  return before === undefined ? newest : commitNamed(top, before);
}
