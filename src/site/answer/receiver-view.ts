import { channelClosing } from '#domain/receiver/channel-closing.ts';
import { chineseMonthDay, chineseWeekday, chineseWindow } from '#domain/window/chinese-date.ts';
import { dayAt, endOfDay, instantOf, isoOf, timeAt } from '#domain/time/instant.ts';
import { workdaysOf } from '#domain/window/ledger.ts';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import { dialLink, emailFault } from '#domain/contact/contact-value.ts';
import { channelName, channelNames, postmarkWords } from '#domain/receiver/channel-words.ts';
import { type Channel, waysToObject } from '#domain/receiver/receiver.ts';
import type { Office } from '#domain/office/office.ts';
import { type OfficeHours, parseOfficeHours } from '#domain/receiver/office-hours.ts';
import { type PostingDay, postingDay } from '#domain/receiver/posting-day.ts';
import { windowSpan } from '#domain/notice/window-span.ts';

/** Who takes objections and how: a row for each kind of channel, in the notice's order. */
export interface ReceiverView {
  readonly department: string;
  readonly channels: readonly { readonly label: string; readonly ways: readonly WayView[] }[];
  /** Numbers and addresses that take no objections: to ask, or for emergencies. Never offered as a way to object. */
  readonly others: readonly OtherContactView[];
  /** What an objection must carry, by who makes it, in the office's words. */
  readonly rules: readonly { readonly who: string; readonly what: string }[];
}

/** `电话（仅供咨询）`: `0000-5550123，工作日 9:00—17:00` */
export interface OtherContactView {
  readonly label: string;
  readonly text: string;
}

/** Numbers or addresses, and what is to be known of all of them. */
export interface WayView {
  readonly actions: readonly ActionView[];
  /** The notice names the channel without its details. */
  readonly isMissing: boolean;
  readonly hours: LiveHoursView | undefined;
  /** Its hours, or the postcode, in the phrases between which a line wraps first. */
  readonly details: readonly (readonly string[])[];
  /** Until when, where the channel closes before the window or a letter has to leave earlier. */
  readonly deadline: DeadlineView | undefined;
  readonly remarks: readonly string[];
}

/** A number or address; `verb` is what a reader does with it. */
export interface ActionView {
  readonly verb: string | undefined;
  readonly text: string;
  readonly href: string | undefined;
}

/** Until when; `at` is the moment after it (RFC 3339), undefined where `<live-hours>` says that it has passed. */
export interface DeadlineView {
  readonly text: string;
  readonly at: string | undefined;
}

/** What `<live-hours>` needs: instants (RFC 3339), the days with hours, minutes of the day, and a verb. */
export interface LiveHoursView {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly days: string;
  readonly spans: string;
  readonly verb: string;
}

const gaps: Readonly<Record<Channel['kind'], string>> = {
  phone: '原公示未提供电话号码',
  fax: '原公示未提供传真号码',
  email: '原公示未提供电子邮箱',
  letter: '原公示未提供通讯地址',
  visit: '原公示未写明地点',
  online: '原公示未提供网址',
  sms: '原公示未提供短信号码',
  box: '原公示未写明地点',
};

export function receiverView(notice: Notice, office: Office): ReceiverView {
  const { department, rules } = notice.receiver;
  const channels = waysToObject(notice.receiver);
  const { byOrganisation, byPerson, anonymous } = rules;
  return {
    department,
    channels: [...new Set(channels.map(({ kind }) => kind))].map((kind) => ({
      label: channelNames[kind],
      ways: grouped(
        channels
          .filter((channel) => channel.kind === kind)
          .map((channel) => wayView(channel, notice, office)),
      ),
    })),
    others: notice.receiver.channels.filter(({ purpose }) => purpose !== 'objection').map(otherContactView),
    rules: [
      { who: '以单位名义', what: byOrganisation },
      { who: '以个人名义', what: byPerson },
      { who: '匿名', what: anonymous },
    ].flatMap(({ who, what }) => (what === undefined ? [] : [{ who, what }])),
  };
}

function otherContactView(channel: Channel): OtherContactView {
  const { kind, contact, note } = channel;
  const detail = 'number' in channel ? channel.number : channel.address;
  const remarks = [
    'postcode' in channel && channel.postcode !== undefined ? `邮编 ${channel.postcode}` : undefined,
    'hours' in channel ? channel.hours : undefined,
    contactRemark(contact),
    note,
  ];
  const text = [detail ?? gaps[kind], ...remarks].filter((part) => part !== undefined).join('，');
  return { label: channelName(channel), text };
}

function contactRemark(contact: string | undefined): string | undefined {
  return contact === undefined ? undefined : `联系人：${contact}`;
}

/** `ways` in their order; neighbours that differ in nothing but their number are one. */
function grouped(ways: readonly WayView[]): WayView[] {
  return ways.reduce<WayView[]>((groups, way) => {
    const last = groups.at(-1);
    return last && sharedBy(last) === sharedBy(way)
      ? [...groups.slice(0, -1), { ...last, actions: [...last.actions, ...way.actions] }]
      : [...groups, way];
  }, []);
}

function sharedBy({ actions, ...rest }: WayView): string {
  return JSON.stringify({ hasLink: actions[0]?.href !== undefined, ...rest });
}

