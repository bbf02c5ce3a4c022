import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Ended } from '#writing/ended.ts';

/**
 * Whether a file of the content `folder` is one of `paths` or under one; without paths, every file is. Throws `Ended`
 * where one is not there, or has nothing to do with the folder.
 */
export function chosenFiles(paths: readonly string[], folder: string): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const root = existsSync(folder) ? realpathSync(folder) : folder;
  const places = paths.map((path) => placeOf(path, root, folder));
  return (file) => places.some((place) => isIn(join(root, relative(folder, file)), place));
}

function placeOf(path: string, root: string, folder: string): string {
  if (!existsSync(path)) throw new Ended(`没有“${path}”这个文件或文件夹，没有检查。请核对路径。`, 2);
  const place = realpathSync(path);
  if (!isIn(place, root) && !isIn(root, place))
    throw new Ended(`“${path}”不在内容文件夹“${folder}”里，没有检查。请写内容文件夹里的文件或文件夹。`, 2);
  return place;
}

/** Whether `path` is `place` or under it. */
function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(place.endsWith(sep) ? place : `${place}${sep}`);
}
