import { execFileSync } from 'node:child_process';
import fs, {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { differencesOf, parseManifest } from '#history/published/manifest.ts';
import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import { type FakeObject, type FakeS3, fakeBucket, fakeKeys, startFakeS3 } from '#testing/fake-s3.ts';
import { type DeploySites, deploySites, sampleDomain } from '#testing/deploy-sites.ts';
import { seeded } from '#testing/random.ts';
import { folderOf, siteOf } from '#testing/site-fixture.ts';
import { lackingAfter, lackingFiles } from '#testing/whole-site.ts';
import { digestsOf, filesIn } from '../site-folder.ts';
import { verifySite } from '../verify-site.ts';
import { writeManifest } from '../write-manifest.ts';
import { deploySite } from './deploy-site.ts';
import type { DeployOrder } from './deploy-order.ts';
import { lockPath } from './deploy-lock.ts';
import { phaseOf } from './deploy-plan.ts';
import { type FolderDisk, FolderStore } from './stores/folder-store.ts';
import { S3Store } from './stores/s3-store.ts';
import { StoreError } from './stores/store.ts';

const work = mkdtempSync(join(tmpdir(), 'gongshi-deploy-'));
let sites: DeploySites;
beforeAll(() => {
  sites = deploySites(work);
});
afterAll(() => rmSync(work, { recursive: true }));

let s3: FakeS3;
beforeEach(async () => {
  s3 = await startFakeS3();
});
afterEach(() => s3.close());

const lock = { owner: '测试', settle: 0 };
const soon = Date.parse('2023-08-09T08:00:00Z');

function deploy(folder: string, order: Partial<DeployOrder> = {}, { tries = 2, prefix = '' } = {}) {
  const store = new S3Store({
    ...fakeKeys,
    endpoint: s3.endpoint,
    bucket: fakeBucket,
    region: 'us-east-1',
    prefix,
    isVirtualHost: false,
    tries,
    pause: 1,
  });
  const isFirst = !order.isRollBack && !s3.objects.has(`${prefix}manifest.json`);
  return deploySite({ folder, store, lock, now: () => soon, isFirst, ...order });
}

/** What the store has, without what deployments keep for themselves. */
function storedDigests(): Record<string, string> {
  const folder = mkdtempSync(join(work, 'stored-'));
  return Object.fromEntries(
    [...s3.objects]
      .filter(([key]) => !key.startsWith('_deploy/'))
      .map(([key, { bytes }]) => {
        writeFileSync(join(folder, 'x'), bytes);
        return [key, String(digestsOf(folder)['x'])];
      }),
  );
}

const same = { differing: [], missing: [], extra: [] };

/** How the store differs from the site in `folder`, but for the scripts and index files that stay for a while. */
function differencesFrom(folder: string, stored: Record<string, string> = storedDigests()) {
  const files = digestsOf(folder);
  const found = differencesOf({ ...files, 'manifest.json': '' }, { ...stored, 'manifest.json': '' });
  const isManifestSame = stored['manifest.json'] === files['manifest.json'];
  const kept = /^(?:_astro|pagefind)\//;
  return {
    ...found,
    differing: [...found.differing, ...(isManifestSame ? [] : ['manifest.json'])],
    extra: found.extra.filter((path) => !kept.test(path)),
  };
}

describe('a deployment to an object store', () => {
  it('puts every file, in an order in which no page lacks anything, the manifest last', async () => {
    const lacking: string[] = [];
    s3.after = ({ key }) => lacking.push(...lackingAfter(s3.objects, key));
    const { sent, bytes } = await deploy(sites.first);
    expect(lacking).toEqual([]);
    expect(differencesFrom(sites.first)).toEqual(same);
    expect(sent.length).toBeGreaterThan(200);
    expect(bytes).toBeGreaterThan(1_000_000);
    const puts = s3.requests.filter((line) => line.startsWith('PUT ') && !line.includes('_deploy/'));
    expect(puts.at(-1)).toBe('PUT manifest.json');
    expect(puts.findLastIndex((line) => line.includes('_astro/'))).toBeLessThan(
      puts.findIndex((line) => line.endsWith('.html')),
    );
    expect(s3.objects.has(lockPath)).toBe(false);
  });

  it('keeps types and caching with the files', async () => {
    await deploy(sites.first);
    expect(s3.objects.get('index.html')?.headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=60',
    });
    const script = [...s3.objects].find(([key]) => key.startsWith('_astro/'))?.[1];
    expect(script?.headers['cache-control']).toContain('immutable');
    const attachment = [...s3.objects].find(([key]) => /\/attachments\/.*x$/.test(key))?.[1];
    if (attachment) expect(attachment.headers['content-disposition']).toBe('attachment');
  });

  it('sends only what one changed notice changes', async () => {
    const { sent: all, bytes: allBytes } = await deploy(sites.first);
    s3.received.bytes = 0;
    s3.requests.length = 0;
    const { sent, removed, bytes } = await deploy(sites.second);
    expect(sent.length).toBeLessThan(all.length / 10);
    expect(bytes).toBeLessThan(allBytes / 5);
    expect(sent.filter((path) => /^notices\/\d{4}\/[^/]+\/index\.html$/.test(path)).length).toBe(1);
    expect(removed).toEqual([]);
    process.stdout.write(
      `首次${all.length}个文件${allBytes}字节；改一个公示${sent.length}个文件${bytes}字节，连清单和锁收到${s3.received.bytes}字节，${s3.requests.length}次请求\n`,
    );
    s3.requests.length = 0;
    const again = await deploy(sites.second);
    expect(again.sent).toEqual([]);
  });

  it('tells what it would do, and does nothing', async () => {
    const lines: string[] = [];
    const { sent } = await deploy(sites.first, { isDryRun: true, tell: (line) => lines.push(line) });
    expect(sent.length).toBeGreaterThan(200);
    expect(s3.objects.size).toBe(0);
    expect(lines.join('\n')).toContain(`要传${sent.length}个`);
  });

  it('keeps the scripts of the site before until the manifest after the next, and for a day, or as long as is said', async () => {
    await deploy(sites.second);
    const old = [...s3.objects.keys()].filter((key) => key.startsWith('_astro/'));
    const has = (): boolean => old.every((key) => s3.objects.has(key));
    const hour = 3_600_000;
    await deploy(sites.third, { now: () => soon + hour });
    expect(has()).toBe(true);
    const next = join(work, 'next');
    cpSync(sites.third, next, { recursive: true });
    writeManifest(next, { site: sampleDomain, epoch: 1_691_570_000, commit: null });
    await deploy(next, { now: () => soon + 2 * hour });
    expect(has()).toBe(true);
    writeManifest(next, { site: sampleDomain, epoch: 1_691_660_000, commit: null });
    await deploy(next, { now: () => soon + 26 * hour, grace: 48 * hour });
    expect(has()).toBe(true);
    await deploy(next, { now: () => soon + 26 * hour });
    expect(old.some((key) => s3.objects.has(key))).toBe(false);
    expect(differencesFrom(next)).toEqual(same);
  });

  it('goes by what is there, also when the manifest lies', async () => {
    await deploy(sites.first);
    const [lost = '', changed = ''] = [...s3.objects.keys()].filter((key) => key.endsWith('/index.html'));
    const page = s3.objects.get(changed);
    s3.objects.delete(lost);
    if (page) s3.objects.set(changed, { ...page, bytes: Buffer.from(page.bytes).fill(32, 0, 1) });
    s3.objects.set('stranger.html', { bytes: Buffer.from('x'), headers: {} });
    const { sent, foreign } = await deploy(sites.first);
    expect(sent.toSorted()).toEqual([lost, changed].toSorted());
    expect(foreign).toEqual(['stranger.html']);
    expect(s3.objects.has('stranger.html')).toBe(true);
    s3.objects.set('manifest.json', { bytes: Buffer.from('<!doctype html>'), headers: {} });
    await expect(deploy(sites.first)).rejects.toThrow('线上的文件清单不是 JSON');
    const again = await deploy(sites.first, { isFirst: false, isAccepted: true, isPruning: true });
    expect(again.removed).toEqual(['stranger.html']);
    expect(differencesFrom(sites.first)).toEqual(same);
  });

  it('goes by size and manifest where the store encrypts and its tags say nothing', async () => {
    s3.hasDigests = false;
    await deploy(sites.first);
    const { sent } = await deploy(sites.second);
    expect(sent.length).toBeLessThan(60);
    expect(differencesFrom(sites.second)).toEqual(same);
  });

  it('stays under its prefix', async () => {
    s3.objects.set('other/index.html', { bytes: Buffer.from('x'), headers: {} });
    await deploy(sites.first, { isPruning: true }, { prefix: 'site/' });
    expect([...s3.objects.keys()].filter((key) => !key.startsWith('site/'))).toEqual(['other/index.html']);
    expect(lackingFiles(s3.objects, 'site/')).toEqual([]);
  });

  it('is tried again when the store is busy or the line is cut', async () => {
    s3.before = ({ count }) => (count % 7 === 0 ? 503 : count % 11 === 0 ? 'cut' : undefined);
    await deploy(sites.first, {}, { tries: 12 });
    expect(differencesFrom(sites.first)).toEqual(same);
  });

  it.each([
    ['a wrong key', { secretAccessKey: 'wrong' }, '密钥不对'],
    ['a bucket that is not there', { bucket: 'nothing' }, '没有这个存储桶'],
  ])('says why it cannot: %s', async (_, wrong, reason) => {
    const setting = {
      ...fakeKeys,
      endpoint: s3.endpoint,
      bucket: fakeBucket,
      region: 'us-east-1',
      prefix: '',
    };
    const store = new S3Store({ ...setting, isVirtualHost: false, tries: 1, ...wrong });
    await expect(deploySite({ folder: sites.first, store, lock, isFirst: true })).rejects.toThrow(reason);
  });
});

