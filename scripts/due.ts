import { isoOf } from '#domain/time/instant.ts';
import { nextChangeOf, siteOf } from '#publishing/due-change.ts';
import { builtAt } from '#reading/built-at.ts';
import { contentFolder } from '#terminal/folders.ts';
import { print } from '#terminal/print.ts';
import { runCommand } from '#terminal/run-command.ts';

/**
 * `npm run due [-- WEBSITE]`: whether the live site must be made anew, because an instant of its own
 * `next-change.json` has passed. Nothing need be installed: a pipeline asks every ten minutes. Exit code 0: it must.
 * 3: there is nothing to do. 2: it cannot be told. 1, as every crash has it, says nothing of the kind.
 */

const usage = `用法：npm run due [-- 网址]
  线上的网站有没有到时的变动（到时公开、期满归档等），要不要重新生成。不写网址，就是站点设置里的域名。
  退出码：0 要重新生成，3 不用，2 不知道；别的是出错`;

await runCommand(usage, { mostWords: 1 }, async ({ words: [given = ''] }) => {
  const site = given || siteOf(contentFolder());
  const next = site === undefined ? undefined : await nextChangeOf(site);
  const isDue = next !== undefined && next <= builtAt;
  print(
    isDue
      ? `${isoOf(next)} 的变动到时了，要重新生成。`
      : `现在没有到时的变动${next === undefined ? '' : `，下一次在 ${isoOf(next)}`}。`,
  );
  return isDue ? 0 : 3;
});
