import { dayAt } from '#domain/time/instant.ts';
import { addressOf } from '#domain/notice/notice.ts';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import { slugOfName } from '#reading/prose/slug.ts';
import { inChinese } from '../half-done.ts';
import { type Change, realDisk, runJournalled } from '../journal.ts';
import { ask, Ended, isConfirmed, type Respondent } from '../asking/ask.ts';
import { type Reply, yesNo } from '../asking/reply.ts';
import { checkNoticeAt } from '../notice-content.ts';
import type { NoticePlace } from '../notice-named.ts';
import type { PublishedVersions } from '#history/published/published-versions.ts';
import type { World } from '#terminal/run-command.ts';
import { aftermath } from './aftermath.ts';
import { askCorrection } from './ask-correction.ts';
import { wordsInAttachments } from './attachment-words.ts';
import type { AttachmentWords } from './attachment-words-thread.ts';
import { correctable, sayWindow } from './correct-notice.ts';
import { editsSince } from './notice-folder.ts';
import { type RedactedFile, redactFile, redactorOf, type Redactor, refusalOfWord } from './redaction.ts';

/**
 * Removes words from a notice and its frozen versions, and opens the privacy correction that says so: no version is
 * frozen, and the words themselves are written nowhere. Throws `Ended` where it cannot, and after its work where
 * something still holds a word.
 */
export async function redactNotice(
  named: string,
  respondent: Respondent,
  published: PublishedVersions,
  world: World,
): Promise<void> {
  const { folder, now, disk = realDisk, report } = world;
  const { place, address, checked, held } = await correctable(
    named,
    world,
    (versions, at) =>
      `更正前的${versions}还没有留存，以后补存会带回隐去的内容。请先运行 npm run correct -- --补存 ${at}，再来隐去。`,
  );
  const words = await askWords(respondent);
  const redactor = redactorOf(words);
  const say = (text: string): void => respondent.say(text);

  const texts = new Map<string, RedactedFile>();
  for (const [name, file] of held.files) if (isText(name)) texts.set(name, redactFile(file, redactor));
  sayPlaces(texts, `${folder}/${place.folder}`, say);
  const byHand = [...texts].filter(([, { problem }]) => problem !== undefined);
  if (byHand.length > 0) {
    const told = byHand.map(([name, { problem }]) => `  ${folder}/${place.folder}/${name}：${problem}`);
    throw new Ended(`这些文件要先自己改好，什么都没有写：\n${told.join('\n')}`, 1);
  }
  const attached = await wordsInAttachments(
    new Map([...held.files].filter(([name]) => attachmentOf(name) !== undefined)),
    words,
  );
  const removed = await askAttachments(attached, respondent);
  const renamed = await askNames(held.files, words, respondent);
  const changed = redactedFiles(held.files, {
    texts,
    removed,
    renamed,
    corrects: held.corrections.length + 1,
  });
  const isFound =
    changed.size > 0 ||
    [...attached.values()].some(({ where }) => where.length > 0) ||
    [...held.files.keys()].some((name) => namesAWord(name, words));
  if (!isFound) {
    const left = leftovers(place, words, redactor, { folder, attached, removed });
    const elsewhere =
      left.length === 0 ? '' : `\n这些地方有：\n${left.map((line) => `  ${line}`).join('\n')}`;
    throw new Ended(`这个公示里没有找到要隐去的词，什么都没有写。${elsewhere}`, 1);
  }

  const others = [...changed].map(([name, bytes]): Change => ({ path: `${place.folder}/${name}`, bytes }));
  const corrects = held.corrections.length + 1;
  const refuse = refusalOf(redactor, words);
  const { change, slug } = await askCorrection(
    respondent,
    { place, corrects, checked, others, privacy: { words: '隐去不应公开的个人信息', refuse } },
    world,
  );
  if (!(await isConfirmed('隐去以后，这里没有旧版可以恢复', respondent)))
    throw new Ended('没有隐去，什么都没有写。', 1);

  const before = await otherEdits(held.files, redactor, place, corrects, published);
  inChinese(() =>
    runJournalled(folder, { command: `隐私处理 ${address}`, changes: [...others, change] }, disk),
  );
  say(`\n已隐去，写好这次更正：${folder}/${change.path}`);
  for (const [from, to] of renamed) say(`  改名：${from} → ${to}`);
  for (const [name, bytes] of changed) if (bytes === undefined && !renamed.has(name)) say(`  删去：${name}`);
  if (before.length > 0) {
    say('注意：公示和已发布的相比，除了隐去还有这些改动，会随这次更正一起发布，而隐私处理不显示对比：');
    for (const edit of before) say(`  ${edit}`);
  }
  const after = await checkNoticeAt(folder, place, dayAt(now));
  sayWindow(after.notice, slug, say);
  say('\n现在检查的结果：');
  report(after.diagnostics);
  const left = leftovers(place, words, redactor, { folder, attached, removed });
  for (const line of aftermath(folder, address, [...removed])) say(line);
  if (left.length > 0)
    throw new Ended(`\n还没有隐去干净：\n${left.map((line) => `  ${line}`).join('\n')}`, 1);
}

