import { dev } from 'astro';
import { dayAt } from '#domain/time/instant.ts';
import { readKeptContent } from '#kept/kept-content.ts';
import { wantedPort } from '#publishing/site-server.ts';
import { builtAt } from '#reading/built-at.ts';
import { isUsable } from '#reading/parse-content.ts';
import { unusable } from '#reading/wording/unusable.ts';
import { extraPages } from '#site/build/extra-pages.ts';
import { contentFolder } from '#terminal/folders.ts';
import { print } from '#terminal/print.ts';
import { printReport } from '#terminal/print-report.ts';
import { runCommand } from '#terminal/run-command.ts';
import { Ended } from '#writing/ended.ts';

/** `npm run dev`: live preview. A notice's problems show on its own page; the rest of the site stays up. */

const usage = `用法：npm run dev
  打开预览，改动内容后自动刷新（环境变量 PORT 另指定端口）`;

await runCommand(usage, {}, async () => {
  const port = wantedPort();
  const { content } = await readKeptContent(contentFolder(), { today: dayAt(builtAt) });
  printReport(content.diagnostics);
  if (!isUsable(content)) throw new Ended(`${unusable}，再运行 npm run dev。`, 2);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const server = await dev({
    logLevel: 'warn',
    integrations: [extraPages(true)],
    server: { port },
    // The files beside a page have one route, and no slash behind them.
    trailingSlash: 'ignore',
  });
  print(`\n预览已打开：http://localhost:${server.address.port}/（改动内容后自动刷新；搜索请用 npm start）`);
  print('按 Ctrl+C 停止。');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
});
