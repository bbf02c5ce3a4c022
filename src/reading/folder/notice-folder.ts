import { stretchIn } from '#domain/lists/stretch-in.ts';
import { isAttachmentType } from '../files/attachment-types.ts';
import type { ContentFile } from '../files/content-files.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import type { SettingsForm } from '../as-meant/settings-form.ts';
import { type MatterFile, parseMatterFile } from '../settings/matter/matter.ts';
import { diagnosticOf, mayBeLong, parseSource, readAsSigned } from '../files/source.ts';
import { isLifeOfNotice, isTextOfNotice } from './notice-record.ts';

/** A notice's folder: its address and its files by their path within it. */
export interface NoticeFolder {
  readonly folder: string;
  readonly year: string;
  readonly slug: string;
  readonly files: ReadonlyMap<string, ContentFile>;
}

/**
 * Whether a notice whose settings cannot be read is signed off. Where not even the text can be read it counts
 * as signed off: what may be published already must not vanish.
 */
export function claimsSignOff({ files }: NoticeFolder): boolean {
  const file = files.get('notice.md');
  const source = file && parseSource(file);
  if (!source || 'severity' in source) return true;
  const [, settings = source.text] = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source.text) ?? [];
  return /^[ \t]*["']?签发["']?[ \t]*[:：][ \t]*(?:[^\s#]|\n[ \t]+\S)/m.test(settings);
}

/** Has a notice that is signed off read though texts of it are long: it must stay as it was published. */
export function readSignedThoughLong(folder: NoticeFolder): void {
  const texts = [...folder.files].flatMap(([name, file]) => (name.startsWith('attachments/') ? [] : [file]));
  if (!texts.some(mayBeLong)) return;
  readAsSigned(texts);
  if (!claimsSignOff(folder)) readAsSigned(texts, false);
}

const partFile = /^(criteria|nominees)\/[^/]+\.md$/;

/** A name that is an address as it is. */
export const safeName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An attachment with such a name. */
export const safeAttachment = /^attachments\/[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Whether the file `name` of a notice is an attachment that may be published: of all others it is told what to do. */
export function isPublishable(name: string): boolean {
  return safeAttachment.test(name) && isAttachmentType(name);
}

/** The paths of the files of criteria, or of nominees. */
export function partFiles({ files }: NoticeFolder, area: 'criteria' | 'nominees'): string[] {
  return [...files.keys()].filter((name) => partFile.test(name) && name.startsWith(`${area}/`));
}

/** Texts by their ending; and by their place, whatever ending a program or Windows gave them: withdrawal.md.txt. */
const meantTexts = [
  /\.(?:md|ya?ml)$/i,
  /(?:^|\/)(?:notice|withdrawal|result)(?:\.[a-z]+){0,2}$/i,
  /^site\.ya?ml/i,
  /(?:^|\/)(?:nominees|criteria|corrections|suspensions|notices|calendar)(?:\/[^.]+(?:\.(?:(?:md|ya?ml)\.[a-z]+|txt|markdown|mdx|docx?|wps))?)?$/i,
];

/** Whether the file `name`, which nothing reads, is a text that somebody relies on, or only a file too many. */
export function unreadCode(name: string): 'unread-text' | 'stray-file' {
  return meantTexts.some((meant) => meant.test(name)) ? 'unread-text' : 'stray-file';
}

/** What is wrong with the names of files: nobody would read them, or not everywhere. */
export function checkNames({ folder, slug, files }: NoticeFolder): Diagnostic[] {
  const at = (name: string): string => `${folder}/${name}`;
  const diagnostics: Diagnostic[] = [];
  if (!safeName.test(slug)) diagnostics.push(diagnosticOf(at('notice.md'), 'bad-name', { name: slug }));
  for (const name of files.keys()) {
    if (name === 'notice.md' || isLifeOfNotice(name) || isFrozen(name)) continue;
    const base = name.slice(name.lastIndexOf('/') + 1);
    if (partFile.test(name)) {
      const stem = base.slice(0, -'.md'.length);
      if (!safeName.test(stem)) diagnostics.push(diagnosticOf(at(name), 'bad-name', { name: stem }));
    } else if (!/^attachments\/[^/]+$/.test(name))
      diagnostics.push(
        diagnosticOf(at(name), unreadCode(name), {
          file: name,
        }),
      );
    else if (!safeAttachment.test(name))
      diagnostics.push(diagnosticOf(at(name), 'bad-name', { name: base, isAttachment: true }));
    else if (!isAttachmentType(base))
      diagnostics.push(diagnosticOf(at(name), 'attachment-type', { file: name }));
  }
  const refusedFiles = new Set(
    diagnostics.flatMap(({ file, severity }) => (severity === 'error' ? [file] : [])),
  );
  const refused = refusedOnOtherSystems(folder, slug, [...files.keys()]);
  return [...diagnostics, ...refused.filter(({ file }) => !refusedFiles.has(file))];
}

/** Names of devices of Windows, with whatever ending: no file there can have them (learn.microsoft.com, Naming Files). */
const device = /(?:^|\/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.[^/]*)?(?:\/|$)/i;

/** Signs that no name has there, and ends of a name that are lost there. */
const refusedSign = /[<>:"|?*\\\u0000-\u001f]|[. ](?:\/|$)/;

/** Whether Windows can have no file at the path `name`. */
export function isRefusedByWindows(name: string): boolean {
  return device.test(name) || refusedSign.test(name);
}

/** Files that a system which knows no difference of case would take for one, and names that Windows refuses. */
function refusedOnOtherSystems(folder: string, slug: string, names: readonly string[]): Diagnostic[] {
  if (isRefusedByWindows(slug)) return [diagnosticOf(`${folder}/notice.md`, 'reserved-name', { name: slug })];
  const twins = new Map<string, string>();
  return names.flatMap((name): Diagnostic[] => {
    const folded = name.toLowerCase();
    // A correction that is published keeps its name.
    const code = isLifeOfNotice(name) && !device.test(name) ? 'name-not-on-windows' : 'reserved-name';
    if (isRefusedByWindows(name)) return [diagnosticOf(`${folder}/${name}`, code, { name })];
    const twin = twins.get(folded);
    if (twin !== undefined) return [diagnosticOf(`${folder}/${name}`, 'bad-name', { name, twin })];
    twins.set(folded, name);
    return [];
  });
}

/** A file of a notice, as far as it can be read; `unread` where its settings alone cannot. */
export interface ReadFile {
  readonly file: MatterFile | undefined;
  readonly unread: MatterFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The file `name` of a notice. */
export function parseFile({ folder, files }: NoticeFolder, name: string, form: SettingsForm): ReadFile {
  const file = files.get(name);
  const source = file ? parseSource(file) : diagnosticOf(`${folder}/${name}`, 'missing-file', { file: name });
  if ('severity' in source) return { file: undefined, unread: undefined, diagnostics: [source] };
  const { value, unread, diagnostics } = parseMatterFile(source, form);
  const long = source.isLong ? [diagnosticOf(source.file, 'text-long', {})] : [];
  return { file: value, unread, diagnostics: [...long, ...diagnostics] };
}

/** `criteria/person.md` → `person` */
export function stemOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1, -'.md'.length);
}

/** A file of a version that a correction left behind: `versions/1/notice.md`. */
function isFrozen(name: string): boolean {
  return isTextOfNotice(stretchIn(name, /^versions\/\d+\/(.+)$/, 1));
}
