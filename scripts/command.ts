import type { CivilDate } from '#domain/civil-date.ts';
import { dayAt } from '#domain/instant.ts';
import { builtAt } from '#site/built-at.ts';

/** What the commands share: where the content is, and how a command ends that cannot do its work. */

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
