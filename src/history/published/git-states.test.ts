import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { type Changes, changed, soundContent, soundVersion } from '#reading/fixtures/fixture.ts';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { newRepository, type Repository, repositoryAt } from '#testing/repository-fixture.ts';
import { askGit, GitHung } from '../commits/git.ts';
import { gitTip } from '../commits/git-tip.ts';
import {
  nominee,
  silent,
  undone,
  corrected,
  page,
  otherPage,
  ownDomain,
  withoutNotice,
} from '../fixtures/sound-changes.ts';

/**
 * Every state of Git in which a content folder may be: with what commit it is compared (and the parents that this is
 * compared with in turn), and what is told. In each of them something was changed silently where not said otherwise.
 */

const sameLength = changed(nominee, '甲一的事迹', '甲一的故事');
const otherSilent = changed(nominee, '甲一的事迹', '甲一的另外的事迹');

afterEach(() => vi.unstubAllEnvs());
afterAll(removeFolders);

/** A repository with the commits `first`, in which the notice is published, and those of `later`, by their names. */
function repositoryWith(later: Readonly<Record<string, Changes>> = {}): Repository {
  const repository = newRepository().commit({}, 'first');
  for (const [name, changes] of Object.entries(later)) repository.commit(changes, name);
  return repository;
}

/** A clone of what `repositoryWith` makes, as an office has it on its own computer, or a pipeline. */
function cloneWith(
  later: Readonly<Record<string, Changes>> = {},
  ...options: readonly string[]
): { readonly origin: Repository; readonly clone: Repository } {
  const origin = repositoryWith(later);
  origin.git('config', 'receive.denyCurrentBranch', 'ignore');
  return { origin, clone: cloneOf(origin, ...options) };
}

function cloneOf(origin: Repository, ...options: readonly string[]): Repository {
  const root = join(temporaryFolder(), 'clone');
  origin.git('clone', '--quiet', ...options, `file://${origin.root}`, root);
  return repositoryAt(root);
}

/** The repository, its main branch one commit without any before it. */
function writtenAnew(repository: Repository, changes: Changes = {}): Repository {
  repository.git('checkout', '--quiet', '--orphan', 'anew');
  repository.commit(changes, 'anew');
  repository.git('branch', '--force', 'main', 'anew');
  repository.git('checkout', '--quiet', 'main');
  return repository;
}

/** What `actions/checkout` leaves: only the commit that is built, under no branch of the remote. */
function fetchedAlone(origin: Repository, ref: string, depth: number): Repository {
  const alone = repositoryAt(temporaryFolder());
  alone.git('init', '--quiet', '--initial-branch=main');
  alone.git('remote', 'add', 'origin', `file://${origin.root}`);
  alone.git('fetch', '--quiet', `--depth=${depth}`, 'origin', `+${ref}:refs/remotes/pull/1/merge`);
  alone.git('checkout', '--quiet', '--detach', 'refs/remotes/pull/1/merge');
  return alone;
}

/** A proposed change, with the commits of `later`, and what the forge makes of it and of `main` to be checked. */
function proposal(origin: Repository, later: Readonly<Record<string, Changes>>, base = 'main'): Repository {
  origin.git('checkout', '--quiet', '-b', 'proposal', base);
  for (const [name, changes] of Object.entries(later)) origin.commit(changes, name);
  origin.git('checkout', '--quiet', '--detach', 'main');
  origin.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'proposal');
  origin.git('update-ref', 'refs/pull/1/merge', 'HEAD');
  return origin.run('checkout', '--quiet', 'main');
}

/** A proposed change of two commits. */
function twoProposed(): Repository {
  return proposal(repositoryWith({ second: page }), { mine: silent, 'mine too': otherPage });
}

/** `origin`, into whose `main` its proposal was merged. */
function merged(origin: Repository): Repository {
  return origin.run('merge', '--quiet', '--ff-only', 'refs/pull/1/merge');
}

/** `repository`, or its surroundings, after `spoil`. */
function spoilt(repository: Repository, spoil: (repository: Repository) => unknown): Repository {
  spoil(repository);
  return repository;
}

const changedText = ['text-changed'];
const unknown = ['history-unknown'];
const none: readonly string[] = [];

