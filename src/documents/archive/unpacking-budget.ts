/** A file unpacks to more than any honest file of its size. */
export class TooLarge extends Error {}

/** What every file may unpack to, and what more for each of its bytes: documents and sheets pack to a tenth. */
const least = 8 * 1024 * 1024;
const perByte = 12;
const most = 400 * 1024 * 1024;

/** How much a file, and the files within it, may unpack to. */
export class UnpackingBudget {
  #left: number;

  constructor(size: number) {
    this.#left = Math.min(most, least + size * perByte);
  }

  get left(): number {
    return this.#left;
  }

  /** Throws `TooLarge` when no more than `bytes` is left. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new TooLarge();
  }
}
