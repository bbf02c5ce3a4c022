import { signFlags, signNotice } from '#terminal/commands/sign-notice.ts';
import { runWriting } from '#terminal/run-writing.ts';

/**
 * `npm run sign -- NOTICE` shows what will be public of a draft and writes its 签发. Exit code 1: the notice has
 * errors, or the answer was no; 2: a flag or name that cannot be read.
 */

const usage = `用法：npm run sign -- 公示 [选项]
  例：npm run sign -- content/notices/2023/x
  公示写它的文件夹、网址（/notices/2023/x/），或者文件夹的名称。
  先给您看将要公开的内容、公示期和逐日的计日、检查的结果；有错误的不能签发。再问下面几项，写进 notice.md 的“签发”：
  --审核（--reviewed-by）…   审核的处室或人员
  --签发（--signed-by）…     签发的领导
  --时间（--time）…          例如 2023-08-04 10:00；不写就是现在
  --发布时间（--published）… 实际发布的时间；notice.md 里写的已经过了的，会问
  --默认（--yes）            什么都不问，缺的用默认的
  只改 notice.md 里“签发”这一行，答了发布时间的也改它，别的一个字都不动。自己在 notice.md 里写上这一行，是一样的：
    签发: { 审核: 政策法规处, 签发: 分管负责人, 时间: 2023-08-04 10:00 }`;

await runWriting(usage, signFlags, signNotice);
