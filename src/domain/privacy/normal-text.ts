/** A text as if it were typed plainly: half-width letters, digits and signs, plain spaces and hyphens. */
export interface NormalText {
  readonly text: string;
  /** The offset in the original of the character `index` of `text`. */
  placeOf(index: number): number;
}

const fullWidthStart = 0xff01;
const fullWidthEnd = 0xff5e;
const fullWidthShift = 0xfee0;
/** Characters that cannot be seen: zero-width spaces and joiners, marks of direction, soft hyphens. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE0E\uFE0F\uFEFF]/;
const space = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const hyphen = /[\u2010-\u2015\u2212\u2500\uFE58\uFE63]/;
const special = new RegExp(`${invisible.source}|${space.source}|${hyphen.source}|[\uFF01-\uFF5E]`);

/** `original` in its plain form. Tabs and line ends stay: they part what stands beside them. */
export function normalText(original: string): NormalText {
  if (!special.test(original)) return { text: original, placeOf: (index) => index };
  let text = '';
  const places: number[] = [];
  for (let index = 0; index < original.length; index += 1) {
    const character = original.charAt(index);
    if (invisible.test(character)) continue;
    text += plain(character);
    places.push(index);
  }
  return { text, placeOf: (index) => places[index] ?? original.length };
}

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= fullWidthStart && code <= fullWidthEnd) return String.fromCharCode(code - fullWidthShift);
  if (space.test(character)) return ' ';
  return hyphen.test(character) ? '-' : character;
}
