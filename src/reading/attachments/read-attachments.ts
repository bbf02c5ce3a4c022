import { AttachmentReader, type ReadingLimits, usualLimits } from '#documents/attachment-reader.ts';
import type { ContentFile } from '../files/content-files.ts';
import { sha256 } from '../recorder.ts';
import type { AttachmentReading } from './attachment-reading.ts';

const attachment = /^notices\/(\d{4})\/[^/]+\/attachments\/(.+)$/;

/**
 * What every attachment among `files` says, by its path within the content folder. Nothing is passed over; one file
 * that hangs on several notices of a year under one name is read once.
 */
export async function readAttachments(
  files: ReadonlyMap<string, ContentFile>,
  limits?: ReadingLimits,
): Promise<Map<string, AttachmentReading>> {
  const readings = new Map<string, AttachmentReading>();
  const readingByContent = new Map<string, AttachmentReading>();
  const seeking = new URL('./attachment-reading.ts', import.meta.url);
  const reader = new AttachmentReader<number, AttachmentReading>(seeking, limits);
  try {
    for (const [path, file] of files) {
      const [, year, name] = attachment.exec(path) ?? [];
      if (year === undefined || name === undefined) continue;
      const same = `${year} ${name} ${digestOf(file) ?? path}`;
      const reading = readingByContent.get(same) ?? (await readingOf(reader, name, file, Number(year)));
      if (!reading.isByChance) readingByContent.set(same, reading);
      readings.set(path, reading);
    }
  } finally {
    await reader.close();
  }
  return readings;
}

const nothingRead = { data: [], hasPictures: false, locations: [], concealed: [], authors: [] };

/** What `file` says, or why nothing can be told of it. */
async function readingOf(
  reader: AttachmentReader<number, AttachmentReading>,
  name: string,
  file: ContentFile,
  year: number,
): Promise<AttachmentReading> {
  const answer = await reader.read(name, file, year);
  return 'problem' in answer ? { ...nothingRead, unread: [answer.problem], isByChance: true } : answer;
}

/** Of a file that is too large or cannot be had, nothing. */
function digestOf(file: ContentFile): string | undefined {
  if (file.size > usualLimits.bytes) return undefined;
  try {
    return sha256(file.bytes);
  } catch {
    return undefined;
  }
}
