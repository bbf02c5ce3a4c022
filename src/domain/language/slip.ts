/** A slip of the pen in a line: what stands at `index`, and what should stand there. */
export interface Slip {
  readonly index: number;
  readonly found: string;
  readonly instead: string;
}

/** Stands for a character that is not the author's own Chinese: no rule of language reads it. */
export const opaque = '\uFFFC';

/** `text` with every character for which `isOpaque` holds made opaque; places stay. */
export function masked(text: string, isOpaque: (index: number) => boolean): string {
  return Array.from({ length: text.length }, (_, index) => (isOpaque(index) ? opaque : text[index])).join('');
}

/** `text` with `slips` made opaque, so that another rule does not report them too. */
export function withoutSlips(text: string, slips: readonly Slip[]): string {
  return slips.reduce(
    (rest, { index, found }) =>
      rest.slice(0, index) + opaque.repeat(found.length) + rest.slice(index + found.length),
    text,
  );
}

/** `text` with what `pattern` matches made opaque. `pattern` is global. */
export function without(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => opaque.repeat(match.length));
}

/** The slips of `text` that `pattern` finds and `mend` would write otherwise. `pattern` is global. */
export function slipsIn(text: string, pattern: RegExp, mend: (match: RegExpExecArray) => string): Slip[] {
  return [...text.matchAll(pattern)].flatMap((match): Slip[] => {
    const [found] = match;
    const instead = mend(match);
    return instead === found ? [] : [{ index: match.index, found, instead }];
  });
}

/** `slips` in the order of the text; of two that overlap, the first given. */
export function inTextOrder<Kind extends Slip>(slips: readonly Kind[]): Kind[] {
  const kept: Kind[] = [];
  for (const slip of slips)
    if (
      !kept.some(
        ({ index, found }) => slip.index < index + found.length && index < slip.index + slip.found.length,
      )
    )
      kept.push(slip);
  return kept.toSorted((a, b) => a.index - b.index);
}
