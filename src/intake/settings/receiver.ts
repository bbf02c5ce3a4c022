import { stretchIn } from '#domain/lists/stretch-in.ts';
import { at } from '#domain/lists/at.ts';
import { parseOfficeHours } from '#domain/receiver/office-hours.ts';
import { type ContactStatement, contactStatements } from '#domain/statements/contacts/contact-statements.ts';
import {
  type ObjectionStatement,
  objectionStatements,
} from '#domain/statements/contacts/objection-statements.ts';
import { wayStatements } from '#domain/statements/contacts/way-statements.ts';
import { type Doubt, doubt } from '../doubt.ts';
import type { DraftChannel, DraftReceiver } from '../draft.ts';
import { bodyAndPost, isBodyName } from '../body-name.ts';
import { unspaced } from '../entry.ts';
import { addressesIn } from './addresses.ts';
import { objectionRules } from './objection-rules.ts';
import type { ReadLine } from '../read-lines.ts';
import { contactOf, contactWithin } from './contact-person.ts';

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
  const [signer = '', ...others] = signers;
  const own =
    others.length === 0 ? lines.map(({ line }) => toItself.exec(line.text)).find(Boolean) : undefined;
  const department = departmentIn(lines) || (own ? `${signer}${own[1] ?? ''}` : '');
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
      ...(isListOnly ? [] : missing(department, channels)),
      ...(isListOnly ? [] : ways.doubts),
      ...mobiles(channels),
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

const labelled =
  /^(?:异议|举报|投诉)?(?:受理|处理|联系|接收|监督|负责|承办)(?:异议|反映|意见|举报|投诉)?的?(?:部门|单位|机构|处室|科室|组织|(?<=^异议受理))(?:[及和](?:联系|举报|监督)?(?:电话|方式))?[:：](.+)$/;
