import { inspect } from 'node:util';
import { type CompileOrder, compilePages } from './compile-pages.ts';

/** Why the program could not be compiled: the error as far as it can be sent, and all that is known of it. */
export interface CompileFailure extends Pick<NodeJS.ErrnoException, 'code' | 'message' | 'path'> {
  readonly report: string;
}

// The process of `compileApart`; its argument is a `CompileOrder`, as JSON.

// Nobody waits any more.
process.once('disconnect', () => process.exit(1));
try {
  // Pages are made by who waits, and Astro would remove their program.
  await compilePages(JSON.parse(process.argv[2] ?? '') as CompileOrder, () => process.exit(0));
} catch (error) {
  const { code, message, path }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  const failure: CompileFailure = { code, message, path, report: inspect(error) };
  process.send?.(failure, () => process.exit(1));
}
