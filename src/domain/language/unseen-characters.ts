import { stretchIn } from '../lists/stretch-in.ts';
import { matchesIn } from '../lists/matches-in.ts';

/** A character that nobody sees, and where it stands. */
export interface UnseenCharacter {
  readonly index: number;
  readonly character: string;
}

/**
 * Controls, marks of direction and of no width, joiners, fillers, selectors of a
 * variant, tags; ends of lines of their own.
 */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu;
/** A text of these alone, as most are, has none. */
const usual =
  /^[\t\n\r -~\u00b7\u00d7\u2010-\u2027\u2030\u2103\u2460-\u24ff\u3000-\u30ff\u3400-\u9fff\uff01-\uff5e]*$/;
/** Signs before Arabic and other numbers, which Unicode counts among the formats, and which are seen. */
const numberSign = /^[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]$/u;
const joiner = /^[\u200C\u200D]$/;
const mongolian = /^[\u180B-\u180F]$/;
const selector = /^[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u;
/** Letters of scripts in which a joiner changes what is seen, with their marks. */
const joined =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Phags_Pa}\p{Script=Tibetan}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Tai_Le}\p{Script=Inherited}]$/u;

/**
 * The characters of `text` that nobody sees, and that turn it around, part it or hide it. A script keeps those that it
 * needs: joiners between letters of scripts that join (Uyghur, Mongolian, Tibetan, Indic ones), the vowel separator and
 * the selectors of Mongolian after its letters, a selector of a variant after a Han character or a sign.
 */
export function unseenCharacters(text: string): UnseenCharacter[] {
  if (usual.test(text)) return [];
  return matchesIn(text, unseen).flatMap(({ 0: character, index }) =>
    isNeeded(text, index, character) ? [] : { index, character },
  );
}

/** `text` as it is printed: without the characters that nobody sees. */
export function withoutUnseen(text: string): string {
  const gone = unseenCharacters(text);
  if (gone.length === 0) return text;
  let [visible, end] = ['', 0];
  for (const { index, character } of gone) {
    visible += text.slice(end, index);
    end = index + character.length;
  }
  return visible + text.slice(end);
}

function isNeeded(text: string, index: number, character: string): boolean {
  const before = stretchIn(text.slice(Math.max(0, index - 2), index), /.$/su);
  const after = stretchIn(text.slice(index + character.length), /^./su);
  if (numberSign.test(character)) return true;
  if (joiner.test(character)) return joined.test(before) && joined.test(after);
  if (mongolian.test(character)) return /^[\p{Script=Mongolian}]$/u.test(before);
  return selector.test(character) && /^[\p{Script=Han}\p{So}]$/u.test(before);
}
