import { addressOf } from '#domain/notice/notice.ts';
import { chinesePublication } from '#domain/window/chinese-date.ts';
import { statementKey } from '#reading/wording/diagnostic.ts';
import { isConfirmed, type Respondent } from '#writing/asking/respondent.ts';
import { errorsOf } from '#writing/checked-notice.ts';
import { listFiles } from '#reading/files/content-files.ts';
import { settingsFormAt } from '#writing/mend/mendable.ts';
import { Ended } from '#writing/ended.ts';
import { askSignOff } from '#writing/sign/ask-sign-off.ts';
import { appearanceOf, datesOf, outline, signOffPlan } from '#writing/sign/sign-off-plan.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { applyPlan } from '../apply-plan.ts';
import { type CommandLine, type KnownFlags, writingFlags } from '../command-line.ts';
import type { World } from '../run-writing.ts';
import { namedNotice } from './named-notice.ts';
import { noticeCheck } from './notice-check.ts';

/** The flags of `npm run sign`. */
export const signFlags: KnownFlags = {
  texts: [
    ['审核', 'reviewed-by'],
    ['签发', 'signed-by'],
    ['时间', 'time'],
    ['发布时间', 'published'],
  ],
  alone: writingFlags,
  mostWords: Infinity,
};

/** Shows what of a notice will be public, asks who signs it off, and writes that into its settings. */
export async function signNotice(line: CommandLine, respondent: Respondent, world: World): Promise<void> {
  const { folder, now, report } = world;
  const [named = '', ...rest] = line.words;
  if (rest.length > 0) throw new Ended('一次只签发一件公示，请只写一件。', 2);
  const place = namedNotice(folder, named);
  const check = noticeCheck(world, place);
  const { notice, isSignedOff, diagnostics } = await check([]);
  if (notice?.signOff) {
    const { reviewedBy, signedBy, time } = notice.signOff;
    return respondent.say(
      `${addressOf(place)} 已经签发：审核 ${reviewedBy}，签发 ${signedBy}，时间${chinesePublication(time)}。没有改动。`,
    );
  }
  for (const text of notice ? outline(notice) : []) respondent.say(text);
  respondent.say('\n检查的结果：');
  report(diagnostics);
  if (isSignedOff) throw new Ended('这件公示已经签发，只是现在有错误。没有改动，请改好上面的错误。', 1);
  if (!notice || errorsOf(diagnostics).length > 0)
    throw new Ended('有错误，不能签发，没有改动。请改正后重新运行。', 1);

  const files = settingsFiles(folder, place.folder);
  const answers = await respondent.inTurn(() => askSignOff(respondent, notice.published, now));
  const plan = signOffPlan(files, folder, place, answers);
  const signed = await check(plan.changes);
  refuseErrors(errorsOf(signed.diagnostics), report);
  if (answers.published !== undefined)
    for (const text of datesOf(signed.notice ?? notice)) respondent.say(text);
  const appearance = appearanceOf(signed.notice ?? notice, now);
  if (!(await isConfirmed(`写上签发，提交后${appearance.when}`, respondent)))
    throw new Ended('没有签发，没有改动。', 1);
  applyPlan(plan, respondent, world);
  const known = new Set(diagnostics.map(statementKey));
  const others = signed.diagnostics.filter((one) => !known.has(statementKey(one)));
  if (others.length > 0) report(others);
  respondent.say(
    `下一步：提交，提交后${appearance.when}。${appearance.until}公开以后要改，请用 npm run correct。`,
  );
}

function refuseErrors(errors: readonly Diagnostic[], report: World['report']): void {
  if (errors.length === 0) return;
  report(errors);
  throw new Ended('写上签发以后会有上面的错误，没有改动。请改正后重新运行。', 1);
}

/** The files of the notice in the folder `notice` that have settings, by their path within the content folder. */
function settingsFiles(folder: string, notice: string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...listFiles(folder, notice)].flatMap(([path, file]) =>
      settingsFormAt(path) && !file.isLink ? [[path, file.bytes] as const] : [],
    ),
  );
}
