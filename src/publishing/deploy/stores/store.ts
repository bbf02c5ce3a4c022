/** A file that a store has. */
export interface StoredFile {
  readonly size: number;
  /** What the store tells its content by: its MD5 in hexadecimal, unless the store encrypts. */
  readonly tag: string;
}

/** The content of a file that a store has, and its tag. */
export interface StoredBytes {
  readonly bytes: Uint8Array;
  readonly tag: string;
}

/** That nothing is there yet, or still what has this tag. */
export type Condition = { readonly kind: 'absent' } | { readonly kind: 'same'; readonly tag: string };

/** Where a site is kept: an object store or a folder. Paths have no leading slash. */
export interface Store {
  /** As a person reads it. */
  readonly name: string;
  list(): Promise<ReadonlyMap<string, StoredFile>>;
  /** Undefined where nothing is there. */
  read(path: string): Promise<StoredBytes | undefined>;
  /**
   * Milliseconds since `path` was written, by the clock of the store, which is the same for all who write to it;
   * undefined where it does not say.
   */
  ageOf(path: string): Promise<number | undefined>;
  /**
   * Replaces `path` whole, so that readers get the old or the new content, and returns its tag; undefined where
   * `condition` does not hold. A store that knows no conditions writes all the same.
   */
  write(
    path: string,
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>>,
    condition?: Condition,
  ): Promise<string | undefined>;
  /** Removes `path`, also where it is not there. */
  remove(path: string): Promise<void>;
  /** Removes what writes that were interrupted left behind; only who holds the lock may ask for it. */
  tidy?(): Promise<void>;
}

/** What a store could not do, and why, in Chinese. */
export class StoreError extends Error {}
