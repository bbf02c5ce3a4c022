/** `text` as a paragraph of a notice that prints it: no line of it begins as a mark does. */
export function paragraphText(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line.replace(/^(#{1,6}|-|\d{1,3}[.)])(?=[ \t])/, (mark) => escaped(mark)).replace(/^\|/, '\\|'),
    )
    .join('\n');
}

/** `1. ` within a text keeps its look without its space, `- ` with a stroke before it. */
function escaped(mark: string): string {
  return /^\d/.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`;
}

/** A bullet of a program's own, as the dialect writes it. */
const bullet = /^[·•●◆■▪▶○◦‣][ \u3000\t]*(?=\S)/;

/** `text` as a paragraph of the dialect, or as an entry of a list where a bullet leads it. */
export function bodyParagraph(text: string): string {
  return bullet.test(text) ? `- ${text.replace(bullet, '')}` : paragraphText(text);
}

/** `rows`, of which the first are heads, as a table. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, column) =>
      (row[column] ?? '').replace(/\n/g, ' ').replace(/\|/g, '\\|'),
    ),
  );
  const [heads = [], ...others] = cells;
  return [heads, heads.map(() => '---'), ...others].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
