import { opaque } from '../prose/prose-lines.ts';

/**
 * A slip of the pen in a line: what stands at `index`, and what should stand there. No rule of language reads what
 * is opaque.
 */
export interface Slip {
  readonly index: number;
  readonly written: string;
  readonly instead: string;
}

/** What `pattern`, which is global, finds, and how it should read; it is no slip where that is how it reads. */
export type SlipForm = readonly [
  pattern: RegExp,
  instead: string | ((written: string, match: RegExpExecArray) => string),
];

/** What an old title, a work or a quotation says in its own words. */
export const quotations = /“[^”]{0,999}”|《[^》]{0,999}》|‘[^’]{0,999}’|「[^」]{0,999}」/g;

/** `text` with `slips`, which are in its order, made opaque, so that another rule does not report them too. */
export function withoutSlips(text: string, slips: readonly Slip[]): string {
  let rest = '';
  for (const { index, written } of slips)
    rest += text.slice(rest.length, index) + opaque.repeat(written.length);
  return rest + text.slice(rest.length);
}

/** `text` with what `pattern` matches made opaque. `pattern` is global. */
export function without(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => opaque.repeat(match.length));
}

/** `text` with `names` made opaque; of names that hold one another, the longer ones come first. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, opaque.repeat(name.length)), text);
}

/** The slips of `text` in the given forms, in the order of the text; where two overlap, in the form given first. */
export function slipsIn(text: string, forms: readonly SlipForm[]): Slip[] {
  const slips: Slip[] = [];
  for (const [pattern, instead] of forms) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [written] = match;
      const mended = typeof instead === 'string' ? instead : instead(written, match);
      if (mended !== written) slips.push({ index: match.index, written, instead: mended });
    }
  }
  return slips.length < 2 ? slips : inTextOrder(slips);
}

/** `slips` in the order of the text; of those that overlap, the first given. */
function inTextOrder(slips: readonly Slip[]): Slip[] {
  const covered = new Set<number>();
  return slips
    .filter(({ index, written }) => {
      const places = Array.from({ length: written.length }, (_, offset) => index + offset);
      const isFree = !places.some((place) => covered.has(place));
      if (isFree) for (const place of places) covered.add(place);
      return isFree;
    })
    .toSorted((a, b) => a.index - b.index);
}
