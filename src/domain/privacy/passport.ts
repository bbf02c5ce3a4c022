import { isBirthday } from './birthday.ts';
import type { Sighting } from './sighting.ts';
import { isInWebAddress, isOtherNumber, type Surroundings, textBefore } from './surroundings.ts';

const shape = /(?<![A-Za-z0-9-])([A-Za-z]{0,2})[ -]?(\d{4} ?\d{3,4}|\d{6,10})(?![A-Za-z0-9]|-\d|\.\d)/g;
const called = /(?:护照|通行证|回乡证|台胞证|旅行证|passport)(?:证?件?号码?|编号|no\.?|[:为是(#]|\s)*$/i;
/** An ordinary passport since 2012: E and 8 digits, then E, a letter and 7; G and 8 digits before. */
const ordinary = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})$/;

/**
 * Numbers of passports and of permits to travel between the mainland, Hong Kong, Macao and Taiwan: of any shape
 * where the words say so, elsewhere an ordinary passport's only.
 */
export function passports(text: string, around: Surroundings): Sighting[] {
  return [...text.matchAll(shape)].flatMap(
    ({ 0: whole, 1: letters = '', 2: digits = '', index: start }): Sighting[] => {
      const number = `${letters}${digits.replaceAll(' ', '')}`.toUpperCase();
      const before = textBefore(text, start, around);
      const isPlainOrdinary =
        ordinary.test(number) &&
        !isBirthday(number.slice(1), 2099) &&
        !isOtherNumber(before) &&
        !isInWebAddress(text, start);
      const isFound = isPlainOrdinary || (called.test(before) && number.length >= 8);
      return isFound ? [{ kind: 'passport', start, end: start + whole.length, value: number }] : [];
    },
  );
}
