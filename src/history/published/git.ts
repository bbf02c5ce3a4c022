import { spawn, spawnSync } from 'node:child_process';

/** The objects of a repository, by their ids, out of one process. */
export interface Objects {
  /** The bytes of the blob `id`; undefined where it is not at hand (a partial clone has not all). */
  read(id: string): Promise<Uint8Array | undefined>;
  close(): void;
}

/**
 * What `git` prints in `folder`; undefined where it fails or there is none. It reads only, asks nothing, reaches for
 * no network, and answers whatever the user's settings are.
 */
export function git(folder: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', [...quiet, ...args], {
    cwd: folder,
    env: gitEnvironment(),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}

const quiet: readonly string[] = [
  '--no-pager',
  '--no-replace-objects',
  ...[
    'core.quotepath=false',
    'core.fsmonitor=false',
    'diff.ignoreSubmodules=none',
    'log.follow=false',
    'log.showRoot=true',
    'log.showSignature=false',
    'log.diffMerges=first-parent',
  ].flatMap((setting) => ['-c', setting]),
];

/** Hooks point Git at a repository and an index of their own; here the folder says which. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, GIT_LITERAL_PATHSPECS, ...environment } =
    process.env;
  return {
    ...environment,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
  };
}

/** Opens the objects of the repository that `folder` is in. Whoever opens them closes them. */
export function openObjects(folder: string): Objects {
  const batch = spawn('git', [...quiet, 'cat-file', '--batch'], {
    cwd: folder,
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting: ((bytes: Uint8Array | undefined) => void)[] = [];
  let next = 0;
  const answer = (bytes: Uint8Array | undefined): void => {
    waiting[next]?.(bytes);
    next += 1;
    if (next < 4096) return;
    waiting.splice(0, next);
    next = 0;
  };
  let isEnded = false;
  const end = (): void => {
    isEnded = true;
    while (next < waiting.length) {
      waiting[next]?.(undefined);
      next += 1;
    }
  };
  batch.on('error', end);
  batch.on('close', end);
  batch.stdin.on('error', end);

  /** What came and is not yet answered; `needed` is how much of it makes the next answer, -1 for a header. */
  let chunks: Buffer[] = [];
  let held = 0;
  let needed = -1;
  batch.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    if (needed > held) return;
    let rest = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    for (;;) {
      if (needed < 0) {
        const lineEnd = rest.indexOf(10);
        if (lineEnd === -1) break;
        const [, , size] = rest.toString('latin1', 0, lineEnd).split(' ');
        rest = rest.subarray(lineEnd + 1);
        if (size === undefined) {
          answer(undefined);
          continue;
        }
        needed = Number(size) + 1;
      }
      if (rest.length < needed) break;
      answer(Uint8Array.from(rest.subarray(0, needed - 1)));
      rest = rest.subarray(needed);
      needed = -1;
    }
    chunks = [rest];
    held = rest.length;
  });
  return {
    read: (id) =>
      new Promise((resolve) => {
        if (isEnded) return resolve(undefined);
        waiting.push(resolve);
        batch.stdin.write(`${id}\n`);
      }),
    close() {
      batch.stdin.end();
    },
  };
}
