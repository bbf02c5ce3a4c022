import type { ContentFile } from './files/content-files.ts';
import { diagnosticOf } from './files/source.ts';
import {
  isRefusedByWindows,
  type NoticeFolder,
  readSignedThoughLong,
  unreadCode,
} from './folder/notice-folder.ts';
import { suspensionFile } from './folder/parse-suspensions.ts';
import { localFile, yearFile } from './parse-calendar.ts';
import { pageFile } from './parse-pages.ts';
import type { Diagnostic } from './wording/diagnostic.ts';

/** The folders of notices among `files`, and what is wrong with files that stand elsewhere. */
export function noticeFolders(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
): { readonly folders: readonly NoticeFolder[]; readonly diagnostics: readonly Diagnostic[] } {
  const folders = new Map<string, NoticeFolder & { files: Map<string, ContentFile> }>();
  const strays: Diagnostic[] = [];
  for (const [name, file] of files) {
    const [, year, slug, inner] = /^notices\/(\d{4})\/([^/]+)\/(.+)$/.exec(name) ?? [];
    if (year === undefined || slug === undefined || inner === undefined) {
      if (!isKnownFile(name)) strays.push(diagnosticOf(file.file, unreadCode(name), { file: name }));
      else if (suspensionFile.test(name) && isRefusedByWindows(name))
        strays.push(diagnosticOf(file.file, 'reserved-name', { name }));
      continue;
    }
    const key = `${year}/${slug}`;
    const folder = folders.get(key) ?? { folder: `${shownAs}/notices/${key}`, year, slug, files: new Map() };
    folder.files.set(inner, file);
    folders.set(key, folder);
  }
  for (const folder of folders.values()) readSignedThoughLong(folder);
  return { folders: [...folders.values()], diagnostics: strays };
}

/** What a clerk reads beside the content: one page to print, the manual, the appendix. */
export const guideFiles: readonly string[] = ['README.md', '手册.md', '附录.md'];

function isKnownFile(name: string): boolean {
  return (
    name === 'site.yaml' ||
    name === localFile ||
    yearFile.test(name) ||
    pageFile.test(name) ||
    suspensionFile.test(name) ||
    guideFiles.includes(name) ||
    name.endsWith('/README.md')
  );
}
