import type { Notice } from '#domain/notice/notice.ts';
import type { Office } from '#domain/office/office.ts';
import { channelClosing } from '#domain/receiver/channel-closing.ts';
import { postmarkWords } from '#domain/receiver/channel-words.ts';
import { parseOfficeHours } from '#domain/receiver/office-hours.ts';
import { type PostingDay, postingDay } from '#domain/receiver/posting-day.ts';
import type { Channel } from '#domain/receiver/receiver.ts';
import { statedPostmark } from '#domain/statements/contacts/stated-postmark.ts';
import { addDays } from '#domain/time/civil-date.ts';
import { clockAt, dayAt, instantOf, isoOf } from '#domain/time/instant.ts';
import { chineseMonthDay, chineseWeekday } from '#domain/window/chinese-date.ts';
import { workdaysOf } from '#domain/window/ledger.ts';
import type { Site } from '../frame/frame.ts';

/** What of the site says when and how one can object. */
export type ReceiverSite = Pick<Site, 'office' | 'isPast'>;

/** A phrase between which and the next a line wraps. `isAhead`: it speaks of what can still be done; so does `more`. */
export interface PhraseView {
  readonly text: string;
  readonly isAhead: boolean;
  /** How it goes on behind a comma: `最晚8月11日17:30` */
  readonly more?: string;
  /** What is said in its place from an instant (RFC 3339) on. */
  readonly then?: { readonly from: string; readonly text: string };
}

/** When `channel` takes its last objection, by the hours of the notice or the office. */
export function closing(channel: Channel, { window, ledger }: Notice, office: Office) {
  const officeHours = office.hours === undefined ? undefined : parseOfficeHours(office.hours);
  return channelClosing(channel, window, workdaysOf(ledger), officeHours);
}

/** Whom to ask for and what the office says of a channel, then when it can be used. */
export function notesOf(channel: Channel, notice: Notice, site: ReceiverSite): PhraseView[] {
  const contact = channel.contact === undefined ? undefined : `联系人：${channel.contact}`;
  const remarks = [contact, channel.note].filter((text) => text !== undefined);
  const usage = usageNotes(channel, notice, site);
  return [
    ...remarks.map((text, index) => ({
      text: index < remarks.length - 1 || usage.length > 0 ? `${text.replace(/[，；。]$/, '')}；` : text,
      isAhead: false,
    })),
    ...usage,
  ];
}

/** When a channel can be used and until when, and how a letter is in time. */
export function usageNotes(channel: Channel, notice: Notice, site: ReceiverSite): PhraseView[] {
  const { office } = site;
  switch (channel.kind) {
    case 'phone':
    case 'visit':
    case 'box':
      return hoursNotes(channel.hours ?? office.hours, lastCall(channel, notice, office));
    case 'fax':
    case 'sms':
      return hoursNotes(channel.hours);
    case 'letter':
      return postingNotes(channel, notice, site);
    case 'email':
    case 'online':
      return [];
  }
}

/** Hours in phrases; the last one goes on with `more`. */
function hoursNotes(hours: string | undefined, more?: string): PhraseView[] {
  const phrases = hours === undefined ? [] : hours.split(/(?<=[，、；])/);
  return phrases.map((text, index) => ({
    text,
    isAhead: false,
    ...(more !== undefined && index === phrases.length - 1 && { more }),
  }));
}

/** `最晚8月11日17:30` where business hours end before the window does (民法典 203, paragraph 2). */
function lastCall(channel: Channel, notice: Notice, office: Office): string | undefined {
  const { rule, closesAt } = closing(channel, notice, office);
  return rule === 'hours' && channel.purpose === 'objection'
    ? `最晚${chineseMonthDay(dayAt(closesAt))}${clockAt(closesAt)}`
    : undefined;
}

/**
 * The last day on which a letter by `channel` can be posted. Where the channel has no rule, the notice's own text may
 * state it.
 */
export function posting(
  { postmark }: Channel & { readonly kind: 'letter' },
  notice: Notice,
  { office }: Pick<ReceiverSite, 'office'>,
): PostingDay {
  const { window, ledger } = notice;
  const rule = postmark ?? statedPostmark(notice);
  return postingDay(rule, window, office.letterTransitDays, workdaysOf(ledger));
}

/** A day that follows from a rule is said as one; a day that was reckoned is advice while it lasts. */
function postingNotes(
  channel: Channel & { readonly kind: 'letter' },
  notice: Notice,
  site: ReceiverSite,
): PhraseView[] {
  const { on, postmark, transitDays } = posting(channel, notice, site);
  const day = on === undefined ? '' : `最晚${chineseMonthDay(on)}（${chineseWeekday(on)}）寄出`;
  const words = postmark === undefined ? '没有写明以哪一天的邮戳为准' : postmarkWords[postmark];
  if (postmark !== 'sending' && transitDays === undefined)
    return [{ text: words, isAhead: false, more: '请提早寄出' }];
  const ruled = { text: words, isAhead: false };
  if (postmark === 'sending') return [{ text: `${day}；`, isAhead: true }, ruled];
  const late = '寄信可能已来不及，';
  const from = on === undefined ? undefined : instantOf(addDays(on, 1), 0);
  return [
    from === undefined || site.isPast(from)
      ? { text: late, isAhead: true }
      : { text: `建议${day}，`, isAhead: true, then: { from: isoOf(from), text: late } },
    { text: `在途按${transitDays}天算；`, isAhead: true },
    ruled,
  ];
}
