import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import type { Instant } from '#domain/time/instant.ts';
import { instantOfPublication } from '#domain/time/publication.ts';
import { chinesePublication } from '#domain/window/chinese-date.ts';
import { Ended } from '../ended.ts';
import { bytesOf, textOf } from '../file-text.ts';
import type { NoticePlace } from '../notice-place.ts';
import type { Plan } from '../plan.ts';
import { ledgerLines, ruleLines, windowWords } from '../window-lines.ts';
import { type SignOffAnswers, withSignOff } from './sign-off-line.ts';

/**
 * What signs off the notice at `place` of the content folder `shownAs`, whose `notice.md` is `file`. Throws `Ended`
 * where that is written so that only a person can.
 */
export function signOffPlan(
  file: Uint8Array,
  shownAs: string,
  place: NoticePlace,
  answers: SignOffAnswers,
): Plan {
  const path = `${place.folder}/notice.md`;
  const text = textOf(file);
  const signed = text === undefined ? undefined : withSignOff(text, answers);
  if (signed === undefined)
    throw new Ended(
      `${shownAs}/${path} 的写法不能自动写上签发，请照内容文件夹里的 README.md 手工写。没有改动。`,
      1,
    );
  return {
    changes: [{ path, before: file, bytes: bytesOf(signed) }],
    said: [
      `\n已签发，写在 ${shownAs}/${path} 里：`,
      `  审核 ${answers.reviewedBy}，签发 ${answers.signedBy}，时间 ${answers.time}`,
    ],
  };
}

/** When the public will see `notice`, signed at `now`, and what holds until then. */
export function appearanceOf(
  { published }: Notice,
  now: Instant,
): { readonly when: string; readonly until: string } {
  return instantOfPublication(published) > now
    ? {
        when: `到${chinesePublication(published)}公开`,
        until: '定时的流水线每十分钟看一次，到时自动发布；此前要改可以直接改。',
      }
    : { when: '就公开', until: '' };
}

/** What the public will see of `notice`, in lines. */
export function outline(notice: Notice): string[] {
  const { window, ledger } = notice;
  const files = notice.attachments.map((attachment) =>
    attachment.kind === 'file' ? `${attachment.title}（${attachment.path}）` : `${attachment.title}（本页）`,
  );
  return [
    `将要公开的公示：${addressOf(notice)}`,
    `标题：${titleOf(notice)}`,
    `种类：${notice.kind}`,
    `发布单位：${notice.issuers.join('、')}`,
    `发布时间：${chinesePublication(notice.published)}`,
    `公示期：${windowWords(window)}`,
    ...ruleLines(window),
    ...ledgerLines(window, ledger).map((day) => `　${day}`),
    ...notice.lists.map(
      ({ title, standing, nominees }) =>
        `${standing === 'reserve' ? '递补名单' : '名单'}：${title}，${nominees.length} 个`,
    ),
    ...(files.length === 0 ? ['附件：没有'] : files.map((file) => `附件：${file}`)),
  ];
}