const commissioner = /^(?:招标人|采购人|征求意见单位|公示单位|主管部门)[:：](.+)$/;
const delivered =
  /(?:(?<=书面[^，。；]{0,6})提交|送达|送交|递交|报送|(?<=[，；])[请并]?送(?![达交至到往])|反馈(?:至|到|给)?|(?:反映|提交(?:书面)?(?:材料|意见|异议)?)(?:至|到|给)|寄送?(?:至|到))([^，。；:：、\s（(]{3,50})(?=[（(，。；])/g;
const contacted = /请?(?:与|和)?联系([^，。；:：、\s（]{4,30})(?=[。，；（]|$)/g;
/** 联系方式：某局某科 0000-5550123 */
const besideNumber =
  /^(?:监督|举报|联系|受理|反映)+(?:方式)?[:：]\s*([^，。；:：、\s\d（(]{3,30})(?:[，\s]+|电话[:：]?)(?=[（(]?\d)/g;
/** 致电某局某科（0000-5550123）, 拨打某局某科电话0000-5550123, 致电0000-5550123（某办公室） */
const called =
  /(?:致电|拨打|电话联系|告知|邮件至)(?!我们|组织(?!部)|或)([^，。；:：、\s（(\d]{3,30}?)(?:的?(?:联系|办公)?电话)?(?=[（(:：]{0,2}(?:联系)?(?:电话)?[:：]?0\d{2,3}[-—]\d)/g;
const behindNumber = /(?:致电|拨打)0\d{2,3}[-—]\d{7,8}[（(]([^（）()\d]{4,30})[）)]/g;
/** 向某厅诚信与监督处提出: a name may have words that lead one elsewhere. */
const toward =
  /向(?!社会|我们|组织(?!部)|上级|有关|公众|本人)([^，。；:：、\s向]{2,36}?)(?:（[^）]*）)?(?:进行|署名|以?书面(?:形式|方式)?|以[^，。；]{2,12}(?:形式|方式)|提交(?=书面)|实名|如实|据实|当面|直接)*(?:反[映应]|提出|举报|投诉|申诉)/g;
const turnedTo =
  /(?:向|(?<!参)与|到|找|由|请联系|联系)(?!社会|我们|组织(?!部)|上级|有关|公众|本人)((?:[^，。；:：、\s向与到由]|(?<=参)与|、(?=[^，。；:：]{0,12}(?:反映|提出))){2,36}?)(?:（[^）]*）)?(?:进行|书面|实名|如实|据实|当面|直接)*(?:反[映应]|提出|联系|举报|投诉|反馈|受理|申诉)/g;

function departmentIn(lines: readonly ReadLine[]): string {
  const texts = lines.map(({ line }) => line.text.split('\n')).flat();
  const named = [labelled, commissioner].map((label) =>
    texts
      .map((text) => label.exec(text.replace(/(?<=^[^:：]{0,12})\s+/g, ''))?.[1])
      .find((name) => name !== undefined && /\p{Script=Han}{2}/u.test(name)),
  );
  const label = named.find((name) => name !== undefined);
  if (named[0] === undefined) {
    const spoken = lines
      .flatMap(({ read }) => objectionStatements(read))
      .flatMap((statement) =>
        statement.kind === 'department' && statement.isLabelled ? statement.text : [],
      );
    if (label === undefined && spoken[0] !== undefined) return spoken[0];
    const turned = [toward, turnedTo, contacted, delivered, besideNumber, called, behindNumber]
      .flatMap((words) => texts.flatMap((text) => [...text.matchAll(words)].map(([, name = '']) => name)))
      .map((name) => name.replace(/^.*\d号楼?/, ''))
      .map((name) => (isReceiver(name) ? name : (bodyAndPost(name)?.organisation ?? '')))
      .find(isReceiver);
    if (turned !== undefined) return turned;
  }
  return label === undefined ? '' : at(label.split(nextLabel, 1), 0).trim();
}

/** What ends a department's name in its line: a wide gap, a stop, the label of what else stands there. */
const nextLabel =
  /\s{2,}|\u3000+|[，。；]|\s(?=(?:联系|监督|举报|受理|办公|电子)*(?:电话|方式|传真|邮箱|信箱|邮编|地址|人)(?:[:：]|\s*[（(]?\d))/;

/** Whether `name` is of a body that may take objections, or of several. */
function isReceiver(name: string): boolean {
  const parts = name.split(/[、或]|(?<=[科室处局办委部司会])[和及]/);
  return parts.every(isOneReceiver);
}

function isOneReceiver(name: string): boolean {
  return (
    !itself.test(name) &&
    !ofSentence.test(name) &&
    (isBodyName(name) || /(?:办|组|委|协会|联合会|工会|妇联|残联|文联|侨联|社科联|科协)$/.test(name))
  );
}

/** 我部建筑市场司, 的意见汇总后于4月8日前书面上报省局: a part of whoever signs, or of a sentence. */
const ofSentence = /^我|^的|上报|要通过|\d月/;
/** 我局某科: a part of whoever signs. */
const itselfIn = /^[我本](?:单位|[办局委厅处部校院会所站司]|中心|公司)/;
/** 我局, 本单位, 公示单位: who signs. */
const itself = /^(?:[我本](?:单位|[办局委厅处部校院会所站司]|中心|公司)|公示单位)$/;
/** 向我局反映, 请与我局某科联系, 请联系公示单位: to whoever signs, or a part of it. */
const toItself =
  /(?:[向与到至和]|联系|致电|拨打|反馈)(?:[我本](?:单位|[办局委厅处部会所站司院校]|中心)|公示单位)(\p{Script=Han}{2,12}?(?:科|股|处|室|办公室|组|中心))?(?=[^。；，]{0,12}(?:反映|提出|联系|反馈|举报)|[，。（(\d]|0\d)/u;

/** The channels whose numbers and addresses `lines` give. */
function channelsIn(lines: readonly ReadLine[], department: string): DraftChannel[] {
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
  const body = at(name.split(nextLabel, 1), 0).trim();
  return isOwner && isBodyName(body) ? `${bare} ${body}` : undefined;
}

function isSameOwner(owner: string, department: string): boolean {
  return owner === '' || (department !== '' && owner.includes(department));
}

function channelOf(statement: ContactStatement, owner: string, department: string): DraftChannel | undefined {
  const { scope, kind } = statement;
  const written = inOneForm(scope.written(statement).trim());
  const none = { postcode: '', postmark: undefined, hours: '', contact: '', note: '' };
  switch (kind) {
    case 'phone': {
      const own = noteOf(statement);
      const area = /^\d{7,8}$/.test(written) ? statement.number.area : undefined;
      const body = own.replace(ownLabel, '');
      const isItself = itselfIn.test(body) && department.endsWith(body.replace(itselfIn, ''));
      const isSaid = body !== '' && (owner.includes(body) || body === department || isItself);
      const shared = statement.as === 'both' && !isFaxBehind(statement) ? alsoFax : '';
      const saidOf = /信访|监督|举报|投诉|纪检/.test(own) ? own.slice(body.length) : '';
      const note = [owner, isSaid ? saidOf : own, shared].filter((part) => part !== '').join('，');
      const isText = /短信(?:举报|反映|监督|受理|平台)*(?:号码|电话)?(?:发?[至到])?[:：为]?$/.test(
        statement.before,
      );
      return {
        ...none,
        kind: isText ? 'sms' : statement.as === 'fax' || isFaxBehind(statement) ? 'fax' : 'phone',
        value: area === undefined ? written : `${area}-${written}`,
        note,
      };
    }
    case 'email':
      return { ...none, kind: 'email', value: statement.text };
    case 'site':
      return statement.about === 'objection' ? { ...none, kind: 'online', value: written } : undefined;
    default:
      return undefined;
  }
}

/** A number with the digits and the stroke that settings have: `0000—5550123` is `0000-5550123`. */
function inOneForm(number: string): string {
  return number
    .replace(/^[（(](?!.*[）)])/, '')
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/(?<=[\d）)])\s*[-—–―－~～]+\s*(?=\d)/g, '-');
}

/** A number of a phone and of a fax. */
const alsoFax = '兼传真';

function isFaxBehind({ scope, end }: ContactStatement): boolean {
  return scope.text.startsWith('（传真）', end);
}

const plainLabel =
  /^(?:(?:联系|受理|监督|举报|咨询|反映|投诉|办公|服务|值班|来电|异议)*(?:电话|热线|传真|座机|方式|号码)(?:号码)?(?:及传真)?|拨打|致电|为|是|请|可|或|和|、|及|请拨打|可拨打|区号)*$/;

/** 如有异议可向某局: what leads to a body. */
const turning =
  /^(?:.*?(?:异议|意见|问题|疑问)[的者]?)?(?:[请可也或应]|可以|及时|直接)*(?:[向与]|联系)(?=\p{Script=Han}{2})/u;

const ownLabel = /(?:联系|受理|监督|举报|信访|咨询|反映|投诉|办公|服务)*(?:电话|热线|方式|号码|传真)$/;

/** Whose a number is, where its own words say so: 省水利厅机关纪委监督电话, 0000-5550123（厅机关纪委）. */
function noteOf(statement: ContactStatement): string {
  const { scope, before, end } = statement;
  const own = unspaced(stretchIn(before, /[^，。；;:：、（(]*[:：]?$/))
    .replace(/[:：]$/, '')
    .replace(/^.*(?:反馈|反映|提交|报送|寄送)[至到给]/, '')
    .replace(/^(?:.*[请可])?[请可也或者]*(?:拨打|致电)/, '')
    .replace(turning, '');
  const isPlain = plainLabel.test(own) || own.length > 30 || /联系人|\d|[“”]/.test(own);
  const behind = stretchIn(scope.text.slice(end), /^（([^（）\d]{2,20})）/, 1);
  const isBehindBody =
    /委|处|科|室|部|组|局|办|厅|院|总支|会|所|站|中心|公司|校|监督|同志/.test(behind) && !/邮编/.test(behind);
  const clauses = before.split(/[，。；]/).map((clause) => clause.trim());
  const holder = stretchIn(before, /([^，。；:：、（(]{2,16})联系人/, 1);
  const named = clauses
    .slice(-2, -1)
    .map((clause) => clause.replace(/^.*[路街道巷]\d{1,5}号/, '').replace(turning, ''));
  const [body = ''] = (isPlain ? [...named, holder] : [holder]).filter(isBodyName);
  const supervising = /^监督|^举报/.test(own) && behind === '' ? own : '';
  const prefix = own.replace(ownLabel, '');
  const isOwned = /(?:纪检|监察|委|处|科|室|部|局|办|厅|所|站|院|组|中心|公司|会|单位|机构|政府|队)$/.test(
    prefix,
  );
  const label = isPlain ? body || supervising : isOwned ? own : body;
  return [label, isBehindBody ? behind : ''].filter((part) => part !== '').join('，');
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

const wayNames: Readonly<Partial<Record<DraftChannel['kind'], string>>> = {
  phone: '电话',
  fax: '传真',
  email: '电子邮件',
  letter: '信函',
};

/** The channels that `lines` name without a number or an address. */
function waysIn(
  lines: readonly ReadLine[],
  detailed: readonly DraftChannel[],
): {
  readonly channels: readonly DraftChannel[];
  /** The kinds of channels, in the order in which they are named. */
  readonly kinds: readonly DraftChannel['kind'][];
  readonly doubts: readonly Doubt[];
} {
  const named = lines.flatMap(({ line, read }) =>
    wayStatements(read).flatMap(({ ways: all }) => all.map((way) => ({ ...way, where: line.where }))),
  );
  const ways = [...named, ...lines.flatMap(unreadable)];
  const isGiven = (kind: DraftChannel['kind']): boolean =>
    detailed.some((channel) => channel.kind === kind || (kind === 'fax' && channel.note.includes(alsoFax)));
  const missing = ways.filter(
    ({ kind, isPaper }, index) =>
      !isPaper &&
      kind !== 'online' &&
      !isGiven(kind) &&
      ways.findIndex((way) => way.kind === kind && !way.isPaper) === index,
  );
  const takesPaper = isGiven('letter') || isGiven('email') || isGiven('fax') || isGiven('visit');
  const isWritten =
    ways.some(({ isPaper }) => isPaper) ||
    lines.some(({ line }) => /以?书面(?:形式|方式|材料)/.test(line.text));
  return {
    kinds: [...new Set(ways.filter(({ isPaper }) => !isPaper).map(({ kind }) => kind))],
    channels: missing
      .filter(({ kind }) => kind !== 'fax' && kind !== 'sms' && kind !== 'box')
      .map(({ kind }) => ({
        kind,
        value: '',
        postcode: '',
        postmark: undefined,
        hours: '',
        contact: '',
        note: '',
      })),
    doubts: [
      ...missing.flatMap(({ kind, where }) => {
        const way = wayNames[kind];
        return way === undefined ? [] : [doubt('contact-missing', { way }, { where, at: '受理' })];
      }),
      ...(isWritten && !takesPaper ? [doubt('written-nowhere', {}, { at: '受理' })] : []),
    ],
  };
}

const labels: readonly (readonly [kind: DraftChannel['kind'], label: string])[] = [
  ['phone', '电\\s*话'],
  ['fax', '传\\s*真'],
  ['email', '电子邮箱|电子邮件|电子信箱|邮\\s*箱|[Ee]-?mail'],
];

/** 电子邮箱：[email protected], 电话：0000-****123: ways that have a label of their own and nothing to be reached by. */
function unreadable({
  line,
  read,
}: ReadLine): { kind: DraftChannel['kind']; isPaper: false; where: string }[] {
  const contacts = contactStatements(read.scope);
  return labels.flatMap(([kind, label]) => {
    const isLabelled = new RegExp(
      `^\\s*(?:联系|咨询|监督|举报|受理|投诉)*(?:${label})\\s*[:：]\\s*[\\w[*（(]`,
      'm',
    ).test(line.text);
    const isGiven = contacts.some((one) =>
      one.kind === 'email' ? kind === 'email' : one.kind === 'phone' && kind !== 'email',
    );
    return isLabelled && !isGiven ? [{ kind, isPaper: false, where: line.where }] : [];
  });
}

function mobiles(channels: readonly DraftChannel[]): Doubt[] {
  return channels.flatMap(({ kind, value }) =>
    (kind === 'phone' || kind === 'sms') && /^1\d{2}-?\d{4}-?\d{4}$/.test(unspaced(value))
      ? [doubt('mobile-channel', { number: `${value.slice(0, 3)}****${value.slice(-4)}` }, { at: '受理' })]
      : [],
  );
}