/** Files whose text is redacted: the notice's own, of its versions, and of what came after publication. */
function isText(name: string): boolean {
  return /\.(?:md|yaml|yml)$/i.test(name) && !attachmentOf(name);
}

/** The path of the attachment `name` in its version; undefined for what is none. */
function attachmentOf(name: string): string | undefined {
  return /^(?:versions\/\d+\/)?(attachments\/.+)$/.exec(name)?.[1];
}

async function askWords(respondent: Respondent): Promise<string[]> {
  const given = respondent.flag('隐去');
  const words: string[] = [];
  const take = (word: string): string | undefined => {
    const refusal = refusalOfWord(word);
    if (refusal === undefined) words.push(word.trim());
    return refusal;
  };
  if (given !== undefined || respondent.isSilent) {
    const refusal = given ? given.map(take).find((one) => one !== undefined) : '请写上要隐去的词。';
    if (refusal !== undefined) throw new Ended(`--隐去：${refusal}`, 2);
    return words;
  }
  respondent.say(
    '\n隐去（要隐去的词，例如姓名、身份证号、手机号、住址；一行一个，空行结束。这些词不会写进任何文件）',
  );
  for (;;) {
    const line = await respondent.nextLine();
    if (line === undefined) throw new Ended('\n没有答完，什么都没有写。', 1);
    if (line.trim() === '' && words.length > 0) return words;
    const refusal = take(line);
    if (refusal !== undefined) respondent.say(`  ${refusal}`);
  }
}

function sayPlaces(
  texts: ReadonlyMap<string, RedactedFile>,
  folder: string,
  say: (text: string) => void,
): void {
  const found = [...texts].filter(([, { places }]) => places.length > 0);
  if (found.length === 0) return;
  say('\n将要隐去：');
  for (const [name, { places }] of found)
    for (const { line, around } of places) say(`  ${folder}/${name}:${line} …${around}…`);
}

type Attached = ReadonlyMap<string, AttachmentWords>;

/** The attachments that are to go: every frozen one that holds a word, and of the present ones those that are chosen. */
async function askAttachments(attached: Attached, respondent: Respondent): Promise<ReadonlySet<string>> {
  const removed = new Set<string>();
  for (const [name, { where, unread }] of attached) {
    if (where.length === 0) {
      if (unread.length > 0) respondent.say(`  附件 ${name} 请自己看一看：${unread.join('；')}`);
      continue;
    }
    if (name.startsWith('versions/')) {
      removed.add(name);
      continue;
    }
    respondent.say(`\n附件 ${name} 里有要隐去的词（${where.join('、')}），这个命令不能改附件。`);
    const isRemoved = await ask(
      {
        name: '附件',
        hint: `怎样处理 ${name}：删去，还是自己换成隐去以后的文件`,
        example: '删去',
        usual: '自己换',
        read: (reply): Reply<boolean> =>
          ['删去', '自己换'].includes(reply.trim())
            ? { value: reply.trim() === '删去' }
            : { refusal: '请回答“删去”或“自己换”。' },
      },
      respondent,
    );
    if (isRemoved) removed.add(name);
  }
  return removed;
}

/** Nominees' files that are named after a removed word, and their new names. */
async function askNames(
  files: ReadonlyMap<string, ContentFile>,
  words: readonly string[],
  respondent: Respondent,
): Promise<ReadonlyMap<string, string>> {
  const telling = [...files.keys()].filter((name) => namesAWord(name, words));
  const stems = new Set(telling.flatMap((name) => nomineeFile.exec(name)?.[2] ?? []));
  const renamed = new Map<string, string>();
  for (const stem of stems) {
    respondent.say(`\n文件名 nominees/${stem}.md 是要隐去的词的拼音，它也是网页上的位置。`);
    const isRenamed = await ask(
      { name: '改名', hint: `把 ${stem}.md 改成没有意义的名字`, example: '是', usual: '是', read: yesNo },
      respondent,
    );
    if (!isRenamed) continue;
    const taken = new Set([...files.keys()].flatMap((name) => nomineeFile.exec(name)?.[2] ?? []));
    for (const other of renamed.values()) taken.add(nomineeFile.exec(other)?.[2] ?? '');
    const free = freeStem(taken);
    for (const name of telling) {
      const [, inner = '', own] = nomineeFile.exec(name) ?? [];
      if (own === stem) renamed.set(name, `${inner}nominees/${free}.md`);
    }
  }
  return renamed;
}

const nomineeFile = /^((?:versions\/\d+\/)?)nominees\/([^/]+)\.md$/;

function freeStem(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const stem = number === 1 ? 'yi-yinqu' : `yi-yinqu-${number}`;
    if (!taken.has(stem)) return stem;
  }
}

/** How the file at `path` is renamed by hand. */
function renaming(path: string): string {
  return path.includes('/attachments/')
    ? '请换一个文件名，再把 notice.md“附件”里的“文件”改成新的'
    : '请换一个文件名';
}

