import { matchesIn } from '../../lists/matches-in.ts';
import { wordPattern } from '../../lists/word-pattern.ts';
import { type MaskedKind, mostShown } from '../masking.ts';
import type { Sighting } from '../sighting.ts';
import { isOtherNumber, type Surroundings, wordsBefore } from '../surroundings.ts';
import { isBirthday } from './birth-date.ts';

/** What people put for a digit that they hide. */
const hidden = '[*xX×●○•■□✱∗#?某口]';
/** Lines in the place of digits. */
const line = /(?<=\d)[-_]{3,}(?![\d\w])/g;
/** Dots in the place of digits of a mobile phone's number, however many they are. */
const dotted = /(?<!\d)(1[3-9]\d{2,8})(?:…+|\.{3,})(\d{0,7})(?!\d)/g;
const signs = wordPattern(new RegExp(`${hidden}|[-_]{3}|…|\\.{3}`));
const token = new RegExp(
  `(?<![0-9A-Za-z*])(?:\\d|${hidden}{2,14}(?=\\d{4}))(?:[ -]?(?:\\d|${hidden}(?![a-wyzA-WYZ]))){4,21}(?![0-9])`,
  'g',
);
const allHidden = new RegExp(hidden, 'g');
const lastX = new RegExp(`${hidden}.*\\d[xX×]$`);

/** A number of which some digits are hidden, each as an asterisk. */
interface MaskedNumber {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Numbers of which some digits are hidden, but fewer than the law's least: what is left may be guessed, or tells a
 * birth date. 138****1234 hides enough, unless what it hides stands beside: 1381000****.
 */
export function partMasked(text: string, around: Surroundings): Sighting[] {
  if (!signs.isIn(text)) return [];
  const numbers = maskedNumbers(text).filter(({ start }) => !isOtherNumber(wordsBefore(text, start, around)));
  return [...numbers, ...dottedNumbers(text)].flatMap((number, index): Sighting[] => {
    const { value, start, end } = number;
    const kind =
      kindOf(value, around) ??
      completedKind(text, numbers[index - 1], numbers[index], around) ??
      kindWithTail(text, number, around);
    return kind === undefined ? [] : [{ kind, start, end, value }];
  });
}

function maskedNumbers(text: string): MaskedNumber[] {
  const plain = text.replace(line, (hiding) => '*'.repeat(hiding.length));
  return matchesIn(plain, token).flatMap(({ 0: written, index: start }): MaskedNumber[] => {
    const whole = written.replace(/[ -]/g, '');
    const value = lastX.test(whole)
      ? `${whole.slice(0, -1).replace(allHidden, '*')}X`
      : whole.replace(allHidden, '*');
    return value.includes('*') ? [{ value, start, end: start + written.length }] : [];
  });
}

const lengthOfMobile = 11;

function dottedNumbers(text: string): MaskedNumber[] {
  return matchesIn(text, dotted).map(({ 0: written, 1: head = '', 2: tail = '', index: start }) => ({
    value: `${head}${'*'.repeat(Math.max(1, lengthOfMobile - head.length - tail.length))}${tail}`,
    start,
    end: start + written.length,
  }));
}

/** The kind of the number that two in one line are, each of which shows what the other hides. */
function completedKind(
  text: string,
  first: MaskedNumber | undefined,
  second: MaskedNumber | undefined,
  around: Surroundings,
): MaskedKind | undefined {
  if (!first || !second || first.value.length !== second.value.length) return undefined;
  const between = text.slice(first.end, second.start);
  if (between.includes('\n') || between.length > farthest || !sameNumber.test(between)) return undefined;
  const both = [...first.value].map((digit, index) => (digit === '*' ? second.value.charAt(index) : digit));
  const isOne = [...second.value].every((digit, index) => digit === '*' || digit === both[index]);
  const value = both.join('');
  return isOne && value !== first.value ? kindOf(value, around) : undefined;
}

/** 1381000****,后四位0001; 138****0001,中间四位1000: what a number hides, behind it. */
const hiddenBehind =
  /^[^\d\u4e00-\u9fff。;\n]{0,6}(?:其?(?:[后末尾]|(?:中间|隐去|隐藏|星号)的?)[\u4e00-\u9fff\d]{0,4}?[为是:]?)\s*(\d{3,6}[Xx]?)(?![\d])/;

function kindWithTail(
  text: string,
  { value, end }: MaskedNumber,
  around: Surroundings,
): MaskedKind | undefined {
  const [, part] = hiddenBehind.exec(text.slice(end, end + farthest)) ?? [];
  const [, head = '', hiding = '', tail = ''] = /^(\d+)(\*+)(\d*)$/.exec(value) ?? [];
  return part !== undefined && hiding.length === part.length
    ? kindOf(`${head}${part}${tail}`, around)
    : undefined;
}

/** What stands between two forms of one number: no name. */
const sameNumber = /^[^\u4e00-\u9fff]*(?:又写?作?|即|或者?|也|亦作|核对|校验)?[^\u4e00-\u9fff]*$/;
/** Further apart, two numbers are of two persons. */
const farthest = 20;

/** The kind of a number that shows too much; undefined where none does. */
function kindOf(value: string, { latestYear }: Surroundings): MaskedKind | undefined {
  const shown = value.replaceAll('*', '').length;
  const showsMore = (kind: MaskedKind): boolean => shown > mostShown[kind];
  if (/^1[3-9*]/.test(value) && value.length === 11) return showsMore('mobile') ? 'mobile' : undefined;
  const isLong = value.length === 18 || (/^\d{10}/.test(value) && value.length > 14 && value.length < 21);
  if (isLong && isOfPerson(value, latestYear)) {
    const showsBirthday = /^.{6}\d{8}/.test(value);
    return showsBirthday || showsMore('id') ? 'id' : undefined;
  }
  const isShort = value.length === 15 && /^[1-8*]/.test(value) && /^.{6}\d\d[01*][\d*][0-3*]/.test(value);
  if (isShort) return showsMore('id') ? 'id' : undefined;
  return /^(?:62|4|5[1-5]|955)/.test(value) &&
    value.length > 15 &&
    value.length < 20 &&
    showsMore('bank-card')
    ? 'bank-card'
    : undefined;
}

/** Whether what is shown may be an identity number's: a province first, then a birth date in its place. */
function isOfPerson(value: string, latestYear: number): boolean {
  const birthday = value.slice(6, 14);
  const day = birthday.replace(/\*+$/, (rest) => '20000101'.slice(-rest.length)).replaceAll('*', '0');
  const isDated =
    birthday.startsWith('*') ||
    (/^\d{4}/.test(birthday) ? isBirthday(day, latestYear) : /^(?:1[9*]|20|2\*)/.test(birthday));
  return isDated && (/^[1-9*][0-7*]/.test(value) || /^[1-9]\d{5}(?:19|20)/.test(value));
}
