/** What the commands share: where the content is, and how a command ends that cannot do its work. */

/** The content folder: `CONTENT_DIR`, or `content`. */
export function contentFolder(): string {
  return (process.env['CONTENT_DIR'] || 'content').replace(/(?<=.)\/+$/, '');
}

/** Says why on standard error and ends the process with exit code 2. */
export function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
