import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from './site-folder.ts';

/**
 * Copies the files of the folder `source` as they are into the built site in `site`; where one stands in the way of
 * what was built, or cannot be copied, it says so in a Chinese sentence. What is missing is empty.
 */
export function addPublicFiles(source: string, site: string): string | undefined {
  for (const path of existsSync(source) ? filesIn(source) : []) {
    // It keeps the folder in the repository and is no part of a site.
    if (path === '.gitkeep') continue;
    const file = join(source, path);
    const built = obstacleOf(path, site);
    if (built !== undefined)
      return `“${file}”和程序生成的“${built}”是同一个网址，只能留一个。请给“${file}”改名或者移走。`;
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
      return `“${file}”不是普通文件，不能发布。请移走，或者换成文件本身。`;
    mkdirSync(join(site, dirname(path)), { recursive: true });
    copyFileSync(file, join(site, path));
  }
  return undefined;
}

/**
 * What of the site in `site` has the place of a file at `path`: a file of that path, whatever the case of its letters
 * on a system that does not tell them apart; a folder, for `a` is the address of `a/` too; or a file on its way.
 */
function obstacleOf(path: string, site: string): string | undefined {
  const steps = path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'));
  return steps.find((step) => {
    const stats = statSync(join(site, step), { throwIfNoEntry: false });
    return stats !== undefined && (step === path || !stats.isDirectory());
  });
}
