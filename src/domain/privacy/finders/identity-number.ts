import { at } from '../../lists/at.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { wordPattern } from '../../lists/word-pattern.ts';
import { isSurnamed } from '../../name/likely-names.ts';
import { beginsWithPerson } from '../listed-names.ts';
import type { Sighting } from '../sighting.ts';
import {
  isCalledBy,
  isInWebAddress,
  isOtherNumber,
  isPartOfCode,
  type Surroundings,
  wordsAfter,
  wordsBefore,
} from '../surroundings.ts';
import { isBirthday } from './birth-date.ts';
import { isCreditCode } from './credit-code.ts';
import {
  type DigitGroup,
  type Digits,
  type GroupedNumber,
  type Grouping,
  groupingOf,
  isTight,
  type NumberShape,
  numbersFrom,
} from './digit-groups.ts';
import { anySurnames, isNamedBefore } from './person.ts';

/** The first two digits: a province (GB/T 2260), or 81 to 83 for residents of Hong Kong, Macao and Taiwan. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** The next two: a prefecture, or 90 for counties under the province itself. */
const prefecture = /^..(?:0[1-9]|[1-6]\d|70|90)/;
/** A foreigner's permanent residence card: 9, a province and a country (2017 and 2023 editions, 18 digits). */
const residence = /^9(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{3}/;
const called =
  /(?:身份证|公民身份|(?:社会)?保障号|身份号|证件号|居留证|居住证|[一二]代证|(?:十五|15|十八|18)位(?:证件)?号|[老旧]证(?:件)?号)[^,。;]{0,8}$|证件(?:[^,。;]{0,8}[前首后末]?\d{1,2}位[为是]?)?[:\s]*$/;
/** What calls it one no less where a number has a birth date in its place: 证号, 号码更正为. */
const meant =
  /(?:(?<!凭)证|身分|号码|SFZH?|(?<![A-Za-z])ID)[^,。;]{0,8}$|号码[^。;]{0,12}(?:更正|订正|[应改])[为是]:?$/i;
/** Who somebody is, right before a number that can only be his or hers: 举办人, 项目经理. */
const holder =
  /(?:[\u4e00-\u9fff](?:人|者|员|(?<!局部|增|延|全|周|边|波|校)长)|[户业房机船车]主|法人(?:代表)?|经理|监理|会计|司机|书记|主任|教师|职工|学生|干部)[(:为是\s]*$/;
/** By what a register calls somebody, which is often the number that everybody has: 人员编码, 学籍号. */
const registered =
  /(?:人员|干部|人事|个人|职工|员工|工(?![程业单序具艺况地])|学籍|学生|考生|参保|[社医]保|户|本人|居民|注册|监管对象)[\u4e00-\u9fff]{0,4}?(?:编码|编号|代码|代号|号码?|辅号|ID)[:(为是\s]*$/i;
/** What a number is called by that is of a paper or a thing, in whosever list. */
const ofThing =
  /合同|协议|订单|运单|物流|流水|发票|税号|专利|文号|证书|资格|执业|准考|项目(?!经理|负责人|总监|技术)|课题|招标|采购|标段|不动产|产权|图斑|地块|地籍|设备|序列|型号|批次|批号|条码|资产|车架|档号|单号/;
/** A card of the disabled: the number that its holder has, a sort of disability and its degree (GB/T 26341-2010). */
const disabled = /^\d{17}[\dXx][1-7][1-4]$/;
/** Before it nobody was born of whom a notice tells as alive. */
const firstYear = 1915;
/** Of no region: an example of its kind, unless the word for an identity number says whose it is. */
const example = /^0{4}/;
/** A word that calls it one right before a number, or says that it is whole. */
const labelled =
  /(?:身份证(?:明|件)?|身份(?=号)|证件|(?<!凭)证(?=号)|(?:完整|真实|实际|全部)(?=号))(?:号码?)?[:为是(\s]*$/;
/** It shows how such a number looks: 身份证号样例, 示例身份证号. */
const shows =
  /(?:样例|示例|范例|样式|格式|模板|举例|例|如|填写?)[:为是(“"\s]*$|(?:^|[,。;:(“"\s])(?:示例|样例|虚构|测试用?|演示用?|假设)的?(?:居民|公民)?身份[^,。;]{0,6}$/;
/** Fewer years than anybody has lived whom a register knows by a number of his or her own. */
const fewestYears = 6;
const longForm = /^\d{6}(?:19|20)\d\d[01]\d[0-3]/;
/** A number of 18 digits, of which the last may be X, with a row's number before it or a card's digits after it. */
const long: NumberShape = {
  least: 17,
  most: 23,
  head: /\d{6,9}(?:19|20)/y,
  whole: /^\d{6,9}(?:19|20)\d\d[01]\d[0-3]\d{4,7}$/,
};
const short: NumberShape = { least: 15, most: 15, head: /[1-9]\d{7}[01]/y, whole: /^\d{8}[01]\d[0-3]\d{4}$/ };
/** The last character as people type it where it is X: the letter, its look-alikes of other scripts, a cross. */
const lastX = /^[\s\-./\\_*·|]{0,3}?([XxΧχХх×✕✖╳]|叉(?![车子丸]))/;

/**
 * Citizens' identity numbers: of 18 digits with birth date and check digit (GB 11643-1999), of 15 with a birth date
 * of the 20th century. What has a right check digit is one wherever it stands: in a longer number (残疾人证号 is one
 * and two digits), in groups, over lines and cells. A wrong check digit is no excuse where the words call it one, or
 * where a program rounded it, in zeros or as 1.10101E+17.
 */
export function identityNumbers(text: string, digits: Digits, around: Surroundings): Sighting[] {
  const { all, groups } = digits;
  if (all.length < fewestDigits) return cutNumbers(text, around);
  const sightings: Sighting[] = [];
  let free = 0;
  for (let first = 0; first < groups.length; first += 1) {
    const group = at(groups, first);
    if (group.end <= free) continue;
    const number =
      withinGroup(text, group, around, free) ??
      (group.start < free
        ? undefined
        : (acrossGroups(text, digits, first, around) ?? shortNumber(text, digits, first, around)));
    if (!number) continue;
    sightings.push(number);
    free = number.end;
    // A group may hold several.
    if (free < group.end) first -= 1;
  }
  return [...sightings, ...cutNumbers(text, around)].toSorted((a, b) => a.start - b.start);
}

/** Of a number that is cut short, so that what is left tells a birth date. */
const fewestDigits = 14;

/** As a spreadsheet shows a number of 18 or 15 digits in a column that is too narrow, or saves it. */
const scientific = wordPattern(/(?<![\d.])([1-9])(?:\.(\d{1,17}))?e\+?(17|14)(?!\d)/i);
/** So many of its first digits a spreadsheet shows unasked: those of the region. */
const shownDigits = 6;

/** Numbers of which a program shows the first digits only, and which may be one. */
function cutNumbers(text: string, around: Surroundings): Sighting[] {
  return scientific.matchesIn(text).flatMap((match): Sighting[] => {
    const [whole, first = '', fraction = '', exponent] = match;
    const mantissa = `${first}${fraction}`;
    const [start, end] = [match.index, match.index + whole.length];
    const isOne =
      exponent === '17'
        ? mayBegin(mantissa, around) && (mantissa.length >= shownDigits || isCalled(text, start, around))
        : isRegion(mantissa.padEnd(4, '0')) &&
          (isCalled(text, start, around) ||
            (mantissa.length >= 12 && isBirthday(`19${mantissa.slice(6, 12)}`, 1999)));
    return isOne ? [{ kind: 'id', start, end, value: mantissa.padEnd(Number(exponent) + 1, '0') }] : [];
  });
}

/** Whether a number may begin with the digits `leading`, of which the last may be rounded. */
function mayBegin(leading: string, { latestYear }: Surroundings): boolean {
  if (leading.length >= 14) return isRegion(leading) && isBirthday(leading.slice(6, 14), latestYear);
  return (
    provinces.test(leading.padEnd(2, '0')) &&
    (leading.length < 4 || isRegion(leading)) &&
    (leading.length < 9 || /^(?:19|20)/.test(leading.slice(6)))
  );
}

/** The first number within a group of 17 digits or more, or one that is cut short. */
function withinGroup(
  text: string,
  { digits, start, end }: DigitGroup,
  around: Surroundings,
  free: number,
): Sighting | undefined {
  if (isCut(text, digits, start, end, around)) return { kind: 'id', start, end, value: digits };
  const leading = digits.replace(/0+$/, '');
  if (around.isRounded && digits.length === 18 && leading.length >= shownDigits && mayBegin(leading, around))
    return { kind: 'id', start, end, value: digits };
  for (let offset = Math.max(0, free - start); offset + 17 <= digits.length; offset += 1) {
    const body = digits.slice(offset, offset + 17);
    if (!longForm.test(body) || !mayBeOne(text, start, body, around)) continue;
    const isLast = offset + 17 === digits.length;
    const last = isLast ? lastX.exec(text.slice(end, end + 4)) : undefined;
    const number = isLast ? `${body}${last ? 'X' : ''}` : digits.slice(offset, offset + 18);
    const isRounded = around.isRounded && offset === 0 && /^\d{15}0{3,}$/.test(digits);
    const isWhole = digits.length === number.replace('X', '').length || disabled.test(digits);
    if (isWhole && offset === 0 && !isChecked(number) && isOddInColumn(start, number, around))
      return { kind: 'other', start, end: end + (last?.[0].length ?? 0), value: number };
    if (
      isChecked(number)
        ? !isCredited(text, start, number, around)
        : isRounded ||
          (isWhole &&
            number.length === 18 &&
            (example.test(body) || isMeant(text, start, around) || isAlone(text, start, end, body, around)))
    )
      return {
        kind: 'id',
        start: start + offset,
        end: start + offset + (last ? 17 + last[0].length : 18),
        value: number,
      };
  }
  return undefined;
}

/** Fewer cells are no column in which one is odd. */
const fewestCells = 4;

/**
 * Whether a number with a region and a birth date stands alone in a cell of a column whose other cells are all shorter:
 * somebody pasted it from another column, mistyped or not.
 */
function isOddInColumn(start: number, number: string, around: Surroundings): boolean {
  if (number.length !== 18 || !isPlausible(number.slice(0, 17), around)) return false;
  const own = around.cells.find((cell) => cell.start === start);
  if (own?.field.label === '' || own?.text.length !== number.length || own.field.lists === 'bodies')
    return false;
  const others = around.cells.filter(
    (cell) => cell !== own && cell.field === own.field && /^[A-Za-z]{0,4}\d{3,17}$/.test(cell.text),
  );
  return others.length >= fewestCells;
}

/** Whether the last digits of a number that the words call one are missing: what is left tells a birth date. */
function isCut(text: string, digits: string, start: number, end: number, around: Surroundings): boolean {
  const isShorter = digits.length >= fewestDigits && digits.length < 18 && digits.length !== short.most;
  return (
    isShorter &&
    !lastX.test(text.slice(end, end + 4)) &&
    /^[1-9]/.test(digits) &&
    isBirthday(digits.slice(6, 14), around.latestYear) &&
    isCalled(text, start, around)
  );
}

/** More digits that may stand glued to a number in groups: a row's number before it, a card's two digits after it. */
const mostGlued = { before: 3, after: 2 };

/** A number in groups that begins with group `first`: undefined where none does that is right, or is called one. */
function acrossGroups(
  text: string,
  digits: Digits,
  first: number,
  around: Surroundings,
): Sighting | undefined {
  for (const number of numbersFrom(digits, first, long)) {
    if (number.first === number.last) continue;
    const { digits: all, start, end } = number;
    const { lengths, gaps } = groupingOf(digits, number);
    const isInLine = gaps.every(isTight);
    const [head = 0] = lengths;
    for (let offset = 0; offset <= (isInLine ? Math.min(mostGlued.before, head - 1) : 0); offset += 1) {
      const body = all.slice(offset, offset + 17);
      if (!longForm.test(body)) continue;
      // 2011-09, 2023-09, 12 and 0 in neighbouring cells are dates and counts.
      if (!isPlausible(body, around) && !(isInLine && mayBeOne(text, start, body, around))) continue;
      const over = all.length - offset - 18;
      if (over > (isInLine ? Math.min(mostGlued.after, at(lengths, lengths.length - 1) - 1) : 0)) continue;
      const last = over === -1 ? stretchIn(text.slice(end, end + 4), lastX) : '';
      const value = over === -1 ? `${body}${last === '' ? '' : 'X'}` : all.slice(offset, offset + 18);
      if (!isParted(lengths, offset)) continue;
      if (
        isChecked(value) ||
        (isInLine &&
          over <= 0 &&
          offset === 0 &&
          value.length === 18 &&
          isSpelled(text, start, lengths, around))
      )
        return {
          kind: 'id',
          start: start + offset,
          end: end + last.length - Math.max(0, over),
          value,
        };
    }
  }
  return undefined;
}

/** Whether a number in groups is called one, or is meant as one and parted as people part one. */
function isSpelled(text: string, start: number, lengths: readonly number[], around: Surroundings): boolean {
  return (
    isCalled(text, start, around) ||
    ((isByDate(lengths) || isInFours(lengths)) && isMeant(text, start, around))
  );
}

/** How many digits stand before each place where people part a number: its region, its year, month and day, its end. */
const partings = new Set([6, 10, 12, 14, 17, 18]);

/** Whether the birth date is parted from what goes before it or what follows, and the number nowhere but beside its parts. */
function isByDate(lengths: readonly number[]): boolean {
  const ends = lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length));
  return ends.every((end) => partings.has(end)) && (ends.includes(14) || ends.includes(6));
}

/** Whether the groups are 4 4 4 4 2 long, as people part a card's number. */
function isInFours(lengths: readonly number[]): boolean {
  return lengths.join(',') === '4,4,4,4,2';
}

/** Whether people part a number so: in two or three, evenly, or where the birth date begins and ends. */
function isParted(lengths: readonly number[], offset: number): boolean {
  const [head = 0, ...rest] = lengths;
  const isEven = rest.slice(0, -1).every((length) => length === head);
  const ends = new Set(
    lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length)),
  );
  return lengths.length < 4 || isEven || (ends.has(6 + offset) && ends.has(14 + offset));
}

