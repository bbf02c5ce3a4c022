import type { CivilDate } from '#domain/time/civil-date.ts';
import { readAttachments } from './attachments/read-attachments.ts';
import { listFiles } from './files/content-files.ts';
import type { Content, UnusableContent } from './parse-content.ts';
import { contentOf } from './read-content.ts';

/** Everything that `readContent` says of `folder`, and what its attachments say, which takes longer. */
export async function checkContent(folder: string, today?: CivilDate): Promise<Content | UnusableContent> {
  const files = listFiles(folder);
  return contentOf(files, folder, today, await readAttachments(files));
}
