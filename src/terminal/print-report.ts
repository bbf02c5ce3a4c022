import { lstatSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { hasLines } from '#reading/wording/excerpts.ts';
import { renderReport } from '#reading/wording/report.ts';

/** Prints `diagnostics` for people: with the lines concerned, and in colour on a terminal; of a part, no summary. */
export function printReport(diagnostics: readonly Diagnostic[], { isPart } = { isPart: false }): void {
  const hasColour = process.stdout.isTTY && !process.env['NO_COLOR'];
  process.stdout.write(renderReport(diagnostics, 'text', { hasColour, isPart, lineOf }));
}

/** The file of the last line that was asked for: problems of one file follow each other. */
let last: { readonly file: string; readonly lines: readonly string[] } | undefined;

function lineOf(file: string, line: number): string | undefined {
  if (!hasLines(file)) return undefined;
  if (last?.file !== file) last = { file, lines: linesOf(file) };
  return last.lines[line - 1];
}

function linesOf(file: string): string[] {
  try {
    // A link leads elsewhere, and a pipe never ends.
    return lstatSync(file).isFile()
      ? readFileSync(file, 'utf8')
          .replace(/^\ufeff/, '')
          .split(/\r\n?|\n/)
      : [];
  } catch {
    return [];
  }
}