function shortNumber(
  text: string,
  digits: Digits,
  first: number,
  around: Surroundings,
): Sighting | undefined {
  const [number] = numbersFrom(digits, first, short);
  if (!number || isHyphened(digits, number)) return undefined;
  const { start, end, digits: value } = number;
  const isWanted =
    (isRegion(value) && isUsual(groupingOf(digits, number)) && !isOther(text, start, end, around)) ||
    isCalled(text, start, around);
  return isWanted && isBirthday(`19${value.slice(6, 12)}`, 1999)
    ? { kind: 'id', start, end, value }
    : undefined;
}

function isOther(text: string, start: number, end: number, around: Surroundings): boolean {
  const before = wordsBefore(text, start, around);
  return isOtherNumber(before) || isPartOfCode(before, wordsAfter(text, end)) || isInWebAddress(text, start);
}

/** Whether a number of 15 digits is whole or parted where its birth date is; in other groups it may be several. */
function isUsual({ lengths, gaps }: Grouping): boolean {
  return (
    ['15', '6,6,3', '6,9', '12,3'].includes(lengths.join(',')) &&
    gaps.every((gap) => isTight(gap) && !/[.,、;]/.test(gap))
  );
}

/** Whether a hyphen or dot joins `number` to other digits, as in a code. */
export function isHyphened({ groups }: Digits, { first, last }: GroupedNumber): boolean {
  const joins = [at(groups, first).gap, groups[last + 1]?.gap];
  return joins.some((join) => join !== undefined && /^[-.]$/.test(join));
}