function wayView(channel: Channel, notice: Notice, office: Office): WayView {
  const { kind, contact, note } = channel;
  const detail = 'number' in channel ? channel.number : channel.address;
  const isMissing = detail === undefined;
  return {
    actions: [
      isMissing
        ? { verb: undefined, text: gaps[kind], href: undefined }
        : actionView(channel, detail, notice),
    ],
    isMissing,
    details: details(channel, isMissing ? undefined : office.hours).map((text) =>
      text.split(/(?<=[，、；])/),
    ),
    ...(isMissing ? noTiming : timing(channel, notice, office)),
    remarks: [
      ...(channel.kind === 'letter' ? [postmarkRemark(postingDayOf(channel, notice, office))] : []),
      ...[contactRemark(contact), note].filter((remark) => remark !== undefined),
    ],
  };
}

function actionView(channel: Channel, detail: string, notice: Notice): ActionView {
  switch (channel.kind) {
    case 'phone':
      return dialable(detail);
    case 'email':
      return emailFault(detail) === undefined
        ? { verb: '写邮件', text: detail, href: mailAddress(detail, notice) }
        : { verb: undefined, text: detail, href: undefined };
    case 'online':
      return { verb: '打开', text: detail, href: /^https?:\/\//.test(detail) ? detail : `https://${detail}` };
    case 'sms':
    case 'fax':
    case 'letter':
    case 'visit':
    case 'box':
      return { verb: undefined, text: detail, href: undefined };
  }
}

/** What is dialled is what is printed: where that is not one number, nothing is. */
function dialable(number: string): ActionView {
  const href = dialLink(number);
  return { verb: href && '拨打', text: number, href };
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

const noTiming = { hours: undefined, deadline: undefined } as const;

/** When a channel can be used: its hours, as they go by, and until when. */
function timing(channel: Channel, notice: Notice, office: Office): Pick<WayView, 'hours' | 'deadline'> {
  const { window, ledger } = notice;
  if (channel.kind === 'letter')
    return { hours: undefined, deadline: postingDeadline(postingDayOf(channel, notice, office)) };
  if (channel.kind !== 'phone' && channel.kind !== 'visit') return noTiming;
  const officeHours = office.hours === undefined ? undefined : parseOfficeHours(office.hours);
  const { hours, rule, closesAt } = channelClosing(channel, window, workdaysOf(ledger), officeHours);
  const verb = channel.kind === 'phone' ? '拨打' : '前往';
  return {
    hours: hours && liveHours(hours, verb, notice),
    // Business hours that end before the window does (民法典 203, paragraph 2).
    deadline:
      rule === 'hours'
        ? { text: `最晚 ${chineseMonthDay(dayAt(closesAt))} ${timeAt(closesAt)} ${verb}`, at: undefined }
        : undefined,
  };
}

function liveHours({ spans, onWorkdaysOnly }: OfficeHours, verb: string, notice: Notice): LiveHoursView {
  const { workdays } = windowSpan(notice);
  return {
    opensAt: isoOf(notice.window.opensAt),
    closesAt: isoOf(notice.window.closesAt),
    days: onWorkdaysOnly ? workdays : workdays.replaceAll('0', '1'),
    spans: spans.map(({ from, to }) => `${from}-${to}`).join(' '),
    verb,
  };
}

function postingDayOf(
  { postmark }: Channel & { kind: 'letter' },
  { window }: Notice,
  office: Office,
): PostingDay {
  return postingDay(postmark, window, office.letterTransitDays);
}

/** A day that follows from a rule is said as one; a day that was reckoned is advice. */
function postingDeadline({ on, postmark }: PostingDay): DeadlineView | undefined {
  if (on === undefined) return undefined;
  const day = `最晚 ${chineseMonthDay(on)}（${chineseWeekday(on)}）寄出`;
  return { text: postmark === 'sending' ? day : `建议${day}`, at: isoOf(instantOf(on, endOfDay)) };
}

function postmarkRemark({ on, postmark, transitDays }: PostingDay): string {
  const rule = postmark === undefined ? '原公示未写明以哪一天的邮戳为准' : postmarkWords[postmark];
  if (postmark === 'sending') return rule;
  if (transitDays === undefined) return `${rule}，请提早寄出`;
  return on === undefined
    ? `${rule}，信函在途按 ${transitDays} 天计算，已来不及，请用其他方式`
    : `${rule}，${postmark === undefined ? '按到达日算最稳妥，' : ''}信函在途按 ${transitDays} 天计算`;
}

function details(channel: Channel, officeHours: string | undefined): string[] {
  switch (channel.kind) {
    case 'phone':
    case 'visit':
      return [channel.hours ?? officeHours].filter((hours) => hours !== undefined);
    case 'fax':
    case 'sms':
    case 'box':
      return [channel.hours].filter((hours) => hours !== undefined);
    case 'letter':
      return channel.postcode === undefined ? [] : [`邮编 ${channel.postcode}`];
    case 'email':
    case 'online':
      return [];
  }
}

/** Who takes objections to a notice, with the notice. */
export interface NoticeReceiverView extends ReceiverView {
  readonly href: string;
  readonly title: string;
  readonly window: string;
}

/** The receivers of the three notices whose windows close last. */
export function receiversView(notices: readonly Notice[], office: Office): NoticeReceiverView[] {
  return notices
    .toSorted((a, b) => b.window.closesAt - a.window.closesAt)
    .slice(0, 3)
    .map((notice) => ({
      ...receiverView(notice, office),
      href: addressOf(notice),
      title: titleOf(notice),
      window: chineseWindow(notice.window),
    }));
}
