import { statSync } from 'node:fs';
import { sep } from 'node:path';
import { Ended } from '#writing/ended.ts';

/**
 * The content folder: `CONTENT_DIR`, or `content`, its steps set apart as in all reports by `/`. Throws `Ended` where
 * it is something else than a folder.
 */
export function contentFolder(): string {
  const folder = (process.env['CONTENT_DIR'] || 'content').replaceAll(sep, '/').replace(/(?<=.)\/+$/, '');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new Ended(`内容文件夹“${folder}”是一个文件，不是文件夹，请改正 CONTENT_DIR。`, 2);
  return folder;
}

/** The folder of the built site: `OUT_DIR`, or `dist`. */
export function outFolder(): string {
  return process.env['OUT_DIR'] || 'dist';
}

/** The program's own folders, and what Git keeps beside them: where it runs is the folder around them. */
export const programFolders: readonly string[] = ['src', 'scripts', 'public', 'node_modules', '.git'];
