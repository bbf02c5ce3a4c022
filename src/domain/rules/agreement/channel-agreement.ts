import { placeIn } from '../../finding/finding.ts';
import type { Finding } from '../findings.ts';
import { type ContactFindings, emailFault, phoneFault, postcodeFault } from '../../contact/contact-value.ts';
import { type Channel, waysToObject } from '../../receiver/receiver.ts';
import { channelMentions, refusedChannels } from '../../statements/channel-mentions.ts';
import { bareContact, type ContactDetail, contactDetails } from '../../statements/contact-details.ts';
import { bodyLines, endnoteLines } from '../../statements/stated-line.ts';
import type { Rule } from '../rule.ts';

/** A channel that is named, in the settings or in the prose, can be used: a phone has a number. */
export const channelWithoutDetails: Rule = function* (notice) {
  const { channels } = notice.receiver;
  if (!waysToObject(notice.receiver).some(isUsable)) {
    yield { code: 'receiver-unreachable', path: ['receiver', 'channels'], facts: {} };
    return;
  }
  for (const [index, channel] of channels.entries())
    if (!isUsable(channel) && channel.kind !== 'visit')
      yield {
        code: 'channel-without-details',
        path: ['receiver', 'channels', index],
        facts: { kind: channel.kind, isRegistered: true },
      };
  const lines = bodyLines(notice);
  const given = new Set(lines.flatMap(contactDetails).map(({ kind }) => kind));
  const told = new Set<Channel['kind']>(channels.map(({ kind }) => kind));
  for (const line of lines)
    for (const { mentions } of channelMentions(line))
      for (const { kind, start } of mentions) {
        const isGiven =
          given.has(kind === 'email' ? 'email' : kind === 'letter' ? 'address' : 'phone') &&
          kind !== 'visit' &&
          kind !== 'box' &&
          kind !== 'online';
        const isCovered = kind === 'fax' && channels.some(({ note }) => note?.includes('传真'));
        if (told.has(kind) || isGiven || isCovered) continue;
        told.add(kind);
        yield {
          code: 'channel-without-details',
          ...placeIn(line, start),
          facts: { kind, isRegistered: false },
        };
      }
};

/** What stands for a number or an address is one: a reader dials and writes what is printed. */
export const contactMalformed: Rule = function* ({ receiver }) {
  for (const [index, channel] of receiver.channels.entries())
    for (const [key, facts] of channelFaults(channel))
      yield { code: 'contact-malformed', path: ['receiver', 'channels', index, key], facts };
};

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
    // What nobody sees is told as such.
    const fault = text === undefined ? undefined : faultOf(text.replace(/\p{Cf}/gu, ''));
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
  if (!waysToObject(receiver).some(isUsable)) return;
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

/** Numbers and addresses in the prose are those of the settings. */
export const contactUnregistered: Rule = function* (notice) {
  const { channels } = notice.receiver;
  const registered = new Set(channels.flatMap(registeredContacts));
  for (const line of [...bodyLines(notice), ...endnoteLines(notice)])
    for (const detail of contactDetails(line)) {
      if (isRegistered(detail, registered)) continue;
      yield {
        code: 'contact-unregistered',
        ...placeIn(line, detail.start),
        facts: { kind: detail.kind, text: detail.text },
      };
    }
};

/** Prose that names the channels one by one, without 等, names them all. */
export const channelUnnamed: Rule = function* (notice) {
  const all = bodyLines(notice).flatMap((line) => channelMentions(line));
  if (all.length === 0 || all.some(({ isOpen }) => isOpen)) return;
  const named = new Set(all.flatMap(({ mentions }) => mentions.map(({ kind }) => kind)));
  const told = new Set<Channel['kind']>();
  for (const [index, { kind, purpose }] of notice.receiver.channels.entries()) {
    if (purpose !== 'objection' || named.has(kind) || told.has(kind)) continue;
    told.add(kind);
    yield { code: 'channel-unnamed', path: ['receiver', 'channels', index], facts: { kind } };
  }
};

