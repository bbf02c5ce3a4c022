import { basename } from 'node:path';
import type { CivilDate } from '#domain/time/civil-date.ts';
import type { AttachmentReadings } from './notice/attachment-problems.ts';
import { type ContentFile, listFiles } from './files/content-files.ts';
import { type Content, parseContent, type UnusableContent } from './parse-content.ts';
import { recorder } from './recorder.ts';
import { diagnosticAt } from './files/source.ts';

/**
 * Everything in the content folder `folder`, in one pass over all files: values, and every problem with its
 * place. `today` in Shanghai, where it is given, lets the diagnostics say what is due by now.
 */
export function readContent(folder: string, today?: CivilDate): Content | UnusableContent {
  return contentOf(listFiles(folder), folder, today);
}

/** `readContent`, of `files` that are listed already, with what their attachments say. */
export function contentOf(
  files: ReadonlyMap<string, ContentFile>,
  folder: string,
  today?: CivilDate,
  attachments?: AttachmentReadings,
): Content | UnusableContent {
  return files.size > 0
    ? parseContent(files, folder, { today, attachments, recorder })
    : {
        diagnostics: [
          diagnosticAt({ file: folder, text: '' }, 0, 'missing-file', { file: basename(folder) }),
        ],
        lacking: [],
      };
}
