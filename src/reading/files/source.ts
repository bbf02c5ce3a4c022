import { ofEach } from '#domain/lists/of-each.ts';
import { at } from '#domain/lists/at.ts';
import { indexAt } from '#domain/lists/index-at.ts';
import type { ProblemCode, Problems } from '../wording/problems.ts';
import { severityOf } from '../wording/wording.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import type { ContentFile } from './content-files.ts';
import { systemReason } from './system-reason.ts';

/** A text file of the content folder. `file` is its path as the office sees it. Line ends are `\n`. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** Whether it is read by the limits of what is signed off. */
  readonly isSigned?: true;
  /** Whether it is longer than what is not signed off may be. */
  readonly isLong?: true;
}

/** How much of a text is read. */
export interface Limits {
  readonly characters: number;
  readonly lines: number;
  /** Every cell of a table is a text of its own to all that looks for something. */
  readonly cells: number;
  /** Characters of one line. */
  readonly line: number;
}

/** More than anybody writes: reading more could take minutes. */
const usual: Limits = { characters: 200_000, lines: 20_000, cells: 40_000, line: 30_000 };
/** What is signed off was published, by whatever limits there were, and must stay as it is: only what hangs is refused. */
const ofSigned: Limits = { characters: 500_000, lines: 50_000, cells: 100_000, line: 75_000 };
/** In UTF-8 no character takes more: what is longer is not even read from the disk. */
const bytesOfCharacter = 4;

const signed = new WeakSet<ContentFile>();
const sources = new WeakMap<ContentFile, Source | Diagnostic>();

/**
 * The text of `content`, read once: UTF-8 with or without byte order mark, any line ends; what is no such text, or
 * more of it than anybody writes, is a diagnostic.
 */
export function parseSource(content: ContentFile): Source | Diagnostic {
  const source = sources.get(content) ?? readSource(content);
  sources.set(content, source);
  return source;
}

/** Holds the texts of `files` no longer: who asks for one again has it read again. */
export function forgetSources(files: Iterable<ContentFile>): void {
  for (const file of files) sources.delete(file);
}

/** Whether `file` may be longer than what is not signed off may be. */
export function mayBeLong({ size }: ContentFile): boolean {
  return size > Math.min(usual.lines, usual.line);
}

/** Has `files` read by the limits of what is signed off, or no longer. */
export function readAsSigned(files: Iterable<ContentFile>, isSigned = true): void {
  for (const file of files)
    if (mayBeLong(file) && signed.has(file) !== isSigned) {
      if (isSigned) signed.add(file);
      else signed.delete(file);
      sources.delete(file);
    }
}

/** By which limits `source` is read. */
export function limitsOf({ isSigned }: Source): Limits {
  return isSigned ? ofSigned : usual;
}

function readSource(content: ContentFile): Source | Diagnostic {
  const { file } = content;
  const by: Pick<Source, 'isSigned'> = signed.has(content) ? { isSigned: true } : {};
  const none = { file, text: '', ...by };
  if (content.size > bytesOfCharacter * limitsOf(none).characters) return tooLarge(none);
  const bytes = bytesOf(content);
  if (bytes instanceof Error)
    return diagnosticAt({ file, text: '' }, 0, 'unreadable-file', { problem: systemReason(bytes) });
  if (isDocument(bytes))
    return diagnosticOf(file, 'wrong-encoding', { encoding: undefined, isDocument: true });
  const text = decode('utf-8', bytes);
  if (text === undefined) return diagnosticOf(file, 'wrong-encoding', { encoding: encodingOf(bytes) });
  return withinLimits({ file, text: text.replace(/\r\n?/g, '\n'), ...by });
}

/** Where Git has left two ways of the same lines (git-merge, How conflicts are presented). */
function conflictIn(text: string): number | undefined {
  const marks = [...text.matchAll(/^(?:<{7} |={7}$|>{7} )/gm)];
  return marks[
    marks
      .map(([mark]) => mark.charAt(0))
      .join('')
      .indexOf('<=>')
  ]?.index;
}

