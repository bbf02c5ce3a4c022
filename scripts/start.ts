import { buildSite } from '#publishing/site-build.ts';
import { serveUntilInterrupted, wantedPort } from '#publishing/site-server.ts';
import { contentFolder, outFolder } from '#terminal/folders.ts';
import { runCommand } from '#terminal/run-command.ts';

/** `npm start`: checks the content, builds a preview of the site and serves it with working search. */

const usage = `用法：npm start
  检查内容，生成网站的预览，在本机打开（环境变量 PORT 另指定端口）`;

await runCommand(usage, {}, async () => {
  const port = wantedPort();
  const order = { contentFolder: contentFolder(), outFolder: outFolder(), isProduction: false };
  if ((await buildSite(order)) === 'stopped') return 1;
  return serveUntilInterrupted(order.outFolder, port);
});
