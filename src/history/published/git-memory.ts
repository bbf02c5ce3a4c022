import { existsSync } from 'node:fs';
import { type Instant, instantOfMilliseconds } from '#domain/time/instant.ts';
import type { NoticeRecord } from '#domain/notice/notice-record.ts';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import { settingsOf } from '#reading/folder/notice-record.ts';
import { branchPast } from '../commits/branch-past.ts';
import { commitContent, type CommitContent } from '../commits/commit-content.ts';
import { type EarlierContent, earlierContents } from '../commits/earlier-contents.ts';
import { git, GitHung, readObjects } from '../commits/git.ts';
import { gitTip, type Ignorance, type TrackedFolder } from '../commits/git-tip.ts';
import { signingTree } from '../commits/signing-tree.ts';
import type { Witnesses } from './baseline.ts';
import { commitBaseline } from './commit-baseline.ts';
import { detours } from './detours.ts';
import { earlierBaselines } from './earlier-baselines.ts';
import { closingTimeOf, domainOf, isExample } from './site-settings.ts';
import { fileOf, NoticeTrees, recordsIn } from './notice-trees.ts';
import { type WorkingTree, workingTree } from './working-tree.ts';

/** What Git knows of what was published, and why it does not know all. */
export interface GitWitnesses extends Omit<Witnesses, 'online'> {
  readonly ignorance: Ignorance | undefined;
}

/** What Git's newest published commit, its parents and some of the commits before them say. */
export interface GitMemory {
  /** Of the notices that are not in all of them as they stand. */
  ofChanged(): GitWitnesses;
  /** Of the notice at `address`, however it stands. */
  of(address: string): GitWitnesses;
  /**
   * The text of the notice at `address` as the commit has it that brought the 签发 of the text `now`, which is fetched
   * where the notice is not public. Undefined where it is public, is not committed with that 签发, or that cannot be
   * told.
   */
  signedText(address: string, now: () => NoticeRecord, publishedAt: Instant): NoticeRecord | undefined;
}

/** Where nobody knows anything. */
export const noWitnesses: Witnesses = { parents: [], earlier: [], examples: new Set() };

