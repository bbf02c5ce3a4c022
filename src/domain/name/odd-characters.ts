import { at } from '../lists/at.ts';
import { matchesIn } from '../lists/matches-in.ts';
import { misreadTexts } from './misread-text.ts';
import { characterOfGbk, characterOfRadical } from './plain-characters.ts';

/**
 * A character by which nobody finds what it stands in: it looks like another one (`look-alike`), is one that an office
 * made for itself (`private`), was garbled on the way (`broken`), stands where one was lost (`lost`), or tells one by
 * its parts (`described`).
 */
export interface OddCharacter {
  readonly kind: 'look-alike' | 'private' | 'broken' | 'lost' | 'described';
  readonly index: number;
  readonly written: string;
  /** What to write instead, where that is certain. */
  readonly instead: string | undefined;
}

/** A text without any of these has nothing odd: most have none. */
const maybeOdd =
  /[\u00C2-\u00EF\u0370-\u052F\u2E80-\u2FFF\u31C0-\u31EF\uD800-\uFAD9\uFDD0-\uFDEF\uFFFC-\uFFFF锟锘烫屯锛銆鈥]/;

const radical = /[\u2E80-\u2FD5\u31C0-\u31EF]/gu;
/** Characters that Unicode keeps for old standards only, each the same as another one (Unicode 15, 23.1). */
const compatible = /[\uF900-\uFAD9\u{2F800}-\u{2FA1D}]/gu;
const privateUse = /\p{Co}/gu;
const broken =
  /\uFFFD+|\uFFFC|[\uFDD0-\uFDEF\uFFFE\uFFFF]|(?:锟斤拷?)+|烫{4,}|屯{4,}|锘挎?|[锛銆鈥]|ï»¿|ï¿½|(?:[ÃÂâåæçèé][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2,}/gu;
const described = /[\u2FF0-\u2FFB\u2FFC-\u2FFF\u31EF][^\s，。、；：（）()]{2,6}/gu;

/** Letters of Cyrillic and Greek, and the Latin ones that they look like. */
const latin = lookAlikes(
  'АВЕЅІЈКМНОРСТУХаеіјорсухѕԁһԛԝ',
  'ABESIJKMHOPCTYXaeijopcyxsdhqw',
  'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο',
  'ABEZHIKMNOPTYXo',
);
const letters = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]';
const word = new RegExp(`${letters}+`, 'gu');

const kana = '[\\p{Script=Hiragana}\\p{Script=Katakana}]';
/** Kana, Bopomofo and Hangul that stand alone, and the characters that they look like beside one. */
const han = lookAlikes(
  'ニミロカハタトエオセチヒメヌイリノーㄧㄚㄒㄕㄖㄇㄩㅡㅣㅁㅅ',
  '二三口力八夕卜工才七千匕乄又亻刂丿一一丫丁尸日冂凵一丨口人',
);
const hanLike = `(?<!${kana})[${[...han.keys()].join('')}](?!${kana})`;
const besideHan = new RegExp(`(?<=\\p{Script=Han})${hanLike}|${hanLike}(?=\\p{Script=Han})`, 'gu');

/** What is odd in `text`, wherever it stands. */
export function oddCharacters(text: string): OddCharacter[] {
  const misread = misreadTexts(text).map((one): OddCharacter => ({ kind: 'broken', ...one }));
  if (!maybeOdd.test(text)) return misread;
  const isMisread = (place: number): boolean =>
    misread.some(({ index, written: one }) => index <= place && place < index + one.length);
  const odd = [
    ...oddIn(text, radical, 'look-alike', characterOfRadical),
    ...oddIn(text, compatible, 'look-alike', (one) => one.normalize('NFC')),
    ...oddIn(text, privateUse, 'private', characterOfGbk),
    ...oddIn(text, broken, 'broken', () => undefined),
    ...oddIn(text, described, 'described', () => undefined),
    ...mixedWords(text),
  ].filter(({ index, written: one, instead }) => one !== instead && !isMisread(index));
  return [...misread, ...odd];
}

/** What is odd in `text`, the name or the title of somebody or something, besides what is odd anywhere. */
export function oddInName(text: string): OddCharacter[] {
  if (!maybeMistaken.test(text)) return [];
  return [
    ...oddIn(text, alone, 'look-alike', (one) => latin.get(one)),
    ...oddIn(text, besideHan, 'look-alike', (one) => han.get(one)),
  ];
}

