import { type ContactStatement, contactStatements } from '#domain/statements/contacts/contact-statements.ts';
import { isBodyName } from '../body-name.ts';
import type { DraftChannel } from '../draft.ts';
import { unspaced } from '../entry.ts';
import type { ReadLine } from '../read-lines.ts';
import { addressesIn } from './addresses.ts';
import { contactOf, contactWithin } from './contact-person.ts';
import { nameBefore } from './department.ts';
import { noteOf } from './number-note.ts';

/** What a channel has where the text gives nothing of it. */
export const nothingGiven: Omit<DraftChannel, 'kind'> = {
  value: '',
  postcode: '',
  postmark: undefined,
  hours: '',
  contact: '',
  note: '',
};

/** The channels whose numbers and addresses `lines` give; `department` takes the objections. */
export function channelsIn(lines: readonly ReadLine[], department: string): DraftChannel[] {
  const channels: DraftChannel[] = [];
  const stated = lines.flatMap(({ read }) => contactStatements(read.scope));
  const hasOwn = stated.some(({ kind, about, isAside }) => kind === 'phone' && about !== 'other' && !isAside);
  let [owner, contact, postcode] = ['', '', ''];
  for (const { line, read } of lines) {
    owner = ownerOf(line.text) ?? owner;
    contact = contactWithin(line.text, contact);
    for (const statement of contactStatements(read.scope)) {
      if (statement.about === 'other' || (statement.isAside && hasOwn)) continue;
      const own = channelOf(statement, isSameOwner(owner, department) ? '' : owner, department);
      const channel = own && withContact(own, contactOf(statement) ?? contact);
      if (statement.kind === 'postcode' && !addPostcode(channels, statement.text)) postcode = statement.text;
      else if (channel && !channels.some((other) => isSameChannel(other, channel))) channels.push(channel);
    }
    for (const address of addressesIn(line.text))
      if (
        !channels.some((other) => isSameChannel(other, address)) &&
        mayBeAnother(address, channels, owner, department)
      )
        channels.push({
          ...address,
          postcode: address.postcode || (address.kind === 'letter' ? postcode : ''),
        });
  }
  const isOfPapers = lines.some(({ line }) => /受理地?点/.test(line.text));
  return isOfPapers ? withLetter(channels, postcode) : channels;
}

/** `channels` with 异议受理地点 to write to as well, where the text gives its `postcode`. */
function withLetter(channels: readonly DraftChannel[], postcode: string): DraftChannel[] {
  const visit = channels.find(({ kind }) => kind === 'visit');
  const isWritten = channels.some(({ kind }) => kind === 'letter');
  if (postcode === '' || !visit || isWritten) return [...channels];
  return [...channels, { ...visit, kind: 'letter', postcode, hours: '' }];
}

/** A person is called, not written to. */
function withContact(channel: DraftChannel, contact: string): DraftChannel {
  return channel.kind === 'phone' || channel.kind === 'fax' ? { ...channel, contact } : channel;
}

/** 招标代理机构：某公司: whose the contacts below are. */
function ownerOf(text: string): string | undefined {
  const [, label = '', name = ''] =
    /^([^：:，。]{2,14})[：:](.{2,60})$/.exec(text.replace(/(?<=^[^:：]{0,12})\s+/g, '')) ?? [];
  const isOwner =
    /(?:人|机构|单位|部门|公司|处室|科室)$/.test(label) && !/联系人|负责人|经办人|收件人/.test(label);
  const bare = label.replace(/^\d{1,2}[、.．]/, '');
  const body = nameBefore(name);
  return isOwner && isBodyName(body) ? `${bare} ${body}` : undefined;
}

function isSameOwner(owner: string, department: string): boolean {
  return owner === '' || (department !== '' && owner.includes(department));
}

/** The channel that `statement` gives; undefined where it is none to object by. */
function channelOf(statement: ContactStatement, owner: string, department: string): DraftChannel | undefined {
  const { scope, kind } = statement;
  switch (kind) {
    case 'phone':
      return phoneChannel(statement, owner, department);
    case 'email':
      return { ...nothingGiven, kind, value: statement.text };
    case 'site':
      return statement.about === 'objection'
        ? { ...nothingGiven, kind: 'online', value: inOneForm(scope.written(statement).trim()) }
        : undefined;
    default:
      return undefined;
  }
}

/** 短信举报至: before a number that takes text messages. */
const textsTo = /短信(?:举报|反映|监督|受理|平台)*(?:号码|电话)?(?:发?[至到])?[:：为]?$/;

function phoneChannel(
  statement: Extract<ContactStatement, { readonly kind: 'phone' }>,
  owner: string,
  department: string,
): DraftChannel {
  const number = inOneForm(statement.scope.written(statement).trim());
  const area = /^\d{7,8}$/.test(number) ? statement.number.area : undefined;
  const isFax = isFaxBehind(statement);
  const shared = statement.as === 'both' && !isFax ? alsoFax : '';
  return {
    ...nothingGiven,
    kind: textsTo.test(statement.before) ? 'sms' : statement.as === 'fax' || isFax ? 'fax' : 'phone',
    value: area === undefined ? number : `${area}-${number}`,
    note: [owner, noteOf(statement, owner, department), shared].filter((part) => part !== '').join('，'),
  };
}

/** A number with the digits and the stroke that settings have: `0000—5550123` is `0000-5550123`. */
function inOneForm(number: string): string {
  return number
    .replace(/^[（(](?!.*[）)])/, '')
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/(?<=[\d）)])\s*[-—–―－~～]+\s*(?=\d)/g, '-');
}

/** A number of a phone and of a fax. */
export const alsoFax = '兼传真';

function isFaxBehind({ scope, end }: ContactStatement): boolean {
  return scope.text.startsWith('（传真）', end);
}

/** Adds `postcode` to the last address; false where there is none yet. */
function addPostcode(channels: DraftChannel[], postcode: string): boolean {
  const index = channels.findLastIndex((channel) => channel.kind === 'letter');
  const letter = channels[index];
  if (letter && letter.postcode === '') channels[index] = { ...letter, postcode };
  return letter !== undefined;
}

/** A second address is another body's, and no way to object here. */
function mayBeAnother(
  channel: DraftChannel,
  channels: readonly DraftChannel[],
  owner: string,
  department: string,
): boolean {
  return (
    channel.kind !== 'letter' ||
    isSameOwner(owner, department) ||
    !channels.some(({ kind }) => kind === 'letter')
  );
}

function isSameChannel(one: DraftChannel, other: DraftChannel): boolean {
  const form = ({ value }: DraftChannel): string => unspaced(value).replace(/[-—－()（）]/g, '');
  return one.kind === other.kind && form(one) === form(other);
}
