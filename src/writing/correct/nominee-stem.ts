/** The version that a nominee's file belongs to, or '', and its name: `versions/1/nominees/jia-yi.md`. */
const nomineeFile = /^((?:versions\/\d+\/)?)nominees\/([^/]+)\.md$/;

/** The name of the nominee's file at `path`, without folder and ending; undefined for another file. */
export function nomineeStem(path: string): string | undefined {
  return nomineeFile.exec(path)?.[2];
}

/** The nominee's file at `path` by another name. */
export function withStem(path: string, stem: string): string {
  return path.replace(nomineeFile, `$1nominees/${stem}.md`);
}
