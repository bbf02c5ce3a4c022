import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calendarHistory, type CalendarHistory } from '#domain/calendar/calendar-history.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { dayAt } from '#domain/time/instant.ts';
import { type Intake, intakeOf } from '#intake/intake.ts';
import type { DaySetting } from '#intake/settings/window.ts';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import { readContent } from '#reading/read-content.ts';
import { civilDay } from '#writing/asking/reply.ts';
import { isConfirmed, type Respondent } from '#writing/asking/respondent.ts';
import { withChanges } from '#writing/checked-notice.ts';
import { Ended } from '#writing/ended.ts';
import { draftAnswers } from '#writing/import/draft-answers.ts';
import { untoldGaps } from '#writing/import/gaps-told.ts';
import { importPlan } from '#writing/import/import-plan.ts';
import { listPlan } from '#writing/import/list-plan.ts';
import { noticeFolder } from '#writing/new/notice-files.ts';
import { freeSlug, slugOfTitle } from '#writing/new/notice-slug.ts';
import { applyPlan } from '../apply-plan.ts';
import { type CommandLine, type KnownFlags, writingFlags } from '../command-line.ts';
import type { World } from '../run-writing.ts';
import { siteWithoutNotices, usableContent } from '../usable-content.ts';
import { namedNotice } from '../commands/named-notice.ts';
import { readOriginals } from './read-originals.ts';

/** The flags of `npm run import`. */
export const importFlags: KnownFlags = {
  texts: [
    ['网址名', 'to'],
    ['并入', 'into'],
    ['发布日期', 'published'],
  ],
  alone: writingFlags,
  mostWords: Infinity,
};

/** Reads the files of `line` and writes a draft of them, or puts a list into a notice that is there. */
export async function importNotice(line: CommandLine, respondent: Respondent, world: World): Promise<void> {
  const { folder, now } = world;
  if (line.words.length === 0)
    throw new Ended('没有写要导入的文件。例如：npm run import -- 公示.docx 名单.xlsx', 2);
  const { files: site, content } = await siteWithoutNotices(folder);
  const originals = await readOriginals(line.words);
  const history = calendarHistory(content.calendarYears, content.localDays);
  const setting = { isWorkday: (day: CivilDate) => workdayIn(history, day) };
  const intake = intakeOf(originals, setting);
  const into = line.text('并入');
  if (into !== undefined) return putInto(into, intake, respondent, world);
  const names = originals.map(({ name }) => name);
  await writeDraft(line, intake, names, respondent, { ...world, today: dayAt(now), site, setting });
}

/** Undefined for a day of a year without an arrangement. */
function workdayIn({ now }: CalendarHistory, day: CivilDate): boolean | undefined {
  try {
    return now.isWorkday(day);
  } catch {
    return undefined;
  }
}

interface DraftWorld extends World {
  readonly today: CivilDate;
  readonly setting: DaySetting;
  readonly site: ReadonlyMap<string, ContentFile>;
}

async function writeDraft(
  line: CommandLine,
  intake: Intake,
  originals: readonly string[],
  respondent: Respondent,
  world: DraftWorld,
): Promise<void> {
  const { folder, today, setting, site, report } = world;
  const { draft } = intake;
  const day = publicationDay(line) ?? intake.publishedOn ?? draft.signedOn ?? today;
  const slug = slugFor(line, intake, day, folder);
  const answers = draftAnswers(draft, slug, day, setting);
  const plan = importPlan(answers, intake, originals, folder);
  applyPlan(plan, respondent, world);
  if (line.text('网址名') === undefined) respondent.say(spelt(slug, slugIn(intake, day)));
  const { diagnostics } = await readContent(folder, {
    files: withChanges(site, folder, plan.changes),
    today,
  });
  const own = diagnostics.filter(({ file }) => file.startsWith(`${folder}/${noticeFolder(answers)}/`));
  const others = untoldGaps(own, intake.doubts).filter(({ code }) => code !== 'doubt-open');
  if (others.length === 0) return;
  respondent.say('\n检查的结果（“存疑”里说到的不再列）：');
  report(others, { isPart: others.length < own.length });
}

/** The day that `line` gives. */
function publicationDay(line: CommandLine): CivilDate | undefined {
  const text = line.text('发布日期');
  if (text === undefined) return undefined;
  const reply = civilDay(text);
  if ('refusal' in reply) throw new Ended(`--发布日期：${reply.refusal}`, 2);
  return reply.value;
}

function slugFor(line: CommandLine, intake: Intake, day: CivilDate, folder: string): string {
  const isThere = (slug: string): boolean => existsSync(join(folder, 'notices', day.slice(0, 4), slug));
  const slug = line.text('网址名')?.trim();
  if (slug === undefined) return freeSlug(slugIn(intake, day), isThere);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    throw new Ended(`--网址名：“${slug}”不行。只用小写英文字母、数字和连字符。`, 2);
  if (isThere(slug))
    throw new Ended(`${day.slice(0, 4)}年已经有叫“${slug}”的公示了，没有改动它。请换一个 --网址名。`, 1);
  return slug;
}

/** The name that the title of the notice spells. */
function slugIn({ draft }: Intake, day: CivilDate): string {
  return slugOfTitle(draft.titleLines.join(''), draft.issuers, day);
}

/** What is said of `slug`, which nobody chose: the title spells `wanted`. */
function spelt(slug: string, wanted: string): string {
  const isTaken = slug !== wanted;
  const taken = `已经有叫“${wanted}”的公示了，这件写成“${slug}”：同一件导入了两次的，请删去一个文件夹。\n`;
  return `\n${isTaken ? taken : ''}网址名“${slug}”是照标题的拼音起的，签发后就是网页的地址，不能再改。要换的，现在就改文件夹的名字，或者删去它，加上 --网址名 重新导入。`;
}

/** Puts the lists of `intake` into the draft that `text` names, once that is confirmed. */
async function putInto(text: string, intake: Intake, respondent: Respondent, world: World): Promise<void> {
  const { folder } = world;
  const place = namedNotice(folder, text);
  const files = new Map(
    [...listFiles(folder, place.folder)].flatMap(([path, file]) =>
      file.isLink ? [] : [[path, file.bytes] as const],
    ),
  );
  const { notices, broken } = usableContent(await readContent(folder, { opens: () => false }));
  const isThis = (other: { readonly year: string; readonly slug: string }): boolean =>
    other.year === place.year && other.slug === place.slug;
  const isSigned =
    notices.find(isThis)?.signOff !== undefined ||
    (broken.find(isThis)?.isSignedOff !== false && broken.some(isThis));
  if (isSigned) throw new Ended('这件公示已经签发，没有改动。要改已发布的名单，请用 npm run correct。', 1);
  const plan = listPlan(intake, files, place.folder, folder);
  for (const line of plan.said) respondent.say(line);
  if (!(await isConfirmed('照上面改名单', respondent))) throw new Ended('没有改动任何文件。', 1);
  applyPlan({ ...plan, said: ['已改好。', plan.next] }, respondent, world);
}
