import { isRounded } from '../amounts/rounding.ts';

/** `value` as it would be written with as many decimals as `number` has. */
function alike(number: string, value: number): string {
  return value.toFixed(/\.(\d+)$/.exec(number)?.[1]?.length ?? 0);
}

/** Whether `number` is `value` but for two neighbouring digits that have changed places. */
export function isTransposed(number: string, value: number): boolean {
  if (!isRounded(alike(number, value), value)) return false;
  const [one, other] = [number.replace('.', ''), alike(number, value).replace('.', '')];
  if (one.length !== other.length || one === other) return false;
  const place = [...one].findIndex((digit, index) => digit !== other[index]);
  const turned = one.slice(0, place) + (one[place + 1] ?? '') + (one[place] ?? '') + one.slice(place + 2);
  return turned === other;
}

/** Whether `number` is `value` but for one digit, or two neighbours that have changed places. */
export function isSlipOf(number: string, value: number): boolean {
  const [one, other] = [number.replace('.', ''), alike(number, value).replace('.', '')];
  const isOneOff =
    one.length === other.length && [...one].filter((digit, index) => digit !== other[index]).length === 1;
  return isOneOff || isTransposed(number, value);
}

/** How many digits of `number` say something: 3 of 0.0450, 2 of 4500. */
export function tellingDigits(number: string): number {
  return number.replace(/\.|^0\.?0*|0+$/g, '').length;
}
