import { hasDigitLetter } from '../../statements/clauses/digit-letters.ts';
import { placeIn } from '../../finding/finding.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { at } from '../../lists/at.ts';
import { nomineesOf, type Notice } from '../../notice/notice.ts';
import type { Channel } from '../../receiver/receiver.ts';
import { type ContactStatement, contactStatements } from '../../statements/contacts/contact-statements.ts';
import { settingScope } from '../../statements/clauses/scope.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { evenText } from '../../statements/clauses/even-text.ts';
import {
  isNearNumber,
  isSameNumber,
  isSlipOfNumber,
  type PhoneNumber,
} from '../../statements/contacts/phone-number.ts';
import { statedPlaces } from '../../statements/contacts/stated-places.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { isNear, isWithin } from '../../statements/names/likeness.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { contactsIn } from './contacts-in.ts';
import { isOnePlace } from './one-place.ts';
import { registeredNumbersOf, type RegisteredNumber } from './registered-numbers.ts';
import { turnedOf } from './turned-numbers.ts';

/** Numbers and addresses in the prose are those of 受理, each of what it is said to be. */
export const contactsAgree: Rule = function* (notice) {
  const { channels } = notice.receiver;
  const numbers = channels.flatMap(registeredNumbersOf);
  const endnotes = notice.endnote.map((line, index) => settingScope(line, ['endnote', index]));
  const ofScopes = [
    ...contactsIn(notice).details,
    ...endnotes.map((scope) => [scope, contactStatements(scope)] as const),
  ];
  const stated = ofScopes.flatMap(([, statements]) =>
    statements.flatMap((one) => (one.kind === 'phone' ? [one.number] : [])),
  );
  const unstated = unstatedAmong(numbers, stated);
  const mails = ofScopes.flatMap(([, statements]) =>
    statements.flatMap((one) => (one.kind === 'email' ? [one.text] : [])),
  );
  const isTold = numbers.some(({ number }) => stated.some((one) => isSameNumber(number, one)));
  for (const [scope, statements] of ofScopes) {
    let others: ContactStatement | undefined;
    for (const [index, statement] of statements.entries()) {
      const written = { stated: scope.written(statement).trim() };
      if (statement.kind === 'phone' && hasDigitLetter(written.stated))
        yield { code: 'letter-for-zero', ...placeIn(scope, statement.start), facts: written };
      const problem =
        statement.kind === 'phone'
          ? (numberProblem(statement, numbers, notice) ??
            (unstated && repeatProblem(statement, statements.slice(0, index), unstated)))
          : textProblem(statement, channels);
      if (!problem || (statement.isAside && isTold && !isSure(statement, problem, unstated, mails, channels)))
        continue;
      if (problem.code === 'contact-unregistered' && isOfNominee(statement, notice)) continue;
      if (isBesideOwn(statement, notice, numbers, stated)) {
        others = statement;
        continue;
      }
      const isOthers =
        isOfOtherBody(statement, notice, addressed) ||
        (others !== undefined && isInRow(others, statement)) ||
        ((problem.code === 'contact-unregistered' || statement.kind === 'address') &&
          (isOfOtherBody(statement, notice, labelled) || (others && goesOn(others, statement))));
      if (isOthers) others = statement;
      else yield problem;
    }
  }
};

/**
 * Whether what stands aside of the office's own number is its own all the same: an address near to the registered one,
 * which none of `mails` is, a postcode behind its address, or a number behind the words with which 受理 notes one that
 * the text gives nowhere.
 */
function isSure(
  statement: ContactStatement,
  { code, facts }: Finding,
  unstated: RegisteredNumber | undefined,
  mails: readonly string[],
  channels: readonly Channel[],
): boolean {
  if (code !== 'contact-differs') return false;
  if (statement.kind === 'postcode') return isBehindOwnAddress(statement, channels);
  if (statement.kind === 'email') return !mails.includes(facts.known.toLowerCase());
  if (statement.kind !== 'phone' || unstated === undefined) return false;
  return isNotedBy(statement, unstated) || isSlipOfNumber(statement.number, unstated.number);
}

