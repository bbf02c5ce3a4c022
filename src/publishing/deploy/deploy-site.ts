import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  differencesOf,
  manifestFile,
  type Manifest,
  parseManifest,
  signatureFile,
} from '#history/published/manifest.ts';
import { storedHeaders } from '#formats/page/response-headers.ts';
import { broughtBack, erasesMore, withErasures } from './brought-back.ts';
import { type Journal, journalPath, renderJournal } from './deploy-journal.ts';
import { DeployLock, lockPath, type LockSetting } from './deploy-lock.ts';
import { deployPlan, type DeployPlan, type LocalFile, phases } from './deploy-plan.ts';
import { md5 } from './folder-store.ts';
import { eachAtOnce } from '../live-site.ts';
import { sha256 } from '#reading/recorder.ts';
import { filesIn } from '../site-folder.ts';
import { headersOf, siteRules } from '../site-rules.ts';
import { lostByRollBack } from './lost-by-roll-back.ts';
import { type OnLine, onLineOf } from './on-line.ts';
import { silentlyChanged } from './silently-changed.ts';
import { type Store, StoreError } from './store.ts';
import { tellDifferences, versionOf } from '../verify-site.ts';

/** What is deployed, and where it goes. */
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
  /** Whether who deploys knows what would be lost, and wants it. */
  readonly isAccepted?: boolean;
  /** Milliseconds for which scripts and index files of earlier manifests are kept at least: a day, unless said. */
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

/**
 * Puts the site in `folder` on `store`. Throws a `StoreError` that says why not; whenever it ends, also by being
 * killed, every page on the store has what it needs, and the next deployment goes on from there.
 */
