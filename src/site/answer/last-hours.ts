import type { Notice } from '#domain/notice/notice.ts';
import { channelNames } from '#domain/receiver/channel-words.ts';
import { type Channel, hasDetails, waysToObject } from '#domain/receiver/receiver.ts';
import { addDays } from '#domain/time/civil-date.ts';
import { type Instant, instantOf, isoOf } from '#domain/time/instant.ts';
import { noOtherWay, phoneGone, postGone } from './gone-words.ts';
import { closing, type ReceiverSite, posting } from './way-notes.ts';

/** From when on nobody takes an objection that is sent or told then, where no way is open until the window closes. */
export interface LastHours {
  /** RFC 3339. */
  readonly endAt: string;
  /** `电话受理时间已过`, `寄信可能已来不及` */
  readonly words: string;
  /** Letters alone are left, which may not arrive in time any more. */
  readonly isLate: boolean;
}

/**
 * Undefined where some way is open until the window of `notice` closes, or no hours are known. A way of which the notice
 * gives no details is none.
 */
export function lastHours(notice: Notice, site: ReceiverSite): LastHours | undefined {
  const ways = waysToObject(notice.receiver).filter(hasDetails);
  const ends = ways.map((way) => ({ way, endAt: endOf(way, notice, site) }));
  const last = Math.max(...ends.map(({ endAt = notice.window.closesAt }) => endAt)) as Instant;
  if (ends.length === 0 || ends.some(({ endAt }) => endAt === undefined)) return undefined;
  const answered = ends.filter(({ way }) => way.kind !== 'letter');
  const names = [...new Set(answered.map(({ way }) => channelNames[way.kind]))];
  return {
    endAt: isoOf(last),
    words: names.length > 0 ? `${names.join('、')}受理时间已过` : postGone,
    isLate: names.length === 0,
  };
}

/**
 * When the last hours of `way` end, and of letters that have to arrive the day on which one still can be posted; undefined
 * where it is open until the window closes. Where the notice names no postmark, what is safe.
 */
function endOf(way: Channel, notice: Notice, site: ReceiverSite): Instant | undefined {
  const { window } = notice;
  if (way.kind !== 'letter') {
    const { rule, closesAt } = closing(way, notice, site.office);
    return rule === 'hours' ? closesAt : undefined;
  }
  const { on, postmark, transitDays } = posting(way, notice, site);
  if (postmark === 'sending') return undefined;
  if (transitDays === undefined) return instantOf(window.closes, 0);
  return on === undefined || on < window.opens ? window.opensAt : instantOf(addDays(on, 1), 0);
}

/** What is said in the place of a number from the end of its hours on, which may be the end of them all. */
export function afterHours(
  number: Channel & { readonly kind: 'phone' },
  notice: Notice,
  site: ReceiverSite,
): string {
  const ways = waysToObject(notice.receiver).filter(hasDetails);
  const isPostmarkKnown = ways.every(
    (way) => way.kind !== 'letter' || posting(way, notice, site).postmark !== undefined,
  );
  if (lastHours(notice, site)?.endAt === isoOf(closing(number, notice, site.office).closesAt))
    return isPostmarkKnown ? noOtherWay : phoneGone;
  const others = ways.filter(
    (way) =>
      way.kind !== 'phone' && way.kind !== 'letter' && closing(way, notice, site.office).rule === 'window',
  );
  const names = [...new Set(others.map(({ kind }) => channelNames[kind]))].join('、');
  return names === '' ? phoneGone : `${phoneGone}，还可以通过${names}反映`;
}
