import type { CorrectionKind } from '#domain/life/correction.ts';
import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import type { Instant } from '#domain/time/instant.ts';
import { instantOfPublication } from '#domain/time/publication.ts';
import { formOf } from '../as-meant/settings-form.ts';
import { knownNoticeFields, noticeFields, type NoticeFields } from '../settings/notice-fields.ts';
import { claimsSignOff, type NoticeFolder, parseFile } from './notice-folder.ts';
import type { NoticeRecords, Recorder } from './notice-record.ts';
import { type Life, readLife } from './parse-life.ts';

/** What a notice's folder publishes, whether or not it can be shown. */
export interface PublishedFolder {
  readonly published: PublishedNotice;
  /** From when on the public may see it; undefined where that cannot be read. */
  readonly publishedAt: Instant | undefined;
  /** What the newest correction is about; undefined where there is none, or not every one can be read. */
  readonly lastCorrection: CorrectionKind | undefined;
}

/** What the notice in `folder`, with the canonical texts `records`, publishes; undefined where it is a draft. */
export function publishedFolder(
  folder: NoticeFolder,
  records: NoticeRecords,
  recorder: Recorder,
): PublishedFolder | undefined {
  const { file } = parseFile(folder, 'notice.md', formOf(noticeFields));
  const { fields, unknown } = knownNoticeFields(file?.matter);
  if (!isSignedOffIn(folder, fields, unknown)) return undefined;
  const life = readLife(folder);
  const published = recorder.publishedOf(records, erasuresOf(folder, life));
  const publishedAt =
    fields && !unknown.has('published') ? instantOfPublication(fields.published) : undefined;
  const isWhole = life.corrections.length === published.version - 1;
  return {
    published,
    publishedAt,
    lastCorrection: isWhole ? life.corrections.at(-1)?.value.kind : undefined,
  };
}

/**
 * Whether the notice in `folder` is signed off, by its settings `fields` as far as they are not `unknown`. Undefined
 * where they cannot be read, and nothing in them looks like a sign-off.
 */
export function isSignedOffIn(
  folder: NoticeFolder,
  fields: NoticeFields | undefined,
  unknown: ReadonlySet<keyof NoticeFields>,
): boolean | undefined {
  return fields && !unknown.has('signOff')
    ? fields.signOff !== undefined
    : claimsSignOff(folder) || undefined;
}

/** What of the notice in `folder` is not to come back after `life`. */
export function erasuresOf(
  { files }: NoticeFolder,
  { corrections }: Life,
): Pick<PublishedNotice, 'redacted' | 'erased'> {
  const redactions = corrections.filter(({ value }) => value.kind === 'privacy');
  return { redacted: redactions.map(({ value }) => value.corrects), erased: isErasedIn(files) };
}

/** Whether the names and deeds of the notice with the files `files` are gone for good: withdrawn or archived. */
export function isErasedIn(files: NoticeFolder['files']): boolean {
  return files.has('withdrawal.md') || files.has('archive.md');
}