/** Whether a number may begin with `body`, of 17 digits: a region, then a day of birth. */
export function isPlausible(body: string, { latestYear }: Surroundings): boolean {
  return (isRegion(body) || residence.test(body)) && isBirthday(body.slice(6, 14), latestYear);
}

/**
 * Whether a number at `start` may begin with `body`: of what the words call one, or of what has a grown person's birth
 * date in its place, any region may be, and one of noughts of what its label right before calls one, or of what is
 * given of a person by name.
 */
function mayBeOne(text: string, start: number, body: string, around: Surroundings): boolean {
  if (example.test(body))
    return (
      isBirthday(body.slice(6, 14), around.latestYear) &&
      (isLabelled(text, start, around) || (isAdult(body, around) && isGiven(text, start, around)))
    );
  return (
    isPlausible(body, around) ||
    (isBirthday(body.slice(6, 14), around.latestYear) &&
      ((isDated(body, around) && isWorded(text, start, around)) || isMeant(text, start, around)))
  );
}

/** Whether the word for an identity number stands right before `start`, and none for an example. */
function isLabelled(text: string, start: number, around: Surroundings): boolean {
  const before = wordsBefore(text, start, around);
  return labelled.test(before) && !shows.test(before);
}

/** A name, right behind where somebody is from or what he or she is: 甲村李一, 负责人为李一. */
const nameEnding = new RegExp(
  `(?:^|[^\\u4e00-\\u9fff]|[村组社屯队镇乡县市区街道员人主理长师生工民户为是由给者的和与及会、])([${anySurnames}][\\u4e00-\\u9fff]{1,2})[(:为是\\s]*$`,
);

