import { dayAt } from '#domain/time/instant.ts';
import { buildSite } from '#publishing/site-build.ts';
import { serveUntilInterrupted } from '#publishing/site-server.ts';
import { builtAt } from '#reading/built-at.ts';
import { contentFolder } from '#terminal/folders.ts';
import { runCommand } from '#terminal/run-command.ts';
import { writeSample } from '#testing/sample/write-sample.ts';

/** `npm run demo`: the site with 60 made-up notices around today, to see it alive. */

const usage = `用法：npm run demo
  写 60 个今天前后的示例公示，生成网站的预览，在本机打开`;

await runCommand(usage, {}, async () => {
  const content = '.cache/demo/content';
  const outFolder = '.cache/demo/site';
  writeSample(content, { count: 60, around: dayAt(builtAt), like: contentFolder(), isFresh: true });
  const order = { contentFolder: content, outFolder, isProduction: false, isFirst: true };
  if ((await buildSite(order)) === 'stopped') return 1;
  return serveUntilInterrupted(outFolder);
});
