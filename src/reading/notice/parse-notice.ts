import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import type { Nominee, Notice } from '#domain/notice/notice.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import type { NoticeRecords } from '../folder/notice-record.ts';
import { namesWords } from '../wording/catalogue/names-words.ts';
import type { NoticeFolder } from '../folder/notice-folder.ts';
import { type Links, linksOf } from './links.ts';
import { type NoticeSetting, readSettings } from './notice-settings.ts';
import { printedWindow, settle } from './course-of-window.ts';
import { quote } from './quotable-notice.ts';
import { readTexts } from './notice-texts.ts';
import { check } from './notice-problems.ts';
import { assemble } from './assembled-notice.ts';

export interface ParsedNotice {
  /** Undefined when the folder holds no notice that can be shown. */
  readonly notice: Notice | undefined;
  /** The title and the nominees, as far as they can be read. */
  readonly title: string | undefined;
  readonly nominees: readonly Nominee[];
  /** Undefined where the settings cannot be read, and nothing in them looks like a sign-off. */
  readonly isSignedOff: boolean | undefined;
  /** Of each piece of its prose that links to something. */
  readonly links: readonly Links[];
  readonly diagnostics: readonly Diagnostic[];
  /** What is published of it, in digests. */
  readonly published: PublishedNotice;
  readonly records: NoticeRecords;
}

/**
 * The notice in `folder`, or why there is none: every problem of every file at once. Its settings and its life are
 * read; the window is settled by them; the prose is read with what it quotes; the notice is assembled and checked.
 */
export function parseNotice(folder: NoticeFolder, setting: NoticeSetting): ParsedNotice {
  const settings = readSettings(folder, setting);
  const settled = settle(settings, setting);
  const quoted = quote(settings, settled, setting);
  const texts = readTexts(settings, settled, quoted);
  const unknown = new Set([...settings.unknown, ...settled.unknown, ...texts.unknown]);
  const assembled = assemble(settings, quoted, texts, setting, parseNotice);
  const { records, isSignedOff, fields } = settings;
  const read = [...settings.diagnostics, ...(quoted?.diagnostics ?? []), ...texts.diagnostics];
  return {
    notice: unknown.size > 0 ? undefined : assembled?.notice,
    title: unknown.has('titleLines') ? undefined : fields?.titleLines.join(''),
    nominees: texts.lists.flatMap(({ value }) => value.nominees),
    isSignedOff,
    links: texts.parts.map(linksOf).filter(({ own, misleading }) => own.length + misleading.length > 0),
    records,
    published: { ...settings.published, window: printedWindow(settled) },
    diagnostics: [
      ...read.filter((one) => !isOfCharacters(one)),
      ...check(settings, settled, texts, assembled, {
        ...setting,
        unknown,
        characters: read.filter(isOfCharacters),
      }),
    ],
  };
}

function isOfCharacters({ code }: Diagnostic): boolean {
  return Object.hasOwn(namesWords, code);
}
