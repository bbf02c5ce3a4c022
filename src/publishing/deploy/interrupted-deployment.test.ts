import { gunzipSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import type { Manifest } from '#history/published/manifest.ts';
import { folderOf } from '#testing/site-fixture.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { writeManifest } from '../write-manifest.ts';
import type { DeployOrder } from './deploy-order.ts';
import { deploySite } from './deploy-site.ts';
import { type Store, type StoredBytes, StoreError } from './stores/store.ts';

/** Who is erased. */
const person = '甲二';
const address = '/notices/2023/a/';
const signed: PublishedNotice = {
  version: 1,
  digest: 'a'.repeat(64),
  life: {},
  versions: {},
  redacted: [],
  erased: false,
};
const redacted: PublishedNotice = { ...signed, version: 2, digest: 'b'.repeat(64), redacted: [1] };
const withdrawn: PublishedNotice = { ...signed, version: 1, digest: '', erased: true };

/** A site whose notice is as `entry` says, with a search index that names who is in it. */
function siteWith(epoch: number, entry: PublishedNotice | undefined): string {
  const isNamed = entry === signed;
  const text = isNamed ? person : '〔已隐去〕';
  const files = {
    '404.html': text,
    'index.html': text,
    ...(entry ? { 'notices/2023/a/index.html': text } : {}),
    ...(isNamed ? { 'notices/2023/a/attachments/a.txt': text } : {}),
    'data/notices.json': JSON.stringify(text),
    'pagefind/manifest.json': '{"head":["head"],"body":["2023"],"size":1}',
    '_astro/a.js': `/* ${epoch} */`,
  };
  const folder = folderOf(files);
  for (const bundle of ['head', '2023'])
    for (const kind of ['fragment', 'index', 'meta'])
      writeIndex(folder, `pagefind/${bundle}/${kind}/und_${epoch}.pf_${kind}`, `${text} ${bundle} ${kind}`);
  writeManifest(folder, {
    site: 'gongshi.example.gov.cn',
    epoch,
    commit: null,
    notices: entry ? { [address]: entry } : {},
  } satisfies Partial<Manifest> & { site: string });
  return folder;
}

function writeIndex(folder: string, path: string, text: string): void {
  writeFiles(folder, [[path, '']]);
  appendFileSync(join(folder, path), gzipSync(text));
}

/** A store in memory, which dies after so many operations as `left` says: it does nothing more, whatever is asked. */
class DyingStore implements Store {
  readonly name = '存储';
  readonly files = new Map<string, StoredBytes>();
  left = Infinity;

  list() {
    return this.#alive(
      () => new Map([...this.files].map(([path, { bytes, tag }]) => [path, { size: bytes.length, tag }])),
    );
  }
  read(path: string) {
    return this.#alive(() => this.files.get(path));
  }
  ageOf(path: string) {
    return this.#alive(() => (this.files.has(path) ? 0 : undefined));
  }
  write(path: string, bytes: Uint8Array) {
    return this.#alive(() => {
      const tag = createHash('md5').update(bytes).digest('hex');
      this.files.set(path, { bytes, tag });
      return tag;
    });
  }
  remove(path: string) {
    return this.#alive(() => void this.files.delete(path));
  }

  /** The paths of files in which `word` can be read. */
  with(word: string): string[] {
    return [...this.files].flatMap(([path, { bytes }]) =>
      String(path.includes('.pf_') ? gunzipSync(bytes) : Buffer.from(bytes)).includes(word) ? [path] : [],
    );
  }

  async #alive<Value>(act: () => Value): Promise<Value> {
    if (this.left <= 0) throw new StoreError('断了');
    this.left -= 1;
    return act();
  }
}

const now = Date.parse('2023-08-09T08:00:00Z');

/** Deploys `folder`, and dies after `left` operations. Whether it came to its end. */
async function deploy(
  store: DyingStore,
  folder: string,
  { left = Infinity, ...order }: Partial<DeployOrder> & { left?: number } = {},
): Promise<boolean> {
  store.left = left;
  const lock = { owner: '测试', settle: 0, isForced: true };
  const attempt = deploySite({ folder, store, lock, atOnce: 1, now: () => now, ...order });
  const isDone = await attempt.then(
    () => true,
    (error: unknown) => {
      if (left === Infinity || !(error instanceof StoreError)) throw error;
      return false;
    },
  );
  store.left = Infinity;
  return isDone;
}

interface Story {
  /** What is on line, the site whose deployment is interrupted, and the one that is deployed then. */
  readonly before: string | undefined;
  readonly interrupted: string;
  readonly after: string;
  /** What is lost between the two. */
  readonly lost?: string;
}

const old = siteWith(1000, signed);
const stories: readonly (readonly [string, Story])[] = [
  [
    'a correction that redacts',
    { before: old, interrupted: siteWith(2000, redacted), after: siteWith(2000, redacted) },
  ],
  [
    'a withdrawal, and the site is built again',
    { before: old, interrupted: siteWith(2000, withdrawn), after: siteWith(3000, withdrawn) },
  ],
  [
    'a notice for the first time, which is withdrawn before the next deployment',
    {
      before: siteWith(1000, undefined),
      interrupted: siteWith(2000, signed),
      after: siteWith(3000, withdrawn),
    },
  ],
  [
    'the very first site, and a notice of it is redacted before the next deployment',
    { before: undefined, interrupted: siteWith(2000, signed), after: siteWith(3000, redacted) },
  ],
  [
    'a withdrawal, and nobody knows any more what was deployed',
    {
      before: old,
      interrupted: siteWith(2000, withdrawn),
      after: siteWith(3000, withdrawn),
      lost: '_deploy/journal.json',
    },
  ],
  [
    'a withdrawal, and the manifest is lost',
    {
      before: old,
      interrupted: siteWith(2000, withdrawn),
      after: siteWith(3000, withdrawn),
      lost: 'manifest.json',
    },
  ],
];

