import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256 } from '#reading/recorder.ts';

/** Every file of the built site in `folder` by its path (`a/index.html`), in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .toSorted();
}

/** A folder within `folder` that is named as a page or another published file is: nothing can be put in its place. */
export function folderLikeAFile(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
    (entry) => entry.isDirectory() && /\.(?:html|json|xml|csv|ics|txt)$/i.test(entry.name),
  );
  return found && relative(folder, join(found.parentPath, found.name)).replaceAll(sep, '/');
}

/**
 * The SHA-256 of every file in `folder`, by its path; of what is no plain file, such as a link, ''. Files whose digest
 * is in `known` are not read.
 */
export function digestsOf(
  folder: string,
  known: ReadonlyMap<string, string> = new Map(),
): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((path) => {
      const file = join(folder, path);
      return [path, known.get(path) ?? (lstatSync(file).isFile() ? sha256(readFileSync(file)) : '')];
    }),
  );
}
