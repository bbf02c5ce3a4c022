import { createHash } from 'node:crypto';
import { ofEachText } from '#domain/lists/of-each.ts';
import { Tally } from '#domain/lists/tally.ts';
import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import { type Diagnostic, statementKey } from './diagnostic.ts';
import { excerptOf, type LineOf } from './excerpts.ts';
import { type Severity, severityNames } from './severity.ts';
import { publicSentenceOf } from './wording.ts';

export const reportFormats = ['text', 'json', 'github', 'gitlab'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** How a report for people is set. */
export interface ReportSetting {
  /** Left out, no lines are shown. */
  readonly lineOf?: LineOf;
  /** Whether colours may be used. */
  readonly hasColour?: boolean;
  /** Whether there are more problems than those told, whose number says nothing. */
  readonly isPart?: boolean;
}

/** Controls and marks of direction that would disturb a terminal; colours are the report's own. */
const unprintable = /(?!\u001b\[\d*m)[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** What a name of a file, or a word of one, may hold that begins another line or that nobody sees. */
const escaped = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** `text` in one line: what would break it, or disturb a terminal, as programs write it (`\n`, `\u202e`). */
function inOneLine(text: string): string {
  return text.replace(escaped, (sign) =>
    sign === '\n' ? '\\n' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const colours: Readonly<Record<Severity, string>> = { error: '31', warning: '33', note: '36' };

/**
 * `diagnostics` as an author, a program, GitHub's annotations or GitLab's code quality report read them;
 * ends with a line's end, or is empty.
 */
export function renderReport(
  diagnostics: readonly Diagnostic[],
  format: ReportFormat,
  setting: ReportSetting = {},
): string {
  switch (format) {
    case 'text':
      return renderText(diagnostics, setting).replace(unprintable, '\ufffd');
    case 'json':
      return `${JSON.stringify(diagnostics.map(inKeyOrder), null, 2)}\n`;
    case 'github':
      return diagnostics.map(renderAnnotation).join('');
    case 'gitlab':
      return `${JSON.stringify(codeQuality(diagnostics), null, 2)}\n`;
  }
}

/**
 * A group for each file. A problem is `content/x.md:12:3 错误［公示期不符］……`, the line with the place marked,
 * and an indented line of advice; the same problem elsewhere points at the first.
 */
function renderText(diagnostics: readonly Diagnostic[], setting: ReportSetting): string {
  const firsts = new Map<string, Diagnostic>();
  // Many problems have one advice.
  const publicText = ofEachText(withoutPersonalData);
  let file: string | undefined;
  const paragraphs = diagnostics.map((diagnostic) => {
    const key = statementKey(diagnostic);
    const first = firsts.get(key);
    if (!first) firsts.set(key, diagnostic);
    const gap = file !== undefined && file !== diagnostic.file ? '\n' : '';
    ({ file } = diagnostic);
    return gap + renderDiagnostic(diagnostic, first, publicText, setting);
  });
  if (setting.isPart) return paragraphs.join('');
  return `${paragraphs.join('')}${paragraphs.length > 0 ? '\n' : ''}${renderSummary(diagnostics)}\n`;
}

function renderDiagnostic(
  diagnostic: Diagnostic,
  first: Diagnostic | undefined,
  publicText: (text: string) => string,
  setting: ReportSetting,
): string {
  const { severity } = diagnostic;
  const { name, message, advice } = publicSentenceOf(diagnostic, publicText);
  const word = setting.hasColour
    ? `\u001b[${colours[severity]}m${severityNames[severity]}\u001b[0m`
    : severityNames[severity];
  const help = first ? `同 ${placeOf(first)}，不再重复。` : advice;
  return `${placeOf(diagnostic)} ${word}［${name}］${inOneLine(message)}\n${setting.lineOf ? excerptOf(diagnostic, setting.lineOf) : ''}    建议：${inOneLine(help)}\n`;
}

function renderSummary(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '检查完毕，没有发现问题。';
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const counts = (Object.keys(severityNames) as Severity[]).map(
    (severity) => `${count(severity)}个${severityNames[severity]}`,
  );
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const next =
    count('error') > 0
      ? '错误必须改，改好后再检查一次。'
      : count('warning') > 0
        ? '没有错误，可以发布；警告请看一看。'
        : '没有错误，可以发布。';
  return `检查完毕：${files}个文件有问题，${counts.join('，')}。${next}`;
}

function placeOf({ file, line, column }: Diagnostic): string {
  return inOneLine(`${file}:${line}:${column}`);
}

function inKeyOrder(diagnostic: Diagnostic): object {
  const { file, line, column, severity, code } = diagnostic;
  const { name, message, advice } = publicSentenceOf(diagnostic);
  return { file, line, column, severity, code, name, message, advice };
}

/** A GitHub Actions workflow command (::error file=…::). */
function renderAnnotation(diagnostic: Diagnostic): string {
  const { file, line, column, severity } = diagnostic;
  const { name, message, advice } = publicSentenceOf(diagnostic);
  const level = severity === 'note' ? 'notice' : severity;
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(name)}`;
  return `::${level} ${place}::${escapeMessage(`${message}${advice}`)}\n`;
}

const codeQualitySeverities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  note: 'info',
};

/**
 * GitLab's code quality report (docs.gitlab.com, Code Quality report format): a finding
 * keeps its fingerprint where lines move.
 */
function codeQuality(diagnostics: readonly Diagnostic[]): object[] {
  const alike = new Tally<string>();
  return diagnostics.map((diagnostic) => {
    const { file, line, severity, code } = diagnostic;
    const { name, message, advice } = publicSentenceOf(diagnostic);
    const key = `${file}\n${statementKey(diagnostic)}`;
    const repeated = alike.add(key) - 1;
    return {
      description: `［${name}］${message}${advice}`,
      check_name: code,
      fingerprint: createHash('sha256').update(`${key}\n${repeated}`).digest('hex'),
      severity: codeQualitySeverities[severity],
      location: { path: file, lines: { begin: line } },
    };
  });
}

function escapeMessage(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
