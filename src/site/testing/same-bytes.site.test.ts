import { readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

/** Path → SHA-256 of every file under `folder`. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(folder.length),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

it('builds the same bytes in every time zone', () => {
  const [first, ...others] = inject('sameSites').map(digests);
  expect(Object.keys(first ?? {}).length).toBeGreaterThan(20);
  expect(others.length).toBe(3);
  for (const other of others) expect(other).toEqual(first);
});
