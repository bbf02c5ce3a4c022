import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedHeaders } from '#formats/page/response-headers.ts';
import { type Manifest, manifestFile } from '#history/published/manifest.ts';
import { sha256 } from '#reading/recorder.ts';
import { eachAtOnce } from '../live-site.ts';
import { headersOf, siteRules } from '../site-rules.ts';
import { leastErased, withErasures } from './brought-back.ts';
import type { BuiltSite } from './built-site.ts';
import { type Journal, journalPath, renderJournal } from './deploy-journal.ts';
import { DeployLock, lockPath } from './deploy-lock.ts';
import type { DeployOrder } from './deploy-order.ts';
import { type DeployPlan, type LocalFile, phases } from './deploy-plan.ts';
import { md5 } from './stores/folder-store.ts';
import type { OnLine } from './on-line.ts';
import { type Store, StoreError } from './stores/store.ts';

/** By which rules files have their headers: where these change, all of them are sent again. */
export const rulesDigest = sha256(JSON.stringify(siteRules));

/** What is brought on line, and what is known of the store. */
interface Delivery {
  readonly order: DeployOrder;
  readonly site: BuiltSite;
  readonly online: OnLine;
  readonly plan: DeployPlan;
  /** What has other headers than it should have. */
  readonly stale: readonly string[];
  readonly areDigests: boolean;
}

/**
 * Does what the plan says, in steps from each of which the next deployment can go on. Returns what deployments know
 * after it.
 */
export async function bring(delivery: Delivery, lock: DeployLock): Promise<Journal> {
  const { order, site, plan, areDigests } = delivery;
  const { store } = order;
  const { files } = site;
  const { begun, settled } = journalsOf(delivery);
  if (plan.puts.flat().length + plan.removals.length > 0) await writeJournal(store, lock, begun);
  await send(delivery, lock);
  // A store may say that it has what it has not.
  if (plan.removals.length > 0) checkStore(await store.list(), files, [], areDigests);
  for (const paths of [plan.removals.filter(isPage), plan.removals.filter((path) => !isPage(path))])
    await eachUnderLock(paths, order, lock, (path) => store.remove(path));
  await writeJournal(store, lock, settled);
  checkStore(await store.list(), files, plan.removals, areDigests);
  return settled;
}

/** What deployments know while this one is at work, and after it. */
function journalsOf({ order, site, online, plan, stale }: Delivery): {
  readonly begun: Journal;
  readonly settled: Journal;
} {
  const { manifest, files } = site;
  const { manifest: live, journal, shown } = online;
  const tellsCaches = journal.tellsCaches === true || order.purge !== undefined;
  const changed = [...plan.puts.flat(), ...plan.removals];
  const unpurged = [...new Set([...(journal.unpurged ?? []), ...changed])].toSorted();
  const held = order.isRollBack ? heldBack(manifest, online, order.now?.() ?? Date.now()) : undefined;
  const lasting = {
    rules: rulesDigest,
    notices: withErasures(journal.notices, withErasures(live?.notices ?? {}, manifest.notices)),
    tellsCaches,
  };
  return {
    begun: {
      ...{ ...journal, ...lasting, stale, unpurged, held: order.isRollBack ? held : journal.held },
      files: [...new Set([...journal.files, ...Object.keys(live?.files ?? {}), ...files.keys()])].toSorted(),
      // Who did not know what is shown does not know it by having begun.
      shown: shown && leastErased(shown, manifest.notices),
    },
    settled: {
      ...{ ...lasting, format: 1, stale: [], retired: plan.retired, shown: {}, isComplete: true },
      files: [...files.keys(), ...Object.keys(plan.retired)].toSorted(),
      unpurged: tellsCaches ? unpurged : [],
      held,
    },
  };
}

/** What is held back once `manifest` was put back at `now`: the latest site that was rolled back, unless it is this. */
function heldBack(manifest: Manifest, { manifest: live, journal }: OnLine, now: number): Journal['held'] {
  const held = journal.held ?? (live && { commit: live.commit, epoch: live.epoch, since: now });
  return held && held.epoch > manifest.epoch ? held : undefined;
}

/** Tells the caches whatever they may not know yet, also of earlier deployments. Whether they know all of it. */
export async function settleCaches(
  { store, purge, tell = () => undefined }: DeployOrder,
  { journal, site }: { readonly journal: Journal; readonly site: string },
  lock: DeployLock,
): Promise<boolean> {
  const { unpurged = [] } = journal;
  if (!purge) {
    if (unpurged.length > 0)
      tell(
        `有${unpurged.length}个网址的缓存还没有清除，这次没有写 --purge-command 或 --purge-list，留给下一次写了的。`,
      );
    return true;
  }
  if (!purge(unpurged, site)) return false;
  if (unpurged.length === 0) return true;
  try {
    await writeJournal(store, lock, { ...journal, unpurged: [] });
  } catch (error) {
    // The caches are told twice, which harms nobody.
    if (!(error instanceof StoreError)) throw error;
    tell(`缓存已经清除，但没有记下来，下一次发布会再清除一遍：${error.message}`);
  }
  return true;
}

async function writeJournal(store: Store, lock: DeployLock, journal: Journal): Promise<void> {
  await lock.hold();
  await store.write(journalPath, renderJournal(journal), {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  });
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

/** Whether the store tells files by their MD5: any small file of known content shows it. */
export async function hasDigests(store: Store, stored: Awaited<ReturnType<Store['list']>>): Promise<boolean> {
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
