import { addDays, type CivilDate } from '../time/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { PublicityWindow } from '../window/publicity-window.ts';
import type { PostmarkRule } from './receiver.ts';

/**
 * The last day on which a letter can safely be posted. `on` is undefined where it cannot be known, and where a
 * letter posted on the day of publication would come too late.
 */
export interface PostingDay {
  readonly on: CivilDate | undefined;
  /** Which day's postmark counts; undefined where the notice does not say. */
  readonly postmark: PostmarkRule | undefined;
  /** Days on the way that were allowed for; undefined where they do not matter or are not known. */
  readonly transitDays: number | undefined;
}

/**
 * Where the day of sending counts, the window's last day is in time. Where the day of arrival counts, a letter
 * leaves `transitDays` earlier, and no later than the last working day until then, for a post office may be shut on
 * another; so it does where the notice names no postmark, which is safe under either rule. A day of which `calendar`
 * knows nothing is taken for a working day.
 */
export function postingDay(
  postmark: PostmarkRule | undefined,
  { publishedOn, closes }: Pick<PublicityWindow, 'publishedOn' | 'closes'>,
  transitDays: number | undefined,
  { isWorkday }: Pick<WorkingCalendar, 'isWorkday'>,
): PostingDay {
  if (postmark === 'sending') return { on: closes, postmark, transitDays: undefined };
  if (transitDays === undefined) return { on: undefined, postmark, transitDays };
  let on = addDays(closes, -transitDays);
  while (on >= publishedOn && isWorkday(on) === false) on = addDays(on, -1);
  return { on: on >= publishedOn ? on : undefined, postmark, transitDays };
}
