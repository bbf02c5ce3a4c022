import type { Diagnostic, Severity } from './diagnostic.ts';

export type ReportFormat = 'text' | 'json' | 'github';

export const reportFormats: readonly ReportFormat[] = ['text', 'json', 'github'];

/** The Chinese word for each severity. */
export const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', note: '提示' };

/** `diagnostics` as an author, a program or GitHub's annotations read them; ends with a line's end, or is empty. */
export function renderReport(diagnostics: readonly Diagnostic[], format: ReportFormat): string {
  switch (format) {
    case 'text':
      return `${diagnostics.map(renderDiagnostic).join('')}${renderSummary(diagnostics)}\n`;
    case 'json':
      return `${JSON.stringify(diagnostics.map(inKeyOrder), null, 2)}\n`;
    case 'github':
      return diagnostics.map(renderAnnotation).join('');
  }
}

/** `content/x.md:12:3 错误［公示期不符］……` and an indented line of advice. */
export function renderDiagnostic({ file, line, column, severity, name, message, advice }: Diagnostic): string {
  return `${file}:${line}:${column} ${severityNames[severity]}［${name}］${message}\n    建议：${advice}\n`;
}

function renderSummary(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '检查完毕，没有发现问题。';
  const counts = (Object.keys(severityNames) as Severity[]).map((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return `${count} 个${severityNames[severity]}`;
  });
  return `检查完毕：${counts.join('，')}。`;
}

function inKeyOrder({ file, line, column, severity, code, name, message, advice }: Diagnostic): Diagnostic {
  return { file, line, column, severity, code, name, message, advice };
}

/** A GitHub Actions workflow command (::error file=…::). */
function renderAnnotation({ file, line, column, severity, name, message, advice }: Diagnostic): string {
  const level = severity === 'note' ? 'notice' : severity;
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(name)}`;
  return `::${level} ${place}::${escapeMessage(`${message}${advice}`)}\n`;
}

function escapeMessage(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
