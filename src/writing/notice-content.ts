import type { CivilDate } from '#domain/time/civil-date.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { readAttachments } from '#reading/attachments/read-attachments.ts';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import type { Content } from '#reading/parse-content.ts';
import { contentOf, isUsable } from '#reading/read-content.ts';
import { renderReport } from '#reading/wording/report.ts';
import type { Change } from './journal.ts';
import { Ended } from './asking/ask.ts';
import type { NoticePlace } from './notice-named.ts';

/** What the check says of one notice, and the notice itself where it can be shown. */
export interface CheckedNotice {
  readonly notice: Notice | undefined;
  /** Undefined where nothing tells. */
  readonly isSignedOff: boolean | undefined;
  readonly content: Content;
  /** Of the notice's own files. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What the check says of the notice at `place`, attachments included, once `changes` are written: nothing is.
 * Throws `Ended` where there is no site to check it in.
 */
export async function checkNoticeAt(
  folder: string,
  { year, slug, folder: inner }: NoticePlace,
  today: CivilDate,
  changes: readonly Change[] = [],
): Promise<CheckedNotice> {
  const files = withChanges(listFiles(folder), folder, changes);
  const own = new Map([...files].filter(([path]) => path.startsWith(`${inner}/`)));
  const content = contentOf(files, folder, today, await readAttachments(own));
  if (!isUsable(content))
    throw new Ended(`站点设置或工作日历有错误，请先改正：\n${renderReport(content.diagnostics, 'text')}`, 1);
  const isThis = (other: { readonly year: string; readonly slug: string }): boolean =>
    other.year === year && other.slug === slug;
  const notice = content.notices.find(isThis);
  return {
    notice,
    content,
    isSignedOff: notice ? notice.signOff !== undefined : content.broken.find(isThis)?.isSignedOff,
    diagnostics: content.diagnostics.filter(({ file }) => file.startsWith(`${folder}/${inner}/`)),
  };
}

function withChanges(
  files: Map<string, ContentFile>,
  folder: string,
  changes: readonly Change[],
): Map<string, ContentFile> {
  for (const { path, bytes } of changes)
    if (bytes === undefined) files.delete(path);
    else files.set(path, { file: `${folder}/${path}`, size: bytes.length, bytes });
  return files;
}

export function errorsOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