describe('an interrupted deployment', () => {
  const count = 10;
  const random = seeded(20230809);
  let before: Map<string, FakeObject> | undefined;

  it.each(Array.from({ length: count }, (_, index) => index))(
    'leaves every page whole, and is finished by the next (%i)',
    async () => {
      if (before) for (const [key, object] of before) s3.objects.set(key, object);
      else await deploy(sites.second);
      before ??= new Map(s3.objects);
      const { sent: wanted, removed } = await deploy(sites.third, { isDryRun: true });
      const last = 1 + Math.floor(random() * (wanted.length + removed.length));
      let done = 0;
      const lacking: string[] = [];
      s3.after = ({ method, key }) => {
        done += 1;
        lacking.push(...lackingAfter(s3.objects, key).map((line) => `${method} ${key}: ${line}`));
      };
      s3.before = () => (done >= last ? 'cut' : undefined);
      const outcome = await deploy(sites.third, {}, { tries: 1 }).then(
        () => 'done',
        (error: unknown) => (error instanceof StoreError ? 'stopped' : String(error)),
      );
      expect(outcome).toBe(done >= last ? 'stopped' : 'done');
      lacking.push(...lackingFiles(s3.objects));
      s3.before = () => undefined;
      const at = soon + 20 * 60_000;
      s3.clock = () => Date.now() + 20 * 60_000;
      const { sent } = await deploy(sites.third, { now: () => at });
      expect([...lacking, ...lackingFiles(s3.objects)]).toEqual([]);
      expect(differencesFrom(sites.third)).toEqual(same);
      process.stdout.write(
        `断在第${last}次写（共${wanted.length + removed.length}次，${outcome}），再发布时传${sent.length}个文件\n`,
      );
    },
    60_000,
  );

  it('of a first time sends no file twice', async () => {
    let done = 0;
    s3.after = () => (done += 1);
    s3.before = () => (done >= 150 ? 'cut' : undefined);
    await expect(deploy(sites.first, {}, { tries: 1 })).rejects.toThrow(StoreError);
    const there = s3.objects.size;
    s3.before = () => undefined;
    const { sent } = await deploy(sites.first, { lock: { ...lock, isForced: true } });
    // The lock and the journal are no files of the site.
    expect(sent.length).toBe(filesIn(sites.first).length - (there - 2));
    expect(differencesFrom(sites.first)).toEqual(same);
  });

  it('forgets no page of the version that was left', async () => {
    await deploy(sites.first);
    const extra = join(work, 'extra');
    cpSync(sites.first, extra, { recursive: true });
    cpSync(join(extra, 'about'), join(extra, 'secret'), { recursive: true });
    writeManifest(extra, { site: sampleDomain, epoch: 1_691_553_700, commit: null });
    s3.before = ({ key, method }) => (method === 'PUT' && key === 'manifest.json' ? 'cut' : undefined);
    await expect(deploy(extra, {}, { tries: 1 })).rejects.toThrow(StoreError);
    expect(s3.objects.has('secret/index.html')).toBe(true);
    s3.before = () => undefined;
    const { removed } = await deploy(sites.first, { lock: { ...lock, isForced: true } });
    expect(removed).toContain('secret/index.html');
  });
});

