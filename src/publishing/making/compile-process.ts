import { inspect } from 'node:util';
import { systemFailure } from '#reading/files/system-reason.ts';
import { type CompileOrder, compilePages } from './compile-pages.ts';

/** Why the program could not be compiled: in a sentence, and all that is known of it. */
export interface CompileFailure {
  readonly message: string;
  readonly report: string;
}

// The process of `compileApart`; its argument is a `CompileOrder`, as JSON.

// Nobody waits any more.
process.once('disconnect', () => process.exit(1));
try {
  // Pages are made by who waits, and Astro would remove their program.
  await compilePages(JSON.parse(process.argv[2] ?? '') as CompileOrder, () => process.exit(0));
} catch (error) {
  const failure: CompileFailure = { message: systemFailure(error), report: inspect(error) };
  process.send?.(failure, () => process.exit(1));
}
