import type { Notice } from '#domain/notice/notice.ts';
import { channelNames } from '#domain/receiver/channel-words.ts';
import { type Channel, waysToObject } from '#domain/receiver/receiver.ts';
import { statedPostmark } from '#domain/statements/contacts/stated-postmark.ts';
import { type Instant, isoOf } from '#domain/time/instant.ts';
import { closing, type ReceiverSite } from './way-notes.ts';

/** The end of the last hours in which anybody takes an objection, where no way is open until the window closes. */
export interface LastHours {
  /** RFC 3339. */
  readonly endAt: string;
  /** `电话受理时间已过` */
  readonly words: string;
}

/** Undefined where some way is open until the window of `notice` closes, or no hours are known. */
export function lastHours(notice: Notice, { office }: ReceiverSite): LastHours | undefined {
  const ways = waysToObject(notice.receiver).filter((way) => !isTooLateByPost(way, notice));
  const ends = ways.map((way) => ({ way, ...closing(way, notice, office) }));
  if (ends.length === 0 || ends.some(({ rule }) => rule !== 'hours')) return undefined;
  const names = [...new Set(ends.map(({ way }) => channelNames[way.kind]))];
  const endAt = Math.max(...ends.map(({ closesAt }) => closesAt)) as Instant;
  return { endAt: isoOf(endAt), words: `${names.join('、')}受理时间已过` };
}

/**
 * What is said in the place of a number from the end of its hours on, which may be the end of them all; undefined where
 * no more is known than that they are over.
 */
export function afterHours(
  number: Channel & { readonly kind: 'phone' },
  notice: Notice,
  site: ReceiverSite,
): string | undefined {
  if (lastHours(notice, site)?.endAt === isoOf(closing(number, notice, site.office).closesAt))
    return '公示期内没有其他可用的渠道';
  const others = waysToObject(notice.receiver).filter(
    (way) =>
      way.kind !== 'phone' &&
      way.kind !== 'letter' &&
      way.kind !== 'sms' &&
      ('address' in way ? way.address : way.number) !== undefined &&
      closing(way, notice, site.office).rule === 'window',
  );
  const names = [...new Set(others.map(({ kind }) => channelNames[kind]))].join('、');
  return names === '' ? undefined : `电话受理时间已过，还可以通过${names}反映`;
}

/** A letter that has to have arrived by the last day is not posted on it. */
function isTooLateByPost(way: Channel, notice: Notice): boolean {
  return way.kind === 'letter' && (way.postmark ?? statedPostmark(notice)) === 'arrival';
}
