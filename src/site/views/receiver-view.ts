import { type ChannelClosing, channelClosing } from '#domain/channel-closing.ts';
import { chineseMonthDay, chineseWindow } from '#domain/chinese-date.ts';
import { dayAt, timeAt } from '#domain/instant.ts';
import { workdaysOf } from '#domain/ledger.ts';
import {
  addressOf,
  type Channel,
  type Notice,
  type PostmarkRule,
  titleOf,
} from '#domain/notice.ts';
import type { Office } from '#domain/office.ts';
import { parseOfficeHours } from '#domain/office-hours.ts';
import { telephone } from './frame.ts';

/** Who takes objections and how: a row for each kind of channel, in the notice's order. */
export interface ReceiverView {
  readonly department: string;
  readonly channels: readonly { readonly label: string; readonly ways: readonly WayView[] }[];
  /** What an objection must carry, by who makes it. */
  readonly rules: readonly { readonly who: string; readonly what: string }[];
}

/** One number, address or place. */
export interface WayView {
  readonly text: string;
  readonly href: string | undefined;
  /** The notice names the channel without its details. */
  readonly isMissing: boolean;
  readonly remarks: readonly string[];
}

const labels: Readonly<Record<Channel['kind'], string>> = {
  phone: '电话',
  fax: '传真',
  email: '电子邮件',
  letter: '信函',
  visit: '面谈',
  online: '网上',
};

const gaps: Readonly<Record<Channel['kind'], string>> = {
  phone: '原公示未提供电话号码',
  fax: '原公示未提供传真号码',
  email: '原公示未提供电子邮箱',
  letter: '原公示未提供通讯地址',
  visit: '原公示未写明地点',
  online: '原公示未提供网址',
};

const postmarks: Readonly<Record<PostmarkRule, string>> = {
  arrival: '以到达日邮戳为准',
  sending: '以寄出日邮戳为准',
};

export function receiverView({ receiver, window, ledger }: Notice, office: Office): ReceiverView {
  const { department, channels, rules } = receiver;
  const officeHours = office.hours === undefined ? undefined : parseOfficeHours(office.hours);
  const closingOf = (channel: Channel): ChannelClosing =>
    channelClosing(channel, window, workdaysOf(ledger), officeHours);
  const { byOrganisation, byPerson, anonymous } = rules;
  return {
    department,
    channels: [...new Set(channels.map(({ kind }) => kind))].map((kind) => ({
      label: labels[kind],
      ways: channels.filter((channel) => channel.kind === kind).map((channel) => wayView(channel, closingOf(channel))),
    })),
    rules: [
      { who: '以单位名义', what: byOrganisation },
      { who: '以个人名义', what: byPerson },
      { who: '匿名', what: anonymous },
    ].flatMap(({ who, what }) => (what === undefined ? [] : [{ who, what }])),
  };
}

function wayView(channel: Channel, closing: ChannelClosing): WayView {
  const { kind, note } = channel;
  const detail = 'number' in channel ? channel.number : channel.address;
  return {
    text: detail ?? gaps[kind],
    href: detail === undefined ? undefined : addressOfWay(kind, detail),
    isMissing: detail === undefined,
    remarks: [...ownRemarks(channel), closingRemark(closing), note].filter((remark) => remark !== undefined),
  };
}

/** Business hours that end before the window does (民法典 203, paragraph 2). */
function closingRemark({ rule, closesAt }: ChannelClosing): string | undefined {
  return rule === 'hours' ? `${chineseMonthDay(dayAt(closesAt))} ${timeAt(closesAt)} 止` : undefined;
}

function ownRemarks(channel: Channel): readonly (string | undefined)[] {
  switch (channel.kind) {
    case 'phone':
    case 'fax':
    case 'visit':
      return [channel.hours];
    case 'letter':
      return [
        channel.postcode && `邮编 ${channel.postcode}`,
        channel.postmark && postmarks[channel.postmark],
      ];
    case 'email':
    case 'online':
      return [];
  }
}

function addressOfWay(kind: Channel['kind'], detail: string): string | undefined {
  switch (kind) {
    case 'phone':
      return telephone(detail);
    case 'email':
      return `mailto:${detail}`;
    case 'online':
      return /^https?:\/\//.test(detail) ? detail : `https://${detail}`;
    case 'fax':
    case 'letter':
    case 'visit':
      return undefined;
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
