import { opaque, type Slip, without } from './slip.ts';

/** What an old title, a work or a quotation says in its own characters. */
const quotedPart = /“[^”]*”|《[^》]*》|‘[^’]*’|「[^」]*」/g;

/**
 * Traditional and variant characters of `text`; those that touch are one slip. Quotations, titles and `names`
 * keep theirs (国家通用语言文字法, article 17).
 */
export function traditionalCharacters(
  text: string,
  simplifiedOf: (character: string) => string | undefined,
  names: readonly string[],
): Slip[] {
  const slips: Slip[] = [];
  let rest: string | undefined;
  for (let index = 0; index < text.length; index += 1) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const simplified = simplifiedOf(character);
    if (simplified === undefined) continue;
    rest ??= ownWords(text, names);
    if (!rest.startsWith(character, index)) continue;
    const before = slips.at(-1);
    if (before && before.index + before.found.length === index)
      slips[slips.length - 1] = {
        index: before.index,
        found: before.found + character,
        instead: before.instead + simplified,
      };
    else slips.push({ index, found: character, instead: simplified });
    index += character.length - 1;
  }
  return slips;
}

function ownWords(text: string, names: readonly string[]): string {
  return names.reduce(
    (rest, name) => rest.replaceAll(name, (found) => opaque.repeat(found.length)),
    without(text, quotedPart),
  );
}
