import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { builtAt } from '#reading/built-at.ts';
import { type Changes, soundContent, soundVersion } from '#reading/fixtures/fixture.ts';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { newRepository, type Repository, repositoryAt } from '#testing/repository-fixture.ts';
import {
  folder,
  nominee,
  silent,
  undone,
  corrected,
  page,
  otherPage,
  ownDomain,
  withoutNotice,
} from '../fixtures/sound-changes.ts';
import { publishedVersions } from './published-versions.ts';

/** What commits before the newest and its parents tell of what was published. */

const notice = `${folder}notice.md`;

afterEach(() => vi.unstubAllEnvs());
afterAll(removeFolders);

const codesOf = async (repository: Repository): Promise<(string | undefined)[]> =>
  (await repository.changes()).map((line) => line.split(' ')[1]);

/** An office's computer, and the remote to which it pushes; the notice is published. */
function office(changes: Changes = {}): { readonly origin: Repository; readonly clone: Repository } {
  const origin = newRepository().commit(changes, 'first');
  origin.git('config', 'receive.denyCurrentBranch', 'ignore');
  return { origin, clone: cloneOf(origin) };
}

function cloneOf(origin: Repository, ...options: readonly string[]): Repository {
  const root = join(temporaryFolder(), 'clone');
  origin.git('clone', '--quiet', ...options, `file://${origin.root}`, root);
  return repositoryAt(root);
}

/** Commits `changes`, and pushes them. */
function pushed(repository: Repository, changes: Changes): Repository {
  return repository.commit(changes).run('push', '--quiet', 'origin', 'HEAD:main');
}

/** Lets commits be made on `day`. */
function onDay(day: string): void {
  vi.stubEnv('GIT_COMMITTER_DATE', `${day}T10:00:00+08:00`);
}

function renamed(repository: Repository, from: string, to: string): Repository {
  renameSync(join(repository.content, from), join(repository.content, to));
  return repository;
}

describe('a silent change that was pushed', () => {
  it('is told for as long as it stands, whatever comes after it', async () => {
    const { clone } = office();
    pushed(clone, silent);
    for (const changes of [page, otherPage, {}])
      expect(await codesOf(pushed(clone, changes))).toEqual(['text-changed']);
  });

  it('is told that was pushed with another commit', async () => {
    const { clone } = office();
    expect(await codesOf(pushed(clone.commit(silent), page))).toEqual(['text-changed']);
  });

  it('is taken back in silence', async () => {
    const { clone } = office();
    pushed(clone, silent);
    clone.write(undone);
    expect(await clone.changes()).toEqual([]);
    expect(await pushed(clone, {}).changes()).toEqual([]);
    expect(await pushed(clone, page).changes()).toEqual([]);
  });

  it('is corrected with the version that was published before it', async () => {
    const { clone } = office();
    pushed(pushed(clone, silent), page);
    const find = () =>
      publishedVersions(clone.content, builtAt).find({ year: '2023', slug: 'sound', version: 1 });
    const text = async (): Promise<string> =>
      Buffer.from((await find())?.files.get('nominees/jia-yi.md') ?? []).toString();
    expect(await text()).toBe(soundContent[nominee]);
    for (const changes of [corrected, page, otherPage])
      expect(await pushed(clone, changes).changes()).toEqual([]);
    expect(await text()).toBe(soundContent[nominee]);
    clone.write(soundVersion(1, silent));
    expect(await codesOf(clone)).toEqual(['version-changed']);
  });

  it('is a notice taken away, until it is back', async () => {
    const { clone } = office();
    pushed(pushed(clone, withoutNotice), page);
    expect(await codesOf(clone)).toEqual(['published-gone']);
    expect(await pushed(clone, soundContent).changes()).toEqual([]);
  });

  it('is a folder by another name, until it has its own again', async () => {
    const { clone } = office();
    pushed(renamed(clone, folder, 'notices/2023/other'), {});
    expect(await codesOf(clone)).toEqual(['published-gone']);
    renamed(clone, 'notices/2023/other', folder);
    expect(await clone.changes()).toEqual([]);
    expect(await pushed(clone, {}).changes()).toEqual([]);
    expect(await pushed(clone, page).changes()).toEqual([]);
    expect(await cloneOf(repositoryAt(clone.root)).changes()).toEqual([]);
  });
});

describe('what was never published', () => {
  it('is a notice that is signed and mended before both are pushed', async () => {
    const { clone } = office(withoutNotice);
    clone.commit(soundContent);
    expect(await pushed(clone, silent).changes()).toEqual([]);
    expect(await pushed(clone, page).changes()).toEqual([]);
    expect(await codesOf(pushed(clone, undone))).toEqual(['text-changed']);
  });

  it('is what was pulled in and merged with what was not pushed yet', async () => {
    const { origin, clone } = office(withoutNotice);
    clone.commit(soundContent).commit(silent);
    origin.commit(page);
    clone.git('pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'main');
    expect(await pushed(clone, otherPage).changes()).toEqual([]);
    expect(await codesOf(pushed(clone, undone))).toEqual(['text-changed']);
  });

  it('is what the example had, whose place a site took with its own domain', async () => {
    const { clone } = office();
    pushed(pushed(clone, silent), ownDomain);
    pushed(clone, page);
    expect(await clone.changes()).toEqual([]);
    pushed(pushed(clone, withoutNotice), otherPage);
    expect(await clone.changes()).toEqual([]);
  });
});

describe('on a computer that saw nothing of it', () => {
  /** A history of a notice, and of what is changed on a later day, before an unrelated commit. */
  const history = (later: string, ...changes: readonly Changes[]): Repository => {
    onDay('2026-01-05');
    const origin = newRepository().commit({}, 'first');
    onDay(later);
    for (const one of [...changes, page]) origin.commit(one);
    return cloneOf(origin);
  };

  it.each([
    ['stood for a day is published', () => history('2026-01-06', silent), ['text-changed']],
    ['did not stand for a day may not have been', () => history('2026-01-05', silent), []],
    ['was taken back is published again', () => history('2026-01-06', silent, undone), []],
    ['was corrected after a silent change is sound', () => history('2026-01-06', silent, corrected), []],
  ])('what %s', async (_, arrange, codes) => {
    const clone = arrange();
    vi.unstubAllEnvs();
    expect(await codesOf(clone)).toEqual(codes);
  });

  it('a history that is cut off tells what it has', async () => {
    onDay('2026-01-05');
    const origin = newRepository().commit({}, 'first');
    onDay('2026-01-09');
    origin.commit(silent).commit(page).commit(otherPage);
    expect(await codesOf(cloneOf(origin, '--depth', '4'))).toEqual(['text-changed']);
    expect(await codesOf(cloneOf(origin, '--depth', '3'))).toEqual([]);
  });

  it('a notice that was to be published later is not held against what it was before', async () => {
    onDay('2023-08-01');
    const origin = newRepository().commit({}, 'first');
    onDay('2023-08-04');
    origin.commit(silent).commit(page);
    expect(await cloneOf(origin).changes()).toEqual([]);
    expect(soundContent[notice]).toContain('发布时间: 2023-08-04 10:00');
  });
});

it('looks back so far and no further', async () => {
  const repository = newRepository().commit({}, 'first').commit(silent);
  for (let count = 0; count < 98; count += 1) repository.git('commit', '--quiet', '--allow-empty', '-m', 'x');
  expect(await codesOf(repository)).toEqual(['text-changed']);
  for (let count = 0; count < 2; count += 1) repository.git('commit', '--quiet', '--allow-empty', '-m', 'x');
  expect(await codesOf(repository)).toEqual([]);
});
