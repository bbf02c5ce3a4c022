import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { type ContactFindings, emailFault, phoneFault, postcodeFault } from '../../contact/contact-value.ts';
import { type Channel, hasDetails, waysToObject } from '../../receiver/receiver.ts';
import type { Notice } from '../../notice/notice.ts';
import { refusedWays, type Way, type WayStatement } from '../../statements/contacts/way-statements.ts';
import { isSameNumber, parsePhoneNumber } from '../../statements/contacts/phone-number.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { contactsIn } from './contacts-in.ts';
import { registeredNumbersOf } from './registered-numbers.ts';

/** A channel that is named, in the settings or in the prose, can be used: a phone has a number. */
export const channelWithoutDetails: Rule = function* (notice) {
  const { channels } = notice.receiver;
  if (!waysToObject(notice.receiver).some(hasDetails)) {
    yield { code: 'receiver-unreachable', path: ['receiver', 'channels'], facts: {} };
    return;
  }
  for (const [index, channel] of channels.entries())
    if (!hasDetails(channel) && channel.kind !== 'visit')
      yield {
        code: 'channel-without-details',
        path: ['receiver', 'channels', index],
        facts: { kind: channel.kind, isRegistered: true },
      };
  const detailKinds = new Set(
    contactsIn(notice)
      .details.flatMap(([, statements]) => statements)
      .map((statement) => (statement.kind === 'phone' && statement.as === 'fax' ? 'fax' : statement.kind)),
  );
  const kinds = new Set<Channel['kind']>(channels.map(({ kind }) => kind));
  for (const { scope, start, kind, isPaper } of [...waysIn(notice), ...lettersPostmarked(notice)]) {
    const detail = detailOf[kind];
    const isCovered =
      (kind === 'fax' && channels.some(({ note }) => note?.includes('传真'))) ||
      (kind === 'sms' && channels.some((channel) => channel.kind === 'phone'));
    if (isPaper || kinds.has(kind) || (detail !== undefined && detailKinds.has(detail)) || isCovered)
      continue;
    kinds.add(kind);
    yield {
      code: 'channel-without-details',
      ...placeIn(scope, start),
      facts: { kind, isRegistered: false },
    };
  }
};

/** The detail in the prose by which a way can be gone without the settings. */
const detailOf: Readonly<Partial<Record<Channel['kind'], 'phone' | 'fax' | 'email' | 'address'>>> = {
  phone: 'phone',
  fax: 'fax',
  email: 'email',
  letter: 'address',
  visit: 'address',
};

type PlacedWay = Way & Pick<WayStatement, 'scope' | 'isOpen'>;

/** The ways that the body says one may object by. */
function waysIn(notice: Notice): PlacedWay[] {
  return contactsIn(notice).ways.flatMap(({ ways, scope, isOpen }) =>
    ways.map((way) => ({ ...way, scope, isOpen })),
  );
}

/** 信函以到达日邮戳为准: letters are taken. */
function lettersPostmarked(notice: Notice): PlacedWay[] {
  return contactsIn(notice).objections.flatMap(({ kind, scope, start, end }): PlacedWay[] =>
    kind === 'postmark' ? [{ kind: 'letter', isPaper: false, isOpen: true, scope, start, end }] : [],
  );
}

/** What stands for a number or an address is one: a reader dials and writes what is printed. */
export const contactMalformed: Rule = function* (notice) {
  for (const [index, channel] of notice.receiver.channels.entries())
    for (const [key, facts] of channelFaults(channel))
      yield { code: 'contact-malformed', path: ['receiver', 'channels', index, key], facts };
  for (const { scope } of readingOf(notice).body)
    for (const [kind, pattern, faultOf] of stated)
      for (const { 0: text, index } of matchesIn(scope.text, pattern)) {
        const fault = scope.isQuoted({ start: index, end: index + text.length }) ? undefined : faultOf(text);
        if (fault !== undefined)
          yield { code: 'contact-malformed', ...placeIn(scope, index), facts: { kind, text, fault } };
      }
};

/** 邮编：51000: what is called a postcode, of however many digits; an address of e-mail with a comma for its point. */
const stated = [
  ['postcode', /(?<=(?:邮编|邮政编码|邮码)[:为是]?)\d{1,9}(?!\d)/g, postcodeFault],
  [
    'email',
    /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,20}){0,3}[，。、,](?:gov|com|edu|org|net|cn)(?:\.[a-z]{2,3})?(?![A-Za-z0-9@])/g,
    emailFault,
  ],
] as const;

