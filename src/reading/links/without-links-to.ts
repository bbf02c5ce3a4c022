/** The prose `text` with what its links to `file`, a path within the notice's folder, say in the place of these. */
export function withoutLinksTo(text: string, file: string): string {
  return text.replace(
    /\[([^\]\n]{0,200})\]\((?:\.\/|\.\.\/)?([^)\s]{1,300})\)/g,
    (link, words: string, to: string) => (to === file ? words : link),
  );
}
