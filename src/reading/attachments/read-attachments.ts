import type { ContentFile } from '../files/content-files.ts';
import { AttachmentReader, type ReadingLimits, usualLimits } from './attachment-reader.ts';
import { type AttachmentReading, unreadAttachment } from './attachment-reading.ts';

const attachment = /^notices\/(\d{4})\/[^/]+\/attachments\/(.+)$/;

/** What every attachment among `files` says, by its path within the content folder. Nothing is passed over. */
export async function readAttachments(
  files: ReadonlyMap<string, ContentFile>,
  limits: ReadingLimits = usualLimits,
): Promise<Map<string, AttachmentReading>> {
  const readings = new Map<string, AttachmentReading>();
  const reader = new AttachmentReader(limits);
  try {
    for (const [path, file] of files) {
      const [, year, name] = attachment.exec(path) ?? [];
      if (year === undefined || name === undefined) continue;
      readings.set(path, await readOne(name, file, Number(year), reader, limits));
    }
  } finally {
    await reader.close();
  }
  return readings;
}

async function readOne(
  name: string,
  file: ContentFile,
  latestYear: number,
  reader: AttachmentReader,
  limits: ReadingLimits,
): Promise<AttachmentReading> {
  if (file.size > limits.bytes) return unreadAttachment(`超过 ${Math.floor(limits.bytes / 1024 / 1024)} MB`);
  let bytes: Uint8Array;
  try {
    ({ bytes } = file);
  } catch {
    return unreadAttachment('没有读取权限，或不是普通文件');
  }
  return reader.read({ name, bytes, latestYear });
}
