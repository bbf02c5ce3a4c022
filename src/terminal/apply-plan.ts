import type { Respondent } from '#writing/asking/respondent.ts';
import { writeChanges } from '#writing/disk/write-changes.ts';
import type { Plan } from '#writing/plan.ts';
import type { World } from './run-writing.ts';

/** Does what `plan` says, and says so. Throws `Ended` as `writeChanges` does. */
export function applyPlan(
  { changes, said }: Plan,
  respondent: Pick<Respondent, 'say'>,
  { folder, disk }: Pick<World, 'folder' | 'disk'>,
): void {
  writeChanges(folder, changes, disk);
  for (const line of said) respondent.say(line);
}
