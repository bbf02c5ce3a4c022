import { stretchIn } from '#domain/lists/stretch-in.ts';
import { parseOfficeHours } from '#domain/receiver/office-hours.ts';
import { type ContactStatement, contactStatements } from '#domain/statements/contacts/contact-statements.ts';
import {
  type ObjectionStatement,
  objectionStatements,
} from '#domain/statements/contacts/objection-statements.ts';
import { doubt, type Doubt } from '../doubts/doubt.ts';
import type { DraftChannel, DraftReceiver } from '../draft.ts';
import { unspaced } from '../entry.ts';
import type { ReadLine } from '../read-lines.ts';
import { channelsIn } from './channels.ts';
import { departmentIn } from './department.ts';
import { objectionRules } from './objection-rules.ts';
import { waysIn } from './ways.ts';

/** The receiver that a text states, and what is doubtful of it. */
export interface ReadReceiver {
  readonly receiver: DraftReceiver;
  readonly doubts: readonly Doubt[];
}

/**
 * Who takes objections, by which channels, under which rules, by the words of `lines`; of a list alone nothing of it is
 * missed. What goes to 我局 goes to the one of `signers`.
 */
export function receiverIn(
  lines: readonly ReadLine[],
  isListOnly: boolean,
  signers: readonly string[],
): ReadReceiver {
  const department = departmentIn(lines, signers);
  const detailed = channelsIn(lines, department);
  const ways = waysIn(lines, detailed);
  const said = lines.flatMap(({ read }) => objectionStatements(read));
  const postmark = said.find((statement) => statement.kind === 'postmark');
  const channels = [...detailed, ...ways.channels].map((channel) =>
    channel.kind === 'letter' && postmark?.kind === 'postmark'
      ? { ...channel, postmark: postmark.rule }
      : { ...channel, hours: hoursOf(channel, said) },
  );
  return {
    receiver: {
      department,
      channels: inOrderOf(ways.kinds, channels),
      ...objectionRules(lines.map(({ read }) => read.scope.text)),
    },
    doubts: [
      ...(isListOnly ? [] : [...missing(department, channels), ...ways.doubts]),
      ...mobiles(channels),
      ...lines.flatMap((line) => numberLeft(line, channels)),
    ],
  };
}

/** 受理时间：工作日8:30—12:00，14:30—17:30: when one can call, or come where it is said of visits. */
function hoursOf({ kind }: DraftChannel, said: readonly ObjectionStatement[]): string {
  const hours = said.find(
    (statement) => statement.kind === 'hours' && (statement.isOfVisits ? kind === 'visit' : kind === 'phone'),
  );
  if (!hours) return '';
  const text = hours.scope.written(hours);
  const stated = stretchIn(
    text,
    /^(?:(?:[^。；）)\n]|；(?=\s*(?:上午|下午|晚上|\d)))*?\d{1,2}(?:[:：]\d{2}|[时点]半?))+/,
  );
  return parseOfficeHours(stated) ? stated : '';
}

/** `channels` as the text lists their `kinds`, and those that it does not list behind them. */
function inOrderOf(
  kinds: readonly DraftChannel['kind'][],
  channels: readonly DraftChannel[],
): readonly DraftChannel[] {
  const place = ({ kind }: DraftChannel): number =>
    kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length;
  return channels.toSorted((a, b) => place(a) - place(b));
}

function missing(department: string, channels: readonly DraftChannel[]): Doubt[] {
  return [
    ...(department === '' ? [doubt('receiver-missing', {}, { at: '受理' })] : []),
    ...(channels.length === 0 ? [doubt('channels-missing', {}, { at: '受理' })] : []),
  ];
}

/**
 * The numbers of `line` by which none of `channels` is reached, though nothing says that they are of another matter.
 */
function numberLeft({ line, read }: ReadLine, channels: readonly DraftChannel[]): Doubt[] {
  const known = channels.map(({ value }) => value.replace(/\D/g, ''));
  const left = contactStatements(read.scope).flatMap((statement) => {
    if (statement.kind === 'site') return siteLeft(statement, channels);
    if (statement.kind !== 'phone') return [];
    const isHotline = /^(?:12|96)\d{3}$/.test(statement.number.local) && reached.test(statement.before);
    const isKnown = known.some((number) => number.includes(statement.number.local));
    const isOther = statement.about === 'other' && !isHotline;
    return isOther || isKnown ? [] : [read.scope.written(statement).trim()];
  });
  if (ofCadres.test(line.text) && !known.includes('12380')) left.push('12380');
  const numbers = [...new Set(left)].join('、');
  return numbers === '' ? [] : [doubt('number-left', { numbers }, { where: line.where, at: '受理' })];
}

/** The address on the web of `statement`, where the text says that one objects there and none of `channels` has it. */
function siteLeft(
  { scope, start, end, before }: ContactStatement,
  channels: readonly DraftChannel[],
): string[] {
  const site = scope.written({ start, end }).trim();
  const isWay = /(?:网上|在线|网络|网站)(?:反映|举报|投诉|受理|监督|提交)?[:：为]$/.test(before);
  return isWay && !channels.some(({ value }) => value.includes(site)) ? [site] : [];
}

/** 12380: what organisation departments are told of cadres under, by phone, web or text message; no sum of money. */
const ofCadres = /(?<![\w.-])12380(?![\w.元人户万亿-])/;

/** What a hotline is told for that takes what is said of a notice. */
const reached = /举报|监督|受理|反映|异议/;

function mobiles(channels: readonly DraftChannel[]): Doubt[] {
  return channels.flatMap(({ kind, value }) =>
    (kind === 'phone' || kind === 'sms') && /^1\d{2}-?\d{4}-?\d{4}$/.test(unspaced(value))
      ? [doubt('mobile-channel', { number: `${value.slice(0, 3)}****${value.slice(-4)}` }, { at: '受理' })]
      : [],
  );
}
