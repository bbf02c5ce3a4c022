import type { NoticeRecord, PublishedNotice, RecordedFile } from '#domain/notice/notice-record.ts';
import { Document } from 'yaml';
import type { ContentFile } from '../files/content-files.ts';
import { parseMatterFile, parseYamlFile } from '../settings/matter.ts';
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

/** The canonical text itself: JSON, so that anyone can read it, and one line a value, so that changes show. */
export function renderRecord(record: NoticeRecord | RecordedFile): string {
  return `${JSON.stringify(record, undefined, 1)}\n`;
}

/** A Markdown file that has the canonical text `file`; an attachment is not held by its record. */
export function renderFile(file: RecordedFile): string | undefined {
  if ('sha256' in file) return undefined;
  const { settings, text } = file;
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

/** Takes down what notices publish. */
export interface Recorder {
  /** What is recorded of one file. Settings that cannot be read are part of the text. */
  recordedFile(name: string, file: ContentFile): RecordedFile;
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
export function recorderWith(sha256: Digest): Recorder {
  const recordedBytes = (file: ContentFile): RecordedFile => ({
    sha256: sha256(bytesOf(file)),
    bytes: file.size,
  });
  const recordedFile = (name: string, file: ContentFile): RecordedFile => {
    if (name.startsWith('attachments/')) return recordedBytes(file);
    const source = parseSource(file);
    if ('severity' in source) return recordedBytes(file);
    if (name.endsWith('.yaml')) {
      const { value } = parseYamlFile(source, new Set());
      return value ? { settings: value.value, text: '' } : { settings: undefined, text: source.text };
    }
    const { value } = parseMatterFile(source, new Set());
    return value
      ? { settings: value.matter.value, text: trimmed(value.body) }
      : { settings: undefined, text: source.text };
  };
  const recordOf = (
    files: ReadonlyMap<string, ContentFile>,
    isOfRecord: (name: string) => boolean,
  ): NoticeRecord =>
    Object.fromEntries(
      [...files]
        .filter(([name]) => isOfRecord(name))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, file]) => [name, recordedFile(name, file)]),
    );
  const digestOf = (record: NoticeRecord | RecordedFile): string =>
    sha256(new TextEncoder().encode(renderRecord(record)));
  return {
    recordedFile,
    recordsOf: (files) => ({
      present: recordOf(files, isTextOfNotice),
      life: recordOf(files, isLifeOfNotice),
      versions: new Map(
        [...versionsIn(files)].map(([number, inner]) => [number, recordOf(inner, isTextOfNotice)]),
      ),
    }),
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

/** Blank lines at its ends are no part of a text. */
function trimmed(body: string): string {
  return `${body.replace(/^(?:[ \t]*\n)+/, '').trimEnd()}\n`;
}

function bytesOf(file: ContentFile): Uint8Array {
  try {
    return file.bytes;
  } catch {
    return new Uint8Array();
  }
}
