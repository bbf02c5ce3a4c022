import { archiveFlags, archiveNotices } from '#terminal/commands/archive-notices.ts';
import { runWriting } from '#terminal/run-writing.ts';

/**
 * `npm run archive [-- --yes] [--about NAMES]`: lists the notices whose names and deeds must go, and after a yes removes
 * them from the content folder. Exit code 0: done, or nothing to do; 1: not done; 2: a flag that cannot be read.
 */

const usage = `用法：npm run archive [-- 选项]
  列出保留期已满的和已撤回的公示，问过以后，从内容文件夹里删去名单、事迹、条件、附件、旧版和结果，
  只留标题、发布单位、文号和日期，更正和中止只留对公示期的影响。网站在保留期满的那天就不再显示它们，这个命令清理的是文件夹。
  --涉及 甲一、甲二（--about）   名单以外还要隐去的姓名；不写，标题等处像姓名的会问
  --默认（--yes）   不问，直接删去，像姓名的一并隐去
  --只看（--list）  只列出，不删
Git 历史里还留着删去的文字，怎样清除见内容文件夹里的“附录.md”（清除历史）。`;

await runWriting(usage, archiveFlags, archiveNotices);
