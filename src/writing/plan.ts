/** A file that a command writes. */
export interface Change {
  /** Its path within the content folder, with `/`. */
  readonly path: string;
  /** What the change was made from; undefined where there was no such file. Over anything else nothing is written. */
  readonly before: Uint8Array | undefined;
  /** Undefined: the file is removed. */
  readonly bytes: Uint8Array | undefined;
}

/** What a command will do to the content folder. */
export interface Plan {
  /** In an order in which, wherever it stops, the same command can be run again and does the rest. */
  readonly changes: readonly Change[];
  /** What is said once it is done, in lines. */
  readonly said: readonly string[];
}
