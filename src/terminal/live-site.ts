import type { Instant } from '#domain/time/instant.ts';
import { ManifestProblem, type OnLine, onlineBaseline } from '#history/published/manifest-source.ts';
import { Ended } from '#writing/ended.ts';

/** What is on line at `published`, as `check` takes it, seen at `now`. Throws `Ended` where it cannot be read. */
export async function liveSite(published: string | undefined, domain: string, now: Instant): Promise<OnLine> {
  if (published === undefined) return {};
  try {
    return await onlineBaseline(published, domain, now);
  } catch (error) {
    throw error instanceof ManifestProblem ? new Ended(error.message, 2) : error;
  }
}
