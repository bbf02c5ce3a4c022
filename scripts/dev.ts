import { dev } from 'astro';
import { checkContent } from '#reading/check-content.ts';
import { isUsable } from '#reading/read-content.ts';
import { contentFolder, fail, today } from '#terminal/command.ts';
import { printReport } from '#terminal/print-report.ts';
import { wantedPort } from '#publishing/site-server.ts';

/** `npm run dev`: live preview. A notice's problems show on its own page; the rest of the site stays up. */

const content = await checkContent(contentFolder(), today());
printReport(content.diagnostics);
if (!isUsable(content)) fail('站点设置或工作日历有错误，请先改正，再运行 npm run dev。');
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const server = await dev({ logLevel: 'warn', server: { port: wantedPort() } });
process.stdout.write(
  `\n预览已打开：http://localhost:${server.address.port}/（改动内容后自动刷新；搜索请用 npm start）\n按 Ctrl-C 停止。\n`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
