import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differencesOf, manifestFile, type Manifest, parseManifest } from '#history/published/manifest.ts';
import { storedHeaders } from '#formats/page/response-headers.ts';
import { broughtBack, erasesMore, withErasures } from './brought-back.ts';
import { type Journal, journalPath, parseJournal, renderJournal } from './deploy-journal.ts';
import { DeployLock, lockPath, type LockSetting } from './deploy-lock.ts';
import { deployPlan, type DeployPlan, type LocalFile, phases } from './deploy-plan.ts';
import { md5 } from './folder-store.ts';
import { eachAtOnce } from '../live-site.ts';
import { sha256 } from '#reading/recorder.ts';
import { filesIn } from '../site-folder.ts';
import { headersOf, siteRules } from '../site-rules.ts';
import { silentlyChanged } from './silently-changed.ts';
import { type Store, StoreError } from './store.ts';
import { tellDifferences, versionOf } from '../verify-site.ts';

export interface DeployOrder {
  /** The finished site. */
  readonly folder: string;
  readonly store: Store;
  readonly lock: LockSetting;
  /** Only says what would be done. */
  readonly isDryRun?: boolean;
  readonly isPruning?: boolean;
  /** Whether an earlier site is put back on purpose. */
  readonly isRollBack?: boolean;
  /** Whether the store is known to have nothing that was published. */
  readonly isFirst?: boolean;
  /** Milliseconds for which scripts and index files of earlier manifests are kept. */
  readonly grace?: number;
  readonly atOnce?: number;
  readonly now?: () => number;
  tell?(line: string): void;
}

/** What a deployment did, or would do. */
export interface DeployResult {
  /** Files that were sent, and those that were removed. */
  readonly sent: readonly string[];
  readonly removed: readonly string[];
  readonly bytes: number;
  readonly foreign: readonly string[];
  readonly manifest: Manifest;
}

const day = 24 * 3_600_000;

/**
 * Puts the site in `folder` on `store`. Throws a `StoreError` that says why not; whenever it ends, also by being
 * killed, every page on the store has what it needs, and the next deployment goes on from there.
 */
export async function deploySite(order: DeployOrder): Promise<DeployResult> {
  const { folder, store, isDryRun = false, tell = () => undefined } = order;
  const site = readSite(folder);
  tell(`要发布的：${folder}，${versionOf(site.manifest)}，${site.files.size} 个文件。`);
  if (isDryRun) return deployTo(order, site, undefined);
  const lock = await DeployLock.take(store, order.lock);
  try {
    await store.tidy?.();
    return await deployTo(order, site, lock);
  } finally {
    // A store that fails now must not hide why the deployment failed; the lock ends by itself.
    await lock.release().catch(() => tell('发布锁没有解开，到时会自己解开。'));
  }
}

interface ReadSite {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, LocalFile>;
}

