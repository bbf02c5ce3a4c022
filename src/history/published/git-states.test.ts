import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { type Changes, changed, soundContent } from '#reading/fixtures/fixture.ts';
import {
  newRepository,
  removeFolders,
  type Repository,
  repositoryAt,
  temporaryFolder,
} from '#testing/repository-fixture.ts';
import { gitTip } from './git-tip.ts';

/**
 * Every state of Git in which a content folder may be: with what commit it is compared (and the parents that this is
 * compared with in turn), and what is told. In each of them something was changed silently where not said otherwise.
 */

const folder = 'notices/2023/sound/';
const nominee = `${folder}nominees/jia-yi.md`;
const silent = changed(nominee, '甲一的事迹', '甲一的先进事迹');
const otherSilent = changed(nominee, '甲一的事迹', '甲一的另外的事迹');
const undone: Changes = { [nominee]: soundContent[nominee] };
const corrected: Changes = {
  ...silent,
  [`${folder}corrections/2023-08-09.md`]:
    '---\n性质: 笔误\n时间: 2023-08-09 10:00\n说明: 甲一的事迹有误，已改正。\n公示期影响: 不影响\n---\n',
  ...copied(folder, `${folder}versions/1/`),
};
const page: Changes = { 'pages/a.mdx': '---\n标题: 甲\n---\n' };
const ownDomain: Changes = {
  'site.yaml': soundContent['site.yaml']?.replace('gongshi.example.gov.cn', 'gongshi.shili.gov.cn'),
};
const withoutNotice = Object.fromEntries(
  Object.keys(soundContent).flatMap((path) => (path.startsWith(folder) ? [[path, undefined]] : [])),
);

function copied(from: string, to: string): Changes {
  return Object.fromEntries(
    Object.entries(soundContent).flatMap(([path, text]) =>
      path.startsWith(from) ? [[path.replace(from, to), text]] : [],
    ),
  );
}

afterEach(() => vi.unstubAllEnvs());
afterAll(removeFolders);

