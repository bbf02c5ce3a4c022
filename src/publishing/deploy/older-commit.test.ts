import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { isBefore } from '#history/commits/git.ts';
import { folderOf, siteOf } from '#testing/site-fixture.ts';
import type { DeployOrder } from './deploy-order.ts';
import { deploySite } from './deploy-site.ts';
import { FolderStore } from './stores/folder-store.ts';

/** A repository with three commits in a row, and one beside the last. */
const repository = folderOf({});
const git = (...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], {
    cwd: repository,
    encoding: 'utf8',
  }).trim();
let [first, second, third, beside] = ['', '', '', ''];
const unknown = 'e'.repeat(40);
beforeAll(() => {
  git('init', '--quiet', '--initial-branch', 'main');
  const commit = (): string => {
    git('commit', '--quiet', '--allow-empty', '-m', 'x');
    return git('rev-parse', 'HEAD');
  };
  [first, second, third] = [commit(), commit(), commit()];
  git('checkout', '--quiet', second);
  git('commit', '--quiet', '--allow-empty', '-m', 'beside');
  beside = git('rev-parse', 'HEAD');
});

let epoch = 1000;
/** A new site of `commit`, built after every other. */
function siteAt(commit: string | null): string {
  epoch += 1000;
  const files = { 'index.html': `<title>${epoch}</title>`, '404.html': '' };
  return siteOf(files, { epoch, commit });
}

/** Deploys `folder` to `store`; the lines that it says. */
async function deploy(store: FolderStore, folder: string, order: Partial<DeployOrder> = {}): Promise<string> {
  const lines: string[] = [];
  await deploySite({
    ...{ folder, store, lock: { owner: '测试', settle: 0 } },
    isBefore: (older, newer) => isBefore(repository, older, newer),
    tell: (line) => lines.push(line),
    ...order,
  });
  return lines.join('\n');
}

/** A store on which `site` was published. */
async function storeWith(site: string): Promise<FolderStore> {
  const store = new FolderStore(folderOf({}));
  await deploy(store, site, { isFirst: true });
  return store;
}

it('commits are compared as Git knows them', () => {
  expect(isBefore(repository, first, third)).toBe(true);
  expect(isBefore(repository, third, first)).toBe(false);
  expect(isBefore(repository, beside, third)).toBe(false);
  expect(isBefore(repository, unknown, third)).toBeUndefined();
  expect(isBefore(folderOf({}), first, third)).toBeUndefined();
});

describe('a site of an earlier commit, built later', () => {
  it('takes no place of a later one, nor with a yes', async () => {
    const store = await storeWith(siteAt(third));
    for (const isAccepted of [false, true])
      await expect(deploy(store, siteAt(first), { isAccepted })).rejects.toThrow(
        `线上的版本更新（出自提交 ${third.slice(0, 12)}），要发布的出自更早的提交 ${first.slice(0, 12)}，没有发布。`,
      );
    await expect(deploy(store, siteAt(first), { isDryRun: true })).rejects.toThrow('线上的版本更新');
    await deploy(store, siteAt(third));
  });

  it('is told of where Git does not know which is later, or neither is', async () => {
    expect(await deploy(await storeWith(siteAt(unknown)), siteAt(third))).toContain('没有核对先后');
    expect(await deploy(await storeWith(siteAt(beside)), siteAt(third))).toContain('不在这一版的历史里');
    const plain = [
      await deploy(await storeWith(siteAt(first)), siteAt(third)),
      await deploy(await storeWith(siteAt(third)), siteAt(third)),
      await deploy(await storeWith(siteAt(null)), siteAt(third)),
    ];
    expect(plain.join()).not.toContain('线上的版本出自');
  });
});

describe('what was rolled back', () => {
  const rollBack = { isRollBack: true, isAccepted: true };

  it('does not come back by itself: not of its commit, nor of one before it', async () => {
    const good = siteAt(first);
    const store = await storeWith(good);
    await deploy(store, siteAt(second));
    await deploy(store, good, rollBack);
    const refused =
      /^\d{4}-\d\d-\d\d 回退过，没有发布：要发布的这一版（提交 [0-9a-f]{12}）不比回退掉的新.*加 --yes。$/;
    for (const commit of [second, first])
      await expect(deploy(store, siteAt(commit))).rejects.toThrow(refused);
    // Again, and to an even earlier one: still the first that was rolled back counts.
    await deploy(store, good, rollBack);
    await expect(deploy(store, siteAt(second))).rejects.toThrow(refused);
    await deploy(store, siteAt(third));
    await deploy(store, siteAt(third));
  });

  it('comes back with a yes, and then for good, or by being put back itself', async () => {
    const [good, bad] = [siteAt(first), siteAt(second)];
    const store = await storeWith(good);
    await deploy(store, bad);
    await deploy(store, good, rollBack);
    await deploy(store, siteAt(second), { isAccepted: true });
    await deploy(store, siteAt(second));
    await deploy(store, good, rollBack);
    const again = siteAt(second);
    await deploy(store, again, { isAccepted: true });
    await deploy(store, good, rollBack);
    await deploy(store, again, rollBack);
    await deploy(store, siteAt(second));
  });

  it('wants a yes of whoever knows no commits', async () => {
    const good = siteAt(null);
    const store = await storeWith(good);
    await deploy(store, siteAt(null));
    await deploy(store, good, rollBack);
    await expect(deploy(store, siteAt(null))).rejects.toThrow('不知道出自哪个提交，看不出改好了没有');
    await deploy(store, siteAt(null), { isAccepted: true });
    await deploy(store, siteAt(null));
  });
});
