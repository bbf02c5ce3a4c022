import { parentPort } from 'node:worker_threads';
import { checkedPattern } from './checked-pattern.ts';
import type { Pattern } from './patterns.ts';

/** A pattern to check, and its length in characters. */
export interface PatternOrder {
  readonly pattern: Pattern;
  readonly length: number;
}

parentPort?.on('message', ({ pattern, length }: PatternOrder) => {
  parentPort?.postMessage(checkedPattern(pattern, length).milliseconds);
});
