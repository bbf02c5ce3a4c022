import { plainCharacters } from '#domain/name/plain-characters.ts';

/** The simplified form of a character, or the character itself. */
export type Simplify = (character: string) => string;

/**
 * A Han character, as a class of a pattern. By its numbers (Unicode 17, with the room for extensions on planes 2 and
 * 3): `\p{Script=Han}` of a reader's older browser does not know the newest, and would cut a name otherwise than the
 * build.
 */
export const han =
  '[\\u2E80-\\u2E99\\u2E9B-\\u2EF3\\u2F00-\\u2FD5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303B\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAD9\\u{16FE2}\\u{16FE3}\\u{16FF0}-\\u{16FF6}\\u{20000}-\\u{3FFFD}]';
/** What a unit is made of: a Han character, or a run of other letters and digits. */
export const unit = new RegExp(`${han}|(?:(?!${han})[\\p{L}\\p{N}])+`, 'gu');
const oneHan = new RegExp(`^${han}$`, 'u');
/** Characters that may be typed in other ways: all but the usual ones. */
const unusual = /[^\t\n -~\u3001-\u3006\u3008-\u301F\u3400-\u96F5\u96F7-\u9FFF\uFF01-\uFF5E]/gu;

/** A text of these alone, as most are, is as it is when it is put in form, but for signs that are dropped. */
const evenText =
  /^[\t\n -~\u3001-\u3004\u3008-\u301F\u3400-\u96F5\u96F7-\u9FFF\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF5E]*$/u;

/**
 * `text` as it is indexed and asked for: each Han character alone and simplified, each run of other letters or
 * digits in lower case without accents. White space, punctuation, brackets and what cannot be seen are dropped,
 * full-width forms are narrow, radicals are characters. No dictionary cuts the text, so build and browser cut every
 * text alike.
 */
export function unitsOf(text: string, simplify: Simplify): string[] {
  return (formedText(text).match(unit) ?? []).map((run) => unitOf(run, simplify));
}

/** `text` in the form in which it is cut into runs, of each of which `unitOf` makes a unit. */
export function formedText(text: string): string {
  const formed = evenText.test(text)
    ? text
    : text
        .replace(unusual, plainCharacters)
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .normalize('NFC');
  return formed.toLowerCase();
}

/** The unit that a run is. */
export function unitOf(run: string, simplify: Simplify): string {
  return isHan(run) ? simplify(run) : run;
}

/** `text` as two texts are compared: its units side by side. */
export function bareText(text: string, simplify: Simplify): string {
  return unitsOf(text, simplify).join('');
}

/** Whether `unit` is one Han character. */
export function isHan(unit: string): boolean {
  return oneHan.test(unit);
}
