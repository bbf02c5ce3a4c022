/** The simplified form of a character, or the character itself. */
export type Simplify = (character: string) => string;

/**
 * `text` as it is indexed and asked for: each Han character alone and simplified, each run of other letters or
 * digits in lower case without accents. White space, punctuation and brackets are dropped, full-width forms
 * are narrow. No dictionary cuts the text, so build and browser cut every text alike.
 */
export function unitsOf(text: string, simplify: Simplify): string[] {
  const runs =
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return runs.map((unit) => (isHan(unit) ? simplify(unit) : unit));
}

/** `text` as two texts are compared: its units side by side. */
export function bareText(text: string, simplify: Simplify): string {
  return unitsOf(text, simplify).join('');
}

export function isHan(unit: string): boolean {
  return /^\p{Script=Han}$/u.test(unit);
}
