/** Letters that people type for a digit that looks alike. */
const digitOf: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1' };
const letter = '[OolI|]';
const digits = '[\\dOolI|]';
/**
 * The numbers of a date (2O23年, 8月l日, 8月1l日) and telephone numbers (O971-82582O5), with letters in them: none where the
 * number has no digit, or a word of Latin letters goes on.
 */
const numbers = new RegExp(
  `(?<![A-Za-z|])(?:(?<=\\d月|\\d年)${letter}{1,2}(?=[月日号])|${digits}{1,4}(?=[年月日号])|${digits}{3,4}-${digits}{7,8}(?![A-Za-z|\\d]))`,
  'g',
);

/** `text`, of half width, with the digits that its letters in dates and telephone numbers stand for. */
export function withDigits(text: string): string {
  if (!maybeLetters.test(text)) return text;
  return text.replace(numbers, (number, index: number) => {
    const isNumber = number.includes('-') ? /(?:\d\D?){5}/.test(number) : isDated(number, text, index);
    return isNumber ? number.replace(/[OolI|]/g, (sign) => digitOf[sign] ?? sign) : number;
  });
}

const maybeLetters = /[OolI|]/;

function isDated(number: string, text: string, index: number): boolean {
  return /\d/.test(number) || /\d[年月]$/.test(text.slice(Math.max(0, index - 2), index));
}

/** Whether `written`, a date or a telephone number, has a letter for a digit. */
export function hasDigitLetter(written: string): boolean {
  return /[OolI|ＯｏｌＩ｜]/.test(written);
}
