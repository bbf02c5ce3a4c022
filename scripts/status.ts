import { agenda, agendaDays } from '#domain/notice/agenda.ts';
import { dayAt } from '#domain/time/instant.ts';
import { builtAt } from '#reading/built-at.ts';
import { readContent } from '#reading/read-content.ts';
import { agendaJson, agendaReport } from '#terminal/commands/agenda-report.ts';
import { contentFolder } from '#terminal/folders.ts';
import { print } from '#terminal/print.ts';
import { runCommand } from '#terminal/run-command.ts';
import { usableContent } from '#terminal/usable-content.ts';

/**
 * `npm run status [-- --json]`: what opens, closes, is owed and is due for archiving, now and in the next 30 days.
 * Exit code 0, with anything overdue too: a reminder reads the JSON.
 */

const usage = `用法：npm run status [-- --json]

列出现在和今后 ${agendaDays} 天里要开始、期满、公布结果、归档的公示，和等着签发的草稿。
  --json   给程序读：一个列表，每项有 kind、name、address、title、status、on、words`;

await runCommand(usage, { alone: ['json'] }, async (line) => {
  const { notices, office, calendar } = usableContent(
    await readContent(contentFolder(), { today: dayAt(builtAt) }),
  );
  const entries = agenda(notices, { office, calendar, now: builtAt });
  print(line.has('json') ? agendaJson(entries) : agendaReport(entries));
});
