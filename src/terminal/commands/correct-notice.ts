import type { PublishedVersion, PublishedVersions } from '#history/published/published-versions.ts';
import { isTextOfNotice } from '#reading/folder/notice-record.ts';
import { sentenceOf } from '#reading/wording/wording.ts';
import { recorder } from '#reading/recorder.ts';
import type { Respondent } from '#writing/asking/respondent.ts';
import { askCorrection } from '#writing/correct/ask-correction.ts';
import { correctionPlan } from '#writing/correct/correction-plan.ts';
import { editsSince } from '#writing/correct/edits-since.ts';
import { nowhere } from '#writing/correct/freeze-plan.ts';
import { freezing } from '#writing/correct/held-notice.ts';
import { errorsOf } from '#writing/checked-notice.ts';
import { Ended } from '#writing/ended.ts';
import { applyPlan } from '../apply-plan.ts';
import type { World } from '../run-writing.ts';
import { type CorrectableNotice, correctable } from './correctable.ts';

/** Freezes the published version of the notice `named`, and opens its correction. */
export async function correctNotice(
  named: string,
  respondent: Respondent,
  published: PublishedVersions,
  world: World,
): Promise<void> {
  const { place, address, held, checked, check } = await correctable(
    named,
    world,
    (versions, at) =>
      `${at} 更正前的${versions}尚未保存。请先运行 npm run correct -- --补存 ${at}，再来更正。`,
  );
  if (held.isErased)
    throw new Ended(
      `${address} 已经撤回或者归档，网页上不再显示更正，保存旧版会把名单带回来。没有改动任何文件。`,
      1,
    );
  const corrects = held.corrections.length + 1;
  const version = await published.find({ year: place.year, slug: place.slug, version: corrects });
  if (!version?.files.has('notice.md')) throw new Ended(`${nowhere(address, corrects)}\n什么都没有写。`, 1);

  await refusePersonal(version, { place, address, check }, corrects);
  const frozen = freezing(held, place, corrects, version);
  const asked = await askCorrection(respondent, { place, held, checked, others: frozen, check }, world);
  const edits = editsSince(held.files, version.files, recorder);
  applyPlan(correctionPlan({ place, version, frozen, asked, edits }, world.folder), respondent, world);
}

/** A version with personal data is not kept: it would stay public beside the corrected one. */
async function refusePersonal(
  { files }: PublishedVersion,
  { place, address, check }: Pick<CorrectableNotice, 'place' | 'address' | 'check'>,
  version: number,
): Promise<void> {
  const asPublished = [...files]
    .filter(([name]) => isTextOfNotice(name))
    .map(([name, bytes]) => ({ path: `${place.folder}/${name}`, bytes }));
  const { diagnostics } = await check(asPublished);
  const personal = errorsOf(diagnostics).filter(
    ({ code, file }) =>
      code.startsWith('personal-') && asPublished.some(({ path }) => file.endsWith(`/${path}`)),
  );
  if (personal.length === 0) return;
  const places = personal.map((one) => `  ${one.file}:${one.line}　${sentenceOf(one).name}`);
  throw new Ended(
    `更正前的第${version}版里有不应公开的个人信息：\n${places.join('\n')}\n更正会保存这一版，任何人还能在 v/${version}/ 看到。请改用隐私处理，它不留旧版：npm run correct -- --隐私 ${address}\n什么都没有写。`,
    1,
  );
}
