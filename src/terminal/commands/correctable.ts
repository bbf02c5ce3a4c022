import { isEmbargoed } from '#domain/notice/embargo.ts';
import { addressOf } from '#domain/notice/notice.ts';
import type { Instant } from '#domain/time/instant.ts';
import { chinesePublication } from '#domain/window/chinese-date.ts';
import { listFiles } from '#reading/files/content-files.ts';
import type { CheckedNotice, NoticeCheck } from '#writing/checked-notice.ts';
import { type HeldNotice, heldNotice, unfrozen } from '#writing/correct/held-notice.ts';
import { Ended } from '#writing/ended.ts';
import type { NoticePlace } from '#writing/notice-place.ts';
import type { World } from '../run-writing.ts';
import { namedNotice } from './named-notice.ts';
import { noticeCheck } from './notice-check.ts';

/** A published notice of which every earlier version is frozen. */
export interface CorrectableNotice {
  readonly place: NoticePlace;
  readonly address: string;
  readonly held: HeldNotice;
  readonly checked: CheckedNotice;
  readonly check: NoticeCheck;
}

/**
 * The notice `named`. Throws `Ended` for what is not public yet, and with what `refuse`
 * says of versions still to be frozen.
 */
export async function correctable(
  named: string,
  world: World,
  refuse: (versions: string, address: string) => string,
): Promise<CorrectableNotice> {
  const place = namedNotice(world.folder, named);
  const address = addressOf(place);
  const check = noticeCheck(world, place);
  const checked = await check([]);
  refuseUnpublished(checked, address, world.now);
  const held = heldNotice(listFiles(world.folder), place);
  const missing = unfrozen(held);
  if (missing.length > 0) throw new Ended(refuse(`第${missing.join('、')}版`, address), 1);
  return { place, address, held, checked, check };
}

/** What nobody has seen is changed as it is: drafts, and what is dated ahead. */
function refuseUnpublished({ isSignedOff, notice }: CheckedNotice, address: string, now: Instant): void {
  if (isSignedOff === undefined)
    throw new Ended(
      `${address} 的设置读不出来，看不出是否已经签发。没有改动任何文件，请先改正 notice.md。`,
      1,
    );
  if (!isSignedOff)
    throw new Ended(`${address} 还是草稿，没有发布，不用更正：直接修改就可以。没有改动任何文件。`, 1);
  if (notice && isEmbargoed(notice, now))
    throw new Ended(
      `${address} 还没有到发布时间（${chinesePublication(notice.published)}），没有公开，不用更正：直接修改，重新请领导签发。没有改动任何文件。`,
      1,
    );
}
