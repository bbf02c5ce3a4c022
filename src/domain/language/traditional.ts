import { ofLatest } from '../lists/of-latest.ts';
import type { SimplifiedOf } from '../name/word-finder.ts';
import { quotations, type Slip, without, withoutNames } from './slip.ts';

/**
 * Traditional and variant characters of `text`; those that touch are one slip. Quotations, titles and `names`
 * keep theirs (国家通用语言文字法).
 */
export function traditionalCharacters(
  text: string,
  simplifiedOf: SimplifiedOf,
  names: readonly string[],
): Slip[] {
  if (isCertainlySimple(text, simplifiedOf)) return [];
  const slips: Slip[] = [];
  let own: string | undefined;
  let index = 0;
  for (const character of text) {
    const simplified = simplifiedOf(character);
    own ??= simplified && withoutNames(without(text, quotations), names);
    if (simplified !== undefined && own?.startsWith(character, index)) {
      const before = slips.at(-1);
      if (before && before.index + before.written.length === index)
        slips[slips.length - 1] = {
          index: before.index,
          written: before.written + character,
          instead: before.instead + simplified,
        };
      else slips.push({ index, written: character, instead: simplified });
    }
    index += character.length;
  }
  return slips;
}

/** By the code unit of each, characters that were asked about and have no simplified form. */
const simpleCodes = ofLatest((_: SimplifiedOf) => new Uint8Array(0x10000));

/** Whether no character of `text` has a simplified form; of one in two code units nothing is certain. */
function isCertainlySimple(text: string, simplifiedOf: SimplifiedOf): boolean {
  const isSimple = simpleCodes(simplifiedOf);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isSimple[code] === 1) continue;
    const isHalf = code >= 0xd800 && code < 0xe000;
    if (isHalf || simplifiedOf(text.charAt(index)) !== undefined) return false;
    isSimple[code] = 1;
  }
  return true;
}
