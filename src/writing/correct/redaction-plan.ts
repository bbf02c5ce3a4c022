import { stretchIn } from '#domain/lists/stretch-in.ts';
import { addressOf } from '#domain/notice/notice.ts';
import type { PublishedVersion } from '#history/published/published-versions.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import type { Recorder } from '#reading/folder/notice-record.ts';
import { withoutLinksTo } from '#reading/links/without-links-to.ts';
import { namesAWord, spellsAWord } from '#reading/prose/spelled-names.ts';
import { areSame, bytesOf, heldBytes } from '../file-text.ts';
import type { NoticePlace } from '../notice-place.ts';
import type { Change, Plan } from '../plan.ts';
import type { AskedCorrection } from './ask-correction.ts';
import { withoutEntry } from './attachment-entry.ts';
import type { AttachedWords } from './attachment-words.ts';
import { windowChangeLines } from './correction-plan.ts';
import { editsSince } from './edits-since.ts';
import type { HeldNotice } from './held-notice.ts';
import { nomineeStem } from './nominee-stem.ts';
import { type RedactedFile, redactFile, type Redactor } from './redaction.ts';

/** What was answered to what is to be removed from a notice. */
export interface RedactionAnswers {
  readonly words: readonly string[];
  readonly redactor: Redactor;
  /** The files whose text is redacted, by their path within the notice's folder. */
  readonly texts: ReadonlyMap<string, RedactedFile>;
  readonly attached: AttachedWords;
  /** The attachments that go. */
  readonly removed: ReadonlySet<string>;
  readonly renamed: ReadonlyMap<string, string>;
}

/** The files whose text is redacted: the notice's own, of its versions, and of what came after publication. */
export function redactedTexts(
  { files }: Pick<HeldNotice, 'files'>,
  redactor: Redactor,
): Map<string, RedactedFile> {
  return new Map(
    [...files].filter(([name]) => isText(name)).map(([name, file]) => [name, redactFile(file, redactor)]),
  );
}

/** The attachments of the notice and of its versions. */
export function attachmentsOf({ files }: Pick<HeldNotice, 'files'>): Map<string, ContentFile> {
  return new Map([...files].filter(([name]) => isAttachment(name)));
}

function isText(name: string): boolean {
  return /\.(?:md|yaml|yml)$/i.test(name) && !isAttachment(name);
}

function isAttachment(name: string): boolean {
  return /^(?:versions\/\d+\/)?attachments\/./.test(name);
}

/** Where words are found, in lines that do not show them; `folder` is the notice's. */
export function placeLines(texts: ReadonlyMap<string, RedactedFile>, folder: string): string[] {
  const lines = [...texts].flatMap(([name, { places }]) =>
    places.map(({ line, around }) => `  ${folder}/${name}:${line} …${around}…`),
  );
  return lines.length === 0 ? [] : ['\n将要隐去：', ...lines];
}

/** Whether a notice holds anything of what is to be removed, in its texts, its attachments or its names. */
export function holdsAWord(
  { files }: Pick<HeldNotice, 'files'>,
  { words, texts, attached }: Pick<RedactionAnswers, 'words' | 'texts' | 'attached'>,
): boolean {
  return (
    [...texts.values()].some(({ bytes }) => bytes !== undefined) ||
    [...attached.values()].some(({ where }) => where.length > 0) ||
    [...files.keys()].some((name) => namesAWord(name, words))
  );
}

/**
 * What removes the words from the notice at `place`, and from its versions; of that which it corrects there is none.
 * What goes, goes last: as long as it is there, so are the words, and a renamed file has its new name already.
 */
export function redactionChanges(
  { files, corrections }: HeldNotice,
  place: NoticePlace,
  { texts, removed, renamed }: RedactionAnswers,
): Change[] {
  const own = `versions/${corrections.length + 1}/`;
  const change = (name: string, before: Uint8Array | undefined, bytes: Uint8Array | undefined): Change => ({
    path: `${place.folder}/${name}`,
    before,
    bytes,
  });
  const written: Change[] = [];
  const gone: Change[] = [];
  for (const [name, file] of files) {
    const { before, bytes: redacted = before } = texts.get(name) ?? {};
    const to = renamed.get(name);
    if (removed.has(name) || name.startsWith(own)) gone.push(change(name, heldBytes(file), undefined));
    else if (before && redacted) {
      const bytes = withoutAttached(withLinks(redacted, renamed), name, removed);
      if (to === undefined && !areSame(bytes, before)) written.push(change(name, before, bytes));
      if (to !== undefined && !files.has(to)) written.push(change(to, undefined, bytes));
      if (to !== undefined) gone.push(change(name, before, undefined));
    }
  }
  return [...written, ...gone];
}

/** Links to the place of a renamed nominee go on leading there. */
function withLinks(bytes: Uint8Array, renamed: ReadonlyMap<string, string>): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const linked = [...renamed].reduce(
    (rest, [from, to]) =>
      rest.replace(new RegExp(`#${nomineeStem(from)}(?![a-z0-9-])`, 'g'), `#${nomineeStem(to)}`),
    text,
  );
  return linked === text ? bytes : bytesOf(linked);
}

/**
 * The text of the file `name` without the entries of, and the links to, what is `removed` of the attachments beside it.
 */
