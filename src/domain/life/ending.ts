import { instantOfPublication, type Publication } from '../time/publication.ts';
import { chineseMonthDay, chineseRange, chineseWindow } from '../window/chinese-date.ts';
import type { PublicityWindow } from '../window/publicity-window.ts';

/** A notice taken back by its issuer (撤回). */
export interface Withdrawal {
  readonly time: Publication;
  readonly decidedBy: string;
  readonly reason: string;
  readonly about: Persons;
}

/** A notice whose names and deeds have been removed from the content folder (归档). */
export interface Archiving {
  readonly time: Publication;
  readonly basis: string | undefined;
  readonly about: Persons;
}

/**
 * Whom a notice is about besides its lists: names that stand only in its title, its text or its attachments, to be
 * hidden with the rest. Undefined where nobody has said whether there are any. They are never published.
 */
type Persons = readonly string[] | undefined;

/** Why names and deeds are gone from a notice. */
export type Erasure =
  ({ readonly kind: 'withdrawn' } & Withdrawal) | ({ readonly kind: 'archived' } & Archiving);

/**
 * `2023年8月7日至11日（5个工作日）`, and of a notice that is taken back before its window closes what was to be:
 * `原定2023年8月7日至11日，没有开始`, `原定2023年8月7日至11日，8月9日撤回`.
 */
export function periodWords({
  window,
  withdrawal,
}: {
  readonly window: PublicityWindow;
  readonly withdrawal: Withdrawal | undefined;
}): string {
  const { opens, closes, opensAt, closesAt } = window;
  const at = withdrawal && instantOfPublication(withdrawal.time);
  if (!withdrawal || at === undefined || at >= closesAt) return chineseWindow(window);
  const end = at < opensAt ? '没有开始' : `${chineseMonthDay(withdrawal.time.on)}撤回`;
  return `原定${chineseRange(opens, closes)}，${end}`;
}
