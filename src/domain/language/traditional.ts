import { quotations, type Slip, without, withoutNames } from './slip.ts';

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
  let own: string | undefined;
  let index = 0;
  for (const character of text) {
    const simplified = simplifiedOf(character);
    own ??= simplified && withoutNames(without(text, quotations), names);
    if (simplified !== undefined && own?.startsWith(character, index)) {
      const before = slips.at(-1);
      if (before && before.index + before.found.length === index)
        slips[slips.length - 1] = {
          index: before.index,
          found: before.found + character,
          instead: before.instead + simplified,
        };
      else slips.push({ index, found: character, instead: simplified });
    }
    index += character.length;
  }
  return slips;
}
