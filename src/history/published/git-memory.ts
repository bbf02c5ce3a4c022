import { existsSync } from 'node:fs';
import { type Instant, instantOfMilliseconds } from '#domain/time/instant.ts';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import type { Witnesses } from './baseline.ts';
import { commitBaseline } from './commit-baseline.ts';
import { commitContent, type CommitContent } from '../commits/commit-content.ts';
import { closingTimeOf } from './site-settings.ts';
import { git, GitHung, readObjects } from '../commits/git.ts';
import { gitTip, type Ignorance, type TrackedFolder } from '../commits/git-tip.ts';
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

/** What Git says at `at` of the notices in `contentFolder`, as they stand now in its `files`. */
export function gitMemory(
  contentFolder: string,
  at: Instant,
  files?: ReadonlyMap<string, ContentFile>,
): GitMemory {
  const memory = unlessHung(() => readMemory(contentFolder, at, files), ignorant('hung'));
  const hung = { parents: [], ignorance: 'hung' } as const;
  return {
    ofChanged: () => unlessHung(() => memory.ofChanged(), hung),
    of: (address) => unlessHung(() => memory.of(address), hung),
  };
}

/** What `ask` has of Git, or `otherwise`. */
function unlessHung<Answer>(ask: () => Answer, otherwise: Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (error instanceof GitHung) return otherwise;
    throw error;
  }
}

function ignorant(ignorance: Ignorance | undefined): GitMemory {
  const nothing = { parents: [], ignorance };
  return { ofChanged: () => nothing, of: () => nothing };
}

function readMemory(
  contentFolder: string,
  at: Instant,
  listed: ReadonlyMap<string, ContentFile> | undefined,
): GitMemory {
  const commits = publishedCommits(contentFolder);
  if ('ignorance' in commits) return ignorant(commits.ignorance);
  const { folder, contents } = commits;
  const files = listed ?? listFiles(contentFolder);
  const working = workingTree(folder, files);
  const trees = new NoticeTrees(folder.top, working);
  const sites = sitesOf(folder.top, contents);
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
      return witnessesOf(
        commits,
        { trees, sites, at },
        addresses.filter((address) => !isMoot(address)),
      );
    },
    of: (address) => witnessesOf(commits, { trees, sites, at }, [address]),
  };
}

interface PublishedCommits {
  readonly folder: TrackedFolder;
  /** Of the newest published commit and of its parents, as far as they can be read. */
  readonly contents: readonly [CommitContent, ...CommitContent[]];
  /** Why Git does not know all, where what these say is whole or not. */
  ignoranceBeside(isWhole: boolean): Ignorance | undefined;
}

/** What `contents` say of the notices at `addresses`: each until the next one took its place. */
function witnessesOf(
  { contents, ignoranceBeside }: PublishedCommits,
  { trees, sites, at }: WitnessSetting,
  addresses: readonly string[],
): GitWitnesses {
  const [newest] = contents;
  const supersededAt = instantOfMilliseconds(newest.commit.committedAt * 1000);
  const [tip, ...parents] = contents.map((content) =>
    commitBaseline(content, {
      trees,
      addresses: new Set(addresses),
      site: sites.get(content),
      until: content === newest || supersededAt > at ? at : supersededAt,
    }),
  );
  const isWhole = [tip, ...parents].every((one) => one?.isWhole);
  return { tip, parents, ignorance: ignoranceBeside(isWhole) };
}

interface WitnessSetting {
  readonly trees: NoticeTrees;
  readonly sites: ReadonlyMap<CommitContent, ContentFile | undefined>;
  readonly at: Instant;
}

/** The commits that know what was published of `contentFolder`, or why there are none. */
function publishedCommits(
  contentFolder: string,
): PublishedCommits | { readonly ignorance: Ignorance | undefined } {
  if (!existsSync(contentFolder)) return { ignorance: 'no-repository' };
  const { top, prefix, tip, parents, ignorance } = gitTip(contentFolder);
  if (top === undefined || !tip) return { ignorance };
  const folder = { top, prefix };
  const newest = commitContent(folder, tip);
  if (!newest) return { ignorance: 'unreadable' };
  const earlier = parents.flatMap((parent) => commitContent(folder, parent, newest) ?? []);
  const contents = [newest, ...earlier] as const;
  const isCommitted =
    contents.some(({ notices }) => notices.size > 0) ||
    git(top, 'cat-file', '-e', `HEAD:${prefix}site.yaml`) !== undefined;
  return {
    folder,
    contents,
    ignoranceBeside: (isWhole) =>
      !isCommitted
        ? 'no-commit'
        : (ignorance ?? (isWhole && earlier.length === parents.length ? undefined : 'cut-off')),
  };
}

/** The `site.yaml` of each of `contents`: one that several have is read once. */
function sitesOf(
  top: string,
  contents: readonly CommitContent[],
): ReadonlyMap<CommitContent, ContentFile | undefined> {
  const objects = readObjects(
    top,
    contents.flatMap(({ site }) => site ?? []),
  );
  const files = new Map([...objects].map(([id, bytes]) => [id, fileOf('site.yaml', bytes)]));
  return new Map(contents.map((content) => [content, files.get(content.site ?? '')]));
}

/** Whether the windows of two sites close at the same time, as far as that is known of both. */
function isClosingAlike(one: ContentFile | undefined, other: ContentFile | undefined): boolean {
  const [then, now] = [one && closingTimeOf(one), other && closingTimeOf(other)];
  return then === undefined || now === undefined || then === now;
}
