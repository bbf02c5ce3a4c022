import { dayAt, instantOfMilliseconds } from '#domain/time/instant.ts';
import type { Baseline } from './baseline.ts';
import { gitBaseline } from './git-history.ts';
import { manifestBaseline } from './manifest-source.ts';

/** Where published versions are to be had. */
export interface PublishedVersions {
  find(notice: {
    readonly year: string;
    readonly slug: string;
    readonly version: number;
  }): Promise<PublishedVersion | undefined>;
}

/** The files of a version's text by their path in the notice's folder, and where they came from. */
export interface PublishedVersion {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `提交 1a2b3c4（2023-08-04）`, or the manifest's place. */
  readonly from: string;
}

/**
 * Finds versions in the Git history of `contentFolder`, and where that has none, in what `manifest` says is on
 * line. Without `manifest` nothing is asked of a network; with it `find` may throw a `ManifestProblem`.
 */
export function publishedVersions(contentFolder: string, manifest?: string): PublishedVersions {
  let online: Promise<Baseline> | undefined;
  return {
    async find({ year, slug, version }) {
      const address = `/notices/${year}/${slug}/`;
      const history = await gitBaseline(contentFolder, new Map(), address);
      const committed = history.commitOf(address, version);
      const files = committed && (await history.filesOf(address, version));
      if (committed && files) {
        const day = dayAt(instantOfMilliseconds(committed.committedAt * 1000));
        return { files, from: `提交 ${committed.commit.slice(0, 7)}（${day}）` };
      }
      if (manifest === undefined) return undefined;
      online ??= manifestBaseline(manifest);
      const fetched = await (await online).filesOf(address, version);
      return fetched && { files: fetched, from: manifest };
    },
  };
}
