import { publishedVersions } from '#history/published/published-versions.ts';
import { correct, correctFlags } from '#terminal/commands/correct.ts';
import { runWriting } from '#terminal/run-writing.ts';

/**
 * `npm run correct -- NOTICE` freezes what was published and opens a correction; `--freeze` keeps versions that were
 * corrected without it; `--privacy` removes words. Exit code 1: it could not be done, or not all of it; 2: a flag
 * or name that cannot be read.
 */

const usage = `用法：npm run correct -- 公示 [选项]
  更正一件已经发布的公示。公示写它的文件夹、网址（/notices/2023/x/），或者文件夹的名称。
  先把已发布的一版存进 versions，再写好 corrections 里这次更正的文件，算出新旧公示期；文字由您改，先改后改都可以。
  --性质（--kind）…       笔误、信息变更、对象调整、期限调整、其他
  --说明（--words）…      更正了什么，会公开
  --影响（--effect）…     对公示期：不影响、顺延:2（工作日）、重新公示
  --理由（--reason）…     没有照本单位的规定顺延或重新公示的，写明为什么，会公开
  --时间（--time）…       例如 2023-08-09 10:00；不写就是现在
  --清单（--manifest）…   最近的提交里没有已发布的版本时，网站的网址，或者 manifest.json

用法：npm run correct -- --补存（--freeze） [公示…]
  给只在网页上修改的更正补存旧版；不写公示，就是全部。

用法：npm run correct -- --隐私（--privacy） 公示 [选项]
  隐去个人信息：从现在的和保存的各版里逐处隐去，不留旧版；再告诉您 Git 历史、CDN 里还有什么、怎样清除。
  --隐去（--redact）…     要隐去的词，可以写几次；不写就一问一答
  --附件（--attachment）… 附件里有这些词的：删去、自己换（不写是自己换）
  --改名（--rename）…     文件名是这些词的拼音的，改不改名：是、否（不写是“是”）
  --说明、--影响、--理由、--时间 同上；说明里不能写出隐去的词

  --默认（--yes）         什么都不问，缺的用默认的
  自己写 corrections 里的文件，是一样的，见内容文件夹里的“手册.md”。`;

await runWriting(usage, correctFlags, (line, respondent, world) =>
  correct(line, respondent, publishedVersions(world.folder, world.now, line.text('清单')), world),
);
