import { grouped } from '#domain/lists/grouped.ts';
import { isOfficial, type OfficialContacts } from '#domain/rules/privacy/official-contacts.ts';
import type { Masks } from '#domain/privacy/masking.ts';
import { maskedForm } from '#domain/privacy/personal-data.ts';
import { encodingOf } from '#documents/text/plain-text.ts';
import { isAttachmentType } from '../files/attachment-types.ts';
import type { ContentFile } from '../files/content-files.ts';
import { isPublishable, type NoticeFolder } from '../folder/notice-folder.ts';
import { diagnosticOf } from '../files/source.ts';
import type { ProblemCode, Problems } from '../wording/problems.ts';
import type { AttachmentReading, FoundData } from '../attachments/attachment-reading.ts';
import type { PlacedFinding } from './acknowledge.ts';

/** Of more places than this with data of one kind in one file, the last is told with their number. */
const mostPlaces = 20;

/** What attachments say, by their path within the content folder. */
export type AttachmentReadings = ReadonlyMap<string, AttachmentReading>;

/** What only the reading of attachments finds, and may be acknowledged. */
export const attachmentCodes: readonly ProblemCode[] = [
  'attachment-unchecked',
  'attachment-picture',
  'attachment-concealed',
  'personal-mobile',
  'personal-email',
];

/** Tables of text in `files` that the usual program of an office shows as other characters than were written. */
export function problemsOfTables({ folder, files }: Pick<NoticeFolder, 'folder' | 'files'>): PlacedFinding[] {
  return [...files].flatMap(([name, file]) => {
    if (!/^attachments\/[^/]+\.csv$/.test(name) || file.isLink) return [];
    const encoding = misreadEncoding(file);
    if (encoding === undefined) return [];
    const facts = { attachment: name.slice(name.lastIndexOf('/') + 1), encoding };
    return [{ diagnostic: diagnosticOf(`${folder}/${name}`, 'table-misread', facts), written: '' }];
  });
}

/** More than a telephone loads while somebody waits. */
const largeBytes = 20_000_000;

/** Attachments in `files` that take long to load. */
export function problemsOfSizes({ folder, files }: Pick<NoticeFolder, 'folder' | 'files'>): PlacedFinding[] {
  return [...files].flatMap(([name, { size, isLink }]) => {
    if (!isPublishable(name) || isLink || size < largeBytes) return [];
    const facts = { attachment: name.slice(name.lastIndexOf('/') + 1), megabytes: Math.round(size / 1e6) };
    return [{ diagnostic: diagnosticOf(`${folder}/${name}`, 'attachment-large', facts), written: '' }];
  });
}

/** Excel takes a table without a mark for one in the system's own encoding, and other programs for UTF-8. */
function misreadEncoding(file: ContentFile): 'UTF-8' | 'GB18030' | 'Big5' | 'UTF-16' | undefined {
  const bytes = bytesOf(file);
  if (!bytes?.some((byte) => byte > 0x7f || byte === 0)) return undefined;
  switch (encodingOf(bytes)) {
    case 'utf-8':
      return hasMark(bytes) ? undefined : 'UTF-8';
    case 'gb18030':
      return 'GB18030';
    case 'big5':
      return 'Big5';
    default:
      return 'UTF-16';
  }
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** Undefined where the file cannot be read, which is told elsewhere. */
function bytesOf(file: ContentFile): Uint8Array | undefined {
  try {
    return file.bytes;
  } catch {
    return undefined;
  }
}

interface AttachingFolder {
  readonly folder: string;
  readonly year: string;
  readonly slug: string;
  readonly files: ReadonlyMap<string, unknown>;
}

/** The problems of the attachments in `folder`, as far as they were read. The office's `contacts` may stand there. */
export function problemsOfAttachments(
  { folder, year, slug, files }: AttachingFolder,
  readings: AttachmentReadings | undefined,
  masks: Masks,
  contacts: OfficialContacts,
): PlacedFinding[] {
  return [...files.keys()].flatMap((name) => {
    const reading = readings?.get(`notices/${year}/${slug}/${name}`);
    return reading ? problemsOf(`${folder}/${name}`, reading, masks, contacts) : [];
  });
}

function problemsOf(
  file: string,
  { data, unread, hasPictures, locations, concealed, authors }: AttachmentReading,
  masks: Masks,
  contacts: OfficialContacts,
): PlacedFinding[] {
  const attachment = file.slice(file.lastIndexOf('/') + 1);
  const problem = <Code extends ProblemCode>(code: Code, facts: Problems[Code]): PlacedFinding => ({
    diagnostic: diagnosticOf(file, code, facts),
    written: '',
  });
  const whereIn = ({ where }: FoundData): string => `附件“${attachment}”${where}`;

  const others = data.filter((one) => !isOfficial(one, contacts));
  const personal = [...grouped(others.map((data) => [data.kind, data]))].flatMap(([kind, places]) =>
    places.slice(0, mostPlaces).map((data, index) => {
      const isLast = index === mostPlaces - 1 && places.length > mostPlaces;
      const where = `${whereIn(data)}${isLast ? `等${places.length}处` : ''}`;
      return problem(`personal-${kind}`, { masked: maskedForm(kind, data.value, masks), where });
    }),
  );
  return [
    ...personal,
    ...locations.map((where) => problem('personal-location', { where: `附件“${attachment}”${where}` })),
    ...(isAttachmentType(attachment) ? unread : []).map((reason) =>
      problem('attachment-unchecked', { attachment, reason }),
    ),
    ...(concealed.length > 0
      ? [problem('attachment-concealed', { attachment, concealed: concealed.join('；') })]
      : []),
    ...(authors.length > 0
      ? [problem('attachment-author', { attachment, authors: authors.join('、') })]
      : []),
    ...(hasPictures ? [problem('attachment-picture', { attachment })] : []),
  ];
}
