import type { PublishedVersion } from '#history/published/published-versions.ts';
import { namesAWord } from '#reading/prose/spelled-names.ts';
import { yesNo } from '../asking/reply.ts';
import type { Respondent } from '../asking/respondent.ts';
import type { AttachedWords } from './attachment-words.ts';
import type { HeldNotice } from './held-notice.ts';
import { nomineeStem, withStem } from './nominee-stem.ts';
import { refusalOfWord } from './redaction.ts';
import type { RedactionAnswers } from './redaction-plan.ts';

/** The words that are to be removed. */
export function askWords(respondent: Respondent): Promise<string[]> {
  return respondent.askEach({
    name: '隐去',
    hint: '要隐去的词，例如姓名、身份证号、手机号、住址；一行一个，空行结束。这些词不会写进任何文件',
    example: '',
    usual: '',
    read(reply) {
      const word = reply.trim();
      const refusal = word === '' ? '请写上要隐去的词。' : refusalOfWord(word);
      return refusal === undefined ? { value: word } : { refusal };
    },
  });
}

/**
 * The attachments that are to go: every frozen one that holds a word, and of the present ones those that are chosen.
 */
export async function askRemoved(
  attached: AttachedWords,
  respondent: Respondent,
): Promise<ReadonlySet<string>> {
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
    const isRemoved = await respondent.ask({
      name: '附件',
      hint: `怎样处理 ${name}：删去，还是自己换成隐去以后的文件`,
      example: '删去',
      usual: '自己换',
      read: (reply) =>
        ['删去', '自己换'].includes(reply.trim())
          ? { value: reply.trim() === '删去' }
          : { refusal: '请回答“删去”或“自己换”。' },
    });
    if (isRemoved) removed.add(name);
  }
  return removed;
}

/**
 * Nominees' files that are named after a removed word, and their new names. What a run that was killed had renamed
 * keeps that name: such a copy stands beside its file, and was not `published`.
 */
export async function askNames(
  { files }: HeldNotice,
  { words, texts }: Pick<RedactionAnswers, 'words' | 'texts'>,
  published: PublishedVersion | undefined,
  respondent: Respondent,
): Promise<ReadonlyMap<string, string>> {
  const telling = [...files.keys()].filter((name) => namesAWord(name, words));
  const held = stemsOf(files.keys());
  const publishedStems = published && stemsOf(published.files.keys());
  const renamed = new Map<string, string>();
  const isFree = (stem: string, names: readonly string[]): boolean => {
    if (!held.has(stem)) return true;
    const copies = names.flatMap((name): boolean[] => {
      const copy = files.get(withStem(name, stem));
      return copy
        ? [withoutLinks(copy.bytes) === withoutLinks(texts.get(name)?.bytes ?? texts.get(name)?.before)]
        : [];
    });
    return publishedStems?.has(stem) === false && copies.length > 0 && copies.every((isCopy) => isCopy);
  };
  for (const stem of stemsOf(telling)) {
    respondent.say(`\n文件名 nominees/${stem}.md 是要隐去的词的拼音，它也是网页上的位置。`);
    const isRenamed = await respondent.ask({
      name: '改名',
      hint: `把 ${stem}.md 改成没有意义的名称`,
      example: '是',
      usual: '是',
      read: yesNo,
    });
    if (!isRenamed) continue;
    const names = telling.filter((name) => nomineeStem(name) === stem);
    const stems = stemsOf(renamed.values());
    const free = newStem((candidate) => !stems.has(candidate) && isFree(candidate, names));
    for (const name of names) renamed.set(name, withStem(name, free));
  }
  return renamed;
}

function newStem(isFree: (stem: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const stem = number === 1 ? 'yi-yinqu' : `yi-yinqu-${number}`;
    if (isFree(stem)) return stem;
  }
}

function stemsOf(names: Iterable<string>): Set<string> {
  return new Set([...names].flatMap((name) => nomineeStem(name) ?? []));
}

/** The text of a nominee's file, whatever its links are by now. */
function withoutLinks(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes).replace(/#[a-z0-9-]+/g, '#');
}
