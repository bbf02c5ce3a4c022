import { civil } from '#domain/time/civil-date.ts';
import { endOfDay, instantOf } from '#domain/time/instant.ts';
import type { Attachment } from '#domain/notice/notice.ts';
import type { PublicityWindow } from '#domain/window/publicity-window.ts';
import type { Quotable } from '#domain/notice/quotation.ts';
import { archivesOn } from '#domain/notice/retention.ts';
import type { Publication } from '#domain/time/publication.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import type { NoticeFields } from '../settings/notice-fields.ts';
import type { NoticeRecords } from '../folder/notice-record.ts';
import { diagnosticAt } from '../files/source.ts';
import type { Matter } from '../settings/matter/matter.ts';
import { isPublishable, type NoticeFolder, safeAttachment } from '../folder/notice-folder.ts';
import type { Life } from '../folder/parse-life.ts';
import type { NoticeSetting, NoticeSettings } from './notice-settings.ts';
import type { CourseOfWindow } from './course-of-window.ts';

/** What prose can quote of a notice. */
export interface Quoted {
  readonly quotable: Quotable;
  readonly diagnostics: readonly Diagnostic[];
}

/** What prose may quote: everything of the notice but its prose. */
export function quote(
  { folder, file, fields, life, records: { present }, published, unknown }: NoticeSettings,
  { window, ledger, changes }: CourseOfWindow,
  { office }: NoticeSetting,
): Quoted | undefined {
  if (!file || !fields) return undefined;
  const { matter } = file;
  const attached = fields.attachments.map((attachment, index) =>
    readAttachment(attachment, folder.files, present, (code, path) =>
      diagnosticAt(matter.source, matter.placeOf(['附件', index, '文件']), code, { file: path }),
    ),
  );
  const { year, slug } = folder;
  const { result } = life;
  const standing = window ?? unknownWindow;
  const quotable = {
    ...fields,
    year,
    slug,
    window: standing,
    ledger,
    windowChanges: changes,
    printedWindow: fields.window.printed,
    attachments: attached.flatMap(({ attachment }) => attachment ?? []),
    ...eventsOf(life),
    owesResult: office.results.isOwed,
    archivesOn: archivesOn({ kind: fields.kind, result: result?.value, window: standing }, office.retention),
    erasure: undefined,
    isEmbargoed: false,
    digest: published.digest,
  };
  const misplaced = unknown.has('published') ? [] : yearProblems(fields.published, folder, matter);
  return { quotable, diagnostics: [...misplaced, ...attached.flatMap(({ diagnostics }) => diagnostics)] };
}

function eventsOf({ corrections, suspensions, withdrawal, result, archiving }: Life) {
  return {
    corrections: corrections.map(({ value }) => value),
    suspensions: suspensions.map(({ value }) => value),
    withdrawal: withdrawal?.value,
    result: result?.value,
    archiving: archiving?.value,
  };
}

/** A notice stands in the folder of the year in which it was published. */
function yearProblems({ on }: Publication, { year: folder }: NoticeFolder, matter: Matter): Diagnostic[] {
  const year = on.slice(0, 4);
  const place = matter.placeOf(['发布时间']);
  return year === folder ? [] : [diagnosticAt(matter.source, place, 'wrong-year-folder', { folder, year })];
}

/** An attachment of the settings, where it can be published: by the canonical text `present` of the notice. */
function readAttachment(
  { title, file: path }: NoticeFields['attachments'][number],
  files: NoticeFolder['files'],
  present: NoticeRecords['present'],
  problem: (code: 'attachment-outside' | 'missing-attachment', path: string) => Diagnostic,
): { readonly attachment: Attachment | undefined; readonly diagnostics: readonly Diagnostic[] } {
  if (path === undefined) return { attachment: { kind: 'on-page', title }, diagnostics: [] };
  const isMisnamed = !safeAttachment.test(path);
  // Of a file that is there under a wrong name it is told where it stands.
  if (isMisnamed && !(files.has(path) && /^attachments\/[^/]+$/.test(path)))
    return { attachment: undefined, diagnostics: [problem('attachment-outside', path)] };
  if (!isPublishable(path)) return { attachment: undefined, diagnostics: [] };
  const file = files.get(path);
  if (!file || file.isLink)
    return { attachment: undefined, diagnostics: [problem('missing-attachment', path)] };
  const recorded = present[path];
  return {
    attachment:
      recorded && 'sha256' in recorded
        ? { kind: 'file', title, path, bytes: file.size, sha256: recorded.sha256 }
        : undefined,
    diagnostics: [],
  };
}

const noDay = civil('2000-01-01');

/** Stands for a window that is not known. */
const unknownWindow: PublicityWindow = {
  rule: {
    unit: 'calendar-day',
    length: 1,
    start: { kind: 'same-day' },
    rollsLast: false,
    closesAtMinute: endOfDay,
  },
  publishedOn: noDay,
  isAnew: false,
  opens: noDay,
  closes: noDay,
  length: 1,
  addedWorkdays: 0,
  suspended: [],
  opensAt: instantOf(noDay, 0),
  closesAt: instantOf(noDay, endOfDay),
  provisional: false,
  override: undefined,
};
