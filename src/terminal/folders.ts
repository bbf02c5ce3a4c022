/** The content folder: `CONTENT_DIR`, or `content`. */
export function contentFolder(): string {
  return (process.env['CONTENT_DIR'] || 'content').replace(/(?<=.)\/+$/, '');
}

/** The folder of the built site: `OUT_DIR`, or `dist`. */
export function outFolder(): string {
  return process.env['OUT_DIR'] || 'dist';
}
