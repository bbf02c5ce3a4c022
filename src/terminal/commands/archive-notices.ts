import { addressOf } from '#domain/notice/notice.ts';
import { dayAt } from '#domain/time/instant.ts';
import { listFiles } from '#reading/files/content-files.ts';
import { readContent } from '#reading/read-content.ts';
import {
  archiveDue,
  archivePlan,
  doubtfulNames,
  type DueNotice,
  dueLines,
} from '#writing/archive/archive-notice.ts';
import { soughtLength } from '#domain/name/word-finder.ts';
import type { Reply } from '#writing/asking/reply.ts';
import { isConfirmed, type Respondent } from '#writing/asking/respondent.ts';
import { Ended } from '#writing/ended.ts';
import { applyPlan } from '../apply-plan.ts';
import { type CommandLine, type KnownFlags, writingFlags } from '../command-line.ts';
import type { World } from '../run-writing.ts';
import { usableContent } from '../usable-content.ts';

/** The flags of `npm run archive`. */
export const archiveFlags: KnownFlags = {
  texts: [['涉及', 'about']],
  alone: [...writingFlags, ['只看', 'list']],
};

/**
 * Lists the notices whose names and deeds must go, and after a yes removes them. Throws `Ended` at the end over signed
 * notices that cannot be read, which may be due as well.
 */
export async function archiveNotices(line: CommandLine, respondent: Respondent, world: World): Promise<void> {
  const { folder, now } = world;
  const today = dayAt(now);
  const files = listFiles(folder);
  const { notices, broken, office } = usableContent(await readContent(folder, { files, today }));
  const due = archiveDue(notices, files, today);
  const unread = broken.filter(({ isSignedOff }) => isSignedOff).map((notice) => `  ${addressOf(notice)}`);
  for (const text of due.flatMap(dueLines)) respondent.say(text);
  if (due.length === 0 && unread.length === 0) respondent.say('没有要归档的公示。');
  if (due.length > 0 && !line.has('只看')) {
    const what = `从文件夹里删去这${due.length}件的名单和事迹，以后只能从 Git 的历史里找回`;
    const about = await askAbout(due, respondent);
    if (!(await isConfirmed(what, respondent))) throw new Ended('没有删去任何文件。', 1);
    applyPlan(archivePlan(due, office.retention.basis, about), respondent, world);
  }
  if (unread.length > 0)
    throw new Ended(
      `这些公示有错误，看不出要不要归档，没有动。请先 npm run check，改正后重新运行：\n${unread.join('\n')}`,
      1,
    );
}

/** By their addresses, whom notices are about whose lists do not name everybody, as it seems. */
async function askAbout(
  due: readonly DueNotice[],
  respondent: Respondent,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const about = new Map<string, readonly string[]>();
  for (const entry of due) {
    const likely = doubtfulNames(entry);
    if (!likely && respondent.flag('涉及') === undefined) continue;
    const address = addressOf(entry.notice);
    const names = await respondent.ask({
      name: '涉及',
      hint: `${address} 写到的人，名单里没有的（只在标题、正文或附件里的），写出姓名，用顿号隔开，标题和理由里的一并隐去；没有的，写“无”`,
      example: '甲一、甲二',
      usual: likely && likely.length > 0 ? likely.join('、') : '无',
      read: readNames,
    });
    about.set(address, names);
  }
  return about;
}

function readNames(reply: string): Reply<readonly string[]> {
  const names = reply.split(/[、，,；;]/).map((name) => name.trim());
  const isNobody = names.length === 1 && names[0] === '无';
  if (isNobody) return { value: [] };
  return names.some((name) => soughtLength(name) < 2)
    ? { refusal: '请写姓名，用顿号隔开；都不是姓名的，写“无”。' }
    : { value: names };
}