/** Whether a name ends `before`, right before a number. */
function isNamedRight(before: string): boolean {
  return isSurnamed(nameEnding.exec(before)?.[1] ?? '');
}

/** 核对身份证, somewhere before a number in its sentence. */
const ofIdentity = /身份证(?!明)[^。;]*$/;

/**
 * Whether a number of no region is given as somebody's: behind a name, in a sentence on identity cards, or alone in a
 * list of persons; and none that shows how one looks, or is of a paper or a thing.
 */
function isGiven(text: string, start: number, around: Surroundings): boolean {
  const before = wordsBefore(text, start, around).replace(/^[^]*[。;]/, '');
  if (shows.test(before) || ofThing.test(before)) return false;
  if (registered.test(before)) return true;
  if (ofRecord.test(before) || isOtherNumber(before)) return false;
  return (
    isNamedBefore(before.replace(/[为是]$/, ''), around) ||
    isNamedRight(before) ||
    holder.test(before) ||
    ofIdentity.test(before) ||
    around.fieldAt(start).lists === 'persons'
  );
}

/** Whether a number that shows no form has such a birth date. */
function isDated(body: string, around: Surroundings): boolean {
  return !example.test(body) && isAdult(body, around);
}

/** Whether the digits of `body` where a birth date stands are those of somebody who is grown and may be alive. */
function isAdult(body: string, { latestYear }: Surroundings): boolean {
  const year = Number(body.slice(6, 10));
  return year >= firstYear && year <= latestYear - fewestYears && isBirthday(body.slice(6, 14), latestYear);
}

