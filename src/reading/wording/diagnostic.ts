/** An error stops publication; a warning should be looked at; a note is for information. */
export type Severity = 'error' | 'warning' | 'note';

/** The Chinese word for each severity. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  note: '提示',
};

/** A content problem with its place, told in Chinese. `line` and `column` count from 1. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  /** The English code, for programs. */
  readonly code: string;
  /** The Chinese name that authors see and write. */
  readonly name: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
}

/** `diagnostics` by file, line and column; equal places keep their order. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
