import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitPatience } from '#history/commits/git.ts';
import { type Manifest, manifestFile, renderManifest, unlisted } from '#history/published/manifest.ts';
import { builtAt } from '#reading/built-at.ts';
import { digestsOf } from './site-folder.ts';

/** What a manifest says beyond the files. */
export type ManifestFacts = Pick<Manifest, 'site'> & Partial<Pick<Manifest, 'notices' | 'commit' | 'epoch'>>;

/**
 * Writes the manifest of the finished site in `folder`: every other file must be there already, those of which `known`
 * tells the digest as it says. The digests that it lists.
 */
export function writeManifest(
  folder: string,
  { site, notices = {}, commit = currentCommit(), epoch = Math.floor(builtAt / 1000) }: ManifestFacts,
  known?: ReadonlyMap<string, string>,
): Manifest['files'] {
  const files = Object.fromEntries(
    Object.entries(digestsOf(folder, known)).filter(([path]) => !unlisted.includes(path)),
  );
  writeFileSync(
    join(folder, manifestFile),
    renderManifest({ format: 1, site, epoch, commit, files, notices }),
  );
  return files;
}

/** The commit that is checked out, where there is one. */
function currentCommit(): string | null {
  try {
    const head = execFileSync('git', ['rev-parse', '--verify', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: gitPatience,
    }).trim();
    return /^[0-9a-f]{40,64}$/.test(head) ? head : null;
  } catch {
    return null;
  }
}
