import { isBirthday } from './birth-date.ts';
import { isNamedBefore } from './person.ts';
import type { Sighting } from './sighting.ts';
import { isCalledBy, isInWebAddress, isOtherNumber, type Surroundings, wordsBefore } from './surroundings.ts';

const shape = /(?<![A-Za-z0-9-])([A-Za-z]{0,2})[ -]?(\d{4} ?\d{3,4}|\d{6,10})(?![A-Za-z0-9]|-\d|\.\d)/g;
const lead = '(?:证?件?号码?|编号|no\\.?|[:为是(#]|\\s)*';
const called = new RegExp(`(?:护照|通行证|回乡证|台胞证|旅行证|passport)${lead}$`, 'i');
/** An ordinary passport since 2012: E and 8 digits, then E, a letter and 7; G and 8 digits before. */
const ordinary = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})$/;
/** Permits to travel between the mainland and Hong Kong, Macao and Taiwan: C, W, T, L to there, H, M from there. */
const permit = /^(?:[CWTL]\d{8}|[HM]\d{8}(?:\d\d)?|C[A-HJ-NP-Z]\d{7})$/;

/** Cards of soldiers and police: a corps's sign, 字第, and a number. */
const servicePapers =
  /(?:军官|士官|士兵|义务兵|文职(?:干部|人员)?|警官|人民警察|警察|军人保障|退役军人优待|离休干部荣誉)[证卡]?(?:证?件?号码?|编号|[:为是(#]|\s)*([\u4e00-\u9fff]{0,4}?字?第? ?[0-9]{5,12})号?/g;
/** An identity card of Hong Kong: a letter or two, six digits, a check digit in brackets; Macao's, without letters. */
const islandCards =
  /(?<![A-Za-z0-9])([A-Z]{1,2}\d{6} ?\([0-9A]\)|[157]\d{6} ?\(\d\)|[A-Z][1289]\d{8})(?![A-Za-z0-9])/g;
/** Papers and accounts of the state whose numbers have no shape of their own. */
const civilPapers = new RegExp(
  `(?:出生(?:医学)?证明?|社会?保障?卡|户口[簿本]|驾驶证|[结离]婚证|(?:护照|居留证?件?))(?:字|档案|登记|户)*(?:编?号码?|号码|字号)[:为是#(\\s]*([A-Z0-9-]{6,24}[A-Z0-9])(?![A-Za-z0-9])`,
  'g',
);
const calledIsland = new RegExp(
  `(?:香港|澳门|港澳|台湾|永久性居民|居民)[^,。;]{0,8}证${lead}$|(?:HKID)${lead}$`,
  'i',
);

/**
 * Numbers of papers other than the identity card of the mainland. Of passports and permits any shape where the words
 * say so, elsewhere an ordinary passport's only, and a permit's beside a person's name.
 */
export function passports(text: string, around: Surroundings): Sighting[] {
  return [...travelPapers(text, around), ...otherPapers(text, around)];
}

function travelPapers(text: string, around: Surroundings): Sighting[] {
  return [...text.matchAll(shape)].flatMap(
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

function otherPapers(text: string, around: Surroundings): Sighting[] {
  const service = [...text.matchAll(servicePapers)].map(({ 0: whole, 1: number = '', index }): Sighting => {
    const start = index + whole.lastIndexOf(number);
    return { kind: 'passport', start, end: start + number.length, value: number };
  });
  const island = [...text.matchAll(islandCards)].flatMap(({ 0: number, index: start }): Sighting[] => {
    const isFound = isCalledBy(calledIsland, text, start, around) || isHongKongs(number);
    return isFound
      ? [{ kind: 'passport', start, end: start + number.length, value: number.replace(/[() ]/g, '') }]
      : [];
  });
  const civil = [...text.matchAll(civilPapers)].flatMap(({ 0: whole, 1: number = '', index }): Sighting[] => {
    const end = index + whole.length;
    const isNumber = (number.match(/\d/g) ?? []).length >= 4;
    return isNumber ? [{ kind: 'passport', start: end - number.length, end, value: number }] : [];
  });
  return [...service, ...island, ...civil];
}

/** Whether the check digit of Hong Kong's identity cards is right: weights 9 to 2, a missing letter counts 36. */
function isHongKongs(number: string): boolean {
  const [, letters, digits, check] = /^([A-Z]{1,2})(\d{6}) ?\(([0-9A])\)$/.exec(number) ?? [];
  if (letters === undefined || digits === undefined || check === undefined) return false;
  const values = [...letters.padStart(2, ' ')].map((letter) =>
    letter === ' ' ? 36 : letter.charCodeAt(0) - 55,
  );
  const all = [...values, ...[...digits].map(Number), check === 'A' ? 10 : Number(check)];
  return all.reduce((sum, value, index) => sum + value * (9 - index), 0) % 11 === 0;
}