const states: readonly (readonly [
  state: string,
  arrange: () => Repository,
  comparedWith: string,
  told: readonly string[],
])[] = [
  // Nothing to ask.
  [
    'no repository',
    () => spoilt(newRepository(), ({ root }) => rmSync(join(root, '.git'), { recursive: true })),
    'nothing (no-repository)',
    unknown,
  ],
  [
    'no program',
    () => spoilt(repositoryWith({ second: silent }), () => vi.stubEnv('PATH', temporaryFolder())),
    'nothing (no-program)',
    unknown,
  ],
  [
    'a repository of another user',
    () =>
      spoilt(repositoryWith({ second: silent }), () => vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')),
    'nothing (foreign-owner)',
    unknown,
  ],
  [
    'a broken configuration',
    () =>
      spoilt(repositoryWith({ second: silent }), ({ root }) =>
        writeFileSync(join(root, '.git', 'config'), '[broken'),
      ),
    'nothing (unreadable)',
    unknown,
  ],
  [
    'a repository without its objects',
    () =>
      spoilt(repositoryWith({ second: silent }), ({ root }) =>
        rmSync(join(root, '.git', 'objects'), { recursive: true }),
      ),
    'nothing (unreadable)',
    unknown,
  ],
  [
    'a form that this Git does not know yet',
    () =>
      spoilt(repositoryWith({ second: silent }), ({ root }) =>
        writeFileSync(
          join(root, '.git', 'config'),
          '[core]\n\trepositoryformatversion = 1\n[extensions]\n\tnewForm = true\n',
        ),
      ),
    'nothing (newer-form)',
    unknown,
  ],
  [
    'a tree that is lost',
    () => {
      const repository = repositoryWith();
      repository.write(silent);
      const tree = repository.git('rev-parse', 'HEAD^{tree}');
      rmSync(join(repository.root, '.git', 'objects', tree.slice(0, 2), tree.slice(2)));
      return repository;
    },
    'first ← root',
    unknown,
  ],
  ['no commit yet', () => newRepository().run('update-ref', '-d', 'HEAD'), 'nothing (no-commit)', unknown],
  ['a content folder that is not committed', () => newRepository(), 'root (first-commit)', unknown],

  // Without a remote, what is committed is published.
  [
    'a first commit, before which there is nothing to compare it with',
    () => writtenAnew(repositoryWith(), silent),
    'anew (first-commit)',
    unknown,
  ],
  [
    'the same, changed in the working tree',
    () => writtenAnew(repositoryWith()).write(silent),
    'anew (first-commit)',
    [...unknown, ...changedText],
  ],
  [
    // Nothing of what was published is left: what is on line alone can tell, and the pipelines and deploy ask it.
    'a history written anew, of two commits',
    () => writtenAnew(repositoryWith(), silent).commit(page, 'second'),
    'second ← anew',
    none,
  ],
  ['nothing changed', () => repositoryWith(), 'first ← root', none],
  ['a change in the working tree', () => repositoryWith().write(silent), 'first ← root', changedText],
  ['a second commit', () => repositoryWith({ second: silent }), 'second ← first', changedText],
  ['a second commit that corrects', () => repositoryWith({ second: corrected }), 'second ← first', none],
  [
    'a second commit, undone in the working tree',
    () => repositoryWith({ second: silent }).write(undone),
    'second ← first',
    none,
  ],
  [
    'a second commit, and another notice changed in the working tree',
    () => repositoryWith({ second: silent }).write(page),
    'second ← first',
    changedText,
  ],
  [
    'a commit before the last',
    () => repositoryWith({ second: silent, third: page }),
    'third ← second',
    changedText,
  ],
  [
    'a file at the place of the rules themselves, which forgives nothing',
    () => {
      const repository = repositoryWith();
      const rules = repositoryAt(repository.root, 'src/history/published');
      rules.write({ 'git-history.ts': '', 'git-states.ts': '', 'git-tip.ts': '' });
      return repository.commit(silent, 'second');
    },
    'second ← first',
    changedText,
  ],
  [
    'a commit that is replaced by another',
    () => repositoryWith({ second: silent }).run('replace', 'HEAD~1', 'HEAD'),
    'second ← first',
    changedText,
  ],
  [
    'a repository named by SHA-256',
    () =>
      repositoryAt(temporaryFolder())
        .run('init', '--quiet', '--object-format=sha256', '--initial-branch=main')
        .commit(soundContent, 'first')
        .commit(silent, 'second'),
    'second ← first',
    changedText,
  ],

  // On an office's computer.
  [
    'a clone, changed in the working tree',
    () => cloneWith({ second: page }).clone.write(silent),
    'second ← first',
    changedText,
  ],
  [
    'a clone, with several commits that are not pushed',
    () => cloneWith({ second: page }).clone.commit(silent, 'mine').commit(otherPage, 'mine too'),
    'second ← first',
    changedText,
  ],
  [
    'a notice that is signed and changed, and was never pushed',
    () =>
      cloneWith({ second: withoutNotice, third: page })
        .clone.commit(soundContent, 'mine')
        .commit(silent, 'mine too'),
    'third ← second',
    ['signed-text-changed'],
  ],
  [
    'a clone that is behind',
    () => {
      const { origin, clone } = cloneWith({ second: page });
      origin.commit(corrected, 'third');
      clone.git('fetch', '--quiet');
      return clone;
    },
    'second ← first',
    none,
  ],
  [
    'a branch that began earlier and changes',
    () => {
      const { origin, clone } = cloneWith();
      origin.commit({ ...corrected, ...page }, 'second');
      clone.git('fetch', '--quiet');
      return clone.commit(otherSilent, 'mine');
    },
    'first ← root',
    changedText,
  ],
  [
    'a branch that was pushed, which is not to publish it',
    () =>
      cloneWith({ second: page })
        .clone.run('checkout', '--quiet', '-b', 'proposal')
        .commit(silent, 'mine')
        .run('push', '--quiet', '--set-upstream', 'origin', 'proposal'),
    'second ← first',
    changedText,
  ],
  [
    'an old commit checked out',
    () =>
      cloneWith({ second: page, third: corrected }).clone.run('checkout', '--quiet', '--detach', 'HEAD~1'),
    'second ← first',
    none,
  ],
  [
    'a remote of another name',
    () =>
      cloneWith({ second: page }, '--origin', 'gitee')
        .clone.commit(silent, 'mine')
        .commit(otherPage, 'mine too'),
    'second ← first',
    changedText,
  ],
  [
    'a remote to which nothing was pushed',
    () => repositoryWith().run('remote', 'add', 'origin', 'https://gongshi.example/').write(silent),
    'nothing (no-branch)',
    unknown,
  ],
  [
    'a clone of one branch that is not the published one',
    () =>
      cloneOf(
        repositoryWith({ second: page }).run('branch', 'proposal'),
        '--single-branch',
        '--branch',
        'proposal',
      ).commit(silent, 'mine'),
    'second ← first (no-branch)',
    [...unknown, ...changedText],
  ],
  [
    'a published branch of another name, by the word of the forge',
    () => {
      const origin = repositoryWith({ second: page });
      origin.git('branch', '--move', 'publish');
      const clone = cloneOf(origin);
      clone.git('symbolic-ref', '--delete', 'refs/remotes/origin/HEAD');
      clone.commit(silent, 'mine');
      vi.stubEnv('CI_DEFAULT_BRANCH', 'publish');
      return clone;
    },
    'second ← first',
    changedText,
  ],

  // In a pipeline.
  [
    'the published branch, detached',
    () => cloneWith({ second: silent }).clone.run('checkout', '--quiet', '--detach', 'origin/main'),
    'second ← first',
    changedText,
  ],
  [
    'the published branch, where versions were kept for the build',
    () => cloneWith({ second: silent }).clone.write(soundVersion()),
    'second ← first',
    changedText,
  ],
  [
    'several commits pushed at once, of which only the manifest knows',
    () => cloneWith({ second: silent, third: page }).clone,
    'third ← second',
    none,
  ],
  [
    'a push onto which another followed already',
    () => cloneWith({ second: silent, third: undone }).clone.run('checkout', '--quiet', '--detach', 'HEAD~1'),
    'second ← first',
    changedText,
  ],
  [
    'a proposed change, as the forge would merge it',
    () =>
      cloneOf(twoProposed())
        .run('fetch', '--quiet', 'origin', 'refs/pull/1/merge')
        .run('checkout', '--quiet', '--detach', 'FETCH_HEAD'),
    'second ← first',
    changedText,
  ],
  [
    'the same, fetched alone',
    () => fetchedAlone(twoProposed(), 'refs/pull/1/merge', 2),
    'merge ← second ← mine too (no-branch)',
    [...unknown, ...changedText],
  ],
  [
    'a merge that changes',
    () => cloneOf(merged(proposal(repositoryWith({ second: page }), { mine: silent }))),
    'merge ← second ← mine',
    changedText,
  ],
  [
    'a merge of a branch that began before a correction',
    () => cloneOf(merged(proposal(repositoryWith({ second: corrected }), { mine: page }, 'HEAD~1'))),
    'merge ← second ← mine',
    none,
  ],
  [
    'a merge the wrong way round, whose first parent nobody published',
    () => {
      const { origin, clone } = cloneWith();
      origin.commit(page, 'theirs');
      clone.commit(silent, 'mine');
      clone.git('fetch', '--quiet');
      clone.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'origin/main');
      clone.git('push', '--quiet', 'origin', 'main');
      return cloneOf(origin);
    },
    'merge ← mine ← theirs',
    changedText,
  ],
  [
    'a merge whose change is undone in the working tree',
    () => cloneOf(merged(proposal(repositoryWith({ second: page }), { mine: silent }))).write(undone),
    'merge ← second ← mine',
    none,
  ],
  [
    'a proposed change that is squashed',
    () =>
      cloneOf(
        twoProposed()
          .run('merge', '--quiet', '--squash', 'proposal')
          .run('commit', '--quiet', '-m', 'squashed'),
      ),
    'squashed ← second',
    changedText,
  ],
  [
    'a commit that was overwritten by force',
    () => {
      const { origin, clone } = cloneWith({ second: page });
      clone.git('reset', '--quiet', '--hard', 'HEAD~1');
      clone.commit(silent, 'forced');
      clone.git('push', '--quiet', '--force', 'origin', 'main');
      return cloneOf(origin);
    },
    'forced ← first',
    changedText,
  ],
  [
    'the same on the computer that forced it, which remembers what was published',
    () =>
      cloneWith({ second: silent })
        .clone.run('reset', '--quiet', '--hard', 'HEAD~1')
        .commit(otherSilent, 'forced')
        .commit(page, 'forced too')
        .run('push', '--quiet', '--force', 'origin', 'main'),
    'forced too ← forced ← second',
    changedText,
  ],
  [
    'a history that was written anew, fetched where the old one was',
    () => {
      const { origin, clone } = cloneWith({ second: page });
      writtenAnew(origin, silent);
      return clone.run('fetch', '--quiet').run('reset', '--quiet', '--hard', 'origin/main');
    },
    'anew ← second',
    changedText,
  ],
  [
    'a history that was written anew, and a clone of the old one',
    () => {
      const { origin, clone } = cloneWith({ second: page });
      writtenAnew(origin, silent);
      clone.git('fetch', '--quiet');
      return clone;
    },
    'anew',
    changedText,
  ],
  [
    'a history that was written anew, and a clone of that',
    () => cloneOf(writtenAnew(repositoryWith({ second: page }), silent)),
    'anew (first-commit)',
    unknown,
  ],

  // Cut off.
  [
    'a clone of the last commit alone',
    () => cloneWith({ second: silent }, '--depth', '1').clone,
    'second (cut-off)',
    unknown,
  ],
  [
    'the same, changed in the working tree',
    () => cloneWith({ second: page }, '--depth', '1').clone.write(silent),
    'second (cut-off)',
    [...unknown, ...changedText],
  ],
  [
    'a clone of the last two commits',
    () => cloneWith({ second: page, third: silent }, '--depth', '2').clone,
    'third ← second',
    changedText,
  ],
  [
    'a clone that is cut off before the branch began',
    () => {
      const { origin, clone } = cloneWith({ second: page }, '--depth', '1');
      origin.commit(corrected, 'third');
      origin.commit(otherPage, 'fourth');
      clone.git('fetch', '--quiet', '--depth', '1');
      return clone;
    },
    'nothing (cut-off)',
    unknown,
  ],
  [
    'a clone without the files of earlier commits',
    () =>
      cloneOf(
        repositoryWith({ second: silent }).run('config', 'uploadpack.allowFilter', 'true'),
        '--filter=blob:none',
      ),
    'second ← first',
    unknown,
  ],

  // Another place.
  [
    'a worktree',
    () => {
      const repository = repositoryWith({ second: silent });
      const tree = join(temporaryFolder(), 'tree');
      repository.git('worktree', 'add', '--quiet', '--detach', tree);
      return repositoryAt(tree);
    },
    'second ← first',
    changedText,
  ],
  [
    'a submodule',
    () => {
      const outer = newRepository();
      outer.commit({}, 'outer');
      const inner = repositoryWith({ second: silent });
      outer.git('submodule', '--quiet', 'add', `file://${inner.root}`, 'office');
      return repositoryAt(join(outer.root, 'office'));
    },
    'second ← first',
    changedText,
  ],
  [
    'inside a hook of another repository',
    () => {
      const repository = repositoryWith({ second: silent });
      const other = newRepository();
      vi.stubEnv('GIT_DIR', join(other.root, '.git'));
      vi.stubEnv('GIT_INDEX_FILE', join(other.root, '.git', 'index'));
      return repository;
    },
    'second ← first',
    changedText,
  ],
  [
    'what the index hides',
    () => repositoryWith().run('update-index', '--assume-unchanged', `content/${nominee}`).write(silent),
    'first ← root',
    changedText,
  ],
  [
    'what the index leaves out of the working tree',
    () => repositoryWith().run('update-index', '--skip-worktree', `content/${nominee}`).write(silent),
    'first ← root',
    changedText,
  ],
  [
    'a change that is as long as before, at a time as before',
    () => {
      const repository = repositoryWith();
      const file = join(repository.content, nominee);
      utimesSync(file, 1e9, 1e9);
      repository.run('update-index', '--refresh').write(sameLength);
      utimesSync(file, 1e9, 1e9);
      return repository;
    },
    'first ← root',
    changedText,
  ],
  [
    'a content folder that is moved in the working tree',
    () => {
      const repository = repositoryWith();
      renameSync(repository.content, join(repository.root, '公示 内容'));
      return repositoryAt(repository.root, '公示 内容').write(silent);
    },
    'first ← root',
    changedText,
  ],
  [
    'a content folder that is moved by a commit, a notice lost on the way',
    () =>
      repositoryAt(repositoryWith().run('mv', 'content', 'office').root, 'office').commit(
        withoutNotice,
        'second',
      ),
    'second ← first',
    ['published-gone'],
  ],
  [
    'a content folder that is moved, and nothing changed',
    () => repositoryAt(repositoryWith().run('mv', 'content', 'office').root, 'office').commit({}, 'second'),
    'second ← first',
    none,
  ],
  [
    'a new content folder beside the example',
    () =>
      repositoryAt(repositoryWith().root, 'office').commit(
        { ...soundContent, ...silent, ...ownDomain },
        'second',
      ),
    'second ← first',
    none,
  ],
  [
    'a new content folder beside the example, from which a notice was taken away',
    () => {
      const repository = repositoryWith();
      const office = repositoryAt(repository.root, 'office');
      office.write({ ...soundContent, ...ownDomain });
      repository.commit(withoutNotice, 'second');
      return office;
    },
    'second ← first',
    none,
  ],
  [
    'a fork that took the example away and has a domain of its own',
    () => cloneWith({ second: page }).clone.commit({ ...withoutNotice, ...ownDomain }, 'mine'),
    'second ← first',
    none,
  ],
  [
    'a site that took a notice away with a new domain',
    () => {
      const { clone } = cloneWith({ second: ownDomain });
      const another = soundContent['site.yaml']?.replace('gongshi.example.gov.cn', 'gongshi.shili.cn');
      return clone.commit({ ...withoutNotice, 'site.yaml': another }, 'mine');
    },
    'second ← first',
    ['published-gone'],
  ],
  [
    'a new domain, the notices staying',
    () => repositoryWith({ second: { ...ownDomain, ...silent } }),
    'second ← first',
    changedText,
  ],
];

