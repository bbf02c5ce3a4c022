import { addressOf, byCategory, type NomineeList, type Notice, titleOf } from '#domain/notice/notice.ts';
import type { Instant } from '#domain/time/instant.ts';
import { instantOfPublication } from '#domain/time/publication.ts';
import { chinesePublication } from '#domain/window/chinese-date.ts';
import { Ended } from '../ended.ts';
import { canonicalSettings } from '../mend/mend.ts';
import { settingsFormAt } from '../mend/mendable.ts';
import { bytesOf, textOf } from '../file-text.ts';
import type { NoticePlace } from '../notice-place.ts';
import type { Plan } from '../plan.ts';
import { ledgerLines, ruleLines, windowWords } from '../window-lines.ts';
import { type SignOffAnswers, withSignOff } from './sign-off-line.ts';

/**
 * What signs off the notice at `place` of the content folder `shownAs`, whose files with settings are `files`. What is
 * signed is written as it is read: settings get their usual form. Throws `Ended` where `notice.md` is written so that
 * only a person can sign it.
 */
export function signOffPlan(
  files: ReadonlyMap<string, Uint8Array>,
  shownAs: string,
  place: NoticePlace,
  answers: SignOffAnswers,
): Plan {
  const path = `${place.folder}/notice.md`;
  const usual = [...files].map(([name, before]) => ({ path: name, before, text: inUsualForm(name, before) }));
  const mended = usual.filter(({ before, text }) => text !== undefined && text !== textOf(before));
  const notice = usual.find((file) => file.path === path);
  const signed = notice?.text === undefined ? undefined : withSignOff(notice.text, answers);
  if (!notice || signed === undefined)
    throw new Ended(
      `${shownAs}/${path} 的写法不能自动写上签发，请照内容文件夹里的“手册.md”手工写。没有改动。`,
      1,
    );
  const others = mended.filter((file) => file !== notice);
  return {
    changes: [...others, { ...notice, text: signed }].map(({ text = '', ...file }) => ({
      ...file,
      bytes: bytesOf(text),
    })),
    said: [
      ...(mended.length > 0 ? ['\n设置的写法已经统一，意思没有变：'] : []),
      ...mended.map((file) => `  ${shownAs}/${file.path}`),
      `\n已签发，写在 ${shownAs}/${path} 里：`,
      `  审核 ${answers.reviewedBy}，签发 ${answers.signedBy}，时间 ${answers.time}`,
      ...(answers.published === undefined ? [] : [`  发布时间改为 ${answers.published}`]),
    ],
  };
}

/** The text of the file `path` with its settings in their usual form; undefined for what is not UTF-8. */
function inUsualForm(path: string, bytes: Uint8Array): string | undefined {
  const text = textOf(bytes);
  const settings = settingsFormAt(path);
  return text === undefined || !settings ? text : canonicalSettings(text, { form: 'markdown', settings });
}

/** When the public will see `notice`, signed at `now`, and what holds until then. */
export function appearanceOf(
  { published }: Notice,
  now: Instant,
): { readonly when: string; readonly until: string } {
  return instantOfPublication(published) > now
    ? {
        when: `到${chinesePublication(published)}公开`,
        until: '网站每十分钟自动看一次，到时发布；此前要改可以直接改，改好重新请领导签发。',
      }
    : { when: '就公开', until: '' };
}

/** What the public will see of `notice`, in lines. */
export function outline(notice: Notice): string[] {
  const files = notice.attachments.map((attachment) =>
    attachment.kind === 'file' ? `${attachment.title}（${attachment.path}）` : `${attachment.title}（本页）`,
  );
  return [
    `将要公开的公示：${addressOf(notice)}`,
    `标题：${titleOf(notice)}`,
    `种类：${notice.kind}`,
    `发布单位：${notice.issuers.join('、')}`,
    ...datesOf(notice),
    ...notice.lists.map(
      (list) =>
        `${list.standing === 'reserve' ? '递补名单' : '名单'}：${list.title}，${inWords(list, notice)}`,
    ),
    ...(files.length === 0 ? ['附件：没有'] : files.map((file) => `附件：${file}`)),
  ];
}

/** `20名`, and of several categories how many each has: `优秀教师12名、优秀班主任8名`. */
function inWords(list: NomineeList, notice: Pick<Notice, 'quotas'>): string {
  const parts = byCategory([list]).map(({ category, nominees: { length } }) => ({
    category,
    number: `${length}${measureWordOf(category, notice)}`,
  }));
  const [only, ...others] = parts;
  return only && others.length === 0
    ? only.number
    : parts.map(({ category, number }) => `${category}${number}`).join('、');
}

/** What the quota of `category` is counted by. */
function measureWordOf(category: string, { quotas }: Pick<Notice, 'quotas'>): string {
  return quotas.find((quota) => quota.category === category)?.measureWord ?? '个';
}

/** When `notice` will be public, and from when to when it may be objected to, in lines. */
export function datesOf({ published, window, ledger }: Notice): string[] {
  return [
    `发布时间：${chinesePublication(published)}`,
    `公示期：${windowWords(window)}`,
    ...ruleLines(window),
    ...ledgerLines(window, ledger).map((day) => `　${day}`),
  ];
}
