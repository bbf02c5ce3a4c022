import { dialLink, emailFault } from '#domain/contact/contact-value.ts';
import { type Notice, titleOf } from '#domain/notice/notice.ts';
import { workdayMarks } from '#domain/notice/window-span.ts';
import { channelName, channelNames } from '#domain/receiver/channel-words.ts';
import { firstChannel, takesLetters } from '#domain/receiver/first-channel.ts';
import type { OfficeHours } from '#domain/receiver/office-hours.ts';
import type { Channel } from '#domain/receiver/receiver.ts';
import { isoOf } from '#domain/time/instant.ts';
import { afterHours, type LastHours, lastHours } from './last-hours.ts';
import { closing, notesOf, type PhraseView, type ReceiverSite, usageNotes } from './way-notes.ts';

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
  /** Whether a letter can reach it. */
  readonly takesLetters: boolean;
  /** Where all ways end before the window does. */
  readonly lastHours: LastHours | undefined;
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

/** What the page's first button does. */
export type FirstView =
  | {
      readonly kind: 'phone';
      readonly number: string;
      readonly href: string;
      readonly hours: LiveHoursView | undefined;
      /** What is said in its place after its last hours. */
      readonly gone: string;
      readonly notes: readonly PhraseView[];
    }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | {
      /** One has to come: what is noted is the place, and when. */
      readonly kind: 'visit';
      readonly notes: readonly PhraseView[];
    }
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
    takesLetters: takesLetters(notice.receiver, notice.body),
    lastHours: lastHours(notice, site),
    line: lineOf(
      department,
      ways.filter(({ takesObjections }) => takesObjections),
    ),
  };
}

/** Who takes objections, by which ways and until when, for whoever has only the paper; hours are said once. */
function lineOf(department: string, ways: readonly WayView[]): string {
  const hours = ways.map(({ notes }) => hoursOf(notes));
  const parts = ways.map(({ label, contacts, notes }, index) => {
    const own = hours[index] ?? '';
    const limits = [
      ...(own === '' || hours.indexOf(own) < index ? [] : [own]),
      ...notes.flatMap(({ more = [] }) => more).slice(0, 1),
    ];
    const limit = limits.length === 0 ? '' : `（${limits.join('，')}）`;
    return `${label}${contacts.map(({ text }) => text).join('、')}${limit}`;
  });
  return [department, ...parts].join('；');
}

/** `工作日9:00—12:00，14:30—18:00` of the phrases that say hours. */
function hoursOf(notes: readonly PhraseView[]): string {
  return notes.flatMap(({ text }) => (/\d:\d\d/.test(text) && !text.endsWith('；') ? [text] : [])).join('');
}

function demandsOf({ byOrganisation, byPerson, anonymous }: Notice['receiver']['rules']): string[] {
  return [
    '反映哪个对象',
    '时间、地点、经过，线索或者证据',
    ...(byPerson === undefined ? [] : [`以个人名义：${byPerson}`]),
    ...(byOrganisation === undefined ? [] : [`以单位名义：${byOrganisation}`]),
    ...(anonymous === undefined ? [] : [`匿名反映的，${anonymous}`]),
    ...((byPerson ?? byOrganisation ?? anonymous) ? [] : ['最好留下姓名或者单位、联系方式，便于核实']),
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
  if (contact && channel.kind === 'visit') return visitView(contact.text, usageNotes(channel, notice, site));
  if (!contact?.href) return { kind: 'letter' };
  if (channel?.kind !== 'phone')
    return { kind: 'link', label: channel?.kind === 'email' ? '写邮件' : '打开网页', href: contact.href };
  const { hours } = closing(channel, notice, site.office);
  return {
    kind: 'phone',
    number: contact.text,
    href: contact.href,
    hours: hours && liveHours(hours, notice),
    gone: afterHours(channel, notice, site),
    notes: usageNotes(channel, notice, site),
  };
}

function visitView(place: string, notes: readonly PhraseView[]): FirstView {
  const text = `面谈：${place}${notes.length > 0 ? '，' : ''}`;
  return { kind: 'visit', notes: [{ text, isAhead: false }, ...notes] };
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

function liveHours({ spans, onWorkdaysOnly }: OfficeHours, notice: Notice): LiveHoursView {
  const workdays = workdayMarks(notice);
  return {
    opensAt: isoOf(notice.window.opensAt),
    closesAt: isoOf(notice.window.closesAt),
    days: onWorkdaysOnly ? workdays : workdays.replaceAll('0', '1'),
    spans: spans.map(({ from, to }) => `${from}-${to}`).join(' '),
  };
}