export async function deploySite(order: DeployOrder): Promise<DeployResult> {
  const { folder, store, isDryRun = false, tell = () => undefined } = order;
  const site = readSite(folder);
  tell(`要发布的：${folder}，${versionOf(site.manifest)}，${site.files.size}个文件。`);
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
  order: DeployOrder,
  site: ReadSite,
  lock: DeployLock | undefined,
): Promise<DeployResult> {
  const { store, isPruning = false, isAccepted = false, now = Date.now, tell = () => undefined } = order;
  const { grace = 24 * 3_600_000 } = order;
  const { manifest, files } = site;
  const online = await admittedOver(order, manifest, lock === undefined);
  const { manifest: live, journal, isOurs } = online;
  const stored = await store.list();
  const areDigests = await hasDigests(store, stored);
  const stale = journal.rules === rulesDigest ? journal.stale : [...stored.keys()];
  const plan = deployPlan({
    local: files,
    stored,
    isOurs,
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
  const isSent = new Set(sent);
  const bytes = [...files].reduce((sum, [path, { size }]) => (isSent.has(path) ? sum + size : sum), 0);
  for (const line of tellPlan(plan, bytes, [...stored.keys()])) tell(line);
  refuseForeign(store, plan, { isOurs, isPruning, isAccepted });
  if (lock) await bring({ order, site, online, plan, stale, areDigests }, lock);
  return { sent, removed: plan.removals, bytes, foreign: plan.foreign, manifest };
}

/** By which rules files have their headers: where these change, all of them are sent again. */
const rulesDigest = sha256(JSON.stringify(siteRules));

/** What is on line, over which `manifest` may be put. Throws a `StoreError` where it must not be. */
async function admittedOver(
  { store, isRollBack = false, isFirst = false, isAccepted = false, now = Date.now, ...order }: DeployOrder,
  manifest: Manifest,
  isDryRun: boolean,
): Promise<OnLine> {
  const { tell = () => undefined } = order;
  refuseAhead(manifest, now());
  const online = await onLineOf(store, { site: manifest.site, isFirst, isRollBack, isAccepted, tell });
  const { manifest: live } = online;
  refuseBringingBack(manifest, online, { isRollBack, now: now() });
  if (live && isRollBack) refuseLosses(manifest, live, { isAccepted, isDryRun, tell });
  else if (live) refuseSilentChanges(manifest, live);
  return online;
}

/** What is brought on line, and what is known of the store. */
interface Delivery {
  readonly order: DeployOrder;
  readonly site: ReadSite;
  readonly online: OnLine;
  readonly plan: DeployPlan;
  /** What has other headers than it should have. */
  readonly stale: readonly string[];
  readonly areDigests: boolean;
}

/** Does what the plan says, in steps from each of which the next deployment can go on. */
async function bring(delivery: Delivery, lock: DeployLock): Promise<void> {
  const { order, site, online, plan, stale, areDigests } = delivery;
  const { store } = order;
  const { manifest, files } = site;
  const { manifest: live, journal } = online;
  const notices = withErasures(journal.notices, withErasures(live?.notices ?? {}, manifest.notices));
  const ours = new Set([...journal.files, ...Object.keys(live?.files ?? {}), ...files.keys()]);
  const write = async (next: Journal): Promise<void> => {
    await lock.hold();
    await store.write(journalPath, renderJournal(next), {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
    });
  };
  if (plan.puts.flat().length + plan.removals.length > 0)
    await write({ ...journal, rules: rulesDigest, stale, files: [...ours].toSorted(), notices });
  await send(delivery, lock);
  // A store may say that it has what it has not.
  if (plan.removals.length > 0) checkStore(await store.list(), files, [], areDigests);
  for (const paths of [plan.removals.filter(isPage), plan.removals.filter((path) => !isPage(path))])
    await eachUnderLock(paths, order, lock, (path) => store.remove(path));
  await write({
    format: 1,
    rules: rulesDigest,
    stale: [],
    files: [...files.keys(), ...Object.keys(plan.retired)].toSorted(),
    retired: plan.retired,
    notices,
    isComplete: true,
  });
  checkStore(await store.list(), files, plan.removals, areDigests);
}

/** Sends the files of each phase, those of the one before being there. */
async function send({ order, site, plan }: Delivery, lock: DeployLock): Promise<void> {
  for (const [index, paths] of plan.puts.entries()) {
    if (paths.length > 0) order.tell?.(`${phases[index]?.name}：${paths.length}个`);
    await eachUnderLock(paths, order, lock, async (path) => {
      const content = readFileSync(join(order.folder, path));
      if (md5(content) !== site.files.get(path)?.md5) throw new StoreError(`“${path}”在发布的时候被改动了。`);
      await order.store.write(path, content, storedHeadersOf(path, content));
    });
  }
}

/** Does `work` for each of `paths`, several at once, as long as `lock` is held. */
async function eachUnderLock(
  paths: readonly string[],
  { atOnce = 8 }: DeployOrder,
  lock: DeployLock,
  work: (path: string) => Promise<unknown>,
): Promise<void> {
  if (paths.length === 0) return;
  await lock.hold();
  await eachAtOnce(paths, atOnce, async (path) => {
    await lock.renew();
    await work(path);
  });
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/** The site in `folder`: it must be whole, as it was built. */
function readSite(folder: string): ReadSite {
  const paths = filesIn(folder);
  if (!paths.includes(manifestFile))
    throw new StoreError(`“${folder}”里没有 ${manifestFile}，请先运行 npm run build -- --production。`);
  const files = new Map(
    paths.map((path) => {
      const file = join(folder, path);
      // Who opened a pipe would wait for ever, and a link may lead nowhere: then it is not what the manifest says.
      const isPlain = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
      const bytes = isPlain ? readFileSync(file) : Buffer.alloc(0);
      return [path, { sha256: sha256(bytes), md5: md5(bytes), size: bytes.length }];
    }),
  );
  const manifest = parseManifest(readFileSync(join(folder, manifestFile)));
  if ('problem' in manifest) throw new StoreError(`“${folder}/${manifestFile}”${manifest.problem}。`);
  const digests = Object.fromEntries([...files].map(([path, file]) => [path, file.sha256]));
  const lines = tellDifferences(differencesOf(manifest.files, digests));
  if (lines.length > 0)
    throw new StoreError(`“${folder}”和它的文件清单不一致，没有发布：\n${lines.slice(0, 20).join('\n')}`);
  return { manifest, files };
}

/** Nothing of others is removed, whoever asks for it, nor replaced unasked. */
function refuseForeign(
  { name }: Store,
  { removals, replaced, inTheWay }: DeployPlan,
  { isOurs, isPruning, isAccepted }: { isOurs: boolean; isPruning: boolean; isAccepted: boolean },
): void {
  const others = `${name} 里没有发布过本系统的网站`;
  if (!isOurs && isPruning && removals.length > 0)
    throw new StoreError(
      `${others}，里面的${removals.length}个文件一个也不会删：${someOf(removals)}。请核对 --to，去掉 --prune。`,
    );
  if (inTheWay.length > 0)
    throw new StoreError(
      `${name} 里有${inTheWay.length}个文件不是发布上去的，和网站的文件夹重名：${someOf(inTheWay)}。请核对 --to，先移走它们。`,
    );
  if (replaced.length > 0 && !isAccepted)
    throw new StoreError(
      `${others}，却已有${replaced.length}个同名的文件，内容不同：${someOf(replaced)}。请换一个空的地方；确知可以覆盖的，加 --yes（不会删除）。`,
    );
}

/** The first of `paths`, as a line has room for them. */
function someOf(paths: readonly string[]): string {
  return `${paths.slice(0, 5).join('、')}${paths.length > 5 ? ' 等' : ''}`;
}

function refuseLosses(
  manifest: Manifest,
  live: Manifest,
  { isAccepted, isDryRun, tell }: { isAccepted: boolean; isDryRun: boolean; tell: (line: string) => void },
): void {
  const lost = lostByRollBack(manifest, live);
  if (lost.length === 0) return;
  const loss = `回退会让下面的${lost.length}处没有了，或者换回以前的样子：\n${inLines(lost)}`;
  if (!isAccepted && !isDryRun) throw new StoreError(`${loss}没有回退。逐个核对以后，确要回退的，加 --yes。`);
  tell(loss.trimEnd());
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
  { manifest: live, journal }: OnLine,
  { isRollBack, now }: { readonly isRollBack: boolean; readonly now: number },
): void {
  const back = new Set([
    ...broughtBack(manifest, live?.notices ?? {}, isRollBack),
    ...broughtBack(manifest, journal.notices, false),
  ]);
  if (back.size > 0)
    throw new StoreError(
      `不能发布这个版本，它会让已经撤回、归档或更正的内容重新公开：\n${inLines([...back])}请从最新的内容重新生成，再发布。`,
    );
  // A clock that ran ahead says nothing of what is newer.
  const isLiveNewer = live !== undefined && live.epoch > manifest.epoch && live.epoch * 1000 <= now;
  if (live && isLiveNewer && !isRollBack)
    throw new StoreError(`线上的版本更新（${versionOf(live)}），没有发布。确要换回旧的，请用 --roll-back。`);
}

/** Whether the store tells files by their MD5: any small file of known content shows it. */
async function hasDigests(store: Store, stored: Awaited<ReturnType<Store['list']>>): Promise<boolean> {
  const path = [lockPath, manifestFile].find((known) => stored.has(known));
  const copy = path === undefined ? undefined : await store.read(path);
  return !copy || path === undefined || md5(copy.bytes) === stored.get(path)?.tag;
}

/** The headers that stores keep with a file. */
function storedHeadersOf(path: string, bytes: Uint8Array): Record<string, string> {
  const all = headersOf(`/${path}`, () => bytes);
  return Object.fromEntries(
    storedHeaders.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  );
}

function tellPlan(
  { puts, removals, retired, foreign }: DeployPlan,
  bytes: number,
  stored: readonly string[],
): string[] {
  const count = stored.filter((path) => !path.startsWith('_deploy/')).length;
  const sent = puts.flat().length;
  const retainedCount = Object.keys(retired).length;
  return [
    `线上有${count}个文件。要传${sent}个（${inUnits(bytes)}），要删${removals.length}个${retainedCount > 0 ? `，另有${retainedCount}个旧的脚本、索引暂时留着` : ''}。`,
    ...(foreign.length > 0
      ? [`有${foreign.length}个文件不是发布上去的，没有动（加 --prune 会删除）：${someOf(foreign)}`]
      : []),
    ...(removals.includes(signatureFile)
      ? ['线上的清单有签名，这一版没有，线上的签名会删去；要签名的，加 --sign-key。']
      : []),
  ];
}

/** `12 kB`, `3.4 MB`. */
export function inUnits(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Throws where the store has not got what was sent, or still has what was removed. */
function checkStore(
  stored: Awaited<ReturnType<Store['list']>>,
  files: ReadonlyMap<string, LocalFile>,
  removals: readonly string[],
  areDigests: boolean,
): void {
  const isWrong = (path: string, { size, md5 }: LocalFile): boolean => {
    const copy = stored.get(path);
    return copy?.size !== size || (areDigests && copy.tag !== md5);
  };
  const wrong = [...files].filter(([path, file]) => isWrong(path, file)).map(([path]) => path);
  const left = removals.filter((path) => stored.has(path));
  if (wrong.length + left.length === 0) return;
  throw new StoreError(
    `传完以后核对，存储里有${wrong.length}个文件不对、${left.length}个没有删掉：${[...wrong, ...left].slice(0, 10).join('、')}。再运行一次试试。`,
  );
}