describe('after a deployment was interrupted at any operation, the next leaves nothing of who was erased', () => {
  it.each(stories)('%s', async (_, { before, interrupted, after, lost }) => {
    for (let left = 1; ; left += 1) {
      const store = new DyingStore();
      if (before !== undefined) await deploy(store, before, { isFirst: true });
      const isDone = await deploy(store, interrupted, { left, isFirst: before === undefined });
      if (lost !== undefined) store.files.delete(lost);
      const next = {
        isAccepted: lost !== undefined,
        // Of attachments nobody else knows whose they were: the one who says yes is told to look at them.
        isPruning: lost === '_deploy/journal.json',
      };
      const isFirst = (): boolean => before === undefined && !store.files.has('manifest.json');
      // The one that makes it good is interrupted too, somewhere.
      await deploy(store, after, { left: 3 + (left % 17), ...next, isFirst: isFirst() });
      await deploy(store, after, { ...next, isFirst: isFirst() });
      expect(store.with(person), `after ${left} operations`).toEqual([]);
      expect(store.files.has('manifest.json')).toBe(true);
      if (isDone) return;
    }
  });

  it('and what was deployed by an earlier program, which kept no record of it, goes too', async () => {
    const store = new DyingStore();
    await deploy(store, old, { isFirst: true });
    await deploy(store, siteWith(2000, signed));
    expect(store.with(person).filter((path) => path.includes('1000'))).toHaveLength(6);
    const journal = JSON.parse(String(Buffer.from(store.files.get('_deploy/journal.json')?.bytes ?? [])));
    delete journal.shown;
    await store.write('_deploy/journal.json', Buffer.from(JSON.stringify(journal)));
    await deploy(store, siteWith(3000, signed));
    expect(store.with(person).filter((path) => path.includes('1000'))).toEqual([]);
  });
});

/** Caches that take what they are told where they work. */
function caches(): {
  isWorking: boolean;
  readonly told: string[][];
  purge(paths: readonly string[]): boolean;
} {
  return {
    isWorking: true,
    told: [],
    purge(paths) {
      this.told.push([...paths]);
      return this.isWorking;
    },
  };
}

describe('the caches before a site', () => {
  const next = siteWith(2000, redacted);
  const named = ['404.html', 'index.html', 'notices/2023/a/attachments/a.txt', 'notices/2023/a/index.html'];

  async function begun(): Promise<DyingStore> {
    const store = new DyingStore();
    await deploy(store, old, { isFirst: true });
    return store;
  }

  it('are told in the end whatever changed, where a deployment is interrupted at any operation', async () => {
    for (let left = 1; ; left += 1) {
      const [store, cache] = [await begun(), caches()];
      const purge = cache.purge.bind(cache);
      const isAsked = left % 2 === 0;
      const isDone = await deploy(store, next, isAsked ? { left, purge } : { left });
      // One that nobody asked for it, and that has written down its end, leaves nothing to others.
      const isEnded = String(Buffer.from(store.files.get('_deploy/journal.json')?.bytes ?? [])).includes(
        '"unpurged":[]',
      );
      await deploy(store, next, { purge });
      const told = new Set(cache.told.flat());
      const untold = [...named, 'data/notices.json'].filter((path) => !told.has(path));
      if (isAsked || !isEnded) expect(untold, `after ${left}`).toEqual([]);
      if (isDone && isAsked) return;
    }
  });

  it('are told again by the next deployment where they did not take it, and once they did, no more', async () => {
    const [store, cache] = [await begun(), caches()];
    const purge = cache.purge.bind(cache);
    cache.isWorking = false;
    await deploy(store, next, { purge });
    await deploy(store, next, { purge });
    const lines: string[] = [];
    await deploy(store, next, { tell: (line) => lines.push(line) });
    expect(lines.join()).toMatch(/有\d+个网址的缓存还没有清除，这次没有写 --purge-command 或 --purge-list/);
    cache.isWorking = true;
    await deploy(store, next, { purge });
    const [first = [], second, third] = cache.told;
    expect(first).toEqual(expect.arrayContaining(named));
    expect([second, third]).toEqual([first, first]);
    await deploy(store, next, { purge });
    expect(cache.told[3]).toEqual([]);
  });

  it('are told twice where it cannot be written down that they were told', async () => {
    const [store, cache] = [await begun(), caches()];
    const lines: string[] = [];
    const purge = (paths: readonly string[]): boolean => {
      store.left = 0;
      return cache.purge(paths);
    };
    await deploy(store, next, { purge, tell: (line) => lines.push(line) });
    expect(lines.join()).toContain('缓存已经清除，但没有记下来，下一次发布会再清除一遍：断了');
    await deploy(store, next, { purge: cache.purge.bind(cache) });
    expect(cache.told[1]).toEqual(cache.told[0]);
  });
});
