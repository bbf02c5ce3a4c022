import { builtAt } from '#reading/built-at.ts';
import { renderReport, reportFormats } from '#reading/wording/report.ts';
import { checkFolder } from '#terminal/commands/check-folder.ts';
import { chosenFiles } from '#terminal/commands/chosen-files.ts';
import { contentFolder } from '#terminal/folders.ts';
import { printReport } from '#terminal/print-report.ts';
import { runCommand } from '#terminal/run-command.ts';
import { Ended } from '#writing/ended.ts';

/**
 * `npm run check [-- PATH…] [--format text|json|github|gitlab] [--strict] [--fix] [--published WHERE]`: every problem of
 * the content, or of the files under PATH; what was published and is silently changed too, by Git's published commit and
 * by what is on line at WHERE (a manifest, a folder with one, or an address; empty, the site's own; nothing else goes to
 * the network). `--fresh` reads everything anew. `--fix` first mends what is purely mechanical in what is not signed off,
 * and says what it did. Exit code 1 when there are errors, with `--strict` warnings too; 2 when WHERE cannot be read.
 */

const usage = `用法：npm run check [-- 路径…] [选项]
  检查内容文件夹，或者只检查写明的文件、文件夹
  --format text       结果的写法：${reportFormats.join('、')}
  --strict            有警告也算没有通过
  --fix               先自动改能改的：写法不规范的设置、数字间的空格、文号的括号；已签发的不动
  --fresh             不用以前保留的结果（.cache），全部重新检查
  --published 网址    也和已发布的网站比较：网址（写成空的，是 site.yaml 的域名）、manifest.json，或它所在的文件夹`;
const flags = {
  texts: ['format', 'published'],
  alone: ['strict', 'fix', 'fresh'],
  mostWords: Infinity,
};

await runCommand(usage, flags, async (line) => {
  const format = reportFormats.find((known) => known === (line.text('format') ?? 'text'));
  if (!format) throw new Ended(`--format 只能是 ${reportFormats.join('、')}。`, 2);
  const isChosen = chosenFiles(line.words, contentFolder());
  if (line.has('fix')) {
    const { fixContent } = await import('#terminal/commands/fix-content.ts');
    const { mendingWords } = await import('#writing/mend/mending-words.ts');
    const told = mendingWords(await fixContent(contentFolder(), isChosen)).join('\n');
    process[format === 'text' ? 'stdout' : 'stderr'].write(`${told}\n\n`);
  }
  const order = { now: builtAt, published: line.text('published'), isFresh: line.has('fresh'), isChosen };
  const diagnostics = await checkFolder(contentFolder(), order);
  if (format === 'text') printReport(diagnostics);
  else process.stdout.write(renderReport(diagnostics, format));
  const failing = line.has('strict') ? ['error', 'warning'] : ['error'];
  return diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
});
