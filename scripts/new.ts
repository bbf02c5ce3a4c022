import { newFlags, newNotice } from '#terminal/commands/new-notice.ts';
import { runWriting } from '#terminal/run-writing.ts';

/**
 * `npm run new` asks for what begins a notice and writes its folder; `npm run new -- --office DIR` begins the
 * content folder of an office, and with `--guides` brings the guides in it to this version. Flags answer in advance;
 * with `--yes` nothing is asked. All is written at the end, or nothing. Exit code 1: what would be overwritten, or an
 * input that ended; 2: a flag that cannot be read.
 */

const usage = `用法：npm run new [-- 选项]
  逐项问答，在内容文件夹的 notices 里新建一件公示（草稿）。选项可以预先回答；加 --默认（--yes），就什么都不问：
  --标题 … --网址名 sheng-laomo --种类 评选表彰 --发布单位 … --落款 … --文号 … --地区 …
  --发布日期 2023-08-04 --成文日期 2023-08-04 --工作日 5（或 --自然日 7）
  --依据 文件标题 --依据文号 … --依据机关 …
  --类别 先进集体:1:个                 可以写几次
  --对象 先进集体:名称[:主要事迹]      可以写几次，要写就写齐
  --条件 先进集体:一条条件             可以写几次
  --名单 类别                          这一类用一个名单表格；只写 --名单 是全部
  --部门 … --电话 … --电子邮件 … --地址 … --邮编 …

用法：npm run new -- --office 文件夹 [选项]
  在空文件夹里新建一个单位的全部内容。加 --默认（--yes），就什么都不问。
  加 --guides：这个文件夹里的说明（README.md、手册.md、附录.md）换成这一版程序的，别的不动；升级以后用。
  --主办单位 … --名称 … --域名 … --电话 … --地址 … --邮编 …`;

await runWriting(usage, newFlags, newNotice);
