import { Document } from 'yaml';
import type { NoticeRecord, PublishedNotice, RecordedFile } from '#domain/notice/notice-record.ts';
import type { ContentFile } from '../files/content-files.ts';
import { firstRule, recordRules, ruleOf, ruleOne } from '../settings/record-rules.ts';
import { parseSource } from '../files/source.ts';

/** Files that are a notice's text: what it published, and what a version freezes. */
export function isTextOfNotice(name: string): boolean {
  return (
    name === 'notice.md' || /^(?:criteria|nominees)\/[^/]+\.md$/.test(name) || name.startsWith('attachments/')
  );
}

/** Files that came after publication. */
export function isLifeOfNotice(name: string): boolean {
  return (
    /^corrections\/[^/]+\.md$/.test(name) ||
    /^suspensions\/[^/]+\.yaml$/.test(name) ||
    name === 'withdrawal.md' ||
    name === 'result.md' ||
    name === 'archive.md'
  );
}

/** Files that stay of a notice whose names are gone: its settings, what moved its window, and why the rest is gone. */
export function staysOfErased(name: string): boolean {
  return name === 'notice.md' || (isLifeOfNotice(name) && name !== 'result.md');
}

/** The canonical text itself: JSON, so that anyone can read it, and one line a value, so that changes show. */
export function renderRecord(record: NoticeRecord | RecordedFile): string {
  return `${JSON.stringify(record, undefined, 1)}\n`;
}

/** A Markdown file that has this canonical text; an attachment is not held by its record. */
export function renderFile({ settings, text }: Exclude<RecordedFile, { readonly sha256: string }>): string {
  if (settings === undefined) return text;
  const yaml = new Document(settings, { schema: 'failsafe' }).toString({ lineWidth: 0 });
  return `---\n${yaml}---\n${text}`;
}

/** All that is published of a notice's texts: the present canonical text, what came after, and kept versions. */
export interface NoticeRecords {
  readonly present: NoticeRecord;
  /** Files that came after publication. */
  readonly life: NoticeRecord;
  /** By the version's number. */
  readonly versions: ReadonlyMap<string, NoticeRecord>;
}

/** SHA-256 in hexadecimal. */
export type Digest = (bytes: Uint8Array) => string;

/** Takes down what notices publish, each by the rule that it was signed under. */
export interface Recorder {
  /** What is recorded of one file of a notice whose `notice.md` has the settings `settings`. */
  recordedFile(name: string, file: ContentFile, settings?: unknown): RecordedFile;
  /** The canonical texts of the notice with the files `files`, by their path within its folder. */
  recordsOf(files: ReadonlyMap<string, ContentFile>): NoticeRecords;
  /** The SHA-256 of the canonical text of `record`, in hexadecimal. */
  digestOf(record: NoticeRecord | RecordedFile): string;
  /**
   * What a notice with `records` publishes, in digests. `redacted` are the versions of its privacy corrections.
   */
  publishedOf(
    records: NoticeRecords,
    erasures: Pick<PublishedNotice, 'redacted' | 'erased'>,
  ): PublishedNotice;
}

/** The recorder whose digests `sha256` makes: Node has one of its own, a browser none that answers at once. */
export function recorderWith(sha256: Digest, rules = recordRules): Recorder {
  const recordedBytes = (file: ContentFile): RecordedFile => ({
    sha256: sha256(bytesOf(file)),
    bytes: file.size,
  });
  const recordedFile = (name: string, file: ContentFile, settings?: unknown): RecordedFile => {
    if (name.startsWith('attachments/')) return recordedBytes(file);
    const source = parseSource(file);
    if ('severity' in source) return recordedBytes(file);
    // A rule that is not known is an error of the settings; the first one stands for it.
    const rule = rules.get(ruleOf(settings)) ?? ruleOne;
    return rule(source, name.endsWith('.yaml') ? 'yaml' : 'markdown');
  };
  const digestOf = (record: NoticeRecord | RecordedFile): string =>
    sha256(new TextEncoder().encode(renderRecord(record)));
  return {
    recordedFile,
    recordsOf(files) {
      const present = textOf(files, recordedFile);
      const versions = [...versionsIn(files)].map(
        ([number, inner]) => [number, textOf(inner, recordedFile)] as const,
      );
      const settings = settingsOf(present);
      return {
        present,
        life: recordOf(files, isLifeOfNotice, (name, file) => recordedFile(name, file, settings)),
        versions: new Map(versions),
      };
    },
    digestOf,
    publishedOf: ({ present, life, versions }, erasures) => ({
      version: Object.keys(life).filter((name) => name.startsWith('corrections/')).length + 1,
      digest: digestOf(present),
      life: Object.fromEntries(Object.entries(life).map(([name, file]) => [name, digestOf(file)])),
      versions: Object.fromEntries([...versions].map(([number, record]) => [number, digestOf(record)])),
      ...erasures,
    }),
  };
}

/** Of those of `files` that belong to it, what `recorded` says. */
function recordOf(
  files: ReadonlyMap<string, ContentFile>,
  isOfRecord: (name: string) => boolean,
  recorded: (name: string, file: ContentFile) => RecordedFile,
): NoticeRecord {
  return Object.fromEntries(
    [...files]
      .filter(([name]) => isOfRecord(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, file]) => [name, recorded(name, file)]),
  );
}

/** The canonical text of a notice with `files`, by the rule that its own settings name. */
function textOf(
  files: ReadonlyMap<string, ContentFile>,
  recordedFile: Recorder['recordedFile'],
): NoticeRecord {
  const first = recordOf(files, isTextOfNotice, recordedFile);
  const settings = settingsOf(first);
  if (ruleOf(settings) === firstRule) return first;
  return recordOf(files, isTextOfNotice, (name, file) => recordedFile(name, file, settings));
}

/** The settings of the notice whose canonical text is `record`. */
export function settingsOf(record: NoticeRecord): unknown {
  const notice = record['notice.md'];
  return notice && 'settings' in notice ? notice.settings : undefined;
}

/** The files of each version kept under `versions/`, by its number. */
function versionsIn(
  files: ReadonlyMap<string, ContentFile>,
): ReadonlyMap<string, ReadonlyMap<string, ContentFile>> {
  const versions = new Map<string, Map<string, ContentFile>>();
  for (const [name, file] of files) {
    const [, number, inner] = /^versions\/(\d+)\/(.+)$/.exec(name) ?? [];
    if (number === undefined || inner === undefined) continue;
    versions.set(number, (versions.get(number) ?? new Map<string, ContentFile>()).set(inner, file));
  }
  return versions;
}

/** What `file` holds; nothing where it cannot be read. */
export function bytesOf(file: ContentFile): Uint8Array {
  try {
    return file.bytes;
  } catch {
    return new Uint8Array();
  }
}
