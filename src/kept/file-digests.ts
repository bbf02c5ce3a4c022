import { type ContentFile, fileAt, type FileStamp } from '#reading/files/content-files.ts';
import { sha256 } from '#reading/recorder.ts';

/** A file as it was when its bytes were last read. */
interface KnownFile extends FileStamp {
  readonly size: number;
  readonly digest: string;
}

/** Files by a name that is theirs alone. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

/**
 * A disk may tell the same time of two changes that follow each other. What changed so shortly before it was read, in
 * milliseconds, is read again (Git's rule for a racy index); the coarsest disks in use tell two seconds apart.
 */
const youth = 2_000;

/** The SHA-256 of files, of which those are read that are not as they were. */
export class FileDigests {
  readonly #before: KnownFiles;
  readonly #readAt: number;
  readonly #known = new Map<string, KnownFile>();

  /** `readAt` is a time of the disk, in milliseconds since 1970, before any file is read. */
  constructor(before: KnownFiles, readAt: number) {
    this.#before = before;
    this.#readAt = readAt;
  }

  /** Of `file`, which is called `name`; undefined where it is no plain file on a disk, or cannot be read. */
  digestOf(name: string, file: ContentFile): string | undefined {
    const { stamp, size } = file;
    if (!stamp) return undefined;
    const before = this.#before.get(name);
    const isSame = before?.size === size && isSameStamp(before, stamp);
    const digest = isSame ? before.digest : digestIn(file);
    const isOld = Math.max(stamp.modified, stamp.changed) < this.#readAt - youth;
    if (digest !== undefined && (isSame || isOld)) this.#known.set(name, { ...stamp, size, digest });
    return digest;
  }

  /** The files whose digest was asked for, as far as they need not be read next time. */
  get known(): KnownFiles {
    return this.#known;
  }

  /** Whether `known` differs from what was known before. */
  get hasChanged(): boolean {
    return (
      this.#known.size !== this.#before.size ||
      [...this.#known].some(([name, { digest, ...stamp }]) => {
        const before = this.#before.get(name);
        return before?.digest !== digest || !isSameStamp(before, stamp);
      })
    );
  }
}

/** Whether two stamps are of one file in one state. */
export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

/** Whether the plain file `file` is on the disk as it was when it was listed. */
export function isUnchanged({ file, size, stamp }: ContentFile): boolean {
  const now = fileAt(file, file);
  return stamp !== undefined && now.stamp !== undefined && now.size === size && isSameStamp(now.stamp, stamp);
}

function digestIn(file: ContentFile): string | undefined {
  try {
    return sha256(file.bytes);
  } catch {
    return undefined;
  }
}