it.each(states)('%s', async (_, arrange, comparedWith, told) => {
  const repository = arrange();
  const { tip, parents, ignorance } = gitTip(repository.content);
  const codes = (await repository.changes()).map((line) => line.split(' ')[1]);
  vi.unstubAllEnvs();
  const nameOf = (id: string): string =>
    repository.git('--no-replace-objects', 'log', '-1', '--format=%s', id);
  const commits = tip ? [tip, ...parents].map(({ id }) => nameOf(id)).join(' ← ') : 'nothing';
  expect([ignorance ? `${commits} (${ignorance})` : commits, codes]).toEqual([comparedWith, told]);
});

it('a program that is ended before it answers is told', async () => {
  const repository = repositoryWith({ second: silent });
  const programs = temporaryFolder();
  writeFileSync(join(programs, 'git'), '#!/bin/sh\nkill -9 $$\n', { mode: 0o755 });
  vi.stubEnv('PATH', `${programs}:${process.env['PATH']}`);
  expect(await repository.changes()).toEqual([expect.stringContaining('history-unknown Git 没有应答')]);
});

it('a program that hangs is ended', () => {
  const { root } = newRepository();
  expect(() => askGit(root, ['-c', 'alias.hang=!sleep 60', 'hang'], '', 200)).toThrow(GitHung);
});
