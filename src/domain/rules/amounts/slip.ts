import { decimalsOf, rounded } from './rounding.ts';

/** How digits differ from others: two neighbours or more of them turned round, one changed, one left out or twice. */
export type Slip = 'neighbours' | 'order' | 'digit' | 'length';

/** By what slip of the pen one of two numbers may be written for the other; undefined where they are the same, or by none. */
export function digitSlip(one: string, other: string): Slip | undefined {
  const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length);
  if (short.length + 1 === long.length) return isWithout(long, short) ? 'length' : undefined;
  if (short.length !== long.length) return undefined;
  const changed = [...short].flatMap((digit, place) => (digit === long[place] ? [] : [place]));
  const [first = NaN, second] = changed;
  if (changed.length === 1) return 'digit';
  if (changed.length === 0 || sortedOf(short) !== sortedOf(long)) return undefined;
  return changed.length === 2 && second === first + 1 ? 'neighbours' : 'order';
}

/** Whether `short` is `long` but for one of its signs. */
function isWithout(long: string, short: string): boolean {
  return [...long].some((_, place) => long.slice(0, place) + long.slice(place + 1) === short);
}

function sortedOf(digits: string): string {
  return [...digits].toSorted().join('');
}

/** Whether `number` is `value`, as it would be written, but for two neighbouring digits that have changed places. */
export function isTransposed(number: string, value: number): boolean {
  return slipIn(number, value) === 'neighbours';
}

/** Whether `number` is `value`, as it would be written, but for one digit, or two neighbours that have changed places. */
export function isSlip(number: string, value: number): boolean {
  return slipIn(number, value) === 'digit' || isTransposed(number, value);
}

function slipIn(number: string, value: number): Slip | undefined {
  const plain = (text: string): string => text.replace('.', '');
  return digitSlip(plain(number), plain(value.toFixed(decimalsOf(number))));
}

/** Whether one number is the other with digits turned round, a point moved or one digit changed. */
export function isMiswritten(one: number, other: number): boolean {
  const isNear = Math.abs(one - other) <= Math.abs(other) * 0.2;
  const [digits, known] = [digitsOf(one), digitsOf(other)];
  return digits === known || isTurned(one, other) || (isNear && digitSlip(digits, known) === 'digit');
}

/** Whether one number has the digits of the other in another order. */
export function isTurned(one: number, other: number): boolean {
  return /^(?:neighbours|order)$/.test(digitSlip(digitsOf(one), digitsOf(other)) ?? '');
}

/** The digits of a number that say something, wherever its point stands: 45 of 0.045 and of 4500. */
export function digitsOf(number: number): string {
  return String(rounded(number, 6)).replace(/\.|0+$|^0\.0*/g, '');
}

/** How many digits of `number` say something: 2 of 0.0450, and of 4500. */
export function tellingDigits(number: string): number {
  return number.replace(/\.|^0\.?0*|0+$/g, '').length;
}

/**
 * 我院毕业生共930人 beside a column of 87, 甲村总人口1320人 beside 5 of its rows: so many times more or less that it is no
 * slip, but of a point or of naughts.
 */
export function isFarFrom(stated: number, known: number, times: number): boolean {
  const ratio = stated / known;
  return (ratio > times || ratio * times < 1) && digitsOf(stated) !== digitsOf(known);
}
