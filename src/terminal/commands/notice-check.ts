import { dayAt } from '#domain/time/instant.ts';
import { listFiles } from '#reading/files/content-files.ts';
import { readContent } from '#reading/read-content.ts';
import { checkedNotice, type NoticeCheck, withChanges } from '#writing/checked-notice.ts';
import type { NoticePlace } from '#writing/notice-place.ts';
import type { World } from '../run-writing.ts';
import { usableContent } from '../usable-content.ts';

/** The check of the notice at `place`. It throws `Ended` where there is no site to check it in. */
export function noticeCheck({ folder, now }: Pick<World, 'folder' | 'now'>, place: NoticePlace): NoticeCheck {
  return async (changes) => {
    const files = withChanges(listFiles(folder), folder, changes);
    const opens = (path: string): boolean => path.startsWith(`${place.folder}/`);
    const content = await readContent(folder, { files, today: dayAt(now), opens });
    return checkedNotice(usableContent(content, 1), folder, place);
  };
}
