import { type Instant, instantOfMilliseconds } from '#domain/time/instant.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import type { CommitContent } from '../commits/commit-content.ts';
import type { EarlierContent } from '../commits/earlier-contents.ts';
import type { Baseline } from './baseline.ts';
import { commitBaseline } from './commit-baseline.ts';
import type { NoticeTrees } from './notice-trees.ts';

/** What is asked of earlier commits. */
interface EarlierQuestion {
  readonly trees: NoticeTrees;
  readonly addresses: ReadonlySet<string>;
  readonly at: Instant;
  readonly siteOf: (content: EarlierContent) => ContentFile | undefined;
}

/**
 * What the commits of `earlier`, oldest first, say was published before the commit of `newest`. Of a commit with which
 * the published branch surely ended once, that is all that was public then. Of another it is what stood for a day,
 * signed and with its time of publication past: a notice may be mended as long as it is not pushed.
 */
export function earlierBaselines(
  earlier: readonly EarlierContent[],
  newest: CommitContent,
  { trees, addresses, at, siteOf }: EarlierQuestion,
): Baseline[] {
  const course = [...earlier, newest];
  return earlier.map((content, index) => {
    const { commit } = content;
    const baseline = commitBaseline(content, {
      trees,
      addresses,
      site: siteOf(content),
      untilOf(address) {
        const until = Math.min(at, supersededAt(address, course.slice(index)) ?? at);
        if (commit.wasEnd) return instantOfMilliseconds(until);
        const aDayBefore = until - day;
        return commit.committedAt * 1000 <= aDayBefore ? instantOfMilliseconds(aDayBefore) : undefined;
      },
    });
    // When windows close is asked of the newest commits alone: an office may change that in time.
    return { ...baseline, closingTime: undefined };
  });
}

const day = 86_400_000;

/** When the first of `course` that has the notice at `address` otherwise than the very first of them was made. */
function supersededAt(
  address: string,
  [first, ...later]: readonly Pick<EarlierContent | CommitContent, 'commit' | 'notices'>[],
): number | undefined {
  const next = later.find(({ notices }) => notices.get(address) !== first?.notices.get(address));
  return next && next.commit.committedAt * 1000;
}
