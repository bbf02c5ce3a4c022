import { ofEachText } from '../lists/of-each.ts';
import { grouped } from '../lists/grouped.ts';
import { normalText } from '../prose/normal-text.ts';
import { at } from '../lists/at.ts';
import { matchesIn } from '../lists/matches-in.ts';
import { plainCharacters, typedCharacter } from './plain-characters.ts';

/** The simplified form of a traditional or variant character; undefined where it has none. */
export type SimplifiedOf = (character: string) => string | undefined;

/** Where a word stands in a text: from the character `start` up to `end`, and as which of the words. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** Finds words in a text, in whatever dress they are typed. */
export interface WordFinder {
  isIn(text: string): boolean;
  /** In the order of the text; where words overlap the first, of those that begin together the longest. */
  placesIn(text: string): WordPlace[];
}

/**
 * Finds `words` (names, numbers, addresses) as a reader would: in any width, case and form of `nameForm`, traditional
 * or simplified, with blanks, line ends, dots, hyphens or marks of Markdown among the characters, or written as
 * escapes of YAML or JSON, references of HTML, or bytes of an address. A number is also found in Chinese digits and
 * across cells. A word of Latin letters is not found within another.
 */
export function wordFinder(words: readonly string[], simplifiedOf: SimplifiedOf): WordFinder {
  const numbers = seekerOf(words.filter(isNumber), (text) => foldedNumbers(text));
  const names = seekerOf(
    words.filter((word) => !isNumber(word)),
    (text) => foldedNames(text, simplifiedOf),
  );
  const placesIn = (text: string): WordPlace[] => {
    const matches = [...numbers(text), ...names(text)].toSorted((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    return matches.filter((place) => {
      if (place.start < end) return false;
      ({ end } = place);
      return true;
    });
  };
  return { isIn: (text) => placesIn(text).length > 0, placesIn };
}

/** How much of `word` is sought: its characters that are seen, without what may part them. */
export function soughtLength(word: string): number {
  return [...foldedNames(word, () => undefined).text].length;
}

/** Whether `word` is a number as persons have them: of a document, a telephone, an account. */
function isNumber(word: string): boolean {
  const { text } = foldedNumbers(word);
  return /^[a-z]{0,2}\d{5,}x?$/.test(text);
}

/** A text as it is sought through, and where each of its characters stands in the original. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function seekerOf(words: readonly string[], fold: (text: string) => Folded): (text: string) => WordPlace[] {
  if (words.length === 0) return () => [];
  const longestFirst = Array.from(new Set(words), (word) => ({ form: fold(word).text, word }))
    .filter(({ form }) => form !== '')
    .sort((a, b) => b.form.length - a.form.length);
  const sought = grouped(longestFirst.map((one) => [one.form.slice(0, 2), one]));
  return (original) => {
    const { text, starts, ends } = fold(original);
    const places: WordPlace[] = [];
    for (let index = 0; index < text.length;) {
      const forms = sought.get(text.slice(index, index + 2)) ?? sought.get(text.charAt(index));
      const place = forms
        ?.filter(({ form }) => text.startsWith(form, index))
        .map(({ form, word }) => ({
          form,
          word,
          start: at(starts, index),
          end: at(ends, index + form.length - 1),
        }))
        .find(({ form, start, end }) => isWhole(form, original, start, end));
      if (place) places.push({ start: place.start, end: place.end, word: place.word });
      index += place?.form.length ?? 1;
    }
    return places;
  };
}

const latin = /^\p{Script=Latin}$/u;

/** Whether `form`, which stands from `start` to `end` in `text`, is no part of a longer word of Latin letters. */
function isWhole(form: string, text: string, start: number, end: number): boolean {
  return !(
    (latin.test(form.charAt(0)) && latin.test(text.charAt(start - 1))) ||
    (latin.test(form.slice(-1)) && latin.test(text.charAt(end)))
  );
}

/** What may part the characters of a name, and of a number besides: edges of cells, brackets, slashes. */
const amongLetters = /^[\s·*_~`\\>&-]$/u;
const amongDigits = /^[\s·*_~`\\>|/()[\]-]$/u;

function foldedNames(text: string, simplifiedOf: SimplifiedOf): Folded {
  return folded(text, amongLetters, (typed) =>
    [...plainCharacters(typed)].map((character) => simplifiedOf(character) ?? character).join(''),
  );
}

function foldedNumbers(text: string): Folded {
  const plain = folded(text, /^$/, (typed) => typed);
  const normal = normalText(plain.text);
  const digits = folded(normal.text, amongDigits, (typed) => plainCharacters(typed).replace(/[хχ×]/u, 'x'));
  const startOf = (index: number): number => at(plain.starts, normal.placeOf(index));
  const endOf = (index: number): number => at(plain.ends, normal.endOf(index) - 1);
  return { text: digits.text, starts: digits.starts.map(startOf), ends: digits.ends.map(endOf) };
}

const hex = '[0-9A-Fa-f]';
/** A byte of a character in UTF-8 after its first, as addresses write it. */
const more = '%[89ABab][0-9A-Fa-f]';
/** A character that is written otherwise, or a tag or a link's address that stands among the letters of a word. */
const written = new RegExp(
  [
    String.raw`&#(?:\d{1,7}|[Xx]${hex}{1,6});?`,
    String.raw`&[A-Za-z]{2,20};`,
    String.raw`\\(?:u${hex}{4}|U${hex}{8}|x${hex}{2})`,
    `%(?:[0-7]${hex}|[CDcd]${hex}${more}|[Ee]${hex}(?:${more}){2}|[Ff][0-7](?:${more}){3})`,
    String.raw`</?[A-Za-z][A-Za-z0-9]{0,10}\s*/?>`,
    String.raw`<!--\s*-->`,
    String.raw`\]\((?![^)\n]{0,300}(?:%|\d{5}))[!-'*-~]{0,300}\)`,
  ].join('|'),
  'g',
);

/** References of HTML to what may part the characters of a word. */
const parting =
  /^&(?:amp|[a-z]*sp|[a-z]*space|shy|zwn?j|[lr]rm|middot|centerdot|bull|[mn]?dash|hyphen|period);$/i;

/** `text` with every character decoded and `form` for it, without what is `among` the characters of a word. */
function folded(text: string, among: RegExp, form: (typed: string) => string): Folded {
  let characters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (plain: string, start: number, end: number): void => {
    characters += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  const formOf = ofEachText((typed) =>
    [...form(typed)].filter((character) => !among.test(character)).join(''),
  );
  const putPlain = (from: number, to: number): void => {
    for (const { 0: typed, index } of matchesIn(text.slice(from, to), typedCharacter))
      put(formOf(typed), from + index, from + index + typed.length);
  };
  let end = 0;
  for (const { 0: escape, index } of matchesIn(text, written)) {
    putPlain(end, index);
    end = index + escape.length;
    put(formOf(decoded(escape)), index, end);
  }
  putPlain(end, text.length);
  return { text: characters, starts, ends };
}

/** The character that `escape` writes; '' where it writes none. */
function decoded(escape: string): string {
  if (escape.startsWith('%')) return new TextDecoder().decode(bytesOf(escape));
  if (escape.startsWith('<') || escape.startsWith(']') || parting.test(escape)) return '';
  const [, hex] = /^(?:&#x|\\[uUx])([0-9a-f]+)/i.exec(escape) ?? [];
  const [, decimal] = /^&#(\d+)/.exec(escape) ?? [];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (Number.isNaN(code)) return escape;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function bytesOf(percents: string): Uint8Array {
  return Uint8Array.from(percents.slice(1).split('%'), (byte) => Number.parseInt(byte, 16));
}