/** What is odd in `text`, the name of a person, besides what is odd in any name. */
export function oddInPersonalName(text: string): OddCharacter[] {
  if (/^[\u3400-\u9FFF]*$/.test(text)) return [];
  return [
    ...oddDots(text),
    ...(/^[\p{Script=Han}?？□▯■〓⬚☐]{2,4}$/u.test(text) && /\p{Script=Han}/u.test(text)
      ? oddIn(text, lost, 'lost', () => undefined)
      : []),
    ...(/^\p{Script=Han}*[○◯OoＯ0０]\p{Script=Han}*$/u.test(text) && [...text].length <= 4
      ? oddIn(text, /[○◯OoＯ0０]/gu, 'look-alike', () => '〇')
      : []),
    ...(/^\p{Script=Han}{1,2}[—―－–─━]\p{Script=Han}?$/u.test(text)
      ? oddIn(text, /[—―－–─━]/gu, 'look-alike', () => '一')
      : []),
  ];
}

/** A letter of Cyrillic or Greek that stands alone beside a Han character. */
const letter = `(?<!${letters})[${[...latin.keys()].join('')}](?!${letters})`;
const alone = new RegExp(`(?<=\\p{Script=Han})${letter}|${letter}(?=\\p{Script=Han})`, 'gu');
/** A name without any of these has nothing that stands alone for another character. */
const maybeMistaken = new RegExp(`[${[...latin.keys(), ...han.keys()].join('')}]`);
/** As `oddInPersonalName`, within a text that may tell of persons: the dots of those of `names` that have any. */
export function oddDotsOf(names: readonly string[]): (text: string) => OddCharacter[] {
  const words = names.map((name) => name.split(dots)).filter(({ length }) => length > 1);
  const isOfName = (before: string, after: string): boolean =>
    words.some((parts) =>
      parts.some(
        (part, place) => place > 0 && before.endsWith(at(parts, place - 1)) && after.startsWith(part),
      ),
    );
  if (words.length === 0) return () => [];
  return (text) =>
    oddDots(text).filter(({ index, written: one }) =>
      isOfName(text.slice(0, index), text.slice(index + one.length)),
    );
}

/** What parts a transliterated name otherwise than 民委发〔2016〕33号 has it: with U+00B7, and no blanks beside it. */
function oddDots(text: string): OddCharacter[] {
  return [
    ...oddIn(text, dot, 'look-alike', () => '·'),
    ...oddIn(text, hyphen, 'look-alike', () => '·'),
  ].filter(({ written: one }) => one !== '·');
}

const dot =
  /(?<=[\p{L}\p{M}])(?:\s*[\u00B7\u02D9\u0387\u1427\u16EB\u2022\u2024\u2027\u2219\u22C5\u25AA\u25E6\u2981\u2E31\u2E33\u30FB\uA78F\uFF65]\s*|(?<=\p{Script=Han})\s*[.\uFE52\uFF0E]\s*(?=\p{Script=Han}))(?=\p{L})/gu;
/** A hyphen between words of Han characters of which neither is a surname alone: 艾沙-买买提, not 张-李. */
const hyphen = /(?<=\p{Script=Han}{2})\s*[-\u2010\u2011\u2212\uFE63\uFF0D]\s*(?=\p{Script=Han}{2})/gu;
const dots = new RegExp(`${dot.source}|${hyphen.source}`, 'u');
/** What programs put where they have no character. */
const lost = /[?？□▯■〓⬚☐]/gu;

/** Letters of Cyrillic or Greek in a word of Latin ones. */
function mixedWords(text: string): OddCharacter[] {
  return matchesIn(text, word).flatMap(({ 0: typed, index }) =>
    /\p{Script=Latin}/u.test(typed) &&
    [...typed].every((one) => /\p{Script=Latin}/u.test(one) || latin.has(one))
      ? oddIn(typed, /[\p{Script=Cyrillic}\p{Script=Greek}]/gu, 'look-alike', (one) => latin.get(one)).map(
          (odd) => ({ ...odd, index: odd.index + index }),
        )
      : [],
  );
}

function oddIn(
  text: string,
  pattern: RegExp,
  kind: OddCharacter['kind'],
  instead: (written: string) => string | undefined,
): OddCharacter[] {
  return matchesIn(text, pattern).map(({ 0: one, index }) => ({
    kind,
    index,
    written: one,
    instead: instead(one),
  }));
}

/** Pairs of rows of look-alikes and what they look like. */
function lookAlikes(...rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row, index) => {
      if (index % 2 === 1) return [];
      const meant = [...at(rows, index + 1)];
      return Array.from(row, (one, place) => [one, at(meant, place)] as const);
    }),
  );
}
