import type { PublishedVersions } from '#history/published/published-versions.ts';
import { listFiles } from '#reading/files/content-files.ts';
import { recorder } from '#reading/recorder.ts';
import { isConfirmed, type Respondent } from '#writing/asking/respondent.ts';
import { wordsInAttachments } from '#writing/attachments/words-in-attachments.ts';
import { aftermath } from '#writing/correct/aftermath.ts';
import { askCorrection } from '#writing/correct/ask-correction.ts';
import { askNames, askRemoved, askWords } from '#writing/correct/ask-redaction.ts';
import { redactorOf } from '#writing/correct/redaction.ts';
import {
  attachmentsOf,
  holdsAWord,
  leftovers,
  otherEdits,
  placeLines,
  redactedTexts,
  redactionChanges,
  redactionPlan,
  refusalOfWords,
} from '#writing/correct/redaction-plan.ts';
import { Ended } from '#writing/ended.ts';
import { applyPlan } from '../apply-plan.ts';
import type { World } from '../run-writing.ts';
import { correctable } from './correctable.ts';

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
  const { folder: shownAs } = world;
  const { place, address, held, checked, check } = await correctable(
    named,
    world,
    (versions, at) =>
      `更正前的${versions}还没有留存，以后补存会带回隐去的内容。请先运行 npm run correct -- --补存 ${at}，再来隐去。`,
  );
  const folder = `${shownAs}/${place.folder}`;
  const words = await askWords(respondent);
  const redactor = redactorOf(words);
  const texts = redactedTexts(held, redactor);
  for (const told of placeLines(texts, folder)) respondent.say(told);
  const byHand = [...texts].flatMap(([name, { problem }]) =>
    problem === undefined ? [] : [`  ${folder}/${name}：${problem}`],
  );
  if (byHand.length > 0) throw new Ended(`这些文件要先自己改好，什么都没有写：\n${byHand.join('\n')}`, 1);
  const attached = await wordsInAttachments(attachmentsOf(held), words);
  const removed = await askRemoved(attached, respondent);
  const renamed = await askNames(held, words, respondent);
  const answers = { words, redactor, texts, attached, removed, renamed };
  const leftNow = (): string =>
    leftovers(listFiles(shownAs), place, answers, shownAs)
      .map((line) => `\n  ${line}`)
      .join('');
  if (!holdsAWord(held, answers)) {
    const elsewhere = leftNow();
    const places = elsewhere === '' ? '' : `\n这些地方有：${elsewhere}`;
    throw new Ended(`这个公示里没有找到要隐去的词，什么都没有写。${places}`, 1);
  }

  const changes = redactionChanges(held, place, answers);
  const privacy = { words: '隐去不应公开的个人信息', refuse: refusalOfWords(redactor, words) };
  const setting = { place, held, checked, others: changes, check, privacy };
  const asked = await askCorrection(respondent, setting, world);
  if (!(await isConfirmed('隐去以后，这里没有旧版可以恢复', respondent)))
    throw new Ended('没有隐去，什么都没有写。', 1);

  const found = await published.find({ year: place.year, slug: place.slug, version: asked.corrects });
  const edits = found ? otherEdits(held, redactor, found, recorder) : [];
  applyPlan(redactionPlan({ place, changes, answers, asked, edits }, shownAs), respondent, world);
  world.report(asked.after.diagnostics);
  for (const line of aftermath(shownAs, address, [...removed])) respondent.say(line);
  const left = leftNow();
  if (left !== '') throw new Ended(`\n还没有隐去干净：${left}`, 1);
}
