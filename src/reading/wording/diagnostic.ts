import type { ProblemCode, Problems } from './problems.ts';
import type { Severity } from './severity.ts';

/** A content problem with its place and its facts; `wording.ts` has its sentence. `line` and `column` count from 1. */
export interface Diagnostic<Code extends ProblemCode = ProblemCode> {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly code: Code;
  readonly facts: Problems[Code];
}

/** `diagnostics` by file, line and column; equal places keep their order. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** Equal for diagnostics that say the same, wherever they stand. */
export function statementKey({ code, facts }: Pick<Diagnostic, 'code' | 'facts'>): string {
  return `${code} ${JSON.stringify(facts)}`;
}
