import { matchesIn } from '../lists/matches-in.ts';

/** A text of which a program took the bytes for another encoding, and what they say in their own. */
export interface MisreadText {
  readonly index: number;
  readonly written: string;
  readonly instead: string;
}

const lowest = 0x81;
/** Trail bytes of GBK begin here, and here those of GB 2312. */
const [firstTrail, firstOfGb2312] = [0x40, 0xa1];
/** The one byte between the trail bytes that is none. */
const noTrail = 0x7f;
const leads = [0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9];

/** What the first two bytes of a Han character in UTF-8 are in GBK. */
const heads = pairsOfGbk(leads, 0x80, 0xbf)
  .map(([character]) => character)
  .join('');
const maybeUtf8 = new RegExp(`[${heads}][^\\0-\\x7f]{2}`, 'g');
const maybeGbk = /[\u00a1-\u00fe]{4,}/g;
const maybeMisread = new RegExp(`[${heads}][^\\0-\\x7f]{2}|[\\u00a1-\\u00fe]{4}`);

/**
 * The parts of `text` that are UTF-8 read as GBK (`鏉庡洓` for `李四`), or GBK read as Latin letters (`¹«Ê¾` for `公示`).
 * Bytes of other text are hardly ever those of a row of characters in another encoding, and less often of common ones
 * (the 3,755 of the first level of GB 2312): where they are, and the text itself is not of common ones, it was misread.
 */
export function misreadTexts(text: string): MisreadText[] {
  return maybeMisread.test(text) ? [...utf8AsGbk(text), ...gbkAsLatin(text)] : [];
}

function utf8AsGbk(text: string): MisreadText[] {
  const passages: MisreadText[] = [];
  maybeUtf8.lastIndex = 0;
  for (let match = maybeUtf8.exec(text); match; match = maybeUtf8.exec(text)) {
    const { characters, bytes, isUsual } = runFrom(text, match.index);
    const instead = new TextDecoder().decode(bytes.slice(0, bytes.length - (bytes.length % 3)));
    if (isUsual || !isOfCommon(instead)) continue;
    passages.push({ index: match.index, written: characters, instead });
    maybeUtf8.lastIndex = match.index + characters.length;
  }
  return passages;
}

/**
 * The characters from `index` on of which the bytes in GBK are UTF-8 of characters of three bytes each, the last perhaps
 * cut off. `isUsual`: they are all of GB 2312, as those of an ordinary text are.
 */
function runFrom(
  text: string,
  index: number,
): { readonly characters: string; readonly bytes: Uint8Array; readonly isUsual: boolean } {
  const bytes: number[] = [];
  let [end, isUsual] = [index, true];
  for (const character of text.slice(index, index + longestRun)) {
    const own = bytesOfGbk(character);
    if (!own?.every((byte, place) => isUtf8At(bytes.length + place, byte))) break;
    bytes.push(...own);
    isUsual &&= isOfGb2312(own);
    end += character.length;
  }
  return { characters: text.slice(index, end), bytes: Uint8Array.from(bytes), isUsual };
}

/** More tells no more. */
const longestRun = 300;

function isUtf8At(place: number, byte: number): boolean {
  return place % 3 === 0
    ? byte === 0xe3 || byte === 0xef || leads.includes(byte)
    : byte >= 0x80 && byte <= 0xbf;
}

/** Signs alone were typed: ×××× stands for what is masked. */
const letters = /[À-ÖØ-öø-þ]/;

function gbkAsLatin(text: string): MisreadText[] {
  return matchesIn(text, maybeGbk).flatMap(({ 0: written, index }) => {
    const bytes = Uint8Array.from(written, (character) => character.charCodeAt(0));
    const instead = new TextDecoder('gb18030').decode(bytes);
    return letters.test(written) && isOfCommon(instead) ? [{ index, written, instead }] : [];
  });
}

/** Whether two thirds of `text`, and two characters at least, are common ones or marks of Chinese text. */
function isOfCommon(text: string): boolean {
  const characters = [...text];
  const common = characters.filter((character) => {
    const [lead = 0, trail = 0] = bytesOfGbk(character) ?? [];
    return trail >= firstOfGb2312 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3);
  });
  return common.length >= 2 && common.length * 3 >= characters.length * 2;
}

function isOfGb2312([lead = 0, trail = 0]: readonly number[]): boolean {
  return lead >= firstOfGb2312 && trail >= firstOfGb2312;
}

let codes: ReadonlyMap<string, readonly number[]> | undefined;

/** The bytes of `character` in GBK, whose single byte 80 is `€`; undefined where it has none. */
function bytesOfGbk(character: string): readonly number[] | undefined {
  codes ??= new Map([...pairsOfGbk(bytesFrom(lowest, 0xfe), firstTrail, 0xfe), ['€', [0x80]]]);
  return codes.get(character);
}

/** The characters that GBK has for a lead byte of `own` and a trail byte from `first` to `last`, each with the two. */
function pairsOfGbk(
  own: readonly number[],
  first: number,
  last: number,
): (readonly [character: string, bytes: readonly number[]])[] {
  const decoder = new TextDecoder('gb18030');
  return own.flatMap((lead) =>
    bytesFrom(first, last).flatMap((trail) => {
      const [character = ''] = trail === noTrail ? [] : decoder.decode(Uint8Array.of(lead, trail));
      return character === '' || character === '\uFFFD' ? [] : [[character, [lead, trail]] as const];
    }),
  );
}

function bytesFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
