import { Document, parseDocument } from 'yaml';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { erasedName, everNamed, withoutNames } from '#domain/notice/erasure.ts';
import { addressOf, type Notice } from '#domain/notice/notice.ts';
import type { Change } from '../journal.ts';

/** A notice of which names and deeds are still in the content folder, though they must go. */
export interface DueNotice {
  readonly notice: Notice;
  readonly why: 'withdrawn' | 'archived';
  /** Its files by their path within the content folder. */
  readonly files: readonly string[];
}

/** What must go from the content folder by `today`; `paths` are the folder's files. */
export function archiveDue(
  notices: readonly Notice[],
  paths: readonly string[],
  today: CivilDate,
): DueNotice[] {
  return notices.flatMap((notice): DueNotice[] => {
    const { withdrawal, archiving, archivesOn, corrections } = notice;
    const isPast = archivesOn !== undefined && archivesOn <= today;
    if (!withdrawal && !archiving && !isPast) return [];
    const folder = addressOf(notice).slice(1);
    const files = paths.filter((path) => path.startsWith(folder));
    const isBare =
      files.every((path) => kept.test(path.slice(folder.length))) &&
      corrections.every(({ words }) => words === erasedName);
    return isBare ? [] : [{ notice, why: withdrawal ? 'withdrawn' : 'archived', files }];
  });
}

/** What stays of an archived notice: its settings, what moved its window, and why the rest is gone. */
const kept = /^(?:notice\.md|withdrawal\.md|archive\.md|corrections\/[^/]+\.md|suspensions\/[^/]+\.yaml)$/;

/**
 * What removes names and deeds of `due` from the content folder: of the files that stay (`textOf`, by their path
 * within the content folder) only the settings, without what may name someone; every other file goes. `basis` is
 * that of the office's retention.
 */
export function archiveChanges(
  { notice, why, files }: DueNotice,
  textOf: (path: string) => string,
  basis: string | undefined,
): Change[] {
  const folder = addressOf(notice).slice(1);
  const without = withoutNames(everNamed(notice), notice.issuers);
  const archive = `---\n时间: ${notice.archivesOn}\n${basis === undefined ? '' : `依据: ${JSON.stringify(basis)}\n`}---\n`;
  return [
    ...files.map((path): Change => {
      const name = path.slice(folder.length);
      if (!kept.test(name)) return { path, bytes: undefined };
      return { path, bytes: Buffer.from(bareSettings(name, textOf(path), without)) };
    }),
    ...(why === 'archived' && !notice.archiving
      ? [{ path: `${folder}archive.md`, bytes: Buffer.from(archive) }]
      : []),
  ];
}

/** The settings of the file `name` without what may name someone, and without a text. */
function bareSettings(name: string, text: string, without: (text: string) => string): string {
  const isYaml = name.endsWith('.yaml');
  const [, settings = ''] = isYaml
    ? ['', text]
    : (/^\uFEFF?---[^\n]*\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? []);
  const isCorrection = name.startsWith('corrections/');
  const values: unknown = parseDocument(settings, { schema: 'failsafe' }).toJS();
  // Made anew from its values, so that no comment stays.
  const document = new Document(withWords(values, isCorrection ? () => erasedName : without), {
    schema: 'failsafe',
  });
  if (name === 'notice.md') for (const key of ['附件', '说明', '条件标题', '对象标题']) document.delete(key);
  const written = document.toString({ lineWidth: 0 });
  return isYaml ? written : `---\n${written}---\n`;
}

/** Keys under which the office writes what it likes; all others hold dates, numbers, offices and words of a list. */
const freeKeys: ReadonlySet<string> = new Set(['标题', '说明', '理由', '原因']);

/** `settings` with `change` made to what stands under `freeKeys`, at any depth. */
function withWords(settings: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(settings)) return settings.map((value) => withWords(value, change));
  if (typeof settings !== 'object' || settings === null) return settings;
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      typeof value === 'string' && freeKeys.has(key) ? change(value) : withWords(value, change),
    ]),
  );
}