function isRegion(number: string): boolean {
  return provinces.test(number) && (/^[78]/.test(number) || prefecture.test(number));
}

function isCalled(text: string, start: number, around: Surroundings): boolean {
  return isCalledBy(called, text, start, around);
}

/**
 * Whether a number with a birth date in its place is a person's: by the words before it, a name, or a list of
 * persons.
 */
function isMeant(text: string, start: number, around: Surroundings): boolean {
  if (isCalled(text, start, around)) return true;
  // 学籍号G…: a pupil's number is a letter and the identity number (学籍管理).
  const before = wordsBefore(text, start, around).replace(/(?<![A-Za-z])[GJLY]$/, '');
  const { lists } = around.fieldAt(start);
  if (isOtherNumber(before) || registered.test(before))
    return (
      !ofThing.test(before) &&
      (lists === 'persons' || registered.test(before)) &&
      isGrown(text, start, around)
    );
  return (
    lists === 'persons' ||
    isCalledBy(meant, text, start, around) ||
    holder.test(before) ||
    isNamedBefore(before.replace(/[为是]$/, ''), around) ||
    (isNamedRight(before) && !ofRecord.test(before) && !ofThing.test(before)) ||
    beginsWithPerson(wordsAfter(text, start + longestNumber), around.names) ||
    ofPaper.test(stretchIn(text.slice(start, start + longestName), /^\d+[Xx]?(.*)/, 1))
  );
}

