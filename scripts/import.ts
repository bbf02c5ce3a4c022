import { importFlags, importNotice } from '#terminal/import/import-notice.ts';
import { runWriting } from '#terminal/run-writing.ts';

/**
 * `npm run import -- FILE…` writes a draft from what the office has, and says what it was not sure of; `--into NOTICE`
 * puts a list into a draft. Exit code 1: a file that cannot be read, or what would be overwritten; 2: a flag or a name
 * that cannot be read.
 */

const usage = `用法：npm run import -- 文件… [选项]
  例：npm run import -- 公示.docx 名单.xlsx
  把现有的文件写成一件公示（草稿）。能读 Word（.docx、.doc）、Excel（.xlsx）、PDF、网页（.html、.mht）、.txt、.md、.csv，
  写“-”是读粘贴的文字：粘贴完，另起一行按 Ctrl+D（Windows 按 Ctrl+Z，回车）。
  几个文件是一件公示的，一起写：正文、名单、附件。
  旧版的 .doc、.xls、.wps、.et 等，装了 LibreOffice 的自动转换；没有装的，.doc 读不出自动编号，其他请另存为 .docx、.xlsx。
  没有把握的写成“存疑”：在 notice.md 正文开头，一条一行，核对后删去；还有存疑的不能签发。
  身份证号、手机号、住址等个人信息不写进草稿；原文件不放进公示。
  --网址名（--to）sheng-laomo      不写就照标题的拼音
  --发布日期（--published）2026-08-04
  --并入（--into）公示             只把名单并入一件已有的草稿，先列出新增、删去、改动的，再问要不要改
  --默认（--yes）                  什么都不问`;

await runWriting(usage, importFlags, importNotice);
