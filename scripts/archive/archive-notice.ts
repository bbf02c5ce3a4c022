import { Document, parseDocument } from 'yaml';
import type { CivilDate } from '#domain/civil-date.ts';
import { erasedName } from '#domain/erasure.ts';
import { addressOf, type Notice, nomineesOf } from '#domain/notice.ts';
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
    const { withdrawal, archiving, archivesOn } = notice;
    const isPast = archivesOn !== undefined && archivesOn <= today;
    if (!withdrawal && !archiving && !isPast) return [];
    const folder = addressOf(notice).slice(1);
    const files = paths.filter((path) => path.startsWith(folder));
    const isBare = files.every((path) => kept.test(path.slice(folder.length)));
    return isBare ? [] : [{ notice, why: withdrawal ? 'withdrawn' : 'archived', files }];
  });
}

/** What stays of an archived notice: its settings, and why the rest is gone. */
const kept = /^(?:notice\.md|withdrawal\.md|archive\.md)$/;

/**
 * What removes names and deeds of `due` from the content folder: every file but its settings goes, and of the
 * settings what may name someone. `text` is its notice.md; `today` is written down as the day of the archive.
 */
export function archiveChanges(
  { notice, why, files }: DueNotice,
  text: string,
  { today, basis }: { readonly today: CivilDate; readonly basis: string | undefined },
): Change[] {
  const folder = addressOf(notice).slice(1);
  const archive = `---\n时间: ${today}\n${basis === undefined ? '' : `依据: ${JSON.stringify(basis)}\n`}---\n`;
  return [
    ...files
      .filter((path) => !kept.test(path.slice(folder.length)))
      .map((path): Change => ({ path, bytes: undefined })),
    { path: `${folder}notice.md`, bytes: Buffer.from(bareSettings(notice, text)) },
    ...(why === 'archived' && !notice.archiving
      ? [{ path: `${folder}archive.md`, bytes: Buffer.from(archive) }]
      : []),
  ];
}

/** The settings of notice.md without what may name someone, and without a text. */
function bareSettings(notice: Notice, text: string): string {
  const [, settings = ''] = /^\uFEFF?---[^\n]*\n([\s\S]*?)\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  // Made anew from its values, so that no comment stays.
  const values: unknown = parseDocument(settings, { schema: 'failsafe' }).toJS();
  const document = new Document(values, { schema: 'failsafe' });
  for (const key of ['附件', '说明', '条件标题', '对象标题']) document.delete(key);
  const names = nomineesOf(notice).map(({ name }) => name);
  const title = notice.titleLines.map((line) =>
    names.reduce((shown, name) => shown.replaceAll(name, erasedName), line),
  );
  document.set('标题', title.length > 1 ? `${title.join('\n')}\n` : title.join(''));
  if (notice.windowChanges.length > 0) {
    document.setIn(['公示期', '首日'], notice.window.opens);
    document.setIn(['公示期', '末日'], notice.window.closes);
    document.setIn(['公示期', '理由'], '发布后有更正或者中止');
  }
  return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}
