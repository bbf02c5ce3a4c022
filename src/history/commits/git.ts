import { spawnSync } from 'node:child_process';

/** What became of asking Git. */
export interface GitAnswer {
  /** What it printed; undefined where it failed. */
  readonly printed: Buffer | undefined;
  /** Why it failed, in its own English; undefined where there is no such program. */
  readonly complaint: string | undefined;
}

/** Git did not answer in time, or was ended before it did. */
export class GitHung extends Error {
  override readonly message = 'Git 没有应答，或者中途被结束。请结束卡住的 git 程序再试。';
}

/** Milliseconds in which Git answers anything, of the largest repository and on a slow disk. */
export const gitPatience = 120_000;

/**
 * What `git` answers in `folder`, given `input`. It reads only, asks nothing, reaches for no network, and answers
 * whatever the user's settings are. Throws `GitHung`.
 */
export function askGit(
  folder: string,
  args: readonly string[],
  input = '',
  patience = gitPatience,
): GitAnswer {
  const { status, signal, stdout, stderr, error } = spawnSync('git', [...quiet, ...args], {
    cwd: folder,
    env: gitEnvironment(),
    input,
    maxBuffer: Infinity,
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  if (signal !== null) throw new GitHung();
  return {
    printed: status === 0 ? stdout : undefined,
    complaint: error ? undefined : stderr.toString(),
  };
}

/** What `git` prints in `folder`; undefined where it fails. */
export function git(folder: string, ...args: readonly string[]): string | undefined {
  return askGit(folder, args).printed?.toString();
}

/**
 * Whether the commit `older` comes before `newer`, or is it, in the history that `folder` has; undefined where it has
 * not both, or Git cannot be asked.
 */
export function isBefore(folder: string, older: string, newer: string): boolean | undefined {
  if (older === newer) return true;
  try {
    const { printed, complaint } = askGit(folder, ['merge-base', older, newer]);
    // Of two that have nothing in common it says nothing at all.
    if (!printed) return complaint === '' ? false : undefined;
    return printed.toString().trim() === older;
  } catch (error) {
    if (error instanceof GitHung) return undefined;
    throw error;
  }
}

const quiet: readonly string[] = [
  '--no-pager',
  '--no-replace-objects',
  ...['core.quotepath=false', 'core.fsmonitor=false'].flatMap((setting) => ['-c', setting]),
];

/** Hooks point Git at a repository and an index of their own; here the folder says which. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, GIT_COMMON_DIR, ...environment } = process.env;
  return {
    ...environment,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone would fetch what it lacks.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
  };
}

/** The objects `ids` of the repository that `folder` is in, as far as they are at hand. */
export function readObjects(folder: string, ids: Iterable<string>): ReadonlyMap<string, Uint8Array> {
  const objects = new Map<string, Uint8Array>();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return objects;
  const { printed = Buffer.of() } = askGit(folder, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  for (let at = 0; at < printed.length;) {
    const lineEnd = printed.indexOf('\n', at);
    const [id = '', , size] = printed.toString('latin1', at, lineEnd).split(' ');
    at = lineEnd + 1;
    // `ID missing`
    if (size === undefined) continue;
    objects.set(id, printed.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return objects;
}
