import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHeadersFile } from '#formats/page/header-files.ts';
import { headersFile, type Manifest } from '#history/published/manifest.ts';
import { rulesOf } from './site-rules.ts';
import { type ManifestFacts, writeManifest } from './write-manifest.ts';

/**
 * The last step of a build: what depends on every file of the site in `folder`. The digests that its manifest lists, of
 * which `known` has some.
 */
export function finishSite(
  folder: string,
  facts: ManifestFacts,
  known: ReadonlyMap<string, string>,
): Manifest['files'] {
  writeFileSync(join(folder, headersFile), renderHeadersFile(rulesOf(folder)));
  return writeManifest(folder, facts, known);
}
