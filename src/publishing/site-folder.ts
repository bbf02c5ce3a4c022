import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256 } from '#reading/recorder.ts';

/** Every file of the built site in `folder` by its path (`a/index.html`), in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .toSorted();
}

/** The SHA-256 of every file in `folder`, by its path; of what is no plain file, such as a link, ''. */
export function digestsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((path) => {
      const file = join(folder, path);
      return [path, lstatSync(file).isFile() ? sha256(readFileSync(file)) : ''];
    }),
  );
}