/** 示例路1号（000000）: behind the last signs of the address to which letters go. */
function isBehindOwnAddress({ before }: ContactStatement, channels: readonly Channel[]): boolean {
  return channels
    .flatMap((channel) => textsOf('address', channel))
    .some((address) => before.replace(/[（，、 ]$/, '').endsWith(evenText(address).text.slice(-5)));
}

/** 县财政局农业股0000-5550106, where 受理 notes 县财政局农业股 for another number. */
function isNotedBy({ before }: ContactStatement, { note }: RegisteredNumber): boolean {
  return note !== undefined && note.length > 2 && lastStretch(before, '，。；、').includes(note);
}

/** 示例组：0000-5550123、5550124: one more number of the same body. */
function isInRow({ kind, end }: ContactStatement, { kind: own, scope, start }: ContactStatement): boolean {
  return kind === 'phone' && own === 'phone' && /^[、，和及/或]$/.test(scope.text.slice(end, start));
}

/** …电话0000-5550123，地址示例市示例路1号: of the same body, as only a label stands between. */
function goesOn({ end }: ContactStatement, { scope, start }: ContactStatement): boolean {
  const between = scope.text.slice(end, start);
  return /^）?[，、 ]?(?:联系|办公|通讯)?(?:电话|手机|传真|邮箱|邮编|地址)[:为]?$/.test(between);
}

/** 拟定供应商：甲公司，地址：…: where one of those put forward is to be found. */
function isOfNominee({ before }: ContactStatement, notice: Notice): boolean {
  if (!/(?:地址|住所|电话)[:为]?$/.test(before)) return false;
  const owner = stretchIn(before, /([^，。；:]{4,30})，(?:[^，。；:]{0,8}(?:地址|住所|电话))[:为]?$/, 1);
  return owner !== '' && nomineesOf(notice).some(({ name }) => owner.endsWith(plainForm(name)));
}

const addressed =
  /(?:向(?<to>[^，。；：:（）我本]{3,24}?[厅局委院会部处室府队司所办])(?:反映|举报|报告|投诉|咨询|联系|反馈|申诉|提出)|致电(?<called>[^，。；：:（）我本\d]{3,24}[厅局委院会部处室府队司所办]))/g;

/** What a body of some other matter ends in. */
const bodyEnd = '(?:[厅局委院会部处室府队司所办科股站校团馆]|中心|公司|集团|大厅|窗口|热线|管家|支行|分行)';
/** 由市人社局事业单位管理科答复，号码为; 甲县乙委员会也受理，号码为; 请咨询市财政局教科文科: whom one asks of a matter of its own. */
const askedOf = `(?:(?:由|(?<=^|[。；])(?=[^，。；：:（）\\d]{4,40}(?:同时|也|亦)可?受理))(?<by>[^，。；：:（）\\d]{2,30}?${bodyEnd})(?:统一|专门|负责|具体|直接|同时|也可?|亦可?)*(?:答复|解答|解释|受理|负责|办理|处理|承办|审核|答疑|接待|回复|发放|发布|公布|公示|组织|另发|另行|实施|管理)[^，。；：:（）\\d]{0,6}，?|(?:咨询|询问|(?:质疑|材料|文件|书面)[^，。；]{0,6}[送交寄][至到给]?|打给?|拨打?|致电|联系|或者?|去问|[须得请可]问|[请去可]找)(?<asked>[^，。；：:（）\\d]{2,30}?${bodyEnd}))(?:的)?[，（]?(?:咨询|联系|服务|值班|办公)*(?:电话|热线|号码)?[:为是（，]?$`;
/** 省科技厅监督电话: the contact of a body that is named as another one; one that only supervises may be right. */
const labelled = new RegExp(
  `${askedOf}|${/(?<=^|[，。；:（）\n])(?<to>[^，。；:（）我本\d]{2,24}(?:(?<!委员|评委|工作|小组)[厅局委院会]|[厅局委][^，。；:（）]{2,8}[处室科]|主管部门|纪检(?:监察)?组|派驻机构)|[^，。；:（）我本\d]{0,24}(?:公证处|事务所|代理机构|[支分]行|体检中心))(?:的)?(?:监督|举报|投诉|信访|咨询|联系|办公|值班|来访|来信|通讯)?(?:电话|热线|方式|邮箱|地址|传真)[:为]?$|(?:投诉|主管|监管|行政监督)(?:受理)?(?:部门|单位|机构|机关)[:为是](?<called>[^，。；:（）]{3,24})[，、（]?(?:联系|办公)?(?:电话|地址)[:为]?$/.source}`,
  'g',
);

