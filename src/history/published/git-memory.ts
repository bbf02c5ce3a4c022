import { existsSync } from 'node:fs';
import { type Instant, instantOfMilliseconds } from '#domain/time/instant.ts';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import type { Witnesses } from './baseline.ts';
import { commitBaseline } from './commit-baseline.ts';
import { commitContent, type CommitContent } from './commit-content.ts';
import { closingTimeOf } from './site-settings.ts';
import { git, readObjects } from './git.ts';
import { gitTip, type Ignorance } from './git-tip.ts';
import { fileOf, NoticeTrees } from './notice-trees.ts';
import { workingTree } from './working-tree.ts';

/** What Git knows of what was published, and why it does not know all. */
export interface GitWitnesses extends Pick<Witnesses, 'tip' | 'parents'> {
  readonly ignorance: Ignorance | undefined;
}

/** What Git's newest published commit and its parents say. */
export interface GitMemory {
  /** Of the notices that are not in all of them as they stand. */
  ofChanged(): GitWitnesses;
  /** Of the notice at `address`, however it stands. */
  of(address: string): GitWitnesses;
}

/** What Git says at `at` of the notices in `contentFolder`, as they stand now. */
export function gitMemory(contentFolder: string, at: Instant): GitMemory {
  const ignorant = (ignorance: Ignorance | undefined): GitMemory => {
    const nothing = { parents: [], ignorance };
    return { ofChanged: () => nothing, of: () => nothing };
  };
  if (!existsSync(contentFolder)) return ignorant('no-repository');
  const place = gitTip(contentFolder);
  const { top, prefix } = place;
  if (top === undefined || !place.tip) return ignorant(place.ignorance);
  const folder = { top, prefix };
  const newest = commitContent(folder, place.tip);
  if (!newest) return ignorant('unreadable');
  const earlier = place.parents.map((parent) => commitContent(folder, parent));
  const contents = [newest, ...earlier.filter((parent) => parent !== undefined)];
  const isCommitted =
    contents.some(({ notices }) => notices.size > 0) ||
    git(top, 'cat-file', '-e', `HEAD:${prefix}site.yaml`) !== undefined;
  const files = listFiles(contentFolder);
  const working = workingTree(folder, files);
  const trees = new NoticeTrees(top, working);
  const sites = new Map(contents.map((content) => [content, siteOf(top, content)]));

  const witnessesOf = (addresses: ReadonlySet<string>): GitWitnesses => {
    const supersededAt = instantOfMilliseconds(newest.commit.committedAt * 1000);
    const [tip, ...parents] = contents.map((content) =>
      commitBaseline(content, {
        trees,
        addresses,
        site: sites.get(content),
        until: content === newest || supersededAt > at ? at : supersededAt,
      }),
    );
    const isWhole = contents.length > earlier.length && [tip, ...parents].every((one) => one?.isWhole);
    const ignorance = isCommitted ? (place.ignorance ?? (isWhole ? undefined : 'cut-off')) : 'no-commit';
    return { tip, parents, ignorance };
  };
  // Windows that close at another time are others, though their notices are the same.
  const isSameTime = [...sites.values()].every((site) => isClosingAlike(site, files.get('site.yaml')));
  const isMoot = (address: string): boolean =>
    isSameTime &&
    contents.every(({ notices }) => {
      const tree = notices.get(address);
      return !tree || working.isAt(address, tree);
    });
  return {
    ofChanged() {
      const addresses = contents.flatMap(({ notices }) => [...notices.keys()]);
      return witnessesOf(new Set(addresses.filter((address) => !isMoot(address))));
    },
    of: (address) => witnessesOf(new Set([address])),
  };
}

/** The `site.yaml` of a commit. */
function siteOf(top: string, { site }: CommitContent): ContentFile | undefined {
  const bytes = site === undefined ? undefined : readObjects(top, [site]).get(site);
  return bytes && fileOf('site.yaml', bytes);
}

/** Whether the windows of two sites close at the same time, as far as that is known of both. */
function isClosingAlike(one: ContentFile | undefined, other: ContentFile | undefined): boolean {
  const [then, now] = [one && closingTimeOf(one), other && closingTimeOf(other)];
  return then === undefined || now === undefined || then === now;
}
