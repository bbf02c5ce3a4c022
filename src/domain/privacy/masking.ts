/** How many characters of a number stay to be read at its head and its tail. */
export interface Mask {
  readonly head: number;
  readonly tail: number;
}

/** What a mask can be set for. */
export type MaskedKind = 'id' | 'mobile' | 'bank-card' | 'passport' | 'email';

export type Masks = Readonly<Record<MaskedKind, Mask>>;

/** The forms that offices use: `35*************123`, `138****1234`. */
export const usualMasks: Masks = {
  id: { head: 2, tail: 3 },
  mobile: { head: 3, tail: 4 },
  'bank-card': { head: 4, tail: 4 },
  passport: { head: 1, tail: 3 },
  email: { head: 1, tail: 0 },
};

/** The most characters, head and tail together, that a mask may leave: what is hidden must not be guessed. */
export const mostShown: Readonly<Record<MaskedKind, number>> = {
  id: 8,
  mobile: 7,
  'bank-card': 10,
  passport: 5,
  email: 3,
};

/** `value` with all but the head and tail of `mask` as asterisks; a third at least. */
export function masked(value: string, { head, tail }: Mask): string {
  const hidden = Math.max(value.length - head - tail, Math.ceil(value.length / 3));
  const start = Math.min(head, value.length - hidden);
  const end = value.length - hidden - start;
  return `${value.slice(0, start)}${'*'.repeat(hidden)}${value.slice(value.length - end)}`;
}
