import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import { isSystemError } from '#reading/files/system-reason.ts';
import type { Content, UnusableContent } from '#reading/parse-content.ts';
import { readContent } from '#reading/read-content.ts';
import { sha256 } from '#reading/recorder.ts';
import { FileDigests, isUnchanged, type KnownFiles, noFiles } from './file-digests.ts';
import { readKept, writeKept } from './kept-file.ts';
import { GroundKeeper, type HeldGround } from './kept-ground.ts';
import { NoticeKeeper } from './kept-notices.ts';
import type { NoticeSources } from './notice-sources.ts';
import type { KeptHeads } from './packed-notice.ts';
import { monthOfFile } from './kept-months.ts';
import { readProgram } from './program-digest.ts';

/** How a content folder is read that may have been read before. */
export interface KeptOrder {
  /** The day in Shanghai. */
  readonly today: CivilDate;
  /** Whether nothing of what was kept is used. */
  readonly isFresh?: boolean | undefined;
  /**
   * When the program that runs was loaded, in milliseconds since 1970: what changed since is not what runs. When its
   * process began, unless said otherwise.
   */
  readonly loadedAt?: number;
  /** Is told how many of all notices are read. */
  readonly onNotice?: (count: number, all: number) => void;
  /** Where it is kept: `.cache/kept`, unless said otherwise. */
  readonly place?: string;
}

const usualPlace = join('.cache', 'kept');
const indexFile = 'index';
/** What is kept of the sites that were built of it. */
const pagesFile = 'pages-';

/** The file in `store` that keeps what is known of the site built in `out`. */
export function pagesIndex(store: string, out: string): string {
  return join(store, `${pagesFile}${sha256(resolve(out)).slice(0, 16)}`);
}

/** What begins the names of files that rest on all but notices, of which `shared` is the digest. */
function namesOf(shared: string): string {
  return `shared-${shared}-`;
}

/** The file in `store` that keeps what is called `name` and rests on all but notices, and on `setting`. */
export function sharedFile(store: string, shared: string, name: string, setting: unknown = ''): string {
  return join(store, `${namesOf(shared)}${name}-${sha256(JSON.stringify(setting)).slice(0, 16)}`);
}

/** What is kept of a content folder: the texts of its notices are in files beside. */
interface Index {
  /** The program whose values these are. */
  readonly program: string;
  readonly files: KnownFiles;
  readonly heads: KeptHeads;
  readonly ground: HeldGround | undefined;
}

/** A content folder as it was read. */
export interface KeptContent {
  readonly content: Content | UnusableContent;
  /** Its files, as they were listed. */
  readonly files: ReadonlyMap<string, ContentFile>;
  /** By a notice's address, a digest of all that it rests on itself; none of one that is not kept. */
  readonly keys: ReadonlyMap<string, string>;
  /** A digest of all else in the folder, and of the program. */
  readonly shared: string;
  /** The folder of what is kept; undefined where nothing can be. */
  readonly store: string | undefined;
  /** Notices that were read anew; undefined where all were. */
  readonly rereads: number | undefined;
  /**
   * Whether the program, what is no notice, and the notices at `addresses` are still as they were when they were
   * listed: what was made of them since may else be of other bytes than their digests are.
   */
  isStill(addresses?: readonly string[]): boolean;
}

/**
 * Everything in the content folder `folder`, its attachments opened, as `readContent` says it: notices that rest on
 * nothing that has changed are taken from `.cache/kept`, and what was read anew is kept there. Whatever is wrong with
 * what is kept, it is read anew. What has left the content leaves `.cache` before this returns.
 */
export async function readKeptContent(folder: string, order: KeptOrder): Promise<KeptContent> {
  const { today, isFresh = false, loadedAt = performance.timeOrigin } = order;
  const files = listFiles(folder);
  const store = openStore(folder, order.place ?? usualPlace);
  if (!store) return readUnkept(folder, files, today);
  const index = isFresh ? undefined : (readKept(join(store.folder, indexFile)) as Index | undefined);
  const digests = new FileDigests(index?.files ?? noFiles, store.openedAt);
  const { digest: program, ...running } = readProgram(digests);
  const isNew = index?.program !== program;
  const heads: KeptHeads = isNew ? new Map() : index.heads;
  const sources = { folder: store.folder, heads, files, digests, today, program, shownAs: folder, isFresh };
  const notices = new NoticeKeeper(sources, order.onNotice);
  const shared = sharedDigest(sources);
  const groundKey = sha256(JSON.stringify([shared, folder, today, ...files.keys()]));
  const ground = new GroundKeeper(index?.ground, groundKey);
  const groundIn = ground.groundIn.bind(ground);
  const content = await readContent(folder, {
    today,
    files,
    opens: () => true,
    keptNotices: notices,
    groundIn,
  });
  const isGroundStill = (): boolean =>
    running.isStill(loadedAt) && othersIn(files).every(([, file]) => file.isLink || isUnchanged(file));
  const isStillNow = isGroundStill();
  for (const keeper of [notices, ground]) keeper.settle(isStillNow);
  const isSaved = save(store.folder, { notices, ground, digests, program, isNew, shared, isFresh });
  return {
    content,
    files,
    keys: new Map([...notices.heads()].map(([path, { key }]) => [`/${path}/`, key])),
    shared,
    store: isSaved ? store.folder : undefined,
    rereads: isNew ? undefined : notices.counts.rereads,
    isStill: (addresses = []) =>
      isGroundStill() && addresses.every((address) => notices.isStill(address.slice(1, -1))),
  };
}

