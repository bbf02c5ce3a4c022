/** An error stops publication; a warning should be looked at; a note is for information. */
export type Severity = 'error' | 'warning' | 'note';

/** The Chinese word for each severity, the gravest first. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  note: '提示',
};
