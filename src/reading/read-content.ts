import type { CivilDate } from '#domain/time/civil-date.ts';
import { readAttachments } from './attachments/read-attachments.ts';
import { type ContentFile, listFiles } from './files/content-files.ts';
import { type Content, type KeptNotices, parseContent, type UnusableContent } from './parse-content.ts';
import { parseCalendar, type ParsedCalendar } from './parse-calendar.ts';
import type { Ground } from './parse-ground.ts';
import { recorder } from './recorder.ts';
import type { Parsed } from './settings/matter/matter.ts';

/** How a content folder is read. */
export interface ReadingOrder {
  /** The day in Shanghai; with it the diagnostics say what is due by now. */
  readonly today?: CivilDate;
  /** The files, where they are listed already, or are still to be written. */
  readonly files?: ReadonlyMap<string, ContentFile>;
  /** What was made of notices before. */
  readonly keptNotices?: KeptNotices;
  /** All else as it was made before, or else as `parse` makes it now. */
  groundIn?(parse: () => Ground): Ground;
  /** Which attachments are opened, by their path within the folder: none where it is left out. It takes longer. */
  opens?(path: string): boolean;
}

/**
 * The one door to the content: everything in `folder` in one pass over its files, values, and every problem with its
 * place.
 *
 * @example await readContent('content', { today, opens: () => true }) // what `npm run check` says
 */
export async function readContent(
  folder: string,
  { today, files = listFiles(folder), keptNotices, groundIn, opens }: ReadingOrder = {},
): Promise<Content | UnusableContent> {
  const isOpened = (path: string): boolean => opens?.(path) === true && keptNotices?.isKept(path) !== true;
  const attachments =
    opens && (await readAttachments(new Map([...files].filter(([path]) => isOpened(path)))));
  for (const [path, { isByChance }] of attachments ?? []) if (isByChance) keptNotices?.passOver(path);
  return parseContent(files, folder, { today, attachments, recorder, keptNotices, groundIn });
}

/** The working calendar of `folder` alone: neither its settings nor a notice is read. */
export function readCalendar(folder: string): Parsed<ParsedCalendar> {
  return parseCalendar(listFiles(folder, 'calendar'), folder);
}