describe('two deployments at once', () => {
  it.each([true, false])(
    'are one, and the other is told who is at it (conditional writes: %s)',
    async (knows) => {
      s3.knowsConditions = knows;
      const order = { lock: { ...lock, settle: knows ? 0 : 300 } };
      const [a, b] = await Promise.allSettled([
        deploy(sites.first, { lock: { ...order.lock, owner: '甲' } }),
        deploy(sites.first, { lock: { ...order.lock, owner: '乙' } }),
      ]);
      expect([a.status, b.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      const lost = a.status === 'rejected' ? a : b;
      expect(String(lost.status === 'rejected' && lost.reason)).toMatch(/另一次发布正在进行（[甲乙]，/);
      expect(differencesFrom(sites.first)).toEqual(same);
    },
  );

  it('are told apart by a lock that ends by itself, or that is broken on purpose', async () => {
    s3.before = ({ key, method }) => (method === 'PUT' && key === 'manifest.json' ? 'cut' : undefined);
    const stop = (): boolean => (s3.before = () => 'cut') !== undefined;
    s3.after = ({ key }) => void (key === 'index.html' && stop());
    await expect(deploy(sites.first, {}, { tries: 1 })).rejects.toThrow(StoreError);
    s3.before = () => undefined;
    s3.after = () => undefined;
    expect(s3.objects.has(lockPath)).toBe(true);
    await expect(deploy(sites.first)).rejects.toThrow('另一次发布正在进行');
    s3.clock = () => Date.now() + 16 * 60_000;
    expect((await deploy(sites.first)).sent).toContain('manifest.json');
  });

  const other = (): FakeObject => ({
    bytes: Buffer.from(JSON.stringify({ token: 'x', owner: '别人', since: Date.now() })),
    headers: {},
    at: s3.clock(),
  });

  it('stop where the lock was taken away, in the middle of a step too', async () => {
    let time = 0;
    const moving = { ...lock, now: () => (time += 60_000) };
    let puts = 0;
    s3.after = ({ key }) => {
      if (key.endsWith('.html')) puts += 1;
      if (key.endsWith('.html') && puts === 1) s3.objects.set(lockPath, other());
    };
    await expect(deploy(sites.first, { lock: moving, atOnce: 1 })).rejects.toThrow('发布锁被别人拿走了');
    expect(puts).toBeLessThan(10);
  });

  it.each([
    ['taken', () => void s3.objects.set(lockPath, other())],
    ['removed', () => void s3.objects.delete(lockPath)],
  ])('look at the lock before every step, whatever their clock says (%s)', async (_, steal) => {
    // A clock that stands still: by it, the lock need never be renewed.
    const standing = { ...lock, now: () => 0 };
    s3.requests.length = 0;
    await deploy(sites.first, { lock: standing });
    const steps = s3.requests.filter((line) => line === `GET ${lockPath}`).length;
    expect(steps).toBeGreaterThan(2 * 8);
    for (const last of ['_deploy/journal.json', 'about/index.html', 'manifest.json']) {
      s3.objects.clear();
      const written: string[] = [];
      s3.after = ({ method, key }) => {
        if (method === 'PUT') written.push(key);
        if (key === last) steal();
      };
      await expect(deploy(sites.first, { lock: standing })).rejects.toThrow('发布锁被别人拿走了');
      const inStep = written.slice(written.indexOf(last) + 1).filter((key) => key !== lockPath);
      expect(new Set(inStep.map(phaseOf)).size, last).toBeLessThanOrEqual(1);
      s3.after = () => undefined;
    }
  });

  it.each([
    ['an hour ahead', 3_600_000],
    ['an hour behind', -3_600_000],
  ])('are told apart by the clock of the store, not by one that is %s', async (_, wrong) => {
    s3.clock = () => Date.now() + wrong;
    s3.objects.set(lockPath, other());
    await expect(deploy(sites.first)).rejects.toThrow('另一次发布正在进行（别人');
    const then = Date.now() + wrong;
    s3.clock = () => then + 16 * 60_000;
    await deploy(sites.first);
    expect(s3.objects.has('manifest.json')).toBe(true);
  });

  it('name no time at which a lock ends that is dated in the future', async () => {
    s3.objects.set(lockPath, other());
    s3.clock = () => Date.now() - 365 * 24 * 3_600_000;
    await expect(deploy(sites.first)).rejects.toThrow('请等它做完；确知它已经停了，可以加 --break-lock。');
  });

  it('take no lock that cannot be read, or of unknown age, unless on purpose', async () => {
    s3.objects.set(lockPath, { bytes: Buffer.from('{'), headers: {} });
    await expect(deploy(sites.first)).rejects.toThrow('锁读不懂');
    await deploy(sites.first, { lock: { ...lock, isForced: true } });
  });

  it('make the lock another by renewing it: who saw it as it was cannot take it', async () => {
    let time = 0;
    const moving = { ...lock, now: () => (time += 60_000 * 6) };
    const locks: string[] = [];
    s3.after = ({ key, method }) =>
      void (key === lockPath && method === 'PUT' && locks.push(String(s3.objects.get(key)?.bytes)));
    await deploy(siteOf({ 'index.html': '', '404.html': '' }, { epoch: 1000 }), { lock: moving });
    expect(locks.length).toBeGreaterThan(2);
    expect(new Set(locks).size).toBe(locks.length);
  });
});

describe('rolling back', () => {
  const page = { 'index.html': '<title>x</title>', '404.html': '', 'notices/2023/a/index.html': 'a' };
  const plain = {
    version: 1,
    digest: 'a'.repeat(64),
    life: {},
    versions: {},
    redacted: [],
    erased: false,
  };
  const of = (
    epoch: number,
    entry: Partial<PublishedNotice> | undefined,
    files: Record<string, string> = page,
  ): string => siteOf(files, { epoch, notices: entry ? { '/notices/2023/a/': { ...plain, ...entry } } : {} });

  it('puts an earlier site back, on purpose only', async () => {
    const [older, newer] = [of(1000, {}), of(2000, { version: 2 }, { ...page, 'index.html': 'new' })];
    await deploy(older);
    await deploy(newer);
    await expect(deploy(older)).rejects.toThrow('线上的版本更新');
    await deploy(older, { isRollBack: true, isAccepted: true });
    expect(String(s3.objects.get('index.html')?.bytes)).toBe('<title>x</title>');
  });

  it('names every notice that would vanish, every page that would fall back, and wants a yes', async () => {
    const at = (name: string): string => `/notices/2023/${name}/`;
    const files = (text: string, ...names: string[]): Record<string, string> => ({
      ...Object.fromEntries(names.map((name) => [`notices/2023/${name}/index.html`, text])),
      ...{ 'index.html': `<title>${text}`, 'about/index.html': text, 'calendar/2023/index.html': 'x' },
      ...{ 'privacy/index.html': 'x', '404.html': '' },
    });
    const life = { 'result.md': 'b'.repeat(64) };
    const older = siteOf(files('old', 'corrected', 'ended', 'restyled', 'same'), {
      epoch: 1000,
      notices: {
        [at('corrected')]: plain,
        [at('ended')]: plain,
        [at('restyled')]: plain,
        [at('same')]: plain,
      },
    });
    const { 'privacy/index.html': _, ...rest } = files(
      'new',
      'corrected',
      'ended',
      'restyled',
      'signed-later',
    );
    const newer = siteOf(
      { ...rest, 'notices/2023/same/index.html': 'old', 'results/index.html': 'new' },
      {
        epoch: 2000,
        notices: {
          [at('corrected')]: { ...plain, version: 2, digest: 'c'.repeat(64), versions: { 1: plain.digest } },
          [at('ended')]: { ...plain, life },
          [at('restyled')]: plain,
          [at('same')]: plain,
          [at('signed-later')]: plain,
        },
      },
    );
    await deploy(newer);
    const there = new Map(s3.objects);
    const named = [
      '公示 /notices/2023/corrected/ 从第2版退回第1版',
      '公示 /notices/2023/ended/ 的“result.md”没有了',
      '公示 /notices/2023/signed-later/ 没有了（线上是第1版）',
      '网页 /about/ 换回以前的',
      '网页 / 换回以前的',
      '网页 /notices/2023/restyled/ 换回以前的',
      '网页 /results/ 没有了',
    ];
    await expect(deploy(older, { isRollBack: true })).rejects.toThrow(
      `下面的7处没有了，或者换回以前的样子：\n${named.map((line) => `  ${line}\n`).join('')}没有回退。`,
    );
    expect([...s3.objects]).toEqual([...there]);
    const lines: string[] = [];
    await deploy(older, { isRollBack: true, isDryRun: true, tell: (line) => lines.push(line) });
    for (const line of named) expect(lines.join('\n')).toContain(line);
    await deploy(older, { isRollBack: true, isAccepted: true });
    expect(String(s3.objects.get('about/index.html')?.bytes)).toBe('old');
  });

  it.each([
    ['manifest', 'manifest.json', '{', '线上的文件清单不是 JSON'],
    ['manifest of another program', 'manifest.json', '{"name":"x"}', '线上的文件清单不是本系统的文件清单'],
    ['no manifest', 'manifest.json', undefined, '里没有文件清单'],
    ['journal', '_deploy/journal.json', '{}', '线上的发布记录读不懂'],
    ['no journal', '_deploy/journal.json', undefined, '线上没有发布记录'],
  ])(
    'is refused where what is on line cannot be known, whoever says yes: %s',
    async (_, path, text, reason) => {
      await deploy(of(2000, { erased: true }));
      if (text === undefined) s3.objects.delete(path);
      else s3.objects.set(path, { bytes: Buffer.from(text), headers: {} });
      await expect(deploy(of(1000, {}), { isRollBack: true, isAccepted: true })).rejects.toThrow(reason);
      expect(String(s3.objects.get('index.html')?.bytes)).toBe('<title>x</title>');
    },
  );

  it('and deploying want a yes where nobody knows what was erased', async () => {
    await deploy(of(2000, { erased: true }));
    s3.objects.set('_deploy/journal.json', { bytes: Buffer.from('{"format":1}'), headers: {} });
    await expect(deploy(of(3000, { erased: true }))).rejects.toThrow(
      '发布记录读不懂（_deploy/journal.json）',
    );
    await expect(deploy(of(3000, {}), { isAccepted: true })).rejects.toThrow('已经撤回或归档');
    await deploy(of(3000, { erased: true }), { isAccepted: true });
    await expect(deploy(of(4000, {}))).rejects.toThrow('已经撤回或归档');
    s3.objects.delete('_deploy/journal.json');
    await expect(deploy(of(4000, { erased: true }))).rejects.toThrow(
      '没有发布记录（_deploy/journal.json），不知道以前撤回、归档过哪些公示',
    );
    await deploy(of(4000, { erased: true }), { isAccepted: true });
  });

  it.each([
    ['was withdrawn or archived', of(2000, { erased: true }), '/notices/2023/a/ 已经撤回或归档'],
    [
      'was corrected for privacy',
      of(2000, { version: 3, redacted: [1, 2], erased: false }),
      '/notices/2023/a/ 后来为保护个人信息改过2次',
    ],
    [
      'is there no more',
      siteOf({ 'index.html': '', '404.html': '' }, { epoch: 2000, notices: { '/notices/2023/b/': plain } }),
      '/notices/2023/a/ 已经不在线上了',
    ],
  ])('never brings back what %s', async (_, newer, reason) => {
    for (const older of [of(1000, {}), of(1000, undefined), of(1000, { redacted: [] })]) {
      s3.objects.clear();
      await deploy(newer);
      await expect(deploy(older, { isRollBack: true })).rejects.toThrow(reason);
      // Nor when someone builds an old commit anew, or the live manifest is lost.
      const again = of(3000, {});
      if (!reason.endsWith('不在线上了')) {
        await expect(deploy(again)).rejects.toThrow(reason);
        s3.objects.delete('manifest.json');
        await expect(deploy(again, { isAccepted: true })).rejects.toThrow('/notices/2023/a/');
      }
    }
  });

  it('refuses what was built for a time to come, also as a trial', async () => {
    const [now, ahead] = [of(soon / 1000, {}), of(soon / 1000 + 1, {})];
    for (const order of [{}, { isDryRun: true }])
      await expect(deploy(ahead, order)).rejects.toThrow('比现在的时间还晚');
    expect(s3.objects.has('manifest.json')).toBe(false);
    await deploy(now);
    await expect(deploy(ahead, { isRollBack: true })).rejects.toThrow('比现在的时间还晚');
  });

  it('goes on where a clock ran ahead of what is on line', async () => {
    const [ahead, next] = [of(soon / 1000 + 86_400, {}), of(soon / 1000, {})];
    await deploy(ahead, { now: () => soon + 172_800_000 });
    await deploy(next);
    expect(String(s3.objects.get('manifest.json')?.bytes)).toContain(`"epoch": ${soon / 1000}`);
    await expect(deploy(of(1000, {}))).rejects.toThrow('线上的版本更新');
  });

  it('takes an earlier site that had it erased already', async () => {
    await deploy(of(1000, { erased: true, redacted: [1] }));
    await deploy(of(2000, { erased: true, redacted: [1] }));
    await deploy(of(1000, { erased: true, redacted: [1] }), { isRollBack: true, isAccepted: true });
  });

  it('leaves no old index of what is erased', async () => {
    const index = { 'pagefind/head/index/und_1.pf_index': 'the old words' };
    await deploy(of(1000, {}, { ...page, ...index }));
    await deploy(of(2000, { redacted: [1] }, { ...page, 'pagefind/head/index/und_2.pf_index': 'x' }));
    expect(s3.objects.has('pagefind/head/index/und_1.pf_index')).toBe(false);
  });
});

describe('what is published', () => {
  const address = '/notices/2023/a/';
  const digest = (text: string): string => text.repeat(64).slice(0, 64);
  const entry = {
    version: 1,
    digest: digest('a'),
    life: { 'suspensions/1.yaml': digest('b') },
    versions: {},
    redacted: [],
    erased: false,
  };
  const corrected = {
    ...entry,
    version: 2,
    digest: digest('c'),
    life: { ...entry.life, 'corrections/1.md': digest('d') },
    versions: { 1: digest('a') },
  };
  const siteWith = (notice: PublishedNotice | undefined, epoch = 1000): string =>
    siteOf({ 'index.html': '', '404.html': '' }, { epoch, notices: notice ? { [address]: notice } : {} });
  const refused = '不能发布这个版本，它悄悄改动了线上已经发布的公示';

  it.each<[string, PublishedNotice, PublishedNotice | undefined, string]>([
    ['its text', entry, { ...entry, digest: digest('c') }, '第1版的内容和线上的不一样'],
    ['what came after', entry, { ...entry, life: {} }, '的“suspensions/1.yaml”没有了'],
    ['a correction', corrected, entry, '第2版的内容和线上的不一样'],
    [
      'an old version',
      corrected,
      { ...corrected, versions: { 1: digest('e') } },
      '保存的第1版和线上的不一样',
    ],
    [
      'the days that its text prints',
      { ...entry, window: '2023-08-07/2023-08-11' },
      { ...entry, window: '2023-08-07/2023-08-14' },
      '第1版正文印的公示期和线上的不一样',
    ],
    [
      'the hour at which its window closes',
      { ...entry, window: '2023-08-07/2023-08-11T24:00' },
      { ...entry, window: '2023-08-07/2023-08-11T17:00' },
      '第1版正文印的公示期和线上的不一样',
    ],
    ['itself', entry, undefined, '没有了'],
  ])('is not replaced where a notice silently lost or changed %s', async (_, before, after, reason) => {
    await deploy(siteWith(before));
    const there = new Map(s3.objects);
    await expect(deploy(siteWith(after, 2000))).rejects.toThrow(`${refused}：\n  ${address} ${reason}`);
    await expect(deploy(siteWith(after, 2000), { isDryRun: true })).rejects.toThrow(refused);
    expect([...s3.objects.keys()].toSorted()).toEqual([...there.keys()].toSorted());
    expect(s3.objects.get('manifest.json')).toEqual(there.get('manifest.json'));
  });

  it.each<[string, PublishedNotice, PublishedNotice]>([
    ['a correction', entry, corrected],
    ['the withdrawal', entry, { ...entry, version: 1, digest: '', life: {}, erased: true }],
    ['nothing', corrected, corrected],
    [
      'the hour of its window, for the first time',
      { ...entry, window: '2023-08-07/2023-08-11' },
      { ...entry, window: '2023-08-07/2023-08-11T24:00' },
    ],
    ['what its text prints, for the first time', entry, { ...entry, window: '2023-08-07/2023-08-11' }],
    [
      'a correction of the window',
      { ...entry, window: '2023-08-07/2023-08-11' },
      { ...corrected, window: '2023-08-07/2023-08-14' },
    ],
  ])('is replaced where the notice tells of %s', async (_, before, after) => {
    await deploy(siteWith(before));
    await deploy(siteWith(after, 2000));
    expect(String(s3.objects.get('manifest.json')?.bytes)).toContain('"epoch": 2000');
  });

  it('must be there, or the deployment be the first', async () => {
    await expect(deploy(siteWith(entry), { isFirst: false })).rejects.toThrow(/没有文件清单，.*加 --first/);
    expect([...s3.objects.keys()]).toEqual([]);
    await deploy(siteWith(entry), { isFirst: true });
    await expect(deploy(siteWith(entry), { isFirst: true })).rejects.toThrow('不是第一次发布');
  });

  it('is no first time where a deployment came to its end, though its manifest is lost', async () => {
    await deploy(siteWith(corrected));
    const lost = s3.objects.get('manifest.json') as FakeObject;
    for (const bytes of [undefined, Buffer.from('{')]) {
      if (bytes) s3.objects.set('manifest.json', { ...lost, bytes });
      else s3.objects.delete('manifest.json');
      for (const isFirst of [true, false])
        await expect(deploy(siteWith(entry), { isFirst })).rejects.toThrow(
          /这里发布过网站，不是第一次。请从保存的上一版里取出 manifest\.json，放回去；.*加 --yes/,
        );
    }
    await deploy(siteWith(entry), { isFirst: false, isAccepted: true });
    s3.objects.set('manifest.json', lost);
    await expect(deploy(siteWith(entry))).rejects.toThrow('悄悄改动了线上已经发布的公示');
  });

  it('is never replaced where a newer program wrote it', async () => {
    await deploy(siteWith(entry));
    s3.objects.set('manifest.json', { bytes: Buffer.from('{"format":2}'), headers: {} });
    for (const order of [{}, { isFirst: true }, { isRollBack: true }, { isAccepted: true }])
      await expect(deploy(siteWith(entry), order)).rejects.toThrow(
        '线上的文件清单是新版程序写的（格式2），这里的程序读不懂，请先升级，没有发布。',
      );
  });

  it('loses no signature in silence', async () => {
    const [plain, signed] = [siteWith(entry), siteWith(entry)];
    writeFileSync(join(signed, 'manifest.json.sig'), 'x');
    const lines: string[] = [];
    for (const folder of [signed, signed, plain, plain])
      await deploy(folder, { tell: (line) => lines.push(line) });
    expect(lines.filter((line) => line.includes('--sign-key'))).toEqual([
      '线上的清单有签名，这一版没有，线上的签名会删去；要签名的，加 --sign-key。',
    ]);
  });

  it('is of the same domain, or another one on purpose', async () => {
    const moved = siteOf(
      { 'index.html': '', '404.html': '' },
      { site: 'new.example.gov.cn', epoch: 1000, notices: { [address]: entry } },
    );
    await deploy(siteWith(entry));
    await expect(deploy(moved)).rejects.toThrow(
      /线上是 \S+ 的网站，要发布的是 new\.example\.gov\.cn 的，没有发布。请核对 --to；确是改了域名的，加 --yes。/,
    );
    await deploy(moved, { isAccepted: true });
  });
});

describe('the built folder', () => {
  const made = (): string => siteOf({ 'index.html': 'x', 'a.html': 'a', '404.html': '', _headers: '/*' });

  it.each<[string, (folder: string) => void, string]>([
    ['a tampered file', (folder) => appendFileSync(join(folder, 'a.html'), ' '), '内容不同：a.html'],
    [
      'a tampered table of headers',
      (folder) => appendFileSync(join(folder, '_headers'), ' '),
      '内容不同：_headers',
    ],
    ['a missing file', (folder) => unlinkSync(join(folder, 'a.html')), '缺少：a.html'],
    ['an extra file', (folder) => writeFileSync(join(folder, 'b.html'), ''), '多余：b.html'],
    ['a pipe', (folder) => void execFileSync('mkfifo', [join(folder, 'b.txt')]), '多余：b.txt'],
    ['a link', (folder) => symlinkSync('/etc/hostname', join(folder, 'b.txt')), '多余：b.txt'],
    ['no manifest', (folder) => unlinkSync(join(folder, 'manifest.json')), '没有 manifest.json'],
  ])('is not deployed with %s', async (_, spoil, reason) => {
    const folder = made();
    spoil(folder);
    await expect(deploy(folder)).rejects.toThrow(reason);
    expect(s3.objects.size).toBe(0);
  });
});

describe('a deployment into a folder', () => {
  it('has the same end, and replaces files whole', async () => {
    const target = join(work, 'target');
    const store = new FolderStore(target);
    await deploySite({ folder: sites.first, store, lock, isFirst: true });
    const { sent } = await deploySite({ folder: sites.second, store, lock });
    expect(sent.length).toBeLessThan(60);
    const stored = Object.entries(digestsOf(target)).filter(([path]) => !path.startsWith('_deploy/'));
    expect(differencesFrom(sites.second, Object.fromEntries(stored))).toEqual(same);
    const manifest = parseManifest(readFileSync(join(target, 'manifest.json')));
    expect(manifest).toMatchObject({ format: 1 });
    expect(readdirSync(join(target, '_deploy'))).toEqual(['journal.json']);
  });

  it('removes what an interrupted one was writing, and is the same as its manifest', async () => {
    const target = mkdtempSync(join(work, 'interrupted-'));
    const left = join(target, '_deploy/scratch-0');
    mkdirSync(join(target, '_deploy'));
    writeFileSync(left, '甲一');
    utimesSync(left, 0, 0);
    await deploySite({ folder: sites.first, store: new FolderStore(target), lock, isFirst: true });
    expect(readdirSync(join(target, '_deploy'))).toEqual(['journal.json']);
    expect(await verifySite({ site: target })).toMatchObject({ outcome: 'same' });
    writeFileSync(left, '');
    expect(await verifySite({ site: target })).toMatchObject({ outcome: 'different' });
  });

  it('is one at a time', async () => {
    const store = new FolderStore(join(work, 'locked'));
    const both = await Promise.allSettled([
      deploySite({ folder: sites.first, store, lock: { ...lock, settle: 50 }, isFirst: true }),
      deploySite({ folder: sites.first, store, lock: { ...lock, settle: 50 }, isFirst: true }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('writes through no link, and removes no folder of others', async () => {
    const target = mkdtempSync(join(work, 'linked-'));
    const outside = mkdtempSync(join(work, 'outside-'));
    writeFileSync(join(outside, 'kept.txt'), 'x');
    await deploySite({ folder: sites.first, store: new FolderStore(target), lock, isFirst: true });
    rmSync(join(target, 'about'), { recursive: true });
    symlinkSync(outside, join(target, 'about'));
    const again = { folder: sites.first, store: new FolderStore(target), lock };
    for (const isPruning of [false, true])
      await expect(deploySite({ ...again, isPruning })).rejects.toThrow(
        '有1个文件不是发布上去的，和网站的文件夹重名：about。',
      );
    unlinkSync(join(target, 'about'));
    // Folders with nothing in them are in nobody's way.
    rmSync(join(target, 'index.html'));
    mkdirSync(join(target, 'index.html/empty'), { recursive: true });
    await deploySite(again);
    expect(filesIn(target)).toContain('index.html');
    expect(readdirSync(outside)).toEqual(['kept.txt']);
    expect(filesIn(target)).toContain('about/index.html');
  });

  describe('of others', () => {
    const site = siteOf({ 'index.html': 'x', 'about/index.html': 'a', '404.html': '' });
    const first = (target: string, order: Partial<DeployOrder> = {}) =>
      deploySite({ folder: site, store: new FolderStore(target), lock, isFirst: true, ...order });

    it.each<[string, Record<string, string>, Partial<DeployOrder>, string | undefined]>([
      [
        'with --prune',
        { 'photo.jpg': '1', 'old/a.html': '2' },
        { isPruning: true },
        '里面的2个文件一个也不会删',
      ],
      ['whose files it would replace', { 'index.html': 'theirs' }, {}, '已有1个同名的文件'],
      ['with another manifest', { 'manifest.json': '{"name":"x"}' }, {}, '已有1个同名的文件'],
      ['with a file for a folder', { about: 'theirs' }, { isAccepted: true }, '重名：about'],
      ['with a folder for a file', { '404.html/a': 'theirs' }, { isAccepted: true }, '重名：404.html/a'],
      ['whose _deploy is a file', { _deploy: 'theirs' }, { isAccepted: true }, '路径里有一段不是文件夹'],
      ['beside its files', { 'photo.jpg': '1', 'manifest.json.sig': '2' }, {}, undefined],
      ['and yes', { 'photo.jpg': '1', 'index.html': 'theirs' }, { isAccepted: true }, undefined],
    ])('removes nothing: %s', async (_, theirs, order, reason) => {
      const target = folderOf(theirs);
      const done = first(target, order);
      if (reason === undefined) await done;
      else await expect(done).rejects.toThrow(reason);
      const left = filesIn(target);
      for (const path of Object.keys(theirs)) expect(left).toContain(path);
      if (reason !== undefined) expect(left).toEqual(Object.keys(theirs).toSorted());
      else expect(left).toContain('about/index.html');
    });

    it('becomes its own by the first deployment', async () => {
      const target = folderOf({ 'photo.jpg': '1' });
      await first(target);
      await first(target, { isFirst: false, isPruning: true });
      expect(filesIn(target)).not.toContain('photo.jpg');
    });
  });

  it('can be read by every user, whatever the mask of the process is', async () => {
    const target = join(mkdtempSync(join(work, 'mask-')), 'made/here');
    const mask = process.umask(0o077);
    try {
      const site = siteOf({ 'index.html': 'x', 'about/index.html': 'a', '404.html': '' });
      await deploySite({ folder: site, store: new FolderStore(target), lock, isFirst: true });
      expect(process.umask()).toBe(0o077);
    } finally {
      process.umask(mask);
    }
    const modes = (path: string): number => statSync(join(target, path)).mode & 0o777;
    expect(['.', 'about', 'index.html', 'about/index.html', 'manifest.json'].map(modes)).toEqual([
      ...[0o755, 0o755],
      ...[0o644, 0o644, 0o644],
    ]);
  });

  const failing = (code: string, free = {}): FolderDisk => ({
    ...fs,
    writeFileSync: (...[file, ...rest]: Parameters<typeof fs.writeFileSync>) => {
      if (String(file).includes('scratch') && String(rest[0]).startsWith('<'))
        throw Object.assign(new Error(`${code}: in English`), { code, syscall: 'write' });
      fs.writeFileSync(file, ...rest);
    },
    statfsSync: ((path: string) => ({
      ...fs.statfsSync(path),
      bavail: 9,
      ffree: 9,
      ...free,
    })) as typeof fs.statfsSync,
  });

  it.each<[string, FolderDisk, string]>([
    ['is full', failing('ENOSPC'), '磁盘满了'],
    ['has no inode', failing('ENOSPC', { ffree: 0 }), '磁盘上的文件太多，inode 用完了'],
    ['is read-only', failing('EROFS'), '磁盘是只读的'],
    ['is not the user’s', failing('EACCES'), '没有权限'],
  ])('says in one sentence that the disk %s, and leaves nothing half', async (_, disk, reason) => {
    const target = mkdtempSync(join(work, 'failing-'));
    const site = siteOf({ 'a.css': 'a', 'index.html': '<', '404.html': '' });
    const order = { folder: site, lock, isFirst: true };
    await expect(deploySite({ ...order, store: new FolderStore(target, disk) })).rejects.toThrow(
      new StoreError(`“index.html”没有写进 ${target}：${reason}。处理好以后再运行一次，会接着做。`),
    );
    expect(filesIn(target)).not.toContain('index.html');
    expect(filesIn(join(target, '_deploy'))).toEqual(['journal.json']);
    await deploySite({ ...order, store: new FolderStore(target) });
    expect(filesIn(target)).toContain('index.html');
  });

  it.each<[string, (path: string) => void, string]>([
    ['a file', (path) => writeFileSync(path, ''), '是一个文件，不是文件夹，不能发布到那里'],
    ['a dangling link', (path) => symlinkSync('nowhere', path), '是一个链接，它指向的“nowhere”不存在'],
  ])('is no %s', async (_, make, reason) => {
    const target = join(mkdtempSync(join(work, 'no-folder-')), 'x');
    make(target);
    for (const isDryRun of [true, false])
      await expect(
        deploySite({
          folder: siteOf({ '404.html': '' }),
          store: new FolderStore(target),
          lock,
          isFirst: true,
          isDryRun,
        }),
      ).rejects.toThrow(reason);
  });

  it.each([
    ...(process.platform === 'linux'
      ? [['where nothing can be made', '/proc/gongshi', '：找不到。处理好以后再运行一次'] as const]
      : []),
    ['in a file', join(work, 'plain-file/x'), '：路径里有一段不是文件夹。处理好以后再运行一次'] as const,
  ])('is made, and it is said why it cannot be: %s', async (_, target, reason) => {
    writeFileSync(join(work, 'plain-file'), '');
    const order = { folder: siteOf({ '404.html': '' }), store: new FolderStore(target), lock, isFirst: true };
    await expect(deploySite(order)).rejects.toThrow(reason);
  });

  it('writes what deployments know through no link', async () => {
    const target = mkdtempSync(join(work, 'own-linked-'));
    symlinkSync('nowhere', join(target, '_deploy'));
    const order = { folder: siteOf({ '404.html': '' }), store: new FolderStore(target), lock, isFirst: true };
    await expect(deploySite(order)).rejects.toThrow('“_deploy”不是文件夹');
    expect(readdirSync(target)).toEqual(['_deploy']);
  });

  it('that is only tried is not even made', async () => {
    const target = join(work, 'never');
    await deploySite({
      ...{ folder: siteOf({ '404.html': '' }), store: new FolderStore(target), lock },
      ...{ isFirst: true, isDryRun: true },
    });
    expect(existsSync(target)).toBe(false);
  });
});
