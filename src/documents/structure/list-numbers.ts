import { at } from '#domain/lists/at.ts';

/** `count` as lists letter it: a … z, aa … */
export function lettersOf(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ''}${String.fromCodePoint(97 + ((count - 1) % 26))}`;
}

const tens = 'x xx xxx xl l lx lxx lxxx xc'.split(' ');
const units = 'i ii iii iv v vi vii viii ix'.split(' ');
const hundreds = 'c cc ccc cd d dc dcc dccc cm'.split(' ');

/** `count`, of 1 to 999, in small Roman numerals. */
export function romanOf(count: number): string {
  const signOf = (signs: readonly string[], digit: number): string =>
    digit === 0 ? '' : at(signs, digit - 1);
  return `${signOf(hundreds, Math.floor(count / 100))}${signOf(tens, Math.floor(count / 10) % 10)}${signOf(units, count % 10)}`;
}
