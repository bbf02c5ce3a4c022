import { at } from '../lists/at.ts';
import { isBirthday } from './birth-date.ts';
import { isCreditCode } from './credit-code.ts';
import {
  type DigitGroup,
  type Digits,
  type GroupedNumber,
  type Grouping,
  groupingOf,
  isTight,
  numbersFrom,
} from './digit-groups.ts';
import type { Sighting } from './sighting.ts';
import {
  callBefore,
  isInWebAddress,
  isOtherNumber,
  isPartOfCode,
  type Surroundings,
  wordsAfter,
  wordsBefore,
} from './surroundings.ts';

/** The first two digits: a province (GB/T 2260), or 81 to 83 for residents of Hong Kong, Macao and Taiwan. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** The next two: a prefecture, or 90 for counties under the province itself. */
const prefecture = /^..(?:0[1-9]|[1-6]\d|70|90)/;
/** A foreigner's permanent residence card: 9, a province and a country (2017 and 2023 editions, 18 digits). */
const residence = /^9(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{3}/;
const called = /(?:身份证|公民身份|身份号|证件号|居留证|居住证)[^,。;]{0,8}$/;
const shortForm = /^[1-8]\d{7}[01]\d[0-3]\d{4}$/;
const longForm = /^\d{6}(?:19|20)\d\d[01]\d[0-3]/;
/** The last character as people type it where it is X: the letter, its look-alikes of other scripts, a cross. */
const lastX = /^[\s\-./\\_*·|]{0,3}?([XxΧχХх×✕✖╳])/;

/**
 * Citizens' identity numbers: of 18 digits with birth date and check digit (GB 11643-1999), of 15 with a birth date
 * of the 20th century. What has a right check digit is one wherever it stands: in a longer number (残疾人证号 is one
 * and two digits), in groups, over lines and cells. A wrong check digit is no excuse where the words call it one, or
 * where a program rounded it.
 */
export function identityNumbers(text: string, digits: Digits, around: Surroundings): Sighting[] {
  const { groups } = digits;
  const found: Sighting[] = [];
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
    found.push(number);
    free = number.end;
    // A group may hold several.
    if (free < group.end) first -= 1;
  }
  return found;
}

/** The first number within a group of 17 digits or more. */
function withinGroup(
  text: string,
  { digits, start, end }: DigitGroup,
  around: Surroundings,
  free: number,
): Sighting | undefined {
  for (let offset = Math.max(0, free - start); offset + 17 <= digits.length; offset += 1) {
    const body = digits.slice(offset, offset + 17);
    if (!longForm.test(body) || !isPlausible(body, around)) continue;
    const isLast = offset + 17 === digits.length;
    const last = isLast ? lastX.exec(text.slice(end, end + 4)) : undefined;
    const number = isLast ? `${body}${last ? 'X' : ''}` : digits.slice(offset, offset + 18);
    const isRounded = around.isRounded && offset === 0 && /^\d{15}0{3,}$/.test(digits);
    const isWhole = digits.length === number.replace('X', '').length;
    if (
      isChecked(number)
        ? !isCredited(text, start, number, around)
        : isRounded || (isWhole && isCalled(text, start, number, around))
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

/** More digits that may stand glued to a number in groups: a row's number before it, a card's two digits after it. */
const mostGlued = { before: 3, after: 2 };
const gluedForm = /^\d{6,9}(?:19|20)\d\d[01]\d[0-3]\d{4,6}$/;

function acrossGroups(
  text: string,
  digits: Digits,
  first: number,
  around: Surroundings,
): Sighting | undefined {
  for (const number of numbersFrom(digits, first, [17, 23], gluedForm)) {
    if (number.first === number.last) continue;
    const { digits: all, start, end } = number;
    const { lengths, gaps } = groupingOf(digits, number);
    const isInLine = gaps.every(isTight);
    const [head = 0] = lengths;
    for (let offset = 0; offset <= (isInLine ? Math.min(mostGlued.before, head - 1) : 0); offset += 1) {
      const body = all.slice(offset, offset + 17);
      if (!longForm.test(body) || !isPlausible(body, around)) continue;
      const over = all.length - offset - 18;
      if (over > (isInLine ? Math.min(mostGlued.after, (lengths.at(-1) ?? 0) - 1) : 0)) continue;
      const last = over === -1 ? lastX.exec(text.slice(end, end + 4)) : undefined;
      const value = over === -1 ? `${body}${last ? 'X' : ''}` : all.slice(offset, offset + 18);
      if (isChecked(value) || (isInLine && over <= 0 && offset === 0 && isCalled(text, start, value, around)))
        return {
          kind: 'id',
          start: start + offset,
          end: end + (last?.[0].length ?? 0) - Math.max(0, over),
          value,
        };
    }
  }
  return undefined;
}

function shortNumber(
  text: string,
  digits: Digits,
  first: number,
  around: Surroundings,
): Sighting | undefined {
  const [number] = numbersFrom(digits, first, [15, 15], shortForm);
  if (!number || !isGrouped(groupingOf(digits, number)) || isHyphened(digits, number)) return undefined;
  const { start, end, digits: value } = number;
  if (!isRegion(value) || !isBirthday(`19${value.slice(6, 12)}`, 1999)) return undefined;
  const before = wordsBefore(text, start, around);
  const isOther =
    isOtherNumber(before) || isPartOfCode(before, wordsAfter(text, end)) || isInWebAddress(text, start);
  return !isOther || called.test(callBefore(text, start, around))
    ? { kind: 'id', start, end, value }
    : undefined;
}

function isGrouped({ lengths, gaps }: Grouping): boolean {
  return lengths.every((length) => length >= 3) && gaps.every((gap) => isTight(gap) && !/[.,]/.test(gap));
}

/** Whether a hyphen or dot joins `number` to other digits, as in a code. */
export function isHyphened({ groups }: Digits, { first, last }: GroupedNumber): boolean {
  return /^[-.]$/.test(at(groups, first).gap ?? '') || /^[-.]$/.test(groups[last + 1]?.gap ?? '');
}

function isPlausible(body: string, { latestYear }: Surroundings): boolean {
  return (isRegion(body) || residence.test(body)) && isBirthday(body.slice(6, 14), latestYear);
}

function isRegion(number: string): boolean {
  return provinces.test(number) && (/^[78]/.test(number) || prefecture.test(number));
}

function isCalled(text: string, start: number, number: string, around: Surroundings): boolean {
  return number.length === 18 && called.test(callBefore(text, start, around));
}

/** Whether `number` is an organisation's: a credit code of a registry (GB 32100-2015, 5.2), and called one. */
function isCredited(text: string, start: number, number: string, around: Surroundings): boolean {
  const isCode = /^[159][1-39]/.test(number) && isCreditCode(number);
  return isCode && /(?:信用代码|税号|识别号)[:为是\s]*$/.test(callBefore(text, start, around));
}

/** The check digit, ISO 7064 MOD 11-2 (GB 11643-1999, 4.2.4). */
function isChecked(number: string): boolean {
  if (number.length !== 18) return false;
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += Number(number.charAt(index)) * (2 ** (17 - index) % 11);
  return '10X98765432'.charAt(sum % 11) === number.charAt(17);
}
