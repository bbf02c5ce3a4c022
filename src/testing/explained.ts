/** How tests read the comments of new files. */

/** The `keys` that no comment of `text` explains as `# 键：……`. */
export function unexplainedKeys(text: string, keys: ReadonlySet<string>): string[] {
  const explained = new Set(
    [...text.matchAll(/^ *# [\u3000 ]*([\p{Script=Han}A-Za-z]+)：/gmu)].map(([, key]) => key),
  );
  return [...keys].filter((key) => !explained.has(key));
}

/** `text` with every example taken up: its `# ` deleted. */
export function withExamples(text: string): string {
  return text.replace(/^( *)# (?=(?: *- )?(?: *\{ )? *[\p{Script=Han}A-Za-z]+:(?: |$))/gmu, '$1');
}
