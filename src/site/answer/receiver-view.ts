import { channelClosing } from '#domain/receiver/channel-closing.ts';
import { chineseMonthDay, chineseWeekday } from '#domain/window/chinese-date.ts';
import { addDays } from '#domain/time/civil-date.ts';
import { dayAt, instantOf, isoOf, timeAt } from '#domain/time/instant.ts';
import { workdaysOf } from '#domain/window/ledger.ts';
import { type Notice, titleOf } from '#domain/notice/notice.ts';
import { dialLink, emailFault } from '#domain/contact/contact-value.ts';
import { statedPostmark } from '#domain/statements/contacts/stated-postmark.ts';
import { channelName, channelNames, postmarkWords } from '#domain/receiver/channel-words.ts';
import type { Channel } from '#domain/receiver/receiver.ts';
import { firstChannel } from '#domain/receiver/first-channel.ts';
import type { Office } from '#domain/office/office.ts';
import { type OfficeHours, parseOfficeHours } from '#domain/receiver/office-hours.ts';
import { postingDay } from '#domain/receiver/posting-day.ts';
import { workdayMarks } from '#domain/notice/window-span.ts';
import type { Site } from '../frame/frame.ts';

type ReceiverSite = Pick<Site, 'office' | 'isPast'>;

/** Who takes objections, how, and what an objection has to say. */
export interface ReceiverView {
  readonly department: string;
  /** What follows the department's name: `（处室）`. */
  readonly units: string;
  /** The channels of which the notice gives details, in its order. */
  readonly ways: readonly WayView[];
  /** The channels that it names alone, in a sentence. */
  readonly unnamed: { readonly words: string; readonly advice: string } | undefined;
  readonly demands: readonly string[];
  readonly first: FirstView;
  /** All of it in a line, for paper. */
  readonly line: string;
}

/** Numbers or addresses of one kind, and what is to be known of all of them. */
export interface WayView {
  /** `电话`, `电话（仅供咨询）` */
  readonly label: string;
  /** The one before has the same label: it is said once. */
  readonly isAgain: boolean;
  /** What takes none is told, and never offered. */
  readonly takesObjections: boolean;
  readonly contacts: readonly ContactView[];
  readonly notes: readonly PhraseView[];
}

export interface ContactView {
  readonly text: string;
  readonly href: string | undefined;
}

/** A phrase between which and the next a line wraps. `isAhead`: it speaks of what can still be done; so does `more`. */
export interface PhraseView {
  readonly text: string;
  readonly isAhead: boolean;
  /** How it goes on behind a comma: `最晚8月11日17:30` */
  readonly more?: string;
  /** What is said in its place from an instant (RFC 3339) on. */
  readonly then?: { readonly from: string; readonly text: string };
}

/** What the page's first button does. */
export type FirstView =
  | {
      readonly kind: 'phone';
      readonly number: string;
      readonly href: string;
      readonly hours: LiveHoursView | undefined;
      readonly notes: readonly PhraseView[];
    }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | { readonly kind: 'letter' };

/** What `<live-hours>` needs: instants (RFC 3339), the days with hours, minutes of the day. */
export interface LiveHoursView {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly days: string;
  readonly spans: string;
}

/** Who takes objections to `notice`, by which ways and at which hours. */
export function receiverView(notice: Notice, site: ReceiverSite): ReceiverView {
  const { department, channels, rules } = notice.receiver;
  const [, name = department, units = ''] = /^(.+?)(（.*)?$/s.exec(department) ?? [];
  const detailed = channels.flatMap((channel) => {
    const contact = contactView(channel, notice);
    return contact ? [{ channel, contact }] : [];
  });
  const ways = grouped(
    detailed.map(({ channel, contact }) => ({
      label: channelName(channel),
      isAgain: false,
      takesObjections: channel.purpose === 'objection',
      contacts: [contact],
      notes: notesOf(channel, notice, site),
    })),
  );
  const kinds = new Set(detailed.map(({ channel }) => channel.kind));
  return {
    department: name,
    units,
    ways,
    unnamed: unnamedView(
      channels.filter(({ kind }) => !kinds.has(kind)),
      kinds,
    ),
    demands: demandsOf(rules),
    first: firstView(notice, site),
    line: [
      department,
      ...ways
        .filter(({ takesObjections }) => takesObjections)
        .map(({ label, contacts }) => `${label}${contacts.map(({ text }) => text).join('、')}`),
    ].join('；'),
  };
}

