import { characterOfRadical } from '../../name/plain-characters.ts';
import { withDigits } from './digit-letters.ts';

/**
 * A text as the reader of statements takes it: digits, letters and signs of one width, spaces only where they part
 * Latin words or numbers, letters in a date or a telephone number the digits that they look like, one dot for the parts of a name,
 * radicals copied from a PDF the characters that they stand for. Every character knows where it was written.
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
  const signs: string[] = [];
  const places: number[] = [];
  for (let index = 0; index < written.length; index += 1) {
    const code = written.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) {
      signs.push(written.charAt(index));
      places.push(index);
      continue;
    }
    const sign = evenSign(written.charAt(index));
    if (/[\s\p{Cf}]/u.test(sign)) {
      const next = nextSign(written, index + 1);
      if (narrow.test(signs.at(-1) ?? '') && narrow.test(next) && signs.at(-1) !== ' ') {
        signs.push(' ');
        places.push(index);
      }
      continue;
    }
    if (sign === '，' && isThousands(written, index)) continue;
    signs.push(sign);
    places.push(index);
  }
  return {
    text: withDots(withZeros(withDigits(signs.join('')))),
    writtenAt: (index) => places[index] ?? written.length,
  };
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
    const sign = evenSign(written.charAt(index));
    if (!/[\s\p{Cf}]/u.test(sign)) return sign;
  }
  return '';
}

/** 1,798 and 1，798: three digits after the comma, one to three before. */
function isThousands(written: string, comma: number): boolean {
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
