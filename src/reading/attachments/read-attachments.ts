import { AttachmentReader, type ReadingLimits } from '#documents/attachment-reader.ts';
import type { ContentFile } from '../files/content-files.ts';
import type { AttachmentReading } from './attachment-reading.ts';

const attachment = /^notices\/(\d{4})\/[^/]+\/attachments\/(.+)$/;

/** What every attachment among `files` says, by its path within the content folder. Nothing is passed over. */
export async function readAttachments(
  files: ReadonlyMap<string, ContentFile>,
  limits?: ReadingLimits,
): Promise<Map<string, AttachmentReading>> {
  const readings = new Map<string, AttachmentReading>();
  const seeking = new URL('./attachment-reading.ts', import.meta.url);
  const reader = new AttachmentReader<number, AttachmentReading>(seeking, limits);
  try {
    for (const [path, file] of files) {
      const [, year, name] = attachment.exec(path) ?? [];
      if (year === undefined || name === undefined) continue;
      const answer = await reader.read(name, file, Number(year));
      readings.set(
        path,
        'problem' in answer
          ? { found: [], unread: [answer.problem], hasPictures: false, locations: [], isByChance: true }
          : answer,
      );
    }
  } finally {
    await reader.close();
  }
  return readings;
}