/** Signs of a number that stands whole. */
const longestNumber = 18;

/** More of a number than goes before its day of birth, with what may part it. */
const longestHead = 16;

/**
 * Whether the birth date in the number at `start` is of somebody whom a register may know; newer dates are of
 * records.
 */
function isGrown(text: string, start: number, { latestYear }: Surroundings): boolean {
  const digits = text.slice(start, start + longestHead).replace(/\D/g, '');
  return Number(digits.slice(6, 10)) <= latestYear - fewestYears;
}

/**
 * Whether nothing calls the number from `start` to `end` another one, or makes it part of a code or an address: 18 digits
 * that go on from `body`, with a birth date in its place, are hardly ever anything but an identity number, mistyped or
 * not. One whose region is none must not stand near the word of a paper or a thing either.
 */
function isAlone(text: string, start: number, end: number, body: string, around: Surroundings): boolean {
  if (isOther(text, start, end, around) || around.fieldAt(start).lists === 'bodies') return false;
  return isPlausible(body, around) || (isDated(body, around) && isWorded(text, start, around));
}

/** A word right before a number, which it belongs to: a number that stands alone may be of anything. */
const wordRight = /[\u4e00-\u9fff*×][^\u4e00-\u9fff]{0,3}$/;

/** What a number is of that an office or a business gives to each of its papers: 凭证, 受理单, 编号(…). */
const ofRecord =
  /(?:[编代单账][号码页]|凭证|回执|批文|报告|通知|裁定|判决|决定|汇款|[^名保订]单|账|册|卷|案|票|笔|件|码)号?[^,。;一-龥]{0,3}$|第[^,。;]{0,4}$/;

/** Whether a number at `start` has a word right before, and none of a paper or a thing near. */
function isWorded(text: string, start: number, around: Surroundings): boolean {
  const before = wordsBefore(text, start, around);
  return (
    wordRight.test(before) &&
    !ofThing.test(before) &&
    !ofRecord.test(before) &&
    !/^[号页]/.test(wordsAfter(text, start + longestNumber))
  );
}

/** 990000199001010009甲一退伍证扫描.jpg: a name and a paper behind the number. */
const ofPaper = /^[_\- ]?[\u4e00-\u9fff]{2,4}[\u4e00-\u9fff_]{0,8}(?:证|户口|扫描|照)/;

/** A number and the name behind it. */
const longestName = 40;

/** Whether `number` is an organisation's: a credit code of a registry (GB 32100-2015, 5.2), and called one. */
function isCredited(text: string, start: number, number: string, around: Surroundings): boolean {
  const isCode = /^[159][1-39]/.test(number) && isCreditCode(number);
  return isCode && isCalledBy(/(?:信用代码|税号|识别号)[:为是\s]*$/, text, start, around);
}

/** How much each digit but the last counts: 2 to the power of its place, modulo 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Whether the check digit is right, ISO 7064 MOD 11-2 (GB 11643-1999, 4.2.4). */
export function isChecked(number: string): boolean {
  if (number.length !== 18) return false;
  let sum = 0;
  for (const [index, weight] of weights.entries()) sum += Number(number.charAt(index)) * weight;
  return '10X98765432'.charAt(sum % 11) === number.charAt(17);
}