/** 涉及安全生产的，请同时向示例省应急管理厅反映（电话：…）: a number of a body that neither publishes nor receives. */
function isOfOtherBody(
  { before }: ContactStatement,
  { receiver, issuers, signers }: Notice,
  naming: RegExp,
): boolean {
  const { to, called, by, asked } = [...before.matchAll(naming)].at(-1)?.groups ?? {};
  const body = to ?? called ?? by ?? asked;
  if (body === undefined || (/^[我本]/.test(body) && /异议|意见|反映|举报|监督/.test(before))) return false;
  // 局人事科或者机关党委: one of them may be the office's own. 石鼓镇党委 is short for 中共…石鼓镇委员会.
  const bodies = [body, ...body.split(/或者?/)].map((one) =>
    one.replace(/^(?:[我本]|拨?打给?|致电|联系|[找问])/, '').replace('党委', '委'),
  );
  // 县民政局社会救助股: whose number 受理 has too.
  const noted = receiver.channels.flatMap((channel) =>
    'note' in channel && channel.note !== undefined && channel.note.length > 4 ? [channel.note] : [],
  );
  const owns = [receiver.department, ...issuers, ...signers, ...noted];
  return !(supervisor.test(body) ? owns.filter((own) => supervisor.test(own)) : owns).some((own) =>
    bodies.some((one) => isWithin(one, own) || isWithin(own, one) || one.startsWith(own.slice(0, 6))),
  );
}

/** Who watches over a body, and is none of its departments: 驻示例局纪检监察组. */
const supervisor = /纪检|纪委|监委|派驻|^驻|巡[察视]/;

/**
 * 市示例局甲科（0000-5550177）: a number much like the office's own ones, all of which the text gives, behind the name of
 * another body.
 */
function isBesideOwn(
  statement: ContactStatement,
  notice: Notice,
  registered: readonly RegisteredNumber[],
  stated: readonly PhoneNumber[],
): boolean {
  if (statement.kind !== 'phone') return false;
  const near = registered.filter(({ number }) => isNearNumber(number, statement.number));
  return (
    near.every(({ number }) => stated.some((one) => isSameNumber(one, number))) &&
    (isOfOtherBody(statement, notice, behindBody) || isOfOtherTime(statement, near))
  );
}

/**
 * 夜间请拨值班座机0000-5550124, 总机0000-5550100转分机, 监督电话0000-5550133: another line of the office, for when nobody is there,
 * through which one gets to it, or of those who watch over it.
 */
function isOfOtherTime(
  { before, number, scope, end }: PhoneStatement,
  near: readonly RegisteredNumber[],
): boolean {
  const isOther = otherLine.test(before) || ofOtherMatter.test(scope.text.slice(end, end + 20));
  return isOther && !near.some((one) => isSlipOfNumber(one.number, number));
}

/** 反映甲事的，请打0000-5550166，不属本公示 */
const ofOtherMatter =
  /^）?[，、]?(?:[^，。；]{0,6}不(?:走|属|受理|办理|接受|适用)|(?:专[接门管]|[仅只][接管用])|[^，。；]{0,4}与本次?公示无关)/;
const otherLine =
  /(?:夜间|夜班|晚[间上]|下班后|双休日|周末|节假日|休息日|非工作)[^，。；]{0,24}，?$|(?:(?:总机|门卫|传达室)(?:电话|号码)?|监督电话)[:为]?$/;

/** The body whose name, or telephone, ends right before a number. */
const behindBody = new RegExp(
  `${askedOf}|${/(?:^|[，。；:（\n向与到报拨电系请])(?<to>[^，。；:（）\d向与到报拨电系请]{2,24}(?:[厅局委院会部处室队司所办科]|集团|公司|中心|站|纪检(?:监察)?组|驻[^，。；:（）\d]{0,8}组|巡[察视]组|派驻机构))(?:的)?(?:[^，。；:（）\d]{0,8}(?:电话|热线|传真))?[:为（]?$/.source}`,
  'g',
);

