import { at } from '../../lists/at.ts';
import { isLikelyName, isSurnamed } from '../../name/likely-names.ts';
import { isName } from '../listed-names.ts';
import type { Sighting } from '../sighting.ts';
import { isCalledBy, isOfThing, isOtherNumber, type Surroundings, wordsBefore } from '../surroundings.ts';
import {
  type Digits,
  type GroupedNumber,
  type Grouping,
  groupingOf,
  type NumberShape,
  numbersFrom,
} from './digit-groups.ts';
import { isHyphened } from './identity-number.ts';
import { anySurnames, isNamedBefore } from './person.ts';

const called =
  /(?:银行|[工农中建交招][商业]?行|邮储|储蓄|农商|信用社|卡号|卡|账户|帐户|账号|帐号|户号|开户)[^,。;]{0,12},?$/;
/** UnionPay's numbers (ISO/IEC 7812: 62), which nothing else resembles at this length. */
const unionPay = /^62\d{14,17}$/;
/** Older cards of Chinese banks, and credit cards of other schemes: found where the words or the groups say card. */
const others = /^(?:(?:4\d|5[1-5]|35|3[0689]|6[05])\d{14}|(?:4367|4563|6013|60\d\d|9[0-9]\d\d)\d{12,15})$/;
/** An account is called so; that of a service or of an organisation is nobody's. */
const account =
  /(?:[账帐][号户]|卡号|[收打付]款信息|开户(?!许可)|一[卡折]通|存折|折[子号]|[农邮商]信?[商储]?行?(?:卡|折)|(?:信用|储蓄|借记|银行|工资)卡)[^,。;]{0,20},?$|(?:信用社|农信社?|农商行|邮储|[工农中建交招]行)(?:的?(?:卡|存?折|账号))?[:(]?$|[付打转汇存划退拨发][至入到给](?:了)?(?:其|他|她|本人|个人|妻子?|丈夫|儿子|女儿|[父母]亲|名下)+[:(]?$/;
const notPersons =
  /(?:公积金|水费?|电费?|燃?气费?|供?暖|登[录陆]|系统|平台|公众号?|微信|邮箱|QQ|会员|学籍|用户|SIM|物联网?|加油|门禁|校园|就诊|借书|对公|单位|公司|财政|非税|党费|基本|一般|专用?)(?:存款)?(?:[账帐][号户]|卡号)[^,。;]{0,20}$/i;
const organisation =
  /(?:户名|[账帐]户(?:名称?)?|开户名|收款人|收款单位|收款方|单位名称)[:为是\s]*[\u4e00-\u9fff()]{2,30}?(?:局|厅|委|会|部|院|校|学|中心|公司|集团|厂|站|所|(?<!信用|农信)社|馆|政府|办|处|店)(?![\u4e00-\u9fff])/;

const longestCall = 30;

/** Accounts that no person has, wherever the sentence calls them so. */
const ofOffice =
  /零余额|国库|预算单位|基本(?:存款)?[账帐]?户|一般(?:存款)[账帐]户|非税|财政|专户|汇缴|监管[账帐]?户|过渡[账帐]?户|保证金[账帐]?户|对公|单位[账帐]户|集体[账帐]户|专用(?:存款)?[账帐]户|收费[账帐]户|捐[赠款][账帐]?户|缴款单位|执收单位|(?:工会|党费|团费)[^,。;]{0,4}[账帐]户/;
const bank = '(?:[工农中建交招][商业]?(?:银行|行)|邮储|邮政|农商行?|农信社?|信用社|银行)';
const isBank = new RegExp(`^${bank}`);

/** A body at the end of a clause, but for a bank. */
const body =
  /(?:公司|集团|合作社|委员会|总会|工会|协会|学会|基金会|慈善会|红十字会|政府|[\u4e00-\u9fff]{2}[局厅]|中心|[中小]学|学校|幼儿园|医院|[福敬养][利老]院|事务所|[组宣统]织?部|党[工]?委|[党总]支部)(?:[\u4e00-\u9fff]{0,6}(?:[账帐][号户]|专户|集中户|收入户))?$/;
/** What its account is called behind it. */
const itsAccount = new RegExp(
  `(?:的|名下|开户行|开户银行|工会经费|党费|收费|收款|专用|项目|银行|结算|管理)*(?:[账帐][号户]|专户|集中户|卡号)?(?:${bank}(?:银行|储蓄|账户|卡)*)?[:为是\\s]*$`,
);

/** Whose account or card it is, right before its number, and by which bank: 李一名下的建行折子, 个人卡. */
const personal = new RegExp(
  `(?:(?<name>[${anySurnames}][\\u4e00-\\u9fff]{1,2})(?:个人|本人|名下|家|的)+|(?<=^|[,。;:、(]|[人员主长者户理到至给为和与妻子女父母兄弟姐妹属东板师生手工记计])(?<called>[${anySurnames}][\\u4e00-\\u9fff]{1,2})(?<![会心司局厅院校厂站所社部委办店])|(?<!对)个人(?:名下|的)*|本人(?:名下|的)*|(?:[他她]|其(?:妻子?|丈夫|[父母]亲?|儿子|女儿)?)(?:名下|的)+)(?:(?:${bank}|工资|储蓄)*的?(?:[账帐][户号]|卡|存?折子?|一[卡折]通)(?:号码?|上)?(?:[(:,]?(?:开户[行:为]*)?${bank}[\\u4e00-\\u9fff]{0,8})?|${bank}(?:储蓄|银行|卡)*)[:为是(\\s]*$`,
);

/** How many digits debit cards of most Chinese banks have: so many are no card's by chance where words say card. */
const longest = 19;

const cardShape: NumberShape = { least: 16, most: 19, head: /[34569]/y, whole: /^/ };
const accountShape: NumberShape = { least: 12, most: 25, head: /\d/y, whole: /^/ };

/**
 * Numbers of bank cards: 16 to 19 digits whose last checks the others (ISO/IEC 7812-1, annex B: Luhn); and of a
 * person's accounts, which have no shape of their own, where the words call them so.
 */
export function bankCards(text: string, digits: Digits, around: Surroundings): Sighting[] {
  const { all, groups } = digits;
  if (all.length < accountShape.least) return [];
  const mayBeCalled =
    around.hasFields || /[账帐卡户折行储社]|[至入到给](?:了|其|他|她|本|个|妻|丈|[父母]|名)/.test(text);
  const sightings: Sighting[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const number =
      numbersFrom(digits, first, cardShape).findLast((card) => isCard(text, digits, card, around)) ??
      (mayBeCalled && isAccount(text, at(groups, first).start, around)
        ? numbersFrom(digits, first, accountShape).findLast((number) =>
            isParted(text, groupingOf(digits, number), number, around),
          )
        : undefined);
    if (!number) continue;
    sightings.push({ kind: 'bank-card', start: number.start, end: number.end, value: number.digits });
    first = number.last;
  }
  return sightings;
}

function isCard(text: string, all: Digits, number: GroupedNumber, around: Surroundings): boolean {
  const { digits, start, end } = number;
  const isCalled = isCalledBy(called, text, start, around) || isNamedInSentence(text, start, around);
  const isOne =
    (unionPay.test(digits) || others.test(digits)) && !(isCalled && isOfBody(text, start, around));
  const isSpaced =
    isCalled && unionPay.test(digits) && groupingOf(all, number).gaps.every((gap) => gap === ' ');
  if (!isSpaced && !isWhole(all, number)) return false;
  if (!isLuhn(digits)) return isOne && isMistyped(text, number, groupingOf(all, number), isCalled, around);
  if (!isOne || !(unionPay.test(digits) || isCalled || isInFours(groupingOf(all, number)))) return false;
  return isCalled || !isOfThing(text, start, end, around);
}

/**
 * Whether a number that has the head of a card and a wrong last digit is a person's: by its length or by its groups
 * of four.
 */
function isMistyped(
  text: string,
  { digits, start, end }: GroupedNumber,
  grouping: Grouping,
  isCalled: boolean,
  around: Surroundings,
): boolean {
  if (organisation.test(lineOf(text, start)) || isOfBody(text, start, around)) return false;
  if (isCalled && (isPersonal(text, start) || isNamedInSentence(text, start, around))) return true;
  if (digits.length === longest && (isCalled || isPersons(text, start, around))) return true;
  return unionPay.test(digits) && isInFours(grouping) && !isOfThing(text, start, end, around);
}

/**
 * Whether a person's name stands right before `start`, or it is in a list of persons, and nothing calls it otherwise.
 */
function isPersons(text: string, start: number, around: Surroundings): boolean {
  const before = wordsBefore(text, start, around);
  const isListed = around.fieldAt(start).lists === 'persons';
  return !isOtherNumber(before) && (isListed || isNamedBefore(before, around));
}

function isAccount(text: string, start: number, around: Surroundings): boolean {
  return (
    isCalledBy(account, text, start, around) &&
    !isCalledBy(notPersons, text, start, around) &&
    !isOtherNumber(wordsBefore(text, start, around)) &&
    !organisation.test(lineOf(text, start)) &&
    !isOfBody(text, start, around)
  );
}

/** 发至学生卡,李一为: a card and then whose it is, right before the number. */
const named =
  /(?:[工奖资蓄储生行记用保折信]卡|卡号|卡上|存折|[账帐][号户])[^。;\d]{0,24}?[,:(]?(?<name>[\u4e00-\u9fff]{2,4}?)(?:同志|同学|老师)?(?:本人)?(?:的)?(?:卡号)?(?:尾号前|前[一二三四五六七八九十]*位|[后末尾]号?前)?[为是:(]*$/;

function isNamedInSentence(text: string, start: number, around: Surroundings): boolean {
  const words = wordsBefore(text, start, around);
  const { name = '' } = named.exec(words)?.groups ?? {};
  return [name, name.slice(-3), name.slice(-2)].some((one) => isSurnamed(one) || isName(one, around.names));
}

/** Whether the words right before `start` call what stands there a person's account or card. */
function isPersonal(text: string, start: number): boolean {
  const match = personal.exec(text.slice(Math.max(0, start - longestCall), start));
  if (!match) return false;
  const { name, called: word = name } = match.groups ?? {};
  return word === undefined || isSurnamed(word);
}

/** Whether the sentence before `start` calls an account an office's, or tells of a body and of nobody. */
function isOfBody(text: string, start: number, { names }: Surroundings): boolean {
  if (isPersonal(text, start)) return false;
  const before = text.slice(Math.max(0, start - longestLine), start).replace(/^[^]*[。;\n\t|]/, '');
  const clauses = before.split(/[,、:(]/).map((clause) => clause.replace(/[\d\s-]+$/, '').trim());
  const isOfPerson = clauses.some((clause) => {
    const name = clause.replace(/^.{0,8}[人者主名]:?/, '');
    return (
      (!isBank.test(name) && (isLikelyName(name) || isSurnamed(name))) ||
      (isName(clause, names) && !body.test(clause))
    );
  });
  return (
    !isOfPerson &&
    (ofOffice.test(before) ||
      clauses.some((clause) => body.test(clause) || body.test(clause.replace(itsAccount, ''))))
  );
}

/** 个人账户2023 2024 2025: years, and no account. */
const years = /^(?:(?:19|20)\d\d)+$/;

/** Whether a number stands whole, in even groups, or any where it is called a person's, with spaces or hyphens, or in two cells of which one goes on. */
function isParted(
  text: string,
  grouping: Grouping,
  { digits, start }: GroupedNumber,
  around: Surroundings,
): boolean {
  if (grouping.gaps.length > 0 && years.test(digits)) return false;
  if (grouping.gaps.join() === '\t') return /^续|后半/.test(around.fieldAt(start).heads[1] ?? '');
  const isInGroups =
    isEven(grouping) || (grouping.lengths.every((length) => length > 1) && isPersonal(text, start));
  return isInGroups && grouping.gaps.every((gap) => gap === ' ' || gap === '-');
}

const longestLine = 200;

function lineOf(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - longestLine), index);
  const after = text.slice(index, index + longestLine);
  return `${before.slice(before.lastIndexOf('\n') + 1)}${at(after.split('\n', 1), 0)}`;
}

function isInFours({ lengths: each }: Grouping): boolean {
  return each.length >= 4 && each.slice(0, 4).every((length) => length === 4);
}

/** Whether the groups are of one length, from three digits on, and the last no longer. */
function isEven({ lengths: [first = 0, ...rest] }: Grouping): boolean {
  return (
    first > 2 && rest.every((length, index) => (index < rest.length - 1 ? length === first : length <= first))
  );
}

function isWhole(all: Digits, number: GroupedNumber): boolean {
  const grouping = groupingOf(all, number);
  const { lengths: each, gaps } = grouping;
  const isGrouped = isEven(grouping) || (each.length === 2 && each[0] === 6);
  const isMixed = new Set(gaps).size > 1 || gaps.some((gap) => !/^[ \-_/·]$/.test(gap));
  return isGrouped && !isMixed && !isHyphened(all, number);
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index)) * (index % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
