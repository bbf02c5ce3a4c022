import type { Respondent } from '#writing/asking/respondent.ts';
import { JournalError, runJournalled } from '#writing/disk/journal.ts';
import { Ended } from '#writing/ended.ts';
import type { Plan } from '#writing/plan.ts';
import type { World } from './run-writing.ts';

/** Does what `plan` says, and says so. Throws `Ended` where the disk refuses: then nothing is changed. */
export function applyPlan(
  plan: Plan,
  respondent: Pick<Respondent, 'say'>,
  { folder, disk }: Pick<World, 'folder' | 'disk'>,
): void {
  inChinese(() => runJournalled(folder, plan, disk));
  for (const line of plan.said) respondent.say(line);
}

/** What `act` returns; a transaction that the disk or the office's own changes stop ends the command. */
export function inChinese<Value>(act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    throw error instanceof JournalError ? new Ended(error.message, 1) : error;
  }
}
