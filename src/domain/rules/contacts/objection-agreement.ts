import { placeIn } from '../../finding/finding.ts';
import { sharedStart } from '../../lists/shared-ends.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { parseOfficeHours } from '../../receiver/office-hours.ts';
import type { ObjectionRules, Receiver } from '../../receiver/receiver.ts';
import { evenText } from '../../statements/clauses/even-text.ts';
import {
  anonymityIn,
  type Demand,
  demandsIn,
  isSameAnonymity,
  type ObjectionStatement,
} from '../../statements/contacts/objection-statements.ts';
import { isSameNumber, parsePhoneNumber } from '../../statements/contacts/phone-number.ts';
import { isShortFor, isWithin } from '../../statements/names/likeness.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { earlier } from '../words/other-matter.ts';
import { contactsIn } from './contacts-in.ts';
import { registeredNumbersOf } from './registered-numbers.ts';

/**
 * What the prose says of postmark, seal, names, hours and receiver is what 受理 says.
 * What only 受理 says need not be repeated.
 */
export const objectionsAgree: Rule = function* (notice) {
  for (const statement of contactsIn(notice).objections) {
    const problem = problemOf(notice, statement);
    if (problem) yield problem;
  }
};

function problemOf(notice: Notice, statement: ObjectionStatement): Finding | undefined {
  const place = placeIn(statement.scope, statement.start);
  switch (statement.kind) {
    case 'postmark':
      return postmarkProblem(notice, statement, place);
    case 'demand':
      return demandProblem(notice.receiver.rules, statement, place);
    case 'anonymity':
      return anonymityProblem(notice.receiver.rules, statement, place);
    case 'department':
      return departmentProblem(notice, statement, place);
    case 'hours':
      return undefined;
    case 'rest-days':
      return restDaysProblem(notice, statement, place);
  }
}

type Of<Kind extends ObjectionStatement['kind']> = Extract<ObjectionStatement, { readonly kind: Kind }>;
type Place = ReturnType<typeof placeIn>;

/** 匿名反映同样受理: the clause of a statement, up to its mark. */
function clauseAround({ scope: { text }, start }: ObjectionStatement): string {
  return stretchBefore(text, start, '，。；\n', 20) + stretchIn(text.slice(start), /^[^，。；\n]{0,40}/);
}

function statedOf({ scope, start, end }: ObjectionStatement): string {
  return scope.written({ start, end }).trim();
}

function postmarkProblem({ receiver }: Notice, statement: Of<'postmark'>, place: Place): Finding | undefined {
  const letters = receiver.channels.filter((channel) => channel.kind === 'letter');
  if (letters.length === 0 || letters.some(({ postmark }) => postmark === statement.rule)) return undefined;
  const known = letters.find(({ postmark }) => postmark !== undefined)?.postmark;
  return known === undefined
    ? { code: 'postmark-unregistered', ...place, facts: { rule: statement.rule } }
    : { code: 'postmark-differs', ...place, facts: { stated: statement.rule, known } };
}

function hasRules({ byOrganisation, byPerson, anonymous }: ObjectionRules): boolean {
  return [byOrganisation, byPerson, anonymous].some((rule) => rule !== undefined);
}

/** What a text that says 无需盖章 or 可以不署名 does without. */
const waivedBy: Readonly<Partial<Record<Demand, Demand>>> = { 'no-seal': 'seal', 'no-name': 'real-name' };

function demandProblem(rules: ObjectionRules, statement: Of<'demand'>, place: Place): Finding | undefined {
  const { of, demand } = statement;
  const known = rules[of];
  const own = demandsIn(known ?? '');
  const waived = waivedBy[demand];
  const isMet = waived === undefined ? own.has(demand) : !own.has(waived);
  if (!hasRules(rules) || isMet) return undefined;
  return { code: 'objection-rule-differs', ...place, facts: { of, stated: statedOf(statement), known } };
}

/**
 * 匿名的不予受理, 匿名反映同样受理: what the prose says of letters without a name, beside what 受理 says of it, or of
 * the names of persons.
 */
