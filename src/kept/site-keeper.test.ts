import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Instant } from '#domain/time/instant.ts';
import { sha256 } from '#reading/recorder.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { SiteKeeper, type SiteSources, stillAddress } from './site-keeper.ts';

afterAll(removeFolders);

const first = '/notices/2023/first/';
const second = '/notices/2023/second/';
const pages: Readonly<Record<string, string>> = {
  [`${first.slice(1)}index.html`]: '<p>甲</p>',
  [`${second.slice(1)}index.html`]: '<p>乙</p>',
  'search/index.html': '<p>检索</p>',
  'index.html': '<p>首页</p>',
};
const paths = Object.keys(pages);
const now = 1_000 as Instant;

/** A site in `out`, of which is kept what the keeper that this answers with is told. */
function keptSite(out: string): { readonly sources: SiteSources; readonly last: SiteKeeper } {
  writeFiles(out, Object.entries(pages));
  const keys = new Map([first, second, stillAddress, '/'].map((address) => [address, `key of ${address}`]));
  const index = join(temporaryFolder(), 'pages');
  const sources = { index, out, shared: 'shared', keys, now, isFresh: false };
  return { sources, last: new SiteKeeper(sources, temporaryFolder()) };
}

/** Keeps `last`, in whose site `suspects` had to be sought in the content. */
function keep(last: SiteKeeper, suspects: readonly string[] = [], isSound = true): void {
  const digests = Object.entries(pages).map(([path, text]) => [path, sha256(Buffer.from(text))]);
  last.keep(Object.fromEntries(digests), new Set(suspects), isSound);
}

/** What is taken of a site of which the clock was asked what `asked` says, where it is made of what `change` makes. */
function taken(
  change: (sources: SiteSources) => Partial<SiteSources>,
  asked: readonly (readonly [after: number, isPast: boolean])[] = [],
): string[] {
  const { sources, last } = keptSite(temporaryFolder());
  for (const [after, isPast] of asked) last.note(first, (now + after) as Instant, isPast);
  keep(last);
  const store = temporaryFolder();
  const keeper = new SiteKeeper({ ...sources, ...change(sources) }, store);
  const there = paths.filter((path) => existsSync(join(store, path)));
  expect(new Set(keeper.digests.keys())).toEqual(new Set(there));
  expect(keeper.isWhole).toBe(there.includes('index.html'));
  return there;
}

/** All but the files of the first notice, and the rest, which leads to them. */
const others = paths.filter((path) => !path.includes('first') && path !== 'index.html');

it('takes a site that would be made as it is, as the same files', () => {
  const { sources, last } = keptSite(temporaryFolder());
  keep(last);
  const store = temporaryFolder();
  const keeper = new SiteKeeper(sources, store);
  expect(keeper.isWhole).toBe(true);
  expect(keeper.takenNotices).toBe(2);
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'notices/2023'), { recursive: true });
  keeper.put(store, folder);
  for (const path of paths)
    expect(statSync(join(folder, path)).ino).toBe(statSync(join(sources.out, path)).ino);
});

it('takes copies of a site on another disk', () => {
  const memory = '/dev/shm';
  const out = existsSync(memory) ? mkdtempSync(join(memory, 'gongshi-tests-')) : temporaryFolder();
  try {
    const { sources, last } = keptSite(out);
    keep(last);
    const store = temporaryFolder();
    expect(new SiteKeeper(sources, store).isWhole).toBe(true);
    for (const [path, text] of Object.entries(pages))
      expect(readFileSync(join(store, path), 'utf8')).toBe(text);
  } finally {
    rmSync(out, { recursive: true });
  }
});

it('takes nothing of a part that rests on something else, or that somebody was at, nor the rest then', () => {
  expect(taken(({ keys }) => ({ keys: new Map([...keys, [first, 'another key']]) }))).toEqual(others);
  expect(taken(() => ({ shared: 'something else' }))).toEqual([]);
  expect(taken(() => ({ isFresh: true }))).toEqual([]);
  const spoiled = taken(({ out }) => {
    appendFileSync(join(out, first, 'index.html'), ' ');
    return {};
  });
  expect(spoiled).toEqual(others);
});

it('takes a part as long as the clock says what it said', () => {
  const asked = [
    [10, false],
    [-10, true],
  ] as const;
  const at = (after: number): string[] => taken(() => ({ now: (now + after) as Instant }), asked);
  expect(at(9)).toEqual(paths);
  expect(at(10)).toEqual(others);
  expect(at(-10)).toEqual(paths);
  expect(at(-11)).toEqual(others);
});

it('puts a file of a part that was not taken where it is asked for, if nobody was at it', () => {
  const { sources, last } = keptSite(temporaryFolder());
  keep(last);
  const keys = new Map([...sources.keys].filter(([address]) => address !== '/'));
  const keeper = new SiteKeeper(
    { ...sources, keys: new Map([...keys, [first, 'another key']]) },
    temporaryFolder(),
  );
  const [path = ''] = paths;
  const target = join(temporaryFolder(), 'index.html');
  expect(keeper.putFile(path, target)).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe(pages[path]);
  expect(keeper.digests.get(path)).toBe(sha256(Buffer.from(pages[path] ?? '')));
  expect(keeper.putFile('notices/2023/third/index.html', target)).toBe(false);
  rmSync(target);
  appendFileSync(join(sources.out, path), ' ');
  expect(keeper.putFile(path, target)).toBe(false);
  expect(existsSync(target)).toBe(false);
});

it('writes a file that it took anew without touching the last site', () => {
  const { sources, last } = keptSite(temporaryFolder());
  keep(last);
  const store = temporaryFolder();
  const keeper = new SiteKeeper(sources, store);
  keeper.rewrite('index.html', store, (text) => text.replace('首页', '新的首页'));
  expect(readFileSync(join(store, 'index.html'), 'utf8')).toBe('<p>新的首页</p>');
  expect(readFileSync(join(sources.out, 'index.html'), 'utf8')).toBe('<p>首页</p>');
  expect(keeper.digests.has('index.html')).toBe(false);
});

it('knows in which files nothing had to be sought in the content', () => {
  const { sources, last } = keptSite(temporaryFolder());
  const [suspect = '', ...others] = paths;
  keep(last, [suspect], false);
  const keeper = new SiteKeeper(sources, temporaryFolder());
  expect(keeper.isSilent(suspect, undefined)).toBe(false);
  expect(others.filter((path) => keeper.isSilent(path, undefined))).toEqual(
    others.filter((path) => path !== 'index.html'),
  );
  expect(keeper.isSilent('another.html', sha256(Buffer.from(pages['index.html'] ?? '')))).toBe(true);

  const sound = keptSite(temporaryFolder());
  keep(sound.last, [suspect]);
  const whole = new SiteKeeper(sound.sources, temporaryFolder());
  expect(paths.filter((path) => whole.isSilent(path, undefined))).toEqual(paths);
});

it('forgets a site in whose place another is to stand', () => {
  const forgotten = taken((sources) => {
    new SiteKeeper({ ...sources, isFresh: true }, temporaryFolder()).forget();
    return {};
  });
  expect(forgotten).toEqual([]);
});
