import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Ended } from '#writing/ended.ts';
import { manifestFile } from '#history/published/manifest.ts';

/** Which site is to be put on line. */
export interface SiteChoice {
  /** Where the build of today is. */
  readonly built: string;
  /** An earlier build, or its manifest beside it, which is put back instead. */
  readonly earlier: string | undefined;
  readonly isPreviewAllowed: boolean;
}

/** The folder of the site that is to be put on line. Throws `Ended` where there is none, or it is a preview. */
export function siteToDeploy({ built, earlier, isPreviewAllowed }: SiteChoice): string {
  const folder = earlier === undefined ? built : earlierSite(earlier);
  if (!existsSync(join(folder, manifestFile)))
    throw new Ended(`“${folder}”里没有生成好的网站，请先运行 npm run build -- --production。`, 2);
  if (!isPreviewAllowed && isPreview(folder))
    throw new Ended(
      '这是预览版（有草稿、有“预览”标记），不能正式发布。请用 npm run build -- --production 生成；确要发布预览版，加 --preview。',
      2,
    );
  return folder;
}

function earlierSite(site: string): string {
  if (!existsSync(site)) throw new Ended(`没有“${site}”。`, 2);
  if (statSync(site).isDirectory()) return site;
  if (basename(site) === manifestFile && existsSync(join(dirname(site), 'index.html'))) return dirname(site);
  throw new Ended(
    `“${site}”旁边没有那一版的文件，清单本身不含内容。请取出清单里的提交重新生成：git checkout 提交，环境变量 SOURCE_DATE_EPOCH 设为清单里的 epoch，npm run build -- --production，再用 --roll-back dist。`,
    2,
  );
}

function isPreview(built: string): boolean {
  const front = join(built, 'index.html');
  // Without a front page it is not whole, which is told when it is read.
  if (statSync(front, { throwIfNoEntry: false })?.isFile() !== true) return false;
  return /<meta name="?robots"? content="?noindex/.test(readFileSync(front, 'utf8'));
}
