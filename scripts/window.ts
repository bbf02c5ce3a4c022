import { createInterface } from 'node:readline/promises';
import { windowAnswer } from '#formats/data/window-answer.ts';
import { contentFolder } from '#terminal/folders.ts';
import { print } from '#terminal/print.ts';
import { runCommand } from '#terminal/run-command.ts';
import { usableCalendar } from '#terminal/usable-content.ts';
import { windowReport } from '#terminal/commands/window-report.ts';
import { Ended } from '#writing/ended.ts';

/**
 * `npm run window -- 2023-08-04 5 [--自然日] [--起算 …] [--顺延] [--asOf YYYY-MM-DD]` prints the ledger.
 * `npm run --silent window -- --json` answers JSON lines on standard input, a line each (the
 * contract: formats/data/window-answer.ts).
 */

const usage = `用法：npm run window -- 发布日期 天数 [选项]
  例：npm run window -- 2023-08-04 5
  --自然日            数自然日（不写是工作日）
  --起算 次日         次一工作日、次日、当日，或一个日期
  --顺延              自然日的最后一天是休息日的，顺延到下一个工作日
  --asOf 2020-01-20   照那一天已经公布的放假安排计算
  --json              从标准输入逐行读 JSON，逐行回答`;
const flags = {
  texts: ['起算', 'asOf'],
  alone: ['自然日', '顺延', 'json'],
  mostWords: 2,
};

await runCommand(usage, flags, async (line) => {
  const { history } = usableCalendar(contentFolder());
  if (line.has('json')) {
    for await (const request of createInterface({ input: process.stdin }))
      if (request.trim() !== '') print(JSON.stringify(windowAnswer(request, history)));
    return;
  }
  const [published, length] = line.words;
  if (published === undefined || length === undefined) throw new Ended(usage, 2);
  const order = {
    published,
    length,
    isCalendarDays: line.has('自然日'),
    start: line.text('起算'),
    rollsLast: line.has('顺延'),
    asOf: line.text('asOf'),
  };
  for (const told of windowReport(order, history)) print(told);
});
