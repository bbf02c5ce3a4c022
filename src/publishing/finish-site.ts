import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHeadersFile } from '#formats/page/response-headers.ts';
import { headersFile } from '#history/published/manifest.ts';
import { rulesOf } from './site-rules.ts';
import { type ManifestFacts, writeManifest } from './write-manifest.ts';

/** The last step of a build: what depends on every file of the site in `folder`. */
export function finishSite(folder: string, facts: ManifestFacts): void {
  // It keeps `public/` in the repository and is no part of a site.
  rmSync(join(folder, '.gitkeep'), { force: true });
  writeFileSync(join(folder, headersFile), renderHeadersFile(rulesOf(folder)));
  writeManifest(folder, facts);
}
