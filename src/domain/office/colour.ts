import { at } from '../lists/at.ts';

/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

/** `#a61c1c` or `#A61C1C`; undefined where `text` is no such colour. */
export function parseColour(text: string): Colour | undefined {
  return /^#[\da-f]{6}$/i.test(text) ? (text.toLowerCase() as Colour) : undefined;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `colour`, or as little of `towards` mixed in as gives it `least` contrast on every one of `grounds`. */
export function readable(
  colour: Colour,
  grounds: readonly Colour[],
  least: number,
  towards: '#000000' | '#ffffff',
): Colour {
  for (let part = 0; part < 1; part += 0.01) {
    const candidate = mixed(colour, towards, part);
    if (grounds.every((ground) => contrast(candidate, ground) >= least)) return candidate;
  }
  return towards;
}

/** `colour` with `part` (0 to 1) of `other` in it. */
export function mixed(colour: Colour, other: Colour, part: number): Colour {
  const [from, to] = [channelsOf(colour), channelsOf(other)];
  const channels = from.map((value, index) => Math.round(value + (at(to, index) - value) * part));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: Colour): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
