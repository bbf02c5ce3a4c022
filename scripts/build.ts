import { buildSite } from '#publishing/site-build.ts';
import { writeNginxRules } from '#publishing/nginx-rules.ts';
import { contentFolder, outFolder } from '#terminal/folders.ts';
import { runCommand } from '#terminal/run-command.ts';

/**
 * `npm run build [-- --production] [--published WHERE | --first] [--fresh] [--nginx DIR]`: checks the content and builds
 * `dist/` (or `OUT_DIR`). Production is held against what was published: by Git, and by what is on line at WHERE;
 * `--first` says that nothing ever was. `--nginx DIR` also writes the response headers as nginx reads them. Exit code 0:
 * built. 1: stopped by errors, nothing built. 3: built, but drafts with errors are left out (a preview shows them).
 */

const usage = `用法：npm run build [-- 选项]
  先检查，再把网站生成在 dist 文件夹里（环境变量 OUT_DIR 另指定一个）
  --production        正式的网站：没有草稿和“预览”标记（不写是预览）
  --published 网址    和已发布的网站比较：网址（写成空的，是 site.yaml 的域名）、manifest.json，或它所在的文件夹
  --fresh             不用以前保留的结果（.cache），全部重新生成
  --first             从来没有发布过，没有可以比较的
  --nginx 文件夹      把响应头的规则也写成 nginx 用的两个文件`;
const flags = { texts: ['published', 'nginx'], alone: ['production', 'first', 'fresh'] };

await runCommand(usage, flags, async (line) => {
  const outcome = await buildSite({
    contentFolder: contentFolder(),
    outFolder: outFolder(),
    isProduction: line.has('production'),
    published: line.text('published'),
    isFirst: line.has('first'),
    isFresh: line.has('fresh'),
  });
  const nginx = line.text('nginx');
  if (nginx !== undefined && outcome !== 'stopped') writeNginxRules(nginx);
  return { complete: 0, stopped: 1, incomplete: 3 }[outcome];
});