function demandsOf({ byOrganisation, byPerson, anonymous }: Notice['receiver']['rules']): string[] {
  return [
    '反映哪个对象',
    '时间、地点、经过，线索或者证据',
    ...(byPerson === undefined ? [] : [`以个人名义：${byPerson}`]),
    ...(byOrganisation === undefined ? [] : [`以单位名义：${byOrganisation}`]),
    ...(anonymous === undefined ? [] : [`匿名反映的，${anonymous}`]),
    ...((byPerson ?? byOrganisation ?? anonymous) ? [] : ['姓名或者单位，联系方式']),
  ];
}

/** `ways`, those of one label together; neighbours that differ in nothing but their contacts are one. */
function grouped(ways: readonly WayView[]): WayView[] {
  const labels = [...new Set(ways.map(({ label }) => label))];
  const ordered = labels.flatMap((label) => ways.filter((way) => way.label === label));
  return ordered.reduce<WayView[]>((groups, way) => {
    const last = groups.at(-1);
    return last && last.label === way.label && JSON.stringify(last.notes) === JSON.stringify(way.notes)
      ? [...groups.slice(0, -1), { ...last, contacts: [...last.contacts, ...way.contacts] }]
      : [...groups, { ...way, isAgain: last?.label === way.label }];
  }, []);
}

const places: Readonly<Record<Channel['kind'], string>> = {
  phone: '号码',
  fax: '号码',
  email: '邮箱',
  letter: '地址',
  visit: '地点',
  online: '网址',
  sms: '号码',
  box: '地点',
};

/** `channels` without details, beside those kinds that have some. */
function unnamedView(
  channels: readonly Channel[],
  detailed: ReadonlySet<Channel['kind']>,
): ReceiverView['unnamed'] {
  if (channels.length === 0) return undefined;
  const kinds = [...new Set(channels.map(({ kind }) => kind))];
  const lacking = [...new Set(kinds.map((kind) => places[kind]))];
  return {
    words: `公示${detailed.size > 0 ? '还' : ''}列出${kinds.map((kind) => channelNames[kind]).join('、')}，但没有写明${[lacking.slice(0, -1).join('、'), lacking.at(-1)].filter(Boolean).join('和')}`,
    advice: detailed.has('phone') ? '，可先电话询问' : detailed.size === 0 ? '，可先向发布单位询问' : '',
  };
}

/** Undefined where the notice gives no details. */
function contactView(channel: Channel, notice: Notice): ContactView | undefined {
  const text = 'number' in channel ? channel.number : channel.address;
  if (text === undefined) return undefined;
  switch (channel.kind) {
    case 'phone':
      // What is dialled is what is printed: where that is not one number, nothing is.
      return { text, href: dialLink(text) };
    case 'email':
      return { text, href: emailFault(text) === undefined ? mailAddress(text, notice) : undefined };
    case 'online':
      return { text, href: webAddress(text) };
    case 'letter':
      return { text: [channel.postcode, text].filter(Boolean).join('　'), href: undefined };
    case 'fax':
    case 'sms':
    case 'visit':
    case 'box':
      return { text, href: undefined };
  }
}