async function deployTo(
  {
    folder,
    store,
    isPruning = false,
    isRollBack = false,
    isFirst = false,
    grace = day,
    atOnce = 8,
    now = Date.now,
    ...order
  }: DeployOrder,
  { manifest, files }: ReadSite,
  lock: DeployLock | undefined,
): Promise<DeployResult> {
  const { tell = () => undefined } = order;
  refuseAhead(manifest, now());
  const live = await liveManifest(store, { isFirst, isRollBack, tell });
  const journal = parseJournal((await store.read(journalPath))?.bytes);
  refuseBringingBack(manifest, live, journal, { isRollBack, now: now() });
  if (live && !isRollBack) refuseSilentChanges(manifest, live);

  const stored = await store.list();
  const areDigests = await hasDigests(store, stored);
  const rules = sha256(JSON.stringify(siteRules));
  const stale = journal.rules === rules ? journal.stale : [...stored.keys()];
  const plan = deployPlan({
    local: files,
    stored,
    live,
    journal,
    stale: new Set(stale),
    hasDigests: areDigests,
    now: now(),
    grace,
    isPruning,
    isErasing: live !== undefined && erasesMore(live.notices, manifest.notices),
  });
  const sent = plan.puts.flat();
  const bytes = sent.reduce((sum, path) => sum + (files.get(path)?.size ?? 0), 0);
  const result = { sent, removed: plan.removals, bytes, foreign: plan.foreign, manifest };
  for (const line of tellPlan(
    plan,
    bytes,
    [...stored.keys()].filter((path) => !path.startsWith('_deploy/')).length,
  ))
    tell(line);
  if (!lock) return result;

  const notices = withErasures(journal.notices, withErasures(live?.notices ?? {}, manifest.notices));
  const known = new Set([...journal.files, ...Object.keys(live?.files ?? {}), ...files.keys()]);
  const write = async (next: Journal): Promise<void> => {
    await lock.renew();
    await store.write(journalPath, renderJournal(next), {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
    });
  };
  if (sent.length + plan.removals.length > 0)
    await write({ ...journal, rules, stale, files: [...known].toSorted(), notices });

  for (const [index, paths] of plan.puts.entries()) {
    if (paths.length > 0) tell(`${phases[index]?.name}：${paths.length} 个`);
    await eachAtOnce(paths, atOnce, async (path) => {
      await lock.renew();
      const content = readFileSync(join(folder, path));
      if (md5(content) !== files.get(path)?.md5) throw new StoreError(`“${path}”在发布的时候被改动了。`);
      await store.write(path, content, storedHeadersOf(path));
    });
  }
  await eachAtOnce(plan.removals.filter(isPage), atOnce, (path) => removed(path));
  await eachAtOnce(
    plan.removals.filter((path) => !isPage(path)),
    atOnce,
    (path) => removed(path),
  );
  async function removed(path: string): Promise<void> {
    await lock?.renew();
    await store.remove(path);
  }
  await write({
    format: 1,
    rules,
    stale: [],
    files: [...files.keys(), ...Object.keys(plan.retired)].toSorted(),
    retired: plan.retired,
    notices,
  });
  checkStore(await store.list(), files, plan, areDigests);
  return result;
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/** The site in `folder`: it must be whole, as it was built. */
export function readSite(folder: string): ReadSite {
  const paths = filesIn(folder).filter((path) => path !== '_headers');
  if (!paths.includes(manifestFile))
    throw new StoreError(`“${folder}”里没有 ${manifestFile}，请先运行 npm run build -- --production。`);
  const files = new Map(
    paths.map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, { sha256: sha256(bytes), md5: md5(bytes), size: bytes.length }];
    }),
  );
  const manifest = parseManifest(readFileSync(join(folder, manifestFile)));
  if ('problem' in manifest) throw new StoreError(`“${folder}/${manifestFile}”${manifest.problem}。`);
  const found = Object.fromEntries([...files].map(([path, file]) => [path, file.sha256]));
  const lines = tellDifferences(differencesOf(manifest.files, found));
  if (lines.length > 0)
    throw new StoreError(`“${folder}”和它的文件清单不一致，没有发布：\n${lines.slice(0, 20).join('\n')}`);
  return { manifest, files };
}

/** What is published on `store`. Without it nothing can be held against it: only who says so goes on. */
async function liveManifest(
  store: Store,
  { isFirst, isRollBack, tell }: Required<Pick<DeployOrder, 'isFirst' | 'isRollBack' | 'tell'>>,
): Promise<Manifest | undefined> {
  const found = await store.read(manifestFile);
  const manifest = found && parseManifest(found.bytes);
  if (manifest && !('problem' in manifest)) {
    if (isFirst)
      throw new StoreError(`线上已经有网站（${versionOf(manifest)}），不是第一次发布，请去掉 --first。`);
    return manifest;
  }
  const problem = manifest ? `线上的文件清单${manifest.problem}` : `${store.name} 里没有文件清单`;
  if (!isFirst && !isRollBack)
    throw new StoreError(
      `${problem}，无法核对已经发布的公示有没有改动，没有发布。请核对 --to；第一次发布的，加 --first。`,
    );
  if (manifest) tell(`${problem}，照存储里实际有的来比较。`);
  return undefined;
}

