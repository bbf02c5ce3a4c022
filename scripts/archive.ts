import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, titleOf } from '#domain/notice/notice.ts';
import { listFiles } from '#reading/files/content-files.ts';
import { isUsable, readContent } from '#reading/read-content.ts';
import { renderReport } from '#reading/wording/report.ts';
import { archiveChanges, archiveDue } from '#writing/archive/archive-notice.ts';
import { contentFolder, fail, today } from '#terminal/command.ts';
import { inChinese, settleHalfDone } from '#writing/half-done.ts';
import { runJournalled } from '#writing/journal.ts';
import { Ended, isConfirmed, type Respondent } from '#writing/asking/ask.ts';
import { commandLine } from '#terminal/terminal.ts';
import { runCommand } from '#terminal/run-command.ts';

/**
 * `npm run archive [-- --yes]`: lists the notices whose names and deeds must go, and after a yes removes them from
 * the content folder. Exit code 0: done, or nothing to do; 1: not done; 2: a flag that cannot be read.
 */

const usage = `用法：npm run archive [-- --默认]
  列出保留期已满的和已撤回的公示，问过以后，从内容文件夹里删去名单、事迹、条件、附件、旧版本和结果，
  只留标题、发布单位、文号和日期，更正和中止只留对公示期的影响。网站在保留期满的那天就不再显示它们，这个命令清理的是文件夹。
  --默认（--yes）   不问，直接删去
  --只看（--list）  只列出，不删
  上次没有做完的：--接着做（--finish）、--撤销（--undo）
Git 的历史里还留着删去的文字，怎样清除见内容文件夹里的 README.md“归档”。`;

const line =
  commandLine(process.argv.slice(2), { texts: {}, alone: { 只看: ['list'] }, takesWords: false }) ??
  fail(usage);
if (line.wantsHelp) process.stdout.write(`${usage}\n`);
else
  await runCommand(line, async (respondent) => {
    if (await settleHalfDone(contentFolder(), line, respondent)) await archive(respondent);
  });

async function archive(respondent: Respondent): Promise<void> {
  const unread = await archiveRead(respondent);
  if (unread.length > 0)
    throw new Ended(
      `这些公示有错误，看不出要不要归档，没有动。请先 npm run check，改好再来：\n${unread.map((address) => `  ${address}`).join('\n')}`,
      1,
    );
}

/** Archives what is due; the addresses of signed notices that cannot be read, which may be due as well. */
async function archiveRead(respondent: Respondent): Promise<string[]> {
  const folder = contentFolder();
  const content = readContent(folder, today());
  if (!isUsable(content))
    return fail(`站点设置或工作日历有错误，请先改正：\n${renderReport(content.diagnostics, 'text')}`);
  const { basis } = content.office.retention;
  const due = archiveDue(content.notices, [...listFiles(folder).keys()], today());
  const unread = content.broken.filter(({ isSignedOff }) => isSignedOff).map(addressOf);
  if (due.length === 0) {
    if (unread.length === 0) respondent.say('没有要归档的公示。');
    return unread;
  }
  for (const { notice, why, files } of due) {
    respondent.say(
      `${addressOf(notice)}　${why === 'withdrawn' ? '已撤回' : `保留期 ${notice.archivesOn} 已满`}`,
    );
    respondent.say(`    ${titleOf(notice)}`);
    respondent.say(`    要删去 ${files.length} 个文件里的名单和事迹`);
  }
  if (line.has('只看')) return unread;
  const what = `从文件夹里删去这 ${due.length} 件的名单和事迹，以后只能从 Git 的历史里找回`;
  if (!(await isConfirmed(what, respondent))) throw new Ended('没有删去任何文件。', 1);
  const changes = due.flatMap((entry) =>
    archiveChanges(entry, (path) => readFileSync(join(folder, path), 'utf8'), basis),
  );
  inChinese(() => runJournalled(folder, { command: `归档 ${due.length} 件公示`, changes }));
  respondent.say(`已归档 ${due.length} 件。请运行 npm run check，再提交。`);
  respondent.say('Git 的历史、别人的副本里还有删去的文字，怎样清除见内容文件夹里的 README.md“归档”。');
  return unread;
}
