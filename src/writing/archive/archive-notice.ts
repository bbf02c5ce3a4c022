import { Document, parseDocument } from 'yaml';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { erasedName, everNamed, withoutNames } from '#domain/notice/erasure.ts';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { bytesOf } from '../file-text.ts';
import type { Change, Plan } from '../plan.ts';

/** A notice of which names and deeds are still in the content folder, though they must go. */
export interface DueNotice {
  readonly notice: Notice;
  readonly why: 'withdrawn' | 'archived';
  /** Its files by their path within the content folder. */
  readonly files: ReadonlyMap<string, ContentFile>;
}

/** What must go by `today` from the content folder, whose files are `content`. */
export function archiveDue(
  notices: readonly Notice[],
  content: ReadonlyMap<string, ContentFile>,
  today: CivilDate,
): DueNotice[] {
  return notices.flatMap((notice): DueNotice[] => {
    const { withdrawal, archiving, archivesOn, corrections } = notice;
    const isPast = archivesOn !== undefined && archivesOn <= today;
    if (!withdrawal && !archiving && !isPast) return [];
    const folder = addressOf(notice).slice(1);
    const files = new Map([...content].filter(([path]) => path.startsWith(folder)));
    const isBare =
      [...files.keys()].every((path) => kept.test(path.slice(folder.length))) &&
      corrections.every(({ words }) => words === erasedName);
    return isBare ? [] : [{ notice, why: withdrawal ? 'withdrawn' : 'archived', files }];
  });
}

/** What stays of an archived notice: its settings, what moved its window, and why the rest is gone. */
const kept = /^(?:notice\.md|withdrawal\.md|archive\.md|corrections\/[^/]+\.md|suspensions\/[^/]+\.yaml)$/;

/** What a notice that is due loses, in lines. */
export function dueLines({ notice, why, files }: DueNotice): string[] {
  return [
    `${addressOf(notice)}　${why === 'withdrawn' ? '已撤回' : `保留期 ${notice.archivesOn} 已满`}`,
    `    ${titleOf(notice)}`,
    `    要删去 ${files.size} 个文件里的名单和事迹`,
  ];
}

/** What removes names and deeds of `due` from the content folder. `basis` is that of the office's retention. */
export function archivePlan(due: readonly DueNotice[], basis: string | undefined): Plan {
  return {
    command: `归档 ${due.length} 件公示`,
    changes: due.flatMap((entry) => changesOf(entry, basis)),
    said: [
      `已归档 ${due.length} 件。请运行 npm run check，再提交。`,
      'Git 的历史、别人的副本里还有删去的文字，怎样清除见内容文件夹里的 README.md“归档”。',
    ],
  };
}

/** Of the files that stay only the settings do, without what may name someone; every other file goes. */
function changesOf({ notice, why, files }: DueNotice, basis: string | undefined): Change[] {
  const folder = addressOf(notice).slice(1);
  const without = withoutNames(everNamed(notice), notice.issuers);
  const archive = `---\n时间: ${notice.archivesOn}\n${basis === undefined ? '' : `依据: ${JSON.stringify(basis)}\n`}---\n`;
  return [
    ...[...files].map(([path, file]): Change => {
      const name = path.slice(folder.length);
      if (!kept.test(name)) return { path, bytes: undefined };
      const text = new TextDecoder().decode(file.bytes);
      return { path, bytes: bytesOf(bareSettings(name, text, without)) };
    }),
    ...(why === 'archived' && !notice.archiving
      ? [{ path: `${folder}archive.md`, bytes: bytesOf(archive) }]
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