type PhoneStatement = Extract<ContactStatement, { readonly kind: 'phone' }>;
type TextStatement = Exclude<ContactStatement, PhoneStatement>;

function numberProblem(
  statement: PhoneStatement,
  registered: readonly RegisteredNumber[],
  notice: Notice,
): Finding | undefined {
  const { number, as, about, scope, start } = statement;
  const place = placeIn(scope, start);
  const text = scope.written(statement).trim();
  const kind = as === 'fax' ? ('fax' as const) : ('phone' as const);
  const same = registered.filter((one) => isSameNumber(one.number, number));
  if (same.length === 0) {
    const turned = about === 'other' ? turnedOf(statement, registered, notice) : undefined;
    if (turned) return { code: 'contact-differs', ...place, facts: { kind, text, known: turned.written } };
    if (about === 'other') return undefined;
    // A fax beside the phone has nearly its number.
    const ofKind = kind === 'fax' ? registered.filter(({ isFax }) => isFax) : registered;
    if (registered.some((one) => isThroughBoard(number, one.number))) return undefined;
    const isOfBoard = /总机/.test(lastStretch(statement.before, '，。；')) && number.extension !== undefined;
    const near = isOfBoard ? undefined : ofKind.find((one) => isNearNumber(one.number, number));
    if (near) return { code: 'contact-differs', ...place, facts: { kind, text, known: near.written } };
    const isMeant = about === 'objection' && as !== undefined;
    return isMeant ? { code: 'contact-unregistered', ...place, facts: { kind, text } } : undefined;
  }
  if ((as === 'both' || as === 'fax') && !registered.some((one) => one.isFax))
    return { code: 'contact-unregistered', ...place, facts: { kind: 'fax', text } };
  const wrongKind = kindProblem(as, same, registered);
  if (wrongKind) return { code: 'contact-differs', ...place, facts: { ...wrongKind, text } };
  const { extension } = number;
  // Where 受理 gives the number of a switchboard, the prose may say whom to ask for there.
  const extensions = same.flatMap((one) => one.number.extension ?? []);
  if (extension !== undefined && extensions.length > 0 && !extensions.includes(extension))
    return { code: 'extension-differs', ...place, facts: { text, known: extensions } };
  return purposeProblem(statement, same, registered);
}

/** 0000-5550300转386 for 0000-5550386: whether the extension of a switchboard is how the direct number ends. */
function isThroughBoard({ extension = '', local }: PhoneNumber, direct: PhoneNumber): boolean {
  return extension.length > 2 && direct.local.endsWith(extension) && direct.local.length === local.length;
}

/** The first of the `registered` numbers that the text gives nowhere, where it gives others. */
function unstatedAmong(
  registered: readonly RegisteredNumber[],
  stated: readonly PhoneNumber[],
): RegisteredNumber | undefined {
  if (registered.length < 2) return undefined;
  return registered.find(({ number }) => !stated.some((one) => isSameNumber(one, number)));
}

/**
 * 0000-5550106（纪检组）、0000-5550106（人事处）: twice the same in one row, where another number is registered and given
 * nowhere.
 */
function repeatProblem(
  statement: PhoneStatement,
  before: readonly ContactStatement[],
  known: RegisteredNumber,
): Finding | undefined {
  const { number, as, about, scope, start, end } = statement;
  const [last] = before.flatMap((one) => (one.kind === 'phone' ? [one] : [])).slice(-1);
  const isRepeated =
    last !== undefined &&
    (as === undefined || last.as === as) &&
    isSameNumber(last.number, number) &&
    last.number.extension === number.extension &&
    !/[。！？\n]/.test(scope.text.slice(last.end, start));
  const isMeant = isNotedBy(statement, known) || isNearNumber(known.number, number);
  if (!isRepeated || about === 'other' || known.isFax !== (as === 'fax') || !isMeant) return undefined;
  const text = scope.written({ start, end }).trim();
  return {
    code: 'contact-differs',
    ...placeIn(scope, start),
    facts: { kind: 'phone', text, known: known.written },
  };
}