/** What the prose tells one to object by is not kept for questions or emergencies. */
export const channelNotForObjections: Rule = function* (notice) {
  const { channels } = notice.receiver;
  const taking = new Set(waysToObject(notice.receiver).map(({ kind }) => kind));
  const told = new Set<Channel['kind']>();
  for (const line of bodyLines(notice))
    for (const { kind, start } of channelMentions(line).flatMap(({ mentions }) => mentions)) {
      const kept = channels.find((channel) => channel.kind === kind);
      if (!kept || kept.purpose === 'objection' || taking.has(kind) || told.has(kind)) continue;
      told.add(kind);
      yield {
        code: 'channel-not-for-objections',
        ...placeIn(line, start),
        facts: { kind, purpose: kept.purpose },
      };
    }
};

/** Where the prose says that some channel takes no objections, the settings do not offer it as a way to object. */
export const channelRefused: Rule = function* (notice) {
  for (const line of bodyLines(notice))
    for (const { kind, start, written } of refusedChannels(line)) {
      const index = notice.receiver.channels.findIndex(
        (channel) => channel.kind === kind && channel.purpose === 'objection',
      );
      // Of two numbers, one may be for questions and the other for objections.
      if (
        index === -1 ||
        notice.receiver.channels.some((other) => other.kind === kind && other.purpose !== 'objection')
      )
        continue;
      yield { code: 'channel-refused', ...placeIn(line, start), facts: { kind, written } };
      return;
    }
};

/** Who must write, seal or sign has an address to send it to. */
export const writtenObjection: Rule = function* (notice) {
  const { rules } = notice.receiver;
  const channels = waysToObject(notice.receiver);
  const takesPaper = channels.some(
    (channel) => channel.kind !== 'phone' && channel.kind !== 'sms' && isUsable(channel),
  );
  const isUnreachable = !channels.some(isUsable);
  if (takesPaper || isUnreachable || channels.some(({ note }) => note?.includes('传真'))) return;
  for (const line of bodyLines(notice)) {
    const at = line.text.search(written);
    if (at !== -1) return yield { code: 'written-objection-unaddressed', ...placeIn(line, at), facts: {} };
  }
  for (const key of ['byOrganisation', 'byPerson'] as const)
    if (written.test(rules[key] ?? ''))
      return yield {
        code: 'written-objection-unaddressed',
        path: ['receiver', 'rules', key],
        facts: {},
      } satisfies Finding;
};

/** What can be met only on paper. */
const written =
  /(?<!不|无须|无需)(?:加盖|盖)(?:单位|本单位|单位的)?公章|手写签名|亲笔签名|本人签名|书面(?:形式|材料|方式|反映|意见|报告)|复印件/;

function isUsable(channel: Channel): boolean {
  return 'number' in channel ? channel.number !== undefined : channel.address !== undefined;
}

function registeredContacts(channel: Channel): string[] {
  switch (channel.kind) {
    case 'phone':
    case 'fax':
    case 'sms':
      // Two numbers in one value are told as such.
      return (channel.number ?? '').split(/[、,，;；/|]|或/).map((number) => bareContact('phone', number));
    case 'email':
    case 'online':
      return [bareContact('email', channel.address ?? '')];
    case 'letter':
      return [bareContact('address', channel.address ?? ''), bareContact('postcode', channel.postcode ?? '')];
    case 'visit':
    case 'box':
      return [bareContact('address', channel.address ?? '')];
  }
}

/** A phone number may leave out the area code and the extension, an address the province or the room. */
function isRegistered({ kind, bare }: ContactDetail, registered: ReadonlySet<string>): boolean {
  if (registered.has(bare)) return true;
  if (kind === 'phone') {
    const [digits = '', extension] = bare.split('转');
    return [...registered].some((contact) => {
      const [known = '', knownExtension] = contact.split('转');
      const isSame = known.length >= 7 && (known.endsWith(digits) || digits.endsWith(known));
      return isSame && (extension === undefined || extension === knownExtension);
    });
  }
  return (
    kind === 'address' &&
    [...registered].some((known) => known !== '' && (known.includes(bare) || bare.includes(known)))
  );
}
