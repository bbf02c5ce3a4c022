import { parseCivilDate } from '#domain/time/civil-date.ts';
import { dayAt } from '#domain/time/instant.ts';
import { builtAt } from '#reading/built-at.ts';
import { contentFolder } from '#terminal/folders.ts';
import { print } from '#terminal/print.ts';
import { runCommand } from '#terminal/run-command.ts';
import { writeSample } from '#testing/sample/write-sample.ts';
import { Ended } from '#writing/ended.ts';

/**
 * `npm run sample -- N DIR [--around YYYY-MM-DD]`: writes N made-up notices, and the site that they belong to,
 * into DIR. Calendar and pages are those of the content folder.
 */

const usage = '用法：npm run sample -- 数量 文件夹 [--around 2026-11-22]';

await runCommand(usage, { texts: ['around'], mostWords: 2 }, (line) => {
  const [number = '', folder] = line.words;
  if (!/^\d{1,6}$/.test(number) || folder === undefined) throw new Ended(usage, 2);
  const given = line.text('around');
  const around = given === undefined ? dayAt(builtAt) : parseCivilDate(given);
  if (around === undefined) throw new Ended(`“${given}”不是一个存在的日期。${usage}`, 2);
  writeSample(folder, { count: Number(number), around, like: contentFolder() });
  print(`已在 ${folder} 写好 ${Number(number)} 个示例公示（以 ${around} 为准）。`);
});