/** A number that is said to be the fax's is the fax's. */
function kindProblem(
  as: PhoneStatement['as'],
  same: readonly RegisteredNumber[],
  registered: readonly RegisteredNumber[],
): { readonly kind: 'phone' | 'fax'; readonly known: string } | undefined {
  const wrong = (kind: 'phone' | 'fax', is: (one: RegisteredNumber) => boolean) => {
    const known = registered.find(is);
    return known && !same.some(is) ? { kind, known: known.written } : undefined;
  };
  const isFax = wrong('fax', (one) => one.isFax);
  const isPhone = wrong('phone', (one) => one.isPhone);
  if (as === 'fax') return isFax;
  return as === 'both' ? (isFax ?? isPhone) : as === 'phone' ? isPhone : undefined;
}

/** 反映文明校园的请拨 the number that is for 文明家庭. */
function purposeProblem(
  { before, scope, start, end }: PhoneStatement,
  same: readonly RegisteredNumber[],
  registered: readonly RegisteredNumber[],
): Finding | undefined {
  const follows = stretchIn(scope.text.slice(end), /^（([^（）]{2,40})）/, 1);
  const isNamed = (one: RegisteredNumber): one is RegisteredNumber & { readonly note: string } =>
    one.note !== undefined &&
    one.note.length > 1 &&
    (before.includes(one.note) || follows.includes(one.note));
  const other = registered.filter(isNamed).find((one) => !same.includes(one));
  const [own] = same;
  if (!other || same.some((one) => isNamed(one) || one.note === undefined) || !own?.note) return undefined;
  return {
    code: 'contact-purpose-differs',
    ...placeIn(scope, start),
    facts: { text: scope.written({ start, end }).trim(), stated: other.note, known: own.note },
  };
}

function textProblem(statement: TextStatement, channels: readonly Channel[]): Finding | undefined {
  const { kind, about, scope, start, text, before } = statement;
  const meant = kind === 'address' ? channels.filter((channel) => channel.kind === wayTo(before)) : [];
  const ofWay = meant.flatMap((channel) => textsOf(kind, channel));
  const registered = ofWay.length > 0 ? ofWay : channels.flatMap((channel) => textsOf(kind, channel));
  if (about === 'other' || registered.some((known) => isSameText(kind, text, known))) return undefined;
  // 到甲楼306室 without a street is held against the rooms of 受理.
  if (kind === 'address' && !/[路街巷道村]/.test(text) && statedPlaces(text).length > 0) return undefined;
  if (kind === 'address' && isOfWorkplace(scope.text, start)) return undefined;
  if (kind === 'site' && about === 'unsaid') return undefined;
  const facts = { kind, text: scope.written(statement).trim() };
  const near = registered.find((known) => isNearText(kind, text, known));
  if (near !== undefined)
    return { code: 'contact-differs', ...placeIn(scope, start), facts: { ...facts, known: near } };
  if (kind === 'site' || about === 'unsaid') return undefined;
  return { code: 'contact-unregistered', ...placeIn(scope, start), facts };
}

/** 甲一（甲公司，地址…）: where somebody works, in the remark behind the name. */
const workplace =
  /\p{Script=Han}{2,4}（[^（）。；]{0,24}(?:公司|集团|厂|合作社|学校|[小中大]学|医院|店|站|所|院|局|村|社区)[，、](?:单位)?(?:地址|住址|位于|在)?[:：]?$/u;

function isOfWorkplace(text: string, start: number): boolean {
  return workplace.test(text.slice(Math.max(0, start - 40), start));
}

/** 来访请到…, 信函寄至…: by which way alone one goes to an address. */
export function wayTo(before: string): Channel['kind'] | undefined {
  const isVisit = /来访|面谈|当面|前往|请到|接待|接访/.test(before);
  const isLetter = /来[信函]|信[函件]|寄|邮/.test(before);
  if (isVisit === isLetter) return undefined;
  return isVisit ? 'visit' : 'letter';
}

