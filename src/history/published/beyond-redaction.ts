import type { NoticeRecord, RecordedFile } from '#domain/notice/notice-record.ts';
import { personalDataIn, withoutPersonalData } from '#domain/privacy/personal-data.ts';
import { soughtLength } from '#domain/name/word-finder.ts';
import { renderFile } from '#reading/folder/notice-record.ts';
import { withoutLinksTo } from '#reading/links/without-links-to.ts';
import { digestOf } from '#reading/recorder.ts';
import { hasLetters, runsBetween } from '../comparison/text-runs.ts';

/** What a privacy correction changed in a file beyond what it redacted; never what it took away. */
export interface BeyondRedaction {
  /** The file's name as it is now; of a file that is gone, `notice.md`. */
  readonly file: string;
  /** The first words that were put in. */
  readonly added: string;
  /** How many characters are gone without a mark in their place, and were no personal data. */
  readonly removed: number;
}

/**
 * What differs between the texts `before` and `now` of a notice besides the redaction: a redaction puts a mark in the
 * place of words (〔已隐去〕, 138****0000, 张某), shortens them, or takes personal data away. Attachments are not
 * compared: they are replaced whole, or go with their entry and the links to them.
 */
export function beyondRedaction(before: NoticeRecord, now: NoticeRecord): BeyondRedaction[] {
  // Links lead to a renamed nominee by the new name.
  const names = Object.keys(now).filter((name) => !(name in before));
  const stems = names.map((name) => name.slice(name.lastIndexOf('/') + 1).replace(/\.md$/, ''));
  const gone = Object.entries(before).flatMap(([name, file]) =>
    'sha256' in file && !(name in now) ? [name] : [],
  );
  return pairs(withoutAttached(texts(before), gone), texts(now)).flatMap(
    ([was = '', is = '', file]): BeyondRedaction[] => {
      const { added, removed } = changed(was, is, stems);
      return added === '' && removed === 0 ? [] : [{ file, added, removed }];
    },
  );
}

/** `files` without the entries of, and the links to, the attachments `gone`. */
function withoutAttached(
  files: ReadonlyMap<string, RecordedText>,
  gone: readonly string[],
): ReadonlyMap<string, RecordedText> {
  if (gone.length === 0) return files;
  return new Map(
    [...files].map(([name, { settings, text }]) => [
      name,
      { settings: withoutEntries(settings, gone), text: gone.reduce(withoutLinksTo, text) },
    ]),
  );
}

function withoutEntries(settings: unknown, gone: readonly string[]): unknown {
  if (!isSettings(settings) || !Array.isArray(settings['附件'])) return settings;
  const { 附件: entries, ...rest } = settings;
  const left = (entries as unknown[]).filter(
    (entry) => !isSettings(entry) || !gone.includes(String(entry['文件'])),
  );
  return left.length === 0 ? rest : { ...settings, 附件: left };
}

function isSettings(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type RecordedText = Exclude<RecordedFile, { readonly sha256: string }>;

/** The words in whose place a privacy correction put a mark, between the texts `before` and `now`. */
export function redactedWords(before: NoticeRecord, now: NoticeRecord): string[] {
  const words = pairs(texts(before), texts(now)).flatMap(([was = '', is = '']) => {
    const runs = runsBetween(was, is);
    return runs.flatMap(({ kind, text }, index) => {
      const next = runs[index + 1];
      const isMarked = kind === 'removed' && next?.kind === 'added' && next.text.includes('已隐去');
      return isMarked ? [text.trim()] : [];
    });
  });
  return [...new Set(words)].filter((word) => hasLetters(word) && soughtLength(word) > 1);
}

/** The texts of `record` by their file's name. */
function texts(record: NoticeRecord): Map<string, RecordedText> {
  return new Map(Object.entries(record).flatMap(([name, file]) => ('sha256' in file ? [] : [[name, file]])));
}

/** Each text of then with that of now; a file that was renamed is the one that came where it went. */
function pairs(
  before: ReadonlyMap<string, RecordedText>,
  now: ReadonlyMap<string, RecordedText>,
): (readonly [was: string | undefined, is: string | undefined, file: string])[] {
  const gone = [...before].filter(([name]) => !now.has(name));
  return [
    ...[...now].flatMap(([name, is]) => {
      const was = before.get(name) ?? gone.shift()?.[1];
      return was && digestOf(was) === digestOf(is)
        ? []
        : [[was && renderFile(was), renderFile(is), name] as const];
    }),
    ...gone.map(([, was]) => [renderFile(was), undefined, 'notice.md'] as const),
  ];
}

const marks = /〔(?:已隐去|略)〕|[*＊×✕xX某□○〇●■█…]/gu;
const mostShown = 20;

function changed(was: string, is: string, stems: readonly string[]): Omit<BeyondRedaction, 'file'> {
  const personal = personalDataIn(was);
  const added: string[] = [];
  let removed = 0;
  let at = 0;
  const runs = runsBetween(was, is);
  for (const [index, run] of runs.entries()) {
    const { kind, text } = run;
    if (kind === 'removed') {
      const next = runs[index + 1];
      const instead = next?.kind === 'added' ? next.text : '';
      const isPersonal = personal.some(({ start, end }) => start < at + text.length && at < end);
      if (instead === '' && !isPersonal && hasLetters(text)) removed += [...text.replace(/\s/g, '')].length;
    }
    if (kind === 'added') {
      const before = runs[index - 1];
      const stood = before?.kind === 'removed' ? before.text : '';
      if (!stems.includes(text) && !isLeftOf(text, stood)) added.push(text.trim());
    }
    if (kind !== 'added') at += text.length;
  }
  return { added: withoutPersonalData(added.join('、')).slice(0, mostShown), removed };
}

/** Whether `text` is marks, and characters of `stood` in their order. */
function isLeftOf(text: string, stood: string): boolean {
  const left = text.replace(marks, '');
  if (!hasLetters(left)) return true;
  let at = 0;
  for (const character of left.replace(/[^\p{L}\p{N}]/gu, '')) {
    const index = stood.indexOf(character, at);
    if (index === -1) return false;
    at = index + character.length;
  }
  return true;
}
