import { stretchIn } from '../../lists/stretch-in.ts';

/** Whether `number` is `value` rounded to as many decimals as are given. */
export function isRounded(number: string, value: number): boolean {
  return Math.abs(Number(number) - value) < 0.5 * 10 ** -decimalsOf(number) + 1e-6;
}

/** Whether `number` is `value` whose further decimals are cut off. */
export function isCutOff(number: string, value: number): boolean {
  const difference = value - Number(number);
  return difference >= 0 && difference < 10 ** -decimalsOf(number);
}

function decimalsOf(number: string): number {
  return stretchIn(number, /\.(\d+)$/, 1).length;
}

/** `value` with no more than so many decimals. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Whether one number is the other with digits turned round, a point moved or one digit changed. */
export function isMiswritten(one: number, other: number): boolean {
  const [a, b] = [digitsOf(one), digitsOf(other)];
  if (a === b || isTurned(one, other)) return true;
  const isNear = a.length === b.length && Math.abs(one - other) <= Math.abs(other) * 0.2;
  return isNear && [...a].filter((digit, place) => digit !== b[place]).length === 1;
}

/** Whether one number has the digits of the other in another order. */
export function isTurned(one: number, other: number): boolean {
  const [a, b] = [digitsOf(one), digitsOf(other)];
  return a !== b && [...a].toSorted().join('') === [...b].toSorted().join('');
}

function digitsOf(number: number): string {
  return String(rounded(number, 6)).replace(/\.|0+$|^0\.0*/g, '');
}
