import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingModule } from './attachment-sink.ts';
import { readAttachment } from './read-attachment.ts';

/** A file to read, between the program and the thread in which files are read. */
export interface ReadingOrder<Setting> {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly setting: Setting;
}

const module = (await import(workerData as string)) as ReadingModule<unknown, unknown>;

async function readingOf({ name, bytes, setting }: ReadingOrder<unknown>): Promise<unknown> {
  if ('readStructure' in module) return module.readStructure(name, bytes);
  const { sink, reading } = module.seek(setting);
  await readAttachment(name, bytes, sink);
  return reading();
}

parentPort?.on('message', (order: ReadingOrder<unknown>) => {
  void readingOf(order).then((reading) => parentPort?.postMessage(reading));
});
// Reading can begin.
parentPort?.postMessage('');