/** A repository with the commits `first`, in which the notice is published, and those of `later`, by their names. */
function repositoryWith(later: Readonly<Record<string, Changes>> = {}): Repository {
  const repository = newRepository();
  repository.commit({}, 'first');
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
function proposal(origin: Repository, later: Readonly<Record<string, Changes>>, base = 'main'): void {
  origin.git('checkout', '--quiet', '-b', 'proposal', base);
  for (const [name, changes] of Object.entries(later)) origin.commit(changes, name);
  origin.git('checkout', '--quiet', '--detach', 'main');
  origin.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'proposal');
  origin.git('update-ref', 'refs/pull/1/merge', 'HEAD');
  origin.git('checkout', '--quiet', 'main');
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
    () => {
      const repository = newRepository();
      rmSync(join(repository.root, '.git'), { recursive: true });
      return repository;
    },
    'nothing (no-repository)',
    unknown,
  ],
  [
    'no program',
    () => {
      const repository = repositoryWith({ second: silent });
      vi.stubEnv('PATH', temporaryFolder());
      return repository;
    },
    'nothing (no-program)',
    unknown,
  ],
  [
    'a repository of another user',
    () => {
      const repository = repositoryWith({ second: silent });
      vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
      return repository;
    },
    'nothing (foreign-owner)',
    unknown,
  ],
  [
    'a broken configuration',
    () => {
      const repository = repositoryWith({ second: silent });
      writeFileSync(join(repository.root, '.git', 'config'), '[broken');
      return repository;
    },
    'nothing (unreadable)',
    unknown,
  ],
  [
    'a repository without its objects',
    () => {
      const repository = repositoryWith({ second: silent });
      rmSync(join(repository.root, '.git', 'objects'), { recursive: true });
      return repository;
    },
    'nothing (unreadable)',
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
  [
    'no commit yet',
    () => {
      const repository = newRepository();
      repository.git('update-ref', '-d', 'HEAD');
      return repository;
    },
    'nothing (no-commit)',
    unknown,
  ],
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
    () => {
      const repository = writtenAnew(repositoryWith());
      repository.write(silent);
      return repository;
    },
    'anew (first-commit)',
    [...unknown, ...changedText],
  ],
  [
    // Nothing of what was published is left: what is on line alone can tell, and the pipelines and deploy ask it.
    'a history written anew, of two commits',
    () => {
      const repository = writtenAnew(repositoryWith(), silent);
      repository.commit(page, 'second');
      return repository;
    },
    'second ← anew',
    none,
  ],
  ['nothing changed', () => repositoryWith(), 'first ← root', none],
  [
    'a change in the working tree',
    () => {
      const repository = repositoryWith();
      repository.write(silent);
      return repository;
    },
    'first ← root',
    changedText,
  ],
  ['a second commit', () => repositoryWith({ second: silent }), 'second ← first', changedText],
  ['a second commit that corrects', () => repositoryWith({ second: corrected }), 'second ← first', none],
  [
    'a second commit, undone in the working tree',
    () => {
      const repository = repositoryWith({ second: silent });
      repository.write(undone);
      return repository;
    },
    'second ← first',
    none,
  ],
  [
    'a second commit, and another notice changed in the working tree',
    () => {
      const repository = repositoryWith({ second: silent });
      repository.write(page);
      return repository;
    },
    'second ← first',
    changedText,
  ],
  [
    'a commit before the last, of which only the manifest knows',
    () => repositoryWith({ second: silent, third: page }),
    'third ← second',
    none,
  ],
  [
    'a file at the place of the rules themselves, which forgives nothing',
    () => {
      const repository = repositoryWith();
      const rules = repositoryAt(repository.root, 'src/history/published');
      rules.write({ 'git-history.ts': '', 'git-states.ts': '', 'git-tip.ts': '' });
      repository.commit(silent, 'second');
      return repository;
    },
    'second ← first',
    changedText,
  ],
  [
    'a commit that is replaced by another',
    () => {
      const repository = repositoryWith({ second: silent });
      repository.git('replace', 'HEAD~1', 'HEAD');
      return repository;
    },
    'second ← first',
    changedText,
  ],
  [
    'a repository named by SHA-256',
    () => {
      const root = temporaryFolder();
      const repository = repositoryAt(root);
      repository.git('init', '--quiet', '--object-format=sha256', '--initial-branch=main');
      repository.commit(soundContent, 'first');
      repository.commit(silent, 'second');
      return repository;
    },
    'second ← first',
    changedText,
  ],

  // On an office's computer.
  [
    'a clone, changed in the working tree',
    () => {
      const { clone } = cloneWith({ second: page });
      clone.write(silent);
      return clone;
    },
    'second ← first',
    changedText,
  ],
  [
    'a clone, with several commits that are not pushed',
    () => {
      const { clone } = cloneWith({ second: page });
      clone.commit(silent, 'mine');
      clone.commit({ 'pages/b.mdx': '---\n标题: 乙\n---\n' }, 'mine too');
      return clone;
    },
    'second ← first',
    changedText,
  ],
  [
    'a notice that is signed and changed, and was never pushed',
    () => {
      const { clone } = cloneWith({ second: withoutNotice, third: page });
      clone.commit(copied(folder, folder), 'mine');
      clone.commit(silent, 'mine too');
      return clone;
    },
    'third ← second',
    none,
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
      clone.commit(otherSilent, 'mine');
      return clone;
    },
    'first ← root',
    changedText,
  ],
  [
    'a branch that was pushed, which is not to publish it',
    () => {
      const { clone } = cloneWith({ second: page });
      clone.git('checkout', '--quiet', '-b', 'proposal');
      clone.commit(silent, 'mine');
      clone.git('push', '--quiet', '--set-upstream', 'origin', 'proposal');
      return clone;
    },
    'second ← first',
    changedText,
  ],
  [
    'an old commit checked out',
    () => {
      const { clone } = cloneWith({ second: page, third: corrected });
      clone.git('checkout', '--quiet', '--detach', 'HEAD~1');
      return clone;
    },
    'second ← first',
    none,
  ],
  [
    'a remote of another name',
    () => {
      const { clone } = cloneWith({ second: page }, '--origin', 'gitee');
      clone.commit(silent, 'mine');
      clone.commit({ 'pages/b.mdx': '---\n标题: 乙\n---\n' }, 'mine too');
      return clone;
    },
    'second ← first',
    changedText,
  ],
  [
    'a remote to which nothing was pushed',
    () => {
      const repository = repositoryWith();
      repository.git('remote', 'add', 'origin', 'https://gongshi.example/');
      repository.write(silent);
      return repository;
    },
    'nothing (no-branch)',
    unknown,
  ],
  [
    'a clone of one branch that is not the published one',
    () => {
      const origin = repositoryWith({ second: page });
      origin.git('branch', 'proposal');
      const clone = cloneOf(origin, '--single-branch', '--branch', 'proposal');
      clone.commit(silent, 'mine');
      return clone;
    },
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
    () => {
      const { clone } = cloneWith({ second: silent });
      clone.git('checkout', '--quiet', '--detach', 'origin/main');
      return clone;
    },
    'second ← first',
    changedText,
  ],
  [
    'the published branch, where versions were kept for the build',
    () => {
      const { clone } = cloneWith({ second: silent });
      clone.write(copied(folder, `${folder}versions/1/`));
      return clone;
    },
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
    () => {
      const { clone } = cloneWith({ second: silent, third: undone });
      clone.git('checkout', '--quiet', '--detach', 'HEAD~1');
      return clone;
    },
    'second ← first',
    changedText,
  ],
  [
    'a proposed change, as the forge would merge it',
    () => {
      const origin = repositoryWith({ second: page });
      proposal(origin, { mine: silent, 'mine too': { 'pages/b.mdx': '---\n标题: 乙\n---\n' } });
      const clone = cloneOf(origin);
      clone.git('fetch', '--quiet', 'origin', 'refs/pull/1/merge');
      clone.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
      return clone;
    },
    'second ← first',
    changedText,
  ],
  [
    'the same, fetched alone',
    () => {
      const origin = repositoryWith({ second: page });
      proposal(origin, { mine: silent, 'mine too': { 'pages/b.mdx': '---\n标题: 乙\n---\n' } });
      return fetchedAlone(origin, 'refs/pull/1/merge', 2);
    },
    'merge ← second ← mine too (no-branch)',
    [...unknown, ...changedText],
  ],
  [
    'a merge that changes',
    () => {
      const origin = repositoryWith({ second: page });
      proposal(origin, { mine: silent });
      origin.git('merge', '--quiet', '--ff-only', 'refs/pull/1/merge');
      return cloneOf(origin);
    },
    'merge ← second ← mine',
    changedText,
  ],
  [
    'a merge of a branch that began before a correction',
    () => {
      const origin = repositoryWith({ second: corrected });
      proposal(origin, { mine: page }, 'HEAD~1');
      origin.git('merge', '--quiet', '--ff-only', 'refs/pull/1/merge');
      return cloneOf(origin);
    },
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
    () => {
      const origin = repositoryWith({ second: page });
      proposal(origin, { mine: silent });
      origin.git('merge', '--quiet', '--ff-only', 'refs/pull/1/merge');
      const clone = cloneOf(origin);
      clone.write(undone);
      return clone;
    },
    'merge ← second ← mine',
    none,
  ],
  [
    'a proposed change that is squashed',
    () => {
      const origin = repositoryWith({ second: page });
      proposal(origin, { mine: silent, 'mine too': { 'pages/b.mdx': '---\n标题: 乙\n---\n' } });
      origin.git('merge', '--quiet', '--squash', 'proposal');
      origin.git('commit', '--quiet', '-m', 'squashed');
      return cloneOf(origin);
    },
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
    () => {
      const { clone } = cloneWith({ second: page }, '--depth', '1');
      clone.write(silent);
      return clone;
    },
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
      origin.commit({ 'pages/b.mdx': '---\n标题: 乙\n---\n' }, 'fourth');
      clone.git('fetch', '--quiet', '--depth', '1');
      return clone;
    },
    'nothing (cut-off)',
    unknown,
  ],
  [
    'a clone without the files of earlier commits',
    () => {
      const origin = repositoryWith({ second: silent });
      origin.git('config', 'uploadpack.allowFilter', 'true');
      return cloneOf(origin, '--filter=blob:none');
    },
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
    () => {
      const repository = repositoryWith();
      repository.git('update-index', '--assume-unchanged', `content/${nominee}`);
      repository.write(silent);
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
      const moved = repositoryAt(repository.root, '公示 内容');
      moved.write(silent);
      return moved;
    },
    'first ← root',
    changedText,
  ],
  [
    'a content folder that is moved by a commit, a notice lost on the way',
    () => {
      const repository = repositoryWith();
      repository.git('mv', 'content', 'office');
      const moved = repositoryAt(repository.root, 'office');
      moved.commit(withoutNotice, 'second');
      return moved;
    },
    'second ← first',
    ['published-gone'],
  ],
  [
    'a content folder that is moved, and nothing changed',
    () => {
      const repository = repositoryWith();
      repository.git('mv', 'content', 'office');
      const moved = repositoryAt(repository.root, 'office');
      moved.commit({}, 'second');
      return moved;
    },
    'second ← first',
    none,
  ],
  [
    'a new content folder beside the example',
    () => {
      const repository = repositoryWith();
      const office = repositoryAt(repository.root, 'office');
      office.commit({ ...soundContent, ...silent, ...ownDomain }, 'second');
      return office;
    },
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
    () => {
      const { clone } = cloneWith({ second: page });
      clone.commit({ ...withoutNotice, ...ownDomain }, 'mine');
      return clone;
    },
    'second ← first',
    none,
  ],
  [
    'a site that took a notice away with a new domain',
    () => {
      const { clone } = cloneWith({ second: ownDomain });
      const another = soundContent['site.yaml']?.replace('gongshi.example.gov.cn', 'gongshi.shili.cn');
      clone.commit({ ...withoutNotice, 'site.yaml': another }, 'mine');
      return clone;
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
