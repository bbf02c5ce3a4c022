import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { usualLimits } from '#reading/attachments/attachment-reader.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import type { AttachmentWords } from '../correct/attachment-words.ts';
import type { WordsOrder } from './words-thread.ts';

/**
 * What each of `files` (attachments, by name) holds of `words`; equal files are read once. Read in a thread of its
 * own, as the check does: a hostile file may exhaust it without harm.
 */
export async function wordsInAttachments(
  files: ReadonlyMap<string, ContentFile>,
  words: readonly string[],
): Promise<ReadonlyMap<string, AttachmentWords>> {
  const read = new Map<string, AttachmentWords>();
  const found = new Map<string, AttachmentWords>();
  for (const [name, file] of files) {
    const extension = name.slice(name.lastIndexOf('.'));
    const digest = createHash('sha256').update(extension).update(file.bytes).digest('hex');
    const held =
      read.get(digest) ??
      (file.size > usualLimits.bytes
        ? unread('文件太大')
        : await readInThread({ name: name.slice(name.lastIndexOf('/') + 1), bytes: file.bytes, words }));
    read.set(digest, held);
    found.set(name, held);
  }
  return found;
}

function unread(reason: string): AttachmentWords {
  return { where: [], unread: [reason] };
}

async function readInThread(order: WordsOrder): Promise<AttachmentWords> {
  // What the libraries print is not for the office.
  const thread = new Worker(new URL('./words-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: usualLimits.megabytes },
    stdout: true,
    stderr: true,
    workerData: order,
  });
  thread.stdout.resume();
  thread.stderr.resume();
  const answer = new Promise<AttachmentWords>((resolve) => {
    thread.once('message', resolve);
    thread.once('error', () => resolve(unread('读的时候出错或内存不够')));
    thread.once('exit', () => resolve(unread('读的时候出错或内存不够')));
    setTimeout(() => resolve(unread('读的时间太长')), usualLimits.milliseconds).unref();
  });
  const held = await answer;
  await thread.terminate();
  return held;
}
