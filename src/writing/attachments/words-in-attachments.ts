import { AttachmentReader, usualLimits } from '#documents/attachment-reader.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { sha256 } from '#reading/recorder.ts';
import type { AttachmentWords } from '../correct/attachment-words.ts';

/** What each of `files` (attachments, by name) holds of `words`; equal files are read once. */
export async function wordsInAttachments(
  files: ReadonlyMap<string, ContentFile>,
  words: readonly string[],
): Promise<ReadonlyMap<string, AttachmentWords>> {
  const read = new Map<string, AttachmentWords>();
  const wordsByPath = new Map<string, AttachmentWords>();
  const seeking = new URL('./words-sink.ts', import.meta.url);
  const reader = new AttachmentReader<readonly string[], AttachmentWords>(seeking);
  try {
    for (const [path, file] of files) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const isRead = file.size <= usualLimits.bytes;
      const key = isRead ? `${name.slice(name.lastIndexOf('.'))} ${sha256(file.bytes)}` : path;
      const answer = read.get(key) ?? (await reader.read(name, file, words));
      const held = 'problem' in answer ? { where: [], unread: [answer.problem] } : answer;
      read.set(key, held);
      wordsByPath.set(path, held);
    }
  } finally {
    await reader.close();
  }
  return wordsByPath;
}
