import {
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { grouped } from '#domain/lists/grouped.ts';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { FileStamp } from '#reading/files/content-files.ts';
import { isSystemError } from '#reading/files/system-reason.ts';
import { sha256 } from '#reading/recorder.ts';
import { isSameStamp } from './file-digests.ts';
import { readKept, writeKept } from './kept-file.ts';

/** A file of a built site: its path there, and how it is on the disk. */
interface KeptFile extends FileStamp {
  readonly path: string;
  readonly size: number;
  readonly digest: string;
}

/**
 * Files of a built site that rest on the same: those of a notice, those of a bundle of the search index, the lists of a
 * year, what says nothing of any notice, or all others.
 */
interface KeptPart {
  /** A digest of all that they rest on, but for the clock. */
  readonly key: string;
  /** What the clock was asked, and answered. */
  readonly asked: readonly (readonly [at: Instant, isPast: boolean])[];
  /**
   * Whether nothing in them had to be sought in the content; of the rest, whether nothing of the whole site was wrong.
   */
  readonly isSilent: boolean;
  readonly files: readonly KeptFile[];
}

/** A built site, by what it was built of. */
interface Index {
  /** As in `SiteSources`. */
  readonly shared: string;
  readonly parts: ReadonlyMap<string, KeptPart>;
  /** Digests of files that are of no part, and in which nothing had to be sought in the content. */
  readonly silent: ReadonlySet<string>;
}

/** What a site is made of, and where the one before it is. */
export interface SiteSources {
  /** The file that keeps what is known of the site that was built last. */
  readonly index: string;
  /** The site that was built last, in whose place the new one is put. */
  readonly out: string;
  /** A digest of what all parts rest on. */
  readonly shared: string;
  /** A digest of what each part rests on now, by its folder's address, and by `/` the rest, if it may be kept. */
  readonly keys: ReadonlyMap<string, string>;
  readonly now: Instant;
  /** Whether nothing is taken. */
  readonly isFresh: boolean;
}

/**
 * The site that was built last, of which those parts are taken that would be made as they are: they rest on what they
 * rested on, the clock says what it said, and the disk tells that nobody has touched them.
 */
export class SiteKeeper {
  readonly #sources: SiteSources;
  readonly #taken = new Map<string, KeptPart>();
  readonly #asked = new Map<string, Map<Instant, boolean>>();
  readonly #digests = new Map<string, string>();
  readonly #silent = new Set<string>();
  readonly #silentDigests: ReadonlySet<string>;
  /** The files of parts that were not taken. */
  readonly #left = new Map<string, KeptFile>();

  /** Takes the files into the new folder `store`. */
  constructor(sources: SiteSources, store: string) {
    this.#sources = sources;
    const index = sources.isFresh ? undefined : (readKept(sources.index) as Index | undefined);
    const isOfSame = index?.shared === sources.shared;
    const parts = isOfSame ? index.parts : undefined;
    this.#silentDigests = isOfSame ? index.silent : new Set();
    if (!parts) return;
    const addresses = [...sources.keys.keys()].filter((address) => address !== restAddress);
    for (const address of addresses) this.#takeOrLeave(address, parts.get(address), store);
    // What leads to the files of parts comes from the same making as they, and so do the scripts.
    if (addresses.every((address) => this.#taken.has(address) || !parts.has(address)))
      this.#takeOrLeave(restAddress, parts.get(restAddress), store);
  }

  #takeOrLeave(address: string, part: KeptPart | undefined, store: string): void {
    if (!part) return;
    const { keys, now, out } = this.#sources;
    const isSame = part.key === keys.get(address) && part.asked.every(([at, isPast]) => now >= at === isPast);
    if (isSame && takeFiles(part.files, out, store)) this.#take(address, part);
    else this.#leave(part, store);
  }

  #leave({ files }: KeptPart, store: string): void {
    for (const file of files) {
      rmSync(join(store, file.path), { force: true });
      this.#left.set(file.path, file);
    }
  }

  #take(address: string, part: KeptPart): void {
    this.#taken.set(address, part);
    for (const { path, digest } of part.files) {
      this.#digests.set(path, digest);
      if (part.isSilent && address !== restAddress) this.#silent.add(path);
    }
  }

  isThere(address: string): boolean {
    return this.#taken.has(address);
  }

  /** Whether every part was taken, and the rest too: nothing is to be made. */
  get isWhole(): boolean {
    return this.#taken.has(restAddress);
  }

  note(address: string, at: Instant, isPast: boolean): void {
    const asked = this.#asked.get(address) ?? new Map<Instant, boolean>();
    this.#asked.set(address, asked.set(at, isPast));
  }

  /** Of how many notices the files were taken. */
  get takenNotices(): number {
    return [...this.#taken.keys()].filter((address) => address.startsWith('/notices/')).length;
  }

  /** The digests of the files that were taken, by their path. */
  get digests(): ReadonlyMap<string, string> {
    return this.#digests;
  }

  /**
   * Whether the file at `path`, of the digest `digest`, was there, and either nothing in it had to be sought in the
   * content, or it and all else was as it is, and nothing was wrong.
   */
  isSilent(path: string, digest: string | undefined): boolean {
    return (
      this.#silent.has(path) ||
      (digest !== undefined && this.#silentDigests.has(digest)) ||
      this.#isPassedOver(path)
    );
  }

  #isPassedOver(path: string): boolean {
    return this.#taken.get(restAddress)?.isSilent === true && this.#digests.has(path);
  }

  /** Puts what `change` makes of the file at `path`, which was taken into `folder`, in its place. */
  rewrite(path: string, folder: string, change: (text: string) => string): void {
    const file = join(folder, path);
    const text = change(readFileSync(file, 'utf8'));
    // It is a file of the last site too.
    rmSync(file);
    writeFileSync(file, text);
    this.#digests.delete(path);
  }

  /**
   * Takes the file that is at `path` of the last site to `target`, though its part was not taken: who asks knows that
   * what goes by that path is the same. Whether it is there as it was.
   */
  putFile(path: string, target: string): boolean {
    const file = this.#left.get(path);
    if (!file) return false;
    const isThere = takeFile(file, join(this.#sources.out, path), target);
    if (isThere) this.#digests.set(path, file.digest);
    // It may be there as somebody left it, and must not be written over: it is a file of the last site.
    else rmSync(target, { force: true });
    return isThere;
  }

  /** Moves what was taken from `store` into the site in `folder`. */
  put(store: string, folder: string): void {
    const folders = new Set<string>();
    const move = (path: string): void => {
      const place = dirname(join(folder, path));
      if (!folders.has(place)) mkdirSync(place, { recursive: true });
      folders.add(place);
      renameSync(join(store, path), join(folder, path));
    };
    for (const [address, { files }] of this.#taken)
      if (address.startsWith('/notices/')) move(address);
      else for (const { path } of files) move(path);
  }

  /** Forgets the site that was built last: another is to stand in its place. */
  forget(): void {
    rmSync(this.#sources.index, { force: true });
  }

  /**
   * Keeps what is known of the site that now stands in the place: the digests of its files, by their path, which of
   * those that are not silent had to be sought in the content, and whether nothing was wrong with any.
   */
  keep(files: Readonly<Record<string, string>>, suspects: ReadonlySet<string>, isSound: boolean): void {
    try {
      const { index, shared, keys } = this.#sources;
      const parts = new Map(
        [...filesByAddress(files, keys)].flatMap(([address, own]) => {
          const key = keys.get(address);
          if (key === undefined) return [];
          const isSilent = address === restAddress ? isSound : !own.some(([path]) => suspects.has(path));
          return [[address, this.#partOf(address, key, own, isSilent)] as const];
        }),
      );
      const isSilent = (path: string, digest: string): boolean =>
        this.#isPassedOver(path) ? this.#silentDigests.has(digest) : !suspects.has(path);
      const others = Object.entries(files).filter(
        ([path, digest]) => !partOfSite.test(path) && isSilent(path, digest),
      );
      const silent = new Set(others.map(([, digest]) => digest));
      writeKept(index, { shared, parts, silent } satisfies Index);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      // What cannot be kept is made again.
      this.forget();
    }
  }

  #partOf(
    address: string,
    key: string,
    files: readonly (readonly [path: string, digest: string])[],
    isSilent: boolean,
  ): KeptPart {
    const former = this.#taken.get(address);
    return {
      key,
      asked: former?.asked ?? [...(this.#asked.get(address) ?? [])],
      isSilent: former?.isSilent ?? isSilent,
      files: files.map(([path, digest]) => ({ path, digest, ...stateOf(join(this.#sources.out, path)) })),
    };
  }
}

/** What is of no part. */
const restAddress = '/';
/** A notice's folder, and each folder of the search index, with what is in none of its own. */
const partOfSite = /^(?:notices\/\d{4}\/[^/]+\/|pagefind\/(?:[^/]+\/)?)(?=.)/;

/** What lists the notices of one year alone. */
const listOfYear = /^(?:notices|data\/notices|notices\/by\/[^/]+\/[^/]+)\/(\d{4})(?:\/index\.html|\.json)$/;

/** The address of the part that holds the lists of `year`; they are in no folder of their own. */
export function listsOfYear(year: string): string {
  return `/${year}/`;
}

/** What says nothing of any notice, and is in no folder of its own either. */
const ofNoNotice =
  /^(?:(?:about\/rules|calendar\/\d{4}|search)\/index\.html|data\/schema\/.*|robots\.txt|favicon\.\w+|(?:touch-icon|share)\.png)$/;

/** The address of the part that holds what says nothing of any notice. */
export const stillAddress = '/still/';

/** The address of the part that the file at `path` is of, where there is such a part. */
function addressIn(path: string): string {
  if (ofNoNotice.test(path)) return stillAddress;
  const [, year] = listOfYear.exec(path) ?? [];
  return year === undefined ? `/${stretchIn(path, partOfSite)}` : listsOfYear(year);
}

/** The files of each part of those at `addresses`, and of the rest, by its address. */
function filesByAddress(
  files: Readonly<Record<string, string>>,
  addresses: Pick<ReadonlyMap<string, unknown>, 'has'>,
): Map<string, [path: string, digest: string][]> {
  return grouped(
    Object.entries(files).map((file) => {
      const own = addressIn(file[0]);
      return [addresses.has(own) ? own : restAddress, file];
    }),
  );
}

/** Whether all of `files` are in `from` as they were, and are in `to` now: as the same files, or else as copies. */
function takeFiles(files: readonly KeptFile[], from: string, to: string): boolean {
  try {
    const folders = new Set(files.map(({ path }) => dirname(join(to, path))));
    for (const folder of folders) mkdirSync(folder, { recursive: true });
  } catch {
    return false;
  }
  return files.every((file) => takeFile(file, join(from, file.path), join(to, file.path)));
}

/** Whether `file` is at `source` as it was, and is at `target` now, in a folder that is there. */
function takeFile(file: KeptFile, source: string, target: string): boolean {
  try {
    const now = stateOf(source);
    return now.size === file.size && isSameStamp(now, file) && isTaken(source, target, file);
  } catch {
    return false;
  }
}

function isTaken(source: string, target: string, { digest, inode, size, modified }: KeptFile): boolean {
  try {
    linkSync(source, target);
    const linked = stateOf(target);
    return linked.inode === inode && linked.size === size && linked.modified === modified;
  } catch {
    // Another disk, or one that knows no links.
    cpSync(source, target);
    return sha256(readFileSync(target)) === digest;
  }
}

/** How the plain file `file` is on the disk. Throws where there is none. */
function stateOf(file: string): FileStamp & { readonly size: number } {
  const stats = lstatSync(file);
  if (!stats.isFile()) throw new Error(`No plain file: ${file}`);
  const { size, mtimeMs: modified, ctimeMs: changed, ino: inode } = stats;
  return { size, modified, changed, inode };
}
