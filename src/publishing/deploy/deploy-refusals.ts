import { dayAt, instantOfMilliseconds } from '#domain/time/instant.ts';
import type { Manifest } from '#history/published/manifest.ts';
import { versionOf } from '../verify-site.ts';
import { broughtBack } from './brought-back.ts';
import type { DeployPlan } from './deploy-plan.ts';
import { lostByRollBack } from './lost-by-roll-back.ts';
import type { OnLine } from './on-line.ts';
import { silentlyChanged } from './silently-changed.ts';
import { type Store, StoreError } from './stores/store.ts';

/** Nothing of others is removed, whoever asks for it, nor replaced unasked. */
export function refuseForeign(
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
export function someOf(paths: readonly string[]): string {
  return `${paths.slice(0, 5).join('、')}${paths.length > 5 ? ' 等' : ''}`;
}

/** A site goes back to an earlier one only where who does so knows what is lost by it; a dry run says what would be. */
export function refuseLosses(
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

/** What is on line changes by a correction only. */
export function refuseSilentChanges(manifest: Manifest, live: Manifest): void {
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
export function refuseAhead(manifest: Manifest, now: number): void {
  if (manifest.epoch * 1000 > now)
    throw new StoreError(
      `要发布的版本（${versionOf(manifest)}）比现在的时间还晚，可能有没到发布时间的公示，没有发布。请核对时钟和 SOURCE_DATE_EPOCH，重新生成。`,
    );
}

/** What was withdrawn, archived or corrected stays so, and no older site replaces a newer one unasked. */
export function refuseBringingBack(
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

/** How commits follow each other, and who is asked. */
interface CommitOrder {
  readonly isAccepted: boolean;
  isBefore(older: string, newer: string): boolean | undefined;
  tell(line: string): void;
}

/**
 * No commit takes the place of a later one, however late it was built; nor does one that was rolled back, or one before
 * it, come back unasked. Where it cannot be known which is later, that is told.
 */
export function refuseOlderCommit(
  { commit: built }: Manifest,
  { manifest: live, journal: { held } }: OnLine,
  { isAccepted, isBefore, tell }: CommitOrder,
): void {
  const isFixed =
    !held || (built && held.commit && built !== held.commit && isBefore(built, held.commit) !== true);
  if (!isFixed && !isAccepted)
    throw new StoreError(
      `${dayAt(instantOfMilliseconds(held.since))} 回退过，没有发布：要发布的这一版${built ? `（提交 ${shortOf(built)}）不比回退掉的新` : '不知道出自哪个提交，看不出改好了没有'}，会把回退掉的重新放上去。请先改好（例如 git revert）、提交，重新生成，再发布；确知可以发布的，加 --yes。`,
    );
  const online = live?.commit;
  if (!built || !online || built === online) return;
  if (isBefore(built, online))
    throw new StoreError(
      `线上的版本更新（出自提交 ${shortOf(online)}），要发布的出自更早的提交 ${shortOf(built)}，没有发布。请取最新的提交，重新生成；确要换回旧的，请用 --roll-back。`,
    );
  const isNewer = isBefore(online, built);
  if (isNewer === undefined)
    tell(`线上的版本出自提交 ${shortOf(online)}，这里的仓库里查不到它，没有核对先后。`);
  else if (!isNewer)
    tell(`线上的版本出自提交 ${shortOf(online)}，它不在这一版的历史里：那里独有的改动，这一版没有。`);
}

function shortOf(commit: string): string {
  return commit.slice(0, 12);
}
