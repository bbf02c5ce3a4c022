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
      const isFirst = !store.files.has('manifest.json');
      const isDone = await deploy(store, interrupted, { left, isFirst });
      // The one that makes it good is interrupted too, somewhere.
      const knows = { isFirst: !store.files.has('manifest.json') };
      await deploy(store, after, { left: 3 + (left % 17), ...knows });
      if (lost !== undefined) store.files.delete(lost);
      const isWithout = !store.files.has('manifest.json');
      await deploy(store, after, {
        isFirst: isWithout && before === undefined,
        isAccepted: lost !== undefined,
        // Of attachments nobody else knows whose they were: the one who says yes is told to look at them.
        isPruning: lost === '_deploy/journal.json',
      });
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