function anonymityProblem(
  rules: ObjectionRules,
  statement: Of<'anonymity'>,
  place: Place,
): Finding | undefined {
  const known = rules.anonymous === undefined ? undefined : anonymityIn(rules.anonymous);
  const asksForNames = demandsIn(rules.byPerson ?? '').has('real-name');
  // Where persons must give their names, nothing anonymous is taken.
  const isUnsaid =
    rules.anonymous === undefined &&
    hasRules(rules) &&
    !asksForNames &&
    statement.anonymity === 'refused' &&
    statedOf(statement) === '匿名';
  const isAgainstNames =
    known === undefined &&
    statement.anonymity === 'taken' &&
    asksForNames &&
    !/线索|具体|核[查实]/.test(clauseAround(statement));
  if (isAgainstNames)
    return {
      code: 'objection-rule-differs',
      ...place,
      facts: { of: 'byPerson', stated: clauseAround(statement), known: rules.byPerson },
    };
  if (known === undefined ? !isUnsaid : isSameAnonymity(known, statement.anonymity)) return undefined;
  return {
    code: 'objection-rule-differs',
    ...place,
    facts: { of: 'anonymous', stated: statedOf(statement), known: rules.anonymous },
  };
}

/** 受理部门 in the prose is the department of 受理, or a part of its name, or shorter. */
function departmentProblem(
  { receiver }: Notice,
  statement: Of<'department'>,
  place: Place,
): Finding | undefined {
  const stated = bareBody(withoutPersons(statement.text)).replace(
    /^[本我](?:公司|单位|中心|[局院校委厅会所馆站])(?=.{2})/,
    '',
  );
  const parts = [
    bareBody(receiver.department),
    ...evenText(receiver.department).text.split(/[（）、；，]/),
  ].filter((part) => part.length > 1);
  const isOne = isOneOfParts(stated, parts, statement.isLabelled);
  const isOfOneBody =
    isInternal(stated) ||
    isBare(stated) ||
    parts.some((part) => isOfBody(sharedStart(part, stated)) || isOfBodyInShort(stated, part));
  // Behind whom a channel is noted (说明: 学校党委组织部), who may be asked as well.
  const isNoted = receiver.channels
    .flatMap(registeredNumbersOf)
    .some(({ note = '' }) => note !== '' && isWithin(bareBody(note), stated));
  if ((isNoted || isBeside(statement) || isOfFormer(statement)) && !statement.isLabelled) return undefined;
  const isNamedAsReceiver = statement.isLabelled || isOfOneBody || isBeforeOwnPhone(receiver, statement);
  if (isOne || !isNamedAsReceiver) return undefined;
  return {
    code: 'receiver-department-differs',
    ...place,
    facts: { stated: statedOf(statement), known: receiver.department },
  };
}

/** 集团党委组织部 of 中共示例集团委员会组织部, without brackets. */
function bareBody(text: string): string {
  return evenText(text)
    .text.replace(/[（）]/g, '')
    .replace(/^中共(.+)委员会(?=.)/, '$1党委');
}

/**
 * Whether `stated` names the department of which these are the `parts`, or one of several that it may be; behind a
 * label all of them.
 */
function isOneOfParts(stated: string, parts: readonly string[], isLabelled: boolean): boolean {
  const isPart = (one: string): boolean =>
    parts.some(
      (part) => one.includes(part) || part.includes(one) || isWithin(one, part) || isWithin(part, one),
    );
  // 学校人事处, 我局人事处 for 示例学院人事处
  const isNamed = (one: string): boolean => {
    const ofOwn = one.replace(
      /^(?:学校|医院|公司|[我本]?[局厅委办院校会](?=.{3,}$)|[我本](?:中心|公司|集团|街道|学院|[镇乡村县区市所站队系行社处部]))(?=.{2,}$)/,
      '',
    );
    return isPart(one) || parts.some((part) => part.endsWith(ofOwn));
  };
  // 受理单位：职改办、纪检监察组 are two.
  return stated.split(/或者?/).some(isNamed) && (!isLabelled || stated.split('、').every(isPart));
}

/** 人事部（甲楼5楼501室）, 人事部甲女士: a department, without the place and the persons behind it. */
function withoutPersons(text: string): string {
  return text
    .replace(/(?:反映|提出|反馈)?（[^（）]*(?:\d|[一二三四五六七八九十][楼层]|楼)[^（）]*）?$/, '')
    .replace(
      /(?<=[部科处室股办组])(?:\p{Script=Han}{1,3}(?:女士|先生|同志|老师|主任|[科处部股]长|经理|工)[、和]?){1,4}$/u,
      '',
    );
}

