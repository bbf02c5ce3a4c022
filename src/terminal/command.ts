import type { CivilDate } from '#domain/time/civil-date.ts';
import { dayAt } from '#domain/time/instant.ts';
import { builtAt } from '#reading/built-at.ts';

/** What the commands share: where the content is, and how a command ends that cannot do its work. */

const epoch = process.env['SOURCE_DATE_EPOCH'];
if (epoch && !/^\d{1,11}$/.test(epoch))
  fail(`SOURCE_DATE_EPOCH 应当是 1970 年以来的秒数，不能是“${epoch}”。`);

// Whoever reads may have seen enough (`| head`): the command does its work to the end.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

/** The content folder: `CONTENT_DIR`, or `content`. */
export function contentFolder(): string {
  return (process.env['CONTENT_DIR'] || 'content').replace(/(?<=.)\/+$/, '');
}

/** The day in Shanghai at the one reading of the clock. */
export function today(): CivilDate {
  return dayAt(builtAt);
}

/** Says why on standard error and ends the process with exit code 2. */
export function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
