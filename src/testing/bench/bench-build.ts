import { dayAt } from '#domain/time/instant.ts';
import { builtAt } from '#reading/built-at.ts';
import { print } from '#terminal/print.ts';
import { writeSample } from '../sample/write-sample.ts';
import { countIn } from './count-in.ts';
import { folderSize } from './folder-size.ts';
import { timedProcess, timedWords } from './timed-process.ts';
import { withNothingAt } from './work-folder.ts';

/**
 * Checks and builds the repository's own content and N made-up notices, each command in a process of its own: CPU
 * seconds and memory, child processes included, and the size of the site.
 */
export async function bench(words: readonly string[]): Promise<void> {
  const count = countIn(words, 1000);
  const work = '.cache/bench';
  await withNothingAt(work, async () => {
    const sample = `${work}/content`;
    writeSample(sample, { count, around: dayAt(builtAt), like: 'content' });
    for (const [name, folder, site] of [
      ['本库内容', 'content', `${work}/own-site`],
      [`${count}件示例公示`, sample, `${work}/site`],
    ] as const) {
      const env = { CONTENT_DIR: folder, OUT_DIR: site };
      for (const [act, script] of [
        ['检查', 'scripts/check.ts'],
        ['生成', 'scripts/build.ts'],
      ] as const) {
        const timed = await timedProcess([...process.execArgv, script], env);
        print(`${act}${name}：${timedWords(timed)}，退出码 ${timed.exitCode}`);
      }
      print(`　网站：${folderSize(site)}；搜索索引：${folderSize(`${site}/pagefind`)}`);
    }
  });
}
