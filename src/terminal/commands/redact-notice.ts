import type { PublishedVersion, PublishedVersions } from '#history/published/published-versions.ts';
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
  type RedactionAnswers,
  refusalOfWords,
} from '#writing/correct/redaction-plan.ts';
import { Ended } from '#writing/ended.ts';
import { applyPlan } from '../apply-plan.ts';
import type { World } from '../run-writing.ts';
import { correctable, type CorrectableNotice } from './correctable.ts';

/**
 * Removes words from a notice and its frozen versions, and opens the privacy correction that says so: no version is
 * frozen, and the words themselves are written nowhere. Where they are gone already, by hand or by a run that was
 * killed, it opens the correction. Throws `Ended` where it cannot, and after its work where something still holds a
 * word.
 */
export async function redactNotice(
  named: string,
  respondent: Respondent,
  published: PublishedVersions,
  world: World,
): Promise<void> {
  const { folder: shownAs } = world;
  const noticed = await correctable(
    named,
    world,
    (versions, at) =>
      `更正前的${versions}尚未保存，以后补存会带回隐去的内容。请先运行 npm run correct -- --补存 ${at}，再来隐去。`,
  );
  const { place, address, held, checked, check } = noticed;
  const version = await published.find({ ...place, version: held.corrections.length + 1 });
  const answers = await askRedaction(noticed, version, respondent, shownAs);
  if (!holdsAWord(held, answers)) {
    if (!version || !(await isPublished(answers, noticed, published)))
      throw new Ended(
        `这件公示里没有找到要隐去的词，什么都没有写。${withPlaces('这些地方有', noticed, answers, shownAs)}`,
        1,
      );
    respondent.say('要隐去的词，文件夹里已经没有了，已经发布的里还有：只差写这次更正。');
  }

  const { redactor, words, removed } = answers;
  const changes = redactionChanges(held, place, answers);
  const privacy = { words: '隐去不应公开的个人信息', refuse: refusalOfWords(redactor, words) };
  const setting = { place, held, checked, others: changes, check, privacy };
  const asked = await askCorrection(respondent, setting, world);
  if (!(await isConfirmed('隐去以后，这里没有旧版可以恢复', respondent)))
    throw new Ended('没有隐去，什么都没有写。', 1);

  const edits = version ? otherEdits(held, redactor, version, recorder) : [];
  applyPlan(redactionPlan({ place, changes, answers, asked, edits }, shownAs), respondent, world);
  world.report(asked.after.diagnostics);
  for (const line of aftermath(shownAs, address, [...removed])) respondent.say(line);
  const remains = withPlaces('还没有隐去干净', noticed, answers, shownAs);
  if (remains !== '') throw new Ended(remains, 1);
}

/** `heading` with all that holds a word now, a line each; '' where nothing does. */
function withPlaces(
  heading: string,
  { place }: CorrectableNotice,
  answers: RedactionAnswers,
  shownAs: string,
): string {
  const places = leftovers(listFiles(shownAs), place, answers, shownAs);
  return places.length === 0 ? '' : `\n${heading}：${places.map((line) => `\n  ${line}`).join('')}`;
}

/**
 * What is to be removed from the notice, of which `version` is published. Throws `Ended` where only a person can do it.
 */
async function askRedaction(
  { place, held }: CorrectableNotice,
  version: PublishedVersion | undefined,
  respondent: Respondent,
  shownAs: string,
): Promise<RedactionAnswers> {
  const folder = `${shownAs}/${place.folder}`;
  const words = await askWords(respondent);
  const redactor = redactorOf(words);
  const texts = redactedTexts(held, redactor);
  for (const line of placeLines(texts, folder)) respondent.say(line);
  const byHand = [...texts].flatMap(([name, { problem }]) =>
    problem === undefined ? [] : [`  ${folder}/${name}：${problem}`],
  );
  if (byHand.length > 0) throw new Ended(`这些文件要先自己改好，什么都没有写：\n${byHand.join('\n')}`, 1);
  const attached = await wordsInAttachments(attachmentsOf(held), words);
  const removed = await askRemoved(attached, respondent);
  const renamed = await askNames(held, { words, texts }, version, respondent);
  return { words, redactor, texts, attached, removed, renamed };
}

/** Whether a published version of the notice holds a word still. */
async function isPublished(
  { words, redactor }: RedactionAnswers,
  { place: { year, slug }, held: { corrections } }: CorrectableNotice,
  published: PublishedVersions,
): Promise<boolean> {
  for (let version = corrections.length + 1; version > 0; version -= 1) {
    const former = await published.find({ year, slug, version });
    if (!former) continue;
    const files = new Map(
      [...former.files].map(([name, bytes]) => [name, { file: name, size: bytes.length, bytes }]),
    );
    const texts = redactedTexts({ files }, redactor);
    const attached = await wordsInAttachments(attachmentsOf({ files }), words);
    if (holdsAWord({ files }, { words, texts, attached })) return true;
  }
  return false;
}
