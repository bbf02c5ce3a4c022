import { at } from '#domain/lists/at.ts';

/** The next number of a fixed sequence, at least 0 and less than 1. */
export type Random = () => number;

/** The sequence of `seed`: equal seeds give equal sequences on every machine (mulberry32). */
export function seeded(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to `most`, both included. */
export function integer(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** True in `share` of all cases. */
export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** One of `choices`. Throws a RangeError when there is none. */
export function pick<Choice>(random: Random, choices: readonly Choice[]): Choice {
  return at(choices, Math.floor(random() * choices.length));
}

/** `count` of `choices`, or all where there are fewer, in their own order. */
export function some<Choice>(random: Random, choices: readonly Choice[], count: number): Choice[] {
  const left = [...choices.keys()];
  while (left.length > count) left.splice(Math.floor(random() * left.length), 1);
  return left.map((index) => at(choices, index));
}

/** `choices` from the beginning again and again: the one at `index`. */
export function cycled<Choice>(choices: readonly Choice[], index: number): Choice {
  return at(choices, index % choices.length);
}

/**
 * `template` with its slots filled: `{3-9}` a whole number, `{3-9.2}` one with two decimals,
 * `{甲|乙}` one of the words, `{name}` the value of `values`.
 */
export function fill(
  random: Random,
  template: string,
  values: Readonly<Record<string, string>> = {},
): string {
  return template.replace(/\{([^{}]+)\}/g, (_, slot: string) => {
    const value = values[slot];
    if (value !== undefined) return value;
    if (slot.includes('|')) return pick(random, slot.split('|'));
    const [, least, most, decimals] = /^(\d+)-(\d+)(?:\.(\d))?$/.exec(slot) ?? [];
    if (least === undefined || most === undefined) throw new RangeError(`No value for {${slot}}`);
    return decimals === undefined
      ? String(integer(random, +least, +most))
      : (+least + random() * (+most - +least)).toFixed(+decimals);
  });
}
