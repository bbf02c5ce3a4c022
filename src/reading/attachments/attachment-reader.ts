import { Worker } from 'node:worker_threads';
import { type AttachmentReading, unreadAttachment } from './attachment-reading.ts';
import type { ReadingOrder } from './attachment-thread.ts';

/** How much time and memory a file may take. */
export interface ReadingLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

export const usualLimits: ReadingLimits = { bytes: 50 * 1024 * 1024, milliseconds: 60_000, megabytes: 1024 };

/** Reads files one after another in a thread of its own, which a hostile file may exhaust without harm. */
export class AttachmentReader {
  readonly #limits: ReadingLimits;
  #thread: Worker | undefined;

  constructor(limits: ReadingLimits) {
    this.#limits = limits;
  }

  async read(order: ReadingOrder): Promise<AttachmentReading> {
    const thread = (this.#thread ??= this.#start());
    const answer = await this.#answer(thread, order);
    if (!('problem' in answer)) return answer;
    this.#thread = undefined;
    await thread.terminate();
    return unreadAttachment(answer.problem);
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }

  #start(): Worker {
    // What the libraries print is not for the office.
    const thread = new Worker(new URL('./attachment-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
      stdout: true,
      stderr: true,
    });
    thread.stdout.resume();
    thread.stderr.resume();
    return thread;
  }

  #answer(thread: Worker, order: ReadingOrder): Promise<AttachmentReading | { readonly problem: string }> {
    return new Promise((resolve) => {
      const end = (answer: AttachmentReading | { readonly problem: string }): void => {
        clearTimeout(timer);
        for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
        resolve(answer);
      };
      const seconds = Math.round(this.#limits.milliseconds / 1000);
      const timer = setTimeout(() => end({ problem: `${seconds} 秒内没有读完` }), this.#limits.milliseconds);
      thread.once('message', end);
      thread.once('error', () => end({ problem: '读的时候出错或内存不够' }));
      thread.once('exit', () => end({ problem: '读的时候出错或内存不够' }));
      thread.postMessage(order);
    });
  }
}
