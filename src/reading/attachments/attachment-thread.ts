import { parentPort } from 'node:worker_threads';
import { type AttachmentReading, seekingSink } from './attachment-reading.ts';
import { readAttachment } from '#documents/read-attachment.ts';

/** A file to read, and what comes back, between the program and the thread in which files are read. */
export interface ReadingOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly latestYear: number;
}

export type ReadingAnswer = AttachmentReading;

parentPort?.on('message', ({ name, bytes, latestYear }: ReadingOrder) => {
  const { sink, reading } = seekingSink(latestYear);
  void readAttachment(name, bytes, sink).then(() =>
    parentPort?.postMessage(reading() satisfies ReadingAnswer),
  );
});
// Reading can begin.
parentPort?.postMessage('');
