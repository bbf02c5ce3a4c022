import type { Notice } from '#domain/notice/notice.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import type { Content } from '#reading/parse-content.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import type { NoticePlace } from './notice-place.ts';
import type { Change } from './plan.ts';

/** What the check says of one notice, and the notice itself where it can be shown. */
export interface CheckedNotice {
  readonly notice: Notice | undefined;
  /** Undefined where nothing tells. */
  readonly isSignedOff: boolean | undefined;
  readonly content: Content;
  /** Of the notice's own files. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks one notice, attachments included, as it would be once `changes` are written. */
export type NoticeCheck = (changes: readonly NewFile[]) => Promise<CheckedNotice>;

/** What is written of a change, whatever was there before. */
type NewFile = Pick<Change, 'path' | 'bytes'>;

/** What `content`, read from the folder `shownAs`, says of the notice at `place`. */
export function checkedNotice(
  content: Content,
  shownAs: string,
  { year, slug, folder }: NoticePlace,
): CheckedNotice {
  const isThis = (other: { readonly year: string; readonly slug: string }): boolean =>
    other.year === year && other.slug === slug;
  const notice = content.notices.find(isThis);
  return {
    notice,
    content,
    isSignedOff: notice ? notice.signOff !== undefined : content.broken.find(isThis)?.isSignedOff,
    diagnostics: content.diagnostics.filter(({ file }) => file.startsWith(`${shownAs}/${folder}/`)),
  };
}

/** `files` of the content folder `shownAs` as they are once `changes` are written. */
export function withChanges(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
  changes: readonly NewFile[],
): Map<string, ContentFile> {
  const changed = new Map(files);
  for (const { path, bytes } of changes)
    if (bytes === undefined) changed.delete(path);
    else changed.set(path, { file: `${shownAs}/${path}`, size: bytes.length, bytes });
  return changed;
}

/** Those of `diagnostics` for which nothing may be published. */
export function errorsOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
