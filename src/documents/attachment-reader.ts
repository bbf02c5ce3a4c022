import { Worker } from 'node:worker_threads';
import type { ReadingOrder } from './attachment-thread.ts';

/** How much time and memory a file may take. */
export interface ReadingLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** A file whose bytes may be as many as `size` says, and may not be had. */
interface LargeFile {
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Why nothing could be read of a file. */
interface Unread {
  readonly problem: string;
}

const failure = '读的时候出错或内存不够';

export const usualLimits: ReadingLimits = { bytes: 50 * 1024 * 1024, milliseconds: 60_000, megabytes: 1024 };

/** The module that tells the structure of a file. */
export const structureModule = new URL('./structure/read-structure.ts', import.meta.url);

/**
 * Reads files one after another in a thread of its own, which a hostile file may exhaust without harm. `module` is a
 * `ReadingModule` of the two types.
 */
export class AttachmentReader<Setting, Reading extends object> {
  readonly #module: URL;
  readonly #limits: ReadingLimits;
  #thread: Promise<Worker> | undefined;

  constructor(module: URL, limits = usualLimits) {
    this.#module = module;
    this.#limits = limits;
  }

  /** What the file `name` says. Never throws. */
  async read(name: string, file: LargeFile, setting: Setting): Promise<Reading | Unread> {
    const { bytes: most } = this.#limits;
    if (file.size > most) return { problem: `超过${Math.floor(most / 1024 / 1024)} MB` };
    let bytes: Uint8Array;
    try {
      ({ bytes } = file);
    } catch {
      return { problem: '没有读取权限，或不是普通文件' };
    }
    let thread: Worker;
    try {
      thread = await (this.#thread ??= this.#start());
    } catch {
      this.#thread = undefined;
      return { problem: failure };
    }
    const answer = await this.#answer(thread, { name, bytes, setting });
    if ('problem' in answer) {
      this.#thread = undefined;
      await thread.terminate();
    }
    return answer;
  }

  async close(): Promise<void> {
    const thread = await this.#thread?.catch(() => undefined);
    this.#thread = undefined;
    await thread?.terminate();
  }

  /** A thread that is ready to read: the time for a file does not count what it takes to begin. */
  #start(): Promise<Worker> {
    const thread = new Worker(new URL('./attachment-thread.ts', import.meta.url), {
      workerData: this.#module.href,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
      // What the libraries print is not for the office.
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

  #answer(thread: Worker, order: ReadingOrder<Setting>): Promise<Reading | Unread> {
    return new Promise((resolve) => {
      const end = (answer: Reading | Unread): void => {
        clearTimeout(timer);
        for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
        // What still goes on of a hostile file may end the thread later: the next file begins another.
        thread.once('error', () => {
          this.#thread = undefined;
        });
        resolve(answer);
      };
      const seconds = Math.round(this.#limits.milliseconds / 1000);
      const timer = setTimeout(() => end({ problem: `${seconds}秒内没有读完` }), this.#limits.milliseconds);
      thread.once('message', end);
      thread.once('error', () => end({ problem: failure }));
      thread.once('exit', () => end({ problem: failure }));
      thread.postMessage(order);
    });
  }
}
