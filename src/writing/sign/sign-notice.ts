import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chinesePublication } from '#domain/window/chinese-date.ts';
import { dayAt, type Instant } from '#domain/time/instant.ts';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import { inChinese, settleHalfDone } from '../half-done.ts';
import { type Change, realDisk, runJournalled } from '../journal.ts';
import { ask, Ended, isConfirmed, type Respondent } from '../asking/ask.ts';
import { someText } from '../asking/reply.ts';
import type { CommandLine, KnownFlags } from '#terminal/terminal.ts';
import { checkNoticeAt, errorsOf } from '../notice-content.ts';
import { noticeNamed, type NoticePlace } from '../notice-named.ts';
import type { World } from '#terminal/run-command.ts';
import { ledgerLines, ruleLines, windowWords } from '../window-lines.ts';
import { timeWritten, writtenTime } from '../written-time.ts';
import { type SignOffAnswers, withSignOff } from './sign-off-line.ts';
import { statementKey } from '#reading/wording/diagnostic.ts';

export const signFlags: KnownFlags = {
  texts: { 审核: ['reviewed-by'], 签发: ['signed-by'], 时间: ['time'] },
  alone: {},
  takesWords: true,
};

/**
 * Shows what of a notice will be public, asks who signs it off, and writes that into its settings. Throws `Ended`
 * where it cannot.
 */
export async function signNotice(line: CommandLine, respondent: Respondent, world: World): Promise<void> {
  const { folder, now, disk = realDisk, report } = world;
  if (!(await settleHalfDone(folder, line, respondent, disk))) return;
  const [named = '', ...rest] = line.words;
  if (rest.length > 0) throw new Ended('一次只签发一个公示，请只写一个。', 2);
  const place = noticeNamed(folder, named);
  const { notice, isSignedOff, diagnostics } = await checkNoticeAt(folder, place, dayAt(now));
  if (notice?.signOff) {
    const { reviewedBy, signedBy, time: signedAt } = notice.signOff;
    return respondent.say(
      `${addressOf(place)} 已经签发：审核 ${reviewedBy}，签发 ${signedBy}，时间 ${chinesePublication(signedAt)}。没有改动。`,
    );
  }
  if (notice) for (const told of outline(notice)) respondent.say(told);
  respondent.say('\n检查的结果：');
  report(diagnostics);
  if (isSignedOff) throw new Ended('这个公示已经签发，只是现在有错误。没有改动，请改好上面的错误。', 1);
  if (!notice || errorsOf(diagnostics).length > 0)
    throw new Ended('有错误，不能签发，没有改动。请改好再来。', 1);

  const answers = await askSignOff(respondent, now);
  const change = signOffChange(folder, place, answers);
  const signed = await checkNoticeAt(folder, place, dayAt(now), [change]);
  const errors = errorsOf(signed.diagnostics);
  if (errors.length > 0) {
    report(errors);
    throw new Ended('写上签发以后会有上面的错误，没有改动。请改好再来。', 1);
  }
  if (!(await isConfirmed('写上签发，提交后就正式发布', respondent)))
    throw new Ended('没有签发，没有改动。', 1);
  // The file is read again: somebody may have changed it while the questions were asked.
  const latest = signOffChange(folder, place, answers);
  if (Buffer.compare(latest.bytes, change.bytes) !== 0)
    throw new Ended('问答的时候 notice.md 又改过了，没有签发。请看过改动，再来一次。', 1);
  inChinese(() => runJournalled(folder, { command: `签发 ${addressOf(place)}`, changes: [change] }, disk));
  respondent.say(`\n已签发，写在 ${folder}/${place.folder}/notice.md 里：`);
  respondent.say(`  审核 ${answers.reviewedBy}，签发 ${answers.signedBy}，时间 ${answers.time}`);
  const before = new Set(diagnostics.map(statementKey));
  const others = signed.diagnostics.filter((one) => !before.has(statementKey(one)));
  if (others.length > 0) report(others);
  respondent.say('下一步：提交。发布以后要改，请用 npm run correct。');
}

/** What the public will see of `notice`, in lines. */
function outline(notice: Notice): string[] {
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

async function askSignOff(respondent: Respondent, now: Instant): Promise<SignOffAnswers> {
  return {
    reviewedBy: await ask(
      { name: '审核', hint: '审核的处室或人员', example: '政策法规处', usual: '', read: someText },
      respondent,
    ),
    signedBy: await ask(
      { name: '签发', hint: '签发的领导', example: '分管负责人', usual: '', read: someText },
      respondent,
    ),
    time: await ask(
      {
        name: '时间',
        hint: '签发的时间，不能晚于发布时间',
        example: '2023-08-04 10:00',
        usual: timeWritten(now),
        read: writtenTime,
      },
      respondent,
    ),
  };
}

function signOffChange(
  folder: string,
  { folder: inner }: NoticePlace,
  answers: SignOffAnswers,
): Change & { readonly bytes: Uint8Array } {
  const path = `${inner}/notice.md`;
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    readFileSync(join(folder, path)),
  );
  const signed = withSignOff(text, answers);
  if (signed === undefined)
    throw new Ended(
      `${folder}/${path} 的写法不能自动写上签发，请照内容文件夹里的 README.md 手工写。没有改动。`,
      1,
    );
  return { path, bytes: Buffer.from(signed) };
}
