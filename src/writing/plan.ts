/** A file that a command writes. */
export interface Change {
  /** Its path within the content folder, with `/`. */
  readonly path: string;
  /** Undefined: the file is removed. */
  readonly bytes: Uint8Array | undefined;
}

/** What a command will do to the content folder, all or nothing. */
export interface Plan {
  /** What is under way, in Chinese: `更正 /notices/2023/x/`. It is kept on disk and shown: no personal data. */
  readonly command: string;
  readonly changes: readonly Change[];
  /** What is said once it is done, in lines. */
  readonly said: readonly string[];
}
