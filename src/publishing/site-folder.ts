import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '#reading/recorder.ts';

/**
 * Every file of the built site in `folder` by its path (`a/index.html`), in order. A link is one too and never
 * followed, unlike by Node's own recursion: what it leads to is not the site's, and may be a whole disk.
 */
export function filesIn(folder: string): string[] {
  const inner = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? inner(`${path}${entry.name}/`) : [`${path}${entry.name}`],
    );
  return inner('').toSorted();
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
