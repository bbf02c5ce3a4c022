import { Worker } from 'node:worker_threads';
import { type AttachmentReading, unreadAttachment } from './attachment-reading.ts';
import type { ReadingOrder } from './attachment-thread.ts';

/** How much time and memory a file may take. */
export interface ReadingLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

const failure = '读的时候出错或内存不够';

export const usualLimits: ReadingLimits = { bytes: 50 * 1024 * 1024, milliseconds: 60_000, megabytes: 1024 };

/** Reads files one after another in a thread of its own, which a hostile file may exhaust without harm. */
export class AttachmentReader {
  readonly #limits: ReadingLimits;
  #thread: Promise<Worker> | undefined;

  constructor(limits: ReadingLimits) {
    this.#limits = limits;
  }

  async read(order: ReadingOrder): Promise<AttachmentReading> {
    let thread: Worker;
    try {
      thread = await (this.#thread ??= this.#start());
    } catch {
      this.#thread = undefined;
      return unreadAttachment(failure);
    }
    const answer = await this.#answer(thread, order);
    if (!('problem' in answer)) return answer;
    this.#thread = undefined;
    await thread.terminate();
    return unreadAttachment(answer.problem);
  }

  async close(): Promise<void> {
    const thread = await this.#thread?.catch(() => undefined);
    this.#thread = undefined;
    await thread?.terminate();
  }

  /** A thread that is ready to read: the time for a file does not count what it takes to begin. */
  #start(): Promise<Worker> {
    // What the libraries print is not for the office.
    const thread = new Worker(new URL('./attachment-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
      stdout: true,
      stderr: true,
    });
    thread.stdout.resume();
    thread.stderr.resume();
    return new Promise((resolve, reject) => {
      thread.once('message', () => {
        thread.removeAllListeners('error').removeAllListeners('exit');
        resolve(thread);
      });
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('The thread ended before it began')));
    });
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
      thread.once('error', () => end({ problem: failure }));
      thread.once('exit', () => end({ problem: failure }));
      thread.postMessage(order);
    });
  }
}
