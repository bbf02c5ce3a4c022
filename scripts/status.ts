import { agenda, agendaDays } from '#domain/notice/agenda.ts';
import { dayAt } from '#domain/time/instant.ts';
import { readKeptContent } from '#kept/kept-content.ts';
import { builtAt } from '#reading/built-at.ts';
import { agendaJson, agendaReport } from '#terminal/commands/agenda-report.ts';
import { contentFolder } from '#terminal/folders.ts';
import { liveSite } from '#terminal/live-site.ts';
import { print } from '#terminal/print.ts';
import { runCommand } from '#terminal/run-command.ts';
import { usableContent } from '#terminal/usable-content.ts';
import { Ended } from '#writing/ended.ts';

/**
 * `npm run status [-- --json] [--published WHERE [--strict]]`: what opens, closes, is owed and is due for archiving, now
 * and in the next 30 days; with WHERE, as `check` takes it, whether what is on line there is late. Exit code 0, with
 * anything overdue too: a reminder reads the JSON. 2 when WHERE cannot be read. `--strict` is the alarm: 1 where the
 * site is late, 2 where that cannot be known.
 */

const usage = `用法：npm run status [-- 选项]
  列出现在和今后${agendaDays}天里要开始、期满、公布结果、归档的公示，和等着签发的草稿。
  --json              给程序读：一个列表，每项有 kind、name、address、title、status、on、words
  --published 网址    也看已发布的网站有没有按时更新：网址、manifest.json，或它所在的文件夹；写成 "" 就是站点设置里的域名
  --strict            报警用：网站没有按时更新，退出码 1；读不到网站，退出码 2（要和 --published 一起写）`;

await runCommand(usage, { alone: ['json', 'strict'], texts: ['published'] }, async (line) => {
  const isStrict = line.has('strict');
  if (isStrict && line.text('published') === undefined)
    throw new Ended('--strict 要和 --published 一起写。', 2);
  const { content } = await readKeptContent(contentFolder(), { today: dayAt(builtAt) });
  const { notices, office, calendar } = usableContent(content);
  const { missed, problem } = await liveSite(line.text('published'), office.domain, builtAt);
  if (problem !== undefined) process.stderr.write(`${problem}\n`);
  const entries = agenda(notices, { office, calendar, now: builtAt, missed });
  print(line.has('json') ? agendaJson(entries) : agendaReport(entries));
  if (!isStrict) return 0;
  return problem !== undefined ? 2 : missed === undefined ? 0 : 1;
});
