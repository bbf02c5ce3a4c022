import { placesOfNotices } from '#reading/links/site-addresses.ts';

/**
 * What still holds what was removed from the notice at `address`, and how to clear it, in lines; `folder` is the
 * content folder, and of the notice `attachments` were removed. content/附录.md says it at more length.
 */
export function aftermath(folder: string, address: string, attachments: readonly string[]): string[] {
  return `
隐去的只是内容文件夹里现在的文字。下面这些地方还留着原来的，请逐个清除（办法见内容文件夹里的“附录.md”，清除历史）：
1. Git 历史。以前的提交、分支、合并请求里都有，谁都可以翻看。
   在另外克隆的一份里，用 git filter-repo 改写历史；要隐去的词写在仓库以外的文件里，用完删去：
     git clone --mirror 仓库地址 qingli.git && cd qingli.git
     git filter-repo --replace-text ../yinqu.txt          每行写：要隐去的词==>〔已隐去〕${attachments.map((name) => `\n     git filter-repo --invert-paths --path ${folder}${address}${name}`).join('')}
     git push --force --mirror 仓库地址
   文件名里有拼音的，另加 --path-rename 旧名:新名。改写以后每个提交的编号都变了，请所有人删去旧的克隆，重新克隆。
   再请代码托管平台清除缓存、合并请求里的旧提交和持续集成的产物。
2. 别人的复刻（fork）和克隆。平台上的复刻，请对方删去或者请平台处理；别人电脑上的，收不回来。
3. CDN 和网站的缓存。重新发布以后，在 CDN 上清除这些地址（带 * 的用“目录刷新”；发布时写了 --purge-command 的已经清除，写了 --purge-list 的照那份清单）：
     ${address}*（含 history、v、notice.json、notice.ics 和附件）、${placesOfNotices.join('、')}
   网站的备份和供回退的旧网站，一并删去。
4. 搜索引擎和网页存档。在百度、必应、搜狗、360和谷歌的站长平台提交这个网址的“更新快照”或“删除快照”；互联网档案馆可以写信请求删除。
5. 用 --隐去 写在命令里的词，还在终端的历史记录里，请清除；一问一答地写就没有。`
    .trim()
    .split('\n');
}
