import type { PublishedVersions } from '#history/published/published-versions.ts';
import { listFiles } from '#reading/files/content-files.ts';
import type { Respondent } from '#writing/asking/respondent.ts';
import { freezePlan } from '#writing/correct/freeze-plan.ts';
import { Ended } from '#writing/ended.ts';
import { noticePlaces } from '#writing/notice-place.ts';
import { applyPlan } from '../apply-plan.ts';
import type { World } from '../run-writing.ts';
import { namedNotice } from './named-notice.ts';

/**
 * Freezes every version that was corrected and is not kept, of the notices `named` or of all. Says what it added;
 * throws `Ended` after writing what could be had, where some could not.
 */
export async function freezeVersions(
  named: readonly string[],
  respondent: Respondent,
  published: PublishedVersions,
  world: World,
): Promise<void> {
  const files = listFiles(world.folder);
  const places =
    named.length > 0 ? named.map((text) => namedNotice(world.folder, text)) : noticePlaces(files.keys());
  const { plan, problems } = await freezePlan(files, world.folder, places, published);
  applyPlan(plan, respondent, world);
  if (problems.length > 0) throw new Ended(problems.join('\n'), 1);
}
