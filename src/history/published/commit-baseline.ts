import { changesText } from '#domain/life/correction.ts';
import { dayAt, type Instant, instantOfMilliseconds } from '#domain/time/instant.ts';
import { isLifeOfNotice, isTextOfNotice } from '#reading/folder/notice-record.ts';
import type { PublishedFolder } from '#reading/folder/published-folder.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import type { CommitContent } from '../commits/commit-content.ts';
import type { Commit } from '../commits/git-tip.ts';
import type { Baseline } from './baseline.ts';
import { type NoticeTrees, recordsIn } from './notice-trees.ts';
import { closingTimeOf, domainOf } from './site-settings.ts';

/** What a commit says was published of some notices. */
export interface CommitBaseline extends Baseline {
  /** Whether every file was at hand: a partial clone has not all. */
  readonly isWhole: boolean;
}

/** What is asked of a commit. */
interface CommitQuestion {
  readonly trees: NoticeTrees;
  readonly addresses: ReadonlySet<string>;
  /**
   * Until when what it has of a notice was what is published; undefined where it surely never was, or may not have
   * been.
   */
  untilOf(address: string): Instant | undefined;
  /** Its `site.yaml`. */
  readonly site: ContentFile | undefined;
}

/** The notices that a commit has. */
interface CommittedNotices extends Pick<CommitContent, 'notices'> {
  readonly commit: Pick<Commit, 'id' | 'committedAt'>;
}

/**
 * What the commit of `content` says was published of the notices at `addresses`: one whose time of publication came
 * later than what it has was superseded was not public as this commit has it.
 */
export function commitBaseline(
  { commit, notices }: CommittedNotices,
  { trees, addresses, untilOf, site }: CommitQuestion,
): CommitBaseline {
  const asked = [...notices].flatMap(([address, tree]) => {
    const until = addresses.has(address) ? untilOf(address) : undefined;
    return until === undefined ? [] : [{ address, tree, until }];
  });
  const read = trees.read(asked.map(({ address, tree }) => [address, tree]));
  const folders = new Map(
    asked.flatMap(({ address, until }) => {
      const folder = read.get(address)?.folder;
      return folder && !(folder.publishedAt && folder.publishedAt > until)
        ? [[address, folder] as const]
        : [];
    }),
  );
  const day = dayAt(instantOfMilliseconds(commit.committedAt * 1000));
  return {
    where: 'Git 历史里已签发的',
    from: `提交 ${commit.id.slice(0, 7)}（${day}）`,
    domain: site && domainOf(site),
    closingTime: site && closingTimeOf(site),
    notices: new Map([...folders].map(([address, { published }]) => [address, published])),
    changing: new Set([...folders].flatMap(([address, folder]) => (isChanging(folder) ? [address] : []))),
    isWhole: [...read.values()].every(({ isWhole }) => isWhole),
    async recordOf(address) {
      const tree = notices.get(address);
      const files = tree && trees.filesAt(address, tree);
      return files && recordsIn(files).present;
    },
    async filesOf(address, version) {
      const tree = notices.get(address);
      const published = folders.get(address)?.published;
      if (!tree || !published || published.redacted.includes(version)) return undefined;
      const isPresent = version === published.version;
      const inner = isPresent ? '' : `versions/${version}/`;
      return trees.bytesAt(
        address,
        tree,
        inner,
        (name) => isTextOfNotice(name) || (isPresent && isLifeOfNotice(name)),
      );
    },
  };
}

/** Whether the newest correction is nothing without a change of the text. */
function isChanging({ published, lastCorrection: kind }: PublishedFolder): boolean {
  return published.version > 1 && (kind === undefined || kind === 'privacy' || changesText.has(kind));
}