/** The same where nothing can be kept. */
async function readUnkept(
  folder: string,
  files: KeptContent['files'],
  today: CivilDate,
): Promise<KeptContent> {
  const content = await readContent(folder, { today, files, opens: () => true });
  const nothing = { keys: new Map(), shared: '', store: undefined, rereads: undefined };
  return { content, files, ...nothing, isStill: () => false };
}

/** The files of a content folder that are no notice's, of all its `files`. */
function othersIn(files: NoticeSources['files']): (readonly [path: string, file: ContentFile])[] {
  return [...files].filter(([path]) => !path.startsWith('notices/'));
}

/** A digest of the program and of what the content folder holds besides notices. */
function sharedDigest({ files, digests, program, shownAs }: NoticeSources): string {
  // What is no plain file is never known to be as it was.
  const lines = othersIn(files).map(([path, file]) => [
    path,
    digests.digestOf(`${shownAs}/${path}`, file) ?? randomUUID(),
  ]);
  return sha256(JSON.stringify([program, ...lines]));
}

/** Writes what is kept now, and removes what is kept no longer; whether anything can be kept. */
function save(
  folder: string,
  {
    notices,
    ground,
    digests,
    program,
    isNew,
    shared,
    isFresh,
  }: {
    readonly notices: NoticeKeeper;
    readonly ground: GroundKeeper;
    readonly digests: FileDigests;
    readonly program: string;
    readonly isNew: boolean;
    readonly shared: string;
    readonly isFresh: boolean;
  },
): boolean {
  if (!notices.isWhole) return removeStore(folder);
  try {
    if (isNew || [notices, ground, digests].some((part) => part.hasChanged)) {
      const index: Index = { program, files: digests.known, heads: notices.heads(), ground: ground.held };
      writeKept(join(folder, indexFile), index);
    }
    // What a command that was killed left too.
    const names = new Set([indexFile, folderFile, ...notices.files]);
    const months = notices.sameMonths;
    const isOfOthers = (name: string): boolean =>
      name.startsWith(pagesFile) ||
      (!isFresh && name.startsWith(namesOf(shared))) ||
      months.has(monthOfFile(name) ?? name);
    for (const name of readdirSync(folder))
      if (!names.has(name) && !isOfOthers(name)) rmSync(join(folder, name), { force: true });
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return removeStore(folder);
  }
}

/** Removes all that is kept in `folder`, of which a disk that is full cannot hold the rest. */
function removeStore(folder: string): false {
  rmSync(folder, { recursive: true, force: true });
  return false;
}

/**
 * Removes what is kept in `folder` of a content folder that is gone, or was kept elsewhere and copied to `place`, where
 * nobody keeps it as it is; another command may do so at the same time.
 */
function removeOrphan(folder: string, place: string): void {
  try {
    const content = readFileSync(join(folder, folderFile), 'utf8');
    // Another command may be writing it.
    if (content === '') return;
    if (!existsSync(content) || folder !== storeOf(content, place))
      rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // Nothing is kept there, or it is being made or removed.
  }
}

/** Names the content folder of which a folder of `.cache/kept` keeps something. */
const folderFile = 'folder';

/** Where in `place` is kept what was made of the content folder that is really `content`. */
function storeOf(content: string, place: string): string {
  return join(place, sha256(`${realpathSync(place)}\n${content}`).slice(0, 16));
}

/**
 * The folder in which is kept what was made of the content folder `content`, and what time its disk tells; undefined
 * where nothing can be kept. What nobody keeps as it is any more is removed.
 */
function openStore(
  content: string,
  place: string,
): { readonly folder: string; readonly openedAt: number } | undefined {
  try {
    const real = realpathSync(content);
    mkdirSync(place, { recursive: true });
    const folder = storeOf(real, place);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, folderFile), real);
    for (const other of readdirSync(place)) removeOrphan(join(place, other), place);
    return { folder, openedAt: statSync(join(folder, folderFile)).mtimeMs };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
