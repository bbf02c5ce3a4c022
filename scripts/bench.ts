import { runCommand } from '#terminal/run-command.ts';
import { Ended } from '#writing/ended.ts';

/** `npm run bench`: CPU seconds, memory, bytes and times. Nothing is judged here. Needs bash and ps. */

const usage = `用法：npm run bench [-- 选项] [数量]
  不写选项       检查、生成本库的内容和1000件示例公示：CPU、内存、大小
  --kept         1000件示例公示：全部重新生成，没有改动，改动一件；装有 Eleventy 的文件夹写在数量后面，就一起量
  --windows      100000个随机的公示期
  --page         网页在慢手机上多久显示文字：npm run bench -- --page dist /路径 …
  --deploy       首次发布300件示例公示，改动一件再发布
  --patterns     把各种符号和词语重复到30万字再检查：最慢的20种
  --kills        发布到文件夹和对象存储，随机杀掉60次，再接着做完`;
const benches = {
  kept: () => import('#testing/bench/bench-kept.ts'),
  windows: () => import('#testing/bench/bench-windows.ts'),
  page: () => import('#testing/bench/bench-page.ts'),
  deploy: () => import('#testing/bench/bench-deploy.ts'),
  patterns: () => import('#testing/bench/bench-patterns.ts'),
  kills: () => import('#testing/bench/bench-kills.ts'),
};
const names = Object.keys(benches) as (keyof typeof benches)[];

await runCommand(usage, { alone: names, mostWords: Infinity }, async (line) => {
  const [name, another] = names.filter(line.has);
  if (another !== undefined) throw new Ended(`--${name} 和 --${another} 只能写一个。`, 2);
  const { bench } = await (name ? benches[name]() : import('#testing/bench/bench-build.ts'));
  return bench(line.words);
});
