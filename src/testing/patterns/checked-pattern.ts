import { fixtureFiles } from '#reading/fixtures/fixture.ts';
import { parseContent } from '#reading/parse-content.ts';
import { recorder } from '#reading/recorder.ts';
import { renderReport } from '#reading/wording/report.ts';
import { filesOf, type Pattern } from './patterns.ts';

/** What checking took. */
export interface Checked {
  /** CPU time, in milliseconds. */
  readonly milliseconds: number;
  /** How many characters the report has. */
  readonly told: number;
}

/** Checks the sound content with `pattern` at `length` characters in it, and prints the report to nowhere. */
export function checkedPattern(pattern: Pattern, length: number): Checked {
  const changes = filesOf(pattern, length);
  const lines = new Map(Object.entries(changes).map(([path, text]) => [`content/${path}`, text.split('\n')]));
  const before = process.cpuUsage();
  const { diagnostics } = parseContent(fixtureFiles(changes), 'content', { recorder });
  const report = renderReport(diagnostics, 'text', { lineOf: (file, line) => lines.get(file)?.[line - 1] });
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, told: report.length };
}
