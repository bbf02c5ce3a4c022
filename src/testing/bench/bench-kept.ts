import { appendFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { dayAt } from '#domain/time/instant.ts';
import { at } from '#domain/lists/at.ts';
import { builtAt } from '#reading/built-at.ts';
import { listFiles } from '#reading/files/content-files.ts';
import { print } from '#terminal/print.ts';
import { Ended } from '#writing/ended.ts';
import { writeSample } from '../sample/write-sample.ts';
import { countIn } from './count-in.ts';
import { timedEleventy } from './eleventy.ts';
import { folderSize } from './folder-size.ts';
import { timedProcess, timedWords } from './timed-process.ts';
import { withNothingAt } from './work-folder.ts';

/**
 * Builds N made-up notices anew, then with nothing changed, then with a notice changed, and checks them: CPU seconds
 * and memory of each. `words` are N and, where Eleventy is to make the same pages beside, a folder in which it is
 * installed.
 */
export async function bench([size, eleventy, ...more]: readonly string[]): Promise<void> {
  if (more.length > 0) throw new Ended('只能写公示的数量，和装有 Eleventy 的文件夹。', 2);
  const count = countIn(size === undefined ? [] : [size], 1000);
  const work = resolve('.cache/bench');
  await withNothingAt(work, () => benchIn(work, count, eleventy));
}

async function benchIn(work: string, count: number, eleventy: string | undefined): Promise<void> {
  const content = join(work, 'content');
  writeSample(content, { count, around: dayAt(builtAt), like: 'content' });
  const env = { CONTENT_DIR: content, OUT_DIR: `${work}/site` };
  const measure = async (name: string, ...args: readonly string[]): Promise<void> => {
    const timed = await timedProcess([...process.execArgv, ...args], env);
    print(`${name}：${timedWords(timed)}，退出码 ${timed.exitCode}`);
  };
  await measure('全部重新生成', 'scripts/build.ts', '--fresh');
  print(`　网站：${folderSize(env.OUT_DIR)}`);
  await measure('没有改动', 'scripts/build.ts');
  appendFileSync(firstNotice(content), '\n特此公示。\n');
  await measure('改动一件', 'scripts/build.ts');
  await measure('检查，没有改动', 'scripts/check.ts');
  if (eleventy === undefined) return;
  const timed = await timedEleventy(content, resolve(eleventy));
  print(`Eleventy，同样的内容，只有网页和列表：${timedWords(timed)}，退出码 ${timed.exitCode}`);
}

/** The text of the first notice that is not archived: of one that is, no page has the text. */
function firstNotice(content: string): string {
  const paths = [...listFiles(content, 'notices').keys()].toSorted();
  const archived = new Set(paths.filter((path) => path.endsWith('/archive.md')).map(dirname));
  const texts = paths.filter((path) => path.endsWith('/notice.md') && !archived.has(dirname(path)));
  return join(content, at(texts, 0));
}
