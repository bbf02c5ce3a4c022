import type { Instant } from '#domain/time/instant.ts';
import { listFiles } from '#reading/files/content-files.ts';
import type { Witnesses } from './baseline.ts';
import { type GitMemory, gitMemory, noWitnesses } from './git-memory.ts';
import { onlineBaseline } from './manifest-source.ts';
import { settledBy } from './settle.ts';
import { domainOf } from './site-settings.ts';

/** Where published versions are to be had. */
export interface PublishedVersions {
  find(notice: {
    readonly year: string;
    readonly slug: string;
    readonly version: number;
  }): Promise<PublishedVersion | undefined>;
}

/** The files of a version by their path in the notice's folder, as `Baseline` has them, and where they came from. */
export interface PublishedVersion {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `提交 1a2b3c4（2023-08-04）`, or the manifest's place. */
  readonly from: string;
}

/**
 * Finds versions at Git's published tip of `contentFolder` and the commits before it that it remembers, and where that
 * has none, in what `manifest` says is on line; empty, it is the site's own address, as far as that can be read.
 * Without `manifest` nothing is asked of a network; with it `find` may throw a `ManifestProblem`. What is not public at
 * `at` has no published version.
 */
export function publishedVersions(contentFolder: string, at: Instant, manifest?: string): PublishedVersions {
  let memory: GitMemory | undefined;
  let asked: ReturnType<typeof onlineBaseline> | undefined;
  return {
    async find({ year, slug, version }) {
      const address = `/notices/${year}/${slug}/`;
      memory ??= gitMemory(contentFolder, at);
      const committed = await versionBy(memory.of(address), address, version);
      if (committed || manifest === undefined) return committed;
      asked ??= onlineBaseline(manifest, domainIn(contentFolder), at);
      const { online } = await asked;
      return versionBy({ ...noWitnesses, online }, address, version);
    },
  };
}

async function versionBy(
  witnesses: Witnesses,
  address: string,
  version: number,
): Promise<PublishedVersion | undefined> {
  const settled = settledBy(address, witnesses);
  if (!settled || settled.published.redacted.includes(version)) return undefined;
  const { witness } = settled.texts.get(version) ?? settled;
  const files = await witness.filesOf(address, version);
  return files && { files, from: witness.from };
}

function domainIn(contentFolder: string): string {
  const settings = listFiles(contentFolder).get('site.yaml');
  return (settings && domainOf(settings)) ?? '';
}