function refuseSilentChanges(manifest: Manifest, live: Manifest): void {
  const changed = silentlyChanged(manifest.notices, live.notices);
  if (changed.length > 0)
    throw new StoreError(
      `不能发布这个版本，它悄悄改动了线上已经发布的公示：\n${inLines(changed)}请恢复原样，或者写一个更正（npm run correct），重新生成，再发布。`,
    );
}

function inLines(items: readonly string[]): string {
  return items.map((item) => `  ${item}\n`).join('');
}

/** What was built for a time to come may show what is still to be published. */
function refuseAhead(manifest: Manifest, now: number): void {
  if (manifest.epoch * 1000 > now)
    throw new StoreError(
      `要发布的版本（${versionOf(manifest)}）比现在的时间还晚，可能有没到发布时间的公示，没有发布。请核对时钟和 SOURCE_DATE_EPOCH，重新生成。`,
    );
}

function refuseBringingBack(
  manifest: Manifest,
  live: Manifest | undefined,
  journal: Journal,
  { isRollBack, now }: { readonly isRollBack: boolean; readonly now: number },
): void {
  if (isRollBack && !live)
    throw new StoreError('线上没有可以读的文件清单，无法核对有没有撤下、归档或更正过的公示，不能回退。');
  const back = new Set([
    ...broughtBack(manifest, live?.notices ?? {}, isRollBack),
    ...broughtBack(manifest, journal.notices, false),
  ]);
  if (back.size > 0)
    throw new StoreError(
      `不能发布这个版本，它会让已经撤下、归档或更正的内容重新公开：\n${inLines([...back])}请从最新的内容重新生成，再发布。`,
    );
  // A clock that ran ahead says nothing of what is newer.
  const isLiveNewer = live !== undefined && live.epoch > manifest.epoch && live.epoch * 1000 <= now;
  if (live && isLiveNewer && !isRollBack)
    throw new StoreError(`线上的版本更新（${versionOf(live)}），没有发布。确要换回旧的，请用 --roll-back。`);
}

/** Whether the store tells files by their MD5: any small file of known content shows it. */
async function hasDigests(store: Store, stored: Awaited<ReturnType<Store['list']>>): Promise<boolean> {
  const path = [lockPath, manifestFile].find((known) => stored.has(known));
  const found = path === undefined ? undefined : await store.read(path);
  return !found || path === undefined || md5(found.bytes) === stored.get(path)?.tag;
}

/** The headers that stores keep with a file. */
export function storedHeadersOf(path: string): Record<string, string> {
  const all = headersOf(`/${path}`);
  return Object.fromEntries(
    storedHeaders.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  );
}

function tellPlan({ puts, removals, retired, foreign }: DeployPlan, bytes: number, stored: number): string[] {
  const sent = puts.flat().length;
  const kept = Object.keys(retired).length;
  return [
    `线上有 ${stored} 个文件。要传 ${sent} 个（${inUnits(bytes)}），要删 ${removals.length} 个${kept > 0 ? `，另有 ${kept} 个旧的脚本、索引暂时留着` : ''}。`,
    ...(foreign.length > 0
      ? [
          `有 ${foreign.length} 个文件不是发布上去的，没有动（加 --prune 会删除）：${foreign.slice(0, 5).join('、')}${foreign.length > 5 ? ' 等' : ''}`,
        ]
      : []),
  ];
}

export function inUnits(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Throws where the store has not got what was sent, or still has what was removed. */
function checkStore(
  stored: Awaited<ReturnType<Store['list']>>,
  files: ReadonlyMap<string, LocalFile>,
  { removals }: DeployPlan,
  areDigests: boolean,
): void {
  const isWrong = (path: string, { size, md5 }: LocalFile): boolean => {
    const found = stored.get(path);
    return found?.size !== size || (areDigests && found.tag !== md5);
  };
  const wrong = [...files].filter(([path, file]) => isWrong(path, file)).map(([path]) => path);
  const left = removals.filter((path) => stored.has(path));
  if (wrong.length + left.length === 0) return;
  throw new StoreError(
    `传完以后核对，存储里有 ${wrong.length} 个文件不对、${left.length} 个没有删掉：${[...wrong, ...left].slice(0, 10).join('、')}。再运行一次试试。`,
  );
}
