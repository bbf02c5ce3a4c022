import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '#domain/time/instant.ts';
import { builtAt } from '#reading/built-at.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { type Changes, soundContent } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { silentlyChanged } from '#history/published/compare.ts';
import { sentenceOf } from '#reading/wording/wording.ts';
import { contentIn } from '#reading/fixtures/fixture.ts';
import { temporaryFolder } from './dying-disk.ts';

/** A repository in a folder of its own, for tests. */
export interface Repository {
  readonly root: string;
  /** The content folder, `content` in the root unless it is moved. */
  readonly content: string;
  /** What Git prints. */
  git(...args: readonly string[]): string;
  /** Lets Git do it. Gives itself. */
  run(...args: readonly string[]): Repository;
  /** Writes files of the content folder; undefined removes one. Gives itself. */
  write(changes: Changes): Repository;
  /** Writes and commits. Gives itself. */
  commit(changes: Changes, message?: string): Repository;
  /** `file:line:column code 说……`, of what is silently changed; at the present unless `at` is given. */
  changes(published?: string, at?: Instant): Promise<string[]>;
}

/**
 * A repository at `root` whose content folder, at `inner`, is the sound content; its one commit has nothing of it.
 */
export function newRepository(root = temporaryFolder(), inner = 'content'): Repository {
  const repository = repositoryAt(root, inner);
  repository.git('init', '--quiet', '--initial-branch=main');
  repository.git('commit', '--quiet', '--allow-empty', '-m', 'root');
  repository.write(soundContent);
  return repository;
}

const settings = ['user.name=test', 'user.email=test@gongshi.example', 'protocol.file.allow=always'].flatMap(
  (setting) => ['-c', setting],
);

/** A Git repository in the folder `root`, made already, whose content stands in `inner`. */
export function repositoryAt(root: string, inner = 'content'): Repository {
  const content = join(root, inner);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...settings, ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const repository: Repository = {
    root,
    content,
    git,
    run(...args) {
      git(...args);
      return repository;
    },
    write(changes) {
      writeChanges(content, changes);
      return repository;
    },
    commit(changes, message = 'Change the content') {
      repository.write(changes);
      git('add', '--all', '.');
      git('commit', '--quiet', '--allow-empty', '-m', message);
      return repository;
    },
    async changes(published, at) {
      return (await changesIn(content, published, at)).map(
        ({ file, line, column, code, facts }) =>
          `${file.slice(content.length + 1)}:${line}:${column} ${code} ${sentenceOf({ code, facts }).message}`,
      );
    },
  };
  return repository;
}

function writeChanges(folder: string, changes: Changes): void {
  for (const [path, text] of Object.entries(changes)) {
    const file = join(folder, path);
    if (text === undefined) rmSync(file);
    else if (!(text instanceof Error)) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

/** What the content in `folder` changes silently of what Git, or the manifest at `published`, has of it. */
export async function changesIn(
  folder: string,
  published?: string,
  at: Instant = builtAt,
): Promise<Diagnostic[]> {
  const content = contentIn(folder);
  if (!isUsable(content)) throw new Error('The content cannot be read');
  return silentlyChanged(content, { folder, at, published });
}