/** What is wrong with the values of `channel`: the word of the value, and the facts. */
function channelFaults(
  channel: Channel,
): readonly (readonly [key: string, facts: ContactFindings['contact-malformed']])[] {
  const { kind } = channel;
  const faults = (
    key: string,
    named: ContactFindings['contact-malformed']['kind'],
    text: string | undefined,
    faultOf: typeof phoneFault,
  ) => {
    const fault = text === undefined ? undefined : faultOf(text);
    return text === undefined || fault === undefined ? [] : [[key, { kind: named, text, fault }] as const];
  };
  switch (kind) {
    case 'phone':
    case 'fax':
      return faults('number', kind, channel.number, phoneFault);
    case 'email':
      return faults('address', kind, channel.address, emailFault);
    case 'letter':
      return faults('postcode', 'postcode', channel.postcode, postcodeFault);
    case 'sms':
      return faults('number', 'phone', channel.number, phoneFault);
    case 'visit':
    case 'box':
    case 'online':
      return [];
  }
}

/** Who may come in person is told where to, and when: at the hours given, or at the office's. */
export const visitWithoutPlace: Rule = function* ({ receiver }, { office }) {
  if (!waysToObject(receiver).some(hasDetails)) return;
  for (const [index, channel] of receiver.channels.entries()) {
    if (channel.kind !== 'visit') continue;
    const lacks = [
      ...(channel.address === undefined ? (['place'] as const) : []),
      ...(channel.hours === undefined && office.hours === undefined ? (['hours'] as const) : []),
    ];
    if (lacks.length > 0)
      yield { code: 'visit-without-place', path: ['receiver', 'channels', index], facts: { lacks } };
  }
};

/** Prose that names the ways one by one, without 等, names them all. */
export const channelUnnamed: Rule = function* (notice) {
  const all = waysIn(notice);
  if (all.every(({ isPaper }) => isPaper) || all.some(({ isOpen }) => isOpen)) return;
  const named = new Set(all.map(({ kind }) => kind));
  const onPaper: readonly Channel['kind'][] = all.some(({ isPaper }) => isPaper)
    ? ['email', 'fax', 'visit']
    : [];
  const kinds = new Set<Channel['kind']>(onPaper);
  const { body } = readingOf(notice);
  for (const [index, channel] of notice.receiver.channels.entries()) {
    const { kind, purpose, note } = channel;
    if (purpose !== 'objection' || isForQuestions(note) || named.has(kind) || kinds.has(kind)) continue;
    const isBeside =
      body.some(({ scope }) => isGivenBeside(channel, scope)) ||
      all.some(({ scope }) => isAddressed(channel, scope.text));
    if (isBeside && kind !== 'phone') continue;
    kinds.add(kind);
    if (isBeside) continue;
    yield { code: 'channel-unnamed', path: ['receiver', 'channels', index], facts: { kind } };
  }
};

/** 受理电话：…，传真：…，通信地址：…: whether `text`, which names ways, gives the address of `channel` among them. */
function isAddressed(channel: Channel, text: string): boolean {
  return (
    channel.kind === 'letter' &&
    [channel.address, channel.postcode].some((known) => known !== undefined && text.includes(known))
  );
}

/** 通过来信、来电、来访反映，邮箱：…; 以书面形式反映，联系电话：…: whether `scope` gives `channel` beside the ways. */
function isGivenBeside(channel: Channel, { text, heading }: Scope): boolean {
  if (channel.kind === 'email') return channel.address !== undefined && text.includes(channel.address);
  if (channel.kind === 'fax') return channel.number !== undefined && text.includes(channel.number);
  if (channel.kind !== 'phone' || channel.number === undefined) return false;
  const label = /(?:(?:联系|咨询)(?:电话|方式)|（[^（）]{1,40}，电话)[:为是]?（?$/;
  // 二、监督电话。人事科：5550123
  const isBelowLabel = /(?:联系|咨询|监督|举报|受理|反映)电话[。:]?$/.test(heading);
  const number = parsePhoneNumber(channel.number);
  return matchesIn(text, /（?(?:0\d{2,3}[）—–-]{0,2})?\d{7,8}/g).some(({ 0: written, index }) => {
    const stated = parsePhoneNumber(written);
    const isOne = number !== undefined && stated !== undefined && isSameNumber(number, stated);
    return isOne && (isBelowLabel || label.test(text.slice(0, index)));
  });
}

