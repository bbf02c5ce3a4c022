import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import type { Notice } from '#domain/notice/notice.ts';
import type { Office } from '#domain/office/office.ts';
import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import type { Suspension } from '#domain/life/suspension.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { formOf } from '../as-meant/settings-form.ts';
import type { MatterFile } from '../settings/matter/matter.ts';
import { knownNoticeFields, noticeFields, type NoticeFields } from '../settings/notice-fields.ts';
import type { NoticeRecords, Recorder } from '../folder/notice-record.ts';
import { checkNames, type NoticeFolder, parseFile } from '../folder/notice-folder.ts';
import { knowsCourse, type Life, readLife } from '../folder/parse-life.ts';
import { erasuresOf, isErasedIn, isSignedOffIn } from '../folder/published-folder.ts';
import type { AttachmentReadings } from './attachment-problems.ts';

/** What the notices of a content folder share. */
export interface NoticeSetting {
  readonly office: Office;
  /** Undefined where there is no calendar to count by: no window is known. */
  readonly history: CalendarHistory | undefined;
  /** Days on which nobody could object to any notice. */
  readonly suspensions: readonly Suspension[];
  /** What the attachments say, by their path within the content folder; undefined when they were not read. */
  readonly attachments: AttachmentReadings | undefined;
  readonly recorder: Recorder;
}

/** What the settings of a notice and what came after its publication say, as far as they can be read. */
export interface NoticeSettings {
  readonly folder: NoticeFolder;
  /** `notice.md`; without its settings where those alone cannot be read. */
  readonly file: MatterFile | undefined;
  readonly fields: NoticeFields | undefined;
  readonly life: Life;
  readonly isSignedOff: boolean | undefined;
  readonly isErased: boolean;
  readonly records: NoticeRecords;
  readonly published: PublishedNotice;
  /** What something stands for that cannot be read. */
  readonly unknown: ReadonlySet<keyof Notice>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the settings of a notice's folder say, and what came after publication, with what is wrong in them. */
export function readSettings(folder: NoticeFolder, { history, recorder }: NoticeSetting): NoticeSettings {
  const { file, unread, diagnostics } = parseFile(folder, 'notice.md', formOf(noticeFields));
  const { fields, unknown, diagnostics: ofFields } = knownNoticeFields(file?.matter);
  const life = readLife(folder);
  const records = recorder.recordsOf(folder.files);
  const isWindowLost = unknown.has('published') || !history;
  return {
    folder,
    file: file ?? unread,
    fields,
    life,
    isSignedOff: isSignedOffIn(folder, fields, unknown),
    isErased: isErasedIn(folder.files),
    records,
    published: recorder.publishedOf(records, erasuresOf(folder, life)),
    unknown: new Set<keyof Notice>([
      ...unknown,
      ...(isWindowLost ? (['window'] as const) : []),
      ...(knowsCourse(life, folder) ? [] : (['window', 'corrections'] as const)),
      ...(life.isResultKnown ? [] : (['result'] as const)),
    ]),
    diagnostics: [...checkNames(folder), ...diagnostics, ...ofFields, ...life.diagnostics],
  };
}
