import { stretchIn } from '../../lists/stretch-in.ts';

/** Whether `number` is `value` rounded to as many decimals as are given. */
export function isRounded(number: string, value: number): boolean {
  return Math.abs(Number(number) - value) < 0.5 * stepOf(number) + 1e-6;
}

/** Whether `number` is `value` whose further decimals are cut off. */
export function isCutOff(number: string, value: number): boolean {
  const difference = value - Number(number);
  return difference >= 0 && difference < stepOf(number);
}

/** Whether `number` is `value` with fewer decimals, rounded or cut off. */
export function isShortened(number: string, value: number): boolean {
  return isRounded(number, value) || isCutOff(number, value);
}

/** How many decimals `number` has. */
export function decimalsOf(number: string): number {
  return stretchIn(number, /\.(\d+)$/, 1).length;
}

/** How much the last place of `number` is: 0.1 of 2.5. */
export function stepOf(number: string): number {
  return 10 ** -decimalsOf(number);
}

/** `value` with no more than so many decimals. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
