import { agenda, agendaDay, agendaDays, agendaNames, type AgendaEntry } from '#domain/notice/agenda.ts';
import { statusNames } from '#domain/window/status.ts';
import { isUsable, readContent } from '#reading/read-content.ts';
import { renderReport } from '#reading/wording/report.ts';
import { builtAt } from '#reading/built-at.ts';
import { contentFolder, fail, today } from '#terminal/command.ts';
import { commandLine } from '#terminal/terminal.ts';

/**
 * `npm run status [-- --json]`: what opens, closes, is owed and is due for archiving, now and in the next 30 days.
 * Exit code 0, with anything overdue too: a reminder reads the JSON.
 */

const usage = `用法：npm run status [-- --json]

列出现在和今后 ${agendaDays} 天里要开始、期满、公布结果、归档的公示，和等着签发的草稿。
  --json   给程序读：一个列表，每项有 kind、name、address、title、status、on、words`;

const line = commandLine(process.argv.slice(2), { texts: {}, alone: { json: [] }, takesWords: false });
if (!line) fail(usage);
if (line.wantsHelp) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
const content = readContent(contentFolder(), today());
if (!isUsable(content))
  fail(`站点设置或工作日历有错误，请先改正：\n${renderReport(content.diagnostics, 'text')}`);
const entries = agenda(content.notices, { office: content.office, calendar: content.calendar, now: builtAt });
if (line.has('json'))
  process.stdout.write(
    `${JSON.stringify(
      entries.map((entry) => ({
        ...entry,
        name: agendaNames[entry.kind],
        on: entry.on ?? null,
        status: statusNames[entry.status],
      })),
      null,
      2,
    )}\n`,
  );
else process.stdout.write(inWords(entries));

function inWords(found: readonly AgendaEntry[]): string {
  if (found.length === 0) return `今后 ${agendaDays} 天没有要办的事。\n`;
  const said = found.map(
    (entry) =>
      `${agendaDay(entry)}　${agendaNames[entry.kind]}［${statusNames[entry.status]}］\n    ${entry.title}\n    ${entry.words}　${entry.address}\n`,
  );
  return `${said.join('')}\n共 ${found.length} 件。\n`;
}