/** 线索也可同时向示例局监督科反映: one more that takes them. */
function isBeside({ scope: { text }, start }: Of<'department'>): boolean {
  return /(?:[也亦还]可(?:以)?|同时|一并|抄送)[^，。；]{0,6}$/.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** 去年公示期…，由办公室受理: whose it was before. */
function isOfFormer({ scope: { text }, start }: Of<'department'>): boolean {
  return former.test(text.slice(Math.max(0, start - 60), start));
}

const former = new RegExp(`(?:${earlier}|往年|上次|上一[年次届])[^）。；]{0,40}$`);

/** 向示例办公室反映，电话0000-5550123, where the number is the receiver's: it is the receiver that is named. */
function isBeforeOwnPhone({ channels }: Receiver, { scope, end, text }: Of<'department'>): boolean {
  // 送达或致电示例办公室, 示例办公室（示例楼205室: more than a name.
  if (/[（）\d]|致电|拨打|送/.test(text)) return false;
  const written = stretchIn(scope.text.slice(end, end + 40), behindDepartment, 1);
  const number = parsePhoneNumber(written);
  return (
    number !== undefined &&
    channels
      .flatMap(registeredNumbersOf)
      .some((own) => own.note === undefined && own.contact === undefined && isSameNumber(own.number, number))
  );
}

const behindDepartment =
  /^(?:反映|提出|反馈|联系|举报|受理|投诉)?[，（]?(?:联系|监督|举报|受理|咨询)?(?:电话|热线)(?:号码)?[:为]?(（?(?:0\d{2,3})?）?[-—–]?\d[\d-]{5,11})/;

/**
 * 党委办公室, 局组织人事处: a department that is named by what it does, or by 局 alone, so one of the body that publishes.
 * Who watches over discipline is no receiver of objections.
 */
function isInternal(department: string): boolean {
  return (
    /^(?:[局厅院校]|学校|学院|医院|集团|公司|街道|党[委组]|机关|组织|人事|人力|干部|政工|办公室|综合)(?!系统|部门$)/.test(
      department,
    ) && !/纪检|纪委|监察/.test(department)
  );
}

/** 本院立案庭, 保健室, 监事会: of the body that publishes, which is not named. */
function isBare(department: string): boolean {
  return (
    /^(?:本|我|我们的?)[局厅院校园站队所]?(?=.{3})/.test(department) ||
    (/^[^省市县区镇乡村]{2,5}$/.test(department) &&
      !/纪检|纪委|监察|信访|工会|街道|委员会|村委|居委|办公室/.test(department))
  );
}

/** Whether what two departments begin with alike is the name of their body. */
function isOfBody(head: string): boolean {
  return head.length > 4 || /(?:大学|学院|学校|医院|[局厅委])$/.test(head);
}

/** 市卫健委规划处 for 示例市卫生健康委员会人事处: another department of the same body. */
function isOfBodyInShort(stated: string, known: string): boolean {
  const [body = ''] = /^.{2,8}?[局委办院会](?=.{2,6}[处科室股部办]$)/.exec(stated) ?? [];
  const [own = ''] = /^.+?(?:委员会|局|办公室|院|工会|协会)(?=.{2,8}[处科室股部办]$)/.exec(known) ?? [];
  return body !== '' && own !== '' && isShortFor(body, own.replace(/员会$/, ''));
}

/** 节假日照常接听 is not said of hours on working days alone. */
function restDaysProblem(
  { receiver }: Notice,
  statement: Of<'rest-days'>,
  place: Place,
): Finding | undefined {
  const known = hoursOf(receiver, statement.isOfVisits);
  const [first] = known;
  if (first === undefined || !known.every((hours) => parseOfficeHours(hours)?.onWorkdaysOnly === true))
    return undefined;
  return { code: 'contact-hours-differ', ...place, facts: { stated: statedOf(statement), known: first } };
}

/** The hours that 受理 gives for visits, or else for phones and faxes. */
function hoursOf({ channels }: Receiver, isOfVisits: boolean): string[] {
  return channels.flatMap((channel) => {
    const isMeant = isOfVisits
      ? channel.kind === 'visit'
      : channel.kind === 'phone' || channel.kind === 'fax';
    return isMeant && 'hours' in channel && channel.hours !== undefined ? [channel.hours] : [];
  });
}
