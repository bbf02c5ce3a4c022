/** A file of words: none of its words is before `from`, nor after what begins with `to`. */
export interface WordFile {
  readonly from: string;
  readonly to: string;
  readonly hash: string;
}

/** Those of `files` in which a word may be that begins with `beginning`. */
export function filesWith(files: readonly WordFile[], beginning: string): WordFile[] {
  const { length } = beginning;
  return files.filter(
    ({ from, to }) =>
      from.slice(0, length) <= beginning && beginning.slice(0, to.length) <= to.slice(0, length),
  );
}