function withinLimits(source: Source): Source | Diagnostic {
  const most = limitsOf(source);
  if (isTooLarge(source.text, most)) return tooLarge(source);
  const conflictAt = conflictIn(source.text);
  if (conflictAt !== undefined) return diagnosticAt(source, conflictAt, 'merge-conflict', {});
  const longAt = longLineIn(source.text, most);
  if (longAt !== undefined) return diagnosticAt(source, longAt, 'line-too-long', { most: most.line });
  const isLong = source.isSigned && (isTooLarge(source.text) || longLineIn(source.text, usual) !== undefined);
  return isLong ? { ...source, isLong } : source;
}

/** That `source` is more than is read. */
export function tooLarge(source: Source): Diagnostic<'text-too-large'> {
  const { isSigned = false } = source;
  return diagnosticAt(source, 0, 'text-too-large', { ...limitsOf(source), isSigned });
}

/** Whether a file that says `text` is more than is read. */
export function isTooLarge(text: string, { characters, lines, cells }: Limits = usual): boolean {
  return text.length > characters || isMoreThan(lines, text, '\n') || isMoreThan(cells, text, '|');
}

function longLineIn(text: string, { line }: Limits): number | undefined {
  return text.length > line ? new RegExp(`^.{${line + 1}}`, 'm').exec(text)?.index : undefined;
}

/** Whether `text` goes on after `mark` has stood in it `count` times. */
function isMoreThan(count: number, text: string, mark: string): boolean {
  let end = -1;
  for (let index = 0; index < count; index += 1) {
    end = text.indexOf(mark, end + 1);
    if (end < 0) return false;
  }
  return end + 1 < text.length;
}

/** The diagnostic `code` of the file that the office sees at `file`, as a whole. */
export function diagnosticOf<Code extends ProblemCode>(
  file: string,
  code: Code,
  facts: Problems[Code],
): Diagnostic<Code> {
  return diagnosticAt({ file, text: '' }, 0, code, facts);
}

/** The diagnostic `code` at the character `offset` of `source`. */
export function diagnosticAt<Code extends ProblemCode>(
  source: Source,
  offset: number,
  code: Code,
  facts: Problems[Code],
): Diagnostic<Code> {
  const { line, column } = placeAt(source, offset);
  return { file: source.file, line, column, severity: severityOf(code), code, facts };
}

/** Where the lines of a source begin, found once a source. */
const lineStarts = ofEach(({ text }: Source): readonly number[] => [
  0,
  ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1),
]);

function placeAt(source: Source, offset: number): { readonly line: number; readonly column: number } {
  const { line, start } = lineOf(source, offset);
  return { line: line + 1, column: offset - start + 1 };
}

/** The line, from 0, in which the character `offset` of `source` stands, and where it begins and ends. */
export function lineOf(
  source: Source,
  offset: number,
): { readonly line: number; readonly start: number; readonly end: number } {
  const starts = lineStarts(source);
  const line = indexAt(starts, offset);
  const next = starts[line + 1];
  return { line, start: at(starts, line), end: next === undefined ? source.text.length : next - 1 };
}

/** The line of `source` in which the character `offset` stands. */
export function lineAt(source: Source, offset: number): string {
  const { start, end } = lineOf(source, offset);
  return source.text.slice(start, end);
}

function bytesOf(file: ContentFile): Uint8Array | Error {
  try {
    return file.bytes;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding of `bytes`, which are no UTF-8; undefined where it is not known. */
function encodingOf(bytes: Uint8Array): string | undefined {
  if (hasUtf16Mark(bytes)) return 'UTF-16';
  return decode('gb18030', bytes) === undefined ? undefined : 'GB18030（GBK）';
}

/** Whether `bytes` begin as an archive (.docx, .xlsx, .ofd), an older document of Office, or PDF. */
function isDocument(bytes: Uint8Array): boolean {
  return ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '%PDF'].includes(
    String.fromCharCode(...bytes.subarray(0, 4)),
  );
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
