import { type Notice, nomineesOf } from '#domain/notice/notice.ts';
import { calendarFields } from '#reading/settings/calendar-fields.ts';
import { type ContentFile, listFiles, writeText } from '#reading/files/content-files.ts';
import { keysOf } from '#reading/settings/fields.ts';
import { type Mend, mend, type MendSetting } from './mend.ts';
import { noticeFields } from '#reading/settings/notice-fields.ts';
import { officeFields } from '#reading/settings/office-fields.ts';
import { criteriaFields, listFields, nomineeFields } from '#reading/settings/part-fields.ts';
import { isUsable, readContent } from '#reading/read-content.ts';
import { wordsOf } from '#reading/wording/wording.ts';

/** A mend, its file, and the Chinese name of what was wrong. */
export interface ContentMend extends Mend {
  readonly file: string;
  readonly name: string;
}

/**
 * Mends the files of the content folder `folder` that `isChosen` chooses, and writes those that change. A file
 * that is not UTF-8 is left alone; byte order mark and line ends stay.
 */
export function mendContent(folder: string, isChosen: (file: string) => boolean): ContentMend[] {
  const content = readContent(folder);
  const notices = isUsable(content) ? content.notices : [];
  return [...listFiles(folder)].flatMap(([path, file]) => {
    const form = formOf(path);
    if (!form || !isChosen(file.file)) return [];
    const text = textOf(file);
    if (text === undefined) return [];
    const mended = mend(text, { ...form, names: namesFor(path, notices) });
    if (mended.text !== text) writeText(file.file, mended.text);
    return mended.mends.map((one) => ({ ...one, file: file.file, name: nameOf(one.code) }));
  });
}

/** What the notice's own files mention by name: its nominees, as far as they can be read. */
function namesFor(path: string, notices: readonly Notice[]): string[] {
  const [, year, slug] = /^notices\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
  const notice = notices.find((known) => known.year === year && known.slug === slug);
  return notice
    ? nomineesOf(notice).flatMap(({ name, distinction }) => (distinction ? [name, distinction] : [name]))
    : [];
}

function formOf(path: string): Omit<MendSetting, 'names'> | undefined {
  const known = forms.find(([pattern]) => pattern.test(path));
  return known && { form: path.endsWith('.md') ? 'markdown' : 'yaml', knownKeys: known[1] };
}

const forms: readonly (readonly [path: RegExp, keys: ReadonlySet<string>])[] = [
  [/^notices\/\d{4}\/[^/]+\/notice\.md$/, keysOf(noticeFields)],
  [/^notices\/\d{4}\/[^/]+\/criteria\/[^/]+\.md$/, keysOf(criteriaFields)],
  [
    /^notices\/\d{4}\/[^/]+\/nominees\/[^/]+\.md$/,
    new Set([...keysOf(nomineeFields), ...keysOf(listFields)]),
  ],
  [/^site\.yaml$/, keysOf(officeFields)],
  [/^calendar\/\d{4}\.yaml$/, keysOf(calendarFields)],
];

/** The text of `file` with its byte order mark and line ends; undefined for what is not UTF-8. */
function textOf(file: ContentFile): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
  } catch {
    return undefined;
  }
}

function nameOf(code: Mend['code']): string {
  switch (code) {
    case 'full-width-colon':
      return wordsOf(code, { key: '' }).name;
    case 'document-number-brackets':
    case 'space-in-number':
      return wordsOf(code, { found: '', instead: '' }).name;
  }
}
