import { parseCivilDate } from '#domain/time/civil-date.ts';
import { dayAt } from '#domain/time/instant.ts';
import { buildSite } from '#publishing/site-build.ts';
import { serveUntilInterrupted, wantedPort } from '#publishing/site-server.ts';
import { builtAt } from '#reading/built-at.ts';
import { contentFolder } from '#terminal/folders.ts';
import { print } from '#terminal/print.ts';
import { runCommand } from '#terminal/run-command.ts';
import { writeSample } from '#testing/sample/write-sample.ts';
import { Ended } from '#writing/ended.ts';

/**
 * `npm run sample -- N DIR [--around YYYY-MM-DD]`: writes N made-up notices, and the site that they belong to,
 * into DIR. Calendar and pages are those of the content folder. `-- --open` builds and serves the site with 60 of them
 * around today, to see it alive.
 */

const usage = `用法：npm run sample -- 数量 文件夹 [--around 2026-11-22]
　　　npm run sample -- --open   写60件今天前后的示例公示，生成网站的预览，在本机打开`;

await runCommand(usage, { texts: ['around'], alone: ['open'], mostWords: 2 }, async (line) => {
  const today = dayAt(builtAt);
  if (line.has('open')) {
    const port = wantedPort();
    const [content, outFolder] = ['.cache/sample/content', '.cache/sample/site'];
    writeSample(content, { count: 60, around: today, like: contentFolder(), isFresh: true });
    const order = { contentFolder: content, outFolder, isProduction: false, isFirst: true };
    return (await buildSite(order)) === 'stopped' ? 1 : serveUntilInterrupted(outFolder, port);
  }
  const [number = '', folder] = line.words;
  if (!/^\d{1,6}$/.test(number) || folder === undefined) throw new Ended(usage, 2);
  const given = line.text('around');
  const around = given === undefined ? today : parseCivilDate(given);
  if (around === undefined) throw new Ended(`没有“${given}”这一天。\n${usage}`, 2);
  writeSample(folder, { count: Number(number), around, like: contentFolder() });
  print(`已在 ${folder} 写好${Number(number)}件示例公示（以 ${around} 为准）。`);
  return 0;
});
