import { fork } from 'node:child_process';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import type { CompileOrder } from './compile-pages.ts';
import type { CompileFailure } from './compile-process.ts';

const program = fileURLToPath(new URL('./compile-process.ts', import.meta.url));
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Compiles the program of the pages in a process of its own: Astro and its tools give their memory back when they end.
 * Throws what they throw, and where the process is ended, by what, with what it said. A signal to this one ends it.
 */
export async function compileApart({ site, contentFolder, isPreview }: CompileOrder): Promise<void> {
  const order: CompileOrder = { site, contentFolder, isPreview };
  const child = fork(program, [JSON.stringify(order)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  // It writes into a folder that is then removed.
  const end = (): void => void child.kill('SIGKILL');
  for (const signal of signals) process.prependListener(signal, end);
  try {
    const compiled = new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('message', (failure: CompileFailure) => reject(errorOf(failure)));
      child.once('close', (code, signal) => {
        const message = `编译网页的进程没有做完就停了（${signal ?? code}），内存不够时会这样`;
        return code === 0 ? resolve() : reject(errorOf({ message, report: output }));
      });
    });
    await Promise.all([compiled, giveMemoryBack()]);
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}

/** Gives the system what this process used of memory and uses no longer, for the other: else it stays as large. */
async function giveMemoryBack(): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}

function errorOf({ message, report, ...known }: CompileFailure): Error {
  return Object.assign(new Error(message), known, { stack: `${message}\n${report}` });
}
