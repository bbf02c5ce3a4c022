import { parentPort, workerData } from 'node:worker_threads';
import type { SeekingModule } from './attachment-sink.ts';
import { readAttachment } from './read-attachment.ts';

/** A file to read, between the program and the thread in which files are read. */
export interface ReadingOrder<Setting> {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly setting: Setting;
}

const { seek } = (await import(workerData as string)) as SeekingModule<unknown, unknown>;
parentPort?.on('message', ({ name, bytes, setting }: ReadingOrder<unknown>) => {
  const { sink, reading } = seek(setting);
  void readAttachment(name, bytes, sink).then(() => parentPort?.postMessage(reading()));
});
// Reading can begin.
parentPort?.postMessage('');