function textsOf(kind: TextStatement['kind'], channel: Channel): string[] {
  const text = {
    email: channel.kind === 'email' ? channel.address : undefined,
    site: channel.kind === 'online' ? channel.address : undefined,
    postcode: channel.kind === 'letter' ? channel.postcode : undefined,
    address:
      ['letter', 'visit', 'box'].includes(channel.kind) && 'address' in channel ? channel.address : undefined,
  }[kind];
  return text === undefined ? [] : [text];
}

function bareOf(kind: TextStatement['kind'], text: string): string {
  const even = evenText(text).text.toLowerCase();
  if (kind === 'site') return even.replace(/^https?:\/\/|^www\.|\/+$/g, '').replace(/^www\./, '');
  return kind === 'address' ? inHouseNumbers(even.replace(/（[^）]*）?|[ 、]/g, '')) : even;
}

/** 三号楼十二层 as 3号楼12层. */
function inHouseNumbers(address: string): string {
  return address.replace(/[〇零一二三四五六七八九十百]+(?=[号楼层栋幢座排室]|单元)/g, (numerals) =>
    String(numberOf(numerals) ?? numerals),
  );
}

/** An address may leave out the province or the room. */
function isSameText(kind: TextStatement['kind'], stated: string, known: string): boolean {
  const [one, other] = [bareOf(kind, stated), bareOf(kind, known)];
  if (one === other || kind !== 'address') return one === other;
  const [house, otherHouse] = [one, other].map((address) => address.replace(/(?<=号).*$/, ''));
  const isRoomAlike = one === house || other === otherHouse;
  const isWithin = (a = '', b = ''): boolean => a.includes(b) || b.includes(a);
  return (
    isWithin(one, other) ||
    (isWithin(house, otherHouse) &&
      (isRoomAlike || areOnePlace(one.slice(house?.length), other.slice(otherHouse?.length))))
  );
}

/** 综合楼205室 and 综合楼二楼205室: both tell a place within the house, and neither says anything against the other. */
function areOnePlace(one: string, other: string): boolean {
  const [place, otherPlace] = [one, other].map((within) => statedPlaces(within)[0]);
  return place !== undefined && otherPlace !== undefined && isOnePlace(place, otherPlace);
}

/** 示例路7号 for 示例市示例路1号: another house of the same street. */
function isSameStreet(one: string, other: string): boolean {
  const street = /(\p{Script=Han}{2,6}(?:[路街巷]|大道))\d+号/u;
  const [road, otherRoad] = [stretchIn(one, street, 1), stretchIn(other, street, 1)];
  return road !== '' && otherRoad !== '' && (road.endsWith(otherRoad) || otherRoad.endsWith(road));
}

/** jbb.example.cn or jbxx.example.cn for jb.example.cn: a sign amiss, turned round or more before the first dot. */
function isNearHost(one: string, other: string): boolean {
  const [first, known] = [one, other].map((host) => host.slice(0, host.indexOf('.')));
  const rest = (host: string): string => host.slice(host.indexOf('.'));
  if (first === undefined || known === undefined || rest(one) !== rest(other)) return one === other;
  const isLonger = known.length > 3 && (first.startsWith(known) || known.startsWith(first));
  const isTurned = [...first].toSorted().join('') === [...known].toSorted().join('');
  return isNear(one, other, 1) || isLonger || isTurned;
}

function isNearText(kind: TextStatement['kind'], stated: string, known: string): boolean {
  const [one, other] = [bareOf(kind, stated), bareOf(kind, known)];
  switch (kind) {
    case 'postcode':
      return true;
    case 'site':
      return isNearHost(at(one.split('/'), 0), at(other.split('/'), 0));
    case 'email': {
      const [name = '', domain = ''] = one.split('@');
      const [knownName = '', knownDomain = ''] = other.split('@');
      return (
        isNear(name, knownName, 2) &&
        (domain === '' || name === knownName || domain === knownDomain || isNear(domain, knownDomain, 2))
      );
    }
    case 'address': {
      if (isSameStreet(one, other)) return true;
      let head = 0;
      while (head < one.length && one[head] === other[head]) head += 1;
      return head >= 4 && head * 2 >= Math.min(one.length, other.length);
    }
  }
}
