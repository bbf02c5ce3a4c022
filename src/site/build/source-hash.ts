import { createHash } from 'node:crypto';

/** `'sha256-…'`, by which a policy allows an inline script or style (CSP 3, 2.3.1). */
export function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