/** Whether the last name of `path` has the pinyin of one of `words`, with or without hyphens. */
function namesAWord(path: string, words: readonly string[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const parts = name
    .replace(/\.[^.]*$/, '')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
  const runs = parts.flatMap((_, first) =>
    parts.slice(first).map((__, length) => parts.slice(first, first + length + 1).join('')),
  );
  return words.some((word) => {
    const letters = slugOfName(word).replaceAll('-', '');
    return letters.length > 2 && runs.includes(letters);
  });
}

/** What is to be written of the files of the notice, by their path within its folder. */
function redactedFiles(
  files: ReadonlyMap<string, ContentFile>,
  {
    texts,
    removed,
    renamed,
    corrects,
  }: {
    readonly texts: ReadonlyMap<string, RedactedFile>;
    readonly removed: ReadonlySet<string>;
    readonly renamed: ReadonlyMap<string, string>;
    readonly corrects: number;
  },
): Map<string, Uint8Array | undefined> {
  const changed = new Map<string, Uint8Array | undefined>();
  const stems = [...renamed].map(([from, to]) => [stemOf(from), stemOf(to)] as const);
  for (const [name, file] of files) {
    if (removed.has(name) || name.startsWith(`versions/${corrects}/`)) {
      changed.set(name, undefined);
      continue;
    }
    if (!isText(name)) continue;
    const bytes = texts.get(name)?.bytes ?? file.bytes;
    const text = Buffer.from(bytes).toString('utf8');
    // Links to the place of a renamed nominee go on leading there.
    const linked = stems.reduce(
      (rest, [from, to]) => rest.replace(new RegExp(`#${from}(?![a-z0-9-])`, 'g'), `#${to}`),
      text,
    );
    const to = renamed.get(name);
    const written = linked === text ? bytes : Buffer.from(linked);
    if (to !== undefined) {
      changed.set(name, undefined);
      changed.set(to, written);
    } else if (Buffer.compare(written, file.bytes) !== 0) changed.set(name, written);
  }
  return changed;
}

function stemOf(name: string): string {
  return nomineeFile.exec(name)?.[2] ?? name;
}

/** Why the words of a correction will not do: they would say again what is removed. */
function refusalOf(redactor: Redactor, words: readonly string[]): (text: string) => string | undefined {
  const slugs = words
    .filter((word) => /\p{Script=Han}/u.test(word))
    .map((word) => slugOfName(word).replaceAll('-', ''));
  return (text) => {
    const letters = text.toLowerCase().replace(/[^a-z]+/g, '');
    return redactor.isIn(text) || slugs.some((slug) => slug.length > 3 && letters.includes(slug))
      ? '这里写出了要隐去的词或者它的拼音，请改用概括的说法。'
      : undefined;
  };
}

/** What differs from the published version besides the redaction. */
async function otherEdits(
  files: ReadonlyMap<string, ContentFile>,
  redactor: Redactor,
  { year, slug }: NoticePlace,
  version: number,
  published: PublishedVersions,
): Promise<string[]> {
  const found = await published.find({ year, slug, version });
  if (!found) return [];
  const redacted = <File extends Uint8Array | ContentFile>(name: string, file: File): Uint8Array => {
    const bytes = file instanceof Uint8Array ? file : file.bytes;
    return isText(name)
      ? (redactFile({ file: name, size: bytes.length, bytes }, redactor).bytes ?? bytes)
      : bytes;
  };
  const then = new Map([...found.files].map(([name, bytes]) => [name, redacted(name, bytes)]));
  const now = new Map(
    [...files].map(([name, file]): [string, ContentFile] => {
      const bytes = redacted(name, file);
      return [name, { file: name, size: bytes.length, bytes }];
    }),
  );
  return editsSince(now, then);
}

/** What still holds a word, in lines that do not say which. */
function leftovers(
  place: NoticePlace,
  words: readonly string[],
  redactor: Redactor,
  {
    folder,
    attached,
    removed,
  }: {
    readonly folder: string;
    readonly attached: Attached;
    readonly removed: ReadonlySet<string>;
  },
): string[] {
  const left = [...attached]
    .filter(([name, { where }]) => where.length > 0 && !removed.has(name))
    .map(
      ([name, { where }]) =>
        `附件 ${folder}/${place.folder}/${name}（${where.join('、')}）：请换成隐去以后的文件，或者删去它和 notice.md“附件”里的那一项。`,
    );
  for (const [path, { file, bytes }] of listFiles(folder)) {
    const isOwn = path.startsWith(`${place.folder}/`);
    if (isOwn && namesAWord(path, words))
      left.push(`文件名 ${file} 里有要隐去的词的拼音，${renaming(path)}。`);
    if (isOwn || !/\.(?:md|mdx|yaml)$/.test(path)) continue;
    const { places } = redactor.redact(Buffer.from(bytes).toString('utf8'));
    for (const { line } of places) left.push(`别处也有：${file}:${line}`);
  }
  if (namesAWord(place.slug, words))
    left.push(
      `网址 ${addressOf(place)} 里有要隐去的词的拼音；网址不能改，确需改的，请撤回这个公示，另发一个。`,
    );
  return left;
}
