import { units } from './units.ts';

const nounBehind = new RegExp(
  `^(?<before>.*?)(?<amount>\\d{1,9}(?:\\.\\d{1,4})?(?:${units}))的?(?<noun>(?![多余左及以])[\\p{Script=Han}]{2,8})$`,
  'u',
);

/** 甲镇补助5500元 of 甲镇5500元补助: `words` with what an amount is of before it, where that stands behind it. */
export function amountLast(words: string): string {
  const { before = '', amount = '', noun = '' } = nounBehind.exec(words)?.groups ?? {};
  return noun === '' || /[是为有在于最的]/.test(noun) ? words : `${before}${noun}${amount}`;
}
