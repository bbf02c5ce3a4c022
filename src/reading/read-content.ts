import { basename } from 'node:path';
import type { CivilDate } from '#domain/civil-date.ts';
import { listFiles } from './content-files.ts';
import { type Content, parseContent, type UnusableContent } from './parse-content.ts';
import { diagnosticAt } from './source.ts';

/**
 * Everything in the content folder `folder`, in one pass over all files: values, and every problem with its
 * place. `today` in Shanghai, where it is given, lets the diagnostics say what is due by now.
 */
export function readContent(folder: string, today?: CivilDate): Content | UnusableContent {
  const files = listFiles(folder);
  return files.size > 0
    ? parseContent(files, folder, today)
    : { diagnostics: [diagnosticAt({ file: folder, text: '' }, 0, 'missing-file', { file: basename(folder) })] };
}

/** Whether there is a site to build. */
export function isUsable(content: Content | UnusableContent): content is Content {
  return 'office' in content;
}