function withoutAttached(bytes: Uint8Array, name: string, removed: ReadonlySet<string>): Uint8Array {
  const version = stretchIn(name, /^versions\/\d+\//);
  const gone = [...removed].flatMap((path) =>
    stretchIn(path, /^versions\/\d+\//) === version ? [path.slice(version.length)] : [],
  );
  if (gone.length === 0 || !name.endsWith('.md')) return bytes;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const left = gone.reduce((rest, file) => withoutLinksTo(withoutEntry(rest, file), file), text);
  return left === text ? bytes : bytesOf(left);
}

/** Why the words of a correction will not do: they would say again what is removed. */
export function refusalOfWords(
  redactor: Redactor,
  words: readonly string[],
): (text: string) => string | undefined {
  return (text) =>
    redactor.isIn(text) || spellsAWord(text, words)
      ? '这里写出了要隐去的词或者它的拼音，请改用概括的说法。'
      : undefined;
}

/** What differs from the published `version` besides the redaction. */
export function otherEdits(
  { files }: HeldNotice,
  redactor: Redactor,
  version: PublishedVersion,
  recorder: Recorder,
): string[] {
  const redacted = (name: string, bytes: Uint8Array): Uint8Array =>
    isText(name) ? (redactFile({ file: name, size: bytes.length, bytes }, redactor).bytes ?? bytes) : bytes;
  const then = new Map([...version.files].map(([name, bytes]) => [name, redacted(name, bytes)]));
  const now = new Map(
    [...files].map(([name, file]): [string, ContentFile] => {
      const bytes = redacted(name, file.bytes);
      return [name, { file: name, size: bytes.length, bytes }];
    }),
  );
  return editsSince(now, then, recorder);
}

/** A redaction that was asked for. */
export interface RedactionOrder {
  readonly place: NoticePlace;
  readonly changes: readonly Change[];
  readonly answers: RedactionAnswers;
  readonly asked: AskedCorrection;
  /** What differs from the published version besides. */
  readonly edits: readonly string[];
}

/** What redacts a notice of the content folder `shownAs` and opens the correction that says so. */
export function redactionPlan(
  { place, changes, answers, asked, edits }: RedactionOrder,
  shownAs: string,
): Plan {
  const { renamed } = answers;
  const gone = changes.flatMap(({ path, bytes }) => {
    const name = path.slice(place.folder.length + 1);
    return bytes === undefined && !renamed.has(name) ? [name] : [];
  });
  return {
    changes: [...changes, asked.change],
    said: [
      `\n已隐去，写好这次更正：${shownAs}/${asked.change.path}`,
      ...[...renamed].map(([from, to]) => `  改名：${from} → ${to}`),
      ...gone.map((name) => `  删去：${name}`),
      ...(edits.length > 0
        ? [
            '注意：公示和已发布的相比，除了隐去还有这些改动，会随这次更正一起发布，而隐私处理不显示对比：',
            ...edits.map((edit) => `  ${edit}`),
          ]
        : []),
      ...windowChangeLines(asked),
      '\n现在检查的结果：',
    ],
  };
}

/** The lines of the notice's own texts in which a word is spelled in Latin letters: 欧阳同志（Ouyang Linlang）. */
function spelledIn({ words, texts }: RedactionAnswers, folder: string): string[] {
  return [...texts].flatMap(([name, { before, bytes = before }]) =>
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .flatMap((line, index) => {
        const said = line.replace(/\]\([^)]*\)|[\w./-]*\/[\w./-]+/g, '');
        return spellsAWord(said, words) ? [`拼音还在：${folder}/${name}:${index + 1}，请改掉。`] : [];
      }),
  );
}

/** What of `files`, the whole content folder, still holds a word, in lines that do not say which. */
export function leftovers(
  files: ReadonlyMap<string, ContentFile>,
  place: NoticePlace,
  answers: RedactionAnswers,
  shownAs: string,
): string[] {
  const { words, redactor, attached, removed } = answers;
  const left = [...attached]
    .filter(([name, { where }]) => where.length > 0 && !removed.has(name))
    .map(
      ([name, { where }]) =>
        `附件 ${shownAs}/${place.folder}/${name}（${where.join('、')}）：请换成隐去以后的文件，或者删去它和 notice.md“附件”里的那一项。`,
    );
  left.push(...spelledIn(answers, `${shownAs}/${place.folder}`));
  for (const [path, { file, bytes }] of files) {
    const isOwn = path.startsWith(`${place.folder}/`);
    if (isOwn && namesAWord(path, words))
      left.push(`文件名 ${file} 里有要隐去的词的拼音，${renaming(path)}。`);
    if (isOwn || !/\.(?:md|mdx|yaml)$/.test(path)) continue;
    const { places } = redactor.redact(new TextDecoder().decode(bytes));
    for (const { line } of places) left.push(`别处也有：${file}:${line}`);
  }
  if (namesAWord(place.slug, words))
    left.push(
      `网址 ${addressOf(place)} 里有要隐去的词的拼音；网址不能改，确需改的，请撤回这件公示，另发一件。`,
    );
  return left;
}

/** How the file at `path` is renamed by hand. */
function renaming(path: string): string {
  return path.includes('/attachments/')
    ? '请换一个文件名，再把 notice.md“附件”里的“文件”改成新的'
    : '请换一个文件名';
}
