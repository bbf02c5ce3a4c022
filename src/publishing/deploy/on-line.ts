import { type Manifest, manifestFile, parseManifest } from '#history/published/manifest.ts';
import { versionOf } from '../verify-site.ts';
import { leastErased } from './brought-back.ts';
import { emptyJournal, type Journal, journalPath, parseJournal } from './deploy-journal.ts';
import { type Store, StoreError } from './stores/store.ts';

/** What a store knows of what was published on it. */
export interface OnLine {
  readonly manifest: Manifest | undefined;
  readonly journal: Journal;
  /** Whether a deployment was there before. */
  readonly isOurs: boolean;
  /**
   * What files on the store may show of notices, also those of deployments that were interrupted; undefined: unknown.
   */
  readonly shown: Journal['shown'];
}

/** What who deploys says of what is on line. */
export interface OnLineOrder {
  /** The domain of the site that is to be put there. */
  readonly site: string;
  readonly isFirst: boolean;
  readonly isRollBack: boolean;
  readonly isAccepted: boolean;
  tell(line: string): void;
}

/** What is published on `store`. Without it nothing can be held against it: only who says so goes on. */
export async function onLineOf(store: Store, order: OnLineOrder): Promise<OnLine> {
  const { site, isFirst, isRollBack, isAccepted, tell } = order;
  const foundManifest = await store.read(manifestFile);
  const parsed = foundManifest && parseManifest(foundManifest.bytes);
  const manifest = parsed && !('problem' in parsed) ? parsed : undefined;
  const foundJournal = await store.read(journalPath);
  const journal = foundJournal && parseJournal(foundJournal.bytes);

  const noManifest =
    parsed && 'problem' in parsed ? `线上的文件清单${parsed.problem}` : `${store.name} 里没有文件清单`;
  const noJournal = foundJournal ? '线上的发布记录读不懂' : '线上没有发布记录';
  const unknown = [...(manifest ? [] : [noManifest]), ...(journal ? [] : [noJournal])];
  if (parsed && 'problem' in parsed && parsed.isNewer) throw new StoreError(`${noManifest}，没有发布。`);
  if (isRollBack && unknown.length > 0)
    throw new StoreError(`${unknown.join('，')}，无法核对有没有撤回、归档或更正过的公示，不能回退。`);
  if (manifest) refuseOther(manifest, order);
  else refuseUnknown(noManifest, { isComplete: journal?.isComplete === true, isFirst, isAccepted });
  if (!journal && (manifest ?? foundJournal) && !isAccepted)
    throw new StoreError(
      `${noJournal}（${journalPath}），不知道以前撤回、归档过哪些公示，没有发布。请从备份恢复它；恢复不了的，逐个核对要发布的公示都可以公开，再加 --yes；那时列出的“不是发布上去的”文件里，有撤回、归档、隐去的附件，另加 --prune 删去。`,
    );
  if (!manifest && parsed) tell(`${noManifest}，照存储里实际有的来比较。`);
  if (manifest && manifest.site !== site) tell(`域名由 ${manifest.site} 改为 ${site}。`);
  return {
    manifest,
    journal: journal ?? emptyJournal,
    isOurs: (manifest ?? journal) !== undefined,
    shown: foundManifest || foundJournal ? shownBy(manifest, journal) : {},
  };
}

/** After a deployment came to its end, its manifest says what is shown: then who has lost it knows nothing. */
function shownBy(manifest: Manifest | undefined, journal: Journal | undefined): Journal['shown'] {
  const interrupted = journal?.shown;
  if (!interrupted || (!manifest && Object.keys(interrupted).length === 0)) return undefined;
  return leastErased(interrupted, manifest?.notices ?? {});
}

/** The site of `live` is there: the deployment is not the first, and of another site only on purpose. */
function refuseOther(live: Manifest, { site, isFirst, isAccepted }: OnLineOrder): void {
  if (isFirst) throw new StoreError(`线上已经有网站（${versionOf(live)}），不是第一次发布，请去掉 --first。`);
  if (live.site !== site && !isAccepted)
    throw new StoreError(
      `线上是 ${live.site} 的网站，要发布的是 ${site} 的，没有发布。请核对 --to；确是改了域名的，加 --yes。`,
    );
}

/** No manifest tells what is published. Where a deployment came to its end there was one: then none is the first. */
function refuseUnknown(
  noManifest: string,
  { isComplete, isFirst, isAccepted }: { isComplete: boolean; isFirst: boolean; isAccepted: boolean },
): void {
  if (isComplete ? isAccepted : isFirst) return;
  throw new StoreError(
    `${noManifest}，无法核对已经发布的公示有没有改动，没有发布。${
      isComplete
        ? `这里发布过网站，不是第一次。请从保存的上一版里取出 ${manifestFile}，放回去；找不到的，逐个核对要发布的公示都没有悄悄改动，再加 --yes。`
        : '请核对 --to；第一次发布的，加 --first。'
    }`,
  );
}
