import { type ContentFile, fileAt, type FileStamp } from '#reading/files/content-files.ts';
import { sha256 } from '#reading/recorder.ts';

/**
 * Files as they were when their bytes were last read. There are very many: what is known of them is a few values, with
 * each file's part in the order of their names.
 */
export interface KnownFiles {
  /** Each is of one file alone. */
  readonly names: readonly string[];
  /** Its size, and what the disk told of it. */
  readonly stamps: Float64Array;
  readonly digests: string;
}

/** What is known of files before any was read. */
export const noFiles: KnownFiles = { names: [], stamps: new Float64Array(), digests: '' };

const digestLength = sha256('').length;

/**
 * A disk may tell the same time of two changes that follow each other. What changed so shortly before it was read, in
 * milliseconds, is read again (Git's rule for a racy index); the coarsest disks in use tell two seconds apart.
 */
const youth = 2_000;

/** The SHA-256 of files, of which those are read that are not as they were. */
export class FileDigests {
  readonly #before: KnownFiles;
  /** By its name, where in `before` a file is. */
  readonly #places: ReadonlyMap<string, number>;
  readonly #readAt: number;
  readonly #digests = new Map<string, string>();
  /** In the order of `digests`. */
  readonly #stamps: number[] = [];
  #hasRead = false;

  /** `readAt` is a time of the disk, in milliseconds since 1970, before any file is read. */
  constructor(before: KnownFiles, readAt: number) {
    this.#before = before;
    this.#places = new Map(before.names.map((name, place) => [name, place]));
    this.#readAt = readAt;
  }

  /** Of `file`, which is called `name`; undefined where it is no plain file on a disk, or cannot be read. */
  digestOf(name: string, file: ContentFile): string | undefined {
    const { stamp, size } = file;
    if (!stamp) return undefined;
    const asked = this.#digests.get(name);
    if (asked !== undefined) return asked;
    const now = [size, stamp.modified, stamp.changed, stamp.inode];
    const earlier = this.#digestBefore(name, now);
    const digest = earlier ?? digestIn(file);
    const isOld = Math.max(stamp.modified, stamp.changed) < this.#readAt - youth;
    if (digest === undefined || (earlier === undefined && !isOld)) return digest;
    this.#digests.set(name, digest);
    this.#stamps.push(...now);
    this.#hasRead ||= earlier === undefined;
    return digest;
  }

  /** The digest of the file `name` before, if `now` is its stamp still. */
  #digestBefore(name: string, now: readonly number[]): string | undefined {
    const { stamps, digests } = this.#before;
    const place = this.#places.get(name);
    if (place === undefined) return undefined;
    const isSame = now.every((number, index) => number === stamps[place * now.length + index]);
    return isSame ? digests.slice(place * digestLength, (place + 1) * digestLength) : undefined;
  }

  /** The files whose digest was asked for, as far as they need not be read next time. */
  get known(): KnownFiles {
    const [names, digests] = [[...this.#digests.keys()], [...this.#digests.values()].join('')];
    return { names, stamps: Float64Array.from(this.#stamps), digests };
  }

  /** Whether `known` differs from what was known before. */
  get hasChanged(): boolean {
    return this.#hasRead || this.#digests.size !== this.#places.size;
  }
}

/** Whether two stamps are of one file in one state. */
export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

/** Whether the plain file `file` is on the disk as it was when it was listed. */
export function isUnchanged({ file, size, stamp }: ContentFile): boolean {
  const now = fileAt(file);
  return stamp !== undefined && now.stamp !== undefined && now.size === size && isSameStamp(now.stamp, stamp);
}

/** The digest of `file` as it is now; undefined where it cannot be read. */
export function digestIn(file: ContentFile): string | undefined {
  try {
    return sha256(file.bytes);
  } catch {
    return undefined;
  }
}
