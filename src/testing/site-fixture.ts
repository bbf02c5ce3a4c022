import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '#history/published/manifest.ts';
import { writeManifest } from '#publishing/write-manifest.ts';
import { writeFiles } from '#terminal/write-files.ts';

/** A new folder with `files`, for tests. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-'));
  writeFiles(folder, Object.entries(files));
  return folder;
}

/** A folder with `files` and the manifest that lists them. */
export function siteOf(
  files: Readonly<Record<string, string>>,
  facts: Partial<Pick<Manifest, 'site' | 'epoch' | 'notices' | 'commit'>> = {},
): string {
  const folder = folderOf(files);
  writeManifest(folder, { site: 'gongshi.example.gov.cn', commit: null, ...facts });
  return folder;
}
