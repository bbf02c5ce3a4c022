import { clausesOf } from '#domain/statements/clauses/clause.ts';
import { settingScope } from '#domain/statements/clauses/scope.ts';
import { knownWords } from '#domain/statements/clauses/tokens-of.ts';
import type { ReadScope } from '#domain/statements/reading.ts';
import type { Line } from './entry.ts';
import { isHeading, numbered } from './numbering.ts';

/** A line of a text, and what the check's own reader of statements takes it for. */
export interface ReadLine {
  readonly line: Line;
  readonly read: ReadScope;
}

/** `lines` as the statements' reader takes them, each under the heading above it. */
export function readLines(lines: readonly Line[], categories: readonly string[] = []): ReadLine[] {
  const known = knownWords(categories, []);
  let heading = '';
  return lines.flatMap((line) => {
    const own = heading;
    if (isLabel(line)) heading = numbered(line).words;
    return line.text.split('\n').map((text) => {
      const scope = { ...settingScope(text, ['body']), kind: 'paragraph' as const, heading: own };
      return { line, read: { scope, clauses: clausesOf(scope, known) } };
    });
  });
}

function isLabel(line: Line): boolean {
  const { depth, words } = numbered(line);
  return (depth !== undefined && isHeading(words)) || /^[^，。；]{2,12}[:：]$/.test(words);
}
