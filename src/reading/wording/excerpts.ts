import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The text of a line of a file, from 1; undefined where there is none to show. */
export type LineOf = (file: string, line: number) => string | undefined;

/** Whether a report shows lines of the file at `path`. */
export function hasLines(path: string): boolean {
  return /\.(md|mdx|yaml)$/.test(path);
}

/** What a report shows of lines, as far as it is known without looking at the file. */
const excerptByDiagnostic = new WeakMap<Diagnostic, string>();

/** Has `excerpts` shown of `diagnostics`, of each in their order; of one that has none, what its file says. */
export function rememberExcerpts(
  diagnostics: readonly Diagnostic[],
  excerpts: readonly (string | undefined)[],
): void {
  for (const [index, diagnostic] of diagnostics.entries()) {
    const excerpt = excerpts[index];
    if (excerpt !== undefined) excerptByDiagnostic.set(diagnostic, excerpt);
  }
}

const mostShown = 36;
/** How far around the place personal data is sought: further than any number or address is long. */
const mostSought = 300;

/** The line around the place, and a mark under it. Han and full-width characters take two columns. */
export function excerptOf(diagnostic: Diagnostic, lineOf: LineOf): string {
  return excerptByDiagnostic.get(diagnostic) ?? renderLine(diagnostic, lineOf);
}

function renderLine({ file, line, column, code }: Diagnostic, lineOf: LineOf): string {
  // Bytes of another encoding say nothing.
  const written = code === 'wrong-encoding' ? undefined : lineOf(file, line)?.replaceAll('\t', '→');
  // Reports end up in logs that others read.
  if (written === undefined || written.trim() === '' || code.startsWith('personal-')) return '';
  // A problem of what is still to be written has no place in the file yet.
  if (column > written.length + 1) return '';
  const from = Math.max(0, column - 1 - mostSought);
  const text = written.slice(0, from) + withoutPersonalData(written.slice(from, column - 1 + mostSought));
  const start = Math.max(0, column - 1 - mostShown / 2);
  const shown = text.slice(start, start + mostShown);
  const before = (start > 0 ? '…' : '') + text.slice(start, column - 1);
  const width = [...before].reduce((sum, character) => sum + (/[\u1100-\uffdc]/.test(character) ? 2 : 1), 0);
  return `    ${start > 0 ? '…' : ''}${shown}${start + mostShown < written.length ? '…' : ''}\n    ${' '.repeat(width)}^\n`;
}
