import { Converter } from 'opencc-js/t2cn';
import { ofEachText } from '#domain/lists/of-each.ts';

/**
 * The simplified form of a traditional or variant `character`, where it certainly has one: GB 2312 can write the
 * simplified form and not the traditional one. Characters that the 通用规范汉字表 (国发〔2013〕23号) itself has
 * stay as they are. Radicals and compatibility characters, which text copied from PDF brings, become characters.
 */
export function simplifiedOf(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code < 0x2e80 || isOfGb2312(code) || standard.has(character) || !/^\p{Script=Han}$/u.test(character))
    return undefined;
  const simplified = simplifiedForm(character);
  return simplified === character ? undefined : simplified;
}

let convert: ((text: string) => string) | undefined;

const simplifiedForm = ofEachText((character) => {
  convert ??= Converter({ from: 't', to: 'cn' });
  const form = convert(character.normalize('NFKC'));
  return isOfGb2312(form.charCodeAt(0)) ? form : character;
});

/** Characters of the 通用规范汉字表 that OpenCC takes for traditional ones, and 噁 of chemistry (二噁英). */
const standard = new Set('剋於徵昇氾祕脩苎蒐薳谿釐陞麽夥乾瞭藉濛馀噁');

/** By its code unit, 1 for each of the 6,763 characters of GB 2312. */
const gb2312 = new Uint8Array(0x10000);
for (const character of new TextDecoder('gbk').decode(
  Uint8Array.from({ length: (0xf8 - 0xb0) * 94 * 2 }, (_, index) => {
    const cell = index >> 1;
    return index % 2 === 0 ? 0xb0 + Math.floor(cell / 94) : 0xa1 + (cell % 94);
  }),
))
  gb2312[character.charCodeAt(0)] = 1;

function isOfGb2312(code: number): boolean {
  return gb2312[code] === 1;
}