/** What Git says at `at` of the notices in `contentFolder`, as they stand now in its `files`. */
export function gitMemory(
  contentFolder: string,
  at: Instant,
  files?: ReadonlyMap<string, ContentFile>,
): GitMemory {
  const memory = unlessHung(() => readMemory(contentFolder, at, files), ignorant('hung'));
  const hung = { ...noWitnesses, ignorance: 'hung' } as const;
  return {
    ofChanged: () => unlessHung(() => memory.ofChanged(), hung),
    of: (address) => unlessHung(() => memory.of(address), hung),
    signedText: (...asked) => unlessHung(() => memory.signedText(...asked), undefined),
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
  const nothing = { ...noWitnesses, ignorance };
  return { ofChanged: () => nothing, of: () => nothing, signedText: () => undefined };
}

function readMemory(
  contentFolder: string,
  at: Instant,
  listed: ReadonlyMap<string, ContentFile> | undefined,
): GitMemory {
  const commits = publishedCommits(contentFolder);
  if ('ignorance' in commits) return ignorant(commits.ignorance);
  const { folder, contents, earlier } = commits;
  const files = listed ?? listFiles(contentFolder);
  const working = workingTree(folder, files);
  const sites = sitesOf(folder.top, [...contents, ...earlier]);
  const present = files.get('site.yaml');
  const setting = {
    ...{ trees: new NoticeTrees(folder.top, working), at },
    siteOf: (content: Sited) => sites.get(content.site ?? ''),
    domain: present && domainOf(present),
  };
  const mistaken = detours([...earlier, ...contents.toReversed()], working);
  // Windows that close at another time are others, though their notices are the same.
  const isSameTime = contents.every((content) => isClosingAlike(setting.siteOf(content), present));
  const isMoot = (address: string): boolean =>
    mistaken.has(address) ||
    (isSameTime &&
      [...contents, ...earlier].every(({ notices }) => {
        const tree = notices.get(address);
        return !tree || working.isAt(address, tree);
      }));
  return {
    ofChanged() {
      const addresses = new Set([...contents, ...earlier].flatMap(({ notices }) => [...notices.keys()]));
      return witnessesOf(
        commits,
        setting,
        [...addresses].filter((address) => !isMoot(address)),
      );
    },
    of: (address) => witnessesOf(commits, setting, mistaken.has(address) ? [] : [address]),
    signedText: signedTexts(commits, { ...setting, working }),
  };
}

/** Answers `signedText` of what is not public by the newest published commit. */
function signedTexts(
  { folder, contents: [newest] }: PublishedCommits,
  { trees, at, working }: Pick<WitnessSetting, 'trees' | 'at'> & { readonly working: WorkingTree },
): GitMemory['signedText'] {
  let head: CommitContent | undefined;
  const isPublic = (address: string): boolean => {
    const tree = newest.notices.get(address);
    return !!tree && (working.isAt(address, tree) || !!trees.read([[address, tree]]).get(address)?.folder);
  };
  return (address, now, publishedAt) => {
    if (publishedAt <= at && isPublic(address)) return undefined;
    head ??= commitContent(folder, { id: 'HEAD', parents: [], committedAt: 0 }, newest);
    const key = head?.notices.has(address) ? signOffKey(now()) : undefined;
    if (key === undefined) return undefined;
    const keyOf = (bytes: Uint8Array): string | undefined =>
      signOffKey(recordsIn(new Map([['notice.md', fileOf('notice.md', bytes)]])).present);
    const tree = signingTree(folder, address, { key, keyOf });
    const files = tree && trees.filesAt(address, tree);
    return files && recordsIn(files).present;
  };
}

/** The 签发 of `record`, as it can be compared; undefined where it has none. */
function signOffKey(record: NoticeRecord): string | undefined {
  const settings = settingsOf(record);
  if (typeof settings !== 'object' || settings === null) return undefined;
  return JSON.stringify((settings as Readonly<Record<string, unknown>>)['签发']);
}

interface PublishedCommits {
  readonly folder: TrackedFolder;
  /** Of the newest published commit and of its parents, as far as they can be read. */
  readonly contents: readonly [CommitContent, ...CommitContent[]];
  /** Of what came before the newest, oldest first. */
  readonly earlier: readonly EarlierContent[];
  /** Why Git does not know all, where what these say is whole or not. */
  ignoranceBeside(isWhole: boolean): Ignorance | undefined;
}

/** What has a `site.yaml`. */
type Sited = Pick<CommitContent, 'site'>;

/** What the commits say of the notices at `addresses`: each until the next one took its place. */
function witnessesOf(
  { contents, earlier, ignoranceBeside }: PublishedCommits,
  { trees, siteOf, at, domain }: WitnessSetting,
  some: readonly string[],
): GitWitnesses {
  const [newest] = contents;
  const supersededAt = instantOfMilliseconds(newest.commit.committedAt * 1000);
  const addresses = new Set(some);
  const [tip, ...parents] = contents.map((content) =>
    commitBaseline(content, {
      ...{ trees, addresses },
      site: siteOf(content),
      untilOf: () => (content === newest || supersededAt > at ? at : supersededAt),
    }),
  );
  const isOfExample = (content: EarlierContent): boolean => {
    const site = siteOf(content);
    return isExample(site && domainOf(site), domain);
  };
  const examples = earlier.filter(isOfExample);
  const own = earlier.filter((content) => !examples.includes(content));
  const isWhole = [tip, ...parents].every((one) => one?.isWhole);
  return {
    ...{ tip, parents },
    earlier: earlierBaselines(own, newest, { trees, addresses, at, siteOf }),
    examples: new Set(examples.flatMap(({ notices }) => [...notices.keys()])),
    ignorance: ignoranceBeside(isWhole),
  };
}

interface WitnessSetting {
  readonly trees: NoticeTrees;
  readonly siteOf: (content: Sited) => ContentFile | undefined;
  readonly at: Instant;
  /** The domain of the site as it is now. */
  readonly domain: string | undefined;
}

/** The commits that know what was published of `contentFolder`, or why there are none. */
function publishedCommits(
  contentFolder: string,
): PublishedCommits | { readonly ignorance: Ignorance | undefined } {
  if (!existsSync(contentFolder)) return { ignorance: 'no-repository' };
  const { top, prefix, tip, parents, ends, isLocal, ignorance } = gitTip(contentFolder);
  if (top === undefined || !tip) return { ignorance };
  const folder = { top, prefix };
  const newest = commitContent(folder, tip);
  if (!newest) return { ignorance: 'unreadable' };
  const before = parents.flatMap((parent) => commitContent(folder, parent, newest) ?? []);
  const past = branchPast(top, tip, { ends, isLocal });
  const isCommitted =
    [newest, ...before].some(({ notices }) => notices.size > 0) ||
    git(top, 'cat-file', '-e', `HEAD:${prefix}site.yaml`) !== undefined;
  return {
    folder,
    contents: [newest, ...before.filter(({ commit }) => !past.neverEnds.has(commit.id))],
    earlier: earlierContents(folder, newest, past.commits),
    ignoranceBeside: (isWhole) =>
      !isCommitted
        ? 'no-commit'
        : (ignorance ?? (isWhole && before.length === parents.length ? undefined : 'cut-off')),
  };
}

/** The `site.yaml` of `contents` by their blobs: one that several have is read once. */
function sitesOf(top: string, contents: readonly Sited[]): ReadonlyMap<string, ContentFile> {
  const objects = readObjects(
    top,
    contents.flatMap(({ site }) => site ?? []),
  );
  return new Map([...objects].map(([id, bytes]) => [id, fileOf('site.yaml', bytes)]));
}

/** Whether the windows of two sites close at the same time, as far as that is known of both. */
function isClosingAlike(one: ContentFile | undefined, other: ContentFile | undefined): boolean {
  const [then, now] = [one && closingTimeOf(one), other && closingTimeOf(other)];
  return then === undefined || now === undefined || then === now;
}
