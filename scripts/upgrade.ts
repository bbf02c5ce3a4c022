import { contentFolder } from '#terminal/folders.ts';
import { print } from '#terminal/print.ts';
import { runCommand } from '#terminal/run-command.ts';
import { upgradeProgram } from '#terminal/upgrade/upgrade-program.ts';
import { Ended } from '#writing/ended.ts';

/**
 * `npm run upgrade -- REPOSITORY [VERSION]` brings a new version of the program into an office's repository, for it
 * to check and commit, and leaves its content alone. Exit code 1: it could not, and nothing was changed; 2: a flag
 * that cannot be read.
 */

const usage = `用法：npm run upgrade -- 仓库 [版本] [选项]
  把程序换成新版；本单位的内容（CONTENT_DIR，没有设就是 content）和 public 不动。换好以后由您检查、提交。
  仓库是新版所在的网址、文件夹，或者 git bundle 的文件；版本是标签、分支或提交，不写就是它最新的。
  --keep 文件   本单位改过的这个程序文件保留（可以写几次）
  --replace    本单位改过的其他程序文件都换成新版`;

await runCommand(usage, { texts: ['keep'], alone: ['replace'], mostWords: 2 }, (line) => {
  const [from, version = 'HEAD'] = line.words;
  if (from === undefined) throw new Ended(usage, 2);
  upgradeProgram(
    {
      folder: process.cwd(),
      contentFolder: contentFolder(),
      from,
      version,
      kept: line.flag('keep') ?? [],
      isReplacing: line.has('replace'),
    },
    print,
  );
});
