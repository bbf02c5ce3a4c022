import type { PublishedVersions } from '#history/published/published-versions.ts';
import { recorder } from '#reading/recorder.ts';
import type { Respondent } from '#writing/asking/respondent.ts';
import { askCorrection } from '#writing/correct/ask-correction.ts';
import { correctionPlan } from '#writing/correct/correction-plan.ts';
import { editsSince } from '#writing/correct/edits-since.ts';
import { nowhere } from '#writing/correct/freeze-plan.ts';
import { freezing } from '#writing/correct/held-notice.ts';
import { Ended } from '#writing/ended.ts';
import { applyPlan } from '../apply-plan.ts';
import type { World } from '../run-writing.ts';
import { correctable } from './correctable.ts';

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
      `${at} 更正前的${versions}还没有留存。请先运行 npm run correct -- --补存 ${at}，再来更正。`,
  );
  if (held.isErased)
    throw new Ended(
      `${address} 已经撤回或者归档，网页上不再显示更正，留存旧版会把名单带回来。没有改动任何文件。`,
      1,
    );
  const corrects = held.corrections.length + 1;
  const found = await published.find({ year: place.year, slug: place.slug, version: corrects });
  if (!found?.files.has('notice.md')) throw new Ended(`${nowhere(address, corrects)}\n什么都没有写。`, 1);

  const frozen = freezing(held, place, corrects, found);
  const asked = await askCorrection(respondent, { place, held, checked, others: frozen, check }, world);
  const edits = editsSince(held.files, found.files, recorder);
  applyPlan(correctionPlan({ place, found, frozen, asked, edits }, world.folder), respondent, world);
}
