import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { calendarHistory } from '#domain/calendar/calendar-history.ts';
import { parseCivilDate } from '#domain/time/civil-date.ts';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import type { Content } from '#reading/parse-content.ts';
import { contentOf, isUsable } from '#reading/read-content.ts';
import { renderReport } from '#reading/wording/report.ts';
import { contentFolder, fail, today } from '#terminal/command.ts';
import { inChinese, settleHalfDone } from '#writing/half-done.ts';
import { runJournalled } from '#writing/journal.ts';
import { printReport } from '#terminal/print-report.ts';
import { runCommand } from '#terminal/run-command.ts';
import { Ended, type Respondent } from '#writing/asking/ask.ts';
import { askNotice } from '#writing/new/ask-notice.ts';
import { askOffice } from '#writing/new/ask-office.ts';
import { noticeFiles, noticeFolder } from '#writing/new/notice-files.ts';
import { isShared, officeFiles } from '#writing/new/office-files.ts';
import { commandLine } from '#terminal/terminal.ts';
import { exampleDay, windowSentence } from '#writing/new/window.ts';
import { isOccupied, writeNew } from '#writing/new/write-new.ts';

/**
 * `npm run new` asks for what begins a notice and writes its folder; `npm run new -- --office DIR` begins the
 * content folder of an office. Flags answer in advance; with `--yes` nothing is asked. All is written at the
 * end, or nothing. Exit code 1: what would be overwritten, or an input that ended; 2: a flag that cannot be read.
 */

const usage = `用法：npm run new [-- 选项]
  逐项问答，在内容文件夹的 notices 里新建一个公示（草稿）。选项可以预先回答；加 --默认（--yes），就什么都不问：
  --标题 … --网址名 sheng-laomo --种类 评选表彰 --发布单位 … --落款 … --文号 … --地区 …
  --发布日期 2023-08-04 --成文日期 2023-08-04 --工作日 5（或 --自然日 7）
  --依据 文件标题 --依据文号 … --依据机关 …
  --类别 先进集体:1:个                 可以写几次
  --对象 先进集体:名称[:主要事迹]      可以写几次，要写就写齐
  --条件 先进集体:一条条件             可以写几次
  --名单 类别                          这一类用一个名单表格；只写 --名单 是全部
  --部门 … --电话 … --电子邮件 … --地址 … --邮编 …
  上次没有做完的：--接着做（--finish）、--撤销（--undo）

用法：npm run new -- --office 文件夹 [选项]
  在空文件夹里新建一个单位的全部内容。
  --主办单位 … --名称 … --域名 … --电话 … --地址 … --邮编 …`;

const line = commandLine(process.argv.slice(2)) ?? fail(usage);
if (line.wantsHelp) print(usage);
else
  await runCommand(line, async (respondent) => {
    const [office] = line.flag('office') ?? [];
    if (office !== undefined) await newOffice(office, respondent);
    else if (await settleHalfDone(contentFolder(), line, respondent)) await newNotice(respondent);
  });

async function newNotice(respondent: Respondent): Promise<void> {
  const content = siteContent(contentFolder());
  const { office } = content;
  const pathOf = (folder: string): string => join(contentFolder(), folder);
  if (!respondent.isSilent)
    print('新建一个公示。一次问一项；直接回车用默认的；按 Ctrl+C 随时退出，什么都不会写。');
  const answers = await askNotice(respondent, {
    today: today(),
    organiser: office.organiser,
    shortest(kind) {
      const { workdays = 5, ofKinds } = office.shortestWindow;
      return ofKinds.find((least) => least.kind === kind) ?? { unit: 'workday', length: workdays };
    },
    isTaken: (year, slug) => existsSync(pathOf(`notices/${year}/${slug}`)),
  });
  const folder = noticeFolder(answers);
  const files = noticeFiles(answers);
  if (isOccupied(pathOf(folder))) throw new Ended(`“${pathOf(folder)}”已经有了，没有改动它。`, 1);
  const changes = [...files].map(([path, text]) => ({ path: `${folder}/${path}`, bytes: Buffer.from(text) }));
  inChinese(() => runJournalled(contentFolder(), { command: `新建 /${folder}/`, changes }));

  print(`\n已写好一个公示（草稿，还没有签发）：`);
  for (const path of files.keys()) print(`  ${pathOf(folder)}/${path}`);
  const history = calendarHistory(content.calendarYears, content.localDays);
  print(windowSentence(answers, office, history));
  print('\n现在检查的结果：');
  printReport(noticeProblems(folder));
  print(`
下一步：
  1. 打开上面的文件，写着“待填”的，在它的下一行填好；照实际改写正文。每一项都有说明，办法见内容文件夹里的 README.md。
  2. 检查：npm run check -- ${pathOf(folder)}
  3. 预览：npm run dev，打开 /${folder}/
  4. 领导签发后，在 notice.md 里写上“签发”，提交。`);
}

