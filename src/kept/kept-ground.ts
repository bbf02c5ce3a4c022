import type { Ground } from '#reading/parse-ground.ts';

/** What was made of a content folder besides its notices, and a digest of all that it rests on. */
export type HeldGround = readonly [key: string, ground: Ground];

/** What a content folder says besides its notices, as it was read before. */
export class GroundKeeper {
  readonly #key: string;
  readonly #before: Ground | undefined;
  #now: Ground | undefined;

  /** `key` is a digest of all that it rests on now. */
  constructor(before: HeldGround | undefined, key: string) {
    this.#key = key;
    this.#before = before?.[0] === key ? before[1] : undefined;
  }

  groundIn(parse: () => Ground): Ground {
    return (this.#now ??= this.#before ?? parse());
  }

  /** Drops what changed while it was read: it may have been read as it is, under the digest of what it was. */
  settle(isStill: boolean): void {
    if (!isStill) this.#now = undefined;
  }

  /** What is kept now. */
  get held(): HeldGround | undefined {
    return this.#now && [this.#key, this.#now];
  }

  /** Whether it differs from what there was. */
  get hasChanged(): boolean {
    return this.#now === undefined || this.#now !== this.#before;
  }
}
