import { isBirthday } from './birthday.ts';
import { isCreditCode } from './credit-code.ts';
import { numberSpans } from './number-spans.ts';
import type { Sighting } from './sighting.ts';
import {
  isInWebAddress,
  isOtherNumber,
  isPartOfCode,
  type Surroundings,
  textBefore,
} from './surroundings.ts';

/** The first two digits: a province (GB/T 2260), or 81 to 83 for residents of Hong Kong, Macao and Taiwan. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** The next two: a prefecture, or 90 for counties under the province itself. */
const prefecture = /^..(?:0[1-9]|[1-6]\d|70|90)/;
/** A foreigner's permanent residence card: 9, a province and a country (2017 and 2023 editions, 18 digits). */
const residence = /^9(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{3}/;
const called = /(?:身份证|公民身份|身份号|证件号|居留证|居住证)[^,。;]{0,8}$/;

/**
 * Citizens' identity numbers: of 18 digits with birth date and check digit (GB 11643-1999), of 15 with a birth date
 * of the 20th century. A wrong check digit is no excuse where the words call it one, or where a program rounded it.
 */
export function identityNumbers(text: string, around: Surroundings): Sighting[] {
  return [...longNumbers(text, around), ...shortNumbers(text, around)];
}

function longNumbers(text: string, around: Surroundings): Sighting[] {
  return numberSpans(text, 17, 18, /^\d{6}(?:19|20)/).flatMap(
    ({ digits, separators, start, end }): Sighting[] => {
      const last =
        digits.length === 17 ? /^[ -]?([Xx×])(?![A-Za-z0-9])/.exec(text.slice(end, end + 3)) : undefined;
      if ((digits.length === 17 && !last) || separators.includes('.')) return [];
      const number = last ? `${digits}X` : digits;
      const isPlaced = isRegion(number) || residence.test(number);
      if (!isPlaced || !isBirthday(number.slice(6, 14), around.latestYear)) return [];
      const before = textBefore(text, start, around);
      if (/信用代码[:为是\s]*$/.test(before) && isCreditCode(number)) return [];
      const isRounded = around.isRounded && number.endsWith('000');
      return isChecked(number) || isRounded || called.test(before)
        ? [{ kind: 'id', start, end: end + (last?.[0].length ?? 0), value: number }]
        : [];
    },
  );
}

function shortNumbers(text: string, around: Surroundings): Sighting[] {
  return numberSpans(text, 15, 15, provinces).flatMap(
    ({ digits, groups, separators, start, end, joinBefore, joinAfter }): Sighting[] => {
      if (
        joinBefore === '-' ||
        joinAfter === '-' ||
        separators.includes('.') ||
        groups.some((length) => length < 3)
      )
        return [];
      const isPerson = isRegion(digits) && isBirthday(`19${digits.slice(6, 12)}`, 1999);
      const before = textBefore(text, start, around);
      const after = text.slice(end, end + 4);
      const isOther = isOtherNumber(before) || isPartOfCode(before, after) || isInWebAddress(text, start);
      return isPerson && (!isOther || called.test(before)) ? [{ kind: 'id', start, end, value: digits }] : [];
    },
  );
}

function isRegion(number: string): boolean {
  return provinces.test(number) && (/^[78]/.test(number) || prefecture.test(number));
}

/** The check digit, ISO 7064 MOD 11-2 (GB 11643-1999, 4.2.4). */
function isChecked(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += Number(number.charAt(index)) * (2 ** (17 - index) % 11);
  return '10X98765432'.charAt(sum % 11) === number.charAt(17);
}
