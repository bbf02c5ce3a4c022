import { Document } from 'yaml';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { chineseDate } from '#domain/window/chinese-date.ts';
import {
  erasedName,
  everNamed,
  likelyRemains,
  namesUnlisted,
  officesOf,
  withoutNames,
} from '#domain/notice/erasure.ts';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import { settingsDocument } from '#reading/as-meant/settings-document.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { staysOfErased } from '#reading/folder/notice-record.ts';
import { simplifiedOf } from '#reading/characters/simplified.ts';
import { namesAWord } from '#reading/prose/spelled-names.ts';
import { bytesOf, heldBytes } from '../file-text.ts';
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
      [...files.keys()].every((path) => staysOfErased(path.slice(folder.length))) &&
      corrections.every(({ words }) => words === erasedName) &&
      saidAbout(notice).length === 0 &&
      doubtfulNames({ notice }) === undefined;
    return isBare ? [] : [{ notice, why: withdrawal ? 'withdrawn' : 'archived', files }];
  });
}

/** Whom the office says that `notice` is about besides its lists. */
function saidAbout({ withdrawal, archiving }: Notice): readonly string[] {
  return [...(withdrawal?.about ?? []), ...(archiving?.about ?? [])];
}

/**
 * What looks like names of persons in what would stay of the notice, none perhaps where its lists name nobody;
 * undefined where there is no doubt, or the office says whom it is about besides its lists.
 */
export function doubtfulNames({ notice }: Pick<DueNotice, 'notice'>): string[] | undefined {
  const { published: time, withdrawal, archiving } = notice;
  const erasure = { kind: 'archived', basis: undefined, time, about: undefined } as const;
  if ((withdrawal ?? archiving)?.about !== undefined) return undefined;
  const names = likelyRemains(notice, erasure, simplifiedOf).flatMap((remains) => remains.names);
  return names.length > 0 || namesUnlisted(notice) ? [...new Set(names)] : undefined;
}

/** What a notice that is due loses, in lines. */
export function dueLines({ notice, why, files }: DueNotice): string[] {
  return [
    `${addressOf(notice)}　${why === 'withdrawn' ? '已撤回' : archivedWords(notice)}`,
    `    ${titleOf(notice)}`,
    `    要删去${files.size}个文件里的名单和事迹`,
  ];
}

function archivedWords({ archiving, archivesOn }: Notice): string {
  return archiving || archivesOn === undefined ? '已归档' : `保留期${chineseDate(archivesOn)}已满`;
}

/**
 * What removes names and deeds of `due` from the content folder. `basis` is that of the office's retention; `about`
 * names by its address whom a notice is about besides its lists.
 */
export function archivePlan(
  due: readonly DueNotice[],
  basis: string | undefined,
  about: ReadonlyMap<string, readonly string[]> = new Map(),
): Plan {
  const bare = due.map((entry) => bareNotice(entry, basis, about.get(addressOf(entry.notice)) ?? []));
  return {
    changes: bare.flatMap(({ changes }) => changes),
    said: [
      `已归档${due.length}件。请运行 npm run check，再提交。`,
      ...bare.flatMap(({ spelt }) => spelt),
      'Git 的历史、别人的副本里还有删去的文字，怎样清除见内容文件夹里的“附录.md”（清除历史）。',
    ],
  };
}

/** Of the files that stay only the settings do, without what may name someone; every other file goes. */
function bareNotice(
  { notice, why, files }: DueNotice,
  basis: string | undefined,
  about: readonly string[],
): { readonly changes: readonly Change[]; readonly spelt: readonly string[] } {
  const folder = addressOf(notice).slice(1);
  const names = [...everNamed(notice), ...saidAbout(notice), ...about];
  const without = withoutNames(names, officesOf(notice, names), simplifiedOf);
  const bare = (name: string, text: string): Uint8Array => bytesOf(bareSettings(name, text, without));
  const own = [...files].map(([path, file]): Change => {
    const before = heldBytes(file);
    const name = path.slice(folder.length);
    return {
      path,
      before,
      bytes: staysOfErased(name) ? bare(name, new TextDecoder().decode(before)) : undefined,
    };
  });
  const archive = `---\n时间: ${notice.archivesOn}\n${basis === undefined ? '' : `依据: ${JSON.stringify(basis)}\n`}---\n`;
  const added =
    why === 'archived' && !notice.archiving
      ? [{ path: `${folder}archive.md`, before: undefined, bytes: bare('archive.md', archive) }]
      : [];
  return {
    changes: [...own, ...added].toSorted((a, b) => rankOf(a) - rankOf(b)),
    spelt: [
      ...(namesAWord(notice.slug, names) ? [`网址 ${addressOf(notice)} 里有姓名的拼音，网址不能改。`] : []),
      ...[...files]
        .filter(([path]) => staysOfErased(path.slice(folder.length)) && namesAWord(path, names))
        .map(([, { file }]) => `文件名 ${file} 里有姓名的拼音，请换一个文件名。`),
    ],
  };
}

/**
 * When a change is made: what says that nobody is named any more once that is so, and what goes last, for it says
 * which names the others must not have.
 */
function rankOf({ path, bytes }: Change): number {
  if (bytes === undefined) return 2;
  return /\/(?:withdrawal|archive)\.md$/.test(path) ? 1 : 0;
}

/** The settings of the file `name` without what may name someone, and without a text. */
function bareSettings(name: string, text: string, without: (text: string) => string): string {
  const isYaml = name.endsWith('.yaml');
  const [, settings = ''] = isYaml
    ? ['', text]
    : (/^\uFEFF?---[^\n]*\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? []);
  const values: unknown = settingsDocument(settings).toJS();
  // Made anew from its values, so that no comment stays.
  const document = new Document(withWords(values, without), { schema: 'failsafe' });
  if (name === 'notice.md') for (const key of ['附件', '说明', '条件标题', '对象标题']) document.delete(key);
  // What a correction said may name someone in many ways.
  if (name.startsWith('corrections/'))
    for (const key of ['说明', '理由']) if (document.has(key)) document.set(key, erasedName);
  if (name === 'withdrawal.md' || name === 'archive.md') document.set('涉及', '无');
  const written = document.toString({ lineWidth: 0 });
  return isYaml ? written : `---\n${written}---\n`;
}

/** `settings` with `change` made to every text in it. */
function withWords(settings: unknown, change: (text: string) => string): unknown {
  if (typeof settings === 'string') return change(settings);
  if (Array.isArray(settings)) return settings.map((value) => withWords(value, change));
  if (typeof settings !== 'object' || settings === null) return settings;
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, withWords(value, change)]));
}
