import { parentPort } from 'node:worker_threads';
import type { ReadingOrder } from './attachment-thread.ts';
import { readStructure } from './structure/read-structure.ts';

parentPort?.on('message', ({ name, bytes }: ReadingOrder<undefined>) => {
  void readStructure(name, bytes).then((document) => parentPort?.postMessage(document));
});
// Reading can begin.
parentPort?.postMessage('');
