import { at } from '../lists/at.ts';
import { codePointOf } from '../lists/code-point.ts';
import { wordPattern } from '../lists/word-pattern.ts';

/** A text as if it were typed plainly: half-width letters, digits and signs, plain spaces, hyphens and bars. */
export interface NormalText {
  readonly text: string;
  /** The offset in the original of the character `index` of `text`. */
  placeOf(index: number): number;
  /** The offset in the original behind the character before `index` of `text`. */
  endOf(index: number): number;
}

/** A reference of HTML to a space, or to a character by its number: it is printed as typed, and read as what it means. */
const reference = /&(?:(?:nb|en|em|thin)sp|#(?:\d{1,5}|[Xx][0-9A-Fa-f]{1,5}));/;
/** Each character that is not typed plainly already. */
const unusual = new RegExp(`[^\\t\\n -~、。“”‘’《》【】〔〕\\u3400-\\u9FFF]|${reference.source}`, 'gu');
/** Characters that cannot be seen: of no width, marks of direction, joiners, soft hyphens, selectors of a variant. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const mark = /\p{M}/u;
const space = /\p{Zs}/u;
const lineEnd = /[\p{Zl}\p{Zp}\u000B\u000C\u0085]/u;
const hyphen = /[\p{Pd}\u2212\u2500\u2501]/u;
const bar = /[\u2502\u2503\u2551\u00A6]/u;
const forms = new Map<string, string>();

/**
 * `original` in its plain form. Digits of any script, in rings, raised, or Chinese ones in a row as long as a
 * number's, are digits. Tabs and line ends stay: they part what stands beside them.
 */
export function normalText(original: string): NormalText {
  /** How many characters of the original are missing before the character `from` of the plain text. */
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let by = 0;
  /** Behind a digit and the marks on it. */
  let marked = -1;
  const text = original.replace(unusual, (character: string, at: number) => {
    const isOnDigit = mark.test(character) && (at === marked || isDigit(original, at - 1));
    if (isOnDigit) marked = at + character.length;
    let form = isOnDigit ? '' : forms.get(character);
    if (form === undefined) forms.set(character, (form = plainForm(character)));
    if (form.length !== character.length) {
      by += character.length - form.length;
      shifts.push({ from: at + character.length - by, by });
    }
    return form;
  });
  const placeOf = (index: number): number => index + shiftAt(shifts, index);
  return {
    text: withPlainNumbers(text),
    placeOf,
    endOf(index) {
      const last = placeOf(index - 1);
      const written = original.charAt(last) === '&' ? reference.exec(original.slice(last, last + 10)) : null;
      if (written?.index === 0) return last + written[0].length;
      return last + (codePointOf(original.slice(last, last + 2)) > 0xffff ? 2 : 1);
    },
  };
}

function shiftAt(shifts: readonly { readonly from: number; readonly by: number }[], index: number): number {
  let [first, last] = [0, shifts.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (at(shifts, middle).from <= index) first = middle + 1;
    else last = middle;
  }
  return first === 0 ? 0 : at(shifts, first - 1).by;
}

function isDigit(text: string, index: number): boolean {
  return /[0-9\uFF10-\uFF19]/.test(text.charAt(index));
}

function plainForm(typed: string): string {
  const character = reference.test(typed) ? referred(typed) : typed;
  if (unseen.test(character)) return '';
  if (space.test(character)) return ' ';
  if (lineEnd.test(character)) return '\n';
  if (hyphen.test(character)) return '-';
  if (bar.test(character)) return '|';
  const compatible = character.normalize('NFKC');
  const digit = /^\(?([0-9一二三四五六七八九])[.)]?$/.exec(compatible)?.[1] ?? digitOf(character);
  return digit ?? (/^[ -~]$/.test(compatible) ? compatible : character);
}

/** The character to which a `reference` refers. */
function referred(typed: string): string {
  const [, hex, decimal] = /^&#(?:[Xx]([^;]+)|(\d+));$/.exec(typed) ?? [];
  if (hex === undefined && decimal === undefined) return ' ';
  return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
}

/** The ones of digits in full or double rings, of which Unicode knows no plain form: ❶ ➀ ➊ ⓵. */
const ringed = [0x2776, 0x2780, 0x278a, 0x24f5] as const;

/** The digit that `character` is in another script (Unicode has them in rows of ten) or in a ring. */
function digitOf(character: string): string | undefined {
  const code = codePointOf(character);
  const one = ringed.find((first) => first <= code && code < first + 9);
  if (one !== undefined) return String(code - one + 1);
  if (!/\p{Nd}/u.test(character)) return undefined;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

const values: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '〇零○洞',
    '一壹弌幺',
    '二贰貳弍',
    '三叁參叄弎',
    '四肆',
    '五伍',
    '六陆陸',
    '七柒拐',
    '八捌',
    '九玖勾',
  ].flatMap((digits, value) => [...digits].map((digit) => [digit, String(value)])),
);
const chinese = Object.keys(values).join('');
const chineseNumber = new RegExp(`[${chinese}](?:[ -]?[${chinese}]){6,}`, 'g');
const mixedNumber = new RegExp(`[${chinese}0-9](?:[ -]?[${chinese}0-9]){10,}`, 'g');
/** A telephone's number as people say it: in threes and fours, with what parts them; with 两 among soldiers' digits. */
const said = `[幺一壹][三四五六七八九叁肆伍陆柒捌玖拐勾][${chinese}]`;
const spokenNumber = new RegExp(
  `(?<![${chinese}两])(?:${said}(?:[ ,、;:/.-]{1,3}[${chinese}]{4}){2}|(?=[${chinese}]*两)(?=[^,。;]{0,11}[幺洞拐勾])[${chinese}两]{11})(?![${chinese}两])`,
  'g',
);
/** Two of them in a row, or one that only says a number, beside a digit: 幺38. */
const twoChinese = wordPattern(new RegExp(`[${chinese}][ -]?[${chinese}]|[幺洞拐勾][0-9]|[0-9][幺洞拐勾]`));

const chinesePart = new RegExp(`[${chinese}]{3,}`, 'g');

/** `text` with 一三八 as 138, from three Chinese digits in a row on: for what is sought among words that call it a number's. */
export function withPlainDigits(text: string): string {
  return text.replace(chinesePart, (part) => part.replace(/./g, (digit) => values[digit] ?? digit));
}

/** `text` with 一三八… as 138… where so many Chinese digits stand in a row that they are a number's. */
function withPlainNumbers(text: string): string {
  if (!twoChinese.isIn(text)) return text;
  const plain = (number: string): string =>
    // 138○○○○0001 is a number of which some is hidden.
    /[^○0-9 -]/.test(number.replace(/○+/g, ''))
      ? number.replace(/[^0-9 -]/g, (digit) => values[digit] ?? digit)
      : number;
  return text
    .replace(spokenNumber, (number) => plain(number.replaceAll('两', '二')))
    .replace(chineseNumber, plain)
    .replace(mixedNumber, plain);
}