/** The site that notices are written for: everything but the notices. */
function siteContent(folder: string): Content {
  if (!existsSync(join(folder, 'site.yaml')))
    return fail(
      `“${folder}”里没有 site.yaml，不是内容文件夹。要从头新建，请运行 npm run new -- --office 文件夹。`,
    );
  const content = contentOf(
    filesOf(folder, (path) => !path.startsWith('notices/')),
    folder,
  );
  return isUsable(content)
    ? content
    : fail(`站点设置或工作日历有错误，请先改正：\n${renderReport(content.diagnostics, 'text')}`);
}

/** What the check says of the notice in `folder`. */
function noticeProblems(folder: string): Content['diagnostics'] {
  const files = filesOf(
    contentFolder(),
    (path) => !path.startsWith('notices/') || path.startsWith(`${folder}/`),
  );
  const { diagnostics } = contentOf(files, contentFolder(), today());
  return diagnostics.filter(({ file }) => file.startsWith(`${contentFolder()}/${folder}/`));
}

async function newOffice(folder: string, respondent: Respondent): Promise<void> {
  const occupied = new Ended(
    `“${folder}”里已经有东西了，没有改动它。请另指定一个空的或者还没有的文件夹。`,
    1,
  );
  if (folder.trim() === '' || isOccupied(folder)) throw occupied;
  const ours = resolve(import.meta.dirname, '../content');
  const shared = filesOf(ours, isShared);
  const content = contentOf(
    filesOf(ours, (path) => !path.startsWith('notices/')),
    ours,
  );
  if (!isUsable(content))
    return fail('本项目的站点设置或工作日历有错误，请先运行 npm run check，改正后再来。');
  if (!respondent.isSilent)
    print('新建一个单位的内容文件夹。一次问一项；直接回车用默认的；按 Ctrl+C 随时退出，什么都不会写。');
  const answers = await askOffice(respondent);

  const history = calendarHistory(content.calendarYears, []);
  const days = content.calendarYears.flatMap(({ year }) => parseCivilDate(`${year}-06-01`) ?? []);
  const files = new Map<string, string | Uint8Array>([
    ...officeFiles(answers, exampleDay(today(), days, history)),
    ...[...shared].map(([path, { bytes }]) => [path, bytes] as const),
  ]);
  if (!writeNew(folder, files)) throw occupied;

  print(`\n已在“${folder}”写好：`);
  print('  site.yaml      站点设置，每一项都有说明；编号留空，由有关部门核发后填上');
  print('  calendar/      历年的放假安排');
  print('  pages/         网站自己的页面，例如“关于本站”，请照本单位的情况改写');
  print('  README.md      给办公室的说明');
  print('  notices/       一个示例公示（草稿），看过请删去');
  print(`
下一步：
  1. 打开 ${folder}/site.yaml，写着“待填”的，在它的下一行填好。
  2. 检查：CONTENT_DIR=${folder} npm run check
  3. 看网站：CONTENT_DIR=${folder} npm start
  4. 新建公示：CONTENT_DIR=${folder} npm run new`);
}

function filesOf(folder: string, isWanted: (path: string) => boolean): Map<string, ContentFile> {
  return new Map([...listFiles(folder)].filter(([path]) => isWanted(path)));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
