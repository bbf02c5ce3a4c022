import { characterOfRadical } from '../../name/plain-characters.ts';
import { withDigits } from './digit-letters.ts';

/**
 * A text as the reader of statements takes it: digits, letters and signs of one width, spaces only where they part Latin
 * words or numbers, letters in a date or a telephone number the digits that they look like, one dot for the parts of a
 * name, radicals copied from a PDF the characters that they stand for. Every character knows where it was written.
 */
export interface EvenText {
  readonly text: string;
  /** The index in the text as written of the character `index` of `text`; the length of it for the end. */
  writtenAt(index: number): number;
}

const narrow = /[\d.:@_A-Za-z-]/;
const marks: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '〔': '〔',
  ',': '，',
  ';': '；',
  '?': '？',
  '!': '！',
  '〜': '~',
  '∼': '~',
  '﹣': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '○': '〇',
  '⚪': '〇',
  '•': '·',
  '・': '·',
  '‧': '·',
  '∙': '·',
  '●': '·',
};

/** `written` evened out. A comma between digits of one number (1,798) is left out. */
export function evenText(written: string): EvenText {
  let text = '';
  /** Where the signs begin that stand for themselves, and are not in `text` yet. */
  let own = 0;
  /** Where the first sign stands that is left out, and where those behind it do that are not. */
  let first = written.length;
  const places: number[] = [];
  for (let index = 0; index < written.length; index += 1) {
    const code = written.charCodeAt(index);
    let isLeftOut = false;
    if (!isChinese(code)) {
      const before = own < index ? written.charAt(index - 1) : text.slice(-1);
      const sign = signAt(written, index, before);
      isLeftOut = sign === '';
      if (sign.charCodeAt(0) !== code) {
        text += written.slice(own, index) + sign;
        own = index + 1;
      }
    }
    if (isLeftOut) first = Math.min(first, index);
    else if (index > first) places.push(index);
  }
  return {
    text: withDots(withZeros(withDigits(text + written.slice(own)))),
    writtenAt: (index) => (index >= 0 && index < first ? index : (places[index - first] ?? written.length)),
  };
}

function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** What stands for the sign at `index`, which follows `before` in the even text; '' where it is left out. */
function signAt(written: string, index: number, before: string): string {
  const sign = seenSign(written.charCodeAt(index));
  if (sign === '，') return isThousands(written, index) ? '' : sign;
  return sign === '' && narrow.test(before) && narrow.test(nextSign(written, index + 1)) ? ' ' : sign;
}

/** The signs that were evened out before, by their code units: there are few, and a text has them again and again. */
const seenSigns = new Map<number, string>();

/** What stands for the sign of `code`; '' for what only parts others. */
function seenSign(code: number): string {
  let shown = seenSigns.get(code);
  if (shown === undefined) {
    const even = evenSign(String.fromCharCode(code));
    seenSigns.set(code, (shown = /[\s\p{Cf}]/u.test(even) ? '' : even));
  }
  return shown;
}

function evenSign(sign: string): string {
  const code = sign.charCodeAt(0);
  const ascii =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a) ||
    '：．／－～＠＿'.includes(sign)
      ? String.fromCharCode(code - 0xfee0)
      : sign;
  if (code >= 0x2e80 && code <= 0x31e3) {
    const whole = characterOfRadical(sign);
    if (whole?.length === 1) return whole;
  }
  return marks[ascii] ?? ascii;
}

function nextSign(written: string, from: number): string {
  for (let index = from; index < Math.min(written.length, from + 8); index += 1) {
    const sign = seenSign(written.charCodeAt(index));
    if (sign !== '') return sign;
  }
  return '';
}

/** 1,798 and 1，798: three digits after the comma, one to three before. */
function isThousands(written: string, comma: number): boolean {
  if (!/\d/.test(written.charAt(comma + 1))) return false;
  const before = written.slice(Math.max(0, comma - 4), comma);
  return /(?:^|\D)[1-9]\d{0,2}$/.test(before) && /^\d{3}(?!\d)/.test(written.slice(comma + 1, comma + 5));
}

/** 阿依古丽.依明: the dot that parts a name. */
function withDots(text: string): string {
  return text.includes('.') ? text.replace(/(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '·') : text;
}

/** 二O二三年: the letter for the digit. */
function withZeros(text: string): string {
  if (!/[Oo]|[一二三四五六七八九]0/.test(text)) return text;
  return text.replace(/(?<=[一二三四五六七八九〇])[Oo0]{1,2}(?=[一二三四五六七八九〇年])/g, (zeros) =>
    '〇'.repeat(zeros.length),
  );
}
