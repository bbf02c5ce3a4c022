import { namesOf } from '#domain/language/written-lines.ts';
import { addressOf, type Nominee, nomineesOf } from '#domain/notice/notice.ts';
import type { Content } from '#reading/parse-content.ts';
import { yearFile } from '#reading/parse-calendar.ts';
import { calendarFields } from '#reading/settings/calendar-fields.ts';
import { formOf, type SettingsForm } from '#reading/as-meant/settings-form.ts';
import { noticeFields } from '#reading/settings/notice-fields.ts';
import { officeFields } from '#reading/settings/office-fields.ts';
import { criteriaFields, listFields, nomineeFields } from '#reading/settings/part-fields.ts';
import type { MendSetting } from './mend.ts';

/** How a file is mended, and the notice on whose account it stays as it is. */
export interface Mendable {
  readonly setting: MendSetting;
  readonly restraint: Restraint | undefined;
}

/** A notice that is signed off, or of which nothing tells whether it is. */
export interface Restraint {
  readonly kind: 'signed' | 'unknown';
  readonly address: string;
}

/**
 * Which files of the content folder may be mended, by their path: the one place that decides it. They are the
 * office's settings, the official calendars, and the text of a notice that is known to be a draft. The text of any
 * other notice has its restraint. Undefined for all else: what came after publication, frozen versions,
 * attachments, suspensions, pages. Without `content` nothing is known of any notice.
 */
export function mendableFiles(content: Content | undefined): (path: string) => Mendable | undefined {
  const notices = noticesOf(content);
  return (path) => {
    const settings = settingsFormAt(path);
    if (!settings) return undefined;
    if (!path.startsWith('notices/'))
      return { setting: { form: 'yaml', settings, names: [] }, restraint: undefined };
    const [, year = '', slug = ''] = path.split('/');
    const address = addressOf({ year, slug });
    const { isSignedOff, nominees = [] } = notices.get(address) ?? {};
    return {
      setting: { form: 'markdown', settings, names: namesOf(nominees) },
      restraint: isSignedOff === false ? undefined : { kind: isSignedOff ? 'signed' : 'unknown', address },
    };
  };
}

/** The form of the settings of the file `path` of the content folder; undefined where it is never mended. */
export function settingsFormAt(path: string): SettingsForm | undefined {
  return files.find(([pattern]) => pattern.test(path))?.[1];
}

interface KnownNotice {
  readonly isSignedOff: boolean | undefined;
  readonly nominees: readonly Nominee[];
}

function noticesOf(content: Content | undefined): ReadonlyMap<string, KnownNotice> {
  if (!content) return new Map();
  return new Map([
    ...content.notices.map((notice): [string, KnownNotice] => [
      addressOf(notice),
      { isSignedOff: notice.signOff !== undefined, nominees: nomineesOf(notice) },
    ]),
    ...content.broken.map((notice): [string, KnownNotice] => [addressOf(notice), notice]),
  ]);
}

/** What is mended at all, each with the form of its settings. */
const files: readonly (readonly [path: RegExp, settings: SettingsForm])[] = [
  [/^notices\/\d{4}\/[^/]+\/notice\.md$/, formOf(noticeFields)],
  [/^notices\/\d{4}\/[^/]+\/criteria\/[^/]+\.md$/, formOf(criteriaFields)],
  [/^notices\/\d{4}\/[^/]+\/nominees\/[^/]+\.md$/, formOf(nomineeFields, listFields)],
  [/^site\.yaml$/, formOf(officeFields)],
  [yearFile, formOf(calendarFields)],
];