function firstView(notice: Notice, site: ReceiverSite): FirstView {
  const channel = firstChannel(notice.receiver, notice.body);
  const contact = channel && contactView(channel, notice);
  if (!contact?.href) return { kind: 'letter' };
  if (channel?.kind !== 'phone')
    return { kind: 'link', label: channel?.kind === 'email' ? '写邮件' : '打开网页', href: contact.href };
  const { hours } = closing(channel, notice, site.office);
  return {
    kind: 'phone',
    number: contact.text,
    href: contact.href,
    hours: hours && liveHours(hours, notice),
    notes: usageNotes(channel, notice, site),
  };
}

function webAddress(text: string): string {
  return /^https?:\/\//.test(text) ? text : `https://${text}`;
}

/** Opens a mail with its subject, and with what an objection should say as headings to fill in (RFC 6068). */
function mailAddress(address: string, notice: Notice): string {
  const body = [
    '反映对象：',
    '具体事实（时间、地点、经过）：',
    '线索或者证据：',
    '姓名或者单位：',
    '联系方式：',
  ];
  const headers = { subject: `关于“${titleOf(notice)}”的反映`, body: body.join('\r\n\r\n') };
  const fields = Object.entries(headers).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return `mailto:${address}?${fields.join('&')}`;
}

function closing(channel: Channel, { window, ledger }: Notice, office: Office) {
  const officeHours = office.hours === undefined ? undefined : parseOfficeHours(office.hours);
  return channelClosing(channel, window, workdaysOf(ledger), officeHours);
}

/** Whom to ask for and what the office says of a channel, then when it can be used. */
function notesOf(channel: Channel, notice: Notice, site: ReceiverSite): PhraseView[] {
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
function usageNotes(channel: Channel, notice: Notice, site: ReceiverSite): PhraseView[] {
  const { office } = site;
  switch (channel.kind) {
    case 'phone':
    case 'visit':
      return hoursNotes(channel.hours ?? office.hours, lastCall(channel, notice, office));
    case 'fax':
    case 'sms':
    case 'box':
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
    ? `最晚${chineseMonthDay(dayAt(closesAt))}${timeAt(closesAt)}`
    : undefined;
}

/**
 * A day that follows from a rule is said as one; a day that was reckoned is advice while it lasts. Where the channel
 * has no rule, the notice's own text may state it.
 */
function postingNotes(
  { postmark: rule }: Channel & { kind: 'letter' },
  notice: Notice,
  { office, isPast }: ReceiverSite,
): PhraseView[] {
  const { on, postmark, transitDays } = postingDay(
    rule ?? statedPostmark(notice),
    notice.window,
    office.letterTransitDays,
  );
  const day = on === undefined ? '' : `最晚${chineseMonthDay(on)}（${chineseWeekday(on)}）寄出`;
  const words = postmark === undefined ? '没有写明以哪一天的邮戳为准' : postmarkWords[postmark];
  if (postmark !== 'sending' && transitDays === undefined)
    return [{ text: words, isAhead: false, more: '请提早寄出' }];
  const ruled = { text: words, isAhead: false };
  if (postmark === 'sending') return [{ text: `${day}；`, isAhead: true }, ruled];
  const late = '寄信可能已来不及，';
  const from = on === undefined ? undefined : instantOf(addDays(on, 1), 0);
  return [
    from === undefined || isPast(from)
      ? { text: late, isAhead: true }
      : { text: `建议${day}，`, isAhead: true, then: { from: isoOf(from), text: late } },
    { text: `在途按${transitDays}天算；`, isAhead: true },
    ruled,
  ];
}

function liveHours({ spans, onWorkdaysOnly }: OfficeHours, notice: Notice): LiveHoursView {
  const workdays = workdayMarks(notice);
  return {
    opensAt: isoOf(notice.window.opensAt),
    closesAt: isoOf(notice.window.closesAt),
    days: onWorkdaysOnly ? workdays : workdays.replaceAll('0', '1'),
    spans: spans.map(({ from, to }) => `${from}-${to}`).join(' '),
  };
}
