import { parentPort, workerData } from 'node:worker_threads';
import type { AttachmentSink } from '#documents/attachment-sink.ts';
import { readAttachment } from '#documents/read-attachment.ts';
import type { AttachmentWords } from '../correct/attachment-words.ts';
import { redactorOf } from '../correct/redaction.ts';

/** A file to read and the words to seek in it, between the command and the thread in which files are read. */
export interface WordsOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly words: readonly string[];
}

const mostPlaces = 5;

const { name, bytes, words } = workerData as WordsOrder;
const redactor = redactorOf(words);
const where = new Set<string>();
const unread = new Set<string>();
const sink: AttachmentSink = {
  text(text, place) {
    if (where.size < mostPlaces && redactor.isIn(text)) where.add(place);
  },
  unread: (reason) => void unread.add(reason),
  picture: () => void unread.add('有图片，图片里的字读不出来'),
  location: () => undefined,
};
await readAttachment(name, bytes, sink);
parentPort?.postMessage({ where: [...where], unread: [...unread] } satisfies AttachmentWords);
