import { at } from '../../lists/at.ts';
import type { Sighting } from '../sighting.ts';
import { isCalledBy, isOfThing, type Surroundings, wordsBefore } from '../surroundings.ts';
import { isBirthday } from './birth-date.ts';
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

const mobile = /^1[3-9]\d{9}$/;
const shape: NumberShape = {
  least: 11,
  most: 15,
  head: /(?:(?:00)?86|0)?1[3-9]/y,
  whole: /^((?:00)?86|0)?(1[3-9]\d{9})$/,
};
const called =
  /(?:手机|电话|联系|联络|[致来去电]电|电联|拨打|热线|号码|微信|短信|tel|mob|phone|whatsapp|[vw]x|QQ)[^,。;]{0,10}$|(?:可|请|直接|就|再|[常多]|随时)[拨打][通给]?[:]?$|[拨打](?:通|给)?[他她其][^,。;:()]{0,6}?的?[:]?$/i;

/** What the heads over a number say together, a character each. */
const headed = /手机|电话|联系|号段|^(?:第?\d*[号位格]\d*){11}/;

/** What the head says over the cell in which a number goes on that its own head calls a telephone's. */
const continued = /^[\s(]*$|^[\s(]*(?:续|[后末下][段半四位]|尾号)|手机|电话|号码/;

/**
 * Numbers of mobile phones, with or without the country's 86: whole, in groups, over a line's end, or glued together.
 */
export function mobileNumbers(text: string, digits: Digits, around: Surroundings): Sighting[] {
  const { all, groups } = digits;
  if (all.length < eleven) return [];
  const sightings: Sighting[] = [];
  /** The group behind the last number that was found. */
  let after = -1;
  for (let first = 0; first < groups.length; first += 1) {
    const group = at(groups, first);
    const number = numbersFrom(digits, first, shape).find((candidate) =>
      isMobile(text, digits, candidate, around, after === first),
    );
    if (number) {
      const value = number.digits.slice(-11);
      sightings.push({ kind: 'mobile', start: number.start, end: number.end, value });
      first = number.last;
      after = first + 1;
    } else {
      const glued = gluedIn(text, group, around);
      const doubtful = glued.length > 0 ? undefined : doubtfulFrom(text, digits, first, around);
      sightings.push(...glued, ...(doubtful ? [doubtful] : []));
    }
  }
  return sightings;
}

const eleven = 11;

/** Several numbers without anything between; where the words call them so, after a row's number. */
function gluedIn(text: string, { digits, start, end }: DigitGroup, around: Surroundings): Sighting[] {
  const before = digits.length % eleven;
  const isGlued = before > 0 || digits.length > eleven;
  if (!isGlued || before > 2 || !/^(?:1[3-9]\d{9}){1,4}$/.test(digits.slice(before))) return [];
  const isRow = before === 0 || (!digits.startsWith('0') && isCalledBy(called, text, start, around));
  if (!isRow || isOfThing(text, start, end, around)) return [];
  return Array.from({ length: Math.floor(digits.length / eleven) }, (_, index): Sighting => {
    const place = start + before + index * eleven;
    return { kind: 'mobile', start: place, end: place + eleven, value: text.slice(place, place + eleven) };
  });
}

/** A postcode or a landline's number glued to a mobile phone's, before or after it. */
const gluedToOther = /^(?:(?:[0-8]\d{5}|0\d{9,11})(1[3-9]\d{9})|(1[3-9]\d{9})(?:[0-8]\d{5}|0\d{9,11}))$/;
/** What parts figures of a list and fractions too; and a year, with which a number may begin. */
const ofFigures = /[.,、]/;
const year = /^1[89]\d\d$/;

/**
 * What may be a number where words call it one or a person's name stands right before: in groups in which nobody
 * parts another number either, or glued to a postcode.
 */
function doubtfulFrom(text: string, all: Digits, first: number, around: Surroundings): Sighting | undefined {
  const { digits, start, end } = at(all.groups, first);
  const [, behind, ahead = behind] = gluedToOther.exec(digits) ?? [];
  const number =
    ahead === undefined
      ? numbersFrom(all, first, shape).find((one) => isOddlyParted(text, all, one))
      : { digits: ahead, first, last: first, start, end };
  if (!number || isOfThing(text, start, number.end, around) || isShared(text, start, number.end, around))
    return undefined;
  const isFigures = groupingOf(all, number).gaps.some((gap) => ofFigures.test(gap));
  const isMeant =
    isCalledBy(called, text, start, around) ||
    (!isFigures && isNamedBefore(wordsBefore(text, start, around), around));
  return isMeant ? { kind: 'other', start, end: number.end, value: number.digits.slice(-eleven) } : undefined;
}

function isOddlyParted(text: string, all: Digits, number: GroupedNumber): boolean {
  const grouping = groupingOf(all, number);
  return (
    number.first < number.last &&
    grouping.gaps.every(isTight) &&
    !usual.has(grouping.lengths.join(',')) &&
    !year.test(at(all.groups, number.first).digits) &&
    !isHeld(text, all, number) &&
    !isInRow(all, number, grouping, false)
  );
}

const ofUnit = '(?:公用|(?:单位|科室|班组|部门|窗口|值班)[^,。;:()非不]{0,4}(?:共用|配发|所有))';
/** A telephone that those on duty hand on: (科室公用), behind its number or before: 值班手机(单位公用). */
const shared = new RegExp(
  `^\\s*[,(]?\\s*(?:(?:此|该)号码?|号码)?[为系是]?[^,。;)非不]{0,6}?${ofUnit}(?!的?(?:电话|手机|座机|号码?)[:为是]?[0-9(])`,
);
const calledShared = new RegExp(
  `(?<![非不并])${ofUnit}[^,。;:)]{0,6}[)]?(?:的?(?:值班|工作|移动|联系)*(?:手机|电话|号码?))*[:为是\\s]*$`,
);

/** 示例科值班手机: what an office calls the telephone that those on duty there hand on. */
const dutyPhone =
  /(?:[\u4e00-\u9fff](?:[处科室队站所局院校部办会股组厅]|中心|大厅|医院|学校)|单位|部门|窗口|村委会?)的?(?:24小时|全天|夜间|周末|双休日|节假日|应急|服务|公用|防汛|防火)*值班(?:专用|工作|公用|移动|联系)*(?:手机|电话)(?:号码?)?(?:[为是:(\s]|统一|固定)*$/;
/** (李样例), 机主李样例, 他本人: behind its number, that it is one person's after all. */
const ofOne = new RegExp(
  `^[)\\s]*[(,]?(?:联系人|机主|由|系|是)?:?(?:[${anySurnames}][\\u4e00-\\u9fff]{1,2}(?:[),。;、]|$)|[他她本]|个人|私人)`,
);

/** Whether the number from `start` to `end` is that of a telephone which those on duty share. */
function isShared(text: string, start: number, end: number, around: Surroundings): boolean {
  const after = text.slice(end, end + 16);
  const before = wordsBefore(text, start, around);
  return shared.test(after) || calledShared.test(before) || (dutyPhone.test(before) && !ofOne.test(after));
}

function isMobile(
  text: string,
  all: Digits,
  number: GroupedNumber,
  around: Surroundings,
  isAfterMobile: boolean,
): boolean {
  const { digits, start, end } = number;
  const [, prefix = '', own] = shape.whole.exec(digits) ?? [];
  if (own === undefined || isOfThing(text, start, end, around) || isShared(text, start, end, around))
    return false;
  const isCalled = (): boolean =>
    isCalledBy(called, text, start, around) || headed.test(around.fieldAt(start).heads.join(''));
  const goesOn = (): boolean => continued.test(around.fieldAt(start).heads[1] ?? '');
  const grouping = groupingOf(all, number);
  return (
    isGrouped(text, number, grouping, prefix.length, isCalled, goesOn) &&
    !isHeld(text, all, number) &&
    (!isInRow(all, number, grouping, isAfterMobile) || isCalled())
  );
}

const threes = '3,4,4';
const boxes = '1,1,1,1,1,1,1,1,1,1,1';
/** How people part the eleven digits, whatever they part them by. */
const usual = new Set(['3,8', '3,3,5', '7,4', '4,3,4', '4,4,3', boxes]);
/** What may be several numbers in a row, unless words say that it is a telephone's. */
const rare = new Set([
  '3,5,3',
  '5,3,3',
  '3,2,3,3',
  '3,3,3,2',
  '3,2,2,4',
  '3,4,2,2',
  '3,2,2,2,2',
  '4,7',
  '5,6',
  '6,5',
  '8,3',
]);

function isGrouped(
  text: string,
  { digits, end }: GroupedNumber,
  { lengths: all, gaps: every }: Grouping,
  prefix: number,
  isCalled: () => boolean,
  goesOn: () => boolean,
): boolean {
  const [head = 0, ...rest] = all;
  const isApart = head === prefix;
  if (isApart && every[0] === '.') return false;
  const grouping = (isApart ? rest : [head - prefix, ...rest]).join(',');
  if (grouping === '11') return true;
  const gaps = isApart ? every.slice(1) : every;
  if (gaps.some((gap) => /[\t|]/.test(gap)))
    return ([threes, boxes, '3,8'].includes(grouping) || (grouping === '7,4' && goesOn())) && isCalled();
  const broken = gaps.filter((gap) => gap === '\n').length;
  if (broken > 1) return grouping === threes && isCalled();
  if (broken > 0) return isBroken(text, grouping, end, isCalled);
  if (!gaps.every(isTight)) return false;
  if (isSpelledWithin(grouping, gaps)) return true;
  if (gaps.some((gap) => /[、;:+=]/.test(gap))) return grouping === threes && isCalled();
  if (grouping === threes) return true;
  if (new Set(gaps).size > 1) return grouping === boxes && (isInThrees(gaps) || isCalled());
  // No version has eleven parts: 1.3.8.0.0.0.0.0.0.0.0.
  if (gaps.some((gap) => /[.,]/.test(gap))) return grouping === boxes && (!gaps.includes(',') || isCalled());
  if (!usual.has(grouping)) return rare.has(grouping) && isCalled();
  const own = digits.slice(prefix);
  const isNumberThenDate = grouping === '3,8' && isBirthday(own.slice(3), 2099);
  const isYearFirst = grouping === '4,3,4' && /^1[89]/.test(own);
  const isYears = grouping === '4,4,3' && /^(?:1[89]|20)..(?:19|20)/.test(own);
  return !isNumberThenDate && !isYearFirst && !isYears;
}

/** 138-1000-0 0 0 1: the lengths of three parts, of which each may stand digit by digit. */
const spelledWithin = /^(?:3|1,1,1),(?:4|1,1,1,1),(?:4|1,1,1,1)$/;

function isSpelledWithin(grouping: string, gaps: readonly string[]): boolean {
  return grouping !== boxes && gaps.includes('-') && spelledWithin.test(grouping);
}

/** 1 3 8 - 1 0 0 0 - 0 0 0 1: whether digits that stand one by one are parted otherwise behind the third and seventh. */
function isInThrees(gaps: readonly string[]): boolean {
  const [between, third] = [gaps[0], gaps[2]];
  return gaps.every((gap, index) => gap === (index === 2 || index === 6 ? third : between));
}

/** Whether a line's end breaks a number: where people break it, or anywhere after words that call it a telephone's. */
function isBroken(text: string, grouping: string, end: number, isCalled: () => boolean): boolean {
  if (/^ ?(?:[.、)年月日]|-\d)/.test(text.slice(end, end + 3))) return false;
  return grouping === '7,4' || grouping === threes || isCalled();
}

/** Whether a number in groups stands in a row of more numbers with the same gaps, and so is some of them. */
function isInRow(
  all: Digits,
  { first, last }: GroupedNumber,
  { gaps }: Grouping,
  isAfterMobile: boolean,
): boolean {
  const [gap] = gaps;
  if (gap === undefined) return false;
  const { groups } = all;
  const isNext = (index: number): boolean => groups[index]?.gap === gap;
  const before = isNext(first) && !isAfterMobile ? (isNext(first - 1) ? 2 : 1) : 0;
  const isBeforeMobile = numbersFrom(all, last + 1, shape).length > 0;
  const after = isNext(last + 1) && !isBeforeMobile ? (isNext(last + 2) ? 2 : 1) : 0;
  return before + after > 1;
}

/** Whether digits before or after, joined by a hyphen or dot, make the number part of a code or of a fraction. */
function isHeld(text: string, { groups }: Digits, { first, last, start }: GroupedNumber): boolean {
  const { start: from = start, digits: before = '' } = groups[first - 1] ?? {};
  const { digits: after = '', gap: joinAfter } = groups[last + 1] ?? {};
  const joinBefore = at(groups, first).gap;
  const isFirst = /(?:^|[\n\t|])\s*$/.test(text.slice(Math.max(0, from - 3), from));
  const isRowNumber = isFirst && /^[1-9]\d{0,2}$/.test(before);
  const isArea = /^0\d{2,3}$/.test(before);
  if (joinBefore === '.' && !isRowNumber) return true;
  if (joinBefore === '-' && !mobile.test(before) && !isRowNumber && !isArea) return true;
  if (joinAfter === '.') return true;
  return joinAfter === '-' && !mobile.test(after) && after.length > 4;
}
