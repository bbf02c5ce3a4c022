import { lstatSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { renderReport } from '#reading/wording/report.ts';

/** Prints `diagnostics` for people: with the lines concerned, and in colour on a terminal. */
export function printReport(diagnostics: readonly Diagnostic[]): void {
  const hasColour = process.stdout.isTTY && !process.env['NO_COLOR'];
  process.stdout.write(renderReport(diagnostics, 'text', { hasColour, lineOf }));
}

const texts = new Map<string, readonly string[]>();

function lineOf(file: string, line: number): string | undefined {
  if (!/\.(md|mdx|yaml)$/.test(file)) return undefined;
  if (!texts.has(file)) texts.set(file, linesOf(file));
  return texts.get(file)?.[line - 1];
}

function linesOf(file: string): string[] {
  try {
    // A link leads elsewhere, and a pipe never ends.
    return lstatSync(file).isFile() ? readFileSync(file, 'utf8').split(/\r\n?|\n/) : [];
  } catch {
    return [];
  }
}
