import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Manifest } from '#publishing/manifest.ts';
import { writeManifest } from '#publishing/write-manifest.ts';

/** A new folder with `files`, for tests. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A folder with `files` and the manifest that lists them. */
export function siteOf(
  files: Readonly<Record<string, string>>,
  facts: Partial<Pick<Manifest, 'epoch' | 'notices' | 'commit'>> = {},
): string {
  const folder = folderOf(files);
  writeManifest(folder, { site: 'gongshi.example.gov.cn', commit: null, ...facts });
  return folder;
}
