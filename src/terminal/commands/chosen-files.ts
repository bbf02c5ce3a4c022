import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { Ended } from '#writing/ended.ts';

/** Whether a file is one of `paths` or under one; without paths, every file is. Throws `Ended` where one is not there. */
export function chosenFiles(paths: readonly string[]): (file: string) => boolean {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new Ended(`没有“${missing}”这个文件或文件夹。`, 2);
  const places = paths.map((path) => resolve(path));
  return (file) =>
    places.length === 0 ||
    places.some((place) => resolve(file) === place || resolve(file).startsWith(`${place}${sep}`));
}
