import type { PublishedVersion } from '#history/published/published-versions.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { isTextOfNotice, type Recorder } from '#reading/folder/notice-record.ts';

/** How the text of `files` differs from what was published: `改了 notice.md`, a phrase a file. */
export function editsSince(
  files: ReadonlyMap<string, ContentFile>,
  published: PublishedVersion['files'],
  { digestOf, recordedFile }: Recorder,
): string[] {
  const names = [...new Set([...files.keys(), ...published.keys()])].filter(isTextOfNotice).toSorted();
  return names.flatMap((name) => {
    const now = files.get(name);
    const then = published.get(name);
    if (!now) return [`删去 ${name}`];
    if (!then) return [`新增 ${name}`];
    const before = recordedFile(name, { file: name, size: then.length, bytes: then });
    return digestOf(recordedFile(name, now)) === digestOf(before) ? [] : [`改了 ${name}`];
  });
}
