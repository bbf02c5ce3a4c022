import { grouped } from '#domain/lists/grouped.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { sha256 } from '#reading/recorder.ts';
import type { FileDigests } from './file-digests.ts';
import type { KeptHeads } from './packed-notice.ts';

/** What notices rest on, and where what was made of them before is kept. */
export interface NoticeSources {
  /** Where the texts are. */
  readonly folder: string;
  readonly heads: KeptHeads;
  /** The files of the content folder, by their path. */
  readonly files: ReadonlyMap<string, ContentFile>;
  readonly digests: FileDigests;
  /** The day in Shanghai. */
  readonly today: CivilDate;
  /** A digest of the program. */
  readonly program: string;
  /** What the content folder is called. */
  readonly shownAs: string;
  /** Whether nothing of what was kept is used. */
  readonly isFresh: boolean;
}

/** The folder of the notice to which a path of the content folder belongs. */
export const folderOfNotice = /^notices\/\d{4}\/[^/]+(?=\/)/;

/** Of the files of a content folder those of each notice, by its folder, in their order. */
export function filesByFolder(files: NoticeSources['files']): ReadonlyMap<string, readonly ContentFile[]> {
  return grouped(
    [...files].flatMap(([path, file]) => {
      const folder = folderOfNotice.exec(path)?.[0];
      return folder === undefined ? [] : [[folder, file] as const];
    }),
  );
}

/** What all notices rest on, besides the program. */
const shared = /^(?:site\.yaml$|calendar\/|suspensions\/)/;

/** A digest of all that each notice rests on; none of one that rests on what is no plain file. */
export function noticeKeys({ files, digests, program, shownAs }: NoticeSources): Map<string, string> {
  const base: unknown[] = [program, shownAs];
  const parts = new Map<string, unknown[]>();
  const broken = new Set<string>();
  for (const [path, file] of files) {
    const folder = folderOfNotice.exec(path)?.[0] ?? (shared.test(path) ? '' : undefined);
    if (folder === undefined) continue;
    const digest = digests.digestOf(`${shownAs}/${path}`, file);
    if (digest === undefined) broken.add(folder);
    const own = folder === '' ? base : (parts.get(folder) ?? []);
    own.push(path, digest);
    if (folder !== '') parts.set(folder, own);
  }
  if (broken.has('')) return new Map();
  const common = sha256(JSON.stringify(base));
  return new Map(
    [...parts].flatMap(([folder, own]) =>
      broken.has(folder) ? [] : [[folder, sha256(JSON.stringify([common, ...own]))]],
    ),
  );
}
