import { at } from '#domain/lists/at.ts';
import { codePointOf } from '#domain/lists/code-point.ts';
import { isHan } from './units.ts';

/**
 * A word of the index. Words are lower-case letters only, so that no segmenter cuts them: a letter for the kind,
 * then the units, each character in letters.
 */
export type Token = string;

/**
 * What a word stands for: two units side by side in the head fields (name, organisation, post, award, title) or
 * in the text; a whole field; a character of a name; a name; a name in pinyin, or its initials, as it is usually
 * read and as it might be; a document number, one's own or cited; a date of the notice's, or one that is spoken of;
 * a telephone number; a month or a year of the notice's, of no units for every notice; the notice's last day, and
 * its month; the address of a notice; the initials of an organisation's name in pinyin; a name of two characters
 * from its end; a name, and a part of an organisation's name or a place, in pinyin with the sounds made one that
 * many confuse.
 */
export type TokenKind = keyof typeof letters;

const letters = {
  head: 'h',
  body: 'b',
  whole: 'w',
  character: 'c',
  name: 'n',
  pinyin: 'p',
  initials: 'i',
  otherPinyin: 'q',
  otherInitials: 'j',
  ownNumber: 'd',
  citedNumber: 'e',
  ownDate: 't',
  citedDate: 's',
  phone: 'f',
  period: 'm',
  closing: 'k',
  address: 'a',
  unitInitials: 'o',
  nameBack: 'g',
  looseName: 'l',
  looseUnit: 'u',
} as const;

/** The word of the index for `units`; the kind is its first letter. */
export function token(kind: TokenKind, units: readonly string[]): Token {
  return letters[kind] + units.map(lettersOf).join('');
}

/** The words of a text: every two units side by side; of a lone unit, itself. */
export function pairTokens(kind: 'head' | 'body', units: readonly string[]): Token[] {
  if (units.length === 1) return [token(kind, units)];
  const written = units.map(lettersOf);
  return written.slice(1).map((unit, index) => letters[kind] + at(written, index) + unit);
}

/**
 * The words of a text as the index has them: its pairs, and its last unit alone where that is a number or a word of
 * other letters, so that each of those begins a word of the index.
 */
export function indexTokens(kind: 'head' | 'body', units: readonly string[]): Token[] {
  const last = units[units.length - 1];
  const pairs = pairTokens(kind, units);
  return units.length > 1 && last !== undefined && !isHan(last) ? [...pairs, token(kind, [last])] : pairs;
}

/** Runs longer than this are cut: no one types more of a word. */
const longestRun = 24;

/** The letters of every Han character so far: a text has few of them, and has them often. */
const ofHan = new Map<string, string>();

/** A Han character in four letters, none beginning with y or z; others in three or five, beginning with z or y. */
export function lettersOf(unit: string): string {
  const known = ofHan.get(unit);
  if (known !== undefined) return known;
  if (isHan(unit)) {
    const letters = inLetters(codePointOf(unit), 4);
    ofHan.set(unit, letters);
    return letters;
  }
  return Array.from(unit.slice(0, longestRun), (character) => {
    const code = codePointOf(character);
    return code < 676 ? `z${inLetters(code, 2)}` : `y${inLetters(code, 4)}`;
  }).join('');
}

/** The Han characters of which a word is; undefined where it has others too. */
export function hanOf(word: Token): readonly string[] | undefined {
  const written = word.slice(1).match(/.{4}/g) ?? [];
  if (written.length * 4 !== word.length - 1 || written.some((letter) => letter >= 'y')) return undefined;
  return written.map((letter) => String.fromCodePoint(numberOf(letter)));
}

function numberOf(written: string): number {
  return Array.from(written).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 97, 0);
}

/** `number` to the base of 26, in `length` letters. */
function inLetters(number: number, length: number): string {
  let rest = number;
  let letters = '';
  for (let place = 0; place < length; place += 1) {
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26);
  }
  return letters;
}

/**
 * What many do not tell apart in speech, each taken for one of the two: zh and z, ng and n, l, r and n, f and h, ü and
 * u. Spelled together, no one hears where a syllable ends: fang'an, fan'gan and fan'an are one.
 */
const confused: readonly (readonly [sound: RegExp, taken: string])[] = [
  [/([zcs])h/g, '$1'],
  [/ng+/g, 'n'],
  [/l|r(?=[aeiouv])/g, 'n'],
  [/f/g, 'h'],
  [/hu(?=[aeio])/g, 'h'],
  [/v/g, 'u'],
];

/** `spelled`, letters of pinyin, as all are that are taken for it: zumei and zhumei are one. */
export function looseSpelling(spelled: string): string {
  return confused.reduce((text, [sound, taken]) => text.replace(sound, taken), spelled);
}
