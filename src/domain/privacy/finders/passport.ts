import { matchesIn } from '../../lists/matches-in.ts';
import { wordPattern } from '../../lists/word-pattern.ts';
import type { Sighting } from '../sighting.ts';
import {
  isCalledBy,
  isInWebAddress,
  isOtherNumber,
  type Surroundings,
  wordsBefore,
} from '../surroundings.ts';
import { isBirthday } from './birth-date.ts';
import { otherPapers, paperLead } from './papers.ts';
import { isNamedBefore } from './person.ts';

const shape = /(?<![A-Za-z0-9-])([A-Za-z]{0,2})[ -]?(\d{4} ?\d{3,4}|\d{6,10})(?![A-Za-z0-9]|-\d|\.\d)/g;
const papers = '护照|通行证|回乡证|台胞证|旅行证|passport';
const called = new RegExp(`(?:${papers})${paperLead}$`, 'i');
/** Without one of these, in a text or its column's head, there is no number of a passport. */
export const passportWords = new RegExp(`[A-Za-z][ -]?\\d{4}|${papers}`, 'i');
const words = wordPattern(passportWords);
/** An ordinary passport since 2012: E and 8 digits, then E, a letter and 7; G and 8 digits before. */
const ordinary = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})$/;
/** Permits to travel between the mainland and Hong Kong, Macao and Taiwan: C, W, T, L to there, H, M from there. */
const permit = /^(?:[CWTL]\d{8}|[HM]\d{8}(?:\d\d)?|C[A-HJ-NP-Z]\d{7})$/;

/** One that is parted: E 4 7 2 9 1 8 3 6, E-4729-1836. */
const parted = wordPattern(
  new RegExp(
    `(?:${papers})${paperLead}([A-Z]{1,2}(?=[ .·-]?\\d+[ .·-])(?:[ .·-]?\\d){7,9})(?![A-Za-z0-9])`,
    'i',
  ),
);

/**
 * Numbers of papers other than the identity card of the mainland. Of passports and permits any shape where the words
 * say so, elsewhere an ordinary passport's only, and a permit's beside a person's name.
 */
export function passports(text: string, around: Surroundings): Sighting[] {
  return [...travelPapers(text, around), ...partedPapers(text), ...otherPapers(text, around)];
}

function partedPapers(text: string): Sighting[] {
  return parted.matchesIn(text).map(({ 0: whole, 1: number = '', index }) => {
    const end = index + whole.length;
    return {
      kind: 'passport',
      start: end - number.length,
      end,
      value: number.replace(/[ .·-]/g, '').toUpperCase(),
    };
  });
}

function travelPapers(text: string, around: Surroundings): Sighting[] {
  if (!words.isIn(text) && !passportWords.test(around.fieldAt(0).label)) return [];
  return matchesIn(text, shape).flatMap(
    ({ 0: whole, 1: letters = '', 2: digits = '', index: start }): Sighting[] => {
      const value = `${letters}${digits.replaceAll(' ', '')}`.toUpperCase();
      const isShaped = ordinary.test(value) || permit.test(value);
      if (!isShaped && (value.length < 8 || !isCalledBy(called, text, start, around))) return [];
      const before = wordsBefore(text, start, around);
      const isPlain =
        !isBirthday(value.slice(1), 2099) &&
        !isOtherNumber(before) &&
        !isInWebAddress(text, start) &&
        (ordinary.test(value) || isNamedBefore(before, around));
      return (isShaped && isPlain) || isCalledBy(called, text, start, around)
        ? [{ kind: 'passport', start, end: start + whole.length, value }]
        : [];
    },
  );
}