/** 仅供联系, said in the note. */
function isForQuestions(note: string | undefined): boolean {
  return note !== undefined && /仅|咨询|联系/.test(note);
}

/** What the prose tells one to object by is not kept for questions or emergencies. */
export const channelNotForObjections: Rule = function* (notice) {
  const { channels } = notice.receiver;
  const taking = new Set(waysToObject(notice.receiver).map(({ kind }) => kind));
  const reported = new Set<Channel['kind']>();
  for (const { kind, scope, start, isOpen } of waysIn(notice)) {
    const registered = channels.find((channel) => channel.kind === kind);
    if (!registered || registered.purpose === 'objection' || taking.has(kind) || reported.has(kind)) continue;
    // 紧急情况下可以拨打电话反映
    if (registered.purpose === 'emergency' && isOpen) continue;
    reported.add(kind);
    yield {
      code: 'channel-not-for-objections',
      ...placeIn(scope, start),
      facts: { kind, purpose: registered.purpose },
    };
  }
};

/** As far as numbers are told before the words that point at them. */
const farthestNumber = 120;

/** Of the numbers `told` before it, those that `before` points at: 该电话, 上述两部电话. */
function numbersPointedAt(before: string, told: readonly string[]): readonly string[] {
  if (/(?:以上|[上前]述)(?:[两几二三四\d][部个条]|各)?$/.test(before)) return told;
  return /[该此]$/.test(before) ? told.slice(-1) : [];
}

const numeral = /\d[\d-]{6,}/;
const numerals = new RegExp(numeral, 'g');

/** Where the prose says that some channel takes no objections, the settings do not offer it as a way to object. */
export const channelRefused: Rule = function* (notice) {
  const { channels } = notice.receiver;
  for (const { kind, scope, start, end } of readingOf(notice).body.flatMap(refusedWays)) {
    const written = scope.written({ start, end });
    const before = stretchBefore(scope.text, start, '。；\n', 60);
    const digits = stretchIn(written, numeral);
    const pointed = matchesIn(scope.text.slice(Math.max(0, start - farthestNumber), start), numerals);
    const meant =
      digits === ''
        ? numbersPointedAt(
            before,
            pointed.map(([one]) => one),
          )
        : [digits];
    const numbers = meant.flatMap((one) => parsePhoneNumber(one) ?? []);
    const isMeant = (channel: Channel): boolean =>
      channel.kind === kind &&
      (numbers.length === 0 ||
        registeredNumbersOf(channel).some((own) =>
          numbers.some((number) => isSameNumber(own.number, number)),
        ));
    const ofKind = channels.filter(isMeant);
    // Of two numbers, one may be for questions and the other for objections.
    if (
      ofKind.length === 0 ||
      ofKind.some(({ purpose, note }) => purpose !== 'objection' || isForQuestions(note))
    )
      continue;
    yield {
      code: 'channel-refused',
      ...placeIn(scope, start),
      facts: { kind, written },
    };
    return;
  }
};

/** Who must write, seal or sign has an address to send it to. */
export const writtenObjection: Rule = function* (notice) {
  const { rules } = notice.receiver;
  const channels = waysToObject(notice.receiver);
  const takesPaper = channels.some(
    (channel) => channel.kind !== 'phone' && channel.kind !== 'sms' && hasDetails(channel),
  );
  const isUnreachable = !channels.some(hasDetails);
  if (takesPaper || isUnreachable || channels.some(({ note }) => note?.includes('传真'))) return;
  for (const { scope } of readingOf(notice).body) {
    const at = scope.text.search(written);
    if (at !== -1) return yield { code: 'written-objection-unaddressed', ...placeIn(scope, at), facts: {} };
  }
  for (const key of ['byOrganisation', 'byPerson'] as const) {
    const { [key]: rule = '' } = rules;
    if (written.test(rule))
      return yield {
        code: 'written-objection-unaddressed',
        path: ['receiver', 'rules', key],
        facts: {},
      } satisfies Finding;
  }
};

/** What can be met only on paper. */
const written =
  /(?<!不|无须|无需)(?:加盖|盖)(?:单位|本单位|单位的)?公章|手写签名|亲笔签名|本人签名|书面(?:(?:实名|署名)?形式|材料|方式|反映|意见|报告|(?=[、或和及]))|复印件/;
