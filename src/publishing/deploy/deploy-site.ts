import { type Manifest, signatureFile } from '#history/published/manifest.ts';
import { versionOf } from '../verify-site.ts';
import { erasesMore } from './brought-back.ts';
import { readBuiltSite, type BuiltSite } from './built-site.ts';
import { bring, hasDigests, rulesDigest, settleCaches } from './delivery.ts';
import { DeployLock } from './deploy-lock.ts';
import type { DeployOrder } from './deploy-order.ts';
import { deployPlan, type DeployPlan } from './deploy-plan.ts';
import {
  refuseAhead,
  refuseBringingBack,
  refuseForeign,
  refuseLosses,
  refuseOlderCommit,
  refuseSilentChanges,
  someOf,
} from './deploy-refusals.ts';
import { type OnLine, onLineOf } from './on-line.ts';

/** What a deployment did, or would do. */
export interface DeployResult {
  /** Files that were sent, and those that were removed. */
  readonly sent: readonly string[];
  readonly removed: readonly string[];
  readonly bytes: number;
  readonly foreign: readonly string[];
  readonly manifest: Manifest;
  /** False where a cache was to be told what changed, and could not be. */
  readonly isPurged: boolean;
}

/**
 * Puts the site in `folder` on `store`. Throws a `StoreError` that says why not; whenever it ends, also by being
 * killed, every page on the store has what it needs, and the next deployment goes on from there.
 */
export async function deploySite(order: DeployOrder): Promise<DeployResult> {
  const { folder, store, isDryRun = false, tell = () => undefined } = order;
  const site = readBuiltSite(folder);
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

async function deployTo(
  order: DeployOrder,
  site: BuiltSite,
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
    isErasing: online.shown === undefined || erasesMore(online.shown, manifest.notices),
  });
  const sent = plan.puts.flat();
  const isSent = new Set(sent);
  const bytes = [...files].reduce((sum, [path, { size }]) => (isSent.has(path) ? sum + size : sum), 0);
  for (const line of tellPlan(plan, bytes, [...stored.keys()])) tell(line);
  refuseForeign(store, plan, { isOurs, isPruning, isAccepted });
  const result = { sent, removed: plan.removals, bytes, foreign: plan.foreign, manifest };
  if (!lock) return { ...result, isPurged: true };
  const settled = await bring({ order, site, online, plan, stale, areDigests }, lock);
  tell(`发布完成：传了${sent.length}个文件（${inUnits(bytes)}），删了${plan.removals.length}个。`);
  return { ...result, isPurged: await settleCaches(order, { journal: settled, site: manifest.site }, lock) };
}

/** What is on line, over which `manifest` may be put. Throws a `StoreError` where it must not be. */
async function admittedOver(
  { store, isRollBack = false, isFirst = false, isAccepted = false, now = Date.now, ...order }: DeployOrder,
  manifest: Manifest,
  isDryRun: boolean,
): Promise<OnLine> {
  const { tell = () => undefined, isBefore = () => undefined } = order;
  refuseAhead(manifest, now());
  const online = await onLineOf(store, { site: manifest.site, isFirst, isRollBack, isAccepted, tell });
  const { manifest: live } = online;
  refuseBringingBack(manifest, online, { isRollBack, now: now() });
  if (live && isRollBack) refuseLosses(manifest, live, { isAccepted, isDryRun, tell });
  else {
    if (live) refuseSilentChanges(manifest, live);
    refuseOlderCommit(manifest, online, { isAccepted, isBefore, tell });
  }
  return online;
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
