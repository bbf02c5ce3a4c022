import { runCommand } from '#terminal/run-command.ts';
import { benchSearch } from '#testing/bench/bench-search.ts';
import { smallArchive } from '#testing/queries/archive.ts';
import { Ended } from '#writing/ended.ts';

/**
 * `npm run bench:search [-- --records 10000] [--browser chromium|none]`: builds the search index of an
 * archive, asks it the table and the held-out queries, and prints how often the right page comes first, and what
 * it costs. Nothing is judged here. Needs bash and ps.
 */

const usage = `用法：npm run bench:search [-- 选项]
  --records ${smallArchive}        示例公示的件数
  --browser chromium   不用浏览器的写 none
  --misses             列出没有排在第一位的
  --seed 20261122      随机生成的查询换一批`;
const flags = { texts: ['records', 'browser', 'seed'], alone: ['misses'] };

await runCommand(usage, flags, async ({ text, has }) => {
  const [records, browser, seed] = [
    text('records'),
    text('browser') ?? 'chromium',
    text('seed') ?? '20261122',
  ];
  const size = records ?? String(smallArchive);
  if (!/^\d{2,6}$/.test(size) || !/^\d{1,9}$/.test(seed) || !/^(?:chromium|none)$/.test(browser))
    throw new Ended(usage, 2);
  await benchSearch({
    size: Number(size),
    hasBrowser: browser === 'chromium',
    showsMisses: has('misses'),
    seed: Number(seed),
  });
});
